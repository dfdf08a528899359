package org.fingerpost.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.json.PathwaysReader;
import org.junit.jupiter.api.Test;

/** What is still ahead in the shipped pathways. */
class AheadTest {
  private static final Pathways SHIPPED =
      new PathwaysReader().readShipped().pathways().orElseThrow();

  @Test
  void atTheStartEverythingThatEveryAnswerReachesIsAheadAndItIsExact() {
    Journey start = Journey.begin(SHIPPED, "unhappy-with-send", LocalDate.of(2026, 1, 12));
    Ahead ahead = start.ahead();
    assertThat(ahead.exact()).isTrue();
    assertThat(ahead.nodes()).contains(start.at().id()).hasSizeGreaterThan(150);
    assertThat(ahead.nodes().stream().map(id -> SHIPPED.node(id).orElseThrow()))
        .anyMatch(Outcome.class::isInstance);
  }

  @Test
  void everyAnswerLeavesAtMostWhatWasAheadBefore() {
    Journey journey = Journey.begin(SHIPPED, "unhappy-with-send", LocalDate.of(2026, 1, 12));
    List<Integer> sizes = new ArrayList<>();
    while (journey.outcome().isEmpty()) {
      Ahead before = journey.ahead();
      sizes.add(before.nodes().size());
      Question question = (Question) journey.stops().getLast().node();
      Answer answer =
          switch (question) {
            case Question.Choice choice ->
                new Answer.Chosen(choice.options().keySet().iterator().next());
            case Question.Choices choices ->
                new Answer.Several(List.of(choices.options().keySet().iterator().next()));
            case Question.OfDate _ -> new Answer.OnDate(LocalDate.of(2026, 1, 7));
            case Question.OfText _ -> new Answer.Said("A few words.");
            case Question.OfArea _ -> new Answer.InArea("islington");
          };
      journey = journey.answer(question.key(), answer).toTheFront();
      assertThat(before.nodes()).containsAll(journey.ahead().nodes());
    }
    assertThat(sizes).hasSizeGreaterThan(3);
    assertThat(journey.ahead().nodes()).containsExactly(journey.outcome().orElseThrow().id());
  }

  @Test
  void whatIsTooMuchToWalkIsWhateverArrowsReachAndSaysSo() {
    Journey start = Journey.begin(SHIPPED, "complaint", LocalDate.of(2026, 1, 12));
    Ahead plain = new LookingAhead(start, 3).ahead();
    assertThat(plain.exact()).isFalse();
    assertThat(plain.nodes()).containsAll(start.ahead().nodes());
  }
}
