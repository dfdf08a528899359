package org.fingerpost.flow.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Facts;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Letter;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Route;
import org.fingerpost.flow.RouteId;
import org.fingerpost.law.Standing;
import org.fingerpost.law.TimeLimit;

/**
 * The plainest search there is: walks every combination of answers and standings one by one, as a
 * journey would, with the conditions as they are written. Knows nothing of how the proof works.
 */
final class EveryWay {
  private final Pathways pathways;
  private final int most;
  private final Set<String> areasTested = new HashSet<>();

  /** By flow and outcome: each way as its nodes and answers. */
  final Map<String, Map<NodeId, Set<String>>> ways = new LinkedHashMap<>();

  final Set<String> stuck = new TreeSet<>();
  final Set<NodeId> reached = new HashSet<>();
  final Set<String> used = new HashSet<>();
  final Map<NodeId, int[]> questions = new HashMap<>();
  boolean tooMany;
  private int walked;

  EveryWay(Pathways pathways, int most) {
    this.pathways = pathways;
    this.most = most;
    for (Flow flow : pathways.flows().values()) {
      flow.nodes().values().forEach(node -> everyCondition(node).forEach(this::note));
      flow.routes()
          .values()
          .forEach(route -> route.steps().forEach(step -> step.when().ifPresent(this::note)));
    }
    pathways
        .letters()
        .values()
        .forEach(letter -> letter.paragraphs().forEach(part -> part.when().ifPresent(this::note)));
    for (Flow flow : pathways.flows().values()) {
      ways.put(flow.id(), new TreeMap<>());
      walk(flow, flow.start(), new Person(), List.of());
    }
  }

  private static List<Condition> everyCondition(Node node) {
    List<Condition> all = new ArrayList<>();
    switch (node) {
      case Question question -> {
        question.asking().next().rules().forEach(rule -> rule.when().ifPresent(all::add));
        question.asking().timeLimits().forEach(date -> date.when().ifPresent(all::add));
      }
      case Notice notice -> notice.next().rules().forEach(rule -> rule.when().ifPresent(all::add));
      case Outcome outcome -> outcome.routes().forEach(offer -> offer.when().ifPresent(all::add));
    }
    return all;
  }

  private void note(Condition condition) {
    condition
        .andItsParts()
        .forEach(
            part -> {
              if (part instanceof Condition.AnswerIsAnyOf(String question, Set<String> options)
                  && options.stream().anyMatch(option -> !option.equals("not-sure"))) {
                areasTested.add(question);
              }
            });
  }

  /** Somebody on the way: what they said, and how the time limits stand for them. */
  private final class Person implements Facts {
    final Map<String, Answer> answers;
    final Map<String, Standing> standings;

    Person() {
      this(new LinkedHashMap<>(), new HashMap<>());
    }

    private Person(Map<String, Answer> answers, Map<String, Standing> standings) {
      this.answers = answers;
      this.standings = standings;
    }

    Person copy() {
      return new Person(new LinkedHashMap<>(answers), new HashMap<>(standings));
    }

    @Override
    public Optional<Answer> answer(String question) {
      return Optional.ofNullable(answers.get(question));
    }

    @Override
    public Optional<Standing> standing(String timeLimit) {
      Optional<TimeLimit> limit = pathways.law().timeLimit(timeLimit);
      if (limit.isEmpty() || !limit.get().ends().needs().allMatch(this::isDate)) {
        return Optional.empty();
      }
      Set<String> known = new TreeSet<>();
      limit.get().ends().inputs().filter(this::isDate).forEach(known::add);
      String key = timeLimit + known;
      if (!standings.containsKey(key)) {
        throw new Undecided(key);
      }
      return Optional.of(standings.get(key));
    }

    private boolean isDate(String question) {
      return answers.get(question) instanceof Answer.OnDate;
    }
  }

  private static final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final String key;

