package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.store.SqliteCaseloadTest.problemOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Entry;
import org.fingerpost.vault.Unlocking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Samples.MORNING);
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("fingerpost.db");
  }

  @Test
  void aBackupIsMadeOnceADayAndOnlyOfSomething() throws CaseException {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get)) {
      assertThat(caseload.backUpIfDue()).isEmpty();
      Samples.aCase(caseload);

      assertThat(caseload.backUpIfDue()).isPresent();
      assertThat(caseload.backUpIfDue()).isEmpty();
      now.set(Samples.MORNING.plus(Duration.ofDays(1)));
      assertThat(caseload.backUpIfDue()).isPresent();
      assertThat(caseload.backups().orElseThrow().all())
          .extracting(Backups.Backup::made)
          .containsExactly(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 23));
    }
  }

  @Test
  void onlyTheNewestAreKeptAndAClockThatJumpsBackMakesNoOldOneNew() throws CaseException {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get, new Unlocking.Freely(), 3)) {
      Samples.aCase(caseload);
      for (int day = 0; day < 5; day++) {
        now.set(Samples.MORNING.minus(Duration.ofDays(100L * day)));
        caseload.backUp();
      }

      assertThat(caseload.backups().orElseThrow().all())
          .extracting(Backups.Backup::number)
          .containsExactly(5, 4, 3);
    }
  }

  private List<Integer> numbers(SqliteCaseload caseload) throws CaseException {
    return caseload.backups().orElseThrow().all().stream().map(Backups.Backup::number).toList();
  }

  @Test
  void noSoundCopyGoesWhileTheNewerOnesAreDamaged() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get, new Unlocking.Freely(), 3)) {
      Samples.aCase(caseload);
      caseload.backUp();
      Path second = caseload.backUp();
      Path third = caseload.backUp();
      Files.write(second, new byte[4096]);
      Files.writeString(third, "");

      caseload.backUp();
      assertThat(numbers(caseload)).containsExactly(4, 3, 2, 1);
      caseload.backUp();
      assertThat(numbers(caseload)).containsExactly(5, 4, 3, 2, 1);
      caseload.backUp();
      assertThat(numbers(caseload)).containsExactly(6, 5, 4);
    }
  }

  @Test
  void aSmallerNumberToKeepLeavesTheNewestSoundOnes() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get, new Unlocking.Freely(), 5)) {
      Samples.aCase(caseload);
      for (int times = 0; times < 5; times++) {
        caseload.backUp();
      }
    }
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get, new Unlocking.Freely(), 1)) {
      caseload.backUp();
      assertThat(numbers(caseload)).containsExactly(6);
    }
  }

  @Test
  void aClockThatJumpsTenYearsNeitherLosesNorStopsBackups() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get, new Unlocking.Freely(), 4)) {
      Samples.aCase(caseload);
      int made = 0;
      for (int years : new int[] {0, 10, 0, -10, 0}) {
        for (int day = 0; day < 2; day++) {
          now.set(Samples.MORNING.plus(Duration.ofDays(365L * years + day)));
          assertThat(caseload.backUpIfDue()).isPresent();
          assertThat(caseload.backUpIfDue()).isEmpty();
          made++;
          assertThat(numbers(caseload)).hasSize(Math.min(made, 4)).startsWith(made);
        }
      }
    }
  }

  @Test
  void aClockThatStandsStillDoesNotStopBackupsOnceMuchWasEntered() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get)) {
      CaseId id = Samples.aCase(caseload);
      assertThat(caseload.backUpIfDue()).isPresent();
      List<Entry> much =
          java.util.Collections.nCopies(Backups.A_LONG_DAY - 1, Samples.note(2, "x"));
      caseload.append(id, much, Samples.HEAD);
      assertThat(caseload.backUpIfDue()).isEmpty();
      caseload.append(id, Samples.note(2, "y"), Samples.HEAD);
      assertThat(caseload.backUpIfDue()).isPresent();
      assertThat(caseload.backUpIfDue()).isEmpty();
    }
  }

  @Test
  void aCopyOfTodayThatWasDamagedSinceIsMadeAgain() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get)) {
      Samples.aCase(caseload);
      Files.write(caseload.backUpIfDue().orElseThrow(), new byte[100]);

      assertThat(caseload.backUpIfDue()).isPresent();
    }
  }

  @Test
  void goingBackToABackupKeepsTheDamagedFileBesideIt() throws Exception {
    Case before;
    Path backup;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get)) {
      before = caseload.open(Samples.aCase(caseload));
      backup = caseload.backUp();
      caseload.append(before.id(), Samples.note(2, "after the backup"), Samples.HEAD);
    }
    byte[] damaged = Files.readAllBytes(file);
    java.util.Arrays.fill(damaged, 4096, 5000, (byte) 7);
    Files.write(file, damaged);
    assertThat(Samples.refusal(file))
        .isEqualTo(new CaseProblem.Damaged(file, java.util.Optional.of(backup)));

    Path kept = SqliteCaseload.restore(file, backup, new Unlocking.Freely()).orElseThrow();

    assertThat(Files.readAllBytes(kept)).isEqualTo(damaged);
    assertThat(Samples.kept(file, before.id())).isEqualTo(before);
  }

  @Test
  void goingBackSetsTheLatestEntriesAsideToo() throws Exception {
    Path copy = folder.resolve("copy").resolve("fingerpost.db");
    Files.createDirectory(copy.getParent());
    CaseId id;
    Path backup;
    byte[] log;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get)) {
      id = Samples.aCase(caseload);
      backup = caseload.backUp();
      caseload.append(id, Samples.note(2, "after the backup"), Samples.HEAD);
      log = Files.readAllBytes(new CaseloadFile(file).writeAheadLog());
      Files.copy(file, copy);
      Files.write(new CaseloadFile(copy).writeAheadLog(), log);
      Files.copy(new CaseloadFile(file).keys(), new CaseloadFile(copy).keys());
    }

    Path kept = SqliteCaseload.restore(copy, backup, new Unlocking.Freely()).orElseThrow();

    assertThat(Files.readAllBytes(new CaseloadFile(kept).writeAheadLog())).isEqualTo(log);
    assertThat(Samples.kept(copy, id).log()).hasSize(4);
    Files.copy(new CaseloadFile(file).keys(), new CaseloadFile(kept).keys());
    assertThat(Samples.kept(kept, id).log()).hasSize(5);
  }

  @Test
  void aDamagedBackupIsNotPutInThePlaceOfAnything() throws Exception {
    Path backup;
    CaseId id;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get)) {
      id = Samples.aCase(caseload);
      backup = caseload.backUp();
    }
    Files.writeString(backup, "not a backup any more");
    Map<String, String> before = Samples.bytesBelow(folder);

    assertThat(problemOf(() -> SqliteCaseload.restore(file, backup, new Unlocking.Freely())))
        .isEqualTo(new CaseProblem.CopyDamaged(backup));
    assertThat(Samples.bytesBelow(folder)).isEqualTo(before);
    assertThat(Samples.kept(file, id).log()).hasSize(4);
  }

  @Test
  void nothingIsRestoredUnderARunningCopy() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get)) {
      Samples.aCase(caseload);
      Path backup = caseload.backUp();

      assertThat(problemOf(() -> SqliteCaseload.restore(file, backup, new Unlocking.Freely())))
          .isEqualTo(new CaseProblem.AlreadyRunning(file));
    }
  }

  @Test
  void aBackupThatCannotBeWrittenLeavesTheEarlierOnesAndNothingHalf() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get)) {
      CaseId id = Samples.aCase(caseload);
      Path backups = new CaseloadFile(file).backups();
      Files.writeString(backups, "a file where the folder should be");

      assertThat(problemOf(caseload::backUp)).isInstanceOf(CaseProblem.CannotSave.class);

      assertThat(caseload.open(id).log()).hasSize(4);
      Files.delete(backups);
      assertThat(caseload.backUp()).exists();
      assertThat(backups.toFile().list()).hasSize(1);
    }
  }

  @Test
  void filesAreForThisUsersEyesOnly() throws CaseException, IOException {
    Path deep = folder.resolve("a").resolve("fingerpost.db");
    try (SqliteCaseload caseload = SqliteCaseload.open(deep, now::get)) {
      Samples.aCase(caseload);
      Path backup = caseload.backUp();
      for (Path one : new Path[] {deep, backup, new CaseloadFile(deep).writeAheadLog()}) {
        assertThat(Files.getPosixFilePermissions(one)).hasSize(2);
      }
      assertThat(Files.getPosixFilePermissions(deep.getParent())).hasSize(3);
    }
  }

  @Test
  void aCaseloadInMemoryHasNoBackups() throws CaseException {
    try (SqliteCaseload caseload = SqliteCaseload.inMemory(Samples.CLOCK)) {
      Samples.aCase((Caseload) caseload);
      assertThat(caseload.backups()).isEmpty();
      assertThat(caseload.backUpIfDue()).isEmpty();
    }
  }
}
