package org.fingerpost.flow.check.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * For conditions that decide no way but are to hold somewhere: what can be left of each among all
 * the people in one state, and for each such remainder the standings that are still possible. A
 * condition that is not listed is untouched.
 */
final class Seen {
  static final Seen NOTHING = new Seen(new long[0], new int[0]);

  private final long[] at;
  private final int[] worlds;

  private Seen(long[] at, int[] worlds) {
    this.at = at;
    this.worlds = worlds;
  }

  int size() {
    return at.length;
  }

  int watch(int index) {
    return (int) (at[index] >> 32);
  }

  int remainder(int index) {
    return (int) at[index];
  }

  int worlds(int index) {
    return worlds[index];
  }

  boolean has(int watch) {
    int low = 0;
    int high = at.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int here = watch(middle);
      if (here == watch) {
        return true;
      }
      if (here < watch) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  /** Puts one together from entries in any order. */
  static final class Builder {
    private record Item(long at, int worlds) {}

    private final List<Item> items = new ArrayList<>();

    void add(int watch, int remainder, int worlds) {
      items.add(new Item((long) watch << 32 | remainder, worlds));
    }

    Seen build(Worlds sets) {
      if (items.isEmpty()) {
        return NOTHING;
      }
      items.sort(Comparator.comparingLong(Item::at));
      long[] at = new long[items.size()];
      int[] worlds = new int[items.size()];
      int count = 0;
      for (Item item : items) {
        if (count > 0 && at[count - 1] == item.at()) {
          worlds[count - 1] = sets.either(worlds[count - 1], item.worlds());
        } else {
          at[count] = item.at();
          worlds[count++] = item.worlds();
        }
      }
      return new Seen(java.util.Arrays.copyOf(at, count), java.util.Arrays.copyOf(worlds, count));
    }
  }
}
