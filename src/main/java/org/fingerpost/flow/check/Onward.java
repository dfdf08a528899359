package org.fingerpost.flow.check;

import static org.fingerpost.flow.check.Findings.quoted;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Question.Option;
import org.fingerpost.flow.Route;
import org.fingerpost.flow.RouteId;

/** Whether the arrows as drawn lead everywhere, always onward, and always to an end. */
final class Onward {
  private static final int MOST_RINGS = 50;

  private final Pathways pathways;
  private final Findings findings;
  private final Graph graph;

  Onward(Pathways pathways, Findings findings, Graph graph) {
    this.pathways = pathways;
    this.findings = findings;
    this.graph = graph;
  }

  /** Gives whether the arrows are sound enough to follow every way along them. */
  boolean check() {
    int before = findings.faults().size();
    List<Graph.Ring> rings = graph.rings();
    rings.stream().limit(MOST_RINGS).forEach(this::ring);
    pathways.flows().values().forEach(this::deadEnds);
    boolean sound = findings.faults().size() == before;
    unreachable();
    neverOffered();
    if (rings.isEmpty()) {
      neverAsked();
    }
    return sound;
  }

  private void ring(Graph.Ring ring) {
    Node last = graph.node(ring.nodes().getLast());
    Optional<Node> own =
        ring.nodes().stream()
            .map(graph::node)
            .filter(node -> findings.isOwn(node.id().flow()))
            .findFirst();
    if (own.isEmpty()) {
      return;
    }
    String names =
        ring.nodes().stream()
            .map(number -> graph.node(number).id().toString())
            .collect(Collectors.joining(" -> "));
    boolean lastIsOwn = findings.isOwn(last.id().flow());
    Node blamed = lastIsOwn ? last : own.get();
    findings.inFlow(
        blamed.id().flow(),
        lastIsOwn ? ring.closing().pointer() : Arrow.pointer(blamed),
        blamed.id().name(),
        "The way comes back to where it was: "
            + names
            + " -> "
            + graph.node(ring.nodes().getFirst()).id()
            + ".",
        "Lead one of them elsewhere.");
  }

  // Dead ends

  private void deadEnds(Flow flow) {
    for (Node node : flow.nodes().values()) {
      if (findings.isDamaged(node.id())) {
        continue;
      }
      switch (node) {
        case Question question -> {
          next(question.asking().next(), node);
          leadsOn(question);
        }
        case Notice notice -> {
          if (notice.next().rules().isEmpty()) {
            fault(node, "", "The notice leads nowhere.", "Name the node that follows in \"next\".");
          }
          next(notice.next(), node);
        }
        case Outcome _ -> {}
      }
    }
  }

  private void next(Next next, Node node) {
    List<Next.Rule> rules = next.rules();
    for (int index = 0; index < rules.size(); index++) {
      boolean last = index == rules.size() - 1;
      boolean always = rules.get(index).when().isEmpty();
      if (last && !always) {
        fault(
            node,
            "/next/" + index,
            "The last rule has a condition, so there may be no way on.",
            "End the list with a rule that has no \"when\".");
      }
      if (!last && always) {
        fault(
            node,
            "/next/" + index,
            "Rule " + (index + 1) + " always holds, so the rules after it are never tried.",
            "Put it last, or give it a \"when\".");
      }
    }
  }

  private void leadsOn(Question question) {
    if (!question.asking().next().rules().isEmpty()) {
      return;
    }
    List<Option> options = Arrow.optionsOf(question);
    boolean ownUnsure = options.stream().anyMatch(Option::unsure);
    if (!(question instanceof Question.Choice)) {
      fault(question, "", "The question leads nowhere.", "Name the node that follows in \"next\".");
      return;
    }
    for (int index = 0; index < options.size(); index++) {
      Option option = options.get(index);
      if (option.go().isEmpty()) {
        fault(
            question,
            "/options/" + index,
            "The option " + quoted(option.id()) + " leads nowhere.",
            "Give it a \"go\", or the question a \"next\".");
      }
    }
    if (question.asking().unsure() instanceof Question.Unsure.Allowed && !ownUnsure) {
      fault(
          question,
          "",
          "\"I am not sure\" leads nowhere.",
          "Give the question a \"next\", name a node in \"unsure\", or add an unsure option.");
    }
  }

