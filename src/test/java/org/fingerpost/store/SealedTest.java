package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.store.SqliteCaseloadTest.problemOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Listing;
import org.fingerpost.vault.RecoveryCode;
import org.fingerpost.vault.Unlocking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept can be read only with its keys, as what it is, where it was put. */
class SealedTest {
  private static final int USUAL = Backups.USUALLY_KEPT;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("fingerpost.db");
  }

  private static Unlocking passphrase(String words) {
    return new Unlocking.WithPassphrase(words.toCharArray());
  }

  private CaseId make() throws CaseException {
    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      return Samples.aCase(caseload);
    }
  }

  /** Changes the file as somebody could who has it, and no keys. */
  private void tamper(String... statements) throws Exception {
    try (Connection connection = Sqlite.forMaking(file)) {
      Sqlite.execute(connection, "DROP TRIGGER entries_never_change");
      Sqlite.execute(connection, "DROP TRIGGER entries_go_only_with_their_case");
      Sqlite.execute(connection, "DROP TRIGGER entries_follow_each_other");
      Sqlite.execute(connection, "PRAGMA foreign_keys = OFF");
      for (String statement : statements) {
        Sqlite.execute(connection, statement);
      }
      for (String statement : Schema.CURRENT.steps().getFirst()) {
        if (statement.contains("TRIGGER entries")) {
          Sqlite.execute(connection, statement);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Altered, moved, doubled, left out, emptied.
        "UPDATE entries SET content = CAST(content || X'00' AS BLOB) WHERE sequence = 2",
        "UPDATE entries SET content = (SELECT content FROM entries WHERE sequence = 3)"
            + " WHERE sequence = 2",
        "UPDATE entries SET sequence = 9 WHERE sequence = 4",
        "DELETE FROM entries WHERE sequence = 2",
        "UPDATE entries SET content = X'' WHERE sequence = 3",
        "UPDATE entries SET content = CAST('{\"format\":1}' AS BLOB) WHERE sequence = 3",
        "UPDATE entries SET content = (SELECT head FROM cases) WHERE sequence = 3",
      })
  void anEntryThatWasTamperedWithIsDetected(String statement) throws Exception {
    CaseId id = make();
    tamper(statement);

    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      assertThat(problemOf(() -> caseload.open(id))).isEqualTo(new CaseProblem.CaseDamaged(id));
    }
  }

  @Test
  void aHeadPutBackFromAnEarlierDayIsDetected() throws Exception {
    CaseId id = make();
    String earlier;
    try (Connection connection = Sqlite.forReading(file)) {
      earlier = Sqlite.text(connection, "SELECT hex(head) FROM cases");
    }
    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      caseload.append(id, Samples.note(2, "later"), Samples.HEAD);
    }
    tamper("UPDATE cases SET head = X'" + earlier + "'");

    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      Listing listing = caseload.list();
      assertThat(listing.cases()).isEmpty();
      assertThat(listing.damaged()).containsExactly(id);
      assertThat(problemOf(() -> caseload.open(id))).isEqualTo(new CaseProblem.CaseDamaged(id));
    }
  }

  @Test
  void aLogWithoutItsEndIsDetectedAndNotVouchedForByTheNextEntry() throws Exception {
    CaseId id = make();
    tamper("DELETE FROM entries WHERE sequence = 4");

    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      assertThat(problemOf(() -> caseload.open(id))).isEqualTo(new CaseProblem.CaseDamaged(id));
      assertThat(problemOf(() -> caseload.append(id, Samples.note(2, "x"), Samples.HEAD)))
          .isEqualTo(new CaseProblem.CaseDamaged(id));
    }
  }

  @Test
  void oneDamagedCaseLeavesTheOthersAlone() throws Exception {
    CaseId broken = make();
    CaseId sound = make();
    tamper(
        "UPDATE cases SET head = zeroblob(50) WHERE id = X'"
            + HexFormat.of().formatHex(Contents.bytes(broken))
            + "'");

    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      assertThat(caseload.list().damaged()).containsExactly(broken);
      assertThat(caseload.list().cases()).extracting(one -> one.id()).containsExactly(sound);
    }
  }

  @Test
  void aPassphraseClosesTheCasesAndNothingIsWrittenAnew() throws Exception {
    RecoveryCode code;
    CaseId id;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      id = Samples.aCase(caseload);
      code = caseload.setPassphrase("tea and toast".toCharArray()).orElseThrow();
    }
    byte[] before = Files.readAllBytes(file);
    Map<String, String> all = Samples.bytesBelow(folder);

    assertThat(Samples.refusal(file)).isEqualTo(new CaseProblem.Locked(file));
    assertThat(problemOf(() -> SqliteCaseload.open(file, Samples.CLOCK, passphrase("x"), USUAL)))
        .isEqualTo(new CaseProblem.WrongPassphrase(file));
    assertThat(Samples.bytesBelow(folder)).isEqualTo(all);
    try (SqliteCaseload caseload =
        SqliteCaseload.open(file, Samples.CLOCK, new Unlocking.WithRecoveryCode(code), USUAL)) {
      assertThat(caseload.open(id).log()).hasSize(4);
      caseload.setPassphrase("another".toCharArray());
    }
    try (SqliteCaseload caseload =
        SqliteCaseload.open(file, Samples.CLOCK, passphrase("another"), USUAL)) {
      assertThat(caseload.open(id).log()).hasSize(4);
      caseload.removePassphrase();
    }
    assertThat(Samples.kept(file, id).log()).hasSize(4);
    try (Connection now = Sqlite.forReading(file)) {
      Path earlier = folder.resolve("earlier");
      Files.write(earlier, before);
      try (Connection then = Sqlite.forReading(earlier)) {
        String entries = "SELECT group_concat(hex(content)) FROM entries";
        assertThat(Sqlite.text(now, entries)).isEqualTo(Sqlite.text(then, entries));
      }
    }
  }

  @Test
  void aDeletedCaseStaysUnreadableWhenAnOlderBackupIsRestored() throws Exception {
    CaseId stays;
    CaseId goes;
    Path backup;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      stays = Samples.aCase(caseload);
      goes = Samples.aCase(caseload);
      backup = caseload.backUp();
      caseload.delete(goes);
    }

    SqliteCaseload.restore(file, backup, new Unlocking.Freely());

    try (SqliteCaseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      assertThat(caseload.list().cases()).extracting(one -> one.id()).containsExactly(stays);
      assertThat(caseload.list().damaged()).isEmpty();
      assertThat(problemOf(() -> caseload.open(goes))).isEqualTo(new CaseProblem.NoSuchCase(goes));
      assertThat(caseload.open(stays).log()).hasSize(4);
    }
    try (Connection reading = Sqlite.forReading(file)) {
      assertThat(Sqlite.number(reading, "SELECT count(*) FROM cases")).isEqualTo(1);
      assertThat(Sqlite.number(reading, "SELECT count(*) FROM entries")).isEqualTo(4);
    }
  }

  @Test
  void aFileWithoutItsKeysOrBesideAnothersIsRefused() throws Exception {
    make();
    CaseloadFile where = new CaseloadFile(file);
    Path keys = where.keys();
    Path second = org.fingerpost.vault.Vault.secondCopy(keys);
    Files.delete(where.lock());
    Files.delete(keys);
    Files.delete(second);
    Map<String, String> before = Samples.bytesBelow(folder);

    assertThat(Samples.refusal(file))
        .isEqualTo(new CaseProblem.Incomplete(file, keys, java.util.Optional.empty()));
    assertThat(Samples.bytesBelow(folder)).isEqualTo(before);

    org.fingerpost.vault.Vault.create(keys).close();
    assertThat(Samples.refusal(file))
        .isEqualTo(new CaseProblem.Incomplete(file, keys, java.util.Optional.empty()));
  }

  @Test
  void damagedKeysAreToldAndLeftAsTheyAre() throws Exception {
    make();
    CaseloadFile where = new CaseloadFile(file);
    Files.delete(where.lock());
    Files.writeString(where.keys(), "x");
    Files.writeString(org.fingerpost.vault.Vault.secondCopy(where.keys()), "x");
    Map<String, String> before = Samples.bytesBelow(folder);

    assertThat(Samples.refusal(file))
        .isEqualTo(new CaseProblem.Damaged(where.keys(), java.util.Optional.empty()));
    assertThat(Samples.bytesBelow(folder)).isEqualTo(before);
  }

  @Test
  void nothingThatWasTypedStandsReadableInAnyFile() throws Exception {
    List<String> planted =
        List.of("Zanzibar marmalade", "Wilhelmina of Penge", "an unlikely school");
    try (SqliteCaseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      CaseId id =
          caseload
              .start(
                  Samples.OPENED,
                  new org.fingerpost.casework.Head(
                      planted.get(0),
                      planted.get(1),
                      java.util.Optional.empty(),
                      java.util.Optional.of(planted.get(2)),
                      false))
              .id();
      for (String text : planted) {
        caseload.append(id, Samples.note(1, text), Samples.HEAD);
        caseload.append(id, new Entry.Renamed(text), Samples.HEAD);
      }
      caseload.backUp();
      assertThat(found(planted)).isEmpty();
    }
    assertThat(found(planted)).isEmpty();
  }

  private List<String> found(List<String> planted) throws Exception {
    Planted search = new Planted(planted);
    List<String> found = search.in(folder);
    assertThat(search.files()).isGreaterThan(4);
    return found;
  }

  /** The short form; a longer one is asked for with {@code -Dfingerpost.flips=500}. */
  @Test
  void everyFlippedByteIsDetectedOrChangesNothing() throws Exception {
    int flips = Integer.getInteger("fingerpost.flips", 60);
    CaseId id = make();
    try (SqliteCaseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      for (int note = 2; note < 60; note++) {
        caseload.append(id, Samples.note(note, "What the school said. ".repeat(30)), Samples.HEAD);
      }
    }
    Case sound = Samples.kept(file, id);
    Listing listing;
    Path backup;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      listing = caseload.list();
      backup = caseload.backUp();
    }
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(20261123);
    int detected = 0;
    int harmless = 0;
    for (int flip = 0; flip < flips; flip++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
        if (caseload.list().damaged().isEmpty()) {
          assertThat(caseload.list()).isEqualTo(listing);
          assertThat(caseload.open(id)).isEqualTo(sound);
          harmless++;
        } else {
          detected++;
        }
      } catch (CaseException refused) {
        detected++;
      }
    }
    System.out.println(flips + " flips: " + detected + " detected, " + harmless + " harmless");
    assertThat(detected).isPositive();
    assertThat(detected + harmless).isEqualTo(flips);

    Files.write(file, whole);
    byte[] copy = Files.readAllBytes(backup);
    int refused = 0;
    for (int flip = 0; flip < flips; flip++) {
      byte[] flipped = copy.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(backup, flipped);
      try {
        SqliteCaseload.restore(file, backup, new Unlocking.Freely());
        assertThat(Samples.kept(file, id)).isEqualTo(sound);
      } catch (CaseException detectedInTime) {
        refused++;
      }
    }
    System.out.println(flips + " flips in a backup: " + refused + " refused");
    assertThat(refused).isPositive();
  }
}
