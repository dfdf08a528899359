package org.fingerpost.flow.check.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.check.proof.Pick.Mix;
import org.fingerpost.flow.check.proof.State.Held;
import org.fingerpost.flow.check.proof.State.Trail;
import org.jspecify.annotations.Nullable;

/**
 * One sweep over all feasible ways from one node on, in the plan's order. States of a node that can
 * no longer be told apart are one; a node's states are let go when it is done.
 */
final class Exploration {
  /** A set of rules ahead that may leave more traces than this in one state is given up. */
  private static final int MOST_TRACES = 20_000;

  /** After so many answers it is told how far it is, and asked whether anybody still waits. */
  private static final long OFTEN = 4_096;

  private final Plan plan;
  private final Slots slots;
  private final Bound bound;
  private final Recorder recorder;
  private final Worlds sets;
  private final int start;
  private final BitSet reachable;
  private final List<Observed> observed;
  private final @Nullable Watch[] watches;
  private final int[] rulesAt;
  private final Map<Integer, List<Integer>> watchesOfSlot = new HashMap<>();
  private final Map<Integer, List<Integer>> onArrival = new HashMap<>();
  private final Map<Integer, List<Integer>> onLeaving = new HashMap<>();
  private final Map<Integer, List<Integer>> observedOfLimit = new HashMap<>();
  private final Map<Integer, BitSet> ahead = new HashMap<>();
  private final Map<Integer, BitSet> limitsAhead = new HashMap<>();
  private final Map<Integer, Map<Held, State>> waiting = new HashMap<>();
  private final BitSet[] fired;
  private final Map<Integer, State> outcomes = new TreeMap<>();
  private final Map<Integer, @Nullable Trail> stuck = new TreeMap<>();
  private final BitSet reached = new BitSet();
  private final Tally tables = new Tally();
  private Progress progress = Progress.SILENT;
  private String flow = "";
  private int done;
  private long held;
  private long steps;

  /** Is told every step from one state to another. */
  interface Recorder {
    /** Records nothing. */
    Recorder NONE = (from, pick, times, guard, to) -> {};

    /**
     * A step.
     *
     * @param times how many answers the pick stands for
     * @param guard the standings with which the step is taken
     */
    void went(State from, Pick pick, BigInteger times, int guard, State to) throws TooMuch;

    /**
     * How many mixes of several choices it needs to be told apart; of more, any may be left out.
     */
    default int mixes() {
      return Pick.Mixes.MOST;
    }
  }

  Exploration(Plan plan, int start, List<Observed> observed, Bound bound, Recorder recorder) {
    this.plan = plan;
    this.slots = plan.slots();
    this.bound = bound;
    this.recorder = recorder;
    this.sets = new Worlds(slots);
    this.start = start;
    this.observed = observed;
    this.reachable = plan.reachableFrom(start);
    this.fired = new BitSet[plan.size()];
    this.rulesAt = new int[plan.size()];
    Arrays.fill(rulesAt, -1);
    this.watches = watches();
    lookAhead();
  }

  // What came of it

  Worlds sets() {
    return sets;
  }

  BitSet reachable() {
    return reachable;
  }

  /** The nodes to which somebody came. */
  BitSet reached() {
    return reached;
  }

  /** The rules of a node that decided for somebody. */
  BitSet fired(int node) {
    return fired[node] == null ? new BitSet() : fired[node];
  }

  /** The outcomes to which somebody came, each as one state. */
  Map<Integer, State> outcomes() {
    return outcomes;
  }

  /** The nodes at which somebody could not go on, with one way there, its last step included. */
  Map<Integer, @Nullable Trail> stuck() {
    return stuck;
  }

  /** The time limits on which rules at a node or further on rest. */
  BitSet limitsAhead(int node) {
    return limitsAhead.getOrDefault(node, new BitSet());
  }

  // Preparing