  // What nobody comes to

  private void unreachable() {
    List<Integer> starts = new ArrayList<>();
    for (Flow flow : pathways.flows().values()) {
      graph
          .numberOf(flow.start())
          .or(() -> Graph.meant(flow.start(), pathways).flatMap(graph::numberOf))
          .ifPresent(starts::add);
    }
    BitSet seen = graph.reachableFrom(starts);
    for (int number = 0; number < graph.size(); number++) {
      Node node = graph.node(number);
      boolean startKnown =
          pathways.flow(node.id().flow()).flatMap(flow -> graph.numberOf(flow.start())).isPresent();
      if (!seen.get(number) && startKnown && !findings.misses("pathways/")) {
        fault(node, "", "No way leads here.", "Lead a way here, or delete it.");
      }
    }
  }

  private void neverOffered() {
    Set<RouteId> offered = new HashSet<>();
    for (int number = 0; number < graph.size(); number++) {
      if (graph.node(number) instanceof Outcome outcome) {
        outcome.routes().forEach(offer -> offered.add(offer.route()));
      }
    }
    for (Flow flow : pathways.flows().values()) {
      for (Route route : flow.routes().values()) {
        if (!offered.contains(route.id()) && !findings.misses("pathways/")) {
          findings.inFlow(
              flow.id(),
              "/routes/" + route.id().name(),
              route.id().name(),
              "No outcome offers this route.",
              "Offer it in an outcome, or delete it.");
        }
      }
    }
  }

  // What is tested before it can be known

  private void neverAsked() {
    if (findings.misses("pathways/")) {
      return;
    }
    Map<String, Integer> questions = new HashMap<>();
    for (int number = 0; number < graph.size(); number++) {
      if (graph.node(number) instanceof Question question) {
        questions.putIfAbsent(question.key(), number);
      }
    }
    List<BitSet> passed = passedBefore();
    for (int number = 0; number < graph.size(); number++) {
      Node node = graph.node(number);
      if (!findings.isOwn(node.id().flow())) {
        continue;
      }
      for (Conditions.Written written : Conditions.in(node)) {
        for (String question : tested(written.condition())) {
          Integer asked = questions.get(question);
          if (asked != null
              && !passed.get(number).get(asked)
              && !(written.later() && passed.get(asked).get(number))) {
            findings.inFlow(
                node.id().flow(),
                written.pointer(),
                written.node(),
                "A condition tests the question "
                    + quoted(question)
                    + ", which is not asked on any way to here.",
                "Ask it earlier, or drop the test.");
          }
        }
      }
    }
  }

  /** For each node: the nodes that a way to it may have passed, it itself among them. */
  private List<BitSet> passedBefore() {
    List<BitSet> passed = new ArrayList<>();
    for (int number = 0; number < graph.size(); number++) {
      BitSet itself = new BitSet();
      itself.set(number);
      passed.add(itself);
    }
    for (int number : graph.inOrder()) {
      for (int target : graph.targets(number)) {
        passed.get(target).or(passed.get(number));
      }
    }
    return passed;
  }

  private static Set<String> tested(Condition condition) {
    Set<String> questions = new HashSet<>();
    condition
        .andItsParts()
        .forEach(
            part -> {
              switch (part) {
                case Condition.AnswerIsAnyOf(String question, var _) -> questions.add(question);
                case Condition.AnswerIncludes(String question, String _) -> questions.add(question);
                case Condition.Answered(String question) -> questions.add(question);
                case Condition.TimeLimitIs _,
                    Condition.All _,
                    Condition.Any _,
                    Condition.Not _ -> {}
              }
            });
    return questions;
  }

  private void fault(Node node, String inside, String what, String remedy) {
    findings.inFlow(node.id().flow(), Arrow.pointer(node) + inside, node.id().name(), what, remedy);
  }
}
