package org.fingerpost.flow.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.junit.jupiter.api.Test;

/** Where answers lead, and in which words. */
class WaysTest {
  private static final Pathways PATHWAYS =
      Flows.of(
          "small",
          "who",
          """
          "questions": {
            "who": {"type": "choice", "title": "Who?", "options": [
              {"id": "a", "label": "Anna", "go": "day"}, {"id": "b", "label": "Ben", "go": "kinds"},
              {"id": "c", "label": "Carl", "go": "day"}], "unsure": "kinds"},
            "kinds": {"type": "choices", "title": "Which?", "options": [
              {"id": "x", "label": "Ex"}, {"id": "y", "label": "Why"}],
              "next": [{"when": {"answer": "kinds", "includes": "x"}, "go": "say"},
                       {"when": {"answer": "who", "is": "b"}, "go": "day"}, {"go": "say"}]},
            "day": {"type": "date", "title": "When?", "unsure": "read", "next": "half"},
            "half": {"type": "choice", "title": "Half?", "unsure": false, "whySure": "It is known.",
              "options": [{"id": "p", "label": "One", "go": "end"}, {"id": "q", "label": "Two"},
                          {"id": "r", "label": "Three"}],
              "next": [{"when": {"answer": "half", "isAnyOf": ["q", "r"]}, "go": "say"},
                       {"go": "end"}]},
            "say": {"type": "text", "title": "Say it", "next": "end"}
          },
          "notices": {"read": {"title": "Read this", "body": "Read.", "next": "end"}},
          "outcomes": {"end": {"title": "The end", "road": "talk"}}
          """);

  @Test
  void answersToTheSamePlaceShareOneWay() {
    assertThat(ways("who"))
        .containsExactly("Anna, or Carl -> day", "Ben, or I am not sure -> kinds");
  }

  @Test
  void conditionsKeepTheOrderInWhichTheyAreTried() {
    assertThat(ways("kinds"))
        .containsExactly("You ticked “Ex” -> say", "You chose “Ben” -> day", "Otherwise -> say");
  }

  @Test
  void notSureHasItsOwnWayWhereItLeadsElsewhere() {
    assertThat(ways("day")).containsExactly("I am not sure -> read", "Any date -> half");
  }

  @Test
  void conditionsOnTheAnswerItselfReadAsTheAnswer() {
    assertThat(ways("half"))
        .containsExactly("One -> end", "Two, or Three -> say", "Otherwise -> end");
  }

  @Test
  void theWayTakenIsFoundByTheRuleThatLedAlongItOrByTheAnswersOwnPlace() {
    Ways ways = new Ways(PATHWAYS);
    Node kinds = PATHWAYS.node(new NodeId("small", "kinds")).orElseThrow();
    NodeId say = new NodeId("small", "say");
    assertThat(ways.which(kinds, OptionalInt.of(0), say)).hasValue(0);
    assertThat(ways.which(kinds, OptionalInt.of(2), say)).hasValue(2);
    assertThat(ways.which(kinds, OptionalInt.of(1), say)).isEmpty();
    Node half = PATHWAYS.node(new NodeId("small", "half")).orElseThrow();
    NodeId end = new NodeId("small", "end");
    assertThat(ways.which(half, OptionalInt.empty(), end)).hasValue(0);
    assertThat(ways.which(half, OptionalInt.of(1), end)).hasValue(2);
  }

  @Test
  void aQuestionWhoseAnswersAllLeadTheSameWaySaysSo() {
    assertThat(ways("say")).containsExactly("Any answer, or not sure -> end");
  }

  @Test
  void aNoticeLeadsOnWithoutAWordAndAnOutcomeNowhere() {
    assertThat(ways("read")).containsExactly(" -> end");
    assertThat(ways("end")).isEmpty();
  }

  private static List<String> ways(String node) {
    return new Ways(PATHWAYS)
        .from(PATHWAYS.node(new NodeId("small", node)).orElseThrow()).stream()
            .map(way -> way.inWords() + " -> " + way.to().name())
            .toList();
  }
}
