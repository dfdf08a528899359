package org.fingerpost.flow.check.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Places;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.check.proof.Items.Item;
import org.fingerpost.flow.check.proof.Items.Showing;
import org.fingerpost.flow.check.proof.State.Trail;
import org.fingerpost.flow.check.proof.Verdict.End;
import org.jspecify.annotations.Nullable;

/** Explores the ways of every flow, and says what is wrong where something was never seen. */
final class Judgement {
  /** So many pairs of rules are compared to say which one is in the way of which. */
  private static final int MOST_PAIRS = 5_000;

  private final Pathways pathways;
  private final Places places;
  private final Bound bound;
  private final Progress progress;
  private final Plan plan;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> open = new ArrayList<>();
  private final BitSet reached = new BitSet();
  private final BitSet uncertain = new BitSet();
  private final BitSet stuck = new BitSet();
  private final Map<Integer, BitSet> fired = new HashMap<>();
  private final List<Integer> starts = new ArrayList<>();

  Judgement(Pathways pathways, Places places, Bound bound, Progress progress) {
    this.pathways = pathways;
    this.places = places;
    this.bound = bound;
    this.progress = progress;
    this.plan = new Plan(pathways);
  }

  Proof proof() {
    Items items = new Items(plan, places);
    List<Observed> observed = items.observed();
    for (Flow flow : pathways.flows().values()) {
      verdicts.add(explore(flow, observed));
    }
    nodes();
    rules();
    items.all().forEach(this::item);
    return new Proof(verdicts, faults, open);
  }

  // Exploring

  private Verdict explore(Flow flow, List<Observed> observed) {
    int start = plan.number(flow.start());
    if (start == Plan.NOWHERE) {
      return new Verdict.NotProved(flow.id(), flow.start(), "The flow's start does not exist.");
    }
    Optional<Verdict.NotProved> broken = Soundness.check(plan, start, flow.id());
    if (broken.isPresent()) {
      uncertain.or(plan.reachableFrom(start));
      return broken.get();
    }
    starts.add(start);
    Exploration exploration =
        new Exploration(plan, start, observed, bound, Exploration.Recorder.NONE);
    Optional<TooMuch> tooMuch = Optional.empty();
    try {
      exploration.run(progress, flow.id());
    } catch (TooMuch reached) {
      tooMuch = Optional.of(reached);
      uncertain.or(exploration.reachable());
    }
    reached.or(exploration.reached());
    for (int node = exploration.reached().nextSetBit(0);
        node >= 0;
        node = exploration.reached().nextSetBit(node + 1)) {
      fired.computeIfAbsent(node, key -> new BitSet()).or(exploration.fired(node));
    }
    exploration.stuck().forEach((node, trail) -> stuck(exploration, node, trail));
    if (tooMuch.isPresent()) {
      Node at = plan.node(tooMuch.get().node());
      return new Verdict.NotProved(
          flow.id(),
          at.id(),
          "At \"" + at.id() + "\", " + tooMuch.get().reason() + ", so the proof was given up.");
    }
    if (!exploration.stuck().isEmpty()) {
      Node at = plan.node(exploration.stuck().keySet().iterator().next());
      return new Verdict.NotProved(
          flow.id(), at.id(), "At \"" + at.id() + "\", some answers lead nowhere.");
    }
    return proved(flow, exploration);
  }

  private Verdict proved(Flow flow, Exploration exploration) {
    Telling telling = new Telling(plan, exploration.sets());
    List<End> ends = new ArrayList<>();
    BigInteger ways = BigInteger.ZERO;
    int fewest = Integer.MAX_VALUE;
    int most = 0;
    for (Map.Entry<Integer, State> outcome : exploration.outcomes().entrySet()) {
      State state = outcome.getValue();
      NodeId id = plan.node(outcome.getKey()).id();
      ends.add(
          new End(
              id,
              state.ways(),
              state.fewest(),
              state.most(),
              () -> telling.example(state.trail(), id)));
      ways = ways.add(state.ways());
      fewest = Math.min(fewest, state.fewest());
      most = Math.max(most, state.most());
    }
    ends.sort(Comparator.comparingInt(this::inFiles));
    return new Verdict.Proved(flow.id(), ways, fewest, most, ends);
  }

  private final Map<NodeId, Integer> fileOrder = new HashMap<>();

