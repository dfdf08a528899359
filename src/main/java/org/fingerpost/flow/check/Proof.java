package org.fingerpost.flow.check;

import static org.fingerpost.flow.check.Findings.quoted;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Letter;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Question.DateInSight;
import org.fingerpost.flow.Route;
import org.fingerpost.flow.check.Exploration.Bound;
import org.fingerpost.flow.check.Exploration.Exceeded;
import org.fingerpost.flow.check.Exploration.Found;
import org.fingerpost.flow.check.Exploration.Goal;

/**
 * Proves, over every feasible combination of answers, that some outcome is always reached and that
 * nothing stands in the flows that no family can ever come to.
 *
 * <p>First every way is followed with only the rules of {@code next} in mind: that gives the exact
 * count of ways, the nodes that are passed and the rules that decide. Then whatever else has a
 * condition (an offered route, a step, a letter's paragraph, a date in sight) is looked for.
 */
final class Proof {
  /** Steps for one flow's ways; about ten seconds. */
  static final long STEPS = 30_000_000;

  /** States held at once; about half a gigabyte at worst, usually far less. */
  static final long STATES = 1_000_000;

  private final Pathways pathways;
  private final Graph graph;
  private final Findings findings;
  private final Checker.Progress progress;
  private final long steps;
  private final long states;
  private final List<Integer> order;
  private final List<Flow> starts = new ArrayList<>();

  private final BitSet visited = new BitSet();
  private final BitSet stuck = new BitSet();
  private final Map<Integer, BitSet> fired = new HashMap<>();
  private final Map<Integer, BitSet> couldHold = new HashMap<>();

  /** What is looked for in the second part. */
  private final List<Sought> sought = new ArrayList<>();

  /**
   * Something with a condition.
   *
   * @param file where it is written
   * @param pointer where in that file
   * @param node what it belongs to
   * @param what the fault where it is never reached, or, where it must not be, where it is
   * @param mustNotBe whether reaching it is the fault
   * @param at what has to hold at which node
   * @param asked a question that must have been asked as well
   */
  private record Sought(
      String file,
      String pointer,
      String node,
      String what,
      String remedy,
      boolean mustNotBe,
      Map<Integer, Condition> at,
      Optional<Question> asked) {}

  Proof(
      Pathways pathways,
      Graph graph,
      Findings findings,
      Checker.Progress progress,
      long steps,
      long states) {
    this.pathways = pathways;
    this.graph = graph;
    this.findings = findings;
    this.progress = progress;
    this.steps = steps;
    this.states = states;
    this.order = graph.inOrder();
    pathways.flows().values().stream()
        .filter(flow -> graph.numberOf(flow.start()).isPresent())
        .forEach(starts::add);
  }

  /** The ways through each flow, by its id. Faults go to the findings. */
  Map<String, Ways> prove() {
    Map<String, Ways> ways = new LinkedHashMap<>();
    Exploration exploration = explore(routing(), Map.of(), steps);
    boolean all = true;
    for (Flow flow : starts) {
      try {
        exploration = explore(exploration);
        ways.put(flow.id(), counted(exploration, flow));
      } catch (Exceeded tooMany) {
        all = false;
        exploration = explore(routing(), Map.of(), steps);
        String why =
            "Following every way would take more than %,d steps or %,d states at once."
                .formatted(steps, states);
        ways.put(flow.id(), new Ways.NotProved(why));
        findings.inFlow(
            flow.id(),
            "/start",
            "",
            "This flow is not proved. " + why,
            "Split it, or ask less far back in its rules.");
      }
    }
    if (all) {
      unvisited();
      unfired();
      seek();
    }
    return ways;
  }

  private Exploration explore(Exploration before) {
    return before.again(new Bound(steps, states));
  }

  private Exploration explore(
      List<Condition> conditions, Map<Integer, List<Goal>> goals, long atMost) {
    return new Exploration(
        pathways, graph, order, new Model(pathways, conditions), goals, new Bound(atMost, states));
  }

  /** Every condition that decides where a way goes. */
  private List<Condition> routing() {
    List<Condition> conditions = new ArrayList<>();
    for (int number = 0; number < graph.size(); number++) {
      for (Next.Rule rule : Exploration.next(graph.node(number)).rules()) {
        rule.when().ifPresent(conditions::add);
      }
    }
    return conditions;
  }

  private Ways counted(Exploration exploration, Flow flow) {
    Found found =
        exploration.from(
            graph.numberOf(flow.start()).orElseThrow(),
            (done, all) -> progress.at(flow.id(), done, all));
    visited.or(found.visited());
    stuck.or(found.stuck());
    found.fired().forEach((node, rules) -> merge(fired, node, rules));
    found.couldHold().forEach((node, rules) -> merge(couldHold, node, rules));
    Map<NodeId, BigInteger> byOutcome = new LinkedHashMap<>();
    found.byOutcome().forEach((outcome, count) -> byOutcome.put(graph.node(outcome).id(), count));
    return new Ways.Counted(found.count(), byOutcome);
  }

