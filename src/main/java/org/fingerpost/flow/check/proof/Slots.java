package org.fingerpost.flow.check.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What conditions can rest on: first the answers, in the order in which they can be given, then the
 * standings of time limits. The last value of an answer's slot means that it was not asked.
 */
final class Slots {
  private final List<Integer> sizes = new ArrayList<>();
  private int answers;
  private boolean answersClosed;

  /** Adds an answer with so many values, "not asked" among them. */
  int addAnswer(int values) {
    if (answersClosed) {
      throw new IllegalStateException("time limits come after all answers");
    }
    sizes.add(values);
    return answers++;
  }

  /** Adds a time limit, with the three standings as values. */
  int addLimit() {
    answersClosed = true;
    sizes.add(3);
    return sizes.size() - 1 - answers;
  }

  /** How many answers there are. */
  int answers() {
    return answers;
  }

  /** How many time limits there are. */
  int limits() {
    return sizes.size() - answers;
  }

  int size(int slot) {
    return sizes.get(slot);
  }

  boolean isAnswer(int slot) {
    return slot < answers;
  }

  /** The slot of a time limit. */
  int ofLimit(int limit) {
    return answers + limit;
  }

  /** The time limit of a slot. */
  int limitOf(int slot) {
    return slot - answers;
  }

  /** The value that means "not asked on this way". */
  int unasked(int slot) {
    return sizes.get(slot) - 1;
  }

  /** Every value that is not among these. */
  BitSet others(int slot, BitSet values) {
    BitSet others = (BitSet) values.clone();
    others.flip(0, size(slot));
    return others;
  }
}
