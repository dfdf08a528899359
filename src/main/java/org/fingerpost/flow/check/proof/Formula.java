package org.fingerpost.flow.check.proof;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition over slots: a slot is a question's answer, one option of several, or how a time limit
 * stands. There is no "not": a literal's set of values is turned round instead. Formulas are made
 * by {@link Formulas}, so that two equal ones are the same object.
 */
final class Formula {
  /** More than any slot: no question is left in the formula. */
  static final int NO_SLOT = Integer.MAX_VALUE;

  enum Kind {
    FALSE,
    TRUE,
    LITERAL,
    ALL,
    ANY
  }

  static final Formula FALSE =
      new Formula(Kind.FALSE, -1, new BitSet(), new Formula[0], 0, NO_SLOT);
  static final Formula TRUE = new Formula(Kind.TRUE, -1, new BitSet(), new Formula[0], 1, NO_SLOT);

  private final Kind kind;
  private final int slot;
  private final BitSet values;
  private final Formula[] parts;
  private final int number;
  private final int firstSlot;
  private final int hash;

  Formula(Kind kind, int slot, BitSet values, Formula[] parts, int number, int firstSlot) {
    this.kind = kind;
    this.slot = slot;
    this.values = values;
    this.parts = parts;
    this.number = number;
    this.firstSlot = firstSlot;
    int hashed = 31 * (31 * kind.ordinal() + slot) + values.hashCode();
    for (Formula part : parts) {
      hashed = 31 * hashed + part.number;
    }
    this.hash = hashed;
  }

  Kind kind() {
    return kind;
  }

  int slot() {
    return slot;
  }

  /** The values of the slot that make a literal true. Not to be changed. */
  BitSet values() {
    return values;
  }

  List<Formula> parts() {
    return Arrays.asList(parts);
  }

  int number() {
    return number;
  }

  /** The first question slot that it rests on, or {@link #NO_SLOT}. */
  int firstSlot() {
    return firstSlot;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Formula that
        && kind == that.kind
        && slot == that.slot
        && values.equals(that.values)
        && sameParts(that);
  }

  @SuppressWarnings("ReferenceEquality") // equal parts are the same object
  private boolean sameParts(Formula that) {
    if (parts.length != that.parts.length) {
      return false;
    }
    for (int index = 0; index < parts.length; index++) {
      if (parts[index] != that.parts[index]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return switch (kind) {
      case FALSE -> "false";
      case TRUE -> "true";
      case LITERAL -> slot + " in " + values;
      case ALL -> "all" + Arrays.toString(parts);
      case ANY -> "any" + Arrays.toString(parts);
    };
  }
}
