package org.fingerpost.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.vault.Durable;
import org.fingerpost.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * The caseload's file, locked and open.
 *
 * <p>While it is open it says so inside ({@code in-use}). A file that says so and has no
 * write-ahead log beside it was copied or moved without its latest entries; that is told, not
 * passed over.
 */
final class InFile implements Session {
  private final CaseloadFile where;
  private final Lock lock;
  private final Connection connection;
  private final Vault vault;
  private final Backups backups;
  private final @Nullable Object fileKey;

  InFile(CaseloadFile where, Lock lock, Connection connection, Vault vault, Backups backups)
      throws IOException {
    this.where = where;
    this.lock = lock;
    this.connection = connection;
    this.vault = vault;
    this.backups = backups;
    this.fileKey = fileKey(where.file());
  }

  /** Connects to a file that was found sound, and says inside it that it is open. */
  static Connection connect(CaseloadFile where) throws SQLException {
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
  static void markInUse(Connection connection, boolean inUse) throws SQLException {
    sayInUse(connection, inUse);
    Sqlite.checkpoint(connection);
  }

  static void sayInUse(Connection connection, boolean inUse) throws SQLException {
    Sqlite.execute(
        connection,
        "UPDATE meta SET value = X'" + (inUse ? "01" : "00") + "' WHERE name = 'in-use'");
  }

  /** Whether the file says that it is open; the write-ahead log does not count. */
  static boolean saysInUse(Connection reading) throws SQLException {
    return Sqlite.text(reading, "SELECT hex(value) FROM meta WHERE name = 'in-use'").equals("01");
  }

  private static @Nullable Object fileKey(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public Vault vault() {
    return vault;
  }

  @Override
  public Optional<Backups> backups() {
    return Optional.of(backups);
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
}
