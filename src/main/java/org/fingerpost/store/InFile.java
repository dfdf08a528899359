package org.fingerpost.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.jspecify.annotations.Nullable;

/**
 * The caseload's file, locked, looked at, brought up to date and open.
 *
 * <p>While it is open it says so inside ({@code in-use}). A file that says so and has no
 * write-ahead log beside it was copied or moved without its latest entries; that is told, not
 * passed over.
 */
final class InFile implements Session {
  private final CaseloadFile where;
  private final Lock lock;
  private final Connection connection;
  private final @Nullable Object fileKey;

  private InFile(CaseloadFile where, Lock lock, Connection connection) throws IOException {
    this.where = where;
    this.lock = lock;
    this.connection = connection;
    this.fileKey = fileKey(where.file());
  }

  /** Whether a file that is not there may be made. */
  enum Missing {
    MAKE_NEW,
    REFUSE
  }

  /**
   * Opens a caseload.
   *
   * @throws CaseException where it was refused; it is then exactly as it was, with nothing beside
   *     it that was not there before
   */
  static InFile open(
      CaseloadFile where, Schema schema, Backups backups, LocalDate today, Missing missing)
      throws CaseException {
    Inspection inspection = new Inspection(schema);
    boolean lockWasThere = Files.exists(where.lock());
    boolean isNew = isNew(where, missing, backups);
    if (isNew) {
      makeFolder(where);
    } else {
      // Before the lock, so that not even a lock is left beside a file that is not ours.
      requireUsable(where, glance(where, inspection), backups);
    }
    Lock lock = Lock.take(where);
    try {
      if (!isNew(where, missing, backups)) {
        Verdict verdict = inspect(where, inspection);
        requireUsable(where, verdict, backups);
        if (verdict == Verdict.OLDER) {
          bringUpToDate(where, schema, inspection, backups, today);
        }
      } else {
        make(where, schema);
      }
      return new InFile(where, lock, connect(where));
    } catch (CaseException | RuntimeException refused) {
      letGo(lock, where, lockWasThere);
      throw refused;
    } catch (SQLException refused) {
      letGo(lock, where, lockWasThere);
      throw Trouble.writing(where.file(), refused);
    } catch (IOException refused) {
      letGo(lock, where, lockWasThere);
      throw Trouble.writing(where.file(), refused);
    }
  }

  private static void letGo(Lock lock, CaseloadFile where, boolean lockWasThere) {
    if (lockWasThere) {
      lock.close();
    } else {
      lock.letGoWithoutTrace(where);
    }
  }

  private static void makeFolder(CaseloadFile where) throws CaseException {
    try {
      Durable.makeFolder(where.folder());
    } catch (IOException refused) {
      throw Trouble.writing(where.folder(), refused);
    }
  }

  private static boolean isNew(CaseloadFile where, Missing missing, Backups backups)
      throws CaseException {
    if (Files.exists(where.file())) {
      return false;
    }
    if (missing == Missing.REFUSE) {
      throw new CaseException(
          new CaseProblem.CannotSave(where.file(), CaseProblem.CannotSave.Cause.GONE));
    }
    if (Files.exists(where.writeAheadLog())) {
      throw new CaseException(
          new CaseProblem.Incomplete(where.file(), where.file(), backups.newestVerified()));
    }
    return true;
  }

  private static Verdict glance(CaseloadFile where, Inspection inspection) throws CaseException {
    try {
      return inspection.glance(where.file());
    } catch (IOException unreadable) {
      throw new CaseException(new CaseProblem.CannotRead(where.file()), unreadable);
    }
  }

  private static Verdict inspect(CaseloadFile where, Inspection inspection) throws CaseException {
    try {
      return inspection.caseload(where);
    } catch (IOException unreadable) {
      throw new CaseException(new CaseProblem.CannotRead(where.file()), unreadable);
    }
  }

  private static void requireUsable(CaseloadFile where, Verdict verdict, Backups backups)
      throws CaseException {
    Path file = where.file();
    Optional<CaseProblem> problem =
        switch (verdict) {
          case SOUND, OLDER -> Optional.empty();
          case EMPTY -> Optional.of(new CaseProblem.Empty(file, backups.newestVerified()));
          case FOREIGN -> Optional.of(new CaseProblem.Foreign(file, backups.newestVerified()));
          case DAMAGED -> Optional.of(new CaseProblem.Damaged(file, backups.newestVerified()));
          case NEWER -> Optional.of(new CaseProblem.Newer(file, backups.newestVerified()));
          case WITHOUT_ITS_LOG ->
              Optional.of(
                  new CaseProblem.Incomplete(
                      file, where.writeAheadLog(), backups.newestVerified()));
        };
    if (problem.isPresent()) {
      throw new CaseException(problem.get());
    }
  }