  private @Nullable Watch[] watches() {
    List<@Nullable Watch> made = new ArrayList<>();
    for (int node = reachable.nextSetBit(0); node >= 0; node = reachable.nextSetBit(node + 1)) {
      if (!plan.rules(node).isDecided()) {
        rulesAt[node] = made.size();
        made.add(new Watch(plan.rules(node), plan, tables));
      }
    }
    for (Observed one : observed) {
      boolean here = !one.isDone() && one.places().intersects(reachable);
      made.add(here ? new Watch(Rules.of(new int[1], List.of(one.formula())), plan, tables) : null);
    }
    for (int number = 0; number < made.size(); number++) {
      Watch watch = made.get(number);
      if (watch != null) {
        for (int slot : watch.answers()) {
          watchesOfSlot.computeIfAbsent(slot, key -> new ArrayList<>()).add(number);
        }
      }
    }
    return made.toArray(Watch[]::new);
  }

  private int firstObserved() {
    return watches.length - observed.size();
  }

  private boolean isObserved(int watch) {
    return watch >= firstObserved();
  }

  private Observed observed(int watch) {
    return observed.get(watch - firstObserved());
  }

  private Watch watch(int number) {
    return Objects.requireNonNull(watches[number]);
  }

  /** For each node: the watches that are tested there or further on, and the limits of rules. */
  private void lookAhead() {
    for (int number = firstObserved(); number < watches.length; number++) {
      Watch watch = watches[number];
      if (watch != null) {
        int one = number;
        Observed seen = observed(number);
        seen.onArrival()
            .forEach(at -> onArrival.computeIfAbsent(at, key -> new ArrayList<>()).add(one));
        seen.onLeaving()
            .forEach(at -> onLeaving.computeIfAbsent(at, key -> new ArrayList<>()).add(one));
        watch.limits().stream()
            .forEach(
                limit -> observedOfLimit.computeIfAbsent(limit, key -> new ArrayList<>()).add(one));
      }
    }
    for (int node = reachable.length() - 1; node >= 0; node--) {
      if (!reachable.get(node)) {
        continue;
      }
      BitSet here = new BitSet(watches.length);
      BitSet limits = new BitSet();
      onArrival.getOrDefault(node, List.of()).forEach(here::set);
      onLeaving.getOrDefault(node, List.of()).forEach(here::set);
      if (rulesAt[node] >= 0) {
        here.set(rulesAt[node]);
        limits.or(watch(rulesAt[node]).limits());
      }
      for (int target : plan.targets(node)) {
        BitSet further = ahead.get(target);
        if (further != null) {
          here.or(further);
          limits.or(Objects.requireNonNull(limitsAhead.get(target)));
        }
      }
      ahead.put(node, here);
      limitsAhead.put(node, limits);
    }
  }

  private BitSet ahead(int node) {
    return Objects.requireNonNull(ahead.get(node));
  }

  // Going through

  /**
   * Goes every way, and gives the state at the start.
   *
   * @throws CancellationException if nobody waits for it any more
   */
  State run(Progress told, String proved) throws TooMuch {
    progress = told;
    flow = proved;
    State first =
        new State(
            start, new Held(new int[0], Worlds.EVERY), Seen.NOTHING, BigInteger.ONE, 0, 0, null);
    waiting.put(start, new LinkedHashMap<>(Map.of(first.held(), first)));
    for (int node = reachable.nextSetBit(0); node >= 0; node = reachable.nextSetBit(node + 1)) {
      Map<Held, State> here = waiting.remove(node);
      if (here != null) {
        reached.set(node);
        go(node, here.values());
        for (State state : here.values()) {
          held -= state.weight();
        }
      }
      if (rulesAt[node] >= 0) {
        watch(rulesAt[node]).close();
        watches[rulesAt[node]] = null;
      }
      done++;
      tell();
      if (sets.size() > 100_000) {
        sets.forgetFormulas();
      }
    }
    return first;
  }

  private void tell() {
    if (progress.isGivenUp()) {
      throw new CancellationException();
    }
    progress.at(flow, done, reachable.cardinality());
  }

