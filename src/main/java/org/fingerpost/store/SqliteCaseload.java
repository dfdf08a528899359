package org.fingerpost.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.EntryCodec;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.Listing;
import org.fingerpost.casework.Logged;
import org.jspecify.annotations.Nullable;

/**
 * A caseload in one SQLite file, or in memory.
 *
 * <p>One call of {@link #append} is one transaction and one sync to disk. A call that could not
 * save has changed nothing and the caseload stays usable: once there is room again, or the stick is
 * back, the same call goes through.
 *
 * <p>Any thread may call, one call is carried out at a time, and each may wait for the disk.
 */
public final class SqliteCaseload implements Caseload {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private final Reopening reopening;
  private final Path shown;
  private final InstantSource clock;
  private final @Nullable Backups backups;
  private final EntryCodec codec = new EntryCodec();
  private final Contents contents = new Contents();
  private @Nullable Session session;
  private boolean closed;

  /** How to open the database again after something went wrong with it. */
  interface Reopening {
    Session reopen() throws CaseException;
  }

  SqliteCaseload(
      Session session,
      Reopening reopening,
      Path shown,
      @Nullable Backups backups,
      InstantSource clock) {
    this.session = session;
    this.reopening = reopening;
    this.shown = shown;
    this.backups = backups;
    this.clock = clock;
  }

  /**
   * Opens the caseload in a file, making the file where there is none.
   *
   * @param file the database; a lock and a folder of backups stand beside it
   * @param clock for the moment of each entry and the day of each backup; it orders nothing
   * @throws CaseException where the file is empty, foreign, damaged, incomplete, newer, or open in
   *     another running copy of the program; it is then left exactly as it was
   */
  public static SqliteCaseload open(Path file, InstantSource clock) throws CaseException {
    return open(file, clock, Backups.USUALLY_KEPT);
  }

  /**
   * Opens the caseload in a file and keeps a number of backups of it.
   *
   * @param backupsKept at least 1
   * @throws CaseException as {@link #open(Path, InstantSource)}
   */
  public static SqliteCaseload open(Path file, InstantSource clock, int backupsKept)
      throws CaseException {
    return open(file, clock, backupsKept, Schema.CURRENT);
  }

  static SqliteCaseload open(Path file, InstantSource clock, int backupsKept, Schema schema)
      throws CaseException {
    CaseloadFile where = new CaseloadFile(file);
    Backups backups = new Backups(where, new Inspection(schema), backupsKept);
    InFile session = InFile.open(where, schema, backups, today(clock), InFile.Missing.MAKE_NEW);
    return new SqliteCaseload(
        session,
        () -> InFile.open(where, schema, backups, today(clock), InFile.Missing.REFUSE),
        where.file(),
        backups,
        clock);
  }

  /**
   * Puts a backup in the place of a caseload that nobody has open, and keeps what was there beside
   * it under another name.
   *
   * @param backup checked once more before anything is done
   * @return what was there, where anything was
   * @throws CaseException where the backup cannot be used, or there is no room
   */
  public static Optional<Path> restore(Path file, Path backup) throws CaseException {
    return new Restoring(new CaseloadFile(file), new Inspection(Schema.CURRENT)).from(backup);
  }

  /** A caseload that never touches a disk and is gone when it is closed. */
  public static SqliteCaseload inMemory(InstantSource clock) {
    return new SqliteCaseload(
        InMemory.open(Schema.CURRENT),
        () -> {
          throw new IllegalStateException("what was in memory is gone");
        },
        Path.of(""),
        null,
        clock);
  }

