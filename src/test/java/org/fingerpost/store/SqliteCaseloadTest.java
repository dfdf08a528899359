package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Logged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCaseloadTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("cases").resolve("fingerpost.db");
  }

  @Test
  void aCaseIsThereAgainAfterARestartWithEveryAnswerAndNote() throws CaseException {
    Case before;
    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      before = caseload.open(Samples.aCase(caseload));
    }

    assertThat(Samples.kept(file, before.id())).isEqualTo(before);
    assertThat(before.answers()).containsOnlyKeys("what-happened", "which-decision");
    assertThat(before.notes()).hasSize(1);
  }

  @Test
  void whatIsAcknowledgedIsWhatReplayGives() throws CaseException {
    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      Case started = caseload.start(Samples.OPENED, Samples.HEAD);
      List<Logged> added =
          caseload.append(
              started.id(), List.of(Samples.answer("a", "b"), Samples.note(1, "n")), Samples.HEAD);

      assertThat(added).extracting(Logged::sequence).containsExactly(2L, 3L);
      assertThat(caseload.open(started.id())).isEqualTo(started.plus(added));
    }
  }

  @Test
  void theListShowsEveryCaseWithItsHead() throws CaseException {
    Head moved =
        new Head("renamed", "Waiting", java.util.Optional.empty(), Samples.HEAD.area(), true);
    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      CaseId first = Samples.aCase(caseload);
      CaseId second = Samples.aCase(caseload);
      caseload.renewHead(second, moved);

      assertThat(caseload.list().damaged()).isEmpty();
      assertThat(caseload.list().cases())
          .containsExactlyInAnyOrder(
              new Listed(first, Samples.HEAD, Samples.MORNING),
              new Listed(second, moved, Samples.MORNING));
    }
  }

  @Test
  void aDeletedCaseIsGoneAndTheOthersStay() throws CaseException {
    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      CaseId stays = Samples.aCase(caseload);
      CaseId goes = Samples.aCase(caseload);

      caseload.delete(goes);

      assertThat(problemOf(() -> caseload.open(goes))).isEqualTo(new CaseProblem.NoSuchCase(goes));
      assertThat(problemOf(() -> caseload.append(goes, Samples.note(1, "x"), Samples.HEAD)))
          .isEqualTo(new CaseProblem.NoSuchCase(goes));
      assertThat(problemOf(() -> caseload.delete(goes)))
          .isEqualTo(new CaseProblem.NoSuchCase(goes));
      assertThat(caseload.open(stays).log()).hasSize(4);
      assertThat(caseload.list().cases()).extracting(Listed::id).containsExactly(stays);
    }
  }

  @Test
  void orderIsBySequenceWhenTheClockJumpsBackTenYears() throws CaseException {
    AtomicReference<Instant> now = new AtomicReference<>(Samples.MORNING);
    InstantSource jumping = now::get;
    CaseId id;
    try (Caseload caseload = SqliteCaseload.open(file, jumping)) {
      id = caseload.start(Samples.OPENED, Samples.HEAD).id();
      caseload.append(id, new Entry.Renamed("first"), Samples.HEAD);
      now.set(Samples.MORNING.minusSeconds(315_360_000));
      caseload.append(id, new Entry.Renamed("second"), Samples.HEAD);
      now.set(Samples.MORNING.plusSeconds(315_360_000));
      caseload.append(id, new Entry.Renamed("third"), Samples.HEAD);
    }

    Case replayed = Samples.kept(file, id);
    assertThat(replayed.title()).contains("third");
    assertThat(replayed.log()).extracting(Logged::sequence).containsExactly(1L, 2L, 3L, 4L);
    assertThat(replayed.log().get(2).at()).isBefore(replayed.log().get(1).at());
  }

  /** The hour that comes twice in October, and the one that never comes in March. */
  @Test
  void theClocksGoingBackOrForwardMidCaseChangeNoOrderAndNoDay() throws CaseException {
    AtomicReference<Instant> now = new AtomicReference<>(Samples.MORNING);
    List<Instant> moments =
        List.of(
            Instant.parse("2026-10-25T00:30:00Z"),
            Instant.parse("2026-10-25T01:30:00Z"),
            Instant.parse("2027-03-28T00:59:59Z"),
            Instant.parse("2027-03-28T01:00:00Z"),
            // Still the day before in Greenwich, and the next day in England.
            Instant.parse("2027-06-30T23:30:00Z"));
    CaseId id;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, now::get)) {
      id = caseload.start(Samples.OPENED, Samples.HEAD).id();
      for (Instant moment : moments) {
        now.set(moment);
        caseload.append(id, new Entry.Renamed("at " + moment), Samples.HEAD);
      }
      caseload.backUp();
      assertThat(caseload.backups().orElseThrow().all().getFirst().made())
          .isEqualTo(java.time.LocalDate.of(2027, 7, 1));
    }

    Case kept = Samples.kept(file, id);
    assertThat(kept.log().subList(1, 6)).extracting(Logged::at).isEqualTo(moments);
    assertThat(kept.title()).contains("at " + moments.getLast());
  }

  @Test
  void aCaseloadInMemoryWritesNothing() throws CaseException, IOException {
    try (Caseload caseload = SqliteCaseload.inMemory(Samples.CLOCK)) {
      CaseId id = Samples.aCase(caseload);

      assertThat(caseload.open(id).log()).hasSize(4);
    }
    assertThat(Samples.bytesBelow(folder)).isEmpty();
  }

  @Test
  void puttingAwayLeavesTheFileItsKeysAndTheLock() throws CaseException, IOException {
    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      Samples.aCase(caseload);
    }

    assertThat(Samples.bytesBelow(folder))
        .containsOnlyKeys(
            "cases/fingerpost.db",
            "cases/fingerpost.db.keys",
            "cases/fingerpost.db.keys-2",
            "cases/fingerpost.db.lock");
  }

  @Test
  void aNameWithSpacesAndSignsIsAFileLikeAnyOther() throws CaseException {
    Path odd =
        folder.resolve("M\u00fctter & S\u00f6hne #1 100%?").resolve("fälle?x=1&mode=memory.db");
    try (Caseload caseload = SqliteCaseload.open(odd, Samples.CLOCK)) {
      Samples.aCase(caseload);
    }

    assertThat(odd).exists();
  }

  @Test
  void aSecondCopyIsToldAndWritesNothing() throws CaseException, IOException {
    try (Caseload first = SqliteCaseload.open(file, Samples.CLOCK)) {
      Samples.aCase(first);
      var before = Samples.bytesBelow(folder);

      assertThat(Samples.refusal(file)).isEqualTo(new CaseProblem.AlreadyRunning(file));

      assertThat(Samples.bytesBelow(folder)).isEqualTo(before);
      assertThat(Samples.refusal(file)).isEqualTo(new CaseProblem.AlreadyRunning(file));
      CaseId id = Samples.aCase(first);
      assertThat(first.open(id).log()).hasSize(4);
    }
    assertThat(Samples.bytesBelow(folder)).doesNotContainKey("cases/fingerpost.db-wal");
  }

  @Test
  void aClosedCaseloadCannotBeUsed() throws CaseException {
    Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK);
    caseload.close();
    caseload.close();

    assertThatThrownBy(caseload::list).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFileDeletedUnderUsIsToldAndNothingIsWrittenIntoTheVoid() throws CaseException, IOException {
    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      CaseId id = Samples.aCase(caseload);
      Path elsewhere = folder.resolve("elsewhere.db");
      Files.move(file, elsewhere);

      CaseProblem told = problemOf(() -> caseload.append(id, Samples.note(2, "x"), Samples.HEAD));
      assertThat(told)
          .isEqualTo(new CaseProblem.CannotSave(file, CaseProblem.CannotSave.Cause.GONE));

      Files.move(elsewhere, file);
      caseload.append(id, Samples.note(2, "kept after all"), Samples.HEAD);
      assertThat(caseload.open(id).notes()).hasSize(2);
    }
  }

  static CaseProblem problemOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(CaseException.class, call).problem();
  }
}