  private void go(int node, Collection<State> states) throws TooMuch {
    lookOnArrival(node, states);
    switch (plan.node(node)) {
      case Outcome _ -> {
        State all = null;
        for (State state : states) {
          if (all == null) {
            all = state;
          } else {
            all.join(state.ways(), state.fewest(), state.most(), Seen.NOTHING);
          }
        }
        outcomes.put(node, Objects.requireNonNull(all));
      }
      case Notice _ -> {
        Map<Integer, Leads> leads = new HashMap<>();
        for (State state : states) {
          lead(state, draft(state), Plan.NOWHERE, BigInteger.ONE, new Pick.Read(), leads);
        }
      }
      case Question.Choices choices -> several(node, choices, states);
      case Question question -> one(node, question, states);
    }
  }

  /** A state while a person's answer is taken in. */
  private record Draft(Held held, Seen seen) {}

  private static Draft draft(State state) {
    return new Draft(state.held(), state.seen());
  }

  // Answers

  private void one(int node, Question question, Collection<State> states) throws TooMuch {
    Plan.Asked asked = plan.asked(question);
    List<BitSet> classes = classes(node, asked);
    Map<Integer, Leads> leads = new HashMap<>();
    BitSet limits = plan.limitsFrom(question);
    for (State state : states) {
      for (BitSet values : classes) {
        int value = values.nextSetBit(0);
        Draft said = assign(draft(state), node, asked.slot(), value);
        if (!limits.isEmpty() && value != asked.unsure()) {
          said = anew(said, limits);
        }
        lead(
            state,
            said,
            asked.targets()[value],
            BigInteger.valueOf(values.cardinality()),
            new Pick.OneOf(values),
            leads);
      }
    }
  }

  /**
   * The values of a question that the rules ahead, and where they lead, can tell apart. A date that
   * moves time limits is apart from "not sure" even where nothing asks whether it was given.
   */
  private List<BitSet> classes(int node, Plan.Asked asked) {
    boolean clocks = !plan.limitsFrom(asked.question()).isEmpty();
    int[] group = new int[asked.values().size()];
    Map<Long, Integer> groups = new HashMap<>();
    for (int value = 0; value < group.length; value++) {
      long apart = clocks && value == asked.unsure() ? 1 : 0;
      group[value] =
          groups.computeIfAbsent(2L * asked.targets()[value] + apart, key -> groups.size());
    }
    BitSet here = ahead(node);
    for (int number : watchesOfSlot.getOrDefault(asked.slot(), List.of())) {
      if (!here.get(number)) {
        continue;
      }
      for (BitSet told : watch(number).tells(asked.slot())) {
        groups.clear();
        for (int value = 0; value < group.length; value++) {
          long split = 2L * group[value] + (told.get(value) ? 1 : 0);
          Integer now = groups.putIfAbsent(split, groups.size());
          group[value] = now == null ? groups.size() - 1 : now;
        }
      }
    }
    Map<Integer, BitSet> classes = new LinkedHashMap<>();
    for (int value = 0; value < group.length; value++) {
      classes.computeIfAbsent(group[value], key -> new BitSet()).set(value);
    }
    return List.copyOf(classes.values());
  }

  /** People who chose some options, while the options are gone through one by one. */
  private static final class Partial {
    private final boolean any;
    private Draft draft;
    private BigInteger times;
    private Pick.Mixes pick;

    Partial(Draft draft, boolean any, BigInteger times, Pick.Mixes pick) {
      this.draft = draft;
      this.any = any;
      this.times = times;
      this.pick = pick;
    }
  }

  private record PartialKey(Held held, boolean any) {}

