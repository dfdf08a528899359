package org.fingerpost.flow;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pathways that are still being written, made so that they can be walked: where something is
 * missing stands a notice that says so. For an author's eyes only; families get pathways without
 * faults.
 *
 * <p>A node that arrows lead to but that nobody has written yet, a question whose id stands in two
 * flows, a question with no option, and an arrow that leads back to where the way has been are
 * replaced. Pathways with none of these are given back as they are.
 */
public final class Unfinished {
  private final Pathways written;
  private final Map<NodeId, Notice> standIns = new LinkedHashMap<>();
  private final Map<NodeId, Set<NodeId>> closing = new HashMap<>();

  private final Pathways walkable;

  /** Makes pathways walkable. */
  public Unfinished(Pathways written) {
    this.written = written;
    this.walkable = mended();
  }

  /** The pathways, with every arrow leading to a node and no way coming back. */
  public Pathways walkable() {
    return walkable;
  }

  /** The signs that stand where something is missing. */
  public Set<NodeId> signs() {
    return Collections.unmodifiableSet(standIns.keySet());
  }

  private Pathways mended() {
    for (Flow flow : written.flows().values()) {
      for (Node node : flow.nodes().values()) {
        cannotBeAsked(node).ifPresent(why -> stand(node.id(), node.title(), why));
      }
    }
    for (Flow flow : written.flows().values()) {
      require(flow.start());
      flow.nodes().values().forEach(node -> node.arrows().forEach(this::require));
    }
    findRings();
    return standIns.isEmpty() && closing.isEmpty() ? written : rebuilt();
  }

  private void require(NodeId id) {
    if (written.node(id).isEmpty()) {
      stand(
          id,
          "Not written yet: " + id.name(),
          "An arrow leads here, but the flow "
              + id.flow()
              + " has no node of this id. Write it, or lead the arrow elsewhere.");
    }
  }

  private Optional<String> cannotBeAsked(Node node) {
    if (node instanceof Question question
        && !written.question(question.key()).map(Question::id).equals(Optional.of(node.id()))) {
      return Optional.of(
          "The id "
              + question.key()
              + " stands in another flow as well, and answers are kept by it. Give one of the two"
              + " another id.");
    }
    if (node instanceof Question.Choice choice
        && choice.options().isEmpty()
        && !choice.mayBeUnsure()) {
      return Optional.of("This question has no option yet. Write at least one.");
    }
    if (node instanceof Question.Choices choices
        && choices.options().isEmpty()
        && !choices.mayBeUnsure()) {
      return Optional.of("This question has no option yet. Write at least one.");
    }
    return Optional.empty();
  }

  private void stand(NodeId at, String title, String why) {
    standIns.putIfAbsent(at, new Notice(at, title, Prose.of(why), Next.NONE, List.of()));
  }

  /** Notes arrows without which no way comes back, those from the starts of flows first. */
  private void findRings() {
    Set<NodeId> starts = new LinkedHashSet<>();
    written.flows().values().forEach(flow -> starts.add(flow.start()));
    written
        .flows()
        .values()
        .forEach(flow -> flow.nodes().values().forEach(node -> starts.add(node.id())));
    Set<NodeId> done = new HashSet<>();
    Set<NodeId> onTheWay = new HashSet<>();
    Deque<NodeId> way = new ArrayDeque<>();
    Map<NodeId, Deque<NodeId>> left = new HashMap<>();
    for (NodeId start : starts) {
      enter(start, way, onTheWay, done, left);
      while (!way.isEmpty()) {
        NodeId at = way.element();
        NodeId to = left.getOrDefault(at, new ArrayDeque<>()).poll();
        if (to == null) {
          way.pop();
          onTheWay.remove(at);
          left.remove(at);
        } else if (onTheWay.contains(to)) {
          closing.computeIfAbsent(at, _ -> new HashSet<>()).add(to);
        } else {
          enter(to, way, onTheWay, done, left);
        }
      }
    }
  }

