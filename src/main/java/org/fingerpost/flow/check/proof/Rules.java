package org.fingerpost.flow.check.proof;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a list of rules: those that can still decide, in order. Rules that cannot hold
 * any more are gone, and so are those behind one that holds for sure.
 */
final class Rules {
  private final int[] which;
  private final Formula[] when;
  private final int firstSlot;
  private final int hash;

  private Rules(int[] which, Formula[] when) {
    this.which = which;
    this.when = when;
    int first = Formula.NO_SLOT;
    int hashed = Arrays.hashCode(which);
    for (Formula formula : when) {
      first = Math.min(first, formula.firstSlot());
      hashed = 31 * hashed + formula.number();
    }
    this.firstSlot = first;
    this.hash = hashed;
  }

  /** The rules with these numbers and conditions, without those that can never decide. */
  static Rules of(int[] which, List<Formula> when) {
    int[] keptNumbers = new int[which.length];
    Formula[] kept = new Formula[which.length];
    int count = 0;
    for (int index = 0; index < which.length; index++) {
      Formula formula = when.get(index);
      if (formula.kind() == Formula.Kind.FALSE) {
        continue;
      }
      keptNumbers[count] = which[index];
      kept[count++] = formula;
      if (formula.kind() == Formula.Kind.TRUE) {
        break;
      }
    }
    return new Rules(Arrays.copyOf(keptNumbers, count), Arrays.copyOf(kept, count));
  }

  int count() {
    return which.length;
  }

  /** The number of a rule in the list as it was written. */
  int number(int index) {
    return which[index];
  }

  Formula when(int index) {
    return when[index];
  }

  List<Formula> conditions() {
    return Arrays.asList(when);
  }

  /** The first answer on which any of them rests, or {@link Formula#NO_SLOT}. */
  int firstSlot() {
    return firstSlot;
  }

  /** Whether nothing has to be known to tell which rule decides. */
  boolean isDecided() {
    return which.length == 0 || when[0].kind() == Formula.Kind.TRUE;
  }

  Rules assign(Formulas formulas, int slot, int value) {
    if (firstSlot != slot) {
      return this;
    }
    Formula[] assigned = new Formula[when.length];
    for (int index = 0; index < when.length; index++) {
      assigned[index] = formulas.assign(when[index], slot, value);
    }
    return of(which, Arrays.asList(assigned));
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // equal formulas of one watch are the same object
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Rules that) || !Arrays.equals(which, that.which)) {
      return false;
    }
    for (int index = 0; index < when.length; index++) {
      if (when[index] != that.when[index]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
