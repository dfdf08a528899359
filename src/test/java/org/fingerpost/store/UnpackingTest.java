package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.store.SqliteCaseloadTest.problemOf;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fingerpost.casework.Arrival;
import org.fingerpost.casework.Arrival.Choice;
import org.fingerpost.casework.Arrival.Standing;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseFile;
import org.fingerpost.casework.CaseFile.Carried;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Caseload.Presence;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.Logged;
import org.fingerpost.casework.Unpacking;
import org.fingerpost.vault.Unlocking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening a case file overwrites nothing, and loses nothing of either side. */
class UnpackingTest {
  @TempDir private Path folder;
  private InFile session;
  private SqliteCaseload here;
  private SqliteCaseload there;
  private Unpacking unpacking;

  @BeforeEach
  void openBoth() throws CaseException {
    CaseloadFile where = new CaseloadFile(folder.resolve("here").resolve("cases.db"));
    session =
        new Opening(where, Schema.CURRENT, 1)
            .first(new Unlocking.Freely(), LocalDate.of(2026, 11, 23));
    here =
        new SqliteCaseload(
            session,
            () -> {
              throw new IllegalStateException("opened once only");
            },
            where.file(),
            Samples.CLOCK);
    there = SqliteCaseload.inMemory(Samples.CLOCK);
    unpacking = new Unpacking(here, (_, carried) -> carried);
  }

  @AfterEach
  void closeBoth() {
    here.close();
    there.close();
  }

