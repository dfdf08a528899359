package org.fingerpost.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.fingerpost.vault.Vault;

/**
 * Judges a file before anything is written to it, and without changing a byte of it.
 *
 * <p>The header is read without SQLite, because SQLite takes an empty file for a new database. Then
 * the file is opened read only, checked page by page, and its tables and triggers are compared with
 * those it should have.
 */
final class Inspection {
  private final Schema schema;
  private final Optional<Vault> vault;

  /** Judges as much as can be judged without the keys. */
  Inspection(Schema schema) {
    this(schema, Optional.empty());
  }

  /** Judges content too. */
  Inspection(Schema schema, Vault vault) {
    this(schema, Optional.of(vault));
  }

  private Inspection(Schema schema, Optional<Vault> vault) {
    this.schema = schema;
    this.vault = vault;
  }

  /** What it takes for the newest version. */
  Schema schema() {
    return schema;
  }

  /** Judges by the header alone: quick, and enough to know whose the file is. */
  Verdict glance(Path file) throws IOException {
    Header header = Header.of(file);
    if (header.isEmpty()) {
      return Verdict.EMPTY;
    }
    if (!header.isOurs()) {
      return Verdict.FOREIGN;
    }
    if (!header.isSound()) {
      return Verdict.DAMAGED;
    }
    if (header.version() > schema.version()) {
      return Verdict.NEWER;
    }
    return header.version() < schema.version() ? Verdict.OLDER : Verdict.SOUND;
  }

  /** Judges a caseload together with its write-ahead log. Nobody else may have it open. */
  Verdict caseload(CaseloadFile where) throws IOException {
    Path file = where.file();
    Verdict atFirst = glance(file);
    if (atFirst != Verdict.SOUND && atFirst != Verdict.OLDER) {
      return atFirst;
    }
    boolean logIsThere = Files.exists(where.writeAheadLog());
    if (logIsThere && Files.size(where.writeAheadLog()) > 0) {
      return withLog(where, atFirst);
    }
    if (!Header.of(file).hasItsLength()) {
      return Verdict.DAMAGED;
    }
    try (Connection connection = Sqlite.forReading(file)) {
      if (!isWhole(connection)) {
        return Verdict.DAMAGED;
      }
      if (InFile.saysInUse(connection) && !logIsThere) {
        return Verdict.WITHOUT_ITS_LOG;
      }
      return hasItsKeys(connection) ? atFirst : Verdict.WITHOUT_ITS_KEYS;
    } catch (SQLException broken) {
      return broken(broken);
    }
  }

  private Verdict withLog(CaseloadFile where, Verdict atFirst) throws IOException {
    boolean hadSharedMemory = Files.exists(where.sharedMemory());
    try (Connection connection = Sqlite.forReadingWithLog(where.file())) {
      if (!isWhole(connection)) {
        return Verdict.DAMAGED;
      }
      return hasItsKeys(connection) ? atFirst : Verdict.WITHOUT_ITS_KEYS;
    } catch (SQLException broken) {
      return broken(broken);
    } finally {
      if (!hadSharedMemory) {
        Files.deleteIfExists(where.sharedMemory());
      }
    }
  }

  /** Judges a copy, and replays every case in it where the keys are at hand. */
  Verdict copy(Path file) throws IOException {
    Verdict atFirst = glance(file);
    if (atFirst != Verdict.SOUND && atFirst != Verdict.OLDER) {
      return atFirst;
    }
    if (!Header.of(file).hasItsLength()) {
      return Verdict.DAMAGED;
    }
    try (Connection connection = Sqlite.forReading(file)) {
      if (!isWhole(connection)) {
        return Verdict.DAMAGED;
      }
      if (!hasItsKeys(connection)) {
        return Verdict.WITHOUT_ITS_KEYS;
      }
      if (vault.isPresent()) {
        new Contents(vault.get()).replayAll(connection);
      }
      return atFirst;
    } catch (SQLException broken) {
      return broken(broken);
    } catch (Contents.Broken broken) {
      return broken.newer() ? Verdict.NEWER : Verdict.DAMAGED;
    }
  }

  /** Says what a failed look means, or that it could not be had at all. */
  private static Verdict broken(SQLException failed) throws IOException {
    if (Trouble.of(failed) == Trouble.DAMAGED) {
      return Verdict.DAMAGED;
    }
    throw new IOException(failed);
  }

  /** Beside another vault's keys, nothing but damaged cases would be seen. */
  private boolean hasItsKeys(Connection connection) throws SQLException {
    if (vault.isEmpty()) {
      return true;
    }
    String found =
        Sqlite.text(
            connection,
            "SELECT coalesce((SELECT hex(value) FROM meta WHERE name = 'vault'), 'none')");
    return found.equals(
        HexFormat.of().withUpperCase().formatHex(Contents.bytes(vault.get().identity())));
  }

  private boolean isWhole(Connection connection) throws SQLException {
    return Sqlite.text(connection, "PRAGMA quick_check(1)").equals("ok")
        && schema.matches(connection, (int) Sqlite.number(connection, "PRAGMA user_version"));
  }
}
