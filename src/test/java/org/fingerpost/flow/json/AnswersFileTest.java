package org.fingerpost.flow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Pathways;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers either fit their questions or are refused in words. */
class AnswersFileTest {
  private static final Pathways PATHWAYS =
      new PathwaysReader()
          .read(
              Map.of(
                  "pathways/small.json",
                  """
                  {"format": 1, "id": "small", "title": "Small", "revision": "1",
                   "appliesTo": "England", "start": "one",
                   "questions": {
                     "one": {"type": "choice", "title": "One?", "next": "own",
                             "options": [{"id": "yes", "label": "Yes"}, {"id": "no", "label": "No"}]},
                     "own": {"type": "choice", "title": "Own?", "next": "some",
                             "options": [{"id": "a", "label": "A"},
                                         {"id": "who-knows", "label": "Who knows", "unsure": true}]},
                     "some": {"type": "choices", "title": "Some?", "next": "day",
                             "options": [{"id": "b", "label": "B"}, {"id": "c", "label": "C"},
                                         {"id": "none", "label": "None", "alone": true}]},
                     "day": {"type": "date", "title": "Day?", "next": "words", "unsure": false,
                             "whySure": "It matters."},
                     "words": {"type": "text", "title": "Words?", "next": "council"},
                     "council": {"type": "area", "title": "Council?", "next": "done"}},
                   "outcomes": {"done": {"title": "Done", "road": "talk"}}}
                  """
                      .getBytes(UTF_8)))
          .pathways()
          .orElseThrow();

  private static AnswersFile.Read read(String text) {
    return new AnswersFile(PATHWAYS).read(text.getBytes(UTF_8));
  }

  @Test
  void answersThatFitAreRead() {
    AnswersFile.Read read =
        read(
            """
            {"one": "yes", "own": "a", "some": ["c", "b"], "day": "2026-02-28",
             "words": "Some \\"words\\"\\nof mine", "council": "islington"}
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(read.answers())
        .containsEntry("one", new Answer.Chosen("yes"))
        .containsEntry("own", new Answer.Chosen("a"))
        .containsEntry("some", new Answer.Several(List.of("b", "c")))
        .containsEntry("day", new Answer.OnDate(LocalDate.of(2026, 2, 28)))
        .containsEntry("words", new Answer.Said("Some \"words\"\nof mine"))
        .containsEntry("council", new Answer.InArea("islington"));
  }

  @Test
  void notSureAndNullMeanTheSameAndTakeTheQuestionsOwnWayOfSayingSo() {
    for (String unsure : List.of("\"not-sure\"", "null")) {
      AnswersFile.Read read =
          read(
              "{\"one\": %1$s, \"own\": %1$s, \"some\": %1$s, \"words\": %1$s, \"council\": %1$s}"
                  .formatted(unsure));

      assertThat(read.problems()).isEmpty();
      assertThat(read.answers())
          .containsEntry("one", new Answer.NotSure())
          .containsEntry("own", new Answer.Chosen("who-knows"))
          .containsEntry("some", new Answer.NotSure())
          .containsEntry("words", new Answer.NotSure())
          .containsEntry("council", new Answer.NotSure());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"one": "maybe"}            | one     | cannot be "maybe". It can be one of: yes, no, not-sure.
          {"one": ["yes"]}            | one     | cannot be a list in [ ]
          {"one": 1}                  | one     | cannot be a number
          {"own": "x"}                | own     | It can be one of: a, who-knows.
          {"some": "d"}               | some    | cannot be "d". It can be a list of some of: b, c, none; or "not-sure". "none" stands alone.
          {"some": []}                | some    | cannot be an empty list
          {"some": ["none", "b"]}     | some    | cannot be "none" together with others
          {"some": [true]}            | some    | cannot be true or false
          {"day": "2026-02-31"}       | day     | It can be a day that exists, year first, such as "2026-11-23".
          {"day": "31/12/2025"}       | day     | cannot be "31/12/2025"
          {"day": "+12026-01-01"}     | day     | cannot be
          {"day": null}               | day     | cannot be "not-sure"
          {"words": " "}              | words   | cannot be empty
          {"words": {}}               | words   | cannot be an object in { }
          {"council": "atlantis"}     | council | It can be one of: buckinghamshire, camden,
          {"ones": "yes"}             | ones    | There is no question "ones". Did you mean "one"?
          {"one": "yes", "one": "no"} | ``      | The key "one" is written twice
          ["yes"]                     | ``      | Answers are an object in { }
          {"one": "yes"               | ``      | The JSON breaks off here
          {} {}                       | ``      | Something follows after the end
          """)
  void anAnswerThatDoesNotFitNamesTheQuestionAndWhatIsAllowed(
      String text, String question, String expected) {
    AnswersFile.Read read = read(text);

    assertThat(read.problems()).hasSize(1);
    assertThat(read.problems().getFirst().question()).isEqualTo(question);
    assertThat(read.problems().getFirst().toString()).startsWith("line 1: ").contains(expected);
  }

  @Test
  void everyProblemIsFoundAtOnceAndTheRestIsKept() {
    AnswersFile.Read read = read("{\"one\": \"x\",\n \"day\": \"y\",\n \"own\": \"a\"}");

    assertThat(read.problems())
        .extracting(AnswerProblem::question, AnswerProblem::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("one", 1),
            org.assertj.core.groups.Tuple.tuple("day", 2));
    assertThat(read.answers()).containsOnlyKeys("own");
  }

  @Test
  void aFileOfMonstrousDepthOrSizeIsRefused() {
    assertThat(read("{\"one\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}").problems())
        .singleElement()
        .asString()
        .contains("64 deep");
    assertThat(read("{\"words\": \"" + "x".repeat(3_000_000) + "\"}").problems())
        .singleElement()
        .asString()
        .contains("larger than 2 MB");
  }
}
