package org.fingerpost.flow.check.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.Reading;

/** One flow as its author writes it: JSON, read as any other. */
final class WrittenPathways {
  private final Map<String, Object> questions = new LinkedHashMap<>();
  private final Map<String, Object> outcomes = new LinkedHashMap<>();
  private final String id;
  private final String start;
  private int arrows;

  WrittenPathways(String start) {
    this("f", start);
  }

  WrittenPathways(String id, String start) {
    this.id = id;
    this.start = start;
  }

  /** A choice; each option {@code id} or {@code id>target}; rules as {@link #rule}. */
  WrittenPathways choice(String id, List<String> options, Object next) {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("type", "choice");
    question.put("title", "The question " + id + "?");
    question.put("unsure", false);
    question.put("whySure", "It is plain.");
    question.put(
        "options",
        options.stream()
            .map(
                option -> {
                  Map<String, Object> written = new LinkedHashMap<>();
                  String[] parts = option.split(">", -1);
                  written.put("id", parts[0]);
                  written.put("label", "The answer " + parts[0]);
                  if (parts.length > 1) {
                    written.put("go", parts[1]);
                    arrows++;
                  }
                  return written;
                })
            .toList());
    question.put("next", next);
    arrows += next instanceof List<?> rules ? rules.size() : 1;
    questions.put(id, question);
    return this;
  }

  /** A rule; tests as {@code question=option}, all of which must hold. */
  static Map<String, Object> rule(String go, String... tests) {
    Map<String, Object> rule = new LinkedHashMap<>();
    if (tests.length > 0) {
      List<Object> parts =
          List.of(tests).stream()
              .map(
                  test -> {
                    String[] parts2 = test.split("=", -1);
                    return (Object) Map.of("answer", parts2[0], "is", parts2[1]);
                  })
              .toList();
      rule.put("when", parts.size() == 1 ? parts.getFirst() : Map.of("all", parts));
    }
    rule.put("go", go);
    return rule;
  }

  WrittenPathways outcome(String id) {
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("title", "The outcome " + id);
    outcome.put("road", "talk");
    outcome.put("body", "Here you are.");
    outcome.put("routes", List.of(Map.of("route", "talk")));
    outcomes.put(id, outcome);
    return this;
  }

  int questions() {
    return questions.size();
  }

  int outcomes() {
    return outcomes.size();
  }

  int arrows() {
    return arrows;
  }

  /** The file. */
  String text() {
    Map<String, Object> flow = new LinkedHashMap<>();
    flow.put("format", 1);
    flow.put("id", id);
    flow.put("title", "Somebody else's pathway");
    flow.put("revision", "2026-11-23");
    flow.put("appliesTo", "England");
    flow.put("start", start);
    flow.put("questions", questions);
    flow.put("outcomes", outcomes);
    Map<String, Object> talk = new LinkedHashMap<>();
    talk.put("title", "Talk");
    talk.put("steps", List.of(Map.of("do", "Ring them", "contact", "sendiass")));
    talk.put("sources", List.of("cfa-2014-s51"));
    flow.put("routes", Map.of("talk", talk));
    return JsonText.indented(flow);
  }

  Reading read() {
    Reading reading =
        new PathwaysReader()
            .read(Map.of("pathways/" + id + ".json", text().getBytes(StandardCharsets.UTF_8)));
    assertThat(reading.faults()).isEmpty();
    return reading;
  }
}
