package org.fingerpost.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.vault.Durable;
import org.fingerpost.vault.Unlocking;
import org.fingerpost.vault.Vault;

/**
 * Puts a checked backup in the place of a caseload, and keeps what was there under another name.
 *
 * <p>Interrupted anywhere, the file is the old one or the backup; the old one is never lost.
 */
final class Restoring {
  private final CaseloadFile where;
  private final Schema schema;

  Restoring(CaseloadFile where, Schema schema) {
    this.where = where;
    this.schema = schema;
  }

  /** Goes back to a backup; nobody may have the caseload open. */
  Optional<Path> from(Path backup, Unlocking unlocking) throws CaseException {
    try (Vault vault = Keys.forFile(where, unlocking)) {
      return from(backup, vault);
    }
  }

  /** Goes back to a backup with keys that are at hand; nobody may have the caseload open. */
  Optional<Path> from(Path backup, Vault vault) throws CaseException {
    try (Lock _ = Lock.take(where)) {
      requireSound(backup, vault);
      try {
        copy(backup);
        Optional<Path> kept = setAside();
        Durable.moveIntoPlace(where.unfinished(), where.file());
        return kept;
      } finally {
        Files.deleteIfExists(where.unfinished());
      }
    } catch (SQLException failed) {
      throw Trouble.writing(where.file(), failed);
    } catch (IOException failed) {
      throw Trouble.writing(where.file(), failed);
    }
  }

  /**
   * Makes sure that a backup can be opened and every case in it read.
   *
   * @throws CaseException where it cannot
   */
  void requireSound(Path backup, Vault vault) throws CaseException {
    try {
      Verdict verdict = new Inspection(schema, vault).copy(backup);
      if (verdict != Verdict.SOUND && verdict != Verdict.OLDER) {
        throw new CaseException(new CaseProblem.CopyDamaged(backup));
      }
    } catch (IOException unreadable) {
      throw new CaseException(new CaseProblem.CannotRead(backup), unreadable);
    }
  }

  /** A backup was made while the caseload was open, and must not say so any more. */
  private void copy(Path backup) throws IOException, SQLException {
    Files.deleteIfExists(where.unfinished());
    Durable.makeFile(where.unfinished());
    Files.copy(backup, where.unfinished(), StandardCopyOption.REPLACE_EXISTING);
    try (Connection connection = Sqlite.forMaking(where.unfinished())) {
      InFile.sayInUse(connection, false);
    }
  }

  /**
   * Gives what is there a second name, its write-ahead log too. The log then goes from its first
   * place, where SQLite would take it for a part of the backup.
   */
  private Optional<Path> setAside() throws IOException {
    if (!Files.exists(where.file()) && !Files.exists(where.writeAheadLog())) {
      return Optional.empty();
    }
    int number = 1;
    while (Files.exists(where.setAside(number)) || Files.exists(logOf(where.setAside(number)))) {
      number++;
    }
    Path aside = where.setAside(number);
    if (Files.exists(where.file())) {
      nameAgain(where.file(), aside);
    }
    if (Files.exists(where.writeAheadLog())) {
      nameAgain(where.writeAheadLog(), logOf(aside));
    }
    Durable.forceFolder(aside);
    Files.deleteIfExists(where.writeAheadLog());
    Files.deleteIfExists(where.sharedMemory());
    Durable.forceFolder(aside);
    return Optional.of(aside);
  }

  private static Path logOf(Path file) {
    return new CaseloadFile(file).writeAheadLog();
  }

  private static void nameAgain(Path file, Path second) throws IOException {
    try {
      Files.createLink(second, file);
    } catch (UnsupportedOperationException | IOException noLinks) {
      Files.copy(file, second);
    }
  }
}
