package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Caseload;
import org.fingerpost.vault.Unlocking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the file is like, seen from the database's own side. */
class OnDiskTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("fingerpost.db");
  }

  private InFile session() throws CaseException {
    return new Opening(new CaseloadFile(file), Schema.CURRENT, 1)
        .first(new Unlocking.Freely(), LocalDate.of(2026, 11, 23));
  }

  @ParameterizedTest
  @CsvSource({
    "journal_mode, wal",
    "synchronous, 2",
    "foreign_keys, 1",
    "trusted_schema, 0",
    "cell_size_check, 1",
    "temp_store, 2",
    "secure_delete, 1",
    "mmap_size, 0",
    "locking_mode, exclusive",
    "fullfsync, 1",
    "checkpoint_fullfsync, 1",
    "busy_timeout, 0",
    "application_id, 1181774708",
    "user_version, 2",
  })
  void theConnectionIsSetUpAsItShouldBe(String pragma, String expected) throws Exception {
    InFile session = session();
    try {
      // A map of the file into memory is not even compiled in on some systems: no row means none.
      String found =
          pragma.equals("mmap_size") && !hasRow(session.connection(), pragma)
              ? "0"
              : Sqlite.text(session.connection(), "PRAGMA " + pragma);
      assertThat(found).isEqualTo(expected);
    } finally {
      session.putAway();
    }
  }

  private static boolean hasRow(Connection connection, String pragma) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("PRAGMA " + pragma)) {
      return rows.next();
    }
  }

  @Test
  void everyColumnIsAnIdentityASequenceOrBytesThatNobodyLooksInto() throws Exception {
    Set<String> columns = new TreeSet<>();
    try (Connection connection = Sqlite.inMemory()) {
      Schema.CURRENT.bringUpToDate(connection);
      for (String table : List.of("meta", "cases", "entries")) {
        try (var statement = connection.createStatement();
            var rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
          while (rows.next()) {
            columns.add(table + "." + rows.getString("name") + " " + rows.getString("type"));
          }
        }
      }
    }

    assertThat(columns)
        .containsExactly(
            "cases.head BLOB",
            "cases.id BLOB",
            "entries.case_id BLOB",
            "entries.content BLOB",
            "entries.sequence INTEGER",
            "meta.name TEXT",
            "meta.value BLOB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE entries SET content = X'00' WHERE sequence = 2",
        "UPDATE entries SET sequence = 9 WHERE sequence = 4",
        "DELETE FROM entries WHERE sequence = 4",
        "DELETE FROM entries",
        "INSERT INTO entries SELECT case_id, 6, content FROM entries WHERE sequence = 2",
        "INSERT INTO entries SELECT case_id, 3, content FROM entries WHERE sequence = 2",
        "INSERT OR REPLACE INTO entries SELECT case_id, 3, X'00' FROM entries WHERE sequence = 2",
        "INSERT INTO entries VALUES (randomblob(16), 1, X'00')",
        "UPDATE cases SET id = randomblob(16)",
        "INSERT INTO cases VALUES (X'00', X'00')",
      })
  void theDatabaseItselfKeepsTheLogAppendOnly(String statement) throws Exception {
    InFile session = session();
    try (Caseload caseload = on(session)) {
      CaseId id = Samples.aCase(caseload);

      assertThatThrownBy(() -> Sqlite.execute(session.connection(), statement))
          .isInstanceOf(SQLException.class);

      assertThat(caseload.open(id).log()).hasSize(4);
    }
  }

  private static SqliteCaseload on(InFile session) {
    return new SqliteCaseload(
        session,
        () -> {
          throw new AssertionError("opened anew");
        },
        Path.of("fingerpost.db"),
        Samples.CLOCK);
  }

  @Test
  void whatWasDeletedIsNowhereInTheFilesOnceDeletingReturns() throws Exception {
    String secret = "Zanzibar-marmalade";
    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      CaseId stays = Samples.aCase(caseload);
      CaseId goes = caseload.start(Samples.OPENED, Samples.HEAD).id();
      for (int note = 1; note <= 40; note++) {
        caseload.append(goes, Samples.note(note, (secret + note + " ").repeat(30)), Samples.HEAD);
      }
      caseload.delete(goes);

      assertThat(filesWith(secret)).isEmpty();
      assertThat(caseload.open(stays).log()).hasSize(4);
    }
    assertThat(filesWith(secret)).isEmpty();
  }

  private List<Path> filesWith(String text) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              one -> {
                try {
                  return new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1)
                      .contains(text);
                } catch (IOException unreadable) {
                  throw new java.io.UncheckedIOException(unreadable);
                }
              })
          .toList();
    }
  }
}