  /** Makes the file elsewhere and moves it into place, so that it is never there half made. */
  private static void make(CaseloadFile where, Schema schema) throws IOException, SQLException {
    Files.deleteIfExists(where.unfinished());
    Durable.makeFile(where.unfinished());
    try (Connection connection = Sqlite.forMaking(where.unfinished())) {
      schema.bringUpToDate(connection);
    }
    Durable.moveIntoPlace(where.unfinished(), where.file());
  }

  /**
   * Brings an older file up to date after a checked backup: the steps are taken on a copy, which
   * then takes the file's place, so that an interruption anywhere leaves exactly the old or the
   * new.
   */
  private static void bringUpToDate(
      CaseloadFile where, Schema schema, Inspection inspection, Backups backups, LocalDate today)
      throws IOException, SQLException, CaseException {
    Files.deleteIfExists(where.unfinished());
    Connection old = Sqlite.forUse(where.file());
    try (old) {
      markInUse(old, false);
      backups.make(old, today);
      Durable.makeFile(where.unfinished());
      Sqlite.copyInto(old, where.unfinished());
    }
    try (Connection copy = Sqlite.forMaking(where.unfinished())) {
      schema.bringUpToDate(copy);
    }
    if (inspection.copy(where.unfinished()) != Verdict.SOUND) {
      throw new IllegalStateException("the file could not be brought up to date");
    }
    Durable.moveIntoPlace(where.unfinished(), where.file());
  }

  private static Connection connect(CaseloadFile where) throws SQLException {
    Connection connection = Sqlite.forUse(where.file());
    try {
      String mode = Sqlite.text(connection, "PRAGMA journal_mode");
      if (!mode.equals("wal")) {
        throw new IllegalStateException("no write-ahead log but " + mode);
      }
      markInUse(connection, true);
      return connection;
    } catch (SQLException | RuntimeException refused) {
      try (connection) {
        throw refused;
      }
    }
  }

  /** Writes into the file itself whether it is open, so that a copy of it alone tells. */
  private static void markInUse(Connection connection, boolean inUse) throws SQLException {
    sayInUse(connection, inUse);
    Sqlite.checkpoint(connection);
  }

  static void sayInUse(Connection connection, boolean inUse) throws SQLException {
    Sqlite.execute(
        connection,
        "UPDATE meta SET value = X'" + (inUse ? "01" : "00") + "' WHERE name = 'in-use'");
  }

  private static @Nullable Object fileKey(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public void requireInPlace() throws CaseException {
    if (!isInPlace()) {
      throw new CaseException(
          new CaseProblem.CannotSave(where.file(), CaseProblem.CannotSave.Cause.GONE));
    }
  }

  /** An open file can be deleted or replaced under its name; what is written then is lost. */
  private boolean isInPlace() {
    try {
      Object now = fileKey(where.file());
      return now == null ? fileKey == null : now.equals(fileKey);
    } catch (IOException gone) {
      return false;
    }
  }

  @Override
  public void putAway() {
    try {
      markInUse(connection, false);
    } catch (SQLException notNow) {
      // Everything acknowledged is in the write-ahead log, and is read from there next time.
    }
    abandon();
  }

  @Override
  public void abandon() {
    try (lock) {
      connection.close();
      if (isInPlace() && inspectsAsInUse()) {
        // SQLite has put its log into the file and deleted it; a file that is still marked as open
        // would be taken for one that lost its log, so an empty one says that nothing is missing.
        Durable.makeFile(where.writeAheadLog());
      }
    } catch (SQLException | IOException gone) {
      // The disk is not there any more, or has no room; what was acknowledged was on it.
    }
  }

  private boolean inspectsAsInUse() throws SQLException {
    try (Connection reading = Sqlite.forReading(where.file())) {
      return saysInUse(reading);
    }
  }

  /** Whether the file says that it is open; the write-ahead log does not count. */
  static boolean saysInUse(Connection reading) throws SQLException {
    return Sqlite.text(reading, "SELECT hex(value) FROM meta WHERE name = 'in-use'").equals("01");
  }
}