  private void enter(
      NodeId node,
      Deque<NodeId> way,
      Set<NodeId> onTheWay,
      Set<NodeId> done,
      Map<NodeId, Deque<NodeId>> left) {
    if (done.add(node)) {
      way.push(node);
      onTheWay.add(node);
      left.put(
          node,
          standIns.containsKey(node)
              ? new ArrayDeque<>()
              : new ArrayDeque<>(
                  written.node(node).map(Node::arrows).orElseGet(LinkedHashSet::new)));
    }
  }

  // Put together again

  private Pathways rebuilt() {
    Map<String, Map<String, Node>> nodes = new LinkedHashMap<>();
    written
        .flows()
        .values()
        .forEach(
            flow -> {
              Map<String, Node> of = new LinkedHashMap<>();
              flow.nodes().forEach((name, node) -> of.put(name, turned(node)));
              nodes.put(flow.id(), of);
            });
    standIns.forEach(
        (id, notice) ->
            nodes.computeIfAbsent(id.flow(), _ -> new LinkedHashMap<>()).put(id.name(), notice));
    Map<String, Flow> flows = new LinkedHashMap<>();
    nodes.forEach(
        (id, of) ->
            flows.put(
                id,
                written
                    .flow(id)
                    .map(
                        flow ->
                            new Flow(
                                id,
                                flow.title(),
                                flow.revision(),
                                flow.appliesTo(),
                                flow.start(),
                                of,
                                flow.routes()))
                    .orElseGet(
                        () ->
                            new Flow(
                                id,
                                id,
                                "",
                                "",
                                new NodeId(id, of.keySet().iterator().next()),
                                of,
                                Map.of()))));
    return new Pathways(
        flows, written.law(), written.areas(), written.letters(), written.glossary());
  }

  /** The node with the arrows that lead back turned to a notice that says so. */
  private Node turned(Node node) {
    Set<NodeId> back = closing.getOrDefault(node.id(), Collections.emptySet());
    if (back.isEmpty()) {
      return node;
    }
    return switch (node) {
      case Outcome outcome -> outcome;
      case Notice notice ->
          new Notice(
              notice.id(),
              notice.title(),
              notice.body(),
              turned(notice.next(), back),
              notice.sources());
      case Question.Choice choice -> {
        Map<String, Question.Option> options = new LinkedHashMap<>();
        choice
            .options()
            .forEach(
                (id, option) ->
                    options.put(
                        id,
                        new Question.Option(
                            option.id(),
                            option.label(),
                            option.hint(),
                            option.unsure(),
                            option.alone(),
                            option.go().map(go -> turned(go, back)))));
        yield new Question.Choice(turned(choice.asking(), back), options);
      }
      case Question.Choices choices ->
          new Question.Choices(turned(choices.asking(), back), choices.options());
      case Question.OfDate date ->
          new Question.OfDate(turned(date.asking(), back), date.inThePast());
      case Question.OfText text -> new Question.OfText(turned(text.asking(), back));
      case Question.OfArea area -> new Question.OfArea(turned(area.asking(), back));
    };
  }

  private Question.Asking turned(Question.Asking asking, Set<NodeId> back) {
    return new Question.Asking(
        asking.id(),
        asking.title(),
        asking.sayAloud(),
        asking.help(),
        asking.unsure() instanceof Question.Unsure.Leads(NodeId go)
            ? new Question.Unsure.Leads(turned(go, back))
            : asking.unsure(),
        turned(asking.next(), back),
        asking.timeLimits(),
        asking.sources());
  }

  private Next turned(Next next, Set<NodeId> back) {
    return new Next(
        next.rules().stream()
            .map(rule -> new Next.Rule(rule.when(), turned(rule.go(), back)))
            .toList());
  }

  private NodeId turned(NodeId go, Set<NodeId> back) {
    if (!back.contains(go)) {
      return go;
    }
    NodeId sign = new NodeId(go.flow(), "back-to-" + go.name());
    stand(
        sign,
        "The way comes back to: " + written.node(go).map(Node::title).orElse(go.name()),
        "This arrow leads to "
            + go
            + ", where the way may have been before. No way may come back. Lead the arrow"
            + " elsewhere.");
    return sign;
  }
}
