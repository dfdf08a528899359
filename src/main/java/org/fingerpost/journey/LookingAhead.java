package org.fingerpost.journey;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fingerpost.area.Area;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Facts;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.law.Standing;
import org.fingerpost.law.TimeLimit;

/**
 * Walks on from the open question with every answer. Two walks that stand at the same node are one
 * if no condition ahead can tell them apart any more.
 */
final class LookingAhead {
  /** Steps tried before giving up: a second's work, and far more than any real flow needs. */
  static final int BOUND = 300_000;

  /** Of a question with several choices: tested options whose every combination is tried. */
  private static final int MOST_TESTED = 12;

  private static final Answer A_DATE = new Answer.OnDate(LocalDate.EPOCH);
  private static final Answer SOME_WORDS = new Answer.Said("-");

  private final Journey journey;
  private final Pathways pathways;
  private final int bound;
  private final NodeId front;
  private final Map<NodeId, List<NodeId>> arrows = new LinkedHashMap<>();
  private final List<Condition> tests = new ArrayList<>();
  private final Map<NodeId, BitSet> testedFrom = new HashMap<>();
  private final Map<String, Set<String>> testedOptions = new HashMap<>();
  private final Set<Step> steps = new LinkedHashSet<>();
  private final Set<NodeId> reached = new LinkedHashSet<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private final Deque<Walker> open = new ArrayDeque<>();

  LookingAhead(Journey journey, int bound) {
    this.journey = journey;
    this.pathways = journey.pathways();
    this.bound = bound;
    this.front = journey.stops().getLast().node().id();
  }

  Ahead ahead() {
    if (journey.stops().getLast().answer().isPresent()) {
      // Answered, and nothing leads on: a fault of the flow, which its check names.
      return new Ahead(Set.of(front), Set.of(), true);
    }
    followArrows();
    collectTests();
    try {
      arriveAt(new Walker(front, Map.of(), Map.of()));
      int tried = 0;
      while (!open.isEmpty()) {
        tried += goOn(open.poll());
        if (tried > bound) {
          return whateverArrowsReach();
        }
      }
    } catch (TooManyCombinations _) {
      return whateverArrowsReach();
    }
    return new Ahead(reached, steps, true);
  }

  private Ahead whateverArrowsReach() {
    Set<Step> all = new LinkedHashSet<>();
    for (NodeId from : arrows.keySet()) {
      node(from).ifPresent(node -> everyStep(node).forEach(all::add));
    }
    return new Ahead(arrows.keySet(), all, false);
  }

  // What lies ahead

  private void followArrows() {
    Deque<NodeId> todo = new ArrayDeque<>(List.of(front));
    while (!todo.isEmpty()) {
      NodeId at = todo.poll();
      if (!arrows.containsKey(at)) {
        List<NodeId> next =
            node(at).stream()
                .flatMap(node -> node.arrows().stream())
                .filter(to -> node(to).isPresent())
                .toList();
        arrows.put(at, next);
        todo.addAll(next);
      }
    }
  }

  private static Stream<Step> everyStep(Node node) {
    List<Step> steps = new ArrayList<>();
    if (node instanceof Question question) {
      if (question instanceof Question.Choice choice) {
        for (Question.Option option : choice.options().values()) {
          option.go().ifPresent(go -> steps.add(new Step(node.id(), OptionalInt.empty(), go)));
        }
      }
      if (question.asking().unsure() instanceof Question.Unsure.Leads(NodeId go)) {
        steps.add(new Step(node.id(), OptionalInt.empty(), go));
      }
    }
    List<Next.Rule> rules = node.next().rules();
    for (int rule = 0; rule < rules.size(); rule++) {
      steps.add(new Step(node.id(), OptionalInt.of(rule), rules.get(rule).go()));
    }
    return steps.stream();
  }

