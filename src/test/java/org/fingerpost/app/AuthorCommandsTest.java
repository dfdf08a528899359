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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees: what an edit changes, why a scenario fails, how large a flow may be. */
class AuthorCommandsTest {
  @TempDir private Path folder;
  private Path old;
  private Path now;

  @BeforeEach
  void copies() throws IOException {
    old = folder.resolve("old");
    now = folder.resolve("now");
    copy(Path.of("flows"), old);
    copy(Path.of("flows"), now);
  }

  @Test
  void anEditThatChangesNothingSaysSo() {
    Ran ran = run("paths", "--diff", old.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("17 flows: every way goes and ends as before.", "Nothing is different.");
    assertThat(run("paths", "--diff", old.toString(), "--json").out()).contains("\"same\": true");
  }

  @Test
  void aWordChangedIsNoWayChanged() throws IOException {
    edit("decision-letter", "It wants to end the plan", "It wants to stop the plan");
    Ran ran = run("paths", "--diff", old.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains(
            "Only the words",
            "decision-letter/which-decision: answer cease: \"It wants to end the plan\" -> \"It"
                + " wants to stop the plan\".",
            "17 flows: every way goes and ends as before.")
        .doesNotContain("Ways that");
  }

  @Test
  void waysThatEndElsewhereAreGroupedAndCounted() throws IOException {
    edit("decision-letter", "\"go\": \"appeal/draft-date\"", "\"go\": \"which-part\"");
    Ran ran = run("paths", "decision-letter", "--diff", old.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("Ways that end elsewhere")
        .contains(
            "Somebody who answers which-decision: \"It is a draft, or a list of changes it would"
                + " like to make\" ended at appeal/draft-plan")
        .contains("at appeal/can-appeal-section-i");
    String json = run("paths", "decision-letter", "--diff", old.toString(), "--json").out();
    assertThat(json)
        .contains(
            "\"kind\": \"ends-elsewhere\"", "\"everybodyWhoAnswersSo\": true", "\"appeared\": 0");
    Ran little = run("paths", "decision-letter", "--diff", old.toString(), "--most", "1");
    assertThat(little.out().lines().count()).isLessThan(ran.out().lines().count());
    assertThat(little.out()).contains("more");
  }

  @Test
  void oneOldFileIsComparedWithTheRestAsItIsNow() throws IOException {
    edit("decision-letter", "\"go\": \"appeal/draft-date\"", "\"go\": \"which-part\"");
    edit("talk-first", "\"revision\"", "\"revision\"");
    Ran ran = run("paths", "--diff", old.resolve("pathways/decision-letter.json").toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Ways that end elsewhere", "which-decision");
  }

  @Test
  void whatAnOutcomeLostIsSaid() throws IOException {
    Path file = now.resolve("pathways/appeal.json");
    String flow = Files.readString(file);
    int at = flow.indexOf("\"letter\": \"late-appeal-reasons\"");
    assertThat(at).isPositive();
    Files.writeString(file, flow.replaceFirst(",\\s*\"letter\": \"late-appeal-reasons\"", ""));
    assertThat(run("paths", "--diff", old.toString()).out())
        .contains("What outcomes offer", "has the letter none, not late-appeal-reasons");
  }

  @Test
  void badUseAndFaultsInTheOldFlowsAreTold() throws IOException {
    assertThat(run("paths", "--diff", folder.resolve("gone").toString()).code()).isEqualTo(2);
    assertThat(run("paths").code()).isEqualTo(2);
    assertThat(run("paths", "no-such", "--diff", old.toString()).code()).isEqualTo(2);
    Path file = old.resolve("pathways/mediation.json");
    Files.writeString(
        file, Files.readString(file).replaceFirst("\"start\": \"[a-z-]+\"", "\"start\": \"gone\""));
    Ran ran = run("paths", "--diff", old.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.problems()).contains("The old flows have faults", "pathways/mediation.json:8");
  }

  @Test
  void aFailingScenarioShowsBothSidesAndWhereTheWayParted() throws IOException {
    Path file = now.resolve("tests/agreed-on-a-part.json");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"which-part\": \"needs-or-help\"", "\"which-part\": \"other-parts-only\""));
    Ran ran = run("check", now.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .containsPattern("expected +found")
        .containsPattern("outcome +appeal/can-appeal-plan-content +appeal/other-parts-only")
        .containsPattern(
            "The ways part at decision-letter/which-part \\(pathways/decision-letter.json:\\d+\\),"
                + " answered: Only another part")
        .containsPattern(
            "leads to appeal/other-parts-only \\(pathways/decision-letter.json:\\d+\\)")
        .contains("the answer would have to be: \"The needs or the help with learning.");
  }

  @Test
  void aScenarioThatFailsInManyWaysStandsSideBySideInAPlainTerminal() throws IOException {
    Path file = now.resolve("tests/agreed-on-a-part.json");
    String text = Files.readString(file);
    String expected =
        """
        "routes": ["complaint/council-ehc"],
            "contacts": {"sendiass": "Somebody of a long name, the Information and Advice Service"},
            "letters": ["late-appeal-reasons"],
            "dates\"\
        """;
    Files.writeString(
        file, text.replace("\"dates\"", expected).replace("\"2026-01-02\"", "\"2026-01-05\""));
    List<String> lines = run("check", now.toString()).out().lines().toList();
    int first = 0;
    while (!lines.get(first).matches(" +expected +found")) {
      first++;
    }
    int found = lines.get(first).indexOf("found");
    int expects = lines.get(first).indexOf("expected");
    int last = first + 1;
    StringBuilder left = new StringBuilder();
    StringBuilder right = new StringBuilder();
    while (!lines.get(last).contains("The way it took")) {
      String line = lines.get(last++);
      assertThat(line).hasSizeLessThan(80);
      left.append(line, Math.min(expects, line.length()), Math.min(found, line.length()));
      right.append(line.substring(Math.min(found, line.length())));
    }
    assertThat(lines.subList(first, last))
        .anyMatch(line -> line.matches("  appeal, latest +2026-01-05 +2026-01-02"))
        .anyMatch(line -> line.startsWith("  route  "))
        .anyMatch(line -> line.startsWith("  contact sendiass  "))
        .anyMatch(line -> line.startsWith("  letter  "));
    assertThat(left.toString().replace(" ", ""))
        .contains("complaint/council-ehc", "late-appeal-reasons", "InformationandAdviceService");
    assertThat(right.toString().replace(" ", ""))
        .contains("provision/get-the-help-delivered", "resolution/disagreement-resolution");
  }

  @Test
  void gradesAreInTheJsonAndStrictMakesWarningsFaults() throws IOException {
    assertThat(run("check", now.toString(), "--json").out())
        .contains("\"readability\"", "\"median\"", "\"screen\": \"appeal/can-appeal", "\"grade\"");
    edit("talk-first", "Most worries are sorted", "Endeavour to ask. Most worries are sorted");
    Ran ran = run("check", now.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Please look", "\"Endeavour\" is a hard word");
    assertThat(run("check", now.toString(), "--strict").code()).isEqualTo(1);
  }

  @Test
  void aScreenThatIsHardToReadIsToldAndIsAFaultWhereThatIsStrict() throws IOException {
    edit(
        "talk-first",
        "Most worries are sorted",
        ("Notwithstanding considerable organisational complexity, multidisciplinary professionals"
                    + " characteristically communicate recommendations electronically. ")
                .repeat(6)
            + "Most worries are sorted");
    Ran ran = run("check", now.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .containsPattern(
            "Please look: pathways/talk-first\\.json:\\d+ [a-z-]+: This is hard to read \\(grade"
                + " 1\\d\\.\\d\\)\\. Use shorter sentences and shorter words\\.")
        .contains("No faults in 17 flows");
    Ran strict = run("check", now.toString(), "--strict");
    assertThat(strict.code()).isEqualTo(1);
    assertThat(strict.out())
        .containsPattern("(?m)^pathways/talk-first\\.json:\\d+ [a-z-]+: This is hard to read")
        .doesNotContain("Please look");
    assertThat(run("check", now.toString(), "--strict", "--json").out())
        .contains("\"fit\": false", "This is hard to read", "\"warnings\": []");
  }

  @Test
  void longSentencesAndTermsThatNobodyExplainsAreFaultsWhereThatIsStrict() throws IOException {
    edit(
        "talk-first",
        "Most worries are sorted",
        "Ask about the SENDXQ. This sentence goes on and on for so long that nobody who reads it at"
            + " the kitchen table can keep in mind how it began when they come to the end of it."
            + " Most worries are sorted");
    Ran ran = run("check", now.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("A sentence has 3", "\"SENDXQ\" is not explained anywhere");
    Ran strict = run("check", now.toString(), "--strict");
    assertThat(strict.code()).isEqualTo(1);
    assertThat(strict.out())
        .contains("A sentence has 3", "\"SENDXQ\" is not explained anywhere")
        .doesNotContain("Please look");
  }

  @Test
  void aTimeLimitTestedOtherwiseInARuleIsToldWithTheStandingThatMatters() throws IOException {
    edit(
        "decision-letter",
        "{\"timeLimit\": \"appeal-section-i\", \"is\": \"passed\"}",
        "{\"timeLimit\": \"appeal-section-i\", \"is\": \"closing\"}");
    Ran ran = run("paths", "decision-letter", "--diff", old.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("Ways that end elsewhere", "while appeal-section-i: ", "appeal/late-appeal");
    assertThat(run("paths", "decision-letter", "--diff", old.toString(), "--json").out())
        .containsPattern("\"dates\": \"appeal-section-i: [a-z]+");
  }

  @Test
  void aFlowThatCameOrWentIsTold() throws IOException {
    Path file = old.resolve("pathways/other-nations.json");
    String text = Files.readString(file);
    Files.writeString(
        now.resolve("pathways/elsewhere.json"),
        text.replace("\"id\": \"other-nations\"", "\"id\": \"elsewhere\"")
            .replace("which-nation", "which-nation-else"));
    Ran came = run("paths", "--diff", old.toString());
    assertThat(came.problems() + came.out()).contains("elsewhere");
    assertThat(came.out()).contains("What came or went");
    assertThat(run("paths", "elsewhere", "--diff", old.toString()).problems())
        .contains("The flow elsewhere is new");
  }

  @Test
  void oldFlowsThatCannotBeReadAreTypedFaults() throws IOException {
    Path broken = folder.resolve("mediation.json");
    Files.writeString(broken, "{\"format\": 1,");
    Ran ran = run("paths", "--diff", broken.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.problems())
        .contains("The old flows have faults", "mediation.json:")
        .doesNotContain("Exception", "\tat ");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Ran none = run("paths", "--diff", empty.toString());
    assertThat(none.code()).isIn(1, 2);
    assertThat(none.problems()).isNotBlank().doesNotContain("Exception");
  }

  @Test
  void aFlowOfThousandsOfQuestionsIsCheckedAndListed() throws IOException {
    Path flows = written(3000, false);
    Ran ran = run("check", flows.toString());
    assertThat(ran.code()).as(ran.out() + ran.problems()).isZero();
    assertThat(ran.out()).contains("feasible ways of at most 3000 questions");
  }

  @Test
  void whatIsTooMuchToProveIsSaidAndIsNeverFine() throws IOException {
    Path flows = written(60, true);
    Ran ran = run("check", flows.toString());
    assertThat(ran.out()).contains("NOT PROVED");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("pathways/row.json:", "is not proved");
  }

  /** A row of questions with two answers; at the end, perhaps, a rule that needs all of them. */
  private Path written(int questions, boolean all) throws IOException {
    StringBuilder flow =
        new StringBuilder(
            """
            {"format": 1, "id": "row", "title": "Row", "revision": "1", "appliesTo": "England",
             "start": "q0", "questions": {
            """);
    for (int index = 0; index < questions; index++) {
      String next =
          index < questions - 1 ? "\"q" + (index + 1) + "\"" : all ? rules(questions) : "\"end\"";
      flow.append(
              """
              "q%d": {"type": "choice", "title": "Is it so?", "unsure": false, "whySure": "It is plain.",
                "options": [{"id": "a", "label": "Yes"}, {"id": "b", "label": "No"}], "next": %s}
              """
                  .formatted(index, next))
          .append(index < questions - 1 ? "," : "},");
    }
    String outcome =
        "{\"title\": \"The end\", \"road\": \"talk\", \"routes\": [{\"route\": \"talk\"}]}";
    flow.append(
        """
        "outcomes": {"end": %s%s},
        "routes": {"talk": {"title": "Talk", "steps": [{"do": "Ring", "contact": "sendiass"}], "sources": ["cfa-2014-s51"]}}}
        """
            .formatted(outcome, all ? ", \"other\": " + outcome : ""));
    Path pathways = Files.createDirectories(folder.resolve("written/pathways"));
    Files.writeString(pathways.resolve("row.json"), flow);
    return folder.resolve("written");
  }

  /** Holds where the first half of the answers equals the second, one by one. */
  private static String rules(int questions) {
    int half = questions / 2;
    String same =
        IntStream.range(0, half)
            .mapToObj(
                one ->
                    Stream.of("a", "b")
                        .map(
                            option ->
                                "{\"all\": [{\"answer\": \"q%d\", \"is\": \"%s\"}, {\"answer\": \"q%d\", \"is\": \"%s\"}]}"
                                    .formatted(one, option, one + half, option))
                        .collect(Collectors.joining(", ", "{\"any\": [", "]}")))
            .collect(Collectors.joining(", "));
    return "[{\"when\": {\"all\": [" + same + "]}, \"go\": \"other\"}, {\"go\": \"end\"}]";
  }

  private void edit(String flow, String from, String to) throws IOException {
    Path file = now.resolve("pathways/" + flow + ".json");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(problems, true, StandardCharsets.UTF_8));
    int code =
        new Commands(
                terminal,
                new ShippedPathways(Optional.of(now)),
                () -> LocalDate.of(2026, 11, 23),
                () -> 0)
            .run(arguments);
    terminal.out().flush();
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), problems.toString(StandardCharsets.UTF_8));
  }

  private record Ran(int code, String out, String problems) {}
}
