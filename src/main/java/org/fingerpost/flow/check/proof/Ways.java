package org.fingerpost.flow.check.proof;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.jspecify.annotations.Nullable;

/**
 * Every feasible way from a flow's start, as lines, grouped by outcome. What counts as a way stands
 * at {@link Proof}. Ways that pass the same nodes and differ only in answers that nothing further
 * on tells apart share a line, which says how many they are.
 *
 * <p>The lines are made while they are read, so that there may be millions. Safe for several
 * threads once made.
 */
public final class Ways implements Listing {
  /** So many lines are told of ways that are too long to be read through. */
  private static final int FEW = 3;

  private final String flow;
  private final Plan plan;
  private final Telling telling;
  private final State start;
  private final Map<State, List<Step>> steps;
  private final Map<State, List<Step>> stepsTo;
  private final Map<Integer, State> ends;
  private final List<Group> groups;
  private final BigInteger ways;

  /** A step of a line: the same node to the same node, whatever was said of what is told. */
  private static final class Step {
    final State from;
    final State to;
    final int guard;
    private Pick pick;
    private BigInteger times;

    Step(State from, State to, int guard, Pick pick, BigInteger times) {
      this.from = from;
      this.to = to;
      this.guard = guard;
      this.pick = pick;
      this.times = times;
    }
  }

  /**
   * The ways that end at an outcome.
   *
   * @param ways how many, exactly
   * @param lines how many lines tell them
   */
  public record Group(Outcome outcome, BigInteger ways, BigInteger lines) {}

  /**
   * Ways that share a line.
   *
   * @param way what they have in common, with every answer that they may differ in
   * @param ways how many ways the line stands for
   */
  public record Line(Way way, BigInteger ways) {

    /** The way in words; and how many there are of it, if several. */
    public String inWords() {
      return way.inWords() + (ways.equals(BigInteger.ONE) ? "" : "  (" + Count.ofWays(ways) + ")");
    }