  private void several(int node, Question.Choices question, Collection<State> states)
      throws TooMuch {
    Plan.Asked asked = plan.asked(question);
    BitSet here = ahead(node);
    List<Integer> tested = new ArrayList<>();
    int free = 0;
    int freeAlone = 0;
    for (int option = 0; option < asked.options().size(); option++) {
      int slot = asked.tested()[option];
      boolean matters =
          slot >= 0 && watchesOfSlot.getOrDefault(slot, List.of()).stream().anyMatch(here::get);
      if (matters) {
        tested.add(option);
      } else if (asked.options().get(option).alone()) {
        freeAlone++;
      } else {
        free++;
      }
    }
    BigInteger anyOfTheRest = BigInteger.TWO.pow(free);
    BigInteger someOfTheRest =
        anyOfTheRest.subtract(BigInteger.ONE).add(BigInteger.valueOf(freeAlone));
    Map<Integer, Leads> leads = new HashMap<>();
    for (State state : states) {
      Draft before = draft(state);
      for (Partial partial : mixes(before, node, asked, tested)) {
        BigInteger times =
            partial.times.multiply(
                partial.pick.mixes().getFirst().alone()
                    ? BigInteger.ONE
                    : partial.any ? anyOfTheRest : someOfTheRest);
        if (times.signum() > 0) {
          lead(state, partial.draft, asked.targets()[0], times, partial.pick, leads);
        }
      }
      if (asked.unsure() >= 0) {
        Draft said = assign(before, node, asked.slot(), asked.unsure());
        for (int option : tested) {
          said = assign(said, node, asked.tested()[option], 1);
        }
        BitSet unsure = new BitSet();
        unsure.set(asked.unsure());
        lead(
            state,
            said,
            asked.targets()[asked.unsure()],
            BigInteger.ONE,
            new Pick.OneOf(unsure),
            leads);
      }
    }
  }

  /** Every mix of the tested options, those together that leave the same. */
  private Collection<Partial> mixes(Draft before, int node, Plan.Asked asked, List<Integer> tested)
      throws TooMuch {
    Mix nothing = new Mix(new BitSet(), new BitSet(), false);
    Map<PartialKey, Partial> partials = new LinkedHashMap<>();
    add(
        partials,
        node,
        new Partial(
            assign(before, node, asked.slot(), 0),
            false,
            BigInteger.ONE,
            new Pick.Mixes(List.of(nothing))));
    List<Partial> alone = new ArrayList<>();
    for (int option : tested) {
      boolean excludes = asked.options().get(option).alone();
      Map<PartialKey, Partial> next = new LinkedHashMap<>();
      for (Partial partial : partials.values()) {
        step(node);
        if (!excludes) {
          add(next, node, with(partial, node, asked, option, true, false));
        } else if (!partial.any) {
          alone.add(with(partial, node, asked, option, true, true));
        }
        add(next, node, with(partial, node, asked, option, false, false));
      }
      List<Partial> stillAlone = new ArrayList<>();
      for (Partial partial : alone) {
        stillAlone.add(
            partial.pick.mixes().getFirst().in().get(option)
                ? partial
                : with(partial, node, asked, option, false, true));
      }
      alone = stillAlone;
      partials = next;
      if (partials.size() > bound.held()) {
        throw tooMuchHeld(node);
      }
    }
    List<Partial> all = new ArrayList<>(partials.values());
    all.addAll(alone);
    return all;
  }

  private Partial with(
      Partial partial, int node, Plan.Asked asked, int option, boolean chosen, boolean alone) {
    List<Mix> mixes = new ArrayList<>();
    for (Mix mix : partial.pick.mixes()) {
      Mix more = mix.with(option, chosen);
      mixes.add(new Mix(more.in(), more.out(), alone));
    }
    return new Partial(
        assign(partial.draft, node, asked.tested()[option], chosen ? 0 : 1),
        partial.any || chosen,
        partial.times,
        new Pick.Mixes(mixes));
  }

  private void add(Map<PartialKey, Partial> to, int node, Partial partial) {
    PartialKey key = new PartialKey(partial.draft.held(), partial.any);
    Partial before = to.putIfAbsent(key, partial);
    if (before != null) {
      before.draft =
          new Draft(
              key.held(),
              together(
                  before.draft.seen(), partial.draft.seen(), key.held(), plan.firstSlot(node)));
      before.times = before.times.add(partial.times);
      before.pick = before.pick.or(partial.pick, recorder.mixes());
    }
  }

