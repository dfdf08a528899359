package org.fingerpost.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.vault.Durable;

/**
 * Keeps every other running copy of the program out of a caseload.
 *
 * <p>The operating system lets go of it when the process ends, however it ends; nothing has to be
 * tidied up after a crash.
 */
final class Lock implements AutoCloseable {
  private final Connection holder;

  private Lock(Connection holder) {
    this.holder = holder;
  }

  /**
   * Takes the lock at once or not at all.
   *
   * @throws CaseException with {@link CaseProblem.AlreadyRunning} where somebody has it
   */
  static Lock take(CaseloadFile where) throws CaseException {
    try {
      Durable.makeFile(where.lock());
      Connection holder = Sqlite.forLocking(where.lock());
      try {
        Sqlite.execute(holder, "BEGIN EXCLUSIVE");
        return new Lock(holder);
      } catch (SQLException taken) {
        try (holder) {
          throw taken;
        }
      }
    } catch (SQLException refused) {
      throw Trouble.of(refused) == Trouble.BUSY
          ? new CaseException(new CaseProblem.AlreadyRunning(where.file()), refused)
          : Trouble.writing(where.file(), refused);
    } catch (IOException refused) {
      throw Trouble.writing(where.file(), refused);
    }
  }

  /** Lets go, and leaves nothing beside a file that was refused. */
  void letGoWithoutTrace(CaseloadFile where) {
    try {
      Files.deleteIfExists(where.lock());
    } catch (IOException stays) {
      // An empty file stays behind, which harms nobody.
    }
    close();
  }

  @Override
  public void close() {
    try (holder) {
      Sqlite.execute(holder, "ROLLBACK");
    } catch (SQLException gone) {
      // The lock is gone with the disk it was on.
    }
  }
}
