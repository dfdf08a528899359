package org.fingerpost.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.vault.Durable;
import org.fingerpost.vault.Unlocking;
import org.fingerpost.vault.Vault;
import org.fingerpost.vault.VaultException;

/**
 * The way to an open file: look at it, lock it, find its keys, look at it closely, bring it up to
 * date, connect.
 *
 * <p>Where any of these refuses, the file is exactly as it was, with nothing beside it that was not
 * there before.
 *
 * @param backupsKept how many backups are kept
 */
record Opening(CaseloadFile where, Schema schema, int backupsKept) {

  Opening {
    if (backupsKept < 1) {
      throw new IllegalArgumentException("at least one backup must be kept, not " + backupsKept);
    }
  }

  /** Opens the file, or makes it where there is none. */
  InFile first(Unlocking unlocking, LocalDate today) throws CaseException {
    boolean isNew = isNew(unlocking);
    if (isNew) {
      makeFolder();
    } else {
      // Before the lock, so that not even a lock is left beside a file that is not ours.
      requireUsable(glance(), unlocking);
    }
    boolean lockWasThere = Files.exists(where.lock());
    Lock lock = Lock.take(where);
    try {
      boolean stillNew = isNew(unlocking);
      Vault vault = stillNew ? Keys.forNewFile(where, unlocking) : Keys.forFile(where, unlocking);
      try {
        if (stillNew) {
          make(vault);
        }
        return open(lock, vault, today);
      } catch (CaseException | SQLException | IOException | RuntimeException refused) {
        vault.close();
        throw refused;
      }
    } catch (CaseException | RuntimeException refused) {
      letGo(lock, lockWasThere);
      throw refused;
    } catch (SQLException refused) {
      letGo(lock, lockWasThere);
      throw Trouble.writing(where.file(), refused);
    } catch (IOException refused) {
      letGo(lock, lockWasThere);
      throw Trouble.writing(where.file(), refused);
    }
  }

  /** Opens the file once more, with the keys that are still at hand, after its disk was away. */
  InFile again(Vault vault, LocalDate today) throws CaseException {
    if (!Files.exists(where.file())) {
      throw new CaseException(
          new CaseProblem.CannotSave(where.file(), CaseProblem.CannotSave.Cause.GONE));
    }
    Lock lock = Lock.take(where);
    try {
      vault.reread();
      return open(lock, vault, today);
    } catch (CaseException | RuntimeException refused) {
      lock.close();
      throw refused;
    } catch (VaultException refused) {
      lock.close();
      throw Keys.said(where, refused);
    } catch (SQLException refused) {
      lock.close();
      throw Trouble.writing(where.file(), refused);
    } catch (IOException refused) {
      lock.close();
      throw Trouble.writing(where.file(), refused);
    }
  }

  private InFile open(Lock lock, Vault vault, LocalDate today)
      throws CaseException, SQLException, IOException {
    Inspection inspection = new Inspection(schema, vault);
    Backups backups = new Backups(where, inspection, backupsKept);
    Verdict verdict = look(inspection);
    requireUsable(verdict, backups);
    if (verdict == Verdict.OLDER) {
      bringUpToDate(inspection, backups, today);
    }
    vault.heal();
    Connection connection = InFile.connect(where);
    try {
      if (new Contents(vault).removeUnreadable(connection) > 0) {
        Sqlite.checkpoint(connection);
      }
      return new InFile(where, lock, connection, vault, backups);
    } catch (SQLException | IOException | RuntimeException refused) {
      try (connection) {
        throw refused;
      }
    }
  }

  private void letGo(Lock lock, boolean lockWasThere) {
    if (lockWasThere) {
      lock.close();
    } else {
      lock.letGoWithoutTrace(where);
    }
  }

  private void makeFolder() throws CaseException {
    try {
      Durable.makeFolder(where.folder());
    } catch (IOException refused) {
      throw Trouble.writing(where.folder(), refused);
    }
  }

