package org.fingerpost.flow.check.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fingerpost.flow.check.proof.Formula.Kind;

/**
 * Sets of standings: which time limits may be open, closing or passed together. A set is a number;
 * equal sets have the same number. Kept as decision diagrams with three arms, in the order of the
 * time limits.
 */
final class Worlds {
  /** No combination at all. */
  static final int NONE = 0;

  /** Every combination. */
  static final int EVERY = 1;

  private static final int ARMS = 3;

  private final Slots slots;
  private final List<Fork> forks = new ArrayList<>();
  private final Map<Fork, Integer> numbers = new HashMap<>();
  private final Map<Pair, Integer> both = new HashMap<>();
  private final Map<Formula, Integer> ofFormulas = new HashMap<>();

  private record Fork(int limit, int open, int closing, int passed) {
    int arm(int standing) {
      return standing == 0 ? open : standing == 1 ? closing : passed;
    }
  }

  private record Pair(int one, int two) {}

  Worlds(Slots slots) {
    this.slots = slots;
    Fork leaf = new Fork(Integer.MAX_VALUE, 0, 0, 0);
    forks.add(leaf);
    forks.add(leaf);
  }

  /** How much is held. */
  int size() {
    return forks.size() + both.size() + ofFormulas.size();
  }

  /** Forgets the sets of formulas: to be called where many formulas came and went. */
  void forgetFormulas() {
    ofFormulas.clear();
    both.clear();
  }

  private int limit(int set) {
    return forks.get(set).limit();
  }

  private int arm(int set, int limit, int standing) {
    return limit(set) == limit ? forks.get(set).arm(standing) : set;
  }

  private int fork(int limit, int open, int closing, int passed) {
    if (open == closing && closing == passed) {
      return open;
    }
    Fork fork = new Fork(limit, open, closing, passed);
    Integer before = numbers.get(fork);
    if (before != null) {
      return before;
    }
    forks.add(fork);
    numbers.put(fork, forks.size() - 1);
    return forks.size() - 1;
  }

  int both(int one, int two) {
    if (one == NONE || two == NONE) {
      return NONE;
    }
    if (one == EVERY || one == two) {
      return two;
    }
    if (two == EVERY) {
      return one;
    }
    Pair pair = one < two ? new Pair(one, two) : new Pair(two, one);
    Integer before = both.get(pair);
    if (before != null) {
      return before;
    }
    int limit = Math.min(limit(one), limit(two));
    int[] arms = new int[ARMS];
    for (int standing = 0; standing < ARMS; standing++) {
      arms[standing] = both(arm(one, limit, standing), arm(two, limit, standing));
    }
    int made = fork(limit, arms[0], arms[1], arms[2]);
    both.put(pair, made);
    return made;
  }

  int either(int one, int two) {
    return one == two ? one : not(both(not(one), not(two)));
  }

  int not(int set) {
    if (set <= EVERY) {
      return EVERY - set;
    }
    return not(set, new HashMap<>());
  }

  private int not(int set, Map<Integer, Integer> done) {
    if (set <= EVERY) {
      return EVERY - set;
    }
    Integer before = done.get(set);
    if (before != null) {
      return before;
    }
    Fork fork = forks.get(set);
    int made =
        fork(
            fork.limit(),
            not(fork.open(), done),
            not(fork.closing(), done),
            not(fork.passed(), done));
    done.put(set, made);
    return made;
  }

  /** The set once nothing is known any more of these time limits. */
  int forget(int set, BitSet limits) {
    return set <= EVERY || limits.isEmpty() ? set : forget(set, limits, new HashMap<>());
  }

  private int forget(int set, BitSet limits, Map<Integer, Integer> done) {
    if (set <= EVERY) {
      return set;
    }
    Integer before = done.get(set);
    if (before != null) {
      return before;
    }
    Fork fork = forks.get(set);
    int open = forget(fork.open(), limits, done);
    int closing = forget(fork.closing(), limits, done);
    int passed = forget(fork.passed(), limits, done);
    int made =
        limits.get(fork.limit())
            ? either(either(open, closing), passed)
            : fork(fork.limit(), open, closing, passed);
    done.put(set, made);
    return made;
  }

