package org.fingerpost.flow.check.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.check.proof.Alike.Answers;
import org.fingerpost.flow.check.proof.Alike.Meeting;
import org.fingerpost.flow.check.proof.Walked.Leg;
import org.jspecify.annotations.Nullable;

/**
 * The same person walked through old and new pathways at once, for all persons: one pass over pairs
 * of states. Where only one side asks a question, the other waits; where the sides ask in another
 * order, what was said is kept in mind until the other side asks for it.
 */
final class LockStep {
  private final Walked old;
  private final Walked now;
  private final Alike alike;
  private final Bound bound;
  private final Worlds sets;
  private final int[] oldLimits;
  private final int[] nowLimits;
  private final Map<Integer, Integer> oldGuards = new HashMap<>();
  private final Map<Integer, Integer> nowGuards = new HashMap<>();
  private final TreeMap<Integer, Map<Key, Pair>> waiting = new TreeMap<>();
  private final List<Pair> all = new ArrayList<>();
  private final List<Pair> ends = new ArrayList<>();
  private long steps;

  /** Where the two sides went apart. */
  record Parting(NodeId at, boolean inOld, NodeId oldTo, NodeId nowTo, int dates) {}

  /** Something said on one side that the other may still ask for. */
  private record Kept(Meeting meeting, boolean byOld, Pick pick) {}

  private record Key(
      @Nullable State old,
      @Nullable State now,
      int worlds,
      List<Kept> kept,
      @Nullable Parting parting) {}

  /** All persons who stand at the same two places, and whose answers cannot be told apart. */
  static final class Pair {
    private final Key key;
    private final List<Edge> before = new ArrayList<>();
    private BigInteger ways = BigInteger.ZERO;

    private Pair(Key key) {
      this.key = key;
    }

    /** Where they stand in the old pathways; nothing where these do not know their answers. */
    @Nullable State old() {
      return key.old();
    }

    /** Where they stand in the new pathways; nothing where these do not know their answers. */
    @Nullable State now() {
      return key.now();
    }

    @Nullable Parting parting() {
      return key.parting();
    }

    BigInteger ways() {
      return ways;
    }

    List<Edge> before() {
      return before;
    }
  }

  /**
   * A step of one side or of both.
   *
   * @param meeting the question answered, where it was one
   * @param answers what was said
   * @param times how many ways it makes of one
   * @param alone the nodes that only one side passed
   */
  record Edge(
      Pair from,
      Pair to,
      @Nullable Meeting meeting,
      @Nullable Answers answers,
      BigInteger times,
      List<Alone> alone) {}

  /** A node that one side passes and the other does not. */
  record Alone(NodeId node, boolean inOld) {}

  LockStep(Walked old, Walked now, Alike alike, Bound bound) {
    this.old = old;
    this.now = now;
    this.alike = alike;
    this.bound = bound;
    Slots slots = new Slots();
    alike.limitNames().forEach(name -> slots.addLimit());
    this.sets = new Worlds(slots);
    this.oldLimits = alike.limits(old.plan());
    this.nowLimits = alike.limits(now.plan());
  }

  Worlds sets() {
    return sets;
  }

  /** Every pair, in an order in which each comes after those that lead to it. */
  List<Pair> pairs() {
    return all;
  }

  List<Pair> ends() {
    return ends;
  }

  Pair run() throws TooMuch {
    State first = old.start();
    State second = now.start();
    Node one = old.node(first);
    Node other = now.node(second);
    Parting parting =
        alike.same(one, other)
            ? null
            : new Parting(other.id(), false, one.id(), other.id(), Worlds.EVERY);
    Pair start = new Pair(new Key(first, second, Worlds.EVERY, List.of(), parting));
    start.ways = BigInteger.ONE;
    waiting.computeIfAbsent(order(start.key), key -> new LinkedHashMap<>()).put(start.key, start);
    while (!waiting.isEmpty()) {
      Collection<Pair> here = waiting.pollFirstEntry().getValue().values();
      for (Pair pair : here) {
        all.add(pair);
        go(pair);
      }
    }
    return start;
  }

  private int order(Key key) {
    int before = key.old() == null ? old.plan().size() : key.old().node();
    int after = key.now() == null ? now.plan().size() : key.now().node();
    return before + after;
  }

  // One step