    Undecided(String key) {
      super(key, null, false, false);
      this.key = key;
    }
  }

  /** Everybody that a person may turn out to be, once what a test needs is known. */
  private static void decided(Person person, java.util.function.Consumer<Person> test) {
    try {
      test.accept(person);
    } catch (Undecided undecided) {
      for (Standing standing : Standing.values()) {
        Person one = person.copy();
        one.standings.put(undecided.key, standing);
        decided(one, test);
      }
    }
  }

  private void walk(Flow flow, NodeId at, Person person, List<String> soFar) {
    if (tooMany || ++walked > most) {
      tooMany = true;
      return;
    }
    Node node = pathways.node(at).orElseThrow();
    reached.add(at);
    dates(person);
    switch (node) {
      case Outcome outcome -> {
        ways.getOrDefault(flow.id(), Map.of())
            .computeIfAbsent(at, key -> new HashSet<>())
            .add(soFar.toString());
        outcome(outcome, person);
      }
      case Notice notice -> {
        List<String> further = new ArrayList<>(soFar);
        further.add(at.toString());
        lead(flow, at, notice.next(), person, further);
      }
      case Question question -> {
        for (Answer answer : answers(question)) {
          List<String> further = new ArrayList<>(soFar);
          further.add(at + "=" + answer);
          Person next = person.copy();
          next.answers.put(question.key(), answer);
          Optional<NodeId> own = question.ownWay(answer);
          if (own.isPresent()) {
            walk(flow, own.get(), next, further);
          } else {
            lead(flow, at, question.asking().next(), next, further);
          }
        }
      }
    }
  }

  private void lead(Flow flow, NodeId at, Next next, Person person, List<String> further) {
    Map<Person, Integer> chosen = new LinkedHashMap<>();
    decided(
        person,
        one -> {
          int rule = 0;
          while (rule < next.rules().size()
              && next.rules().get(rule).when().isPresent()
              && !next.rules().get(rule).when().get().holds(one)) {
            rule++;
          }
          chosen.put(one, rule);
        });
    used.add(at + "/next");
    chosen.forEach(
        (one, rule) -> {
          if (rule == next.rules().size()) {
            stuck.add(at.toString());
          } else {
            used.add(at + "/next/" + rule);
            walk(flow, next.rules().get(rule).go(), one, further);
          }
        });
  }

  private List<Answer> answers(Question question) {
    List<Answer> answers = new ArrayList<>();
    switch (question) {
      case Question.Choice choice ->
          choice.options().keySet().forEach(option -> answers.add(new Answer.Chosen(option)));
      case Question.Choices choices -> {
        List<String> options = List.copyOf(choices.options().keySet());
        for (int mask = 1; mask < 1 << options.size(); mask++) {
          List<String> some = new ArrayList<>();
          for (int option = 0; option < options.size(); option++) {
            if ((mask >> option & 1) == 1) {
              some.add(options.get(option));
            }
          }
          answers.add(new Answer.Several(some));
        }
        answers.removeIf(answer -> !question.accepts(answer, pathways.areas()));
      }
      case Question.OfDate _ -> answers.add(new Answer.OnDate(LocalDate.of(2026, 1, 1)));
      case Question.OfText _ -> answers.add(new Answer.Said("words"));
      case Question.OfArea _ -> {
        Collection<String> councils = pathways.areas().councils().keySet();
        if (areasTested.contains(question.key())) {
          councils.forEach(council -> answers.add(new Answer.InArea(council)));
        } else {
          answers.add(new Answer.InArea(councils.iterator().next()));
        }
      }
    }
    if (question.accepts(new Answer.NotSure(), pathways.areas())) {
      answers.add(new Answer.NotSure());
    }
    return answers;
  }

  // What is shown

  private void outcome(Outcome outcome, Person person) {
    for (int index = 0; index < outcome.routes().size(); index++) {
      Outcome.Offer offer = outcome.routes().get(index);
      String here = outcome.id() + "/routes/" + index;
      decided(
          person,
          one -> {
            if (holds(offer.when(), one)) {
              used.add(here);
              route(offer.route(), one);
            }
          });
    }
  }

  private void route(RouteId id, Person person) {
    Route route = pathways.route(id).orElseThrow();
    used.add("route " + id);
    for (int index = 0; index < route.steps().size(); index++) {
      Route.Step step = route.steps().get(index);
      String here = "route " + id + "/steps/" + index;
      decided(
          person,
          one -> {
            if (holds(step.when(), one)) {
              used.add(here);
              step.letter().ifPresent(letter -> letter(letter, one));
            }
          });
    }
  }

  private void letter(String id, Person person) {
    Letter letter = Objects.requireNonNull(pathways.letters().get(id));
    used.add("letter " + id);
    for (int index = 0; index < letter.paragraphs().size(); index++) {
      Optional<Condition> when = letter.paragraphs().get(index).when();
      String here = "letter " + id + "/body/" + index;
      decided(
          person,
          one -> {
            if (holds(when, one)) {
              used.add(here);
            }
          });
    }
  }

  private void dates(Person person) {
    for (String asked : List.copyOf(person.answers.keySet())) {
      Question question = pathways.question(asked).orElseThrow();
      for (int index = 0; index < question.asking().timeLimits().size(); index++) {
        Optional<Condition> when = question.asking().timeLimits().get(index).when();
        String here = question.id() + "/timeLimits/" + index;
        decided(
            person,
            one -> {
              if (holds(when, one)) {
                used.add(here);
              }
            });
      }
    }
  }

  private static boolean holds(Optional<Condition> when, Facts facts) {
    return when.isEmpty() || when.get().holds(facts);
  }

  // What the proof should say

  /** The pointers of everything that should be a fault. */
  Set<String> faults() {
    Set<String> faults = new TreeSet<>();
    Set<NodeId> drawn = drawn();
    Map<NodeId, Set<NodeId>> before = new HashMap<>();
    for (Flow flow : pathways.flows().values()) {
      for (Node node : flow.nodes().values()) {
        for (NodeId target : drawn.contains(node.id()) ? arrows(node) : Set.<NodeId>of()) {
          before.computeIfAbsent(target, key -> new HashSet<>()).add(node.id());
        }
      }
    }
    for (Flow flow : pathways.flows().values()) {
      String file = "pathways/" + flow.id() + ".json#";
      for (Node node : flow.nodes().values()) {
        if (reached.contains(node.id())) {
          node(node, file, faults);
        } else if (drawn.contains(node.id())
            && (node instanceof Outcome
                || reached.containsAll(before.getOrDefault(node.id(), Set.of())))) {
          faults.add(file + pointer(node));
        }
      }
      for (Route route : flow.routes().values()) {
        if (!used.contains("route " + route.id())) {
          if (isOfferedAnywhere(route.id())) {
            faults.add(file + "/routes/" + route.id().name());
          }
          continue;
        }
        for (int index = 0; index < route.steps().size(); index++) {
          if (!used.contains("route " + route.id() + "/steps/" + index)) {
            faults.add(file + "/routes/" + route.id().name() + "/steps/" + index);
          }
        }
      }
    }
    for (Letter letter : pathways.letters().values()) {
      for (int index = 0; index < letter.paragraphs().size(); index++) {
        if (used.contains("letter " + letter.id())
            && !used.contains("letter " + letter.id() + "/body/" + index)) {
          faults.add("letters/" + letter.id() + ".json#/body/" + index);
        }
      }
    }
    return faults;
  }

  /** The nodes to which arrows lead from some start, whatever the conditions say. */
  private Set<NodeId> drawn() {
    Set<NodeId> drawn = new HashSet<>();
    List<NodeId> open = new ArrayList<>();
    pathways.flows().values().forEach(flow -> open.add(flow.start()));
    while (!open.isEmpty()) {
      NodeId at = open.removeLast();
      if (drawn.add(at)) {
        open.addAll(arrows(pathways.node(at).orElseThrow()));
      }
    }
    return drawn;
  }

  private void node(Node node, String file, Set<String> faults) {
    switch (node) {
      case Question question -> {
        next(node, question.asking().next(), file, faults);
        for (int index = 0; index < question.asking().timeLimits().size(); index++) {
          if (!used.contains(node.id() + "/timeLimits/" + index)) {
            faults.add(file + pointer(node) + "/timeLimits/" + index);
          }
        }
      }
      case Notice notice -> next(node, notice.next(), file, faults);
      case Outcome outcome -> {
        for (int index = 0; index < outcome.routes().size(); index++) {
          if (!used.contains(node.id() + "/routes/" + index)) {
            faults.add(file + pointer(node) + "/routes/" + index);
          }
        }
      }
    }
  }

  private void next(Node node, Next next, String file, Set<String> faults) {
    if (next.rules().isEmpty()) {
      return;
    }
    if (!used.contains(node.id() + "/next")) {
      faults.add(file + pointer(node) + "/next");
      return;
    }
    for (int rule = 0; rule < next.rules().size(); rule++) {
      if (!used.contains(node.id() + "/next/" + rule)) {
        faults.add(file + pointer(node) + "/next/" + rule);
      }
    }
  }

  private boolean isOfferedAnywhere(RouteId route) {
    return pathways.flows().values().stream()
        .flatMap(flow -> flow.nodes().values().stream())
        .filter(Outcome.class::isInstance)
        .flatMap(outcome -> ((Outcome) outcome).routes().stream())
        .anyMatch(offer -> offer.route().equals(route));
  }

  private static String pointer(Node node) {
    String group =
        switch (node) {
          case Question _ -> "/questions/";
          case Notice _ -> "/notices/";
          case Outcome _ -> "/outcomes/";
        };
    return group + node.id().name();
  }

  private static Set<NodeId> arrows(Node node) {
    Set<NodeId> arrows = new LinkedHashSet<>();
    switch (node) {
      case Question question -> {
        Plan.options(question).forEach(option -> option.go().ifPresent(arrows::add));
        if (question.asking().unsure() instanceof Question.Unsure.Leads(NodeId go)) {
          arrows.add(go);
        }
        question.asking().next().rules().forEach(rule -> arrows.add(rule.go()));
      }
      case Notice notice -> notice.next().rules().forEach(rule -> arrows.add(rule.go()));
      case Outcome _ -> {}
    }
    return arrows;
  }
}
