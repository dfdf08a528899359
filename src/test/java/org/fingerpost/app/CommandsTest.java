package org.fingerpost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands as a person or a script uses them, on the shipped flows. */
class CommandsTest {
  private static final Path FLOWS = Path.of("flows");
  private static final String EXAMPLE = "flows/tests/refused-assessment-islington.answers.json";

  @TempDir private Path folder;

  @Test
  void theExampleOfTheReadmeGivesItsDatesAndContacts() throws IOException {
    Path out = folder.resolve("s.txt");
    Ran ran = summary(EXAMPLE, "islington", out);
    assertThat(ran.code()).isZero();
    assertThat(ran.problems()).isEmpty();
    assertThat(Files.readString(out))
        .containsIgnoringWhitespaces("Aim for Friday 27 February 2026")
        .containsIgnoringWhitespaces("Latest: Monday 2 March 2026")
        .containsIgnoringWhitespaces("Saturday 28 February 2026")
        .contains("Global Mediation", "0800 064 4488")
        .contains("020 3031 6651")
        .contains("1.", "2.", "3.");
  }

  @ParameterizedTest
  @CsvSource({"s.pdf, %PDF", "s.html, <", "s.ics, BEGIN:VCALENDAR", "s.json, {", "S.TXT, YOUR"})
  void eachFormIsChosenByItsEnding(String name, String begins) throws IOException {
    Path out = folder.resolve(name);
    assertThat(summary(EXAMPLE, "islington", out).code()).isZero();
    byte[] written = Files.readAllBytes(out);
    assertThat(new String(written, StandardCharsets.ISO_8859_1).strip().toUpperCase())
        .startsWith(begins.toUpperCase());
  }

