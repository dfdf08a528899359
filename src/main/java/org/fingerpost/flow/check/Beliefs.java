package org.fingerpost.flow.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be believed of a variable: the values it can still have, and in how many ways each.
 * Beliefs are numbered, so that equal ones are the same number. Not safe for several threads.
 *
 * <p>An answer stays open until a condition asks for it. So answers that nothing looks at for a
 * while do not multiply what has to be told apart.
 */
final class Beliefs {
  /** Of a question that was not asked. */
  static final int ABSENT = 0;

  private static final int NONE = -1;

  private final Model model;
  private final List<Table> tables = new ArrayList<>();

  Beliefs(Model model) {
    this.model = model;
  }

  /** That a variable has one of these values, in one way each. */
  int oneOf(int variable, BitSet values) {
    int[] weights = new int[model.variable(variable).values().size()];
    values.stream().forEach(value -> weights[value] = 1);
    return table(variable).number(weights);
  }

  /** That a variable has this value. */
  int exactly(int variable, int value) {
    BitSet values = new BitSet();
    values.set(value);
    return oneOf(variable, values);
  }

  /** That a variable can have any value. */
  int any(int variable) {
    BitSet values = new BitSet();
    values.set(0, model.variable(variable).values().size());
    return oneOf(variable, values);
  }

  /** What a belief says about a test of its variable. */
  Formula.Truth truth(int belief, int test) {
    if (belief == ABSENT) {
      return Formula.Truth.NO;
    }
    Split split = table(model.variableOf(test)).split(belief, test);
    if (split.holds() == NONE) {
      return Formula.Truth.NO;
    }
    return split.not() == NONE ? Formula.Truth.YES : Formula.Truth.OPEN;
  }

  /** The belief once an open test turns out to hold. */
  int holding(int belief, int test) {
    return table(model.variableOf(test)).split(belief, test).holds();
  }

  /** The belief once an open test turns out not to hold. */
  int notHolding(int belief, int test) {
    return table(model.variableOf(test)).split(belief, test).not();
  }

  /** In how many ways the values of a belief come about. */
  BigInteger ways(int variable, int belief) {
    return belief == ABSENT || model.variable(variable).kind() == Variable.Kind.STANDING
        ? BigInteger.ONE
        : BigInteger.valueOf(
            Arrays.stream(table(variable).weights.get(belief)).asLongStream().sum());
  }

  /** How many values a belief leaves possible. */
  int possible(int variable, int belief) {
    return belief == ABSENT
        ? 0
        : (int) Arrays.stream(table(variable).weights.get(belief)).filter(w -> w > 0).count();
  }

  /** The values that a belief leaves possible. */
  int[] values(int variable, int belief) {
    int[] weights = table(variable).weights.get(belief);
    return java.util.stream.IntStream.range(0, weights.length)
        .filter(value -> weights[value] > 0)
        .toArray();
  }

  /** A number for a set of tests of one variable. */
  int signature(int variable, BitSet tests) {
    return table(variable).signature(tests);
  }

  /** A belief with what no test of a signature can tell apart put together. */
  Merged merged(int variable, int belief, int signature) {
    return belief == ABSENT ? Merged.ABSENT : table(variable).merged(belief, signature);
  }

  /**
   * A belief put together.
   *
   * @param belief its number
   * @param times in how many ways more than it says by itself
   */
  record Merged(int belief, int times) {
    private static final Merged ABSENT = new Merged(Beliefs.ABSENT, 1);
  }

  private record Split(int holds, int not) {}

  private Table table(int variable) {
    while (tables.size() <= variable) {
      tables.add(new Table(tables.size()));
    }
    return tables.get(variable);
  }

  /** The beliefs about one variable. */
  private final class Table {
    private final int variable;
    private final boolean counted;
    private final List<int[]> weights = new ArrayList<>();
    private final Map<Weights, Integer> numbers = new HashMap<>();
    private final Map<Long, Split> splits = new HashMap<>();
    private final Map<BitSet, Integer> signatures = new HashMap<>();
    private final List<int[]> classes = new ArrayList<>();
    private final Map<Long, Merged> merged = new HashMap<>();

    Table(int variable) {
      this.variable = variable;
      this.counted = model.variable(variable).kind() != Variable.Kind.STANDING;
      weights.add(new int[0]);
    }

    int number(int[] of) {
      return numbers.computeIfAbsent(
          new Weights(of),
          _ -> {
            weights.add(of);
            return weights.size() - 1;
          });
    }

    Split split(int belief, int test) {
      long key = ((long) belief << 32) | test;
      Split known = splits.get(key);
      if (known == null) {
        known = split(weights.get(belief), model.holdsFor(test));
        splits.put(key, known);
      }
      return known;
    }

    private Split split(int[] of, BitSet holdsFor) {
      int[] holds = new int[of.length];
      int[] not = new int[of.length];
      boolean some = false;
      boolean others = false;
      for (int value = 0; value < of.length; value++) {
        if (of[value] > 0) {
          if (holdsFor.get(value)) {
            holds[value] = of[value];
            some = true;
          } else {
            not[value] = of[value];
            others = true;
          }
        }
      }
      return new Split(some ? number(holds) : NONE, others ? number(not) : NONE);
    }

    int signature(BitSet tests) {
      @Nullable Integer known = signatures.get(tests);
      if (known != null) {
        return known;
      }
      int values = model.variable(variable).values().size();
      int[] classOf = new int[values];
      Map<BitSet, Integer> first = new HashMap<>();
      for (int value = 0; value < values; value++) {
        BitSet told = new BitSet();
        for (int test = tests.nextSetBit(0); test >= 0; test = tests.nextSetBit(test + 1)) {
          told.set(test, model.holdsFor(test).get(value));
        }
        classOf[value] = first.computeIfAbsent(told, _ -> first.size());
      }
      int[] leader = new int[first.size()];
      Arrays.fill(leader, NONE);
      for (int value = 0; value < values; value++) {
        if (leader[classOf[value]] == NONE) {
          leader[classOf[value]] = value;
        }
        classOf[value] = leader[classOf[value]];
      }
      classes.add(classOf);
      signatures.put((BitSet) tests.clone(), classes.size() - 1);
      return classes.size() - 1;
    }

    Merged merged(int belief, int signature) {
      long key = ((long) belief << 32) | signature;
      Merged known = merged.get(key);
      if (known == null) {
        known = merge(weights.get(belief), classes.get(signature));
        merged.put(key, known);
      }
      return known;
    }

    private Merged merge(int[] of, int[] classOf) {
      int[] sums = new int[of.length];
      for (int value = 0; value < of.length; value++) {
        sums[classOf[value]] += of[value];
      }
      int common = 0;
      for (int sum : sums) {
        common = common(common, sum);
      }
      if (!counted) {
        // How a time limit stands is told apart only once it is asked for, and then wholly.
        return new Merged(number(possible(of) == 1 ? ones(sums) : of), 1);
      }
      for (int value = 0; value < sums.length; value++) {
        sums[value] /= common;
      }
      return new Merged(number(sums), common);
    }

    private static int possible(int[] of) {
      return (int) Arrays.stream(of).filter(weight -> weight > 0).count();
    }

    private static int[] ones(int[] of) {
      return Arrays.stream(of).map(weight -> Math.min(weight, 1)).toArray();
    }

    private static int common(int one, int other) {
      return other == 0 ? one : common(other, one % other);
    }
  }

  /** Weights that are equal where their numbers are. */
  private static final class Weights {
    private final int[] of;

    Weights(int[] of) {
      this.of = of;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Weights that && Arrays.equals(of, that.of);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(of);
    }
  }
}
