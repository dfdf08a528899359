package org.fingerpost.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.casework.Audit;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Deed;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.GoingBack;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.KeptCopy;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Listing;
import org.fingerpost.casework.Logged;
import org.fingerpost.casework.Remains;
import org.fingerpost.casework.Restoration;
import org.fingerpost.casework.Trail;
import org.fingerpost.vault.RecoveryCode;
import org.fingerpost.vault.Unlocking;
import org.fingerpost.vault.Vault;
import org.fingerpost.vault.VaultException;
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
  private final Optional<Backups> backups;
  private final Vault vault;
  private final Contents contents;
  private final Ledger ledger;
  private final List<Ledger.Done> waiting = new ArrayList<>();
  private @Nullable Session session;
  private @Nullable Unsure unsure;
  private boolean closed;

  /** Entries that SQLite could not say it had saved, and may have saved all the same. */
  private record Unsure(CaseId id, List<Logged> entries) {}

  /** How to open the database again after something went wrong with it. */
  interface Reopening {
    Session reopen() throws CaseException;
  }

  SqliteCaseload(Session session, Reopening reopening, Path shown, InstantSource clock) {
    this.session = session;
    this.reopening = reopening;
    this.shown = shown;
    this.backups = session.backups();
    this.vault = session.vault();
    this.contents = new Contents(vault);
    this.ledger = new Ledger(vault, System.getProperty("user.name", ""));
    this.clock = clock;
  }

  /**
   * Opens the caseload in a file, making the file where there is none; for a family that chose no
   * passphrase, or has not been asked yet.
   *
   * @param file the database; its keys, a lock and a folder of backups stand beside it
   * @param clock for the moment of each entry and the day of each backup; it orders nothing
   * @throws CaseException where the file is empty, foreign, damaged, incomplete, newer, locked with
   *     a passphrase, or open in another running copy of the program; it is then left exactly as it
   *     was
   */
  public static SqliteCaseload open(Path file, InstantSource clock) throws CaseException {
    return open(file, clock, new Unlocking.Freely(), Backups.USUALLY_KEPT);
  }

  /**
   * Opens the caseload in a file with what the person has to open it, and keeps a number of
   * backups. A passphrase closes a caseload that is made here from its first moment; {@link
   * #newRecoveryCode} then gives the code to print.
   *
   * @param backupsKept at least 1
   * @throws CaseException as {@link #open(Path, InstantSource)}, or where that does not open it
   */
  public static SqliteCaseload open(
      Path file, InstantSource clock, Unlocking unlocking, int backupsKept) throws CaseException {
    Opening opening = new Opening(new CaseloadFile(file), Schema.CURRENT, backupsKept);
    return open(opening, clock, unlocking);
  }

  static SqliteCaseload open(Opening opening, InstantSource clock, Unlocking unlocking)
      throws CaseException {
    InFile session = opening.first(unlocking, today(clock));
    return new SqliteCaseload(
        session, () -> opening.again(session.vault(), today(clock)), opening.where().file(), clock);
  }

  /** Whether a caseload, or any part of one, is there already. Nothing is opened or changed. */
  public static boolean isThere(Path file) {
    CaseloadFile where = new CaseloadFile(file);
    return Files.exists(where.file())
        || Files.exists(where.writeAheadLog())
        || Vault.exists(where.keys());
  }

  /**
   * Whether a caseload opens only with a passphrase or a recovery code.
   *
   * @throws CaseException where its keys are missing, damaged, newer, or cannot be read
   */
  public static boolean needsPassphrase(Path file) throws CaseException {
    CaseloadFile where = new CaseloadFile(file);
    try {
      return Vault.needsPassphrase(where.keys());
    } catch (VaultException refused) {
      throw Keys.said(where, refused);
    } catch (IOException unreadable) {
      throw new CaseException(new CaseProblem.CannotRead(where.keys()), unreadable);
    }
  }

  /** Goes back to a backup of a caseload that has no passphrase. */
  public static Optional<Path> restore(Path file, Path backup) throws CaseException {
    return restore(file, backup, new Unlocking.Freely());
  }

  /**
   * Puts a backup in the place of a caseload that nobody has open, and keeps what was there beside
   * it under another name.
   *
   * @param backup checked once more before anything is done
   * @return what was there, where anything was
   * @throws CaseException where the backup cannot be used, the keys cannot be had, or there is no
   *     room
   */
  public static Optional<Path> restore(Path file, Path backup, Unlocking unlocking)
      throws CaseException {
    CaseloadFile where = new CaseloadFile(file);
    return new Restoring(where, Schema.CURRENT).from(backup, unlocking);
  }

  /** A caseload that never touches a disk and is gone when it is closed. */
  public static SqliteCaseload inMemory(InstantSource clock) {
    return new SqliteCaseload(
        InMemory.open(Schema.CURRENT),
        () -> {
          throw new IllegalStateException("what was in memory is gone");
        },
        Path.of(""),
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
    Optional<Case> begun = begunAllTheSame(opening);
    if (begun.isPresent()) {
      return begun.get();
    }
    CaseId id = CaseId.random();
    Logged first = new Logged(1, clock.instant(), opening);
    session().requireInPlace();
    try {
      vault.makeKey(id.value());
    } catch (IOException refused) {
      throw Trouble.writing(shown, refused);
    }
    unsure = new Unsure(id, List.of(first));
    writing(
        List.of(Deed.of(Deed.What.STARTED, id)),
        connection -> {
          contents.add(connection, id, head, first);
          return first;
        });
    return new Case(id, List.of(first));
  }

  /** A case that was begun when SQLite said that it could not be; the person begins it once. */
  private Optional<Case> begunAllTheSame(Entry.Opened opening) throws CaseException {
    Unsure before = unsure;
    if (before == null || !before.entries().getFirst().entry().equals(opening)) {
      return Optional.empty();
    }
    unsure = null;
    return reading(
        connection ->
            contents.has(connection, before.id())
                    && contents.lastSequence(connection, before.id()) == 1
                ? Optional.of(replay(connection, before.id()))
                : Optional.empty());
  }

  /**
   * The entries among these that were saved when SQLite said that they could not be: a disk can
   * fail after it has written. Who tries again must not find them twice.
   */
  private List<Logged> savedAllTheSame(CaseId id, List<? extends Entry> entries)
      throws CaseException {
    Unsure before = unsure;
    unsure = null;
    if (before == null
        || !before.id().equals(id)
        || entries.size() < before.entries().size()
        || !before.entries().stream()
            .map(Logged::entry)
            .toList()
            .equals(entries.subList(0, before.entries().size()))) {
      return List.of();
    }
    return reading(
        connection -> {
          requireKept(connection, id);
          List<Logged> log = replay(connection, id).log();
          int from = log.size() - before.entries().size();
          return from > 0 && log.subList(from, log.size()).equals(before.entries())
              ? before.entries()
              : List.<Logged>of();
        });
  }

  @Override
  public synchronized Case open(CaseId id) throws CaseException {
    return reading(
        connection -> {
          requireKept(connection, id);
          return replay(connection, id);
        });
  }

  private Case replay(Connection connection, CaseId id) throws SQLException, CaseException {
    try {
      return contents.replay(connection, id);
    } catch (Contents.Broken broken) {
      throw broken(id, broken);
    }
  }

  private CaseException broken(CaseId id, Contents.Broken broken) {
    return new CaseException(
        broken.newer()
            ? new CaseProblem.Newer(shown, Optional.empty())
            : new CaseProblem.CaseDamaged(id),
        broken);
  }

  @Override
  public synchronized List<Logged> append(CaseId id, List<? extends Entry> entries, Head head)
      throws CaseException {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("nothing to append");
    }
    List<Logged> saved = savedAllTheSame(id, entries);
    if (saved.size() == entries.size()) {
      return saved;
    }
    List<Deed> deeds =
        entries.stream()
            .flatMap(entry -> deed(entry).stream())
            .map(what -> Deed.of(what, id))
            .toList();
    return writing(
        deeds,
        connection -> {
          List<Logged> added =
              appended(
                  connection, id, entries.subList(saved.size(), entries.size()), Optional.of(head));
          unsure = new Unsure(id, List.copyOf(added));
          List<Logged> all = new ArrayList<>(saved);
          all.addAll(added);
          return List.copyOf(all);
        });
  }

  @Override
  public synchronized void appendToEach(List<CaseId> ids, Entry entry) throws CaseException {
    writing(
        deed(entry)
            .map(what -> ids.stream().map(id -> Deed.of(what, id)).toList())
            .orElse(List.of()),
        connection -> {
          for (CaseId id : ids) {
            appended(connection, id, List.of(entry), Optional.empty());
          }
          return ids;
        });
  }

  /** What the trail says of an entry; nothing of most. */
  private static Optional<Deed.What> deed(Entry entry) {
    return switch (entry) {
      case Entry.SummaryMade _ -> Optional.of(Deed.What.SUMMARY_MADE);
      case Entry.KeptOn _ -> Optional.of(Deed.What.KEPT_ON);
      case Entry.KeptOnTakenBack _ -> Optional.of(Deed.What.KEPT_ON_TAKEN_BACK);
      case Entry.Opened _,
          Entry.Answered _,
          Entry.Pinned _,
          Entry.WentTo _,
          Entry.NoteWritten _,
          Entry.NoteRemoved _,
          Entry.Renamed _,
          Entry.Closed _,
          Entry.Reopened _ ->
          Optional.empty();
    };
  }

  /**
   * Adds entries to the end of a case.
   *
   * @param head what the list shows from then on; the same as before where there is none
   */
  private List<Logged> appended(
      Connection connection, CaseId id, List<? extends Entry> entries, Optional<Head> head)
      throws SQLException, CaseException, VaultException {
    requireKept(connection, id);
    Instant at = clock.instant();
    long last = contents.lastSequence(connection, id);
    Listed line;
    try {
      // A new head would otherwise vouch for a log whose end is missing.
      line = contents.line(connection, id, last);
    } catch (Contents.Broken broken) {
      throw broken(id, broken);
    }
    List<Logged> added = new ArrayList<>();
    for (Entry entry : entries) {
      Logged next = new Logged(last + added.size() + 1, at, entry);
      contents.add(connection, id, next);
      added.add(next);
      line = line.after(next, head.orElse(line.head()));
    }
    contents.renew(connection, line, last + added.size());
    return added;
  }

  @Override
  public synchronized Presence presence(CaseId id) throws CaseException {
    if (vault.destroyed().contains(id.value())) {
      return Presence.DELETED;
    }
    return reading(connection -> contents.has(connection, id)) ? Presence.HERE : Presence.UNKNOWN;
  }

  @Override
  public synchronized void adopt(Case whole, Head head) throws CaseException {
    CaseId id = whole.id();
    if (presence(id) != Presence.UNKNOWN) {
      throw new IllegalArgumentException("it is here, or was: " + id);
    }
    session().requireInPlace();
    try {
      // The key is there already where an earlier attempt got no further.
      if (!vault.hasKey(id.value())) {
        vault.makeKey(id.value());
      }
    } catch (IOException refused) {
      throw Trouble.writing(shown, refused);
    }
    writing(
        List.of(Deed.of(Deed.What.IMPORTED, id)),
        connection -> {
          List<Logged> log = whole.log();
          contents.add(connection, id, head, log.getFirst());
          for (Logged logged : log.subList(1, log.size())) {
            contents.add(connection, id, logged);
          }
          contents.renew(connection, Listed.of(whole, head), log.size());
          return id;
        });
  }

  @Override
  public synchronized void extend(CaseId id, List<Logged> next, Head head) throws CaseException {
    if (next.isEmpty()) {
      throw new IllegalArgumentException("nothing to add");
    }
    writing(
        List.of(Deed.of(Deed.What.IMPORTED, id)),
        connection -> {
          requireKept(connection, id);
          // Replayed whole, so that nothing is added to a log that is not sound to its end.
          Case longer = replay(connection, id).plus(next);
          for (Logged logged : next) {
            contents.add(connection, id, logged);
          }
          contents.renew(connection, Listed.of(longer, head), longer.log().size());
          return id;
        });
  }

  @Override
  public synchronized void renewHead(CaseId id, Head head) throws CaseException {
    writing(
        List.of(),
        connection -> {
          requireKept(connection, id);
          Case kept = replay(connection, id);
          contents.renew(connection, Listed.of(kept, head), kept.log().size());
          return kept;
        });
  }

  @Override
  public synchronized void delete(CaseId id) throws CaseException {
    reading(
        connection -> {
          requireKept(connection, id);
          return id;
        });
    session().requireInPlace();
    try {
      vault.destroyKey(id.value());
    } catch (IOException refused) {
      throw Trouble.writing(shown, refused);
    }
    Deed deleted = Deed.of(Deed.What.DELETED, id);
    try {
      writing(
          List.of(deleted),
          connection -> {
            contents.remove(connection, id);
            return id;
          });
    } catch (CaseException later) {
      // Nobody can read it any more; what is left of it goes the next time the file is opened.
      add(deleted);
      return;
    }
    try {
      // Until then what was sealed can still be found in the write-ahead log.
      reading(
          connection -> {
            Sqlite.checkpoint(connection);
            return id;
          });
    } catch (CaseException later) {
      // Then it goes with the next checkpoint.
    }
  }

  // The trail of who did what

  @Override
  public Optional<Audit> audit() {
    return Optional.of(new Keeping());
  }

  /** The trail as others see it. */
  private final class Keeping implements Audit {
    @Override
    public void add(Deed deed) {
      SqliteCaseload.this.add(deed);
    }

    @Override
    public Trail read() throws CaseException {
      synchronized (SqliteCaseload.this) {
        return reading(connection -> ledger.read(connection, waiting.size()));
      }
    }

    @Override
    public int clearBefore(Instant moment) throws CaseException {
      synchronized (SqliteCaseload.this) {
        List<Trail.Line> lines = read().lines();
        int old = 0;
        while (old < lines.size() && lines.get(old).at().isBefore(moment)) {
          old++;
        }
        if (old == 0) {
          return 0;
        }
        long keepFrom = lines.get(old - 1).sequence() + 1;
        Deed cleared = Deed.of(Deed.What.TRAIL_CLEARED, old);
        writing(
            List.of(cleared),
            connection -> {
              ledger.clear(connection, keepFrom);
              return cleared;
            });
        return old;
      }
    }
  }

  private synchronized void add(Deed deed) {
    waiting.add(new Ledger.Done(clock.instant(), deed));
    try {
      Session open = session();
      open.requireInPlace();
      ledger.makeReady();
      Connection connection = open.connection();
      try {
        Sqlite.execute(connection, "BEGIN IMMEDIATE");
        ledger.add(connection, waiting);
        Sqlite.execute(connection, "COMMIT");
        waiting.clear();
      } catch (SQLException | VaultException | RuntimeException refused) {
        rollBack(connection, refused);
        throw refused;
      }
    } catch (CaseException | SQLException | VaultException | IOException notNow) {
      // It waits, and whoever reads the trail is told so; what the person does goes on.
    }
  }

  /** Writes what was done into the transaction that does it, and what waited before it. */
  private List<Ledger.Done> due(List<Deed> deeds) {
    if (deeds.isEmpty()) {
      return List.of();
    }
    List<Ledger.Done> due = new ArrayList<>(waiting);
    deeds.forEach(deed -> due.add(new Ledger.Done(clock.instant(), deed)));
    return due;
  }

  /**
   * Makes a checked backup where none was made today, or much was entered since, and there is
   * something to back up.
   *
   * <p>Takes as long as copying and replaying every case; meant for a quiet moment after the start.
   *
   * @return the backup that was made
   */
  public synchronized Optional<Path> backUpIfDue() throws CaseException {
    if (backups.isEmpty()) {
      return Optional.empty();
    }
    if (list().cases().isEmpty()) {
      return Optional.empty();
    }
    long entries = reading(connection -> Sqlite.number(connection, "SELECT count(*) FROM entries"));
    return backups.get().isDue(today(clock), entries) ? Optional.of(backUp()) : Optional.empty();
  }

  /** Makes a checked backup now. */
  public synchronized Path backUp() throws CaseException {
    return backups
        .orElseThrow(() -> new IllegalStateException("no backups of what is in memory only"))
        .make(session().connection(), today(clock));
  }

  /** The checked copies beside the file; none for a caseload in memory. */
  public Optional<Backups> backups() {
    return backups;
  }

  @Override
  public Optional<GoingBack> goingBack() {
    return backups.map(kept -> new WhileOpen(kept.recovery(vault)));
  }

  /** Goes back to a copy of a caseload that is open, and stays open. */
  private final class WhileOpen implements GoingBack {
    private final Recovery recovery;

    WhileOpen(Recovery recovery) {
      this.recovery = recovery;
    }

    @Override
    public List<KeptCopy> copies() throws CaseException {
      synchronized (SqliteCaseload.this) {
        session();
        return recovery.copies();
      }
    }

    @Override
    public Restoration preview(KeptCopy copy) throws CaseException {
      synchronized (SqliteCaseload.this) {
        // Through the open connection: to open and close the file once more in this process would
        // let go of SQLite's own locks on it.
        Remains now = reading(connection -> Salvage.of(connection, shown, vault).remains());
        return recovery.preview(copy, now);
      }
    }

    @Override
    public Optional<Path> to(KeptCopy copy) throws CaseException {
      synchronized (SqliteCaseload.this) {
        session().requireInPlace();
        Ledger.Sealed trail = reading(ledger::sealed);
        session().putAway();
        session = null;
        Optional<Path> aside = recovery.to(copy);
        session();
        try {
          writing(
              List.of(),
              connection -> {
                ledger.carryOver(connection, trail);
                return trail;
              });
        } catch (CaseException noRoom) {
          // The copy is in place; its trail is that of the copy.
        }
        add(Deed.of(Deed.What.COPY_RESTORED));
        return aside;
      }
    }
  }

  /** Whether a passphrase is needed to open it. */
  public synchronized boolean hasPassphrase() {
    return vault.hasPassphrase();
  }

  /**
   * Sets or changes the passphrase; no case is written anew.
   *
   * @param passphrase whoever made the characters wipes them
   * @return a recovery code to print, where there was none before
   */
  public synchronized Optional<RecoveryCode> setPassphrase(char[] passphrase) throws CaseException {
    session().requireInPlace();
    try {
      Optional<RecoveryCode> made = vault.setPassphrase(passphrase);
      add(Deed.of(Deed.What.PASSPHRASE_SET));
      return made;
    } catch (IOException refused) {
      throw Trouble.writing(shown, refused);
    }
  }

  /** Makes another recovery code to print; the one before opens nothing any more. */
  public synchronized RecoveryCode newRecoveryCode() throws CaseException {
    session().requireInPlace();
    try {
      RecoveryCode made = vault.newRecoveryCode();
      add(Deed.of(Deed.What.RECOVERY_CODE_MADE));
      return made;
    } catch (IOException refused) {
      throw Trouble.writing(shown, refused);
    }
  }

  /** Lets anybody who can use this computer's account open the cases. */
  public synchronized void removePassphrase() throws CaseException {
    session().requireInPlace();
    try {
      vault.removePassphrase();
      add(Deed.of(Deed.What.PASSPHRASE_REMOVED));
    } catch (IOException refused) {
      throw Trouble.writing(shown, refused);
    }
  }

  /** Seals bytes that are kept nowhere, to be held in memory while this is closed. */
  public synchronized byte[] sealAside(byte[] content) {
    return vault.sealAside(content);
  }

  /** Reads what {@link #sealAside} sealed; nothing where it does not belong to these keys. */
  public synchronized Optional<byte[]> openAside(byte[] sealed) {
    return vault.openAside(sealed);
  }

  /** Whether this is the passphrase, or the recovery code; as when it is asked for once more. */
  public synchronized boolean opensWith(Unlocking unlocking) {
    return vault.opensWith(unlocking);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (session != null) {
      session.putAway();
      session = null;
    }
    vault.close();
  }

  private void requireKept(Connection connection, CaseId id) throws SQLException, CaseException {
    if (!contents.has(connection, id)) {
      throw new CaseException(new CaseProblem.NoSuchCase(id));
    }
  }

  /** Something done with the open database. */
  private interface Work<T> {
    T on(Connection connection) throws SQLException, CaseException, VaultException;
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
    } catch (VaultException bug) {
      throw new IllegalStateException("reading does not seal", bug);
    }
  }

  private <T> T writing(List<Deed> deeds, Work<T> work) throws CaseException {
    Session open = session();
    Connection connection = open.connection();
    List<Ledger.Done> due = due(deeds);
    try {
      open.requireInPlace();
      if (!due.isEmpty()) {
        ledger.makeReady();
      }
    } catch (IOException refused) {
      throw Trouble.writing(shown, refused);
    } catch (CaseException gone) {
      abandon(open);
      throw gone;
    }
    try {
      Sqlite.execute(connection, "BEGIN IMMEDIATE");
      if (!due.isEmpty()) {
        ledger.add(connection, due);
      }
      T done = work.on(connection);
      Sqlite.execute(connection, "COMMIT");
      if (!due.isEmpty()) {
        waiting.clear();
      }
      unsure = null;
      return done;
    } catch (SQLException failed) {
      rollBack(connection, failed);
      throw failed(open, failed);
    } catch (CaseException | RuntimeException refused) {
      rollBack(connection, refused);
      throw refused;
    } catch (VaultException noKey) {
      rollBack(connection, noKey);
      throw new CaseException(new CaseProblem.Damaged(shown, Optional.empty()), noKey);
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
          new CaseProblem.Damaged(shown, backups.flatMap(Backups::newestVerified)), failed);
    }
    return Trouble.writing(shown, failed);
  }

  private void abandon(Session open) {
    open.abandon();
    session = null;
  }
}