  private Arrival arrival() throws CaseException {
    List<Arrival> all = unpacking.look(SealedCaseFilesTest.ofAll(there));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private CaseId inBoth() throws CaseException {
    CaseId id = Samples.aCase(there);
    unpacking.take(arrival(), Choice.TAKE_IN);
    return id;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aNewCaseIsTakenInWhole(boolean inMemory) throws Exception {
    CaseId id = Samples.aCase(there);
    CaseFile file = SealedCaseFilesTest.ofAll(there);
    try (SqliteCaseload apart = SqliteCaseload.inMemory(Samples.CLOCK)) {
      SqliteCaseload into = inMemory ? apart : here;
      Unpacking into1 = new Unpacking(into, (_, carried) -> carried);
      Arrival arrival = into1.look(file).getFirst();
      assertThat(arrival.standing()).isEqualTo(Standing.NEW);
      assertThat(into.presence(id)).isEqualTo(Presence.UNKNOWN);
      assertThat(into1.take(arrival, Choice.LEAVE).id()).isEmpty();
      assertThat(into.list().cases()).isEmpty();
      into1.take(arrival, Choice.TAKE_IN);
      assertThat(into.open(id)).isEqualTo(there.open(id));
      assertThat(into.list().cases()).isEqualTo(there.list().cases());
      assertThat(into1.look(file).getFirst().standing()).isEqualTo(Standing.SAME);
    }
  }

  @Test
  void aCaseThatWentOnThereGoesOnHere() throws Exception {
    CaseId id = inBoth();
    there.append(id, Samples.note(2, "Rang back"), Samples.HEAD);
    Arrival arrival = arrival();
    assertThat(arrival.standing()).isEqualTo(Standing.THEIRS_IS_NEWER);
    assertThat(arrival.choices().getFirst()).isEqualTo(Choice.TAKE_IN);
    assertThat(unpacking.take(arrival, Choice.TAKE_IN).entries()).isEqualTo(1);
    assertThat(here.open(id)).isEqualTo(there.open(id));
  }

  @Test
  void aCaseThatWentOnHereIsLeftAlone() throws Exception {
    CaseId id = inBoth();
    here.append(id, Samples.note(2, "Rang back"), Samples.HEAD);
    Case before = here.open(id);
    Arrival arrival = arrival();
    assertThat(arrival.standing()).isEqualTo(Standing.OURS_IS_NEWER);
    assertThat(arrival.choices()).containsExactly(Choice.LEAVE, Choice.KEEP_BOTH);
    unpacking.take(arrival, Choice.LEAVE);
    assertThat(here.open(id)).isEqualTo(before);
  }

  @Test
  void aCaseThatWentOnInBothPlacesHasBothNotesAfterwards() throws Exception {
    CaseId id = inBoth();
    here.append(id, Samples.note(2, "Ours"), Samples.HEAD);
    there.append(id, Samples.note(2, "Theirs"), Samples.HEAD);
    there.append(id, Samples.answer("which-decision", "other"), Samples.HEAD);
    Case before = here.open(id);
    Arrival arrival = arrival();
    assertThat(arrival.standing()).isEqualTo(Standing.BOTH_WENT_ON);
    assertThat(arrival.merge().orElseThrow().differing()).hasSize(1);
    assertThat(unpacking.take(arrival, Choice.TAKE_IN).entries()).isEqualTo(2);
    Case merged = here.open(id);
    assertThat(merged.log().subList(0, before.log().size())).isEqualTo(before.log());
    assertThat(merged.notes().stream().map(note -> note.text()).toList())
        .endsWith("Ours", "Theirs");
    assertThat(unpacking.take(arrival(), arrival().choices().getFirst()).entries()).isZero();
    assertThat(here.open(id)).isEqualTo(merged);
  }

  @Test
  void bothCanBeKept() throws Exception {
    CaseId id = inBoth();
    here.append(id, Samples.note(2, "Ours"), Samples.HEAD);
    there.append(id, Samples.note(2, "Theirs"), Samples.HEAD);
    Case before = here.open(id);
    CaseId beside = unpacking.take(arrival(), Choice.KEEP_BOTH).id().orElseThrow();
    assertThat(here.open(id)).isEqualTo(before);
    assertThat(here.open(beside).log()).isEqualTo(there.open(id).log());
    assertThat(beside).isNotEqualTo(id);
  }

  @Test
  void aDeletedCaseComesBackOnlyAsAnotherAndOnlyWhenAskedFor() throws Exception {
    CaseId id = inBoth();
    here.delete(id);
    Arrival arrival = arrival();
    assertThat(arrival.standing()).isEqualTo(Standing.DELETED);
    assertThat(arrival.choices()).containsExactly(Choice.LEAVE, Choice.KEEP_BOTH);
    assertThatThrownBy(() -> unpacking.take(arrival, Choice.TAKE_IN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> here.adopt(there.open(id), Samples.HEAD))
        .isInstanceOf(IllegalArgumentException.class);
    CaseId back = unpacking.take(arrival, Choice.KEEP_BOTH).id().orElseThrow();
    assertThat(here.open(back).log()).isEqualTo(there.open(id).log());
    assertThat(here.presence(id)).isEqualTo(Presence.DELETED);
  }

  /** Deleted between the look and the choice: what was chosen was chosen for another state. */
  @Test
  void aCaseDeletedInTheMeantimeStaysDeleted() throws Exception {
    CaseId id = inBoth();
    there.append(id, Samples.note(2, "Theirs"), Samples.HEAD);
    Arrival seen = arrival();
    here.delete(id);
    assertThat(unpacking.take(seen, Choice.TAKE_IN).id()).isEmpty();
    assertThat(here.list().cases()).isEmpty();
  }

  @Test
  void whatIsWrittenHereInTheMeantimeIsNotLost() throws Exception {
    CaseId id = inBoth();
    there.append(id, Samples.note(2, "Theirs"), Samples.HEAD);
    Arrival seen = arrival();
    here.append(id, Samples.note(2, "Ours, just now"), Samples.HEAD);
    unpacking.take(seen, Choice.TAKE_IN);
    assertThat(here.open(id).notes().stream().map(note -> note.text()).toList())
        .endsWith("Ours, just now", "Theirs");
  }

  @Test
  void theLineInTheListIsMadeHere() throws Exception {
    Head ours =
        new Head("Made here", "s", java.util.Optional.empty(), java.util.Optional.empty(), false);
    Unpacking here1 = new Unpacking(here, (_, _) -> ours);
    Samples.aCase(there);
    here1.take(arrival(), Choice.TAKE_IN);
    assertThat(here.list().cases().getFirst().head()).isEqualTo(ours);
    assertThat(here.list().cases().getFirst().lastTouched()).isEqualTo(Samples.MORNING);
  }

  @Test
  void aLogThatDoesNotGoOnWhereOursEndsIsRefusedAndChangesNothing() throws Exception {
    CaseId id = inBoth();
    Case before = here.open(id);
    List<Logged> gap = List.of(new Logged(9, Instant.EPOCH, Samples.note(2, "x")));
    assertThatThrownBy(() -> here.extend(id, gap, Samples.HEAD))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(here.open(id)).isEqualTo(before);
    CaseId nobody = CaseId.random();
    assertThat(problemOf(() -> here.extend(nobody, gap, Samples.HEAD)))
        .isEqualTo(new CaseProblem.NoSuchCase(nobody));
  }

  @Test
  void aDamagedCaseHereIsNotTouched() throws Exception {
    CaseId id = inBoth();
    Sqlite.execute(session.connection(), "DROP TRIGGER entries_never_change");
    Sqlite.execute(session.connection(), "UPDATE entries SET content = x'01' WHERE sequence = 3");
    Arrival arrival = arrival();
    assertThat(arrival.standing()).isEqualTo(Standing.DAMAGED);
    CaseId beside = unpacking.take(arrival, Choice.KEEP_BOTH).id().orElseThrow();
    assertThat(here.open(beside).log()).isEqualTo(there.open(id).log());
    assertThat(problemOf(() -> here.open(id))).isEqualTo(new CaseProblem.CaseDamaged(id));
  }

  @Test
  void theSameCaseTwiceInOneFileIsNoCaseFile() throws Exception {
    Carried one = SealedCaseFilesTest.some(1).cases().getFirst();
    assertThatThrownBy(() -> new CaseFile(Samples.MORNING, List.of(one, one)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
