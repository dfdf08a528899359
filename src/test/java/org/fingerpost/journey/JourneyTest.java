package org.fingerpost.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.fingerpost.area.Area;
import org.fingerpost.area.Areas;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Glossary;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Prose;
import org.fingerpost.flow.Question;
import org.fingerpost.law.Law;
import org.junit.jupiter.api.Test;

/**
 * A small crossroads: where, left or right; left asks how far and then decides by both answers,
 * right reads a notice and ends.
 */
class JourneyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Pathways PATHWAYS = crossroads();

  @Test
  void beginsAtTheFirstNode() {
    Journey journey = begin();
    assertThat(journey.at().id()).isEqualTo(node("where"));
    assertThat(journey.canGoBack()).isFalse();
    assertThat(journey.outcome()).isEmpty();
  }

  @Test
  void anAnswerLeadsOn() {
    Journey journey = begin().answer("where", chosen("left"));
    assertThat(journey.at().id()).isEqualTo(node("how-far"));
    assertThat(journey.answer("how-far", chosen("far")).outcome().map(Outcome::id))
        .contains(node("far-left"));
  }

  @Test
  void goingBackLosesNothing() {
    Journey there = begin().answer("where", chosen("left")).answer("how-far", chosen("near"));
    Journey back = there.back().back();
    assertThat(back.at().id()).isEqualTo(node("where"));
    assertThat(back.answers()).isEqualTo(there.answers());
    assertThat(back.onward().onward()).isEqualTo(there);
  }

  @Test
  void anAnswerThatLeavesTheWayIsSetAsideAndComesBack() {
    Journey left = begin().answer("where", chosen("left")).answer("how-far", chosen("near"));
    Journey right = left.answer("where", chosen("right"));
    assertThat(right.answers()).containsOnlyKeys("where");
    assertThat(right.parked()).containsOnlyKeys("how-far");
    Journey again = right.answer("where", chosen("left"));
    assertThat(again.answers()).isEqualTo(left.answers());
    assertThat(again.parked()).isEmpty();
  }

  @Test
  void aSetAsideAnswerDecidesNothing() {
    Journey right =
        begin()
            .answer("where", chosen("left"))
            .answer("how-far", chosen("far"))
            .answer("where", chosen("right"));
    assertThat(right.facts().answer("how-far")).isEmpty();
  }

  @Test
  void aNoticeIsReadBeforeGoingOn() {
    Journey right = begin().answer("where", chosen("right"));
    assertThat(right.at()).isInstanceOf(Notice.class);
    assertThat(right.onward().at()).isInstanceOf(Outcome.class);
  }

  @Test
  void aChangeIsShownBeforeItIsMade() {
    Journey left = begin().answer("where", chosen("left")).answer("how-far", chosen("far"));
    Change change = left.preview("where", chosen("right"));
    assertThat(change.setAside()).extracting(Question::key).containsExactly("how-far");
    assertThat(change.before().map(Outcome::id)).contains(node("far-left"));
    assertThat(change.after().map(Outcome::id)).contains(node("right-end"));
    assertThat(change.matters()).isTrue();
    assertThat(left.preview("where", chosen("left")).matters()).isFalse();
  }

  @Test
  void aKnownAreaNeedNotBeAsked() {
    Journey journey = begin().inArea("islington");
    assertThat(journey.area().map(Area::name)).contains("Islington");
    assertThatThrownBy(() -> begin().inArea("atlantis")).hasMessageContaining("atlantis");
  }

  @Test
  void anAnswerThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> begin().answer("where", chosen("up")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> begin().answer("where", new Answer.OnDate(TODAY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> begin().answer("nobody-asked", chosen("left")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void notSureLeadsOn() {
    Journey journey = begin().answer("where", new Answer.NotSure());
    assertThat(journey.outcome().map(Outcome::id)).contains(node("ask-somebody"));
  }

  @Test
  void theOutlookNarrowsAsAnswersAreGiven() {
    Outlook first = begin().outlook();
    assertThat(first.fewest()).isEqualTo(1);
    assertThat(first.most()).isEqualTo(2);
    assertThat(first.outcomes()).hasSize(4);
    Outlook left = begin().answer("where", chosen("left")).outlook();
    assertThat(left.fewest()).isEqualTo(1);
    assertThat(left.outcomes())
        .extracting(Outcome::id)
        .containsExactlyInAnyOrder(node("far-left"), node("near-left"));
    Journey ended = begin().answer("where", chosen("left")).answer("how-far", chosen("far"));
    assertThat(ended.outlook().fewest()).isZero();
  }

  @Property(tries = 300)
  void theOrderOfAnsweringNeverMattersAndReplayGivesTheSameJourney(
      @ForAll @Size(max = 12) List<Boolean> turns) {
    Journey walked = begin();
    Map<String, Answer> last = new LinkedHashMap<>();
    List<String> questions = List.of("where", "how-far");
    int at = 0;
    for (boolean first : turns) {
      String question = questions.get(at++ % 2);
      Answer answer =
          question.equals("where")
              ? chosen(first ? "left" : "right")
              : chosen(first ? "far" : "near");
      walked = walked.answer(question, answer);
      last.put(question, answer);
    }
    Journey replayed = begin().withAnswers(last);
    assertThat(replayed.stops()).isEqualTo(walked.stops());
    assertThat(replayed.answers()).isEqualTo(walked.answers());
    assertThat(replayed.parked()).isEqualTo(walked.parked());
    assertThat(walked.answers().keySet().stream().anyMatch(walked.parked()::containsKey)).isFalse();
    assertThat(walked.everyAnswer()).hasSize(walked.answers().size() + walked.parked().size());
  }

  private static Journey begin() {
    return Journey.begin(PATHWAYS, "crossroads", TODAY);
  }

  private static Answer chosen(String option) {
    return new Answer.Chosen(option);
  }

  private static NodeId node(String name) {
    return new NodeId("crossroads", name);
  }

  private static Pathways crossroads() {
    Question where =
        new Question.Choice(
            asking("where", new Question.Unsure.Leads(node("ask-somebody")), Next.NONE),
            options(option("left", "how-far"), option("right", "read-this")));
    Question howFar =
        new Question.Choice(
            asking(
                "how-far",
                new Question.Unsure.NotAllowed("There are only two."),
                new Next(
                    List.of(
                        new Next.Rule(
                            Optional.of(new Condition.AnswerIsAnyOf("how-far", Set.of("far"))),
                            node("far-left")),
                        new Next.Rule(Optional.empty(), node("near-left"))))),
            options(option("far", null), option("near", null)));
    Map<String, Node> nodes = new LinkedHashMap<>();
    List<Node> all = new ArrayList<>(List.of(where, howFar));
    all.add(
        new Notice(
            node("read-this"),
            "Read this",
            Prose.of("Mind the step."),
            Next.to(node("right-end")),
            List.of()));
    for (String name : List.of("far-left", "near-left", "right-end", "ask-somebody")) {
      all.add(new Outcome(node(name), name, "talk", Prose.EMPTY, List.of(), List.of(), List.of()));
    }
    all.forEach(node -> nodes.put(node.id().name(), node));
    Flow flow =
        new Flow("crossroads", "A crossroads", "1", "England", node("where"), nodes, Map.of());
    Area england = new Area("england", "England", "", List.of(), TODAY);
    Area islington = new Area("islington", "Islington", "Islington Council", List.of(), TODAY);
    return new Pathways(
        Map.of("crossroads", flow),
        new Law(Map.of(), Map.of()),
        new Areas(Map.of(), england, Map.of("islington", islington)),
        Map.of(),
        new Glossary(Map.of()));
  }

  private static Question.Asking asking(String name, Question.Unsure unsure, Next next) {
    return new Question.Asking(
        node(name), name + "?", Optional.empty(), Prose.EMPTY, unsure, next, List.of(), List.of());
  }

  private static Question.Option option(String id, @org.jspecify.annotations.Nullable String go) {
    return new Question.Option(
        id, id, Prose.EMPTY, false, false, Optional.ofNullable(go).map(JourneyTest::node));
  }

  private static Map<String, Question.Option> options(Question.Option... options) {
    Map<String, Question.Option> byId = new LinkedHashMap<>();
    for (Question.Option option : options) {
      byId.put(option.id(), option);
    }
    return byId;
  }
}
