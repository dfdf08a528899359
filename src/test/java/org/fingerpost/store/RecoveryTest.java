package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.store.SqliteCaseloadTest.problemOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.GoingBack;
import org.fingerpost.casework.KeptCopy;
import org.fingerpost.casework.Restoration;
import org.fingerpost.casework.Restoration.Effect;
import org.fingerpost.vault.Unlocking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going back to a copy: seen first, done then, and never the end of what was there. */
class RecoveryTest {
  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Samples.MORNING);
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("fingerpost.db");
  }

  /** A case that stays, one that goes on after the backup, one that comes later, one deleted. */
  private record Told(CaseId same, CaseId onward, CaseId later, CaseId deleted, Case atBackup) {}

  private Told live(SqliteCaseload caseload) throws CaseException {
    CaseId same = Samples.aCase(caseload);
    CaseId onward = Samples.aCase(caseload);
    CaseId deleted = Samples.aCase(caseload);
    Case atBackup = caseload.open(onward);
    caseload.backUp();
    now.set(Samples.MORNING.plus(Duration.ofHours(3)));
    caseload.append(onward, Samples.answer("which-part", "section-i"), Samples.HEAD);
    caseload.append(onward, Samples.note(2, "after the backup"), Samples.HEAD);
    CaseId later = Samples.aCase(caseload);
    caseload.delete(deleted);
    return new Told(same, onward, later, deleted, atBackup);
  }

  private static void expect(Restoration told, Told life) {
    assertThat(told.changes())
        .extracting(change -> change.id() + " " + change.effect())
        .containsExactly(
            life.later() + " " + new Effect.Vanishes(4, 1),
            life.onward() + " " + new Effect.GoesBack(2, 1));
    assertThat(told.changes().getFirst().title()).contains(Samples.HEAD.title());
    assertThat(told.same()).isEqualTo(1);
    assertThat(told.staysDeleted()).isEqualTo(1);
    assertThat(told.presentKnown()).isTrue();
  }

  @Test
  void whatWouldBeLostIsToldForAFileThatIsClosed() throws Exception {
    Told life;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get)) {
      life = live(caseload);
    }
    Map<String, String> before = Samples.bytesBelow(folder);

    try (Recovery recovery = Recovery.of(file, new Unlocking.Freely())) {
      expect(recovery.preview(recovery.copies().getFirst()), life);
    }
    assertThat(Samples.bytesBelow(folder)).isEqualTo(before);
  }

  @Test
  void whatWouldBeLostIsToldAndDoneWhileTheCasesAreOpen() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get)) {
      Told life = live(caseload);
      GoingBack goingBack = caseload.goingBack().orElseThrow();
      KeptCopy copy = goingBack.copies().getFirst();
      expect(goingBack.preview(copy), life);

      Path aside = goingBack.to(copy).orElseThrow();

      assertThat(caseload.open(life.onward())).isEqualTo(life.atBackup());
      assertThat(caseload.list().cases())
          .extracting(one -> one.id())
          .containsExactlyInAnyOrder(life.same(), life.onward());
      caseload.append(life.onward(), Samples.note(2, "goes on"), Samples.HEAD);
      assertThat(aside).isRegularFile().hasParent(folder);

      // What was there can be had again: beside its keys it is a caseload like any other.
      Path elsewhere = folder.resolve("elsewhere").resolve("fingerpost.db");
      Files.createDirectory(elsewhere.getParent());
      Files.copy(aside, elsewhere);
      Files.copy(new CaseloadFile(file).keys(), new CaseloadFile(elsewhere).keys());
      assertThat(Samples.kept(elsewhere, life.onward()).log()).hasSize(6);
      assertThat(Samples.kept(elsewhere, life.later()).log()).hasSize(4);
      // From there on the histories differ, and that is told as what it is.
      assertThat(goingBack.preview(copy).changes())
          .extracting(Restoration.Change::effect)
          .containsExactly(new Effect.GoesBack(1, 1));
    }
  }

  @Test
  void fromADamagedFileAsMuchIsToldAsCanBeRead() throws Exception {
    Told life;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get)) {
      life = live(caseload);
    }
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 0, 4096, (byte) 0);
    Files.write(file, bytes);

    try (Recovery recovery = Recovery.of(file, new Unlocking.Freely())) {
      KeptCopy copy = recovery.copies().getFirst();
      expect(recovery.preview(copy), life);
      Path aside = recovery.to(copy).orElseThrow();
      assertThat(Files.readAllBytes(aside)).isEqualTo(bytes);
    }
    assertThat(Samples.kept(file, life.onward())).isEqualTo(life.atBackup());
  }

  @Test
  void whereNothingIsLeftEverythingOfTheCopyComesBack() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get)) {
      live(caseload);
    }
    Files.delete(file);

    try (Recovery recovery = Recovery.of(file, new Unlocking.Freely())) {
      Restoration told = recovery.preview(recovery.copies().getFirst());
      assertThat(told.losesSomething()).isFalse();
      assertThat(told.changes(Effect.ComesBack.class)).hasSize(2);
      assertThat(recovery.to(recovery.copies().getFirst())).isEmpty();
    }
    assertThat(file).isRegularFile();
  }

  @Test
  void everyCopyIsListedWithWhetherItIsSoundAndADamagedOneIsRefused() throws Exception {
    CaseId id;
    Path bad;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get)) {
      id = Samples.aCase(caseload);
      caseload.backUp();
      bad = caseload.backUp();
      byte[] bytes = Files.readAllBytes(bad);
      Arrays.fill(bytes, 4096, 4200, (byte) 0xFF);
      Files.write(bad, bytes);

      GoingBack goingBack = caseload.goingBack().orElseThrow();
      List<KeptCopy> copies = goingBack.copies();

      assertThat(copies).extracting(KeptCopy::number).containsExactly(2, 1);
      assertThat(copies).extracting(KeptCopy::sound).containsExactly(false, true);
      assertThat(copies).allSatisfy(copy -> assertThat(copy.bytes()).isGreaterThan(8000));
      assertThat(problemOf(() -> goingBack.preview(copies.getFirst())))
          .isEqualTo(new CaseProblem.CopyDamaged(bad));
      assertThat(problemOf(() -> goingBack.to(copies.getFirst())))
          .isEqualTo(new CaseProblem.CopyDamaged(bad));
      assertThat(caseload.open(id).log()).hasSize(4);
    }
  }

  @Test
  void underARunningCopyNothingIsPutInItsPlace() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get);
        Recovery recovery = Recovery.of(file, new Unlocking.Freely())) {
      live(caseload);
      KeptCopy copy = recovery.copies().getFirst();
      assertThat(problemOf(() -> recovery.to(copy)))
          .isEqualTo(new CaseProblem.AlreadyRunning(file));
    }
  }
}