  private int inFiles(End end) {
    if (fileOrder.isEmpty()) {
      for (Flow flow : pathways.flows().values()) {
        flow.nodes().values().forEach(node -> fileOrder.put(node.id(), fileOrder.size()));
      }
    }
    return fileOrder.getOrDefault(end.outcome(), 0);
  }

  private void stuck(Exploration exploration, int number, @Nullable Trail trail) {
    if (stuck.get(number)) {
      return;
    }
    stuck.set(number);
    Node node = plan.node(number);
    Way way = new Telling(plan, exploration.sets()).example(trail, node.id());
    String example = way.steps().stream().map(Way.Step::inWords).collect(Collectors.joining(" > "));
    fault(
        node,
        pointer(node) + "/next",
        "Some answers lead nowhere here, for one: " + example + ".",
        "End the rules in \"next\" with one that has no condition.");
  }

  // Nodes

  private void nodes() {
    BitSet drawn = new BitSet();
    for (Flow flow : pathways.flows().values()) {
      int start = plan.number(flow.start());
      if (start != Plan.NOWHERE && !drawn.get(start)) {
        drawn.or(plan.reachableFrom(start));
      }
    }
    List<List<Integer>> before = new ArrayList<>();
    for (int node = 0; node < plan.size(); node++) {
      before.add(new ArrayList<>());
    }
    for (int node = drawn.nextSetBit(0); node >= 0; node = drawn.nextSetBit(node + 1)) {
      for (int target : plan.targets(node)) {
        if (target != Plan.NOWHERE) {
          before.get(target).add(node);
        }
      }
    }
    for (int number = drawn.nextSetBit(0); number >= 0; number = drawn.nextSetBit(number + 1)) {
      if (reached.get(number)) {
        continue;
      }
      boolean first = before.get(number).stream().allMatch(reached::get);
      Node node = plan.node(number);
      if (!first && !(node instanceof Outcome)) {
        continue;
      }
      String what = kind(node) + " is never reached: no feasible answers lead to it.";
      String remedy = "Look at the conditions of the rules that lead to it, or delete it.";
      if (uncertain.get(number)) {
        open(node, pointer(node), what, remedy);
      } else {
        fault(node, pointer(node), what, remedy);
      }
    }
  }

  private static String kind(Node node) {
    return switch (node) {
      case Question _ -> "This question";
      case Notice _ -> "This notice";
      case Outcome _ -> "This outcome";
    };
  }

  // Rules

  /** A rule that never decided. */
  private record Idle(int node, int rule, Observed holds, Map<Integer, Observed> withEarlier) {}

  private void rules() {
    List<Idle> idle = new ArrayList<>();
    int pairs = 0;
    for (int number = reached.nextSetBit(0); number >= 0; number = reached.nextSetBit(number + 1)) {
      Node node = plan.node(number);
      int count = node.next().rules().size();
      BitSet here = fired.getOrDefault(number, new BitSet());
      if (count > 0 && here.isEmpty() && !stuck.get(number)) {
        report(
            number,
            pointer(node) + "/next",
            "Nothing uses \"next\" here: every answer has a way of its own.",
            "Delete \"next\", or the \"go\" that should not be there.");
        continue;
      }
      for (int rule = here.nextClearBit(0); rule < count; rule = here.nextClearBit(rule + 1)) {
        Observed holds = observe(number, List.of(rule));
        Map<Integer, Observed> withEarlier = new LinkedHashMap<>();
        for (int earlier = 0; earlier < rule && pairs < MOST_PAIRS; earlier++) {
          if (here.get(earlier)) {
            withEarlier.put(earlier, observe(number, List.of(rule, earlier)));
            pairs++;
          }
        }
        idle.add(new Idle(number, rule, holds, withEarlier));
      }
    }
    if (!idle.isEmpty()) {
      lookAgain(idle);
      idle.forEach(this::idle);
    }
  }

  private Observed observe(int node, List<Integer> rules) {
    List<Formula> all = new ArrayList<>();
    for (int rule : rules) {
      plan.node(node)
          .next()
          .rules()
          .get(rule)
          .when()
          .ifPresent(when -> all.add(plan.at(node, when)));
    }
    Observed observed = new Observed(plan.formulas().all(all));
    observed.lookOnLeaving(node);
    return observed;
  }