  /** Numbers every test that some condition ahead makes, and which are made from each node on. */
  private void collectTests() {
    Map<Condition, Integer> numbers = new HashMap<>();
    Map<NodeId, Set<NodeId>> before = new HashMap<>();
    Deque<NodeId> changed = new ArrayDeque<>();
    for (NodeId id : arrows.keySet()) {
      BitSet here = new BitSet();
      node(id)
          .ifPresent(
              node ->
                  node.next().rules().stream()
                      .flatMap(rule -> rule.when().stream())
                      .flatMap(Condition::andItsParts)
                      .filter(LookingAhead::isTest)
                      .forEach(test -> here.set(number(test, numbers))));
      testedFrom.put(id, here);
      changed.add(id);
      for (NodeId to : Objects.requireNonNull(arrows.get(id))) {
        before.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(id);
      }
    }
    while (!changed.isEmpty()) {
      NodeId id = changed.poll();
      BitSet later = Objects.requireNonNull(testedFrom.get(id));
      for (NodeId earlier : before.getOrDefault(id, Set.of())) {
        BitSet tested = Objects.requireNonNull(testedFrom.get(earlier));
        int known = tested.cardinality();
        tested.or(later);
        if (tested.cardinality() > known) {
          changed.add(earlier);
        }
      }
    }
  }

  private int number(Condition test, Map<Condition, Integer> numbers) {
    return numbers.computeIfAbsent(
        test,
        _ -> {
          tests.add(test);
          if (test instanceof Condition.AnswerIncludes(String question, String option)) {
            testedOptions.computeIfAbsent(question, _ -> new TreeSet<>()).add(option);
          } else if (test instanceof Condition.AnswerIsAnyOf(String question, Set<String> any)) {
            testedOptions.computeIfAbsent(question, _ -> new TreeSet<>()).addAll(any);
          }
          return tests.size() - 1;
        });
  }

  private static boolean isTest(Condition condition) {
    return switch (condition) {
      case Condition.AnswerIsAnyOf _,
          Condition.AnswerIncludes _,
          Condition.Answered _,
          Condition.TimeLimitIs _ ->
          true;
      case Condition.All _, Condition.Any _, Condition.Not _ -> false;
    };
  }

  // Walking on

  private void arriveAt(Walker walker) {
    reached.add(walker.at);
    if (seen.add(walker.whatMatters())) {
      open.add(walker);
    }
  }

  /** Makes every step from here; gives how many were tried. */
  private int goOn(Walker walker) {
    Optional<Node> at = node(walker.at);
    if (at.isEmpty()) {
      return 1;
    }
    return switch (at.get()) {
      case Outcome _ -> 1;
      case Notice notice -> follow(walker, notice.id(), notice.next());
      case Question question -> {
        int tried = 0;
        for (Answer answer : answers(question)) {
          Walker answered = walker.answering(question.key(), answer);
          Optional<NodeId> own = question.ownWay(answer);
          if (own.isPresent()) {
            step(answered, question.id(), OptionalInt.empty(), own.get());
            tried++;
          } else {
            tried += follow(answered, question.id(), question.next());
          }
        }
        yield tried;
      }
    };
  }

  /** Follows the first rule that holds, for each way in which time limits may turn out to stand. */
  private int follow(Walker walker, NodeId from, Next next) {
    try {
      List<Next.Rule> rules = next.rules();
      for (int rule = 0; rule < rules.size(); rule++) {
        if (rules.get(rule).when().map(when -> when.holds(walker)).orElse(true)) {
          step(walker, from, OptionalInt.of(rule), rules.get(rule).go());
          return 1;
        }
      }
      return 1;
    } catch (Undecided undecided) {
      int tried = 0;
      for (Standing standing : Standing.values()) {
        tried += follow(walker.deciding(undecided.limit, standing), from, next);
      }
      return tried;
    }
  }

  private void step(Walker walker, NodeId from, OptionalInt rule, NodeId to) {
    steps.add(new Step(from, rule, to));
    arriveAt(walker.goingTo(to));
  }

  /** Answers of every kind that conditions ahead, or the question itself, can tell apart. */
  private List<Answer> answers(Question question) {
    List<Answer> answers = new ArrayList<>();
    Set<String> tested = testedOptions.getOrDefault(question.key(), Set.of());
    switch (question) {
      case Question.Choice choice ->
          choice.options().keySet().forEach(option -> answers.add(new Answer.Chosen(option)));
      case Question.Choices choices -> answers.addAll(combinations(choices, tested));
      case Question.OfDate _ -> answers.add(A_DATE);
      case Question.OfText _ -> answers.add(SOME_WORDS);
      case Question.OfArea _ -> {
        boolean another = false;
        for (Area area : pathways.areas().all()) {
          if (tested.contains(area.id()) || !another) {
            answers.add(new Answer.InArea(area.id()));
            another |= !tested.contains(area.id());
          }
        }
      }
    }
    Answer unsure = new Answer.NotSure();
    if (question.accepts(unsure, pathways.areas())) {
      answers.add(unsure);
    }
    return answers;
  }