  private void go(Pair pair) throws TooMuch {
    State one = pair.old();
    State other = pair.now();
    boolean oldEnds = one == null || old.node(one) instanceof Outcome;
    boolean nowEnds = other == null || now.node(other) instanceof Outcome;
    if (oldEnds && nowEnds) {
      ends.add(pair);
    } else if (nowEnds) {
      alone(pair, Objects.requireNonNull(one), true);
    } else if (oldEnds) {
      alone(pair, Objects.requireNonNull(other), false);
    } else {
      both(pair, Objects.requireNonNull(one), Objects.requireNonNull(other));
    }
  }

  private void both(Pair pair, State one, State other) throws TooMuch {
    Node before = old.node(one);
    Node after = now.node(other);
    if (alike.same(before, after)) {
      if (before instanceof Question question && after instanceof Question) {
        together(pair, one, other, alike.meeting(question, true));
      } else {
        readTogether(pair, one, other);
      }
      return;
    }
    if (before instanceof Notice) {
      alone(pair, one, true);
    } else if (after instanceof Notice) {
      alone(pair, other, false);
    } else if (before instanceof Question question && after instanceof Question) {
      Meeting meeting = alike.meeting(question, true);
      boolean isKept = pair.key.kept().stream().anyMatch(kept -> kept.meeting() == meeting);
      boolean laterInNow = mayAsk(meeting, other, false);
      // Whatever the other side may still ask for waits, as long as it can.
      alone(pair, isKept || !laterInNow ? one : other, isKept || !laterInNow);
    }
  }

  /** Whether the question of a meeting may still be asked on one side. */
  private boolean mayAsk(Meeting meeting, @Nullable State state, boolean inOld) {
    if (state == null) {
      return false;
    }
    Question question = meeting.on(inOld);
    if (question == null) {
      return false;
    }
    Walked side = inOld ? old : now;
    return side.node(state).id().equals(question.id()) || side.mayAskAfter(state, question);
  }

  private void readTogether(Pair pair, State one, State other) throws TooMuch {
    for (Leg leg : old.legs(one)) {
      for (Leg also : now.legs(other)) {
        int worlds = guarded(pair.key.worlds(), leg, also);
        if (worlds != Worlds.NONE) {
          push(pair, new Step(leg.to(), also.to(), worlds, dates(leg, also)), null, null);
        }
      }
    }
  }

  private void together(Pair pair, State one, State other, Meeting meeting) throws TooMuch {
    for (Leg leg : old.legs(one)) {
      for (Leg also : candidates(other, leg, meeting)) {
        Answers answers = meeting.shared(leg.pick(), also.pick());
        if (answers.isNone()) {
          continue;
        }
        int worlds = guarded(anew(pair.key.worlds(), meeting, answers), leg, also);
        if (worlds != Worlds.NONE) {
          push(pair, new Step(leg.to(), also.to(), worlds, dates(leg, also)), meeting, answers);
        }
      }
    }
    strange(pair, one, true, meeting);
    strange(pair, other, false, meeting);
  }

  private final Map<State, Map<Integer, List<Leg>>> byValue = new HashMap<>();

  /** The legs of the new side that may share an answer with one of the old side. */
  private Collection<Leg> candidates(State other, Leg leg, Meeting meeting) {
    List<Leg> every = now.legs(other);
    if (every.size() < 8 || meeting.isMixed()) {
      return every;
    }
    Map<Integer, List<Leg>> index =
        byValue.computeIfAbsent(
            other,
            key -> {
              Map<Integer, List<Leg>> made = new HashMap<>();
              for (Leg one : every) {
                meeting.own(one.pick(), false).values().stream()
                    .forEach(value -> made.computeIfAbsent(value, v -> new ArrayList<>()).add(one));
              }
              return made;
            });
    Map<Leg, Leg> found = new HashMap<>();
    List<Leg> inOrder = new ArrayList<>();
    meeting.own(leg.pick(), true).values().stream()
        .forEach(
            value -> {
              for (Leg one : index.getOrDefault(value, List.of())) {
                if (found.put(one, one) == null) {
                  inOrder.add(one);
                }
              }
            });
    return inOrder;
  }

  /** The answers that the other side does not know. */
  private void strange(Pair pair, State state, boolean inOld, Meeting meeting) throws TooMuch {
    for (Leg leg : (inOld ? old : now).legs(state)) {
      whole(leg, meeting, state, inOld);
      Answers answers = meeting.unknownToTheOther(leg.pick(), inOld);
      int worlds = sets.both(pair.key.worlds(), guard(leg, inOld));
      if (!answers.isNone() && worlds != Worlds.NONE) {
        push(pair, onlyOne(leg, inOld, worlds), meeting, answers);
      }
    }
  }

