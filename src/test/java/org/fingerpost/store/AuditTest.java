package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Deed;
import org.fingerpost.casework.Deed.What;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Trail;
import org.fingerpost.vault.Unlocking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who did what is noted, cannot be changed unnoticed, and never stands in anybody's way. */
class AuditTest {
  @TempDir Path folder;
  private CaseloadFile where;
  private CaseId id;

  @BeforeEach
  void makeACaseAndLookAtIt() throws Exception {
    where = new CaseloadFile(folder.resolve("fingerpost.db"));
    try (SqliteCaseload caseload = SqliteCaseload.open(where.file(), Samples.CLOCK)) {
      id = Samples.aCase(caseload);
      add(caseload, Deed.of(What.OPENED, id));
      add(caseload, Deed.of(What.EXPORTED, id));
    }
  }

  private static void add(SqliteCaseload caseload, Deed deed) {
    caseload.audit().orElseThrow().add(deed);
  }

  private static Trail trail(SqliteCaseload caseload) throws Exception {
    return caseload.audit().orElseThrow().read();
  }

  private Trail trail() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(where.file(), Samples.CLOCK)) {
      return trail(caseload);
    }
  }

  private static List<What> deeds(Trail trail) {
    return trail.lines().stream().map(line -> line.deed().what()).toList();
  }

  /** Does to the closed file what somebody with a database tool could. */
  private void tamper(String... statements) throws Exception {
    try (Connection connection = Sqlite.forUse(where.file())) {
      String guards = "SELECT group_concat(name) FROM sqlite_schema WHERE name LIKE 'audit\\_%'";
      String names = Sqlite.text(connection, guards + " ESCAPE '\\' AND type = 'trigger'");
      List<String> sql =
          List.of(names.split(",")).stream()
              .map(name -> "SELECT sql FROM sqlite_schema WHERE name = '" + name + "'")
              .toList();
      String[] again = new String[sql.size()];
      for (int i = 0; i < again.length; i++) {
        again[i] = Sqlite.text(connection, sql.get(i));
        Sqlite.execute(connection, "DROP TRIGGER " + names.split(",")[i]);
      }
      for (String statement : statements) {
        Sqlite.execute(connection, statement);
      }
      for (String trigger : again) {
        Sqlite.execute(connection, trigger);
      }
      Sqlite.checkpoint(connection);
    }
  }

  @Test
  void everyDeedIsNotedWithItsCaseAndItsAccountInOrder() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(where.file(), Samples.CLOCK)) {
      caseload.append(id, new Entry.SummaryMade("pdf", "summary.pdf"), Samples.HEAD);
      caseload.setPassphrase("several words apart".toCharArray());
      caseload.newRecoveryCode();
      caseload.removePassphrase();
      add(caseload, Deed.of(What.UNLOCK_FAILED, 3));
      caseload.delete(id);
    }

    Trail trail = trail();

    assertThat(deeds(trail))
        .containsExactly(
            What.STARTED,
            What.OPENED,
            What.EXPORTED,
            What.SUMMARY_MADE,
            What.PASSPHRASE_SET,
            What.RECOVERY_CODE_MADE,
            What.PASSPHRASE_REMOVED,
            What.UNLOCK_FAILED,
            What.DELETED);
    assertThat(trail.isWhole()).isTrue();
    assertThat(trail.lines())
        .allSatisfy(
            line -> {
              assertThat(line.account()).isEqualTo(System.getProperty("user.name"));
              assertThat(line.at()).isEqualTo(Samples.MORNING);
            });
    assertThat(trail.lines().getLast().deed().about()).contains(id);
    assertThat(trail.lines().get(7).deed().times()).isEqualTo(3);
  }

  @Test
  void aCaseTakenInFromElsewhereIsNoted() throws Exception {
    Case whole = Samples.kept(where.file(), id);
    Path elsewhere = folder.resolve("elsewhere.db");

    try (SqliteCaseload caseload = SqliteCaseload.open(elsewhere, Samples.CLOCK)) {
      caseload.adopt(whole, Samples.HEAD);

      assertThat(deeds(trail(caseload))).containsExactly(What.IMPORTED);
    }
  }

  @Test
  void anyByteFlippedInALineIsNoticedAndTheCasesStillOpen() throws Exception {
    byte[] line;
    try (Connection reading = Sqlite.forReading(where.file())) {
      String hex = Sqlite.text(reading, "SELECT hex(content) FROM audit WHERE sequence = 2");
      line = java.util.HexFormat.of().parseHex(hex);
    }
    for (int at = 0; at < line.length; at++) {
      byte[] flipped = line.clone();
      flipped[at] ^= 0x10;
      String hex = java.util.HexFormat.of().formatHex(flipped);
      tamper("UPDATE audit SET content = X'" + hex + "' WHERE sequence = 2");

      Trail trail = trail();

      assertThat(trail.altered()).as("byte " + at).isEqualTo(1);
      assertThat(deeds(trail)).containsExactly(What.STARTED, What.EXPORTED);
    }
    assertThat(line.length).isPositive();
    assertThat(Samples.kept(where.file(), id).log()).hasSize(4);
  }

  @Test
  void aMissingEndBeginningOrMiddleIsNoticedAndStaysSo() throws Exception {
    byte[] whole = Files.readAllBytes(where.file());
    for (String gone :
        List.of(
            "DELETE FROM audit WHERE sequence = 3",
            "DELETE FROM audit WHERE sequence = 1",
            "DELETE FROM audit WHERE sequence = 2",
            "DELETE FROM audit",
            "DELETE FROM meta WHERE name = 'audit'")) {
      Files.write(where.file(), whole);
      Files.deleteIfExists(where.writeAheadLog());
      tamper(gone);
      assertThat(trail().missing()).as(gone).isTrue();

      try (SqliteCaseload caseload = SqliteCaseload.open(where.file(), Samples.CLOCK)) {
        add(caseload, Deed.of(What.OPENED, id));
      }

      assertThat(trail().missing()).as(gone + ", and a line after it").isTrue();
    }
    Files.write(where.file(), whole);
    tamper("DELETE FROM audit", "DELETE FROM meta WHERE name = 'audit'");
    try (SqliteCaseload caseload = SqliteCaseload.open(where.file(), Samples.CLOCK)) {
      add(caseload, Deed.of(What.OPENED, id));
      assertThat(trail(caseload).missing()).isTrue();
      assertThat(caseload.open(id).log()).hasSize(4);
    }
  }

  @Test
  void aLineNeverHoldsAWordOfTheCase() throws Exception {
    byte[] file = Files.readAllBytes(where.file());
    String all = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);

    assertThat(all).doesNotContain("exported").doesNotContain(id.toString());
    assertThat(trail().lines().toString()).doesNotContain("mother");
  }

  @Test
  void onlyWhatIsOldIsClearedAndThatIsNotedToo() throws Exception {
    Instant later = Samples.MORNING.plus(Duration.ofDays(400));
    try (SqliteCaseload caseload = SqliteCaseload.open(where.file(), () -> later)) {
      add(caseload, Deed.of(What.OPENED, id));

      int cleared =
          caseload.audit().orElseThrow().clearBefore(Samples.MORNING.plus(Duration.ofDays(30)));

      assertThat(cleared).isEqualTo(3);
      assertThat(caseload.audit().orElseThrow().clearBefore(Samples.MORNING)).isZero();
    }
    Trail trail = trail();
    assertThat(deeds(trail)).containsExactly(What.OPENED, What.TRAIL_CLEARED);
    assertThat(trail.lines().getLast().deed().times()).isEqualTo(3);
    assertThat(trail.isWhole()).isTrue();
  }

  @Test
  void aLineThatCannotBeWrittenFollowsLaterAndTheCaseOpensAllTheSame() throws Exception {
    Path away = folder.resolve("away.db");
    try (SqliteCaseload caseload = SqliteCaseload.open(where.file(), Samples.CLOCK)) {
      Files.move(where.file(), away);
      add(caseload, Deed.of(What.OPENED, id));
      assertThat(caseload.open(id).log()).hasSize(4);
      assertThat(trail(caseload).waiting()).isEqualTo(1);
      Files.move(away, where.file());

      add(caseload, Deed.of(What.EXPORTED, id));

      assertThat(deeds(trail(caseload)))
          .containsExactly(What.STARTED, What.OPENED, What.EXPORTED, What.OPENED, What.EXPORTED);
      assertThat(trail(caseload).isWhole()).isTrue();
    }
  }

  @Test
  void goingBackToACopyUndoesNoLine() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(where.file(), Samples.CLOCK)) {
      caseload.backUp();
      add(caseload, Deed.of(What.OPENED, id));
      var goingBack = caseload.goingBack().orElseThrow();

      goingBack.to(goingBack.copies().getFirst());

      assertThat(deeds(trail(caseload)))
          .containsExactly(
              What.STARTED, What.OPENED, What.EXPORTED, What.OPENED, What.COPY_RESTORED);
      assertThat(trail(caseload).isWhole()).isTrue();
    }
  }

  @Test
  void theTrailBeginsInAFileOfTheFirstVersion() throws Exception {
    Path older = Files.createDirectory(folder.resolve("older"));
    CaseloadFile first = OldVersions.make(1, older);

    try (SqliteCaseload caseload =
        SqliteCaseload.open(
            new Opening(first, Schema.CURRENT, 3), Samples.CLOCK, new Unlocking.Freely())) {
      assertThat(trail(caseload).isWhole()).isTrue();
      add(caseload, Deed.of(What.PASSPHRASE_SET));

      assertThat(deeds(trail(caseload))).containsExactly(What.PASSPHRASE_SET);
      assertThat(trail(caseload).isWhole()).isTrue();
    }
  }

  @Test
  void theDatabaseItselfRefusesToChangeALineOrToTakeOneFromTheMiddle() throws Exception {
    try (Connection connection = Sqlite.forUse(where.file())) {
      for (String refused :
          List.of(
              "UPDATE audit SET content = X'00' WHERE sequence = 1",
              "DELETE FROM audit WHERE sequence = 2",
              "DELETE FROM audit WHERE sequence = 3",
              "DELETE FROM audit",
              "INSERT INTO audit (sequence, content) VALUES (2, X'00')")) {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                () -> {
                  try (PreparedStatement statement = connection.prepareStatement(refused)) {
                    statement.executeUpdate();
                  }
                })
            .as(refused)
            .hasMessageContaining("audit");
      }
    }
  }
}