  private static List<Answer> combinations(Question.Choices question, Set<String> tested) {
    List<Answer> answers = new ArrayList<>();
    List<String> free = new ArrayList<>();
    boolean another = false;
    for (Question.Option option : question.options().values()) {
      if (option.alone()) {
        answers.add(new Answer.Several(List.of(option.id())));
      } else if (tested.contains(option.id())) {
        free.add(option.id());
      } else if (!another) {
        another = true;
        free.add(option.id());
      }
    }
    if (free.size() > MOST_TESTED) {
      throw new TooManyCombinations();
    }
    for (int chosen = 1; chosen < 1 << free.size(); chosen++) {
      List<String> some = new ArrayList<>();
      for (int option = 0; option < free.size(); option++) {
        if ((chosen >> option & 1) == 1) {
          some.add(free.get(option));
        }
      }
      answers.add(new Answer.Several(some));
    }
    return answers;
  }

  private Optional<Node> node(NodeId id) {
    return pathways.node(id);
  }

  /** Somebody on the way: what was said since the open question, and how time limits stand. */
  private final class Walker implements Facts {
    private final NodeId at;
    private final Map<String, Answer> said;
    private final Map<String, Standing> decided;

    Walker(NodeId at, Map<String, Answer> said, Map<String, Standing> decided) {
      this.at = at;
      this.said = said;
      this.decided = decided;
    }

    Walker answering(String question, Answer answer) {
      Map<String, Answer> more = new HashMap<>(said);
      more.put(question, answer);
      return new Walker(at, more, decided);
    }

    Walker deciding(String limit, Standing standing) {
      Map<String, Standing> more = new HashMap<>(decided);
      more.put(limit, standing);
      return new Walker(at, said, more);
    }

    Walker goingTo(NodeId to) {
      return new Walker(to, said, decided);
    }

    @Override
    public Optional<Answer> answer(String question) {
      Answer answer = said.get(question);
      return answer == null ? journey.facts().answer(question) : Optional.of(answer);
    }

    @Override
    public Optional<Standing> standing(String timeLimit) {
      Optional<TimeLimit> limit = pathways.law().timeLimit(timeLimit);
      if (limit.isEmpty() || !limit.get().ends().needs().allMatch(this::isDate)) {
        return Optional.empty();
      }
      Set<String> dates = dates(limit.get());
      if (dates.stream().noneMatch(said::containsKey)) {
        return journey.facts().standing(timeLimit);
      }
      String key = timeLimit + dates;
      Standing standing = decided.get(key);
      if (standing == null) {
        throw new Undecided(key);
      }
      return Optional.of(standing);
    }

    private Set<String> dates(TimeLimit limit) {
      Set<String> dates = new TreeSet<>();
      limit.ends().inputs().filter(this::isDate).forEach(dates::add);
      return dates;
    }

    private boolean isDate(String question) {
      return answer(question).filter(Answer.OnDate.class::isInstance).isPresent();
    }

    /** All that conditions from here on can still ask about this walk. */
    List<Object> whatMatters() {
      List<Object> matters = new ArrayList<>();
      matters.add(at);
      BitSet from = Objects.requireNonNull(testedFrom.get(at));
      BitSet holding = new BitSet();
      for (int test = from.nextSetBit(0); test >= 0; test = from.nextSetBit(test + 1)) {
        Condition condition = tests.get(test);
        if (condition instanceof Condition.TimeLimitIs(String limit, Standing _)) {
          Optional<TimeLimit> known = pathways.law().timeLimit(limit);
          String key = limit + known.map(this::dates).orElse(Set.of());
          matters.add(key);
          matters.add(Optional.ofNullable(decided.get(key)));
        } else if (condition.holds(this)) {
          holding.set(test);
        }
      }
      matters.add(holding);
      return matters;
    }
  }

  /** A time limit whose standing is free, and was not needed before. */
  private static final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final String limit;

    Undecided(String limit) {
      super(limit, null, false, false);
      this.limit = limit;
    }
  }

  /** More combinations of options than can be tried. */
  private static final class TooManyCombinations extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyCombinations() {
      super("too many combinations", null, false, false);
    }
  }
}