  /** Of very many mixes of several choices not all are kept: then nothing is compared. */
  private void whole(Leg leg, Meeting meeting, State state, boolean inOld) throws TooMuch {
    if (!meeting.own(leg.pick(), inOld).times().equals(leg.times())) {
      throw new TooMuch(
          state.node(), "the rules tell too many mixes of answers to one question apart");
    }
  }

  private static Step onlyOne(Leg leg, boolean inOld, int worlds) {
    return inOld
        ? new Step(leg.to(), null, worlds, Worlds.EVERY)
        : new Step(null, leg.to(), worlds, Worlds.EVERY);
  }

  /** One side goes on while the other waits. */
  private void alone(Pair pair, State state, boolean inOld) throws TooMuch {
    Walked side = inOld ? old : now;
    State other = inOld ? pair.now() : pair.old();
    Node node = side.node(state);
    if (!(node instanceof Question question)) {
      for (Leg leg : side.legs(state)) {
        int worlds = sets.both(pair.key.worlds(), guard(leg, inOld));
        if (worlds != Worlds.NONE) {
          Step step =
              step(leg, other, inOld, worlds)
                  .passing(other == null ? List.of() : List.of(new Alone(node.id(), inOld)));
          push(pair, step, null, null);
        }
      }
      return;
    }
    Meeting meeting = alike.meeting(question, inOld);
    for (Kept kept : pair.key.kept()) {
      if (kept.meeting() == meeting && kept.byOld() != inOld) {
        asKept(pair, state, other, inOld, kept);
        return;
      }
    }
    boolean keep = mayAsk(meeting, other, !inOld);
    for (Leg leg : side.legs(state)) {
      whole(leg, meeting, state, inOld);
      Answers answers = meeting.own(leg.pick(), inOld);
      int worlds = sets.both(anew(pair.key.worlds(), meeting, answers), guard(leg, inOld));
      if (worlds == Worlds.NONE) {
        continue;
      }
      Step step = step(leg, other, inOld, worlds);
      if (keep) {
        step = step.keeping(new Kept(meeting, inOld, leg.pick()));
      } else if (other != null) {
        step = step.passing(List.of(new Alone(node.id(), inOld)));
      }
      push(pair, step, meeting, answers);
    }
  }

  /** One side asks what was already said on the other. */
  private void asKept(Pair pair, State state, @Nullable State other, boolean inOld, Kept kept)
      throws TooMuch {
    for (Leg leg : (inOld ? old : now).legs(state)) {
      whole(leg, kept.meeting(), state, inOld);
      Answers answers =
          inOld
              ? kept.meeting().shared(leg.pick(), kept.pick())
              : kept.meeting().shared(kept.pick(), leg.pick());
      int worlds = sets.both(anew(pair.key.worlds(), kept.meeting(), answers), guard(leg, inOld));
      if (!answers.isNone() && worlds != Worlds.NONE) {
        push(pair, step(leg, other, inOld, worlds).using(kept), kept.meeting(), answers);
      }
    }
    Answers strange = kept.meeting().unknownToTheOther(kept.pick(), kept.byOld());
    if (!strange.isNone()) {
      Step step =
          inOld
              ? new Step(null, other, pair.key.worlds(), Worlds.EVERY)
              : new Step(other, null, pair.key.worlds(), Worlds.EVERY);
      push(pair, step.using(kept), kept.meeting(), strange);
    }
  }

  private static Step step(Leg leg, @Nullable State other, boolean inOld, int worlds) {
    return inOld
        ? new Step(leg.to(), other, worlds, Worlds.EVERY)
        : new Step(other, leg.to(), worlds, Worlds.EVERY);
  }

  // Standings

  private int guard(Leg leg, boolean inOld) {
    return inOld
        ? oldGuards.computeIfAbsent(
            leg.guard(), guard -> sets.translated(old.sets(), guard, oldLimits))
        : nowGuards.computeIfAbsent(
            leg.guard(), guard -> sets.translated(now.sets(), guard, nowLimits));
  }

  private int dates(Leg leg, Leg also) {
    return sets.both(guard(leg, true), guard(also, false));
  }

  private int guarded(int worlds, Leg leg, Leg also) {
    return sets.both(worlds, dates(leg, also));
  }