  /** The time limits on which the set rests. */
  BitSet limits(int set) {
    BitSet limits = new BitSet();
    if (set > EVERY) {
      BitSet seen = new BitSet();
      gather(set, seen, limits);
    }
    return limits;
  }

  private void gather(int set, BitSet seen, BitSet limits) {
    if (set <= EVERY || seen.get(set)) {
      return;
    }
    seen.set(set);
    Fork fork = forks.get(set);
    limits.set(fork.limit());
    for (int standing = 0; standing < ARMS; standing++) {
      gather(fork.arm(standing), seen, limits);
    }
  }

  /** The combinations that make a formula true, in which no answer is left. */
  int of(Formula formula) {
    if (formula.kind() == Kind.TRUE) {
      return EVERY;
    }
    if (formula.kind() == Kind.FALSE) {
      return NONE;
    }
    Integer before = ofFormulas.get(formula);
    if (before != null) {
      return before;
    }
    int made =
        switch (formula.kind()) {
          case FALSE -> NONE;
          case TRUE -> EVERY;
          case LITERAL -> literal(formula);
          case ALL -> {
            int all = EVERY;
            for (Formula part : formula.parts()) {
              all = both(all, of(part));
            }
            yield all;
          }
          case ANY -> {
            int any = NONE;
            for (Formula part : formula.parts()) {
              any = either(any, of(part));
            }
            yield any;
          }
        };
    ofFormulas.put(formula, made);
    return made;
  }

  /**
   * A set of other worlds, here.
   *
   * @param limits by number there: the number here
   */
  int translated(Worlds there, int set, int[] limits) {
    return translated(there, set, limits, new HashMap<>());
  }

  private int translated(Worlds there, int set, int[] limits, Map<Integer, Integer> done) {
    if (set <= EVERY) {
      return set;
    }
    Integer before = done.get(set);
    if (before != null) {
      return before;
    }
    Fork fork = there.forks.get(set);
    int here = limits[fork.limit()];
    int made = NONE;
    for (int standing = 0; standing < ARMS; standing++) {
      int only =
          fork(
              here,
              standing == 0 ? EVERY : NONE,
              standing == 1 ? EVERY : NONE,
              standing == 2 ? EVERY : NONE);
      made = either(made, both(only, translated(there, fork.arm(standing), limits, done)));
    }
    done.put(set, made);
    return made;
  }

  private int literal(Formula literal) {
    if (slots.isAnswer(literal.slot())) {
      throw new IllegalArgumentException("an answer is still open in " + literal);
    }
    BitSet standings = literal.values();
    return fork(
        slots.limitOf(literal.slot()),
        standings.get(0) ? EVERY : NONE,
        standings.get(1) ? EVERY : NONE,
        standings.get(2) ? EVERY : NONE);
  }

  /**
   * The set as a list of combinations that leave nothing out and do not overlap: for each, the
   * standings that each time limit may have.
   *
   * @param most how many combinations to give at most
   */
  List<Map<Integer, BitSet>> combinations(int set, int most) {
    List<Map<Integer, BitSet>> found = new ArrayList<>();
    combine(set, new HashMap<>(), found, most);
    return found;
  }

  private void combine(
      int set, Map<Integer, BitSet> soFar, List<Map<Integer, BitSet>> found, int most) {
    if (set == NONE || found.size() >= most) {
      return;
    }
    if (set == EVERY) {
      found.add(new java.util.TreeMap<>(soFar));
      return;
    }
    Fork fork = forks.get(set);
    BitSet done = new BitSet();
    for (int standing = 0; standing < ARMS; standing++) {
      if (done.get(standing)) {
        continue;
      }
      BitSet alike = new BitSet();
      for (int other = standing; other < ARMS; other++) {
        if (fork.arm(other) == fork.arm(standing)) {
          alike.set(other);
        }
      }
      done.or(alike);
      Map<Integer, BitSet> further = new HashMap<>(soFar);
      further.put(fork.limit(), alike);
      combine(fork.arm(standing), further, found, most);
    }
  }
}