  /** Takes in that a slot has a value. */
  private Draft assign(Draft draft, int node, int slot, int value) {
    List<Integer> touched = watchesOfSlot.getOrDefault(slot, List.of());
    if (touched.isEmpty()) {
      return draft;
    }
    BitSet here = ahead(node);
    int[] changes = new int[2 * touched.size()];
    int count = 0;
    Seen.@Nullable Builder seen = null;
    for (int number : touched) {
      if (!here.get(number)) {
        continue;
      }
      if (isObserved(number)) {
        if (observed(number).isDone()) {
          continue;
        }
        if (seen == null) {
          seen = new Seen.Builder();
        }
        if (!draft.seen().has(number)) {
          int left = watch(number).untouched(slot);
          seen.add(number, watch(number).assign(left, slot, value), draft.held().worlds());
        }
        continue;
      }
      int left = draft.held().of(number);
      Watch watch = watch(number);
      changes[count++] = number;
      changes[count++] = watch.assign(left < 0 ? watch.untouched(slot) : left, slot, value);
    }
    Held held =
        count == 0 ? draft.held() : draft.held().with(changes, count / 2, draft.held().worlds());
    if (seen == null) {
      return new Draft(held, draft.seen());
    }
    Seen before = draft.seen();
    for (int index = 0; index < before.size(); index++) {
      int number = before.watch(index);
      if (!observed(number).isDone()) {
        seen.add(
            number,
            watch(number).assign(before.remainder(index), slot, value),
            before.worlds(index));
      }
    }
    return new Draft(held, seen.build(sets));
  }

  /** Takes in that these time limits may stand differently from now on. */
  private Draft anew(Draft draft, BitSet limits) {
    Held held = draft.held();
    int worlds = sets.forget(held.worlds(), limits);
    Seen before = draft.seen();
    Seen.Builder seen = new Seen.Builder();
    for (int index = 0; index < before.size(); index++) {
      seen.add(
          before.watch(index), before.remainder(index), sets.forget(before.worlds(index), limits));
    }
    return new Draft(held.with(new int[0], 0, worlds), seen.build(sets));
  }

  // Where it leads

  /**
   * Where what is left of a node's rules leads.
   *
   * @param rules the rules that can decide, and with which standings each does
   * @param targets with which standings each target is gone to
   * @param nowhere the standings with which no rule holds
   */
  private record Leads(Map<Integer, Integer> rules, Map<Integer, Integer> targets, int nowhere) {}

  private Leads leads(int node, int watch, int remainder) {
    Rules rules =
        watch < 0
            ? plan.rules(node)
            : watch(watch).rules(watch(watch).passOver(remainder, Formula.NO_SLOT));
    Map<Integer, Integer> deciding = new LinkedHashMap<>();
    Map<Integer, Integer> targets = new LinkedHashMap<>();
    int rest = Worlds.EVERY;
    for (int index = 0; index < rules.count() && rest != Worlds.NONE; index++) {
      int when = sets.of(rules.when(index));
      int decides = sets.both(rest, when);
      if (decides != Worlds.NONE) {
        deciding.put(rules.number(index), decides);
        targets.merge(plan.target(node, rules.number(index)), decides, sets::either);
      }
      rest = sets.both(rest, sets.not(when));
    }
    return new Leads(deciding, targets, rest);
  }

  private void lead(
      State from,
      Draft draft,
      int ownTarget,
      BigInteger times,
      Pick pick,
      Map<Integer, Leads> known)
      throws TooMuch {
    int node = from.node();
    step(node);
    if (ownTarget != Plan.NOWHERE) {
      push(from, draft, ownTarget, Worlds.EVERY, times, pick);
      return;
    }
    lookOnLeaving(node, draft);
    int watch = rulesAt[node];
    int remainder = -1;
    if (watch >= 0) {
      int left = draft.held().of(watch);
      remainder = left < 0 ? watch(watch).untouched(plan.firstSlot(node + 1)) : left;
    }
    Leads leads = known.get(remainder);
    if (leads == null) {
      leads = leads(node, watch, remainder);
      known.put(remainder, leads);
    }
    int worlds = draft.held().worlds();
    for (Map.Entry<Integer, Integer> rule : leads.rules().entrySet()) {
      if (!fired(node).get(rule.getKey()) && sets.both(worlds, rule.getValue()) != Worlds.NONE) {
        if (fired[node] == null) {
          fired[node] = new BitSet();
        }
        fired[node].set(rule.getKey());
      }
    }
    if (sets.both(worlds, leads.nowhere()) != Worlds.NONE) {
      stuck.putIfAbsent(node, new Trail(from.trail(), node, pick, leads.nowhere()));
    }
    for (Map.Entry<Integer, Integer> target : leads.targets().entrySet()) {
      if (sets.both(worlds, target.getValue()) != Worlds.NONE) {
        push(from, draft, target.getKey(), target.getValue(), times, pick);
      }
    }
  }