  @Test
  void anUnknownAreaIsSaidWithTheOnesThereAre() {
    Ran ran = summary(EXAMPLE, "atlantis", folder.resolve("s.pdf"));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.problems()).contains("atlantis", "islington", "walsall").hasLineCount(1);
    assertThat(folder.resolve("s.pdf")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"what-happened\": \"flying\"} | what-happened",
        "{\"letter-date\": \"2026-02-31\"} | letter-date",
        "{\"letter-date\": 5} | letter-date",
        "{\"nobody-asked\": \"x\"} | nobody-asked",
        "{\"what-happened\": \"delay\", \"what-happened\": \"delay\"} | what-happened",
        "[] | {",
        "not json | line 1"
      })
  void wrongAnswersNameTheQuestion(String answers, String named) throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), answers);
    Ran ran = summary(file.toString(), "islington", folder.resolve("s.pdf"));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.problems()).contains(named).doesNotContain("Exception");
    assertThat(folder.resolve("s.pdf")).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenIsSaidAndNothingIsOverwritten() throws IOException {
    Path aFile = Files.writeString(folder.resolve("a-file"), "keep me");
    Ran ran = summary(EXAMPLE, "islington", aFile.resolve("s.pdf"));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.problems()).doesNotContain("Exception").isNotEmpty();
    assertThat(aFile).hasContent("keep me");
  }

  @ParameterizedTest
  @CsvSource({"s.doc", "s", "pdf"})
  void anEndingThatIsNoFormIsRefusedBeforeAnythingIsRead(String name) {
    Ran ran = summary("no-such-file.json", "islington", folder.resolve(name));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.problems()).contains(".pdf");
  }

  @Test
  void badUseIsOneSentenceAndNeverAStackTrace() {
    assertThat(run("", "summary").code()).isEqualTo(2);
    assertThat(run("", "fly").problems()).contains("fly").hasLineCount(1);
    assertThat(run("", "summary", "--answers", "gone.json", "--out", "s.pdf"))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
        .satisfies(ran -> assertThat(ran.problems()).contains("gone.json"));
    assertThat(run("", "walk", "--today", "yesterday").problems()).contains("--today");
    assertThat(run("", "walk", "--flow", "no-such-flow").problems()).contains("no-such-flow");
  }

  @Test
  void deadlinesAreAnsweredLineByLineAndABadLineStopsNothing() {
    Ran ran =
        run(
            """
            {"timeLimit":"appeal","letter-date":"2026-02-01","certificate-date":"2026-03-20"}
            {"timeLimit":"appeal"}
            {"timeLimit":"appeal","letter-date":"2026-02-31"}
            {"timeLimit":"never","letter-date":"2026-02-01"}
            {"timeLimit":"contact-mediation","letter-date":"2026-06-08"}
            """,
            "deadlines");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out().lines()).hasSize(5);
    assertThat(ran.out().lines().toList().get(0))
        .contains("\"aimFor\":\"2026-04-20\"", "\"latest\":\"2026-04-20\"", "\"working\":[");
    assertThat(ran.out().lines().toList().get(1)).contains("\"error\"", "letter-date");
    assertThat(ran.out().lines().toList().get(2)).contains("\"error\"", "letter-date");
    assertThat(ran.out().lines().toList().get(3)).contains("\"error\"", "never");
    assertThat(ran.out().lines().toList().get(4))
        .contains("\"aimFor\":\"2026-08-07\"", "\"latest\":\"2026-08-08\"");
  }

  @Test
  void theShippedFlowsHaveNoFault() {
    Ran ran = run("", "check");
    // A slow machine is told how far the proof is.
    assertThat(ran.problems().lines().filter(line -> !line.startsWith("Proving "))).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("unhappy-with-send", "decision-letter", "appeal");
  }

  @Test
  void aBrokenFlowIsRefusedWithAllItsFaultsAtOnce() throws IOException {
    Path pathways = Files.createDirectory(folder.resolve("pathways"));
    Files.writeString(
        pathways.resolve("broken.json"),
        """
        {"format": 1, "id": "broken", "title": "Broken", "revision": "1", "appliesTo": "England",
         "start": "one", "colour": "red",
         "questions": {
           "one": {"type": "choice", "title": "One?", "unsure": false, "whySure": "Two ways.",
             "options": [{"id": "a", "label": "A", "go": "two"}, {"id": "b", "label": "B", "go": "gone"}]},
           "two": {"type": "choice", "title": "Two?", "unsure": false, "whySure": "One way.",
             "options": [{"id": "a", "label": "A", "go": "one"}]}},
         "outcomes": {"end": {"title": "End", "title": "End", "routes": [{"route": "way"}]}},
         "routes": {"way": {"title": "Way", "why": "[no](javascript:alert(1))",
           "steps": [{"do": "Do it", "contact": "nobody-at-all"}], "sources": ["cfa-2014-s51"]}}}
        """);
    Ran ran = run("", "check", folder.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out() + ran.problems())
        .contains("colour", "gone", "nobody-at-all", "javascript", "broken.json")
        .containsPattern("(?i)twice|duplicate|already|two times")
        .containsPattern("(?i)comes? back|ring|cycle|circle")
        .doesNotContain("Exception");
  }

  @Test
  void everyWayThroughAFlowIsListedByItsOutcome() {
    Ran ran = run("", "paths", "other-nations");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("which-nation", "other-nations/in-wales", "6 ways");
    assertThat(run("", "paths", "other-nations", "--json").out()).startsWith("{");
    assertThat(run("", "paths", "no-such-flow").code()).isEqualTo(2);
    assertThat(run("", "paths", "other-nations", "--most", "0").code()).isEqualTo(2);
  }

  @Test
  void theWalkAsksAndEndsInASummary() throws IOException {
    Path out = folder.resolve("w.txt");
    Ran ran =
        run(
            "b\nh\nislington\n1\n31/12/2025\n1\n1\n1\n",
            "walk",
            "--today",
            "2026-01-12",
            "--out",
            out.toString());
    assertThat(ran.code()).as(ran.out()).isZero();
    assertThat(ran.out()).contains("Which council", "Friday 27 February 2026", "Saved:");
    assertThat(Files.readString(out)).contains("Global Mediation");
  }

  private Ran summary(String answers, String area, Path out) {
    return run(
        "",
        "summary",
        "--answers",
        answers,
        "--area",
        area,
        "--today",
        "2026-01-12",
        "--out",
        out.toString());
  }

  private static Ran run(String typed, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(problems, true, StandardCharsets.UTF_8));
    int code =
        new Commands(
                terminal,
                new ShippedPathways(Optional.of(FLOWS)),
                () -> LocalDate.of(2026, 11, 23),
                () -> 0)
            .run(arguments);
    terminal.out().flush();
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), problems.toString(StandardCharsets.UTF_8));
  }

  private record Ran(int code, String out, String problems) {}
}
