package org.fingerpost.flow.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fingerpost.area.Area;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Places;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Question.Option;
import org.fingerpost.flow.Scenario;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Stop;

/**
 * Where a way left every way to the outcome that was expected: the first answer after which that
 * outcome was no longer possible.
 */
final class ScenarioParting {
  private final Scenario scenario;
  private final Journey journey;
  private final Places places;
  private final NodeId expected;

  ScenarioParting(Scenario scenario, Journey journey, Places places) {
    this.scenario = scenario;
    this.journey = journey;
    this.places = places;
    this.expected = scenario.expected().outcome();
  }

  List<String> lines() {
    Map<String, Answer> soFar = new LinkedHashMap<>();
    if (!isPossible(soFar)) {
      return List.of(
          "The ways part at once: no way from the start of "
              + scenario.flow()
              + " leads to "
              + expected
              + ", in this area and on this day.");
    }
    List<Stop> stops = journey.stops();
    for (int index = 0; index < stops.size(); index++) {
      Stop stop = stops.get(index);
      if (!(stop.node() instanceof Question question)) {
        continue;
      }
      if (stop.answer().isEmpty()) {
        return List.of(
            "The way to "
                + expected
                + " is still open: "
                + question.id()
                + " is not answered. Answer it in the scenario.");
      }
      Map<String, Answer> before = new LinkedHashMap<>(soFar);
      soFar.put(question.key(), stop.answer().get());
      if (!isPossible(soFar)) {
        return told(question, stop.answer().get(), before, stops.subList(index, stops.size()));
      }
    }
    return List.of("The ways part at the end: every answer still allowed " + expected + ".");
  }