  private boolean isNew(Unlocking unlocking) throws CaseException {
    if (Files.exists(where.file())) {
      return false;
    }
    if (Files.exists(where.writeAheadLog())) {
      throw new CaseException(
          new CaseProblem.Incomplete(where.file(), where.file(), offered(unlocking)));
    }
    return true;
  }

  private Verdict glance() throws CaseException {
    try {
      return new Inspection(schema).glance(where.file());
    } catch (IOException unreadable) {
      throw new CaseException(new CaseProblem.CannotRead(where.file()), unreadable);
    }
  }

  private Verdict look(Inspection inspection) throws CaseException {
    try {
      return inspection.caseload(where);
    } catch (IOException unreadable) {
      throw new CaseException(new CaseProblem.CannotRead(where.file()), unreadable);
    }
  }

  /** The newest backup, checked as far as the keys at hand allow. */
  private Optional<Path> offered(Unlocking unlocking) {
    Optional<Vault> vault = Keys.ifAtHand(where, unlocking);
    try {
      Inspection inspection =
          vault.map(keys -> new Inspection(schema, keys)).orElseGet(() -> new Inspection(schema));
      return new Backups(where, inspection, backupsKept).newestVerified();
    } finally {
      vault.ifPresent(Vault::close);
    }
  }

  private void requireUsable(Verdict verdict, Unlocking unlocking) throws CaseException {
    if (verdict != Verdict.SOUND && verdict != Verdict.OLDER) {
      throw refusal(verdict, offered(unlocking));
    }
  }

  private void requireUsable(Verdict verdict, Backups backups) throws CaseException {
    if (verdict != Verdict.SOUND && verdict != Verdict.OLDER) {
      throw refusal(verdict, backups.newestVerified());
    }
  }

  private CaseException refusal(Verdict verdict, Optional<Path> backup) {
    Path file = where.file();
    return new CaseException(
        switch (verdict) {
          case EMPTY -> new CaseProblem.Empty(file, backup);
          case FOREIGN -> new CaseProblem.Foreign(file, backup);
          case DAMAGED -> new CaseProblem.Damaged(file, backup);
          case NEWER -> new CaseProblem.Newer(file, backup);
          case WITHOUT_ITS_KEYS -> new CaseProblem.Incomplete(file, where.keys(), Optional.empty());
          case WITHOUT_ITS_LOG -> new CaseProblem.Incomplete(file, where.writeAheadLog(), backup);
          case SOUND, OLDER -> throw new IllegalArgumentException("nothing to refuse");
        });
  }

  /** Makes the file elsewhere and moves it into place, so that it is never there half made. */
  private void make(Vault vault) throws IOException, SQLException {
    try {
      Files.deleteIfExists(where.unfinished());
      Durable.makeFile(where.unfinished());
      try (Connection connection = Sqlite.forMaking(where.unfinished())) {
        schema.bringUpToDate(connection);
        try (PreparedStatement insert =
            connection.prepareStatement("INSERT INTO meta (name, value) VALUES ('vault', ?)")) {
          insert.setBytes(1, Contents.bytes(vault.identity()));
          insert.executeUpdate();
        }
      }
      Durable.moveIntoPlace(where.unfinished(), where.file());
    } finally {
      Files.deleteIfExists(where.unfinished());
    }
  }

  /**
   * Brings an older file up to date after a checked backup: the steps are taken on a copy, which
   * then takes the file's place, so that an interruption anywhere leaves exactly the old or the
   * new.
   */
  private void bringUpToDate(Inspection inspection, Backups backups, LocalDate today)
      throws IOException, SQLException, CaseException {
    try {
      Files.deleteIfExists(where.unfinished());
      Connection old = Sqlite.forUse(where.file());
      try (old) {
        InFile.markInUse(old, false);
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
    } finally {
      Files.deleteIfExists(where.unfinished());
    }
  }
}