  private void step(int node) throws TooMuch {
    if (++steps > bound.steps()) {
      throw new TooMuch(
          node, "more than " + bound.steps() + " answers would have to be tried one by one");
    }
    if (steps % OFTEN == 0) {
      tell();
    }
  }

  private TooMuch tooMuchHeld(int node) {
    return new TooMuch(
        node, "more than " + bound.held() + " facts would have to be kept in mind at once");
  }

  private void push(State from, Draft draft, int target, int guard, BigInteger times, Pick pick)
      throws TooMuch {
    if (target == Plan.NOWHERE) {
      return;
    }
    int asked = plan.node(from.node()) instanceof Question ? 1 : 0;
    int exact = sets.both(draft.held().worlds(), guard);
    BitSet gone = sets.limits(exact);
    gone.andNot(Objects.requireNonNull(limitsAhead.get(target)));
    int worlds = sets.forget(exact, gone);
    Held held = held(draft.held(), target, worlds);
    Seen seen = seen(draft, target, guard, exact, gone, worlds);
    BigInteger ways = times.equals(BigInteger.ONE) ? from.ways() : from.ways().multiply(times);
    Map<Held, State> there = waiting.computeIfAbsent(target, key -> new LinkedHashMap<>());
    State before = there.get(held);
    if (before == null) {
      State made =
          new State(
              target,
              held,
              seen,
              ways,
              from.fewest() + asked,
              from.most() + asked,
              new Trail(from.trail(), from.node(), pick, guard));
      there.put(held, made);
      this.held += made.weight();
      before = made;
    } else {
      this.held -= before.weight();
      before.join(
          ways,
          from.fewest() + asked,
          from.most() + asked,
          together(before.seen(), seen, held, plan.firstSlot(target)));
      this.held += before.weight();
    }
    recorder.went(from, pick, times, guard, before);
    if (this.held + tables.held() + sets.size() > bound.held()) {
      throw tooMuchHeld(from.node());
    }
  }

  private Held held(Held before, int target, int worlds) {
    BitSet further = ahead(target);
    int bound = plan.firstSlot(target);
    int[] kept = new int[2 * before.count()];
    int size = 0;
    for (int index = 0; index < before.count(); index++) {
      int number = before.watch(index);
      if (further.get(number)) {
        int left = watch(number).passOver(before.remainder(index), bound);
        if (left != watch(number).untouched(bound)) {
          kept[size++] = number;
          kept[size++] = left;
        }
      }
    }
    return new Held(Arrays.copyOf(kept, size), worlds);
  }

  private Seen seen(Draft draft, int target, int guard, int exact, BitSet gone, int worlds) {
    Seen before = draft.seen();
    if (before.size() == 0 && gone.isEmpty()) {
      return before;
    }
    BitSet further = ahead(target);
    int bound = plan.firstSlot(target);
    Seen.Builder made = new Seen.Builder();
    int index = 0;
    while (index < before.size()) {
      int number = before.watch(index);
      int end = index;
      while (end < before.size() && before.watch(end) == number) {
        end++;
      }
      if (further.get(number) && !observed(number).isDone()) {
        keep(before, index, end, bound, guard, target, worlds, made);
      }
      index = end;
    }
    for (int limit = gone.nextSetBit(0); limit >= 0; limit = gone.nextSetBit(limit + 1)) {
      for (int number : observedOfLimit.getOrDefault(limit, List.of())) {
        Watch watch = watch(number);
        if (further.get(number) && !before.has(number) && !observed(number).isDone()) {
          int fine = sets.forget(exact, without(gone, watch.limits()));
          if (fine != worlds) {
            made.add(number, watch.untouched(bound), fine);
          }
        }
      }
    }
    return made.build(sets);
  }

