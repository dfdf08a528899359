package org.fingerpost.flow.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fingerpost.flow.Answer;

/**
 * A flow of any number of questions, written as an author writes one: help and hints in the small
 * Markdown, rules that look at answers up to four questions back, several options, dates, words,
 * sources and time limits. Every hundredth question offers a way out; the others lead on, so that a
 * way can be as long as the flow.
 */
public final class GeneratedFlow {
  /** The flow's id, and the name of its file. */
  public static final String ID = "generated";

  private GeneratedFlow() {}

  /** The file of a flow with so many questions. */
  public static byte[] bytes(int questions) {
    return JsonText.indented(flow(questions)).getBytes(StandardCharsets.UTF_8);
  }

  /** Answers that keep to the long way, for the first so many questions. */
  public static Map<String, Answer> answers(int questions) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (int index = 0; index < questions; index++) {
      answers.put(question(index), answer(index));
    }
    return answers;
  }

  /** The id of a question, counted from 0. */
  public static String question(int index) {
    return "question-" + index;
  }

  /** An answer that leads from a question to the next one. */
  public static Answer answer(int index) {
    if (isDate(index)) {
      return new Answer.NotSure();
    }
    return isSeveral(index)
        ? new Answer.Several(List.of("refused", "late"))
        : isText(index) ? new Answer.Said("My own words") : new Answer.Chosen("refused");
  }

  private static boolean isDate(int index) {
    return index % 20 == 7;
  }

  private static boolean isSeveral(int index) {
    return index % 10 == 3;
  }

  private static boolean isText(int index) {
    return index % 50 == 11;
  }

  private static Map<String, Object> flow(int questions) {
    Map<String, Object> flow = new LinkedHashMap<>();
    flow.put("$schema", "../schema/flow.schema.json");
    flow.put("format", 1);
    flow.put("id", ID);
    flow.put("title", "A flow of many questions");
    flow.put("revision", "2026-11-26");
    flow.put("appliesTo", "England");
    flow.put("start", question(0));
    Map<String, Object> asked = new LinkedHashMap<>();
    Map<String, Object> outcomes = new LinkedHashMap<>();
    for (int index = 0; index < questions; index++) {
      asked.put(question(index), asking(index, questions));
      if (hasWayOut(index)) {
        outcomes.put("out-" + index, outcome("You can stop here (" + index + ")"));
      }
    }
    outcomes.put("end", outcome("You are through"));
    flow.put("questions", asked);
    flow.put("outcomes", outcomes);
    flow.put("routes", Map.of("talk", route()));
    return flow;
  }

  private static Map<String, Object> asking(int index, int questions) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put(
        "type",
        isDate(index) ? "date" : isSeveral(index) ? "choices" : isText(index) ? "text" : "choice");
    asked.put("title", "What did the council say about part " + index + "?");
    if (index % 2 == 0) {
      asked.put("sayAloud", "Can you read to me what the letter says about part " + index + "?");
    }
    asked.put("help", help(index));
    if (!isDate(index) && !isText(index)) {
      asked.put("options", options(index));
    }
    asked.put("next", next(index, questions));
    if (isDate(index)) {
      asked.put("inThePast", true);
    }
    asked.put("sources", List.of("cfa-2014-s51"));
    return asked;
  }

  private static Object help(int index) {
    return switch (index % 3) {
      case 0 -> "Look on the first page. The EHC plan has a letter for each section.";
      case 1 ->
          List.of(
              "Look for words such as **we have decided** in the letter.",
              "",
              "- It may be on the second page.",
              "- It may name the SEND Tribunal.");
      default ->
          List.of(
              "The local authority must say why.",
              "",
              "If you cannot find it, ask your SENDIASS adviser or choose the last answer.");
    };
  }

  private static List<Object> options(int index) {
    List<Object> options = new ArrayList<>();
    options.add(option("refused", "It said no", "We have decided not to assess."));
    options.add(option("late", "It has not answered", "More than 6 weeks have gone by."));
    Map<String, Object> other = option("other", "It said something else", "");
    if (hasWayOut(index)) {
      other.put("go", "out-" + index);
    }
    options.add(other);
    return options;
  }

  private static Map<String, Object> option(String id, String label, String hint) {
    Map<String, Object> option = new LinkedHashMap<>();
    option.put("id", id);
    option.put("label", label);
    if (!hint.isEmpty()) {
      option.put("hint", hint);
    }
    return option;
  }

  private static boolean hasWayOut(int index) {
    return index > 0 && index % 100 == 0;
  }

  private static Object next(int index, int questions) {
    String next = node(index + 1, questions);
    if (index < 8 || isText(index)) {
      return next;
    }
    String afterNext = node(index + 2, questions);
    List<Object> rules = new ArrayList<>();
    if (isDate(index)) {
      rules.add(rule(Map.of("answered", question(index)), afterNext));
    } else if (isSeveral(index)) {
      rules.add(rule(Map.of("answer", question(index), "includes", "other"), afterNext));
    } else {
      rules.add(
          rule(
              Map.of("all", List.of(is(choiceBefore(index - 3), "late"), is(index, "late"))),
              afterNext));
      rules.add(
          rule(
              Map.of(
                  "all",
                  List.of(
                      is(choiceBefore(index - 1), "refused"), Map.of("not", is(index, "refused")))),
              afterNext));
    }
    rules.add(Map.of("go", next));
    return rules;
  }

  private static Map<String, Object> rule(Object when, String go) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("when", when);
    rule.put("go", go);
    return rule;
  }

  private static Map<String, Object> is(int index, String option) {
    return Map.of("answer", question(index), "is", option);
  }

  /** The nearest question before this one that takes exactly one option. */
  private static int choiceBefore(int index) {
    int at = index - 1;
    while (isDate(at) || isSeveral(at) || isText(at)) {
      at--;
    }
    return at;
  }

  private static String node(int index, int questions) {
    return index >= questions ? "end" : question(index);
  }

  private static Map<String, Object> outcome(String title) {
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("title", title);
    outcome.put("road", "talk");
    outcome.put("body", "Here is where you stand.");
    outcome.put("routes", List.of(Map.of("route", "talk")));
    outcome.put("sources", List.of("cfa-2014-s51"));
    return outcome;
  }

  private static Map<String, Object> route() {
    Map<String, Object> route = new LinkedHashMap<>();
    route.put("title", "Talk to somebody");
    route.put("why", "Talking early often helps.");
    route.put("steps", List.of(Map.of("do", "Ring SENDIASS", "contact", "sendiass")));
    route.put("sources", List.of("cfa-2014-s51"));
    return route;
  }
}