  private List<String> told(
      Question question, Answer answer, Map<String, Answer> before, List<Stop> onward) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "The ways part at "
            + question.id()
            + " ("
            + place(question, "")
            + "), answered: "
            + question.inWords(answer, journey.pathways().areas())
            + ".");
    lines.add(
        "  " + decided(question, answer, onward.size() > 1 ? onward.get(1).node() : question));
    List<String> others = answersThatLeadOn(question, answer, before);
    if (!others.isEmpty()) {
      lines.add(
          "  To go on to "
              + expected
              + ", the answer would have to be: "
              + others.stream().limit(6).collect(Collectors.joining(" or "))
              + (others.size() > 6 ? " or one of " + (others.size() - 6) + " more" : "")
              + ".");
    }
    int rules = 0;
    for (Stop stop : onward) {
      for (String needed : rulesThatLeadOn(stop.node())) {
        if (rules++ < 4) {
          lines.add("  " + needed);
        }
      }
    }
    if (others.isEmpty() && rules == 0) {
      lines.add(
          "  No other answer here leads to "
              + expected
              + ": look at the answers before it, or at the day.");
    }
    return lines;
  }

  /** Which option, "not sure" or rule led on. */
  private String decided(Question question, Answer answer, Node to) {
    Optional<NodeId> own = question.ownWay(answer);
    if (own.isPresent()) {
      int option = optionNumber(question, answer);
      String at = answer instanceof Answer.NotSure ? "/unsure" : "/options/" + option + "/go";
      return "The answer itself leads to " + own.get() + " (" + place(question, at) + ").";
    }
    List<Next.Rule> rules = question.asking().next().rules();
    for (int index = 0; index < rules.size(); index++) {
      Next.Rule rule = rules.get(index);
      if (rule.go().equals(to.id())
          && (rule.when().isEmpty() || rule.when().get().holds(journey.facts()))) {
        return "Rule "
            + (index + 1)
            + " decided ("
            + place(question, "/next/" + index)
            + "): "
            + rule.when().map(ScenarioParting::said).orElse("nothing before it held")
            + "; it leads to "
            + rule.go()
            + ".";
      }
    }
    return "It leads to " + to.id() + " (" + place(question, "/next") + ").";
  }

  private static int optionNumber(Question question, Answer answer) {
    List<Option> options = Arrow.optionsOf(question);
    for (int index = 0; index < options.size(); index++) {
      if (answer instanceof Answer.Chosen(String id) && options.get(index).id().equals(id)) {
        return index;
      }
    }
    return 0;
  }

  private String place(Node node, String below) {
    String file = places.flowFile(node.id().flow());
    return places.of(file, Arrow.pointer(node) + below).toString();
  }

  private List<String> answersThatLeadOn(
      Question question, Answer given, Map<String, Answer> before) {
    List<Answer> others = new ArrayList<>();
    Arrow.optionsOf(question)
        .forEach(
            option ->
                others.add(
                    question instanceof Question.Choices
                        ? new Answer.Several(List.of(option.id()))
                        : new Answer.Chosen(option.id())));
    if (question instanceof Question.OfArea) {
      journey.pathways().areas().all().stream()
          .map(Area::id)
          .forEach(id -> others.add(new Answer.InArea(id)));
    }
    others.add(new Answer.NotSure());
    List<String> leading = new ArrayList<>();
    for (Answer other : others) {
      if (other.equals(given) || !question.accepts(other, journey.pathways().areas())) {
        continue;
      }
      Map<String, Answer> tried = new LinkedHashMap<>(before);
      tried.put(question.key(), other);
      if (isPossible(tried)) {
        leading.add("\"" + question.inWords(other, journey.pathways().areas()) + "\"");
      }
    }
    return leading;
  }

  /** The rules that did not decide, and lead on to what was expected. */
  private List<String> rulesThatLeadOn(Node node) {
    Next next = node.next();
    List<String> leading = new ArrayList<>();
    for (int index = 0; index < next.rules().size(); index++) {
      Next.Rule rule = next.rules().get(index);
      boolean held = rule.when().isEmpty() || rule.when().get().holds(journey.facts());
      if (!held && leadsToExpected(rule.go())) {
        leading.add(
            "Rule "
                + (index + 1)
                + " of "
                + node.id()
                + " ("
                + place(node, "/next/" + index)
                + ") leads to "
                + rule.go()
                + " and would need: "
                + said(rule.when().get())
                + ".");
      }
    }
    return leading;
  }

  private boolean leadsToExpected(NodeId from) {
    Set<String> seen = new TreeSet<>();
    List<NodeId> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      NodeId at = open.removeLast();
      if (at.equals(expected)) {
        return true;
      }
      if (seen.add(at.toString())) {
        journey
            .pathways()
            .node(at)
            .ifPresent(node -> Arrow.from(node).forEach(arrow -> open.add(arrow.to())));
      }
    }
    return false;
  }

  private boolean isPossible(Map<String, Answer> answers) {
    Journey begun =
        Journey.begin(journey.pathways(), scenario.flow(), scenario.today()).withAnswers(answers);
    Journey here = scenario.area().map(begun::inArea).orElse(begun);
    return here.outcome()
        .map(outcome -> outcome.id().equals(expected))
        .orElseGet(
            () ->
                !here.outlook().complete()
                    || here.outlook().outcomes().stream()
                        .anyMatch(outcome -> outcome.id().equals(expected)));
  }

  /** A condition by the ids that its author wrote. */
  private static String said(Condition condition) {
    return switch (condition) {
      case Condition.AnswerIsAnyOf(String question, Set<String> options) ->
          question + " is " + String.join(" or ", new TreeSet<>(options));
      case Condition.AnswerIncludes(String question, String option) ->
          question + " includes " + option;
      case Condition.Answered(String question) -> question + " is answered";
      case Condition.TimeLimitIs is ->
          "the time limit "
              + is.timeLimit()
              + " is "
              + is.standing().name().toLowerCase(Locale.ROOT);
      case Condition.All(List<Condition> parts) -> joined(parts, " and ");
      case Condition.Any(List<Condition> parts) -> joined(parts, " or ");
      case Condition.Not(Condition part) -> "not (" + said(part) + ")";
    };
  }

  private static String joined(List<Condition> parts, String word) {
    return parts.stream()
        .map(part -> parts.size() > 1 && isJoined(part) ? "(" + said(part) + ")" : said(part))
        .collect(Collectors.joining(word));
  }

  private static boolean isJoined(Condition condition) {
    return condition instanceof Condition.All || condition instanceof Condition.Any;
  }
}
