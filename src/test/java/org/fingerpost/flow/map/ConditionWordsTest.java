package org.fingerpost.flow.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.law.Standing;
import org.junit.jupiter.api.Test;

/** Conditions as a person reads them, after "if". */
class ConditionWordsTest {
  private static final Pathways PATHWAYS =
      Flows.of(
          "small",
          "who",
          """
          "questions": {
            "who": {"type": "choice", "title": "Who is it about?", "next": "seen", "options": [
              {"id": "school", "label": "A school"}, {"id": "council", "label": "The council"},
              {"id": "not-sure", "label": "I do not know", "unsure": true}]},
            "seen": {"type": "choice", "title": "Have you seen it?", "next": "heard",
              "options": [{"id": "yes", "label": "Yes"}, {"id": "no", "label": "No"}]},
            "heard": {"type": "choice", "title": "Have you heard it?", "next": "kinds",
              "options": [{"id": "yes", "label": "Yes"}, {"id": "no", "label": "No"}]},
            "kinds": {"type": "choices", "title": "Which kinds?", "next": "day",
              "options": [{"id": "big", "label": "Big ones"}, {"id": "small", "label": "Small ones"}]},
            "day": {"type": "date", "title": "On which day?", "next": "where"},
            "where": {"type": "area", "title": "Where?", "next": "end"}
          },
          "outcomes": {"end": {"title": "The end", "road": "talk"}}
          """);

  private final ConditionWords words = new ConditionWords(PATHWAYS);

  @Test
  void anAnswerIsSaidWithItsQuestion() {
    assertThat(words.say(is("who", "school")))
        .isEqualTo("you chose “A school” for “Who is it about?”");
  }

  @Test
  void severalAnswersStandInTheOrderOfTheQuestion() {
    assertThat(words.say(is("who", "not-sure", "council", "school")))
        .isEqualTo("you chose “A school”, “The council” or “I do not know” for “Who is it about?”");
  }

  @Test
  void notSureIsSaidAsThePersonSaidIt() {
    assertThat(words.say(is("seen", "not-sure")))
        .isEqualTo("you chose “I am not sure” for “Have you seen it?”");
  }

  @Test
  void anAreaIsSaidByItsName() {
    Pathways shipped = Flows.shipped();
    assertThat(new ConditionWords(shipped).say(is("which-council", "islington")))
        .isEqualTo("you chose “Islington” for “Which council is it about?”");
  }

  @Test
  void whatTwoFlowsAskInTheSameWordsIsSaidOnce() {
    Condition.AnswerIsAnyOf inOneFlow =
        new Condition.AnswerIsAnyOf("review-step", Set.of("no-final-plan"));
    Condition.AnswerIsAnyOf inAnother =
        new Condition.AnswerIsAnyOf("review-so-far", Set.of("promised"));
    Condition neither = new Condition.Not(new Condition.Any(List.of(inOneFlow, inAnother)));
    assertThat(new ConditionWords(Flows.shipped()).say(neither))
        .isEqualTo(
            "you did not choose “The council said it will change the plan. No final plan came”"
                + " for “How far has the yearly review got?”");
  }

  @Test
  void eachTestReadsOnAfterIf() {
    assertThat(words.say(new Condition.AnswerIncludes("kinds", "big")))
        .isEqualTo("you ticked “Big ones” for “Which kinds?”");
    assertThat(words.say(new Condition.Answered("day"))).isEqualTo("you answered “On which day?”");
    assertThat(words.say(limit(Standing.OPEN)))
        .isEqualTo("more than 14 days are left for “Send your appeal”");
    assertThat(words.say(limit(Standing.CLOSING)))
        .isEqualTo("the last 14 days for “Send your appeal” have begun");
    assertThat(words.say(limit(Standing.PASSED)))
        .isEqualTo("the last day for “Send your appeal” has passed");
  }

  @Test
  void eachTestCanBeDenied() {
    assertThat(words.say(not(is("who", "school", "council"))))
        .isEqualTo("you did not choose “A school” or “The council” for “Who is it about?”");
    assertThat(words.say(not(new Condition.AnswerIncludes("kinds", "big"))))
        .isEqualTo("you did not tick “Big ones” for “Which kinds?”");
    assertThat(words.say(not(new Condition.Answered("day"))))
        .isEqualTo("you did not answer “On which day?”");
    assertThat(words.say(not(limit(Standing.PASSED))))
        .isEqualTo("the last day for “Send your appeal” has not passed (or is not known)");
    assertThat(words.say(not(not(is("who", "school"))))).isEqualTo(words.say(is("who", "school")));
  }

