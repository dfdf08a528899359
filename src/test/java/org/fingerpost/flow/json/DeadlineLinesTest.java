package org.fingerpost.flow.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.fingerpost.flow.Pathways;
import org.fingerpost.law.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineLinesTest {

  private static final Law LAW =
      new PathwaysReader().readShipped().pathways().map(Pathways::law).orElseThrow();

  private final DeadlineLines lines = new DeadlineLines(LAW);

  /** What came back: the answers, and how many lines were refused. */
  private record Answers(List<String> lines, int refused) {}

  private Answers answers(String input) {
    StringWriter out = new StringWriter();
    try {
      int refused = lines.answer(new StringReader(input), out);
      return new Answers(out.toString().lines().toList(), refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answer(String line) {
    Answers answers = answers(line);
    assertThat(answers.lines()).hasSize(1);
    return answers.lines().getFirst();
  }

  @Test
  void aQuestionGetsBothDatesAndTheWorking() {
    assertThat(
            answer(
                "{\"timeLimit\":\"appeal\",\"letter-date\":\"2026-02-01\",\"certificate-date\":\"2026-03-20\"}"))
        .startsWith(
            "{\"timeLimit\":\"appeal\",\"aimFor\":\"2026-04-20\",\"latest\":\"2026-04-20\","
                + "\"receivedBy\":\"17:00\",\"working\":[\"The date on the letter is Sunday 1"
                + " February 2026.\",")
        .endsWith("]}");
  }

  @Test
  void anOptionalDateMayBeNull() {
    assertThat(
            answer(
                "{\"timeLimit\":\"appeal\",\"letter-date\":\"2026-02-01\",\"sent-date\":null,"
                    + "\"certificate-date\":null}"))
        .contains("\"latest\":\"2026-04-01\"");
  }

  @Test
  void aVoluntaryCertificateIsAcceptedAndChangesNothing() {
    assertThat(
            answer(
                "{\"timeLimit\":\"appeal-section-i\",\"letter-date\":\"2026-02-13\",\"certificate-date\":\"2026-05-01\"}"))
        .contains("\"latest\":\"2026-04-13\"");
  }

  @Test
  void whatHasNoTimeOfDaySaysNone() {
    assertThat(answer("{\"timeLimit\":\"contact-mediation\",\"letter-date\":\"2026-02-01\"}"))
        .doesNotContain("receivedBy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "letter-date      | {\"timeLimit\":\"appeal\"}",
        "letter-date      | {\"timeLimit\":\"appeal\",\"letter-date\":null}",
        "letter-date      | {\"timeLimit\":\"appeal\",\"letter-date\":\"2026-02-31\"}",
        "letter-date      | {\"timeLimit\":\"appeal\",\"letter-date\":\"2026-13-01\"}",
        "letter-date      | {\"timeLimit\":\"appeal\",\"letter-date\":\"2026-00-01\"}",
        "letter-date      | {\"timeLimit\":\"appeal\",\"letter-date\":\"2025-02-29\"}",
        "letter-date      | {\"timeLimit\":\"appeal\",\"letter-date\":\"01/02/2026\"}",
        "letter-date      | {\"timeLimit\":\"appeal\",\"letter-date\":\"\"}",
        "letter-date      | {\"timeLimit\":\"appeal\",\"letter-date\":\"2026-02-01T10:00\"}",
        "letter-date      | {\"timeLimit\":\"appeal\",\"letter-date\":\"+999999999-01-01\"}",
        "letter-date      | {\"timeLimit\":\"appeal\",\"letter-date\":\"0000-01-01\"}",
        "letter-date      | {\"timeLimit\":\"appeal\",\"letter-date\":\"9999-12-31\"}",
        "letter-date      | {\"timeLimit\":\"appeal\",\"letter-date\":20260201}",
        "letter-date      | {\"timeLimit\":\"appeal\",\"letter-date\":[\"2026-02-01\"]}",
        "letter-date      | {\"timeLimit\":\"appeal\",\"letter-date\":\"2026-02-01\",\"letter-date\":\"2026-02-02\"}",
        "certificate-date | {\"timeLimit\":\"appeal\",\"letter-date\":\"2026-02-01\",\"certificate-date\":\"soon\"}",
        "conduct-date     | {\"timeLimit\":\"appeal\",\"letter-date\":\"2026-02-01\",\"conduct-date\":\"2026-02-01\"}",
        "conduct-date     | {\"timeLimit\":\"discrimination-claim-school\",\"conduct-date\":\"0001-01-01\"}",
        "certificate-date | {\"timeLimit\":\"contact-mediation\",\"letter-date\":\"2026-02-01\",\"certificate-date\":\"2026-02-02\"}",
        "timeLimit        | {\"timeLimit\":\"appeel\",\"letter-date\":\"2026-02-01\"}",
        "timeLimit        | {\"timeLimit\":7,\"letter-date\":\"2026-02-01\"}",
        "timeLimit        | {\"letter-date\":\"2026-02-01\"}",
        "timeLimit        | {}"
      })
  void aLineThatMakesNoSenseIsRefusedByTheNameOfItsField(String field, String line) {
    Answers answers = answers(line);
    assertThat(answers.refused()).isOne();
    assertThat(answers.lines()).hasSize(1);
    assertThat(answers.lines().getFirst())
        .startsWith("{\"error\":\"")
        .endsWith("\",\"field\":\"" + field + "\",\"line\":1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "not JSON",
        "{",
        "{\"timeLimit\":\"appeal\"",
        "{\"timeLimit\":\"appeal\",\"letter-date\":\"2026-02-01\"} {}",
        "[\"appeal\"]",
        "\"appeal\"",
        "null",
        "7",
        "{'timeLimit':'appeal'}",
        "{\"timeLimit\":\"appeal\",}",
        "[[[[[[[[[[[[[[[[",
        "{\"a\":[[[[[[[[[[[[]]]]]]]]]]]]}"
      })
  void aLineThatIsNoObjectIsRefusedWithoutAField(String line) {
    Answers answers = answers(line);
    assertThat(answers.refused()).isOne();
    assertThat(answers.lines().getFirst())
        .startsWith("{\"error\":\"")
        .doesNotContain("\"field\"")
        .endsWith("\"line\":1}");
  }

  @Test
  void theLinesAfterABadOneAreStillAnswered() {
    Answers answers =
        answers(
            """
            {"timeLimit":"appeal","letter-date":"2026-02-01"}
            oops

            {"timeLimit":"ombudsman","knowledge-date":"2026-01-15"}
            {"timeLimit":"ombudsman"}
            """);
    assertThat(answers.refused()).isEqualTo(2);
    assertThat(answers.lines()).hasSize(4);
    assertThat(answers.lines().get(0)).contains("\"latest\":\"2026-04-01\"");
    assertThat(answers.lines().get(1)).contains("\"error\"").contains("\"line\":2");
    assertThat(answers.lines().get(2)).contains("\"latest\":\"2027-01-14\"");
    assertThat(answers.lines().get(3)).contains("\"field\":\"knowledge-date\",\"line\":5");
  }

  @Test
  void anyLineEndAndAByteOrderMarkAreFine() {
    String question = "{\"timeLimit\":\"appeal\",\"letter-date\":\"2026-02-01\"}";
    Answers answers = answers("\uFEFF" + question + "\r\n" + question + "\r" + question + "\n \n");
    assertThat(answers.refused()).isZero();
    assertThat(answers.lines()).hasSize(3);
  }

  @Test
  void noInputGetsNoAnswer() {
    assertThat(answers("").lines()).isEmpty();
    assertThat(answers("\n\n").lines()).isEmpty();
  }

  @Test
  void whatIsRefusedIsShownShortAndCannotBreakTheLine() {
    String nasty = "\\u0000\\n\\u2028\\ud800" + "x".repeat(500);
    String answer = answer("{\"timeLimit\":\"" + nasty + "\",\"letter-date\":\"2026-02-01\"}");
    assertThat(answer).hasSizeLessThan(1200).doesNotContain("\u2028").doesNotContain("\u0000");
    assertThat(
            new JsonTree(Limits.OWN_FLOWS)
                .read(answer.getBytes(StandardCharsets.UTF_8), new Faults("answer")))
        .isPresent();
  }

  @Test
  void aLineWithoutEndIsRefusedWithoutBeingHeld() throws IOException {
    AtomicLong left = new AtomicLong(50_000_000);
    Reader endless =
        new Reader() {
          @Override
          public int read(char[] into, int from, int length) {
            if (left.get() <= 0) {
              return -1;
            }
            int given = (int) Math.min(length, left.get());
            Arrays.fill(into, from, from + given, 'x');
            left.addAndGet(-given);
            return given;
          }

          @Override
          public void close() {}
        };
    StringWriter out = new StringWriter();
    assertThat(lines.answer(endless, out)).isOne();
    assertThat(out.toString())
        .isEqualTo("{\"error\":\"The line is longer than 8192 characters.\",\"line\":1}\n");
  }

  @Test
  void eachAnswerComesBeforeTheNextQuestion() throws Exception {
    try (PipedWriter ask = new PipedWriter();
        PipedReader asked = new PipedReader(ask);
        PipedReader hear = new PipedReader();
        Writer answered = new PipedWriter(hear)) {
      Thread answering =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      lines.answer(asked, answered);
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  });
      BufferedReader answers = new BufferedReader(hear);
      for (int i = 1; i <= 3; i++) {
        ask.write("{\"timeLimit\":\"appeal\",\"letter-date\":\"2026-0" + i + "-01\"}\n");
        ask.flush();
        assertThat(answers.readLine()).contains("\"latest\":\"2026-0" + (i + 2) + "-0");
      }
      ask.close();
      answering.join();
    }
  }

  @Test
  void everyTimeLimitCanBeAsked() {
    LAW.timeLimits()
        .forEach(
            (id, limit) -> {
              String input = limit.ends().needs().findFirst().orElseThrow();
              assertThat(
                      answers("{\"timeLimit\":\"" + id + "\",\"" + input + "\":\"2008-02-29\"}")
                          .refused())
                  .as(id)
                  .isZero();
            });
  }

  @Property
  void noLineEverThrowsOrGoesUnanswered(@ForAll String line) {
    Answers answers = answers(line);
    assertThat(answers.lines()).hasSize(answers.refused());
    assertThat(answers.lines()).allMatch(one -> one.startsWith("{\"error\":\""));
  }

  @Property
  void aLineWithOneSlipIsAnsweredOnce(
      @ForAll @IntRange(max = 48) int at, @ForAll @CharRange(from = '!', to = '~') char slip) {
    StringBuilder line =
        new StringBuilder("{\"timeLimit\":\"appeal\",\"letter-date\":\"2026-02-01\"}");
    line.setCharAt(at, slip);
    assertThat(answer(line.toString())).matches("\\{\"(timeLimit|error)\":\".*}");
  }
}
