package org.fingerpost.flow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Prose;
import org.fingerpost.flow.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every slip in a file becomes a fault with its line, and no slip hides another. */
class PathwaysReaderTest {
  private static final String SMALL =
      """
      {
        "format": 1,
        "id": "small",
        "title": "A small flow",
        "revision": "2026-11-23",
        "appliesTo": "England",
        "start": "what",
        "questions": {
          "what": {
            "type": "choice",
            "title": "What happened?",
            "help": "Take your time.",
            "options": [
              {"id": "letter", "label": "A letter came", "go": "when"},
              {"id": "other", "label": "Something else"}
            ],
            "next": [
              {"when": {"answer": "what", "is": "other"}, "go": "read"},
              {"go": "done"}
            ]
          },
          "when": {"type": "date", "title": "When?", "inThePast": true, "next": "done"}
        },
        "notices": {
          "read": {"title": "Read this", "body": "Some words.", "next": "done"}
        },
        "outcomes": {
          "done": {"title": "You can talk", "road": "talk", "routes": [{"route": "talk"}]}
        },
        "routes": {
          "talk": {
            "title": "Talk to the school",
            "why": ["Most worries end here.", "", "- **Soon** is [better](https://www.gov.uk/send)"],
            "steps": [{"do": "Ring them", "contact": "school"}],
            "sources": ["code-11-1"]
          }
        }
      }
      """;

  private static final String AREA =
      """
      {
        "format": 1, "id": "here", "name": "Here", "council": "Here Council",
        "lastChecked": "2026-11-23",
        "contacts": [
          {"role": "school", "name": "The school", "phone": "0800 064 4488",
           "email": "a@example.org", "web": "https://example.org", "source": "code-11-1",
           "lastChecked": "2026-11-23"}
        ]
      }
      """;

  private static Reading read(String name, String text) {
    return new PathwaysReader().read(Map.of(name, text.getBytes(UTF_8)));
  }

  private static List<String> faults(String name, String text) {
    return read(name, text).faults().stream().map(Fault::toString).toList();
  }

  private static List<String> smallWith(String from, String to) {
    assertThat(SMALL).contains(from);
    return faults("pathways/small.json", SMALL.replace(from, to));
  }

