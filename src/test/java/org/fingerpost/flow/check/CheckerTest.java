package org.fingerpost.flow.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.json.PathwaysReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no single file can tell is told of all of them together. */
class CheckerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final String ONE =
      """
      {
        "format": 1, "id": "one", "title": "One", "revision": "1", "appliesTo": "England",
        "start": "what",
        "questions": {
          "what": {
            "type": "choice",
            "title": "What happened?",
            "options": [
              {"id": "letter", "label": "A letter came", "go": "when"},
              {"id": "other", "label": "Something else"},
              {"id": "unsure", "label": "I do not know", "unsure": true, "go": "two/read"}
            ],
            "next": "some"
          },
          "some": {
            "type": "choices",
            "title": "Which of these?",
            "options": [
              {"id": "a", "label": "A"},
              {"id": "b", "label": "B"},
              {"id": "none", "label": "None", "alone": true}
            ],
            "next": [
              {"when": {"answer": "some", "includes": "a"}, "go": "when"},
              {"go": "two/read"}
            ]
          },
          "when": {
            "type": "date", "title": "When?",
            "timeLimits": [{"timeLimit": "reply", "when": {"answer": "what", "is": "letter"}}],
            "next": [
              {"when": {"timeLimit": "reply", "is": "passed"}, "go": "late"},
              {"when": {"answered": "when"}, "go": "done"},
              {"go": "two/read"}
            ]
          }
        },
        "outcomes": {
          "late": {"title": "Say why", "road": "appeal", "routes": [{"route": "reply"}]},
          "done": {
            "title": "Reply", "road": "appeal",
            "routes": [
              {"route": "reply"},
              {"route": "two/talk", "also": true, "when": {"answer": "what", "is": "letter"}}
            ]
          }
        },
        "routes": {
          "reply": {
            "title": "Reply",
            "steps": [
              {"do": "Write to them", "contact": "office", "timeLimit": "reply", "letter": "note"},
              {"do": "Ring them", "contact": "office", "when": {"answer": "what", "is": "letter"}}
            ],
            "sources": ["act"]
          }
        }
      }
      """;

  private static final String TWO =
      """
      {
        "format": 1, "id": "two", "title": "Two", "revision": "1", "appliesTo": "England",
        "start": "read",
        "notices": {"read": {"title": "Read", "body": "Words.", "next": "talk"}},
        "outcomes": {"talk": {"title": "Talk", "road": "talk", "routes": [{"route": "talk"}]}},
        "routes": {
          "talk": {"title": "Talk", "steps": [{"do": "Ring", "contact": "office"}], "sources": ["act"]}
        }
      }
      """;

  private static final String ENGLAND =
      """
      {
        "format": 1, "id": "england", "name": "England", "council": "", "lastChecked": "2026-11-23",
        "roles": {"office": {"title": "Office", "helpsWith": "Everything"}},
        "contacts": [
          {"role": "office", "name": "The office", "phone": "020 3031 6651", "source": "act",
           "lastChecked": "2026-11-23"}
        ]
      }
      """;

  private static final String HERE =
      """
      {
        "format": 1, "id": "here", "name": "Here", "council": "Here Council",
        "lastChecked": "2026-11-23",
        "contacts": [
          {"role": "office", "name": "Our office", "phone": "020 3031 6652", "source": "act",
           "lastChecked": "2026-11-23"}
        ]
      }
      """;

  private static final String LAW =
      """
      {
        "format": 1,
        "timeLimits": {
          "reply": {
            "title": "Reply", "whose": "yours",
            "ends": {"weeks": 2, "after": "when", "called": "the date"},
            "calendar": "no-extension", "sources": ["act"], "lastChecked": "2026-11-23"
          }
        }
      }
      """;

  private static final String SOURCES =
      """
      {"format": 1, "sources": {
        "act": {"title": "The Act", "says": "So", "link": "https://www.legislation.gov.uk/act",
                "lastChecked": "2026-11-23"}}}
      """;

  private static final String NOTE =
      """
      {
        "format": 1, "id": "note", "title": "A note", "to": "office", "subject": "Reply",
        "body": ["On {answer:when|date}, by {timeLimit:reply|date}, {contact:office|them}.",
                 {"when": {"answer": "what", "is": "letter"}, "text": "About your letter."}],
        "sources": ["act"], "lastChecked": "2026-11-23"
      }
      """;

  private static final Map<String, String> FILES =
      Map.of(
          "pathways/one.json", ONE,
          "pathways/two.json", TWO,
          "areas/england.json", ENGLAND,
          "areas/here.json", HERE,
          "law/time-limits.json", LAW,
          "law/sources.json", SOURCES,
          "letters/note.json", NOTE,
          "glossary.json", "{\"format\": 1, \"terms\": {}}");

  private static CheckReport check(Map<String, String> files) {
    Map<String, byte[]> bytes = new HashMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
    return Checker.check(new PathwaysReader().read(bytes), TODAY);
  }

  private static CheckReport checkWith(String file, String from, String to) {
    String before = FILES.get(file);
    assertThat(before).contains(from);
    Map<String, String> files = new HashMap<>(FILES);
    files.put(file, String.valueOf(before).replace(from, to));
    return check(files);
  }

  private static List<String> lines(List<Fault> faults) {
    return faults.stream().map(Fault::toString).toList();
  }

  @Test
  void soundFlowsHaveNothingToMendAndTheirFigures() {
    CheckReport report = check(FILES);

    assertThat(lines(report.faults())).isEmpty();
    assertThat(lines(report.warnings())).isEmpty();
    assertThat(report.isFit()).isTrue();
    assertThat(report.flows())
        .extracting(
            CheckReport.Figures::flow,
            CheckReport.Figures::questions,
            CheckReport.Figures::notices,
            CheckReport.Figures::outcomes)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("one", 3, 0, 2),
            org.assertj.core.groups.Tuple.tuple("two", 0, 1, 1));
  }

  @Test
  void theShippedFlowsHaveNoFault() {
    assertThat(lines(Checker.check(new PathwaysReader().read(Path.of("flows")), TODAY).faults()))
        .isEmpty();
  }

  private static Stream<Arguments> slips() {
    String one = "pathways/one.json";
    String two = "pathways/two.json";
    String england = "areas/england.json";
    return Stream.of(
        arguments(
            one,
            "\"start\": \"what\"",
            "\"start\": \"waht\"",
            "one.json:3: The flow starts at \"waht\", which it does not have. Did you mean"
                + " \"what\"?"),
        arguments(
            one,
            "came\", \"go\": \"when\"",
            "came\", \"go\": \"wen\"",
            "one.json:9 what: A way leads to \"wen\", which does not exist. Did you mean"
                + " \"when\"?"),
        arguments(
            one,
            "\"go\": \"two/read\"}\n      ],\n      \"next\"",
            "\"go\": \"too/read\"}\n      ],\n      \"next\"",
            "A way leads to the flow \"too\", which does not exist. Did you mean \"two\"?"),
        arguments(
            one,
            "\"next\": \"some\"",
            "\"next\": \"two/raed\"",
            "A way leads to \"two/raed\", which does not exist. Did you mean \"read\"?"),
        arguments(
            one,
            "{\"route\": \"reply\"}]}",
            "{\"route\": \"replay\"}]}",
            "late: The outcome offers the route \"replay\", which does not exist. Did you mean"
                + " \"reply\"?"),
        arguments(
            one,
            "\"route\": \"two/talk\"",
            "\"route\": \"three/talk\"",
            "done: The outcome offers the route \"three/talk\", which does not exist."),
        arguments(
            one,
            "\"letter\": \"note\"",
            "\"letter\": \"not\"",
            "reply: The letter \"not\" does not exist. Did you mean \"note\"?"),
        arguments(
            one,
            "\"Write to them\", \"contact\": \"office\"",
            "\"Write to them\", \"contact\": \"offices\"",
            "reply: The role \"offices\" does not exist. Did you mean \"office\"?"),
        arguments(
            one,
            "\"sources\": [\"act\"]",
            "\"sources\": [\"acts\"]",
            "reply: The source \"acts\" does not exist. Did you mean \"act\"?"),
        arguments(
            one,
            "\"timeLimit\": \"reply\", \"letter\"",
            "\"timeLimit\": \"answer\", \"letter\"",
            "reply: The time limit \"answer\" does not exist."),
        arguments(
            one,
            "\"timeLimit\": \"reply\", \"is\"",
            "\"timeLimit\": \"repli\", \"is\"",
            "when: The time limit \"repli\" does not exist. Did you mean \"reply\"?"),
        arguments(
            one,
            "\"answered\": \"when\"",
            "\"answered\": \"wen\"",
            "A condition tests the question \"wen\", which does not exist. Did you mean"
                + " \"when\"?"),
        arguments(
            one,
            "\"answered\": \"when\"",
            "\"answered\": \"what\"",
            "\"answered\" cannot tell an answer to \"what\" from its own unsure option"
                + " \"unsure\"."),
        arguments(
            one,
            "\"reply\", \"when\": {\"answer\": \"what\", \"is\": \"letter\"}",
            "\"reply\", \"when\": {\"answer\": \"what\", \"is\": \"leter\"}",
            "when: A condition tests the option \"leter\", which the question \"what\" does not"
                + " have. Did you mean \"letter\"?"),
        arguments(
            one,
            "\"reply\", \"when\": {\"answer\": \"what\", \"is\": \"letter\"}",
            "\"reply\", \"when\": {\"answer\": \"what\", \"is\": \"not-sure\"}",
            "says \"I am not sure\" with its own option \"unsure\". Test that option."),
        arguments(
            one,
            "\"answer\": \"some\", \"includes\": \"a\"",
            "\"answer\": \"some\", \"includes\": \"c\"",
            "A condition tests the option \"c\", which the question \"some\" does not have."),
        arguments(
            one,
            "\"answer\": \"some\", \"includes\": \"a\"",
            "\"answer\": \"some\", \"is\": \"a\"",
            "The question \"some\" takes several options, so \"is\" never holds."),
        arguments(
            one,
            "\"answer\": \"some\", \"includes\": \"a\"",
            "\"answer\": \"what\", \"includes\": \"letter\"",
            "The question \"what\" does not take several options, so \"includes\" never holds."),
        arguments(
            one,
            "\"answered\": \"when\"",
            "\"answer\": \"when\", \"is\": \"x\"",
            "The question \"when\" has no options to test."),
        arguments(
            one,
            "\"includes\": \"a\"}, \"go\": \"when\"},\n        {\"go\": \"two/read\"}",
            "\"includes\": \"a\"}, \"go\": \"when\"}",
            "some: The last rule has a condition, so there may be no way on."),
        arguments(
            one,
            "\"when\": {\"answer\": \"some\", \"includes\": \"a\"}, \"go\"",
            "\"go\"",
            "some: Rule 1 always holds, so the rules after it are never tried."),
        arguments(
            one, "\"next\": \"some\"", "\"next\": []", "what: The option \"other\" leads nowhere."),
        arguments(
            one,
            "\"type\": \"choices\"",
            "\"type\": \"choice\"",
            "some: \"alone\" is only for options of questions of type choices."),
        arguments(
            one,
            "\"includes\": \"a\"}, \"go\": \"when\"},\n        {\"go\": \"two/read\"}",
            "\"includes\": \"a\"}, \"go\": \"when\"},\n        {\"go\": \"what\"}",
            "The way comes back to where it was: one/what -> one/some -> one/what."),
        arguments(
            two,
            "\"next\": \"talk\"",
            "\"next\": \"one/what\"",
            "two.json:4 read: The way comes back to where it was: one/what -> one/when ->"
                + " two/read -> one/what."),
        arguments(
            two,
            "\"next\": \"talk\"",
            "\"next\": \"one/done\"",
            "two.json:5 talk: No way leads here."),
        arguments(
            one,
            ", \"go\": \"late\"",
            ", \"go\": \"done\"",
            "one.json:39 late: No way leads here."),
        arguments(
            two,
            "\"talk\": {\"title\": \"Talk\", \"steps\"",
            "\"spare\": {\"title\": \"S\", \"steps\": [{\"do\": \"D\"}], \"sources\": [\"act\"]},"
                + " \"talk\": {\"title\": \"Talk\", \"steps\"",
            "two.json:7 spare: No outcome offers this route."),
        arguments(
            two,
            "\"notices\": {",
            "\"questions\": {\"when\": {\"type\": \"text\", \"title\": \"W\", \"next\": \"talk\"}},"
                + " \"notices\": {",
            "two.json:4 when: The question \"when\" stands in the flow \"one\" too."),
        arguments(
            two,
            "\"steps\": [{\"do\": \"Ring\", \"contact\": \"office\"}]",
            "\"steps\": []",
            "two.json:7 talk: The route has no step."),
        arguments(
            two,
            "\"steps\": [{\"do\": \"Ring\", \"contact\": \"office\"}]",
            "\"steps\": []",
            "two.json:5 talk: The outcome gives nothing to do."),
        arguments(
            two,
            "\"contact\": \"office\"",
            "\"more\": \"Go.\"",
            "two.json:5 talk: The outcome and its routes name nobody to contact."),
        arguments(
            two,
            "\"sources\": [\"act\"]",
            "\"sources\": []",
            "two.json:7 talk: The route names no source."),
        arguments(
            two,
            "\"appliesTo\": \"England\"",
            "\"appliesTo\": \"England, England\"",
            "\"appliesTo\" names \"England\" twice."),
        arguments(
            two,
            "\"appliesTo\": \"England\"",
            "\"appliesTo\": \"Englnd\"",
            "names no nation of the United Kingdom: \"Englnd\". Did you mean \"England\"?"),
        arguments(
            england,
            "\"roles\": {",
            "\"roles\": {\"guide\": {\"title\": \"G\", \"helpsWith\": \"H\", \"always\": true}, ",
            "guide: Nobody fills the role \"guide\", in England or in any area."),
        arguments(
            england,
            "\"role\": \"office\"",
            "\"role\": \"offise\"",
            "offise: The role \"offise\" does not exist. Did you mean \"office\"?"),
        arguments(
            "areas/here.json",
            "\"source\": \"act\"",
            "\"source\": \"akt\"",
            "areas/here.json:5 office: The source \"akt\" does not exist. Did you mean \"act\"?"),
        arguments(
            "letters/note.json",
            "{answer:when|date}",
            "{answer:wen|date}",
            "letters/note.json:3 note: The letter is filled from the question \"wen\", which does"
                + " not exist. Did you mean \"when\"?"),
        arguments(
            "letters/note.json",
            "{contact:office|them}",
            "{contact:of|them}",
            "letters/note.json:3 note: The role \"of\" does not exist."),
        arguments(
            "law/time-limits.json",
            "\"after\": \"when\"",
            "\"after\": \"what\"",
            "one.json:6 what: The time limit \"reply\" counts from this question, which is not of"
                + " type date."),
        arguments(
            "law/time-limits.json",
            "\"sources\": [\"act\"]",
            "\"sources\": [\"a\"]",
            "law/time-limits.json:7 reply: The source \"a\" does not exist."));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("slips")
  void aSlipIsNamedWithFileLineAndNode(String file, String from, String to, String expected) {
    assertThat(lines(checkWith(file, from, to).faults())).anyMatch(line -> line.contains(expected));
  }

  @Test
  void everyFaultIsNamedAtOnceEachOnce() {
    Map<String, String> files = new HashMap<>(FILES);
    files.put(
        "pathways/one.json",
        ONE.replace("\"title\": \"When?\"", "\"titel\": \"When?\"")
            .replace("\"letter\": \"note\"", "\"letter\": \"not\"")
            .replace("{\"answered\": \"when\"}", "{\"answered\": \"wen\"}"));
    files.put("pathways/two.json", TWO.replace("\"next\": \"talk\"", "\"next\": \"one/what\""));
    files.put("pathways/three.json", "{\"format\": 1,}");

    assertThat(lines(check(files).faults()))
        .anyMatch(line -> line.startsWith("pathways/three.json:1: The JSON breaks off"))
        .anyMatch(line -> line.contains("Unknown property \"titel\""))
        .anyMatch(line -> line.contains("\"title\" is missing"))
        .anyMatch(line -> line.contains("The letter \"not\" does not exist"))
        .anyMatch(line -> line.contains("The way comes back to where it was"))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatStandsInAFileThatCannotBeReadIsNotCalledMissing() {
    Map<String, String> files = new HashMap<>(FILES);
    files.put("pathways/two.json", "{");
    files.put("law/sources.json", "{");
    files.put("law/time-limits.json", "{");
    files.put("areas/england.json", "{");
    files.put("letters/note.json", "{");

    assertThat(lines(check(files).faults()))
        .hasSize(5)
        .allMatch(line -> line.contains("The JSON breaks off"));
  }

  @Test
  void aRoleThatOnlySomeAreasFillNamesTheOthers() {
    String england =
        ENGLAND.replace(
            "\"roles\": {",
            "\"roles\": {\"guide\": {\"title\": \"G\", \"helpsWith\": \"H\", \"always\": true}, ");
    Map<String, String> files = new HashMap<>(FILES);
    files.put("areas/england.json", england);
    files.put(
        "areas/there.json",
        HERE.replace("here", "there")
            .replace("\"Here\"", "\"There\"")
            .replace("\"role\": \"office\"", "\"role\": \"guide\""));

    assertThat(lines(check(files).faults()))
        .containsExactly(
            "areas/england.json:3 guide: Nobody fills the role \"guide\" in Here, and nobody does"
                + " in England. Name a contact for it in england.json, or in each of these"
                + " areas.");
  }

  @Test
  void whatIsOldOrUnusedIsAWarningAndNoFault() {
    Map<String, String> files = new HashMap<>(FILES);
    files.put(
        "law/sources.json",
        SOURCES
            .replace("\"2026-11-23\"", "\"2025-11-22\"")
            .replace(
                "\"sources\": {",
                "\"sources\": {\"spare\": {\"title\": \"S\", \"says\": \"S\", \"lastChecked\":"
                    + " \"2026-11-24\"},"));
    files.put("letters/spare.json", NOTE.replace("\"id\": \"note\"", "\"id\": \"spare\""));
    files.put(
        "areas/england.json",
        ENGLAND.replace(
            "\"roles\": {", "\"roles\": {\"guide\": {\"title\": \"G\", \"helpsWith\": \"H\"}, "));

    CheckReport report = check(files);

    assertThat(lines(report.faults())).isEmpty();
    assertThat(lines(report.warnings()))
        .containsExactlyInAnyOrder(
            "law/sources.json:1 spare: It says that it was last checked on 2026-11-24, which is"
                + " still to come. Write the day on which somebody last compared it with its"
                + " source.",
            "law/sources.json:1 spare: Nothing rests on this source. Name it where it belongs, or"
                + " delete it.",
            "law/sources.json:3 act: It was last checked on 2025-11-22, more than a year ago."
                + " Compare it with its source again; families are shown \"check this\".",
            "letters/spare.json:1 spare: No step offers this letter. Name it in a step, or delete"
                + " it.",
            "areas/england.json:3 guide: No flow and no letter names this role. Name it where it"
                + " helps, or delete it.");
  }

  @Test
  void theCommandPrintsFaultsFirstThenFigures() {
    CheckReport report =
        checkWith("pathways/one.json", "\"letter\": \"note\"", "\"letter\": \"n\"");

    List<String> text = CheckLines.text(report);
    assertThat(text.getFirst())
        .startsWith("pathways/one.json:52 reply: The letter \"n\" does not exist.");
    assertThat(text).anyMatch(line -> line.matches("one +3 questions .*"));
    assertThat(text).anyMatch(line -> line.startsWith("1 fault."));
    assertThat(
            String.join(
                "\n",
                CheckLines.json(
                    report,
                    new Inspection(
                        report,
                        new Readability(List.of(), List.of()),
                        java.util.Optional.empty(),
                        List.of()))))
        .contains("\"fit\": false")
        .contains("\"line\": 52")
        .contains("\"node\": \"reply\"");
    assertThat(CheckLines.text(check(FILES)).getLast()).startsWith("No faults in 2 flows");
  }
}
