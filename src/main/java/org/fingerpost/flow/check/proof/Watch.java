package org.fingerpost.flow.check.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Some rules that are tested further on, and what can be left of them on the way there: each
 * remainder has a number, so that two ways on which the same is left can be told to be alike.
 *
 * <p>Slots are decided in their order, so that a remainder rests on slots still to come.
 */
final class Watch {
  private final Slots slots;
  private final Formulas formulas;
  private final int[] answers;
  private final BitSet limits = new BitSet();
  private final Map<Integer, Set<BitSet>> tells = new HashMap<>();
  private final List<Rules> remainders = new ArrayList<>();
  private final Map<Rules, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> assigned = new HashMap<>();
  private final int[] unasked;
  private final Tally tally;
  private int unaskedKnown;
  private int counted;

  Watch(Rules rules, Plan plan, Tally tally) {
    this.tally = tally;
    this.slots = plan.slots();
    this.formulas = plan.formulas().scratch();
    List<Integer> found = new ArrayList<>();
    Plan.rests(rules.conditions())
        .forEach(
            (slot, sets) -> {
              if (slots.isAnswer(slot)) {
                found.add(slot);
                tells.put(slot, sets);
              } else {
                limits.set(slots.limitOf(slot));
              }
            });
    this.answers = found.stream().mapToInt(Integer::intValue).sorted().toArray();
    this.unasked = new int[answers.length + 1];
    unasked[0] = number(rules);
    unaskedKnown = 1;
  }

  /** The slots of answers on which it rests, in order. */
  int[] answers() {
    return answers;
  }

  /** The time limits on which it rests. */
  BitSet limits() {
    return limits;
  }

  /** The sets of values of a slot that it tells apart. */
  Set<BitSet> tells(int slot) {
    return tells.getOrDefault(slot, Set.of());
  }

  /** Nothing is held any more: the watch is not used again. */
  void close() {
    tally.add(-counted);
    counted = 0;
  }

  private void count() {
    int size = remainders.size() + assigned.size() + formulas.size();
    tally.add(size - counted);
    counted = size;
  }

  Rules rules(int remainder) {
    return remainders.get(remainder);
  }

  private int number(Rules rules) {
    Integer before = numbers.putIfAbsent(rules, remainders.size());
    if (before != null) {
      return before;
    }
    remainders.add(rules);
    return remainders.size() - 1;
  }

  /** What is left where none of the questions below a slot was asked. */
  int untouched(int bound) {
    int below = Arrays.binarySearch(answers, bound);
    below = below < 0 ? -below - 1 : below;
    while (unaskedKnown <= below) {
      int slot = answers[unaskedKnown - 1];
      unasked[unaskedKnown] = assign(unasked[unaskedKnown - 1], slot, slots.unasked(slot));
      unaskedKnown++;
    }
    return unasked[below];
  }

  /** What is left once a slot has a value. */
  int assign(int remainder, int slot, int value) {
    Rules rules = remainders.get(remainder);
    if (rules.firstSlot() != slot) {
      return remainder;
    }
    long key = (long) remainder << 32 | value;
    Integer before = assigned.get(key);
    if (before == null) {
      before = number(rules.assign(formulas, slot, value));
      assigned.put(key, before);
      count();
    }
    return before;
  }

  /** What is left once it is known that no question below a slot is asked any more. */
  int passOver(int remainder, int bound) {
    int now = remainder;
    int first = remainders.get(now).firstSlot();
    while (first < bound) {
      now = assign(now, first, slots.unasked(first));
      first = remainders.get(now).firstSlot();
    }
    return now;
  }
}
