package org.fingerpost.flow.check.proof;

import static org.fingerpost.flow.check.proof.WrittenPathways.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fingerpost.flow.json.GeneratedFlow;

/** Pathways of other people's size and shape, written in the format as their authors would. */
public final class OthersPathways {
  private OthersPathways() {}

  /** Each flow's file by the flow's id, fit for families. */
  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("four-back", fourAnswersBack().text());
    files.put("countries", twoHundredOptions().text());
    files.put("twenties", eightThousandWays().text());
    files.put("rules", fourHundredRules().text());
    files.put(GeneratedFlow.ID, new String(GeneratedFlow.bytes(3_000), StandardCharsets.UTF_8));
    return files;
  }

  /** A question with 200 options, and 460 distinct ways. */
  static WrittenPathways twoHundredOptions() {
    WrittenPathways written = new WrittenPathways("countries", "country");
    List<String> options = new ArrayList<>();
    List<Map<String, Object>> rules = new ArrayList<>();
    for (int index = 0; index < 200; index++) {
      options.add("country-" + index + (index < 70 ? ">elsewhere-" + index % 7 : ""));
      if (index >= 70 && index % 10 == 0) {
        rules.add(rule("ceremony-" + index / 10, "country=country-" + index));
      }
    }
    rules.add(rule("ceremony"));
    written.choice("country", options, "ceremony");
    written.choice("ceremony", List.of("same", "opposite", "partners"), rulesFor(rules));
    for (int index = 0; index < 7; index++) {
      written.outcome("elsewhere-" + index);
    }
    for (int index = 7; index < 20; index++) {
      written.outcome("ceremony-" + index);
    }
    written.outcome("usual");
    return written;
  }

  private static List<Map<String, Object>> rulesFor(List<Map<String, Object>> rules) {
    List<Map<String, Object>> made = new ArrayList<>(rules.subList(0, rules.size() - 1));
    made.add(rule("usual"));
    return made;
  }

  /** Three questions of twenty options each, of which all the same end together. */
  static WrittenPathways eightThousandWays() {
    WrittenPathways written = new WrittenPathways("twenties", "one");
    List<String> twenty = new ArrayList<>();
    for (int index = 0; index < 20; index++) {
      twenty.add("o" + index);
    }
    List<Map<String, Object>> rules = new ArrayList<>();
    for (int index = 0; index < 20; index++) {
      rules.add(rule("end-" + index, "one=o" + index, "two=o" + index, "three=o" + index));
      written.outcome("end-" + index);
    }
    rules.add(rule("mixed"));
    written
        .choice("one", twenty, "two")
        .choice("two", twenty, "three")
        .choice("three", twenty, rules)
        .outcome("mixed");
    return written;
  }

  /** Four hundred rules on one question of 500 options, after another of 500. */
  static WrittenPathways fourHundredRules() {
    WrittenPathways written = new WrittenPathways("rules", "first");
    List<String> options = new ArrayList<>();
    for (int index = 0; index < 500; index++) {
      options.add("o" + index);
    }
    List<Map<String, Object>> rules = new ArrayList<>();
    for (int index = 0; index < 400; index++) {
      rules.add(rule("end-" + index, "first=o" + index, "second=o" + index));
      written.outcome("end-" + index);
    }
    rules.add(rule("other"));
    return written
        .choice("first", options, "second")
        .choice("second", options, rules)
        .outcome("other");
  }

  /** Four branches of five questions, and three that all share; each looks at what came before. */
  static WrittenPathways fourAnswersBack() {
    WrittenPathways written = new WrittenPathways("four-back", "branch");
    written.choice("branch", List.of("w", "x", "y", "z>z-1"), branches());
    for (String b : List.of("w", "x", "y", "z")) {
      written.choice(b + "-1", List.of("a", "b", "c>out-" + b + "-1"), b + "-2");
      written.choice(
          b + "-2",
          List.of("a", "b", "c>out-" + b + "-2"),
          List.of(rule(b + "-4", b + "-1=b", b + "-2=b"), rule(b + "-3")));
      written.choice(
          b + "-3",
          List.of("a", "b", "c>out-" + b + "-3"),
          List.of(rule(b + "-5", b + "-1=b", b + "-3=b"), rule(b + "-4")));
      written.choice(
          b + "-4",
          List.of("a", "b", "c>out-" + b + "-4"),
          List.of(rule("last-1", b + "-2=b", b + "-4=b"), rule(b + "-5")));
      written.choice(
          b + "-5",
          List.of("a", "b", "c>out-" + b + "-5"),
          List.of(
              rule("early-" + b, b + "-1=b", b + "-5=b"),
              rule("last-2", b + "-3=b", b + "-4=b", b + "-5=a"),
              rule("last-1")));
      for (int index = 1; index <= 5; index++) {
        written.outcome("out-" + b + "-" + index);
      }
      written.outcome("early-" + b);
    }
    List<Map<String, Object>> first = new ArrayList<>();
    List<Map<String, Object>> second = new ArrayList<>();
    for (String b : List.of("w", "x", "y", "z")) {
      first.add(rule("first-" + b, "branch=" + b, b + "-2=b", b + "-5=b"));
      second.add(rule("second-" + b, "branch=" + b, "last-1=b", b + "-3=b"));
      written.outcome("first-" + b).outcome("second-" + b);
    }
    first.add(rule("last-2"));
    second.add(rule("last-3"));
    written.choice("last-1", List.of("a", "b", "c>out-last-1"), first);
    written.choice("last-2", List.of("a", "b", "c>out-last-2"), second);
    List<Map<String, Object>> third = new ArrayList<>();
    for (String b : List.of("w", "x", "y", "z")) {
      for (String combination : List.of("aa", "ab", "ba", "bb")) {
        for (String one : List.of("a", "b")) {
          String end = "end-" + b + "-" + combination + "-" + one;
          third.add(
              rule(
                  end,
                  b + "-4=" + combination.charAt(0),
                  b + "-5=" + combination.charAt(1),
                  "last-1=" + one));
          written.outcome(end);
        }
      }
    }
    third.set(third.size() - 1, rule("end-z-bb-b"));
    written.choice("last-3", List.of("a", "b", "c>out-last-3"), third);
    for (int index = 1; index <= 3; index++) {
      written.outcome("out-last-" + index);
    }
    return written;
  }

  private static List<Map<String, Object>> branches() {
    return List.of(rule("w-1", "branch=w"), rule("x-1", "branch=x"), rule("y-1"));
  }
}