  /** Goes through the flows again, to tell why rules never decided. */
  private void lookAgain(List<Idle> idle) {
    List<Observed> all = new ArrayList<>();
    BitSet nodes = new BitSet();
    for (Idle one : idle) {
      all.add(one.holds());
      all.addAll(one.withEarlier().values());
      nodes.set(one.node());
    }
    for (int start : starts) {
      if (plan.reachableFrom(start).intersects(nodes)) {
        try {
          new Exploration(plan, start, all, bound, Exploration.Recorder.NONE)
              .run(progress, plan.node(start).id().flow());
        } catch (TooMuch reached) {
          uncertain.or(plan.reachableFrom(start));
        }
      }
    }
  }

  private void idle(Idle idle) {
    Node node = plan.node(idle.node());
    String pointer = pointer(node) + "/next/" + idle.rule();
    boolean last = node.next().rules().get(idle.rule()).when().isEmpty();
    if (last) {
      report(
          idle.node(),
          pointer,
          "The last rule never decides: one before it always holds.",
          "Delete it, and the condition of the rule before it.");
    } else if (idle.holds().isFound()) {
      List<Integer> lines =
          idle.withEarlier().entrySet().stream()
              .filter(pair -> pair.getValue().isFound())
              .limit(3)
              .map(pair -> line(node, pair.getKey()))
              .toList();
      report(
          idle.node(),
          pointer,
          "This rule never decides: wherever its condition holds, " + earlier(lines) + ".",
          "Move it up, make what stands before it narrower, or delete it.");
    } else {
      report(
          idle.node(),
          pointer,
          "This rule never decides: its condition holds on no way that comes here.",
          "Mend the condition, or delete the rule.");
    }
  }

  private static String earlier(List<Integer> lines) {
    return switch (lines.size()) {
      case 0 -> "an earlier rule has decided";
      case 1 -> "the rule on line " + lines.getFirst() + " has decided";
      default ->
          "a rule before it has decided (those on lines "
              + lines.stream()
                  .limit(lines.size() - 1L)
                  .map(String::valueOf)
                  .collect(Collectors.joining(", "))
              + " and "
              + lines.getLast()
              + ")";
    };
  }

  private int line(Node node, int rule) {
    return places.of(places.flowFile(node.id().flow()), pointer(node) + "/next/" + rule).line();
  }

  private void report(int number, String pointer, String what, String remedy) {
    if (uncertain.get(number)) {
      open(plan.node(number), pointer, what, remedy);
    } else {
      fault(plan.node(number), pointer, what, remedy);
    }
  }

  // What is to be shown

  private void item(Item item) {
    if (isSeen(item) || (item.needs().isPresent() && !isSeen(item.needs().get()))) {
      return;
    }
    boolean judged = item.within() == Plan.NOWHERE || reached.get(item.within());
    boolean uncertainHere =
        item.showings().stream()
            .anyMatch(
                showing ->
                    uncertain.get(showing.node())
                        || (showing.when() != null && showing.when().isGivenUp()));
    if (uncertainHere) {
      add(
          open,
          item.file(),
          item.pointer(),
          item.node(),
          "It may be that: " + item.what(),
          item.remedy());
    } else if (judged) {
      add(faults, item.file(), item.pointer(), item.node(), item.what(), item.remedy());
    }
  }

  private boolean isSeen(Item item) {
    for (Showing showing : item.showings()) {
      if (showing.isSeen(reached)) {
        return true;
      }
    }
    return false;
  }

  // Faults

  private static String pointer(Node node) {
    String group =
        switch (node) {
          case Question _ -> "/questions/";
          case Notice _ -> "/notices/";
          case Outcome _ -> "/outcomes/";
        };
    return group + node.id().name();
  }

  private void fault(Node node, String pointer, String what, String remedy) {
    add(faults, places.flowFile(node.id().flow()), pointer, node.id().name(), what, remedy);
  }

  private void open(Node node, String pointer, String what, String remedy) {
    add(
        open,
        places.flowFile(node.id().flow()),
        pointer,
        node.id().name(),
        "It may be that: " + what,
        remedy);
  }

  private void add(
      List<Fault> to, String file, String pointer, String node, String what, String remedy) {
    if (!places.isBorrowed(file)) {
      to.add(new Fault(places.of(file, pointer), node, what, remedy));
    }
  }
}
