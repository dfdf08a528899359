package org.fingerpost.store;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Connections as this program wants them, and no others.
 *
 * <p>Every connection distrusts what stands in the schema, checks the size of every cell, keeps
 * temporary tables in memory, maps no file into memory and overwrites what is deleted.
 */
final class Sqlite {
  private static final List<String> ALWAYS =
      List.of(
          "PRAGMA trusted_schema = OFF",
          "PRAGMA cell_size_check = ON",
          "PRAGMA temp_store = MEMORY",
          "PRAGMA mmap_size = 0",
          "PRAGMA secure_delete = ON",
          "PRAGMA foreign_keys = ON");

  private Sqlite() {}

  /**
   * Opens the caseload for reading and writing: write-ahead log, one sync for each transaction, and
   * no other connection beside this one.
   */
  static Connection forUse(Path file) throws SQLException {
    return open(
        uri(file) + "?mode=rw",
        List.of(
            // Before the first look at the file, so that no shared memory is made beside it.
            "PRAGMA locking_mode = EXCLUSIVE",
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            // On macOS a plain sync stops at the drive's own cache.
            "PRAGMA fullfsync = ON",
            "PRAGMA checkpoint_fullfsync = ON"));
  }

  /** Opens a file that nobody knows of yet, to be moved into place when it is whole. */
  static Connection forMaking(Path file) throws SQLException {
    return open(
        uri(file) + "?mode=rwc",
        List.of(
            "PRAGMA locking_mode = EXCLUSIVE",
            "PRAGMA journal_mode = MEMORY",
            "PRAGMA synchronous = FULL",
            "PRAGMA fullfsync = ON"));
  }

  /** Opens a file that has no write-ahead log, without changing or adding anything. */
  static Connection forReading(Path file) throws SQLException {
    return open(uri(file) + "?mode=ro&immutable=1", List.of("PRAGMA query_only = ON"));
  }

  /** Opens a file together with its write-ahead log; shared memory may be left beside it. */
  static Connection forReadingWithLog(Path file) throws SQLException {
    return open(uri(file) + "?mode=ro", List.of("PRAGMA query_only = ON"));
  }

  /** Opens a database that is gone when the connection is closed, and never touches a disk. */
  static Connection inMemory() throws SQLException {
    return open(":memory:", List.of());
  }

  /**
   * Opens a file only to hold a lock on it: the operating system lets go of it with the process,
   * however that ends. SQLite's own locks are used because they also keep apart two holders in one
   * process, where closing a second channel to a file would let go of the first one's lock.
   */
  static Connection forLocking(Path file) throws SQLException {
    return open(uri(file) + "?mode=rwc", List.of());
  }

  private static String uri(Path file) {
    // SQLite takes no authority but an empty one, so a Windows share's server goes into the path.
    URI uri = file.toUri();
    String server = uri.getRawAuthority();
    return "file://" + (server == null ? "" : "//" + server) + uri.getRawPath();
  }

  private static Connection open(String name, List<String> pragmas) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(0);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + name);
    Connection connection = source.getConnection();
    try {
      for (String pragma : ALWAYS) {
        execute(connection, pragma);
      }
      for (String pragma : pragmas) {
        execute(connection, pragma);
      }
      return connection;
    } catch (SQLException refused) {
      try (connection) {
        throw refused;
      }
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the first row of a query that always gives one. */
  static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      if (!rows.next()) {
        throw new SQLException("no row from " + sql);
      }
      return String.valueOf(rows.getString(1));
    }
  }

  static long number(Connection connection, String sql) throws SQLException {
    return Long.parseLong(text(connection, sql));
  }

  /** Puts everything written so far into the file itself and empties the write-ahead log. */
  static void checkpoint(Connection connection) throws SQLException {
    if (number(connection, "PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
      throw new SQLException("the checkpoint was blocked");
    }
  }

  /** Writes a whole, compact copy of the database. */
  static void copyInto(Connection connection, Path copy) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, copy.toString());
      statement.execute();
    }
  }
}