  private void keep(
      Seen before,
      int from,
      int end,
      int bound,
      int guard,
      int target,
      int worlds,
      Seen.Builder made) {
    int number = before.watch(from);
    Watch watch = watch(number);
    BitSet rulesLimits = Objects.requireNonNull(limitsAhead.get(target));
    if (end - from > MOST_TRACES) {
      observed(number).giveUp();
      return;
    }
    Map<Integer, Integer> left = new TreeMap<>();
    for (int index = from; index < end; index++) {
      int fine = sets.both(before.worlds(index), guard);
      if (fine == Worlds.NONE) {
        continue;
      }
      BitSet gone = sets.limits(fine);
      gone.andNot(rulesLimits);
      fine = sets.forget(fine, without(gone, watch.limits()));
      left.merge(watch.passOver(before.remainder(index), bound), fine, sets::either);
    }
    boolean untouched =
        left.size() == 1 && left.getOrDefault(watch.untouched(bound), Worlds.NONE) == worlds;
    if (!untouched) {
      left.forEach((remainder, fine) -> made.add(number, remainder, fine));
    }
  }

  private static BitSet without(BitSet set, BitSet other) {
    BitSet rest = (BitSet) set.clone();
    rest.andNot(other);
    return rest;
  }

  /** What two states, otherwise alike, have seen. */
  private Seen together(Seen before, Seen more, Held held, int bound) {
    if (before.size() == 0 && more.size() == 0) {
      return before;
    }
    int worlds = held.worlds();
    Seen.Builder made = new Seen.Builder();
    addAll(before, more, worlds, bound, made);
    addAll(more, before, worlds, bound, made);
    return made.build(sets);
  }

  private void addAll(Seen one, Seen other, int worlds, int bound, Seen.Builder made) {
    int last = -1;
    for (int index = 0; index < one.size(); index++) {
      int number = one.watch(index);
      if (observed(number).isDone()) {
        continue;
      }
      made.add(number, one.remainder(index), one.worlds(index));
      if (number != last && !other.has(number)) {
        made.add(number, watch(number).untouched(bound), worlds);
      }
      last = number;
    }
  }

  // What has to hold somewhere

  private void lookOnArrival(int node, Collection<State> states) {
    for (int number : onArrival.getOrDefault(node, List.of())) {
      Observed one = observed(number);
      if (!one.isFoundAt(node) && !one.isDone()) {
        for (State state : states) {
          if (holds(number, state.held(), state.seen(), plan.firstSlot(node))) {
            one.holdsAt(node);
            break;
          }
        }
      }
    }
  }

  private void lookOnLeaving(int node, Draft draft) {
    for (int number : onLeaving.getOrDefault(node, List.of())) {
      Observed one = observed(number);
      if (!one.isFoundAt(node)
          && !one.isDone()
          && holds(number, draft.held(), draft.seen(), plan.firstSlot(node + 1))) {
        one.holdsAt(node);
      }
    }
  }

  private boolean holds(int number, Held held, Seen seen, int bound) {
    Watch watch = watch(number);
    if (!seen.has(number)) {
      return holds(watch, watch.untouched(bound), held.worlds());
    }
    for (int index = 0; index < seen.size(); index++) {
      if (seen.watch(index) == number && holds(watch, seen.remainder(index), seen.worlds(index))) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Watch watch, int remainder, int worlds) {
    Rules left = watch.rules(watch.passOver(remainder, Formula.NO_SLOT));
    return left.count() > 0 && sets.both(worlds, sets.of(left.when(0))) != Worlds.NONE;
  }
}
