package org.fingerpost.journey;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.law.Standing;

/** One search: the nearest by arrows first. */
final class WaySearch {
  /** Days before today that make time limits stand differently; a few to come. */
  private static final List<Integer> DAYS_AGO =
      List.of(3, 10, 20, 30, 40, 50, 65, 80, 100, 125, 150, 200, 300, 400, 1_000, -20);

  private static final int PAIRS_UP_TO = 8;

  private final Journey now;
  private final Pathways pathways;
  private final NodeId target;
  private final Set<String> asked;
  private final Set<String> limits;
  private final Map<NodeId, Integer> distance;

  WaySearch(Journey now, NodeId target) {
    this.now = now;
    this.pathways = now.pathways();
    this.target = target;
    this.asked = new HashSet<>();
    this.limits = new HashSet<>();
    this.distance = distances();
  }

  private record Reached(Journey journey, int passed, int left, int order) {}

  WayTo from(Flow flow) {
    if (!distance.containsKey(flow.start())) {
      return new WayTo.NoArrow();
    }
    PriorityQueue<Reached> open =
        new PriorityQueue<>(
            Comparator.comparingInt((Reached one) -> one.passed() + one.left())
                .thenComparingInt(Reached::left)
                .thenComparingInt(Reached::order));
    Journey first = Journey.begin(pathways, flow.id(), now.today());
    open.add(new Reached(first, 0, 0, 0));
    Set<List<Object>> seen = new HashSet<>();
    int tried = 0;
    while (!open.isEmpty() && tried < WayTo.BOUND) {
      Journey journey = open.poll().journey();
      if (journey.stops().stream().anyMatch(stop -> stop.node().id().equals(target))) {
        return new WayTo.Found(withTheRest(journey));
      }
      if (!(journey.stops().getLast().node() instanceof Question question)) {
        continue;
      }
      for (Answer answer : candidates(question)) {
        tried++;
        Journey further = journey.withAnswers(Map.of(question.key(), answer));
        Node front = further.stops().getLast().node();
        boolean there = further.stops().stream().anyMatch(stop -> stop.node().id().equals(target));
        Integer left = there ? Integer.valueOf(0) : distance.get(front.id());
        if (left != null && (there || seen.add(sameAs(front, further)))) {
          open.add(new Reached(further, further.stops().size(), left, tried));
        }
      }
    }
    return new WayTo.NotFound();
  }

  /** The journey looking at the node, with whatever else was answered set aside, not lost. */
  private Journey withTheRest(Journey found) {
    Map<String, Answer> rest = new LinkedHashMap<>(now.everyAnswer());
    rest.keySet().removeAll(found.answers().keySet());
    Journey whole = found.withAnswers(rest);
    return (whole.stops().stream().anyMatch(stop -> stop.node().id().equals(target))
            ? whole
            : found)
        .lookingAt(target);
  }

  /** Two journeys at one node are the same if no condition can tell them apart. */
  private List<Object> sameAs(Node front, Journey journey) {
    Map<String, Answer> telling = new HashMap<>(journey.answers());
    telling.keySet().retainAll(asked);
    Map<String, Object> standings = new HashMap<>();
    for (String limit : limits) {
      Optional<Standing> standing = journey.facts().standing(limit);
      standings.put(limit, standing.isPresent() ? standing : known(limit, journey));
    }
    return List.of(front.id(), telling, journey.dates().keySet(), standings);
  }

  /** The dates that a time limit has so far and that will decide once it has the others. */
  private Map<String, LocalDate> known(String limit, Journey journey) {
    Map<String, LocalDate> known = new HashMap<>(journey.dates());
    known
        .keySet()
        .retainAll(
            pathways
                .law()
                .timeLimit(limit)
                .map(one -> one.ends().inputs().toList())
                .orElse(List.of()));
    return known;
  }

  private List<Answer> candidates(Question question) {
    Set<Answer> all = new LinkedHashSet<>();
    now.kept(question.key()).ifPresent(all::add);
    switch (question) {
      case Question.Choice choice ->
          choice.options().keySet().forEach(id -> all.add(new Answer.Chosen(id)));
      case Question.Choices choices -> several(choices, all);
      case Question.OfDate _ ->
          DAYS_AGO.forEach(
              days -> {
                LocalDate day = now.today().minusDays(days);
                all.add(new Answer.OnDate(day));
              });
      case Question.OfText _ -> all.add(new Answer.Said("A few words"));
      case Question.OfArea _ ->
          pathways.areas().councils().keySet().forEach(id -> all.add(new Answer.InArea(id)));
    }
    all.add(new Answer.NotSure());
    return all.stream().filter(answer -> question.accepts(answer, pathways.areas())).toList();
  }

  private static void several(Question.Choices choices, Set<Answer> all) {
    List<String> ids = List.copyOf(choices.options().keySet());
    ids.forEach(id -> all.add(new Answer.Several(List.of(id))));
    List<String> together =
        choices.options().values().stream()
            .filter(option -> !option.alone())
            .map(Question.Option::id)
            .toList();
    all.add(new Answer.Several(together));
    if (together.size() <= PAIRS_UP_TO) {
      for (int one = 0; one < together.size(); one++) {
        for (int other = one + 1; other < together.size(); other++) {
          all.add(new Answer.Several(List.of(together.get(one), together.get(other))));
        }
      }
    }
  }

  /** How many arrows lie between each node and the target; notes what conditions ask for. */
  private Map<NodeId, Integer> distances() {
    Map<NodeId, List<NodeId>> into = new HashMap<>();
    for (Flow flow : pathways.flows().values()) {
      for (Node node : flow.nodes().values()) {
        note(node);
        for (NodeId to : node.arrows()) {
          into.computeIfAbsent(to, _ -> new ArrayList<>()).add(node.id());
        }
      }
    }
    Map<NodeId, Integer> far = new HashMap<>();
    Deque<NodeId> open = new ArrayDeque<>(List.of(target));
    far.put(target, 0);
    while (!open.isEmpty()) {
      NodeId node = open.remove();
      int next = far.getOrDefault(node, 0) + 1;
      for (NodeId from : into.getOrDefault(node, List.of())) {
        if (far.putIfAbsent(from, next) == null) {
          open.add(from);
        }
      }
    }
    return far;
  }

  /** Notes what the conditions of a node ask for. */
  private void note(Node node) {
    node.next().rules().stream()
        .flatMap(rule -> rule.when().stream())
        .flatMap(Condition::andItsParts)
        .forEach(
            part -> {
              switch (part) {
                case Condition.AnswerIsAnyOf(String question, var _) -> asked.add(question);
                case Condition.AnswerIncludes(String question, String _) -> asked.add(question);
                case Condition.Answered(String question) -> asked.add(question);
                case Condition.TimeLimitIs(String limit, Standing _) -> limits.add(limit);
                case Condition.All _, Condition.Any _, Condition.Not _ -> {}
              }
            });
  }
}
