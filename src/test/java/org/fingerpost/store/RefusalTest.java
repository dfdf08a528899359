package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Caseload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is not a sound caseload is refused with the reason, and left exactly as it is. */
class RefusalTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("fingerpost.db");
  }

  private CaseProblem refusedUnchanged() throws IOException {
    Map<String, String> before = Samples.bytesBelow(folder);
    CaseProblem problem = Samples.refusal(file);
    assertThat(Samples.bytesBelow(folder)).isEqualTo(before);
    assertThat(problem.inWords()).doesNotContain("null").contains(". ");
    return problem;
  }

  private CaseId make() throws CaseException, IOException {
    CaseId id;
    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      id = Samples.aCase(caseload);
    }
    Files.delete(new CaseloadFile(file).lock());
    return id;
  }

  private void overwrite(int offset, byte[] bytes) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    System.arraycopy(bytes, 0, whole, offset, bytes.length);
    Files.write(file, whole);
  }

  /** The file and its keys, without the write-ahead log. */
  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to);
    Files.copy(new CaseloadFile(from).keys(), new CaseloadFile(to).keys());
  }

  @Test
  void anEmptyFileIsNotTakenForANewOne() throws IOException {
    Files.createFile(file);

    assertThat(refusedUnchanged()).isEqualTo(new CaseProblem.Empty(file, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "Dear Sir or Madam, my son ", "SQLite"})
  void aTextIsForeign(String text) throws IOException {
    Files.writeString(file, text.repeat(200));

    assertThat(refusedUnchanged()).isEqualTo(new CaseProblem.Foreign(file, Optional.empty()));
  }

  @Test
  void theDatabaseOfAnotherProgramIsForeign() throws IOException, SQLException {
    try (Connection other = Sqlite.forMaking(file)) {
      Sqlite.execute(other, "CREATE TABLE cases (id BLOB PRIMARY KEY, head BLOB)");
      Sqlite.execute(other, "PRAGMA user_version = 1");
    }

    assertThat(refusedUnchanged()).isEqualTo(new CaseProblem.Foreign(file, Optional.empty()));
  }

  @Test
  void aNewerFileIsRefused() throws Exception {
    make();
    overwrite(60, ByteBuffer.allocate(4).putInt(Schema.CURRENT.version() + 1).array());

    assertThat(refusedUnchanged()).isEqualTo(new CaseProblem.Newer(file, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 99, 100, 4096, 8191, 10000})
  void aFileCutShortIsDamaged(int length) throws Exception {
    make();
    Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), length));

    CaseProblem problem = refusedUnchanged();
    assertThat(problem)
        .isIn(
            new CaseProblem.Damaged(file, Optional.empty()),
            new CaseProblem.Foreign(file, Optional.empty()));
    assertThat(problem instanceof CaseProblem.Foreign).isEqualTo(length < 16);
  }

  @Test
  void aFileWithATableThatDoesNotBelongInItIsDamaged() throws Exception {
    make();
    try (Connection other = Sqlite.forMaking(file)) {
      Sqlite.execute(
          other, "CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM cases; END");
    }

    assertThat(refusedUnchanged()).isEqualTo(new CaseProblem.Damaged(file, Optional.empty()));
  }

  @Test
  void aFileWithoutItsLatestEntriesIsToldApartFromAWholeOne() throws Exception {
    CaseloadFile where = new CaseloadFile(file);
    Path copy = folder.resolve("copy").resolve("fingerpost.db");
    Files.createDirectory(copy.getParent());
    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      Samples.aCase(caseload);
      assertThat(where.writeAheadLog()).isNotEmptyFile();
      copy(file, copy);
    }

    Map<String, String> before = Samples.bytesBelow(folder);
    assertThat(Samples.refusal(copy))
        .isEqualTo(
            new CaseProblem.Incomplete(
                copy, new CaseloadFile(copy).writeAheadLog(), Optional.empty()));
    assertThat(Samples.bytesBelow(folder)).isEqualTo(before);
  }

  @Test
  void aFileCopiedTogetherWithItsLogIsWhole() throws Exception {
    Path copy = folder.resolve("copy").resolve("fingerpost.db");
    Files.createDirectory(copy.getParent());
    Case before;
    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      before = caseload.open(Samples.aCase(caseload));
      copy(file, copy);
      Files.copy(new CaseloadFile(file).writeAheadLog(), new CaseloadFile(copy).writeAheadLog());
    }

    assertThat(Samples.kept(copy, before.id())).isEqualTo(before);
  }

  @Test
  void aLogWithoutItsFileIsNotPassedOver() throws Exception {
    Files.writeString(new CaseloadFile(file).writeAheadLog(), "what was not yet in the file");

    assertThat(refusedUnchanged())
        .isEqualTo(new CaseProblem.Incomplete(file, file, Optional.empty()));
  }

  @Test
  void aDamagedFileWithALogBesideItIsLeftAsItIs() throws Exception {
    Path copy = folder.resolve("copy").resolve("fingerpost.db");
    Files.createDirectory(copy.getParent());
    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      Samples.aCase(caseload);
      copy(file, copy);
      Files.copy(new CaseloadFile(file).writeAheadLog(), new CaseloadFile(copy).writeAheadLog());
    }
    file = copy;
    byte[] whole = Files.readAllBytes(file);
    overwrite(8192, new byte[whole.length - 8192]);
    byte[] log = Files.readAllBytes(new CaseloadFile(file).writeAheadLog());
    log[4096] ^= 1;
    Files.write(new CaseloadFile(file).writeAheadLog(), log);

    assertThat(refusedUnchanged()).isInstanceOf(CaseProblem.Damaged.class);
  }

  @Test
  void theNewestCheckedBackupIsOfferedAndADamagedOneIsPassedOver() throws Exception {
    Path good;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      Samples.aCase(caseload);
      good = caseload.backUp();
      Path bad = caseload.backUp();
      byte[] bytes = Files.readAllBytes(bad);
      bytes[5000] ^= 0x55;
      java.util.Arrays.fill(bytes, 4096, 4200, (byte) 0xFF);
      Files.write(bad, bytes);
    }
    Files.write(file, new byte[0]);
    Files.delete(new CaseloadFile(file).lock());

    assertThat(refusedUnchanged()).isEqualTo(new CaseProblem.Empty(file, Optional.of(good)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "cut short", "text", "foreign", "without its log", "gone"})
  void whateverBecameOfTheFileItStaysAsItIsAndTheNewestBackupIsOffered(String what)
      throws Exception {
    CaseloadFile where = new CaseloadFile(file);
    Path backup;
    byte[] inUse;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      Samples.aCase(caseload);
      backup = caseload.backUp();
      inUse = Files.readAllBytes(file);
    }
    Files.delete(where.lock());
    switch (what) {
      case "empty" -> Files.write(file, new byte[0]);
      case "cut short" ->
          Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 9000));
      case "text" -> Files.writeString(file, "Dear Sir or Madam, ".repeat(100));
      case "foreign" -> {
        Files.delete(file);
        try (Connection other = Sqlite.forMaking(file)) {
          Sqlite.execute(other, "CREATE TABLE cases (id BLOB PRIMARY KEY, head BLOB)");
        }
      }
      case "without its log" -> Files.write(file, inUse);
      default -> {
        Files.delete(file);
        Files.writeString(where.writeAheadLog(), "what was not yet in the file");
      }
    }

    Optional<Path> offered =
        switch (refusedUnchanged()) {
          case CaseProblem.Empty(Path _, Optional<Path> copy) when what.equals("empty") -> copy;
          case CaseProblem.Damaged(Path _, Optional<Path> copy) when what.equals("cut short") ->
              copy;
          case CaseProblem.Foreign(Path _, Optional<Path> copy)
              when what.equals("text") || what.equals("foreign") ->
              copy;
          case CaseProblem.Incomplete(Path _, Path _, Optional<Path> copy)
              when what.equals("without its log") || what.equals("gone") ->
              copy;
          case CaseProblem other -> throw new AssertionError(what + ": " + other);
        };
    assertThat(offered).contains(backup);
  }

  /** The short form; sealing makes flips inside content detectable too. */
  @Test
  void flippedBytesNeverBreakTheProgramAndARefusedFileStaysAsItIs() throws Exception {
    make();
    byte[] sound = Files.readAllBytes(file);
    Random random = new Random(20261123);
    int refused = 0;
    for (int flip = 0; flip < 100; flip++) {
      byte[] flipped = sound.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
        for (var listed : caseload.list().cases()) {
          caseload.open(listed.id());
        }
      } catch (CaseException detected) {
        refused++;
        if (!(detected.problem() instanceof CaseProblem.CaseDamaged)) {
          assertThat(Files.readAllBytes(file)).isEqualTo(flipped);
        }
      }
    }
    assertThat(refused).isPositive();
  }
}