  @Test
  void andAndOrAreNeverInDoubt() {
    Condition a = new Condition.Answered("day");
    Condition b = new Condition.Answered("where");
    Condition c = new Condition.Answered("kinds");
    assertThat(words.say(all(a, any(b, c))))
        .isEqualTo(
            "you answered “On which day?”, and (you answered “Where?”, or you answered “Which"
                + " kinds?”)");
    assertThat(words.say(any(all(a, b), c)))
        .isEqualTo(
            "(you answered “On which day?”, and you answered “Where?”), or you answered “Which"
                + " kinds?”");
    assertThat(words.say(all(a, all(b, c)))).isEqualTo(words.say(all(a, b, c)));
    assertThat(words.say(all(any(a)))).isEqualTo(words.say(a));
  }

  @Test
  void aDenialOfSeveralIsSaidOneByOne() {
    Condition a = new Condition.Answered("day");
    Condition b = new Condition.Answered("where");
    assertThat(words.say(not(any(a, b))))
        .isEqualTo("you did not answer “On which day?”, and you did not answer “Where?”");
    assertThat(words.say(not(all(a, b))))
        .isEqualTo("you did not answer “On which day?”, or you did not answer “Where?”");
  }

  @Test
  void besideItsOwnQuestionAnAnswerStandsAlone() {
    assertThat(words.sayBeside("who", is("who", "school"))).isEqualTo("“A school”");
    assertThat(words.sayBeside("who", not(is("who", "school", "council"))))
        .isEqualTo("none of “A school” or “The council”");
    assertThat(words.answers("who", is("who", "council", "school")))
        .containsExactly("A school", "The council");
    assertThat(words.answers("seen", is("who", "council"))).isEmpty();
  }

  @Test
  void besideAnotherQuestionOnlyAnAnswerThatCouldBeMistakenNamesItsQuestion() {
    assertThat(words.sayBeside("day", is("who", "school"))).isEqualTo("you chose “A school”");
    assertThat(words.sayBeside("day", is("seen", "yes")))
        .isEqualTo("you chose “Yes” for “Have you seen it?”");
  }

  @Test
  void whatIsUnknownIsSaidByItsId() {
    assertThat(words.say(is("gone", "away"))).isEqualTo("you chose “away” for “gone”");
    assertThat(words.say(new Condition.TimeLimitIs("gone", Standing.OPEN))).contains("“gone”");
  }

  @Test
  void everyConditionOfTheShippedFlowsIsSaidWithoutAnId() {
    Pathways shipped = Flows.shipped();
    ConditionWords words = new ConditionWords(shipped);
    List<String> said =
        shipped.flows().values().stream()
            .flatMap(flow -> flow.nodes().values().stream())
            .flatMap(ConditionWordsTest::conditions)
            .map(words::say)
            .toList();
    assertThat(said).hasSizeGreaterThan(100);
    assertThat(said).allSatisfy(one -> assertThat(one).doesNotContainPattern("“[a-z]+(-[a-z]+)+”"));
  }

  private static Stream<Condition> conditions(Node node) {
    return switch (node) {
      case Question question ->
          Stream.concat(
              question.asking().next().rules().stream()
                  .map(Next.Rule::when)
                  .flatMap(when -> when.stream()),
              question.asking().timeLimits().stream().flatMap(limit -> limit.when().stream()));
      case Notice notice -> notice.next().rules().stream().flatMap(rule -> rule.when().stream());
      case Outcome outcome -> outcome.routes().stream().flatMap(offer -> offer.when().stream());
    };
  }

  private static Condition is(String question, String... options) {
    return new Condition.AnswerIsAnyOf(question, Set.of(options));
  }

  private static Condition limit(Standing standing) {
    return new Condition.TimeLimitIs("appeal", standing);
  }

  private static Condition not(Condition condition) {
    return new Condition.Not(condition);
  }

  private static Condition all(Condition... parts) {
    return new Condition.All(Arrays.asList(parts));
  }

  private static Condition any(Condition... parts) {
    return new Condition.Any(Arrays.asList(parts));
  }
}