  private static void merge(Map<Integer, BitSet> into, int node, BitSet rules) {
    into.computeIfAbsent(node, _ -> new BitSet()).or(rules);
  }

  // What no way comes to

  private void unvisited() {
    for (int number = 0; number < graph.size(); number++) {
      Node node = graph.node(number);
      if (stuck.get(number)) {
        fault(
            node,
            "",
            "With some answers there is no way on from here.",
            "End \"next\" with a rule that has no \"when\".");
      }
      if (!visited.get(number)) {
        fault(
            node,
            "",
            "No way leads here: on every way, the conditions before it decide otherwise.",
            "Mend the conditions of what leads here, or delete it.");
      }
    }
  }

  private void unfired() {
    for (int number = 0; number < graph.size(); number++) {
      if (!visited.get(number)) {
        continue;
      }
      Node node = graph.node(number);
      List<Next.Rule> rules = Exploration.next(node).rules();
      BitSet used = fired.getOrDefault(number, new BitSet());
      BitSet possible = couldHold.getOrDefault(number, new BitSet());
      boolean asked = !possible.isEmpty();
      for (int rule = 0; rule < rules.size(); rule++) {
        if (used.get(rule)) {
          continue;
        }
        boolean last = rule == rules.size() - 1;
        String which = "Rule " + (rule + 1) + " never decides: ";
        if (!asked) {
          fault(
              node,
              "/next/" + rule,
              "\"next\" never decides: every answer has a \"go\" of its own.",
              "Delete \"next\", or the \"go\" that is not meant.");
          break;
        } else if (rules.get(rule).when().isEmpty()) {
          fault(
              node,
              "/next/" + rule,
              which + "the rules before it leave nothing over.",
              last && rule > 0
                  ? "Delete it, and take the \"when\" from the rule before it."
                  : "Delete it.");
        } else if (possible.get(rule)) {
          fault(
              node,
              "/next/" + rule,
              which + "wherever its condition holds, an earlier rule has decided already.",
              "Put it before that rule, or delete it.");
        } else {
          fault(
              node,
              "/next/" + rule,
              which + "no way that comes here makes its condition hold.",
              "Mend its condition, or delete it.");
        }
      }
    }
  }

  private void fault(Node node, String inside, String what, String remedy) {
    findings.inFlow(node.id().flow(), Arrow.pointer(node) + inside, node.id().name(), what, remedy);
  }

  // What is shown only sometimes

  private void seek() {
    Map<String, Sought> byPlace = new LinkedHashMap<>();
    for (int number = 0; number < graph.size(); number++) {
      if (visited.get(number)) {
        switch (graph.node(number)) {
          case Question question -> datesInSight(question, number, byPlace);
          case Outcome outcome -> offers(outcome, number, byPlace);
          case org.fingerpost.flow.Notice _ -> {}
        }
      }
    }
    sought.addAll(byPlace.values());
    List<Integer> all = new ArrayList<>();
    for (int index = 0; index < sought.size(); index++) {
      all.add(index);
    }
    BitSet reached = new BitSet();
    Set<Integer> unknown = new LinkedHashSet<>();
    seek(all, reached, unknown);
    for (int index = 0; index < sought.size(); index++) {
      Sought one = sought.get(index);
      if (unknown.contains(index) && !reached.get(index)) {
        findings.inFile(
            one.file(),
            one.pointer(),
            one.node(),
            "It is not proved whether this condition can ever hold: that would take more than %,d"
                    .formatted(steps)
                + " steps.",
            "Ask less far back in it.");
      } else if (reached.get(index) == one.mustNotBe()) {
        findings.inFile(one.file(), one.pointer(), one.node(), one.what(), one.remedy());
      }
    }
  }

  /** Looks for many at once; where that is too much, for half of them at a time. */
  private void seek(List<Integer> wanted, BitSet reached, Set<Integer> unknown) {
    if (wanted.isEmpty()) {
      return;
    }
    List<Condition> conditions = new ArrayList<>(routing());
    wanted.forEach(index -> conditions.addAll(sought.get(index).at().values()));
    Model model = new Model(pathways, conditions);
    Map<Integer, List<Goal>> goals = new HashMap<>();
    for (int index : wanted) {
      Sought one = sought.get(index);
      one.at()
          .forEach(
              (number, condition) -> {
                Formula formula = model.formula(condition);
                Formula whole =
                    one.asked()
                        .<Formula>map(
                            question -> new Formula.And(List.of(model.asked(question), formula)))
                        .orElse(formula);
                goals.computeIfAbsent(number, _ -> new ArrayList<>()).add(new Goal(index, whole));
              });
    }
    try {
      Bound bound = new Bound(steps, states);
      Exploration exploration = new Exploration(pathways, graph, order, model, goals, bound);
      for (Flow flow : starts) {
        if (wanted.stream().allMatch(reached::get)) {
          return;
        }
        Found found =
            exploration.from(
                graph.numberOf(flow.start()).orElseThrow(),
                (done, all) -> progress.at(flow.id(), done, all));
        reached.or(found.reached());
      }
    } catch (Exceeded tooMany) {
      if (wanted.size() == 1) {
        unknown.addAll(wanted);
      } else {
        seek(wanted.subList(0, wanted.size() / 2), reached, unknown);
        seek(wanted.subList(wanted.size() / 2, wanted.size()), reached, unknown);
      }
    }
  }

