package org.fingerpost.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;
import org.junit.jupiter.api.Test;

class CaseTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Entry.Opened OPENED =
      new Entry.Opened("unhappy-with-send", "2026-11-23", Optional.of("islington"));

  private final CaseId id = CaseId.random();

  private Case after(Entry... entries) {
    List<Logged> log = new ArrayList<>();
    log.add(new Logged(1, NOON, OPENED));
    for (Entry entry : entries) {
      log.add(new Logged(log.size() + 1L, NOON.plusSeconds(log.size()), entry));
    }
    return new Case(id, log);
  }

  private static Entry note(int note, String text) {
    return new Entry.NoteWritten(
        new NoteId(note), Optional.of(new NodeId("start", "letter-date")), text);
  }

  @Provide
  Arbitrary<List<Logged>> log() {
    return AnyEntry.log();
  }

  @Property
  void growingACaseEntryByEntryGivesTheSameAsReplayingItsLog(@ForAll("log") List<Logged> log) {
    Case grown = new Case(id, log.subList(0, 1));
    for (Logged next : log.subList(1, log.size())) {
      grown = grown.plus(next);
    }
    Case replayed = new Case(id, log);

    assertThat(grown).isEqualTo(replayed).hasSameHashCodeAs(replayed);
    assertThat(grown.answers()).isEqualTo(replayed.answers());
    assertThat(grown.notes()).isEqualTo(replayed.notes());
    assertThat(grown.place()).isEqualTo(replayed.place());
  }

  @Test
  void aCaseKnowsTheFlowAndTheRevisionItIsPinnedTo() {
    assertThat(after().flow()).isEqualTo(OPENED);

    Entry.Opened later = new Entry.Opened("complaint", "2027-01-10", Optional.empty());
    Case moved = after(later);

    assertThat(moved.flow()).isEqualTo(later);
    assertThat(moved.flows()).containsExactly(OPENED, later);
    assertThat(moved.area()).contains("islington");
  }

  @Test
  void theLatestAnswerToAQuestionCounts() {
    Case changed =
        after(
            new Entry.Answered("what-happened", new Answer.Chosen("delay")),
            new Entry.Answered("area", new Answer.InArea("camden")),
            new Entry.Answered("what-happened", new Answer.Chosen("decision-letter")));

    assertThat(changed.answers())
        .containsEntry("what-happened", new Answer.Chosen("decision-letter"))
        .containsOnlyKeys("what-happened", "area");
    assertThat(changed.area()).contains("camden");
  }

  @Test
  void goingBackIsRememberedUntilTheNextAnswer() {
    NodeId back = new NodeId("unhappy-with-send", "what-happened");

    assertThat(after().place()).isEmpty();
    assertThat(after(new Entry.WentTo(back)).place()).contains(back);
    assertThat(after(new Entry.WentTo(back), new Entry.Answered("x", new Answer.NotSure())).place())
        .isEmpty();
  }

  @Test
  void writingANoteAgainReplacesItsTextAndKeepsItsPlace() {
    Case written = after(note(1, "W"), note(2, "Second"), note(1, "Worried about cost"));

    assertThat(written.notes())
        .extracting(Note::text)
        .containsExactly("Worried about cost", "Second");
    assertThat(written.notes().getFirst().begun()).isEqualTo(NOON.plusSeconds(1));
    assertThat(written.notes().getFirst().changed()).isEqualTo(NOON.plusSeconds(3));
    assertThat(written.nextNote()).isEqualTo(new NoteId(3));
  }

  @Test
  void aRemovedNoteIsGoneAndItsNumberIsNotGivenAgain() {
    Case without = after(note(1, "first"), new Entry.NoteRemoved(new NoteId(1)));

    assertThat(without.notes()).isEmpty();
    assertThat(without.nextNote()).isEqualTo(new NoteId(2));
  }

  @Test
  void aClosedCaseCanBeOpenedAgain() {
    assertThat(after(new Entry.Closed()).closed()).isTrue();
    assertThat(after(new Entry.Closed(), new Entry.Reopened()).closed()).isFalse();
  }

  @Test
  void orderIsBySequenceEvenWhenTheClockJumpsBack() {
    Case jumped =
        new Case(
            id,
            List.of(
                new Logged(1, NOON, OPENED),
                new Logged(2, NOON, new Entry.Renamed("first")),
                new Logged(3, NOON.minusSeconds(400_000_000), new Entry.Renamed("second"))));

    assertThat(jumped.title()).contains("second");
    assertThat(jumped.lastTouched()).isBefore(NOON);
  }

  @Test
  void aLogWithAGapOrInDisorderIsRefused() {
    Logged first = new Logged(1, NOON, OPENED);
    Logged second = new Logged(2, NOON, new Entry.Closed());
    Logged third = new Logged(3, NOON, new Entry.Reopened());

    assertThatThrownBy(() -> new Case(id, List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Case(id, List.of(first, third)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Case(id, List.of(second, first)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Case(id, List.of(first, first)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCaseNeverPutsItsContentIntoAMessage() {
    assertThat(after(note(1, "Worried about cost")).toString()).doesNotContain("Worried");
  }
}
