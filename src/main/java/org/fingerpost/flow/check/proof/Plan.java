package org.fingerpost.flow.check.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
import java.util.TreeMap;
import org.fingerpost.area.Area;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Letter;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Question.Option;
import org.fingerpost.flow.Question.Unsure;
import org.fingerpost.flow.Route;
import org.fingerpost.law.TimeLimit;

/**
 * All flows made ready for the proof: the nodes in an order in which every arrow leads onward (but
 * for those that close a ring), the answers and time limits as slots, the conditions as formulas.
 *
 * <p>Nodes are numbers here, in that order.
 */
final class Plan {
  /** A target that is no node. */
  static final int NOWHERE = -1;

  private final Pathways pathways;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<NodeId, Integer> numbers = new HashMap<>();
  private final int[][] targets;
  private final int[] firstSlots;
  private final Slots slots = new Slots();
  private final Formulas formulas;
  private final Map<String, Asked> asked = new HashMap<>();
  private final Set<String> askedTwice = new HashSet<>();
  private final List<String> limits = new ArrayList<>();
  private final Map<String, Integer> limitNumbers = new HashMap<>();
  private final Map<String, BitSet> limitsFrom = new HashMap<>();
  private final List<Rules> rules = new ArrayList<>();

  /**
   * A question's answers.
   *
   * @param slot the slot of the answer; for {@link Question.Choices} its values are "some", perhaps
   *     "not sure", and "not asked", and the slots after it are those of its tested options
   * @param values what each value of the slot stands for, but for the last, "not asked"
   * @param targets by value: where it leads by itself, or {@link #NOWHERE} where {@code next}
   *     decides
   * @param unsure the value that means "not sure", or -1 where it cannot be said
   * @param options for {@link Question.Choices}: every option
   * @param tested for {@link Question.Choices}: by option, its slot, or -1 where nothing tests it
   */
  record Asked(
      Question question,
      int slot,
      List<String> values,
      int[] targets,
      int unsure,
      List<Option> options,
      int[] tested) {}

  Plan(Pathways pathways) {
    this.pathways = pathways;
    putInOrder();
    this.targets = new int[nodes.size()][];
    for (int node = 0; node < nodes.size(); node++) {
      targets[node] = nodes.get(node).arrows().stream().mapToInt(this::number).toArray();
    }
    Tested tested = new Tested(pathways);
    this.firstSlots = new int[nodes.size() + 1];
    for (int node = 0; node < nodes.size(); node++) {
      firstSlots[node] = slots.answers();
      if (nodes.get(node) instanceof Question question) {
        ask(question, tested);
      }
    }
    firstSlots[nodes.size()] = slots.answers();
    for (TimeLimit limit : pathways.law().timeLimits().values()) {
      if (tested.limits.contains(limit.id())) {
        limitNumbers.put(limit.id(), slots.addLimit());
        limits.add(limit.id());
        limit
            .ends()
            .inputs()
            .forEach(
                input ->
                    limitsFrom.computeIfAbsent(input, key -> new BitSet()).set(limits.size() - 1));
      }
    }
    this.formulas = new Formulas(slots);
    for (int node = 0; node < nodes.size(); node++) {
      rules.add(rulesOf(node));
    }
  }

  // Nodes

  Pathways pathways() {
    return pathways;
  }

  int size() {
    return nodes.size();
  }

  Node node(int number) {
    return nodes.get(number);
  }

  /** The number of a node, or {@link #NOWHERE}. */
  int number(NodeId id) {
    return numbers.getOrDefault(id, NOWHERE);
  }

  /** Where the arrows of a node lead, whatever the conditions say. */
  int[] targets(int node) {
    return targets[node];
  }

  /** The first slot that is not yet decided when somebody comes to this node. */
  int firstSlot(int node) {
    return firstSlots[node];
  }

  /** Whether two nodes keep their answer under this key. */
  boolean isAskedTwice(String question) {
    return askedTwice.contains(question);
  }

  /** The answers to the question at a node. */
  Asked asked(Question question) {
    return java.util.Objects.requireNonNull(asked.get(question.key()));
  }

  Slots slots() {
    return slots;
  }

  Formulas formulas() {
    return formulas;
  }

  /** The id of a time limit. */
  String limit(int number) {
    return limits.get(number);
  }

