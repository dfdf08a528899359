package org.fingerpost.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the file looks like inside, as the list of steps that led there.
 *
 * <p>Each step takes the file from one version to the next. The list only ever grows at its end: a
 * step that has been released is never changed, because files that took it are out there.
 *
 * <p>Nothing about a family stands in a column of its own. {@code head} and {@code content} are
 * bytes that the database never looks into, so sealing them changes nothing here.
 *
 * @param steps the statements of each step, in order; version 0 is an empty file
 */
record Schema(List<List<String>> steps) {

  /** "Fpst": marks the file as ours, in its header. */
  static final int APPLICATION_ID = 0x46707374;

  private static final List<String> FIRST =
      List.of(
          """
          CREATE TABLE meta (
            name TEXT NOT NULL PRIMARY KEY,
            value BLOB NOT NULL
          ) STRICT, WITHOUT ROWID\
          """,
          """
          CREATE TABLE cases (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            head BLOB NOT NULL
          ) STRICT, WITHOUT ROWID\
          """,
          """
          CREATE TABLE entries (
            case_id BLOB NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            content BLOB NOT NULL,
            PRIMARY KEY (case_id, sequence)
          ) STRICT, WITHOUT ROWID\
          """,
          """
          CREATE TRIGGER entries_follow_each_other BEFORE INSERT ON entries
          WHEN NEW.sequence <> 1 + (SELECT coalesce(max(sequence), 0) FROM entries
                                    WHERE case_id = NEW.case_id)
          BEGIN SELECT RAISE(ABORT, 'an entry goes to the end of its log'); END\
          """,
          """
          CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries
          BEGIN SELECT RAISE(ABORT, 'an entry never changes'); END\
          """,
          """
          CREATE TRIGGER entries_go_only_with_their_case BEFORE DELETE ON entries
          WHEN EXISTS (SELECT 1 FROM cases WHERE id = OLD.case_id)
          BEGIN SELECT RAISE(ABORT, 'an entry goes only with its case'); END\
          """,
          """
          CREATE TRIGGER cases_keep_their_identity BEFORE UPDATE OF id ON cases
          BEGIN SELECT RAISE(ABORT, 'a case keeps its identity'); END\
          """,
          "INSERT INTO meta (name, value) VALUES ('in-use', X'00')");

  /** The trail of who did what: only its end grows, and only its beginning can be cleared. */
  private static final List<String> SECOND =
      List.of(
          """
          CREATE TABLE audit (
            sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence > 0),
            content BLOB NOT NULL
          ) STRICT\
          """,
          """
          CREATE TRIGGER audit_grows_at_its_end BEFORE INSERT ON audit
          WHEN NEW.sequence <= (SELECT coalesce(max(sequence), 0) FROM audit)
          BEGIN SELECT RAISE(ABORT, 'a line goes to the end of the audit'); END\
          """,
          """
          CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
          BEGIN SELECT RAISE(ABORT, 'a line of the audit never changes'); END\
          """,
          """
          CREATE TRIGGER audit_goes_from_its_beginning BEFORE DELETE ON audit
          WHEN EXISTS (SELECT 1 FROM audit WHERE sequence < OLD.sequence)
            OR NOT EXISTS (SELECT 1 FROM audit WHERE sequence > OLD.sequence)
          BEGIN SELECT RAISE(ABORT, 'the audit is cleared from its beginning'); END\
          """);

  /** What this version of the program writes. */
  static final Schema CURRENT = new Schema(List.of(FIRST, SECOND));

  Schema {
    steps = steps.stream().map(List::copyOf).toList();
  }

  /** The version that {@link #bringUpToDate} leads to. */
  int version() {
    return steps.size();
  }

  /**
   * Takes every step that a database has not taken, all of them or none.
   *
   * @param connection open for writing, outside a transaction
   */
  void bringUpToDate(Connection connection) throws SQLException {
    int from = (int) Sqlite.number(connection, "PRAGMA user_version");
    Sqlite.execute(connection, "BEGIN IMMEDIATE");
    try {
      for (List<String> step : steps.subList(from, version())) {
        for (String statement : step) {
          Sqlite.execute(connection, statement);
        }
      }
      Sqlite.execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
      Sqlite.execute(connection, "PRAGMA user_version = " + version());
      Sqlite.execute(connection, "COMMIT");
    } catch (SQLException failed) {
      try {
        Sqlite.execute(connection, "ROLLBACK");
      } catch (SQLException alreadyRolledBack) {
        failed.addSuppressed(alreadyRolledBack);
      }
      throw failed;
    }
  }

  /** Whether a database has exactly the tables and triggers that its version should have. */
  boolean matches(Connection connection, int version) throws SQLException {
    try (Connection ideal = Sqlite.inMemory()) {
      new Schema(steps.subList(0, version)).bringUpToDate(ideal);
      return objects(ideal).equals(objects(connection));
    }
  }

  private static List<List<String>> objects(Connection connection) throws SQLException {
    List<List<String>> objects = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")) {
      while (rows.next()) {
        objects.add(
            List.of(
                String.valueOf(rows.getString(1)),
                String.valueOf(rows.getString(2)),
                String.valueOf(rows.getString(3))));
      }
    }
    return objects;
  }
}