  /** The standings once a date was given. */
  private int anew(int worlds, Meeting meeting, Answers answers) {
    if (!(meeting.question() instanceof Question.OfDate) || meeting.isUnsure(answers)) {
      return worlds;
    }
    BitSet limits = new BitSet();
    for (boolean inOld : new boolean[] {true, false}) {
      Question question = meeting.on(inOld);
      if (question != null) {
        Plan plan = (inOld ? old : now).plan();
        int[] numbers = inOld ? oldLimits : nowLimits;
        plan.limitsFrom(question).stream().forEach(limit -> limits.set(numbers[limit]));
      }
    }
    return sets.forget(worlds, limits);
  }

  private int ahead(int worlds, @Nullable State one, @Nullable State other) {
    BitSet gone = sets.limits(worlds);
    if (one != null) {
      old.limitsAhead(one).stream().forEach(limit -> gone.clear(oldLimits[limit]));
    }
    if (other != null) {
      now.limitsAhead(other).stream().forEach(limit -> gone.clear(nowLimits[limit]));
    }
    return sets.forget(worlds, gone);
  }

  // Going on

  /** Where a step leads. */
  private record Step(
      @Nullable State old,
      @Nullable State now,
      int worlds,
      int dates,
      @Nullable Kept more,
      @Nullable Kept used,
      List<Alone> alone) {
    Step(@Nullable State old, @Nullable State now, int worlds, int dates) {
      this(old, now, worlds, dates, null, null, List.of());
    }

    Step keeping(Kept one) {
      return new Step(old, now, worlds, dates, one, used, alone);
    }

    Step using(Kept one) {
      return new Step(old, now, worlds, dates, more, one, alone);
    }

    Step passing(List<Alone> nodes) {
      return new Step(old, now, worlds, dates, more, used, nodes);
    }
  }

  private void push(Pair from, Step step, @Nullable Meeting meeting, @Nullable Answers answers)
      throws TooMuch {
    BigInteger times = answers == null || step.more() != null ? BigInteger.ONE : answers.times();
    List<Alone> passed = new ArrayList<>(step.alone());
    List<Kept> kept = new ArrayList<>();
    List<Kept> candidates = new ArrayList<>(from.key.kept());
    if (step.more() != null) {
      candidates.add(step.more());
    }
    for (Kept one : candidates) {
      if (one.equals(step.used())) {
        continue;
      }
      State other = one.byOld() ? step.now() : step.old();
      if (mayAsk(one.meeting(), other, !one.byOld())) {
        kept.add(one);
      } else {
        times = times.multiply(one.meeting().own(one.pick(), one.byOld()).times());
        Question question = one.meeting().on(one.byOld());
        if (other != null && question != null) {
          passed.add(new Alone(question.id(), one.byOld()));
        }
      }
    }
    Key key =
        new Key(
            step.old(),
            step.now(),
            ahead(step.worlds(), step.old(), step.now()),
            List.copyOf(kept),
            parting(from, step));
    Map<Key, Pair> there = waiting.computeIfAbsent(order(key), order -> new LinkedHashMap<>());
    Pair to = there.computeIfAbsent(key, Pair::new);
    to.ways = to.ways.add(from.ways.multiply(times));
    to.before.add(new Edge(from, to, meeting, answers, times, List.copyOf(passed)));
    if (++steps > bound.held()) {
      State at = step.now() != null ? step.now() : now.start();
      throw new TooMuch(
          at.node(), "more than " + bound.held() + " steps would have to be compared");
    }
  }

  private @Nullable Parting parting(Pair from, Step step) {
    State one = step.old();
    State other = step.now();
    if (one == null || other == null) {
      boolean before = from.old() != null && from.now() != null;
      return before ? parted(from, one, other, Worlds.EVERY) : from.parting();
    }
    if (alike.same(old.node(one), now.node(other))) {
      return null;
    }
    return from.parting() != null ? from.parting() : parted(from, one, other, step.dates());
  }

  private Parting parted(Pair from, @Nullable State one, @Nullable State other, int dates) {
    State at = from.now() == null || other == null ? from.old() : from.now();
    boolean inOld = from.now() == null || other == null;
    Walked side = inOld ? old : now;
    NodeId here = side.node(Objects.requireNonNull(at)).id();
    NodeId oldTo = one == null ? here : old.node(one).id();
    NodeId nowTo = other == null ? here : now.node(other).id();
    return new Parting(here, inOld, oldTo, nowTo, dates);
  }
}