  /** The time limits that use the date asked by a question. */
  BitSet limitsFrom(Question question) {
    return question instanceof Question.OfDate
        ? limitsFrom.getOrDefault(question.key(), new BitSet())
        : new BitSet();
  }

  /** The rules that say where a node leads; of an outcome, none. */
  Rules rules(int node) {
    return rules.get(node);
  }

  /** Every node that arrows reach from a node, itself among them. */
  BitSet reachableFrom(int start) {
    BitSet seen = new BitSet(nodes.size());
    Deque<Integer> open = new ArrayDeque<>();
    seen.set(start);
    open.add(start);
    while (!open.isEmpty()) {
      for (int target : targets[open.remove()]) {
        if (target != NOWHERE && !seen.get(target)) {
          seen.set(target);
          open.add(target);
        }
      }
    }
    return seen;
  }

  /** The order in which a search from each flow's start leaves the nodes, turned round. */
  private void putInOrder() {
    List<Node> left = new ArrayList<>();
    Set<NodeId> entered = new HashSet<>();
    List<NodeId> starts = new ArrayList<>();
    pathways.flows().values().forEach(flow -> starts.add(flow.start()));
    pathways
        .flows()
        .values()
        .forEach(flow -> flow.nodes().values().forEach(node -> starts.add(node.id())));
    Deque<NodeId> path = new ArrayDeque<>();
    Deque<java.util.Iterator<NodeId>> arrows = new ArrayDeque<>();
    for (NodeId start : starts) {
      Optional<Node> first = pathways.node(start);
      if (first.isEmpty() || !entered.add(start)) {
        continue;
      }
      path.push(start);
      arrows.push(first.get().arrows().reversed().iterator());
      while (!path.isEmpty()) {
        java.util.Iterator<NodeId> onward = java.util.Objects.requireNonNull(arrows.peek());
        if (!onward.hasNext()) {
          arrows.pop();
          pathways.node(path.pop()).ifPresent(left::add);
          continue;
        }
        NodeId target = onward.next();
        Optional<Node> node = pathways.node(target);
        if (node.isPresent() && entered.add(target)) {
          path.push(target);
          arrows.push(node.get().arrows().reversed().iterator());
        }
      }
    }
    Collections.reverse(left);
    for (Node node : left) {
      numbers.put(node.id(), nodes.size());
      nodes.add(node);
    }
  }

  static List<Option> options(Question question) {
    return switch (question) {
      case Question.Choice choice -> List.copyOf(choice.options().values());
      case Question.Choices choices -> List.copyOf(choices.options().values());
      case Question.OfDate _, Question.OfText _, Question.OfArea _ -> List.of();
    };
  }

  // Answers

  private void ask(Question question, Tested tested) {
    List<String> values = new ArrayList<>();
    List<Integer> go = new ArrayList<>();
    switch (question) {
      case Question.Choice choice -> {
        for (Option option : choice.options().values()) {
          values.add(option.id());
          go.add(option.go().map(this::number).orElse(NOWHERE));
        }
      }
      case Question.OfArea _ -> {
        boolean apart =
            tested.areas.contains(question.key()) && !pathways.areas().councils().isEmpty();
        for (Area council : apart ? pathways.areas().all() : List.<Area>of()) {
          values.add(council.id());
          go.add(NOWHERE);
        }
        if (!apart) {
          values.add("");
          go.add(NOWHERE);
        }
      }
      case Question.Choices _, Question.OfDate _, Question.OfText _ -> {
        values.add("");
        go.add(NOWHERE);
      }
    }
    int unsure = -1;
    if (question.mayBeUnsure()
        && !(question instanceof Question.Choice choice && choice.unsureOption().isPresent())) {
      unsure = values.size();
      values.add(Answer.NOT_SURE);
      go.add(
          question.asking().unsure() instanceof Unsure.Leads(NodeId target)
              ? number(target)
              : NOWHERE);
    }
    int slot = slots.addAnswer(values.size() + 1);
    List<Option> options =
        question instanceof Question.Choices ? options(question) : List.<Option>of();
    int[] optionSlots = new int[options.size()];
    for (int option = 0; option < optionSlots.length; option++) {
      optionSlots[option] =
          tested.includes(question.key(), options.get(option).id()) ? slots.addAnswer(2) : -1;
    }
    Asked made =
        new Asked(
            question,
            slot,
            List.copyOf(values),
            go.stream().mapToInt(Integer::intValue).toArray(),
            unsure,
            options,
            optionSlots);
    if (asked.putIfAbsent(question.key(), made) != null) {
      askedTwice.add(question.key());
    }
  }