  private static LocalDate today(InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), ENGLAND);
  }

  @Override
  public synchronized Listing list() throws CaseException {
    return reading(contents::list);
  }

  @Override
  public synchronized Case start(Entry.Opened opening, Head head) throws CaseException {
    CaseId id = CaseId.random();
    Logged first = new Logged(1, clock.instant(), opening);
    writing(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement("INSERT INTO cases (id, head) VALUES (?, ?)")) {
            insert.setBytes(1, contents.bytes(id));
            insert.setBytes(2, codec.write(head, first.at()));
            insert.executeUpdate();
          }
          insert(connection, id, first);
          return first;
        });
    return new Case(id, List.of(first));
  }

  @Override
  public synchronized Case open(CaseId id) throws CaseException {
    return reading(
        connection -> {
          requireKept(connection, id);
          try {
            return contents.replay(connection, id);
          } catch (Contents.Broken broken) {
            throw new CaseException(
                broken.newer()
                    ? new CaseProblem.Newer(shown, Optional.empty())
                    : new CaseProblem.CaseDamaged(id),
                broken);
          }
        });
  }

  @Override
  public synchronized List<Logged> append(CaseId id, List<? extends Entry> entries, Head head)
      throws CaseException {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("nothing to append");
    }
    return writing(
        connection -> {
          requireKept(connection, id);
          Instant at = clock.instant();
          long last = lastSequence(connection, id);
          List<Logged> added = new ArrayList<>();
          for (Entry entry : entries) {
            Logged next = new Logged(last + added.size() + 1, at, entry);
            insert(connection, id, next);
            added.add(next);
          }
          renewHead(connection, id, head, at);
          return List.copyOf(added);
        });
  }

  @Override
  public synchronized void renewHead(CaseId id, Head head) throws CaseException {
    writing(
        connection -> {
          requireKept(connection, id);
          try {
            Case kept = contents.replay(connection, id);
            renewHead(connection, id, head, kept.lastTouched());
            return kept;
          } catch (Contents.Broken broken) {
            throw new CaseException(new CaseProblem.CaseDamaged(id), broken);
          }
        });
  }

  @Override
  public synchronized void delete(CaseId id) throws CaseException {
    writing(
        connection -> {
          requireKept(connection, id);
          try (PreparedStatement delete =
              connection.prepareStatement("DELETE FROM cases WHERE id = ?")) {
            delete.setBytes(1, contents.bytes(id));
            return delete.executeUpdate();
          }
        });
    // Until then the deleted text can still be read in the write-ahead log.
    reading(
        connection -> {
          Sqlite.checkpoint(connection);
          return id;
        });
  }

  /**
   * Makes a checked backup where none was made today and there is something to back up.
   *
   * <p>Takes as long as copying and replaying every case; meant for a quiet moment after the start.
   *
   * @return the backup that was made
   */
  public synchronized Optional<Path> backUpIfDue() throws CaseException {
    Backups kept = backups;
    if (kept == null) {
      return Optional.empty();
    }
    LocalDate today = today(clock);
    List<Backups.Backup> before = kept.all();
    if (!before.isEmpty() && before.getFirst().made().equals(today)) {
      return Optional.empty();
    }
    return list().cases().isEmpty() ? Optional.empty() : Optional.of(backUp());
  }

  /** Makes a checked backup now. */
  public synchronized Path backUp() throws CaseException {
    Backups kept = backups;
    if (kept == null) {
      throw new IllegalStateException("there are no backups of what is in memory only");
    }
    return kept.make(session().connection(), today(clock));
  }

  /** The checked copies beside the file; none for a caseload in memory. */
  public Optional<Backups> backups() {
    return Optional.ofNullable(backups);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (session != null) {
      session.putAway();
      session = null;
    }
  }

  private void insert(Connection connection, CaseId id, Logged logged) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO entries (case_id, sequence, content) VALUES (?, ?, ?)")) {
      insert.setBytes(1, contents.bytes(id));
      insert.setLong(2, logged.sequence());
      insert.setBytes(3, codec.write(logged.at(), logged.entry()));
      insert.executeUpdate();
    }
  }

  private void renewHead(Connection connection, CaseId id, Head head, Instant touched)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE cases SET head = ? WHERE id = ?")) {
      update.setBytes(1, codec.write(head, touched));
      update.setBytes(2, contents.bytes(id));
      update.executeUpdate();
    }
  }

  private void requireKept(Connection connection, CaseId id) throws SQLException, CaseException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM cases WHERE id = ?")) {
      query.setBytes(1, contents.bytes(id));
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          throw new CaseException(new CaseProblem.NoSuchCase(id));
        }
      }
    }
  }

  private long lastSequence(Connection connection, CaseId id) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT coalesce(max(sequence), 0) FROM entries WHERE case_id = ?")) {
      query.setBytes(1, contents.bytes(id));
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** Something done with the open database. */
  private interface Work<T> {
    T on(Connection connection) throws SQLException, CaseException;
  }

  private Session session() throws CaseException {
    if (closed) {
      throw new IllegalStateException("the caseload is closed");
    }
    Session open = session;
    if (open == null) {
      open = reopening.reopen();
      session = open;
    }
    return open;
  }

  private <T> T reading(Work<T> work) throws CaseException {
    Session open = session();
    try {
      return work.on(open.connection());
    } catch (SQLException failed) {
      throw failed(open, failed);
    }
  }

  private <T> T writing(Work<T> work) throws CaseException {
    Session open = session();
    Connection connection = open.connection();
    try {
      open.requireInPlace();
    } catch (CaseException gone) {
      abandon(open);
      throw gone;
    }
    try {
      Sqlite.execute(connection, "BEGIN IMMEDIATE");
      T done = work.on(connection);
      Sqlite.execute(connection, "COMMIT");
      return done;
    } catch (SQLException failed) {
      rollBack(connection, failed);
      throw failed(open, failed);
    } catch (CaseException | RuntimeException refused) {
      rollBack(connection, refused);
      throw refused;
    }
  }

  /** SQLite may have rolled back by itself already, and then says that there is nothing to do. */
  private static void rollBack(Connection connection, Exception because) {
    try {
      Sqlite.execute(connection, "ROLLBACK");
    } catch (SQLException alreadyRolledBack) {
      because.addSuppressed(alreadyRolledBack);
    }
  }

  private CaseException failed(Session open, SQLException failed) {
    switch (Trouble.of(failed)) {
      case FULL, BUG, BUSY -> {}
      // The connection may never work again, even when the disk does: the next call opens anew.
      case GONE, FAULTY, READ_ONLY, NOT_ALLOWED, DAMAGED -> abandon(open);
    }
    if (Trouble.of(failed) == Trouble.DAMAGED) {
      return new CaseException(
          new CaseProblem.Damaged(shown, backups().flatMap(Backups::newestVerified)), failed);
    }
    return Trouble.writing(shown, failed);
  }

  private void abandon(Session open) {
    open.abandon();
    session = null;
  }
}