    /** As maps, lists, strings and whole numbers. */
    public Map<String, Object> asData() {
      List<Object> steps = new ArrayList<>();
      for (Way.Step step : way.steps()) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("node", step.node().toString());
        if (!step.said().isEmpty()) {
          one.put("answers", step.said().stream().map(Way.Said::id).toList());
        }
        if (!step.dates().isEmpty()) {
          one.put("dates", step.dates());
        }
        steps.add(one);
      }
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("outcome", way.outcome().toString());
      data.put("ways", ways);
      data.put("steps", steps);
      return data;
    }
  }

  private Ways(Flow flow, Plan plan, Exploration exploration, State start, Steps recorded) {
    this.flow = flow.id();
    this.plan = plan;
    this.telling = new Telling(plan, exploration.sets());
    this.start = start;
    this.steps = recorded.steps;
    this.stepsTo = recorded.stepsTo;
    this.ends = exploration.outcomes();
    Map<NodeId, Integer> order = new HashMap<>();
    for (Flow one : plan.pathways().flows().values()) {
      one.nodes().values().forEach(node -> order.put(node.id(), order.size()));
    }
    List<Group> found = new ArrayList<>();
    BigInteger all = BigInteger.ZERO;
    for (Map.Entry<Integer, State> end : exploration.outcomes().entrySet()) {
      if (plan.node(end.getKey()) instanceof Outcome outcome) {
        found.add(new Group(outcome, end.getValue().ways(), linesTo(end.getValue())));
        all = all.add(end.getValue().ways());
      }
    }
    found.sort(Comparator.comparingInt(group -> order.getOrDefault(group.outcome().id(), 0)));
    this.groups = List.copyOf(found);
    this.ways = all;
  }

  /** The ways of a flow, within {@link Bound#USUAL}. */
  public static Listing of(Pathways pathways, String flow) {
    return of(pathways, flow, Bound.USUAL, Progress.SILENT);
  }

  /**
   * The ways of a flow.
   *
   * @param flow the id of a flow that exists
   * @throws IllegalArgumentException where no such flow exists
   */
  public static Listing of(Pathways pathways, String flow, Bound bound, Progress progress) {
    Flow begun =
        pathways
            .flow(flow)
            .orElseThrow(() -> new IllegalArgumentException("There is no flow " + flow + "."));
    Plan plan = new Plan(pathways);
    int start = plan.number(begun.start());
    if (start == Plan.NOWHERE) {
      return new NotListed(flow, begun.start(), "The flow's start does not exist.");
    }
    Optional<Verdict.NotProved> broken = Soundness.check(plan, start, flow);
    if (broken.isPresent()) {
      return new NotListed(flow, broken.get().at(), broken.get().reason());
    }
    Steps recorded = new Steps(bound);
    Exploration exploration = new Exploration(plan, start, List.of(), bound, recorded);
    try {
      State first = exploration.run(progress, flow);
      if (!exploration.stuck().isEmpty()) {
        Node at = plan.node(exploration.stuck().keySet().iterator().next());
        return new NotListed(flow, at.id(), "At \"" + at.id() + "\", some answers lead nowhere.");
      }
      return new Ways(begun, plan, exploration, first, recorded);
    } catch (TooMuch reached) {
      NodeId at = plan.node(reached.node()).id();
      return new NotListed(flow, at, "At \"" + at + "\", " + reached.reason() + ".");
    }
  }

  /** Records the steps, those together that differ only in what was said. */
  private static final class Steps implements Exploration.Recorder {
    private final Bound bound;
    private final Map<State, List<Step>> steps = new IdentityHashMap<>();
    private final Map<State, List<Step>> stepsTo = new IdentityHashMap<>();
    private final Map<Going, Step> goings = new HashMap<>();
    private @Nullable State last;
    private long count;

    private record Going(State to, int guard) {
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Going(State there, int with) && to.is(there) && guard == with;
      }

      @Override
      public int hashCode() {
        return 31 * System.identityHashCode(to) + guard;
      }
    }

    Steps(Bound bound) {
      this.bound = bound;
    }

    @Override
    public void went(State from, Pick pick, BigInteger times, int guard, State to) throws TooMuch {
      if (last == null || !last.is(from)) {
        goings.clear();
        last = from;
      }
      Step before = goings.get(new Going(to, guard));
      if (before != null && join(before, pick)) {
        before.times = before.times.add(times);
        return;
      }
      Step step = new Step(from, to, guard, pick, times);
      goings.put(new Going(to, guard), step);
      steps.computeIfAbsent(from, key -> new ArrayList<>()).add(step);
      stepsTo.computeIfAbsent(to, key -> new ArrayList<>()).add(step);
      if (++count > bound.held()) {
        throw new TooMuch(
            from.node(), "more than " + bound.held() + " steps would have to be kept in mind");
      }
    }

    private static boolean join(Step step, Pick more) {
      if (step.pick instanceof Pick.OneOf(BitSet values)
          && more instanceof Pick.OneOf(BitSet yet)) {
        BitSet both = (BitSet) values.clone();
        both.or(yet);
        step.pick = new Pick.OneOf(both);
        return true;
      }
      if (step.pick instanceof Pick.Mixes mixes && more instanceof Pick.Mixes yet) {
        step.pick = mixes.or(yet, Pick.Mixes.MOST);
        return true;
      }
      return false;
    }
  }

  @Override
  public String flow() {
    return flow;
  }

  /** How many ways there are, exactly. */
  public BigInteger ways() {
    return ways;
  }

  /** The outcomes that ways end at, in the order of the files. */
  public List<Group> groups() {
    return groups;
  }

  /** How many lines tell the ways to an end. */
  private BigInteger linesTo(State end) {
    Map<State, BigInteger> lines = new IdentityHashMap<>();
    lines.put(end, BigInteger.ONE);
    List<State> back = backFrom(end);
    back.sort(Comparator.comparingInt(State::node).reversed());
    for (State state : back) {
      BigInteger here = lines.getOrDefault(state, BigInteger.ZERO);
      for (Step step : stepsTo.getOrDefault(state, List.of())) {
        lines.merge(step.from, here, BigInteger::add);
      }
    }
    return lines.getOrDefault(start, BigInteger.ZERO);
  }

  /** Every state from which this one is come to, itself among them. */
  private List<State> backFrom(State end) {
    Set<State> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<State> back = new ArrayList<>();
    Deque<State> open = new ArrayDeque<>();
    seen.add(end);
    open.add(end);
    while (!open.isEmpty()) {
      State state = open.remove();
      back.add(state);
      for (Step step : stepsTo.getOrDefault(state, List.of())) {
        if (seen.add(step.from)) {
          open.add(step.from);
        }
      }
    }
    return back;
  }

  /** Every line, by outcome in the order of {@link #groups}; each is made when it is asked for. */
  public Stream<Line> lines() {
    return lines(groups.iterator());
  }

  /** The lines of one outcome. */
  public Stream<Line> lines(Group group) {
    return lines(List.of(group).iterator());
  }

  private Stream<Line> lines(Iterator<Group> several) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new Walks(several), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** Goes every way to several ends. */
  private final class Walks implements Iterator<Line> {
    private final Iterator<Group> left;
    private @Nullable Walk walk;

    Walks(Iterator<Group> left) {
      this.left = left;
    }

    @Override
    public boolean hasNext() {
      while ((walk == null || !walk.hasNext()) && left.hasNext()) {
        int number = plan.number(left.next().outcome().id());
        walk = new Walk(Objects.requireNonNull(ends.get(number)));
      }
      return walk != null && walk.hasNext();
    }

    @Override
    public Line next() {
      if (!hasNext()) {
        throw new NoSuchElementException("no more ways");
      }
      return Objects.requireNonNull(walk).next();
    }
  }

  /** Goes every way to one end, one after the other. */
  private final class Walk implements Iterator<Line> {
    private final State end;
    private final Set<State> useful = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Step> path = new ArrayList<>();
    private final List<Iterator<Step>> open = new ArrayList<>();
    private boolean ready;
    private boolean over;

    Walk(State end) {
      this.end = end;
      useful.addAll(backFrom(end));
      if (start.is(end)) {
        ready = true;
      } else {
        open.add(stepsFrom(start));
        advance();
      }
    }

    private Iterator<Step> stepsFrom(State state) {
      return steps.getOrDefault(state, List.of()).stream()
          .filter(step -> useful.contains(step.to))
          .iterator();
    }

    private void advance() {
      while (!open.isEmpty()) {
        Iterator<Step> here = open.getLast();
        if (path.size() == open.size()) {
          path.removeLast();
        }
        if (!here.hasNext()) {
          open.removeLast();
          continue;
        }
        Step step = here.next();
        path.add(step);
        if (step.to.is(end)) {
          ready = true;
          return;
        }
        open.add(stepsFrom(step.to));
      }
      over = true;
    }

    @Override
    public boolean hasNext() {
      return ready && !over;
    }

    @Override
    public Line next() {
      if (!hasNext()) {
        throw new NoSuchElementException("no more ways");
      }
      List<Way.Step> told = new ArrayList<>(path.size());
      BigInteger times = BigInteger.ONE;
      for (Step step : path) {
        told.add(telling.step(step.from.node(), step.pick, step.guard));
        times = times.multiply(step.times);
      }
      Line line = new Line(new Way(told, plan.node(end.node()).id()), times);
      ready = false;
      advance();
      return line;
    }
  }

  /**
   * Tells all ways as text: for each outcome a heading and its lines, and the exact total at the
   * end.
   *
   * @param most how many lines of each outcome to tell; the rest is counted
   */
  public void tell(long most, Consumer<String> out) {
    for (Group group : groups) {
      out.accept(
          group.outcome().id()
              + ": "
              + group.outcome().title()
              + "  ("
              + Count.ofWays(group.ways())
              + ")");
      List<Line> some = some(group, most);
      some.forEach(line -> out.accept("  " + line.inWords()));
      BigInteger left = group.lines().subtract(BigInteger.valueOf(some.size()));
      if (left.signum() > 0) {
        out.accept("  and " + Count.inWords(left) + " more lines");
      }
      out.accept("");
    }
    out.accept(
        flow
            + ": "
            + Count.ofWays(ways)
            + " to "
            + groups.size()
            + (groups.size() == 1 ? " outcome." : " outcomes."));
  }

  /** As many lines of an outcome as are wanted; of those that nobody reads through, a few. */
  private List<Line> some(Group group, long most) {
    List<Line> some = new ArrayList<>();
    int tooLong = 0;
    try (Stream<Line> lines = lines(group)) {
      Iterator<Line> left = lines.iterator();
      while (some.size() < most && tooLong < FEW && left.hasNext()) {
        Line line = left.next();
        some.add(line);
        if (line.way().isLong()) {
          tooLong++;
        }
      }
    }
    return some;
  }

  /**
   * All ways as maps, lists, strings and whole numbers.
   *
   * @param most how many lines of each outcome to give; the rest is counted
   */
  public Map<String, Object> asData(long most) {
    List<Object> outcomes = new ArrayList<>();
    for (Group group : groups) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("outcome", group.outcome().id().toString());
      one.put("title", group.outcome().title());
      one.put("ways", group.ways());
      one.put("lines", group.lines());
      one.put("shown", some(group, most).stream().map(Line::asData).collect(Collectors.toList()));
      outcomes.add(one);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("flow", flow);
    data.put("ways", ways);
    data.put("outcomes", outcomes);
    return data;
  }
}