  /** What conditions anywhere ask for. */
  private static final class Tested {
    private final Map<String, Set<String>> included = new HashMap<>();
    private final Set<String> areas = new HashSet<>();
    private final Set<String> limits = new HashSet<>();

    Tested(Pathways pathways) {
      for (Flow flow : pathways.flows().values()) {
        for (Node node : flow.nodes().values()) {
          switch (node) {
            case Question question -> {
              question.asking().next().rules().forEach(rule -> rule.when().ifPresent(this::see));
              question.asking().timeLimits().forEach(date -> date.when().ifPresent(this::see));
            }
            case Notice notice ->
                notice.next().rules().forEach(rule -> rule.when().ifPresent(this::see));
            case Outcome outcome ->
                outcome.routes().forEach(offer -> offer.when().ifPresent(this::see));
          }
        }
        for (Route route : flow.routes().values()) {
          route.steps().forEach(step -> step.when().ifPresent(this::see));
        }
      }
      for (Letter letter : pathways.letters().values()) {
        letter.paragraphs().forEach(paragraph -> paragraph.when().ifPresent(this::see));
      }
    }

    private void see(Condition condition) {
      condition
          .andItsParts()
          .forEach(
              part -> {
                switch (part) {
                  case Condition.AnswerIsAnyOf(String question, Set<String> options) -> {
                    if (!Set.of(Answer.NOT_SURE).containsAll(options)) {
                      areas.add(question);
                    }
                  }
                  case Condition.AnswerIncludes(String question, String option) ->
                      included.computeIfAbsent(question, key -> new HashSet<>()).add(option);
                  case Condition.TimeLimitIs(String limit, var _) -> limits.add(limit);
                  case Condition.Answered _, Condition.All _, Condition.Any _, Condition.Not _ -> {}
                }
              });
    }

    boolean includes(String question, String option) {
      return included.getOrDefault(question, Set.of()).contains(option);
    }
  }

  // Conditions

  private Rules rulesOf(int number) {
    Next next = nodes.get(number).next();
    List<Formula> when = new ArrayList<>();
    int[] which = new int[next.rules().size()];
    for (int index = 0; index < which.length; index++) {
      which[index] = index;
      when.add(
          next.rules()
              .get(index)
              .when()
              .map(condition -> at(number, condition))
              .orElse(Formula.TRUE));
    }
    return Rules.of(which, when);
  }

  /** Where the rule of a node leads. */
  int target(int node, int rule) {
    return number(nodes.get(node).next().rules().get(rule).go());
  }

  /** A condition as it is tested at a node, once what is asked there is answered. */
  Formula at(int node, Condition condition) {
    return formulas.unaskedFrom(formula(condition, true), firstSlots[node + 1]);
  }

  /** A condition, or the opposite of it. */
  Formula formula(Condition condition, boolean holds) {
    return switch (condition) {
      case Condition.AnswerIsAnyOf(String question, Set<String> options) ->
          test(question, holds, answers -> isAnyOf(answers, options));
      case Condition.AnswerIncludes(String question, String option) ->
          includes(question, option, holds);
      case Condition.Answered(String question) -> test(question, holds, Plan::answered);
      case Condition.TimeLimitIs is -> standing(is, holds);
      case Condition.All(List<Condition> parts) -> {
        List<Formula> made = parts.stream().map(part -> formula(part, holds)).toList();
        yield holds ? formulas.all(made) : formulas.any(made);
      }
      case Condition.Any(List<Condition> parts) -> {
        List<Formula> made = parts.stream().map(part -> formula(part, holds)).toList();
        yield holds ? formulas.any(made) : formulas.all(made);
      }
      case Condition.Not(Condition part) -> formula(part, !holds);
    };
  }

  /** That the question was asked on the way. */
  Formula wasAsked(Question question) {
    return test(
        question.key(),
        true,
        answers -> {
          BitSet all = new BitSet();
          all.set(0, answers.values().size());
          return all;
        });
  }