  @Test
  void theFlowsThatCameWithTheProgramHaveNoFault() {
    Reading shipped = new PathwaysReader().readShipped();

    assertThat(shipped.faults()).isEmpty();
    Pathways pathways = shipped.pathways().orElseThrow();
    assertThat(pathways.flows()).containsKey("unhappy-with-send");
    assertThat(pathways.areas().councils()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(pathways.law().timeLimits()).containsKey("appeal");
    assertThat(pathways.glossary().terms()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void theFolderOfTheCheckoutReadsLikeTheBundledFlows() {
    Pathways bundled = new PathwaysReader().readShipped().pathways().orElseThrow();
    Pathways folder = new PathwaysReader().read(Path.of("flows")).pathways().orElseThrow();

    assertThat(folder.flows()).isEqualTo(bundled.flows());
    assertThat(folder.letters()).isEqualTo(bundled.letters());
    assertThat(folder.areas()).isEqualTo(bundled.areas());
    assertThat(folder.glossary()).isEqualTo(bundled.glossary());
  }

  @Test
  void aSmallFlowIsReadWholeAndBorrowsTheRest() {
    Reading reading = read("pathways/small.json", SMALL);

    assertThat(reading.faults()).isEmpty();
    Pathways pathways = reading.pathways().orElseThrow();
    assertThat(pathways.flows()).containsOnlyKeys("small");
    assertThat(pathways.law().timeLimits()).isNotEmpty();
    assertThat(pathways.areas().councils()).containsKey("islington");
    Flow flow = pathways.flow("small").orElseThrow();
    assertThat(flow.start()).isEqualTo(new NodeId("small", "what"));
    Question.Choice what = (Question.Choice) flow.node("what").orElseThrow();
    assertThat(what.options()).containsOnlyKeys("letter", "other");
    assertThat(what.asking().next().rules().getFirst().when())
        .contains(new Condition.AnswerIsAnyOf("what", java.util.Set.of("other")));
    assertThat(what.asking().next().rules().getLast().when()).isEqualTo(Optional.empty());
    Prose why = java.util.Objects.requireNonNull(flow.routes().get("talk")).why();
    assertThat(why.blocks()).hasSize(2);
    assertThat(why.plain()).isEqualTo("Most worries end here.\n- Soon is better");
  }

  @Test
  void everyFaultOfEveryFileIsNamedAtOnce() {
    Reading reading =
        new PathwaysReader()
            .read(
                Map.of(
                    "pathways/small.json",
                    SMALL
                        .replace("\"title\": \"When?\"", "\"titel\": \"When?\"")
                        .replace("Take your time.", "[x](javascript:alert(1))")
                        .replace("\"road\": \"talk\"", "\"road\": \"talks\"")
                        .getBytes(UTF_8),
                    "pathways/broken.json",
                    "{\"format\": 1,\n \"id\": }".getBytes(UTF_8),
                    "areas/here.json",
                    AREA.replace("0800 064 4488", "0800 064 448").getBytes(UTF_8)));

    assertThat(reading.faults().stream().map(Fault::toString))
        .anyMatch(
            line ->
                line.contains("areas/here.json:5 school: \"phone\" cannot be \"0800 064 448\"")
                    && line.contains("10 digits"))
        .anyMatch(line -> line.startsWith("pathways/broken.json:2: The JSON breaks off here"))
        .anyMatch(
            line ->
                line.startsWith("pathways/small.json:12 what: \"help\" holds a link")
                    && line.contains("it would run a program"))
        .anyMatch(
            line ->
                line.equals(
                    "pathways/small.json:22 when: Unknown property \"titel\" in a question."
                        + " Did you mean \"title\"?"))
        .anyMatch(line -> line.startsWith("pathways/small.json:22 when: \"title\" is missing."))
        .anyMatch(
            line ->
                line.startsWith("pathways/small.json:28 done: \"road\" cannot be \"talks\".")
                    && line.endsWith("Did you mean \"talk\"?"))
        .hasSize(6);
    assertThat(reading.pathways().orElseThrow().flows()).containsOnlyKeys("small");
    assertThat(reading.places().isUnread("pathways/broken.json")).isTrue();
    assertThat(reading.places().of("pathways/small.json", "/routes/talk/steps/0").line())
        .isEqualTo(34);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "format": 1,                      | "format": 2,                        | "format" is not 1
          "id": "small"                     | "id": "Small"                       | "id" is no id
          "id": "small"                     | "id": "smal"                        | differs from the file's name
          "title": "A small flow"           | "title": " "                        | "title" is empty
          "title": "A small flow"           | "title": 5                          | takes a text in quotes, but here stands a number
          "title": "A small flow"           | "title": null                       | "title" is null
          "title": "A small flow"           | "title": "A **small** flow"         | holds bold marks, but takes plain words
          "title": "A small flow"           | "title": "A <b>small</b> flow"      | holds HTML, but takes plain words
          "title": "A small flow"           | "title": "A\\u202Esmall flow"       | invisible character (U+202E)
          "title": "A small flow",          | `                                  `| "title" is missing
          "start": "what"                   | "start": "what", "start": "when"    | The key "start" is written twice; the first is on line 7
          "type": "choice"                  | "type": "chioce"                    | Did you mean "choice"?
          "type": "date"                    | "type": "text"                      | "inThePast" is only for questions of type date
          "type": "date"                    | "type": "choice"                    | "options" is missing
          "type": "choice"                  | "type": "text"                      | "options" are only for questions of type choice
          "type": "choice"                  | "type": "choices"                   | An option of a question of type choices has no "go"
          "id": "other"                     | "id": "letter"                      | Two options have the id "letter"
          "id": "other"                     | "id": "not-sure"                    | "not-sure" stands for "I am not sure"
          "label": "Something else"         | "label": "Else", "alone": true      | "alone" is only for options of questions of type choices
          "label": "A letter came"          | "label": "A letter", "unsure": true | is not the last
          "label": "Something else"         | "label": "Else", "hint": ["a", 5]   | "hint" takes text, but here stands a number
          "help": "Take your time."         | "unsure": true                      | "unsure" cannot be true
          "help": "Take your time."         | "unsure": false                     | "whySure" does not say why
          "help": "Take your time."         | "whySure": "because"                | belongs only beside "unsure": false
          "help": "Take your time."         | "help": "# Heading"                 | "help" holds a heading
          "help": "Take your time."         | "help": "![x](https://a.b/c.png)"   | "help" holds an image
          "help": "Take your time."         | "help": "Take <i>your</i> time"     | "help" holds HTML
          "help": "Take your time."         | "help": "Take `your` time"          | "help" holds code
          "help": "Take your time."         | "help": "Take *your* time"          | single stars
          "help": "Take your time."         | "help": ["- a", "  - b"]            | more than one paragraph
          "help": "Take your time."         | "help": "> said"                    | a quotation mark
          "help": "Take your time."         | "help": "[a](http://a.org)"         | http is not safe
          "help": "Take your time."         | "help": "[a](data:text/html,x)"     | carries its own content
          "help": "Take your time."         | "help": "[a](file:///etc/passwd)"   | a file on one computer
          "help": "Take your time."         | "help": "[a](www.gov.uk)"           | does not say how to get there
          "help": "Take your time."         | "help": "[a](https://u@evil.org)"   | hides where it leads
          "help": "Take your time."         | "help": "[a](mailto:nobody)"        | one e-mail address
          "help": "Take your time."         | "help": "[a](tel:0800 1)"           | does not work
          "help": "Take your time."         | "help": "[a](tel:08001)"            | where there should be 11
          "help": "Take your time."         | "help": []                          | "help" is empty
          "is": "other"                     | "is": 5                             | takes a text in quotes
          "is": "other"                     | "iss": "other"                      | Did you mean "is"?
          "is": "other"                     | "is": "a", "includes": "b"          | not several
          "answer": "what", "is": "other"   | "answered": "what", "is": "other"   | does not belong beside "answered"
          "answer": "what", "is": "other"   | "timeLimit": "appeal", "is": "shut" | It can be: open, closing, passed
          "answer": "what", "is": "other"   | "all": []                           | "all" holds no condition
          "answer": "what", "is": "other"   | `                                  `| does not say what it tests
          "answer": "what", "is": "other"   | "not": 3                            | Here stands a number, not a condition
          "answer": "what", "is": "other"   | "any": [], "all": []                | several things at once
          {"go": "done"}                    | {"goto": "done"}                    | Unknown property "goto" in a rule
          "go": "when"                      | "go": "a/b/c"                       | no address of a node
          "next": "done"                    | "next": 7                           | the id of a node, or a list of rules
          "routes": [{"route": "talk"}]     | "routes": {"route": "talk"}         | takes a list in [ ]
          "read": {"title"                  | "when": {"title"                    | Two nodes of this flow have the id "when"
          "read": {"title"                  | "re/ad": {"title"                   | "re/ad" is no id
          "steps": [                        | "papers": [" "], "steps": [         | "papers" is empty
          "sources": ["code-11-1"]          | "sources": ["a", "a"]               | names something twice
          ,\\n      "sources": ["code-11-1"]| `                                  `| "sources" is missing
          """)
  void aSlipInAFlowIsNamed(String from, String to, String expected) {
    List<String> found = smallWith(from.replace("\\n", "\n"), to == null ? "" : to.strip());

    assertThat(found).anyMatch(line -> line.contains(expected));
    assertThat(found).allMatch(line -> line.startsWith("pathways/small.json:"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "phone": "0800 064 4488" | "phone": ""                 | "phone" is empty
          "phone": "0800 064 4488" | "phone": "800 064 4488"     | neither 0 nor +44
          "phone": "0800 064 4488" | "phone": "+33 1 23 45 67"   | not a number in the UK
          "phone": "0800 064 4488" | "phone": "+44 800 064 448"  | it has 10 digits
          "phone": "0800 064 4488" | "phone": "ring 0800"        | only digits
          "phone": "0800 064 4488" | "phone": "0800 064 44889"   | it has 12 digits
          "email": "a@example.org" | "email": "a@example"        | name@place.uk
          "email": "a@example.org" | "email": "a b@example.org"  | name@place.uk
          "https://example.org"    | "http://example.org"        | http is not safe
          "https://example.org"    | "https://nowhere/"          | names no website
          "source": "code-11-1"    | "source": "Some Page"       | neither a source's id nor an https address
          "2026-11-23"             | "2026-02-30"                | "lastChecked" is no date
          "2026-11-23"             | "23/11/2026"                | "lastChecked" is no date
          "council": "Here Council"| "council": ""               | "council" is empty
          "name": "Here"           | "name": "Here", "roles": {} | Only england.json has roles
          """)
  void aSlipInAnAreaIsNamed(String from, String to, String expected) {
    assertThat(AREA).contains(from);
    assertThat(
            faults("areas/here.json", AREA.replaceFirst(java.util.regex.Pattern.quote(from), to)))
        .anyMatch(line -> line.startsWith("areas/here.json:") && line.contains(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "01325 289 350",
    "020 3031 6651",
    "0300 0115 142",
    "+44 20 3031 6651",
    "+44 (0)20 3031 6651",
    "0808 808 3555",
    "07700 900123",
    "111",
    "01204 12345"
  })
  void numbersAsTheyArePrintedAreFine(String phone) {
    assertThat(faults("areas/here.json", AREA.replace("0800 064 4488", phone))).isEmpty();
  }

  @Test
  void aContactWithNothingToReachItByMustSaySo() {
    String bare = AREA.replaceFirst("(?s)\"phone\".*?\"source\"", "\"source\"");

    assertThat(faults("areas/here.json", bare))
        .singleElement()
        .asString()
        .contains("has no phone, e-mail, web or address");
    assertThat(
            faults(
                "areas/here.json",
                bare.replace(
                    "\"source\"", "\"notKnown\": [\"It is on your letter.\"], \"source\"")))
        .isEmpty();
  }

  @Test
  void aFileThatIsNoJsonIsAFaultWhateverItHolds() {
    for (byte[] bytes :
        List.of(
            new byte[0],
            "   ".getBytes(UTF_8),
            "not json".getBytes(UTF_8),
            "[1, 2".getBytes(UTF_8),
            "{\"a\": tru}".getBytes(UTF_8),
            "{} {}".getBytes(UTF_8),
            "{\"a\": 01}".getBytes(UTF_8),
            "{'a': 1}".getBytes(UTF_8),
            "{\"a\": 1,}".getBytes(UTF_8),
            "// comment\n{}".getBytes(UTF_8),
            "7".getBytes(UTF_8),
            "\"flow\"".getBytes(UTF_8),
            "null".getBytes(UTF_8),
            new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0, '}', 0},
            new byte[] {'{', '\n', '"', (byte) 0xC3, '(', '"', '}'},
            new byte[] {(byte) 0x80},
            ("[".repeat(200) + "]".repeat(200)).getBytes(UTF_8),
            ("{\"title\": \"" + "x".repeat(70_000) + "\"}").getBytes(UTF_8),
            ("{\"" + "x".repeat(300) + "\": 1}").getBytes(UTF_8),
            ("{\"format\": " + "1".repeat(2_000) + "}").getBytes(UTF_8))) {
      Reading reading = new PathwaysReader().read(Map.of("pathways/odd.json", bytes));

      assertThat(reading.faults()).isNotEmpty();
      assertThat(reading.faults())
          .allSatisfy(
              fault -> {
                assertThat(fault.place().file()).isEqualTo("pathways/odd.json");
                assertThat(fault.toString()).doesNotContain("Exception").doesNotContain("\n");
              });
    }
  }

  @Test
  void whatWasHitIsSaidWhereAFileIsTooLarge() {
    PathwaysReader tight = new PathwaysReader(new Limits(600, 40, 3, 30, 20));

    assertThat(hit(tight, "x".repeat(601))).contains("larger than");
    assertThat(hit(tight, "[" + "1,".repeat(60) + "1]")).contains("more than 40 values");
    assertThat(hit(tight, "[[[[1]]]]")).contains("more than 3 deep");
    assertThat(hit(tight, "[\"" + "x".repeat(31) + "\"]")).contains("longer than 30 characters");
    assertThat(hit(tight, "{\"" + "x".repeat(21) + "\": 1}"))
        .contains("name is longer than 20 characters");
  }

  private static String hit(PathwaysReader reader, String text) {
    return reader
        .read(Map.of("pathways/odd.json", text.getBytes(UTF_8)))
        .faults()
        .getFirst()
        .toString();
  }

  @Test
  void aByteOrderMarkIsAFaultAndTheRestIsStillRead() {
    byte[] small = SMALL.replace("\"When?\"", "\"\"").getBytes(UTF_8);
    byte[] marked = new byte[small.length + 3];
    marked[0] = (byte) 0xEF;
    marked[1] = (byte) 0xBB;
    marked[2] = (byte) 0xBF;
    System.arraycopy(small, 0, marked, 3, small.length);

    assertThat(new PathwaysReader().read(Map.of("pathways/small.json", marked)).faults())
        .extracting(Fault::what)
        .containsExactly(
            "The file begins with an invisible mark (a byte order mark).", "\"title\" is empty.");
  }

  @Test
  void aFolderMayHoldOneFlowAtItsTop(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("small.json"), SMALL);

    Reading reading = new PathwaysReader().read(folder);

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.pathways().orElseThrow().flows()).containsOnlyKeys("small");
    assertThat(reading.places().flowFile("small")).isEqualTo("small.json");
  }

  @Test
  void oneFileCanBeReadByItself(@TempDir Path folder) throws IOException {
    Path flow = Files.writeString(folder.resolve("small.json"), SMALL);
    Path area = Files.writeString(folder.resolve("here.json"), AREA);

    assertThat(new PathwaysReader().read(flow).pathways().orElseThrow().flows())
        .containsOnlyKeys("small");
    Reading reading = new PathwaysReader().read(area);
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.pathways().orElseThrow().areas().councils()).containsOnlyKeys("here");
    assertThat(reading.pathways().orElseThrow().flows()).containsKey("unhappy-with-send");
  }

  @Test
  void aFlowOnItsOwnBorrowsTheFlowsItHandsOverTo(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("pathways"));
    Files.writeString(
        folder.resolve("pathways/small.json"),
        SMALL.replace("\"next\": \"done\"", "\"next\": \"talk-first/who-to-talk-to\""));

    Reading reading = new PathwaysReader().read(folder);

    assertThat(reading.pathways().orElseThrow().flows()).containsKeys("small", "talk-first");
    assertThat(reading.places().isBorrowed("pathways/talk-first.json")).isTrue();
    assertThat(reading.places().isBorrowed("pathways/small.json")).isFalse();
  }

  @Test
  void aFolderThatIsMissingEmptyOrNoFolderIsAFault(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("project/flows/pathways"));

    assertThat(new PathwaysReader().read(folder.resolve("nowhere")).faults())
        .singleElement()
        .asString()
        .contains("There is no such folder");
    assertThat(new PathwaysReader().read(folder).faults())
        .singleElement()
        .asString()
        .contains("There are no flows in this folder");
    assertThat(new PathwaysReader().read(folder.resolve("project")).faults())
        .singleElement()
        .asString()
        .contains("Did you mean " + folder.resolve("project").resolve("flows"));
    assertThat(new PathwaysReader().read(folder.resolve("project/flows")).faults()).hasSize(1);
  }

  @Test
  void linksOutOfTheFolderAndThingsThatAreNoFilesAreRefused(@TempDir Path folder)
      throws IOException {
    Path flows = Files.createDirectories(folder.resolve("flows/pathways"));
    Path secret = Files.writeString(folder.resolve("secret.json"), SMALL);
    Files.createSymbolicLink(flows.resolve("small.json"), secret);
    Files.createSymbolicLink(flows.resolve("gone.json"), folder.resolve("gone"));
    Files.createDirectory(flows.resolve("folder.json"));
    Files.writeString(flows.resolve("other.txt"), "not read");
    Files.writeString(flows.resolve("TEMPLATE.json"), "not read");

    Reading reading = new PathwaysReader().read(folder.resolve("flows"));

    assertThat(reading.faults().stream().map(Fault::toString))
        .containsExactly(
            "pathways/gone.json:1: This link leads nowhere. Delete it, or put the file itself"
                + " here.",
            "pathways/small.json:1: This link leads out of the folder. Put the file itself here.");
    assertThat(reading.pathways().orElseThrow().flows()).isEmpty();
  }

  @Test
  void aStrayFileIsNamedAndNotReadAsSomethingElse(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("pathways"));
    Files.createDirectories(folder.resolve("law"));
    Files.writeString(folder.resolve("pathways/small.json"), SMALL);
    Files.writeString(folder.resolve("stray.json"), SMALL);
    Files.writeString(folder.resolve("law/timelimits.json"), "{}");

    assertThat(new PathwaysReader().read(folder).faults())
        .extracting(fault -> fault.place().file())
        .containsExactly("law/timelimits.json", "stray.json");
  }

  @Test
  void aBrokenGlossaryOrLawNeverHidesBehindTheShippedOne(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("pathways"));
    Files.createDirectories(folder.resolve("law"));
    Files.writeString(folder.resolve("pathways/small.json"), SMALL);
    Files.writeString(folder.resolve("law/time-limits.json"), "{");

    Reading reading = new PathwaysReader().read(folder);

    assertThat(reading.faults()).hasSize(1);
    assertThat(reading.places().isUnread("law/time-limits.json")).isTrue();
    assertThat(reading.pathways().orElseThrow().law().timeLimits()).isEmpty();
    assertThat(reading.pathways().orElseThrow().law().sources()).isNotEmpty();
  }

  @Test
  void termsAreMarkedWhereTheyFirstOccur() {
    String glossary =
        """
        {"format": 1, "terms": {
          "plan": {"name": "EHC plan", "also": ["EHCP"], "means": "A plan."},
          "final": {"name": "final EHC plan", "means": "The last one."},
          "send": {"name": "SEND", "means": "Needs."},
          "tribunal": {"name": "Tribunal", "means": "Judges."}}}
        """;
    String flow =
        SMALL.replace(
            "Take your time.",
            "Send the ehc plan to the Tribunal's office. An EHC plan, the final EHC plan, SEND,"
                + " EHC planning and **SEND** again; [the tribunal](https://www.gov.uk).");

    Reading reading =
        new PathwaysReader()
            .read(
                Map.of(
                    "pathways/small.json", flow.getBytes(UTF_8),
                    "glossary.json", glossary.getBytes(UTF_8)));

    assertThat(reading.faults()).isEmpty();
    Question what = reading.pathways().orElseThrow().question("what").orElseThrow();
    List<String> marked =
        ((Prose.Paragraph) what.asking().help().blocks().getFirst())
            .line().stream()
                .filter(Prose.Term.class::isInstance)
                .map(term -> ((Prose.Term) term).words() + "=" + ((Prose.Term) term).term())
                .toList();
    assertThat(marked)
        .containsExactly("ehc plan=plan", "Tribunal=tribunal", "final EHC plan=final", "SEND=send");
  }

  @Test
  void lettersAreSplitIntoWhatIsFixedAndWhatIsFilled() {
    String letter =
        """
        {"format": 1, "id": "note", "title": "A note", "to": "school", "subject": "Re {today}",
         "body": ["Dear {contact:school|head teacher},", "On {answer:when|date} [[your name]]",
                  {"when": {"answered": "when"}, "text": "By {timeLimit:appeal|date}."}],
         "sources": ["code-11-1"], "lastChecked": "2026-11-23"}
        """;

    assertThat(faults("letters/note.json", letter)).isEmpty();
    for (String broken :
        Arrays.asList(
            "{contact:school|head teacher",
            "{contact:school}",
            "{contacts:school|x}",
            "{answer:|x}",
            "{today:x|y}",
            "[[ ]]",
            "[[x",
            "x}",
            "x]]")) {
      assertThat(
              faults(
                  "letters/note.json",
                  letter.replace("{contact:school|head teacher},", broken + ".")))
          .as(broken)
          .isNotEmpty()
          .allMatch(line -> line.startsWith("letters/note.json:2 note: "));
    }
  }
}
