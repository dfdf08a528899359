package org.fingerpost.flow.check;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Question.Option;
import org.fingerpost.law.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * Follows every feasible way from a node at once: forward through the nodes, with all the ways that
 * come to a node gathered into as few states as what is still to be tested can tell apart.
 *
 * <p>A state holds, for each variable that a condition further on may test, what is believed of it.
 * Everything else about the way is only a count. The arrows must lead onward always ({@link
 * Graph#rings} gives none). Not safe for several threads.
 */
final class Exploration {
  private final Pathways pathways;
  private final Graph graph;
  private final Model model;
  private final Beliefs beliefs;
  private Bound bound;

  private final List<List<Formula>> rules = new ArrayList<>();
  private final List<List<Goal>> goals = new ArrayList<>();
  private final List<BitSet> alive = new ArrayList<>();
  private final List<Integer> order;
  private final Map<Integer, List<Integer>> countsFrom = new HashMap<>();

  /**
   * Something to find out: whether a formula can hold at a node.
   *
   * @param number its number
   * @param formula what would have to hold
   */
  record Goal(int number, Formula formula) {}

  /** How much may be done, and how many states may be held at once, before giving up. */
  static final class Bound {
    private long steps;
    private long states;

    Bound(long steps, long states) {
      this.steps = steps;
      this.states = states;
    }

    void spend(long more) {
      steps -= more;
      if (steps < 0) {
        throw new Exceeded();
      }
    }

    void hold(long more) {
      states -= more;
      if (states < 0) {
        throw new Exceeded();
      }
    }
  }

  /** There are more states than the bound allows. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exceeded() {
      super("more states than the bound allows", null, false, false);
    }
  }

  /**
   * What following every way from one node has shown.
   *
   * @param count of all ways
   * @param byOutcome of the ways to each outcome, by the node's number
   * @param visited the nodes that some way passes
   * @param fired for each node visited, the rules of its {@code next} that decided on some way
   * @param couldHold for each node visited, the rules whose condition held on some way, though an
   *     earlier rule may have decided
   * @param stuck the nodes at which some way finds no rule
   * @param reached the goals that can hold
   */
  record Found(
      BigInteger count,
      Map<Integer, BigInteger> byOutcome,
      BitSet visited,
      Map<Integer, BitSet> fired,
      Map<Integer, BitSet> couldHold,
      BitSet stuck,
      BitSet reached) {}

  /**
   * Prepares to follow ways.
   *
   * @param goals by node; asked at a question once it is answered, elsewhere on arriving
   */
  Exploration(
      Pathways pathways,
      Graph graph,
      List<Integer> order,
      Model model,
      Map<Integer, List<Goal>> goals,
      Bound bound) {
    this.pathways = pathways;
    this.graph = graph;
    this.order = order;
    this.model = model;
    this.beliefs = new Beliefs(model);
    this.bound = bound;
    for (int number = 0; number < graph.size(); number++) {
      rules.add(
          next(graph.node(number)).rules().stream()
              .map(rule -> rule.when().map(model::formula).orElse(Formula.TRUE))
              .toList());
      this.goals.add(goals.getOrDefault(number, List.of()));
    }
    model
        .standings()
        .forEach(
            (limit, variable) ->
                pathways.law().timeLimit(limit).stream()
                    .map(TimeLimit::ends)
                    .flatMap(ends -> ends.inputs().distinct())
                    .flatMap(input -> pathways.question(input).stream())
                    .forEach(
                        question ->
                            countsFrom
                                .computeIfAbsent(model.answer(question), _ -> new ArrayList<>())
                                .add(variable)));
    findAlive();
  }

  static Next next(Node node) {
    return switch (node) {
      case Question question -> question.asking().next();
      case Notice notice -> notice.next();
      case Outcome _ -> Next.NONE;
    };
  }

  /** For each node, the tests that conditions from there on may ask, of what was known before. */
  private void findAlive() {
    for (int number = 0; number < graph.size(); number++) {
      alive.add(new BitSet());
    }
    for (int at = order.size() - 1; at >= 0; at--) {
      int number = order.get(at);
      BitSet tests = Objects.requireNonNull(alive.get(number));
      rules.get(number).forEach(rule -> rule.collect(tests));
      goals.get(number).forEach(goal -> goal.formula().collect(tests));
      for (int target : graph.targets(number)) {
        tests.or(alive.get(target));
      }
    }
  }

  /** The same, with as much to do once more. */
  Exploration again(Bound afresh) {
    bound = afresh;
    return this;
  }

  /** Follows every way from a node. Progress is told by the share of nodes that are done. */
  Found from(int start, java.util.function.BiConsumer<Integer, Integer> progress) {
    return new Run(start).follow(progress);
  }

  /** Beliefs that are equal where their numbers are. */
  private static final class State {
    private final int[] beliefs;
    private final int hash;

    State(int[] beliefs) {
      this.beliefs = beliefs;
      this.hash = Arrays.hashCode(beliefs);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof State that && Arrays.equals(beliefs, that.beliefs);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** One start. */
  private final class Run {
    private final int start;
    private final BitSet within;
    private final Map<Integer, Stop> stops = new HashMap<>();
    private final Map<Integer, BitSet> assigned = new HashMap<>();

    private BigInteger count = BigInteger.ZERO;
    private final Map<Integer, BigInteger> byOutcome = new LinkedHashMap<>();
    private final BitSet visited = new BitSet();
    private final Map<Integer, BitSet> fired = new HashMap<>();
    private final Map<Integer, BitSet> couldHold = new HashMap<>();
    private final BitSet stuck = new BitSet();
    private final BitSet reached = new BitSet();

    Run(int start) {
      this.start = start;
      this.within = graph.reachableFrom(List.of(start));
    }

    Found follow(java.util.function.BiConsumer<Integer, Integer> progress) {
      findAssigned();
      stop(start).arrive(new State(new int[stop(start).variables.length]), BigInteger.ONE);
      int done = 0;
      int all = within.cardinality();
      for (int number : order) {
        if (!within.get(number)) {
          continue;
        }
        Stop stop = stops.remove(number);
        if (stop != null && !stop.states.isEmpty()) {
          visited.set(number);
          stop.pass();
        }
        progress.accept(++done, all);
      }
      return new Found(count, byOutcome, visited, fired, couldHold, stuck, reached);
    }

    /** For each node, the variables that may be known when a way comes to it. */
    private void findAssigned() {
      for (int number : order) {
        if (!within.get(number)) {
          continue;
        }
        BitSet before = assigned.computeIfAbsent(number, _ -> new BitSet());
        BitSet after = (BitSet) before.clone();
        own(number).forEach(after::set);
        BitSet tests = new BitSet();
        rules.get(number).forEach(rule -> rule.collect(tests));
        tests.stream().filter(model::isStanding).forEach(test -> after.set(model.variableOf(test)));
        for (int target : graph.targets(number)) {
          assigned.computeIfAbsent(target, _ -> new BitSet()).or(after);
        }
      }
    }

    private Stop stop(int number) {
      return stops.computeIfAbsent(number, Stop::new);
    }

    /** The variables that a question's answer gives. */
    private List<Integer> own(int number) {
      if (!(graph.node(number) instanceof Question question)) {
        return List.of();
      }
      List<Integer> own = new ArrayList<>();
      own.add(model.answer(question));
      if (question instanceof Question.Choices choices) {
        for (String option : model.together(choices)) {
          own.add(model.option(choices.key(), option));
        }
      }
      return own;
    }

    /** One node while ways come to it, and when they pass on. */
    private final class Stop {
      private final int number;
      private final int[] variables;
      private final int[] signatures;
      private final Map<State, BigInteger> states = new LinkedHashMap<>();

      Stop(int number) {
        this.number = number;
        Map<Integer, BitSet> byVariable = new HashMap<>();
        BitSet known = assigned.getOrDefault(number, new BitSet());
        BitSet tests = alive.get(number);
        for (int test = tests.nextSetBit(0); test >= 0; test = tests.nextSetBit(test + 1)) {
          int variable = model.variableOf(test);
          if (known.get(variable)) {
            byVariable.computeIfAbsent(variable, _ -> new BitSet()).set(test);
          }
        }
        this.variables =
            byVariable.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        this.signatures = new int[variables.length];
        for (int index = 0; index < variables.length; index++) {
          signatures[index] =
              beliefs.signature(
                  variables[index], Objects.requireNonNull(byVariable.get(variables[index])));
        }
      }

      void arrive(State state, BigInteger ways) {
        if (states.merge(state, ways, BigInteger::add) == ways) {
          bound.hold(1);
        }
      }

      void pass() {
        Passing passing = new Passing(this);
        states.forEach(passing::pass);
        bound.hold(-states.size());
      }
    }

    /** One node while the ways that came to it pass on. */
    private final class Passing {
      private final Stop stop;
      private final int number;
      private final Node node;
      private final int[] locals;
      private final Map<Integer, Integer> indexOf = new HashMap<>();
      private final List<Branch> branches;
      private final Map<Integer, Onward> onward = new HashMap<>();
      private final List<Goal> open;
      private final BitSet firedHere = new BitSet();
      private final BitSet couldHoldHere = new BitSet();

      Passing(Stop stop) {
        this.stop = stop;
        this.number = stop.number;
        this.node = graph.node(number);
        BitSet wanted = new BitSet();
        for (int variable : stop.variables) {
          wanted.set(variable);
        }
        own(number).forEach(wanted::set);
        BitSet tests = new BitSet();
        rules.get(number).forEach(rule -> rule.collect(tests));
        goals.get(number).forEach(goal -> goal.formula().collect(tests));
        tests.stream()
            .filter(model::isStanding)
            .forEach(test -> wanted.set(model.variableOf(test)));
        this.locals = wanted.stream().toArray();
        for (int index = 0; index < locals.length; index++) {
          indexOf.put(locals[index], index);
        }
        this.branches = branches();
        this.open = new ArrayList<>(goals.get(number));
        fired.put(number, firedHere);
        couldHold.put(number, couldHoldHere);
      }

      void pass(State state, BigInteger ways) {
        bound.spend(1);
        int[] arrived = new int[locals.length];
        for (int index = 0; index < locals.length; index++) {
          arrived[index] =
              model.variable(locals[index]).kind() == Variable.Kind.STANDING
                  ? beliefs.any(locals[index])
                  : Beliefs.ABSENT;
        }
        for (int index = 0; index < stop.variables.length; index++) {
          int belief = state.beliefs[index];
          if (belief != Beliefs.ABSENT) {
            arrived[index(stop.variables[index])] = belief;
          }
        }
        if (node instanceof Outcome) {
          seek(arrived);
          BigInteger all = ways;
          for (int index = 0; index < locals.length; index++) {
            all = times(all, beliefs.ways(locals[index], arrived[index]));
          }
          count = count.add(all);
          byOutcome.merge(number, all, BigInteger::add);
          return;
        }
        for (Branch branch : branches) {
          bound.spend(1);
          int[] now = arrived.clone();
          branch.given().forEach((variable, belief) -> now[index(variable)] = belief);
          for (int standing : branch.reckonedAnew()) {
            Integer index = indexOf.get(standing);
            if (index != null) {
              now[index] = beliefs.any(standing);
            }
          }
          seek(now);
          if (branch.go().isPresent()) {
            onward(branch.go().get(), now, ways);
          } else {
            decide(now, ways);
          }
        }
      }

      private int index(int variable) {
        return Objects.requireNonNull(indexOf.get(variable));
      }

      // Answers

      /** The ways in which a question can be answered, as far as they lead elsewhere. */
      private List<Branch> branches() {
        return switch (node) {
          case Question question -> answered(question);
          case Notice _ -> List.of(new Branch(Map.of(), List.of(), Optional.empty()));
          case Outcome _ -> List.of();
        };
      }

      private List<Branch> answered(Question question) {
        List<Branch> found = new ArrayList<>();
        int variable = model.answer(question);
        List<String> values = model.variable(variable).values();
        Map<Optional<Integer>, BitSet> together = new LinkedHashMap<>();
        boolean apart =
            question instanceof Question.Choices
                || (question instanceof Question.OfDate && countsFrom.containsKey(variable));
        for (int value = 0; value < values.size(); value++) {
          Optional<Optional<Integer>> go = go(question, values.get(value));
          if (go.isEmpty()) {
            stuck.set(number);
          } else if (apart) {
            found.add(branch(question, variable, value, go.get()));
          } else {
            together.computeIfAbsent(go.get(), _ -> new BitSet()).set(value);
          }
        }
        together.forEach(
            (go, taken) ->
                found.add(
                    new Branch(Map.of(variable, beliefs.oneOf(variable, taken)), List.of(), go)));
        return found;
      }

      /** Where an answer leads by itself; inside nothing where the rules decide. */
      private Optional<Optional<Integer>> go(Question question, String value) {
        Optional<NodeId> own = Optional.empty();
        if (value.equals(Answer.NOT_SURE) && !hasOption(question, value)) {
          if (question.asking().unsure() instanceof Question.Unsure.Leads(NodeId go)) {
            own = Optional.of(go);
          }
        } else if (question instanceof Question.Choice choice) {
          own = Optional.ofNullable(choice.options().get(value)).flatMap(Option::go);
        }
        if (own.isPresent()) {
          return graph.numberOf(own.get()).map(Optional::of);
        }
        return rules.get(number).isEmpty() ? Optional.empty() : Optional.of(Optional.empty());
      }

      private static boolean hasOption(Question question, String value) {
        return question instanceof Question.Choice choice && choice.options().containsKey(value);
      }

      private Branch branch(Question question, int variable, int value, Optional<Integer> go) {
        Map<Integer, Integer> given = new HashMap<>();
        given.put(variable, beliefs.exactly(variable, value));
        String way = model.variable(variable).values().get(value);
        if (question instanceof Question.Choices choices && Model.isTogether(way)) {
          List<String> options = model.together(choices);
          List<Formula.Truth> chosen = model.chosen(choices, way);
          for (int index = 0; index < options.size(); index++) {
            int option = model.option(choices.key(), options.get(index));
            given.put(
                option,
                switch (chosen.get(index)) {
                  case YES -> beliefs.exactly(option, 0);
                  case NO -> beliefs.exactly(option, 1);
                  case OPEN -> beliefs.any(option);
                });
          }
        }
        boolean known = way.equals(Model.KNOWN);
        return new Branch(
            given, known ? countsFrom.getOrDefault(variable, List.of()) : List.of(), go);
      }

      // Rules

      /** Tries the rules in order; what is open is told apart only where a rule asks for it. */
      private void decide(int[] arrived, BigInteger ways) {
        List<Formula> all = rules.get(number);
        learnWhatCouldHold(all, arrived);
        Deque<Trial> trials = new ArrayDeque<>();
        trials.push(new Trial(0, arrived));
        while (!trials.isEmpty()) {
          Trial trial = trials.pop();
          bound.spend(1);
          int rule = trial.rule();
          Formula.Truth truth = Formula.Truth.NO;
          while (rule < all.size()) {
            truth = truth(all.get(rule), trial.beliefs());
            if (truth != Formula.Truth.NO) {
              break;
            }
            rule++;
          }
          if (rule == all.size()) {
            stuck.set(number);
          } else if (truth == Formula.Truth.YES) {
            firedHere.set(rule);
            Optional<Integer> target = graph.numberOf(next(node).rules().get(rule).go());
            if (target.isPresent()) {
              onward(target.get(), trial.beliefs(), ways);
            } else {
              stuck.set(number);
            }
          } else {
            for (int[] told : toldApart(all.get(rule), trial.beliefs())) {
              trials.push(new Trial(rule, told));
            }
          }
        }
      }

      private void learnWhatCouldHold(List<Formula> all, int[] arrived) {
        for (int rule = couldHoldHere.nextClearBit(0);
            rule < all.size();
            rule = couldHoldHere.nextClearBit(rule + 1)) {
          bound.spend(1);
          if (canHold(all.get(rule), arrived)) {
            couldHoldHere.set(rule);
          }
        }
      }

      private Formula.Truth truth(Formula formula, int[] now) {
        return formula.truth(test -> truth(test, now));
      }

      private Formula.Truth truth(int test, int[] now) {
        Integer index = indexOf.get(model.variableOf(test));
        return index == null ? Formula.Truth.NO : beliefs.truth(now[index], test);
      }

      /** What can be once the first open test is answered. Answers first, then standings. */
      private List<int[]> toldApart(Formula formula, int[] now) {
        int answer = formula.firstOpen(test -> truth(test, now), test -> !model.isStanding(test));
        if (answer >= 0) {
          int index = index(model.variableOf(answer));
          int[] holds = now.clone();
          holds[index] = beliefs.holding(now[index], answer);
          int[] not = now.clone();
          not[index] = beliefs.notHolding(now[index], answer);
          return List.of(holds, not);
        }
        int standing = formula.firstOpen(test -> truth(test, now), _ -> true);
        int variable = model.variableOf(standing);
        int index = index(variable);
        List<int[]> each = new ArrayList<>();
        for (int value : beliefs.values(variable, now[index])) {
          int[] told = now.clone();
          told[index] = beliefs.exactly(variable, value);
          each.add(told);
        }
        return each;
      }

      private boolean canHold(Formula formula, int[] arrived) {
        Deque<int[]> trials = new ArrayDeque<>();
        trials.push(arrived);
        while (!trials.isEmpty()) {
          bound.spend(1);
          int[] now = trials.pop();
          switch (truth(formula, now)) {
            case YES -> {
              return true;
            }
            case NO -> {}
            case OPEN -> toldApart(formula, now).reversed().forEach(trials::push);
          }
        }
        return false;
      }

      private void seek(int[] now) {
        open.removeIf(
            goal -> {
              if (reached.get(goal.number())) {
                return true;
              }
              bound.spend(1);
              if (canHold(goal.formula(), now)) {
                reached.set(goal.number());
                return true;
              }
              return false;
            });
      }

      // Onward

      private void onward(int target, int[] now, BigInteger ways) {
        Onward to = onward.computeIfAbsent(target, Onward::new);
        BigInteger all = ways;
        for (int index : to.forgotten) {
          all = times(all, beliefs.ways(locals[index], now[index]));
        }
        int[] state = new int[to.source.length];
        for (int index = 0; index < state.length; index++) {
          int variable = to.stop.variables[index];
          if (to.source[index] >= 0) {
            Beliefs.Merged merged =
                beliefs.merged(variable, now[to.source[index]], to.stop.signatures[index]);
            state[index] = merged.belief();
            if (merged.times() > 1) {
              all = all.multiply(BigInteger.valueOf(merged.times()));
            }
          } else {
            state[index] =
                model.variable(variable).kind() == Variable.Kind.STANDING
                    ? beliefs.any(variable)
                    : Beliefs.ABSENT;
          }
        }
        to.stop.arrive(new State(state), all);
      }

      private static BigInteger times(BigInteger ways, BigInteger more) {
        return more.equals(BigInteger.ONE) ? ways : ways.multiply(more);
      }

      /** How what is known here becomes what is known at a node that follows. */
      private final class Onward {
        private final Stop stop;
        private final int[] source;
        private final int[] forgotten;

        Onward(int target) {
          this.stop = stop(target);
          this.source = new int[stop.variables.length];
          BitSet kept = new BitSet();
          for (int index = 0; index < source.length; index++) {
            source[index] = indexOf.getOrDefault(stop.variables[index], -1);
            if (source[index] >= 0) {
              kept.set(source[index]);
            }
          }
          this.forgotten =
              java.util.stream.IntStream.range(0, locals.length)
                  .filter(index -> !kept.get(index))
                  .toArray();
        }
      }
    }
  }

  /**
   * Some answers to a question that lead on alike.
   *
   * @param given what is believed of the question's own variables
   * @param reckonedAnew the standings that may change with this answer
   * @param go where it leads by itself; otherwise the rules decide
   */
  private record Branch(
      Map<Integer, Integer> given, List<Integer> reckonedAnew, Optional<Integer> go) {}

  /** Rules tried so far in vain, and what is believed. */
  private record Trial(int rule, int[] beliefs) {}
}