  private void datesInSight(Question question, int number, Map<String, Sought> byPlace) {
    String file = findings.places().flowFile(question.id().flow());
    List<DateInSight> dates = question.asking().timeLimits();
    for (int index = 0; index < dates.size(); index++) {
      Optional<Condition> when = dates.get(index).when();
      if (when.isPresent()) {
        Map<Integer, Condition> at = new HashMap<>();
        graph.reachableFrom(List.of(number)).stream().forEach(later -> at.put(later, when.get()));
        String pointer = Arrow.pointer(question) + "/timeLimits/" + index;
        byPlace.put(
            file + pointer,
            new Sought(
                file,
                pointer,
                question.key(),
                "The time limit "
                    + quoted(dates.get(index).timeLimit())
                    + " never comes into sight: its condition holds on no way from here.",
                "Mend its condition, or delete it.",
                false,
                at,
                Optional.of(question)));
      }
    }
  }

  private void offers(Outcome outcome, int number, Map<String, Sought> byPlace) {
    String flow = outcome.id().flow();
    String file = findings.places().flowFile(flow);
    List<Condition> somethingToDo = new ArrayList<>();
    for (int index = 0; index < outcome.routes().size(); index++) {
      Outcome.Offer offer = outcome.routes().get(index);
      Optional<Route> route = pathways.route(offer.route());
      if (offer.when().isPresent()) {
        add(
            byPlace,
            file,
            Arrow.pointer(outcome) + "/routes/" + index,
            outcome.id().name(),
            "The route "
                + quoted(offer.route().toString())
                + " is never offered here: its condition holds on no way to this outcome.",
            number,
            offer.when().get());
      }
      if (route.isPresent()) {
        for (int step = 0; step < route.get().steps().size(); step++) {
          step(route.get(), step, offer, number, byPlace);
          somethingToDo.add(both(offer.when(), route.get().steps().get(step).when()));
        }
      }
    }
    boolean always =
        somethingToDo.stream()
            .anyMatch(one -> one instanceof Condition.All(var parts) && parts.isEmpty());
    if (!somethingToDo.isEmpty() && !always) {
      byPlace.put(
          file + Arrow.pointer(outcome),
          new Sought(
              file,
              Arrow.pointer(outcome),
              outcome.id().name(),
              "On some way this outcome gives nothing to do: no step of any route is shown.",
              "Offer a route without a condition, with a step without one.",
              true,
              Map.of(number, new Condition.Not(new Condition.Any(somethingToDo))),
              Optional.empty()));
    }
  }

  private void step(
      Route route, int index, Outcome.Offer offer, int number, Map<String, Sought> byPlace) {
    Route.Step step = route.steps().get(index);
    String file = findings.places().flowFile(route.id().flow());
    String pointer = "/routes/" + route.id().name() + "/steps/" + index;
    Condition shown = both(offer.when(), step.when());
    if (step.when().isPresent()) {
      add(
          byPlace,
          file,
          pointer,
          route.id().name(),
          "Step "
              + (index + 1)
              + " is never shown: its condition holds on no way to an outcome that offers this"
              + " route.",
          number,
          shown);
    }
    Optional<Letter> letter = step.letter().map(pathways.letters()::get);
    if (letter.isPresent()) {
      List<Letter.Paragraph> paragraphs = letter.get().paragraphs();
      for (int paragraph = 0; paragraph < paragraphs.size(); paragraph++) {
        Optional<Condition> when = paragraphs.get(paragraph).when();
        if (when.isPresent()) {
          add(
              byPlace,
              "letters/" + letter.get().id() + ".json",
              "/body/" + paragraph,
              "",
              "This paragraph is never part of the letter: its condition holds on no way to a"
                  + " step that offers it.",
              number,
              both(Optional.of(shown), when));
        }
      }
    }
  }

  private static void add(
      Map<String, Sought> byPlace,
      String file,
      String pointer,
      String node,
      String what,
      int number,
      Condition condition) {
    byPlace
        .computeIfAbsent(
            file + pointer,
            _ ->
                new Sought(
                    file,
                    pointer,
                    node,
                    what,
                    "Mend its condition, or delete it.",
                    false,
                    new HashMap<>(),
                    Optional.empty()))
        .at()
        .merge(number, condition, (one, other) -> new Condition.Any(List.of(one, other)));
  }

  private static Condition both(Optional<Condition> one, Optional<Condition> other) {
    List<Condition> parts = new ArrayList<>();
    one.ifPresent(parts::add);
    other.ifPresent(parts::add);
    return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
  }
}
