package org.fingerpost.flow.check;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** A condition over numbered tests: what the proof works with. */
sealed interface Formula {

  /** Always so, or never. */
  record Constant(boolean value) implements Formula {}

  /** A test, by its number in the {@link Model}. */
  record Tested(int test) implements Formula {}

  /** Every part. */
  record And(List<Formula> parts) implements Formula {}

  /** At least one part. */
  record Or(List<Formula> parts) implements Formula {}

  /** Not this. */
  record Negation(Formula part) implements Formula {}

  Formula TRUE = new Constant(true);
  Formula FALSE = new Constant(false);

  /** What is known of a formula. */
  enum Truth {
    YES,
    NO,
    OPEN;

    Truth not() {
      return switch (this) {
        case YES -> NO;
        case NO -> YES;
        case OPEN -> OPEN;
      };
    }
  }

  /** What is known of each test, by its number. */
  interface Known {
    Truth of(int test);
  }

  /** What is known of this formula when so much is known of its tests. */
  default Truth truth(Known known) {
    return switch (this) {
      case Constant(boolean value) -> value ? Truth.YES : Truth.NO;
      case Tested(int test) -> known.of(test);
      case Negation(Formula part) -> part.truth(known).not();
      case And(List<Formula> parts) -> {
        Truth all = Truth.YES;
        for (Formula part : parts) {
          Truth one = part.truth(known);
          if (one == Truth.NO) {
            yield Truth.NO;
          }
          all = one == Truth.OPEN ? Truth.OPEN : all;
        }
        yield all;
      }
      case Or(List<Formula> parts) -> {
        Truth any = Truth.NO;
        for (Formula part : parts) {
          Truth one = part.truth(known);
          if (one == Truth.YES) {
            yield Truth.YES;
          }
          any = one == Truth.OPEN ? Truth.OPEN : any;
        }
        yield any;
      }
    };
  }

  /**
   * The first open test, in the order in which they are written, that an open formula waits for and
   * that is of a wanted kind; -1 where there is none.
   */
  default int firstOpen(Known known, IntPredicate wanted) {
    return switch (this) {
      case Constant _ -> -1;
      case Tested(int test) -> known.of(test) == Truth.OPEN && wanted.test(test) ? test : -1;
      case Negation(Formula part) -> part.firstOpen(known, wanted);
      case And(List<Formula> parts) -> firstOpenOf(parts, known, wanted);
      case Or(List<Formula> parts) -> firstOpenOf(parts, known, wanted);
    };
  }

  private static int firstOpenOf(List<Formula> parts, Known known, IntPredicate wanted) {
    for (Formula part : parts) {
      if (part.truth(known) == Truth.OPEN) {
        int found = part.firstOpen(known, wanted);
        if (found >= 0) {
          return found;
        }
      }
    }
    return -1;
  }

  /** Adds the number of every test in it. */
  default void collect(BitSet tests) {
    switch (this) {
      case Constant _ -> {}
      case Tested(int test) -> tests.set(test);
      case Negation(Formula part) -> part.collect(tests);
      case And(List<Formula> parts) -> parts.forEach(part -> part.collect(tests));
      case Or(List<Formula> parts) -> parts.forEach(part -> part.collect(tests));
    }
  }
}
