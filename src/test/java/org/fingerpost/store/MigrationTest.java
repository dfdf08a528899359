package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.Caseload;
import org.fingerpost.vault.Unlocking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the present version is brought up to date whole, or stays exactly what it was. */
class MigrationTest {
  private static final List<String> NEXT =
      List.of(
          "CREATE TABLE labels (case_id BLOB NOT NULL, label BLOB NOT NULL) STRICT",
          "INSERT INTO labels SELECT id, X'00' FROM cases",
          "ALTER TABLE labels ADD COLUMN colour BLOB");
  private static final List<String> AFTER_THAT =
      List.of("CREATE INDEX labels_by_case ON labels (case_id)", "DELETE FROM labels");
  private static final int NOW = Schema.CURRENT.version();
  private static final Schema LATER = followedBy(NEXT, AFTER_THAT);

  @TempDir Path folder;
  private CaseloadFile where;
  private Case before;

  @BeforeEach
  void makeAFileOfThePresentVersion() throws Exception {
    where = new CaseloadFile(folder.resolve("fingerpost.db"));
    try (Caseload caseload = SqliteCaseload.open(where.file(), Samples.CLOCK)) {
      before = caseload.open(Samples.aCase(caseload));
    }
  }

  private SqliteCaseload open(Schema schema) throws Exception {
    return SqliteCaseload.open(
        new Opening(where, schema, 3), Samples.CLOCK, new Unlocking.Freely());
  }

  @Test
  void everyStepIsTakenAfterACheckedBackupAndNothingIsLost() throws Exception {
    try (SqliteCaseload caseload = open(LATER)) {
      assertThat(caseload.open(before.id())).isEqualTo(before);
      assertThat(caseload.backups().orElseThrow().all()).hasSize(1);
      caseload.append(before.id(), Samples.note(2, "afterwards"), Samples.HEAD);
    }

    try (Connection reading = Sqlite.forReading(where.file())) {
      assertThat(Sqlite.number(reading, "PRAGMA user_version")).isEqualTo(NOW + 2);
      assertThat(LATER.matches(reading, NOW + 2)).isTrue();
    }
    Path backup = new Backups(where, new Inspection(LATER), 3).all().getFirst().file();
    try (Connection reading = Sqlite.forReading(backup)) {
      assertThat(Sqlite.number(reading, "PRAGMA user_version")).isEqualTo(NOW);
    }
  }

  @Test
  void theEntriesThatACrashLeftInTheLogComeAlong() throws Exception {
    Path copy = folder.resolve("copy").resolve("fingerpost.db");
    Files.createDirectory(copy.getParent());
    Case after;
    try (Caseload caseload = SqliteCaseload.open(where.file(), Samples.CLOCK)) {
      caseload.append(before.id(), Samples.note(2, "just before the crash"), Samples.HEAD);
      after = caseload.open(before.id());
      Files.copy(where.file(), copy);
      CaseloadFile copied = new CaseloadFile(copy);
      Files.copy(where.writeAheadLog(), copied.writeAheadLog());
      Files.copy(where.keys(), copied.keys());
    }
    where = new CaseloadFile(copy);

    try (SqliteCaseload caseload = open(LATER)) {
      assertThat(caseload.open(before.id())).isEqualTo(after);
    }
  }

  @Test
  void haltedAtAnyStatementItLeavesTheOldFileUsable() throws Exception {
    int statements = NEXT.size() + AFTER_THAT.size();
    for (int halt = 0; halt <= statements; halt++) {
      Schema halting = haltingAt(halt);
      byte[] old = Files.readAllBytes(where.file());

      assertThatThrownBy(() -> open(halting).close()).isInstanceOf(IllegalStateException.class);

      try (Connection reading = Sqlite.forReading(where.file())) {
        assertThat(Sqlite.number(reading, "PRAGMA user_version")).isEqualTo(NOW);
      }
      assertThat(Files.readAllBytes(where.file())).hasSameSizeAs(old);
      assertThat(where.unfinished()).doesNotExist();
      assertThat(Samples.kept(where.file(), before.id())).isEqualTo(before);
    }
    try (SqliteCaseload caseload = open(LATER)) {
      assertThat(caseload.open(before.id())).isEqualTo(before);
    }
  }

  private static Schema haltingAt(int halt) {
    List<String> second = new ArrayList<>(NEXT);
    List<String> third = new ArrayList<>(AFTER_THAT);
    if (halt <= NEXT.size()) {
      second.add(halt, "HALT");
    } else {
      third.add(halt - NEXT.size(), "HALT");
    }
    return followedBy(second, third);
  }

  private static Schema followedBy(List<String> next, List<String> afterThat) {
    List<List<String>> steps = new ArrayList<>(Schema.CURRENT.steps());
    steps.add(next);
    steps.add(afterThat);
    return new Schema(steps);
  }

  @Test
  void whatAKilledMigrationLeftBehindIsNoHindrance() throws Exception {
    Files.writeString(where.unfinished(), "half a copy");

    try (SqliteCaseload caseload = open(LATER)) {
      assertThat(caseload.open(before.id())).isEqualTo(before);
    }
    assertThat(where.unfinished()).doesNotExist();
  }

  @Test
  void anUpToDateFileIsNewerForTheEarlierProgram() throws Exception {
    open(LATER).close();

    assertThat(Samples.refusal(where.file()))
        .isInstanceOf(org.fingerpost.casework.CaseProblem.Newer.class);
  }
}