  private static Formula constant(boolean value) {
    return value ? Formula.TRUE : Formula.FALSE;
  }

  private Formula test(
      String question, boolean holds, java.util.function.Function<Asked, BitSet> which) {
    Asked answers = asked.get(question);
    if (answers == null) {
      return constant(!holds);
    }
    BitSet values = which.apply(answers);
    return formulas.literal(answers.slot(), holds ? values : slots.others(answers.slot(), values));
  }

  private static BitSet isAnyOf(Asked answers, Set<String> options) {
    BitSet values = new BitSet();
    for (int value = 0; value < answers.values().size(); value++) {
      boolean names =
          switch (answers.question()) {
            case Question.Choice _, Question.OfArea _ -> true;
            case Question.Choices _, Question.OfDate _, Question.OfText _ -> false;
          };
      if ((names || value == answers.unsure()) && options.contains(answers.values().get(value))) {
        values.set(value);
      }
    }
    return values;
  }

  private static BitSet answered(Asked answers) {
    BitSet values = new BitSet();
    values.set(0, answers.values().size());
    if (answers.unsure() >= 0) {
      values.clear(answers.unsure());
    }
    return values;
  }

  private Formula includes(String question, String option, boolean holds) {
    Asked answers = asked.get(question);
    for (int index = 0; answers != null && index < answers.options().size(); index++) {
      if (answers.options().get(index).id().equals(option)) {
        BitSet in = new BitSet();
        in.set(holds ? 0 : 1);
        return formulas.literal(answers.tested()[index], in);
      }
    }
    return constant(!holds);
  }

  private Formula standing(Condition.TimeLimitIs is, boolean holds) {
    Optional<TimeLimit> limit = pathways.law().timeLimit(is.timeLimit());
    Integer number = limitNumbers.get(is.timeLimit());
    if (limit.isEmpty() || number == null) {
      return constant(!holds);
    }
    List<Formula> parts = new ArrayList<>();
    for (String need : limit.get().ends().needs().toList()) {
      Asked date = asked.get(need);
      if (date == null || !(date.question() instanceof Question.OfDate)) {
        return constant(!holds);
      }
      parts.add(test(need, holds, Plan::answered));
    }
    BitSet standing = new BitSet();
    standing.set(is.standing().ordinal());
    int slot = slots.ofLimit(number);
    parts.add(formulas.literal(slot, holds ? standing : slots.others(slot, standing)));
    return holds ? formulas.all(parts) : formulas.any(parts);
  }

  /** The words of an answer by its value, for a person who knows the flow. */
  String label(Question question, int value) {
    Asked answers = asked(question);
    if (value == answers.unsure()) {
      return "I am not sure";
    }
    return switch (question) {
      case Question.Choice choice ->
          Optional.ofNullable(choice.options().get(answers.values().get(value)))
              .map(Option::label)
              .orElse(answers.values().get(value));
      case Question.OfArea _ ->
          answers.values().get(value).isEmpty()
              ? "any council"
              : pathways
                  .areas()
                  .council(answers.values().get(value))
                  .map(Area::name)
                  .orElse(answers.values().get(value));
      case Question.OfDate _ -> "a date";
      case Question.OfText _ -> "some words";
      case Question.Choices _ -> "some of them";
    };
  }

  /**
   * What a formula rests on, for finding it by slot: every slot and, for each, the sets of values
   * it tells apart.
   */
  static Map<Integer, Set<BitSet>> rests(Iterable<Formula> all) {
    Map<Integer, Set<BitSet>> slots = new TreeMap<>();
    Set<Formula> seen = new HashSet<>();
    Deque<Formula> open = new ArrayDeque<>();
    all.forEach(open::push);
    while (!open.isEmpty()) {
      Formula formula = open.pop();
      if (formula.kind() == Formula.Kind.LITERAL) {
        slots.computeIfAbsent(formula.slot(), key -> new LinkedHashSet<>()).add(formula.values());
      } else if (seen.add(formula)) {
        formula.parts().forEach(open::push);
      }
    }
    return new LinkedHashMap<>(slots);
  }

  @Override
  public String toString() {
    return Arrays.deepToString(targets);
  }
}
