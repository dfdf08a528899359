package org.fingerpost.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.json.GeneratedFlow;
import org.fingerpost.flow.json.PathwaysReader;
import org.junit.jupiter.api.Test;

/**
 * An answer is followed from where it stands. What comes out is what following every answer from
 * the start gives.
 */
class LongJourneyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final int QUESTIONS = 240;
  private static final Pathways PATHWAYS = pathways(QUESTIONS);

  /** What somebody does: answers the open question, changes an earlier answer, or looks around. */
  record Deed(int where, int what, LocalDate date) {}

  @Provide
  Arbitrary<List<Deed>> deeds() {
    return Arbitraries.integers()
        .between(0, 100)
        .flatMap(
            where ->
                Arbitraries.integers()
                    .between(0, 5)
                    .map(what -> new Deed(where, what, TODAY.minusDays(7L * where))))
        .list()
        .ofMaxSize(120);
  }

  @Property(tries = 300)
  void followingFromAChangedAnswerIsFollowingFromTheStart(@ForAll("deeds") List<Deed> deeds) {
    Journey journey =
        Journey.begin(PATHWAYS, GeneratedFlow.ID, TODAY)
            .withAnswers(GeneratedFlow.answers(deeds.size() % 40));
    for (Deed deed : deeds) {
      journey = done(deed, journey);
      Journey fromTheStart =
          Journey.begin(PATHWAYS, GeneratedFlow.ID, TODAY).withAnswers(journey.everyAnswer());
      assertThat(journey.stops()).isEqualTo(fromTheStart.stops());
      assertThat(journey.answers()).isEqualTo(fromTheStart.answers());
      assertThat(List.copyOf(journey.answers().keySet()))
          .isEqualTo(List.copyOf(fromTheStart.answers().keySet()));
      assertThat(journey.parked()).isEqualTo(fromTheStart.parked());
      assertThat(journey.dates()).isEqualTo(fromTheStart.dates());
      assertThat(journey.outcome()).isEqualTo(fromTheStart.outcome());
      assertThat(journey.deadlines()).isEqualTo(fromTheStart.deadlines());
      assertThat(journey.outlook()).isEqualTo(fromTheStart.outlook());
      assertThat(journey.toTheFront()).isEqualTo(fromTheStart);
      assertThat(journey.lookingAt(journey.at().id())).isEqualTo(journey);
    }
  }

  private static Journey done(Deed deed, Journey journey) {
    List<Stop> stops = journey.stops();
    // One in three changes an answer somewhere on the way; the others go on.
    Stop stop = deed.where() % 3 == 0 ? stops.get(deed.where() % stops.size()) : stops.getLast();
    return switch (deed.what()) {
      case 4 -> journey.back();
      case 5 -> journey.lookingAt(stop.node().id());
      default ->
          stop.node() instanceof Question question
              ? journey.answer(question.key(), answer(question, deed))
              : journey;
    };
  }

  private static Answer answer(Question question, Deed deed) {
    List<String> options = List.of("refused", "late", "other");
    return switch (question) {
      case Question.Choice _ -> new Answer.Chosen(options.get(deed.what() % 3));
      case Question.Choices _ -> new Answer.Several(options.subList(0, 1 + deed.what() % 3));
      case Question.OfDate _ ->
          deed.what() == 0 ? new Answer.NotSure() : new Answer.OnDate(deed.date());
      case Question.OfText _ -> new Answer.Said("word " + deed.what());
      case Question.OfArea _ -> new Answer.NotSure();
    };
  }

  @Test
  void anAnswerToAQuestionThatIsNotOnTheWayIsKeptAndMovesNothing() {
    Journey begun =
        Journey.begin(PATHWAYS, GeneratedFlow.ID, TODAY).withAnswers(GeneratedFlow.answers(5));
    String ahead = GeneratedFlow.question(9);
    Journey after = begun.answer(ahead, new Answer.Chosen("late"));
    assertThat(after.at()).isEqualTo(begun.at());
    assertThat(after.stops()).isEqualTo(begun.stops());
    assertThat(after.parked()).containsOnlyKeys(ahead);
  }

  @Test
  void aWayOfTenThousandQuestionsIsWalkedOneAnswerAtATime() {
    int questions = 10_000;
    Pathways pathways = pathways(questions);
    Journey journey = Journey.begin(pathways, GeneratedFlow.ID, TODAY);
    for (int index = 0; index < questions; index++) {
      journey = journey.answer(GeneratedFlow.question(index), GeneratedFlow.answer(index));
    }
    assertThat(journey.outcome().orElseThrow().id()).isEqualTo(new NodeId(GeneratedFlow.ID, "end"));
    assertThat(journey.stops()).hasSize(questions + 1);
    Journey back = journey.back().back();
    assertThat(back.at().id().name()).isEqualTo(GeneratedFlow.question(questions - 2));
    assertThat(back.onward().onward()).isEqualTo(journey);
  }

  private static Pathways pathways(int questions) {
    return new PathwaysReader()
        .read(Map.of("pathways/" + GeneratedFlow.ID + ".json", GeneratedFlow.bytes(questions)))
        .pathways()
        .orElseThrow();
  }
}
