package org.fingerpost.flow.check.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Question;

/** A flow gone through once, every step of it kept: a machine that takes in answers. */
final class Walked {
  /** So many mixes of several choices are told apart in one step. */
  private static final int MOST_MIXES = 4_096;

  private final Plan plan;
  private final Exploration exploration;
  private final State start;
  private final Map<State, List<Leg>> legs;
  private final Map<Integer, BitSet> onward = new HashMap<>();

  /**
   * A step.
   *
   * @param times how many answers the pick stands for
   * @param guard the standings of time limits with which it is taken
   */
  record Leg(Pick pick, BigInteger times, int guard, State to) {}

  /** The ways cannot be gone through. Carries no stack: it is an answer, not a bug. */
  static final class NotWalked extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient NodeId at;

    NotWalked(NodeId at, String reason) {
      super(reason, null, false, false);
      this.at = at;
    }

    NodeId at() {
      return at;
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  private Walked(Plan plan, Exploration exploration, State start, Map<State, List<Leg>> legs) {
    this.plan = plan;
    this.exploration = exploration;
    this.start = start;
    this.legs = legs;
  }

  static Walked of(Plan plan, Flow flow, Bound bound, Progress progress) throws NotWalked {
    int start = plan.number(flow.start());
    if (start == Plan.NOWHERE) {
      throw new NotWalked(flow.start(), "The flow's start does not exist.");
    }
    Optional<Verdict.NotProved> broken = Soundness.check(plan, start, flow.id());
    if (broken.isPresent()) {
      throw new NotWalked(broken.get().at(), broken.get().reason());
    }
    Steps steps = new Steps(bound);
    Exploration exploration = new Exploration(plan, start, List.of(), bound, steps);
    try {
      State first = exploration.run(progress, flow.id());
      if (!exploration.stuck().isEmpty()) {
        Node at = plan.node(exploration.stuck().keySet().iterator().next());
        throw new NotWalked(at.id(), "At \"" + at.id() + "\", some answers lead nowhere.");
      }
      return new Walked(plan, exploration, first, steps.legs);
    } catch (TooMuch reached) {
      NodeId at = plan.node(reached.node()).id();
      throw new NotWalked(at, "At \"" + at + "\", " + reached.reason() + ".");
    }
  }

  Plan plan() {
    return plan;
  }

  Worlds sets() {
    return exploration.sets();
  }

  State start() {
    return start;
  }

  /** How many ways there are, exactly. */
  BigInteger ways() {
    return exploration.outcomes().values().stream()
        .map(State::ways)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  Node node(State state) {
    return plan.node(state.node());
  }

  List<Leg> legs(State from) {
    return legs.getOrDefault(from, List.of());
  }

  BitSet limitsAhead(State state) {
    return exploration.limitsAhead(state.node());
  }

  /** Whether a question may still be asked, after what a state is at. */
  boolean mayAskAfter(State state, Question question) {
    int number = plan.number(question.id());
    return number != state.node()
        && onward.computeIfAbsent(state.node(), plan::reachableFrom).get(number);
  }

  private static final class Steps implements Exploration.Recorder {
    private final Bound bound;
    private final Map<State, List<Leg>> legs = new HashMap<>();
    private long count;

    Steps(Bound bound) {
      this.bound = bound;
    }

    @Override
    public int mixes() {
      return MOST_MIXES;
    }

    @Override
    public void went(State from, Pick pick, BigInteger times, int guard, State to) throws TooMuch {
      legs.computeIfAbsent(from, key -> new ArrayList<>(2)).add(new Leg(pick, times, guard, to));
      if (++count > bound.held()) {
        throw new TooMuch(
            from.node(), "more than " + bound.held() + " steps would have to be kept in mind");
      }
    }
  }
}
