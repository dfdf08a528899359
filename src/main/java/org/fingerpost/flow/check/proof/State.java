package org.fingerpost.flow.check.proof;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Everybody who has come to a node and whose answers can no longer make a difference. */
final class State {
  private final int node;
  private final Held held;
  private Seen seen;
  private BigInteger ways;
  private int fewest;
  private int most;
  private final @Nullable Trail trail;

  State(
      int node,
      Held held,
      Seen seen,
      BigInteger ways,
      int fewest,
      int most,
      @Nullable Trail trail) {
    this.node = node;
    this.held = held;
    this.seen = seen;
    this.ways = ways;
    this.fewest = fewest;
    this.most = most;
    this.trail = trail;
  }

  int node() {
    return node;
  }

  /** Whether this is the very same state. */
  @SuppressWarnings("ReferenceEquality")
  boolean is(State other) {
    return this == other;
  }

  Held held() {
    return held;
  }

  Seen seen() {
    return seen;
  }

  BigInteger ways() {
    return ways;
  }

  int fewest() {
    return fewest;
  }

  int most() {
    return most;
  }

  /** How one of them came here; nothing at the start. */
  @Nullable Trail trail() {
    return trail;
  }

  void join(BigInteger moreWays, int questionsAtLeast, int questionsAtMost, Seen bothSeen) {
    ways = ways.add(moreWays);
    fewest = Math.min(fewest, questionsAtLeast);
    most = Math.max(most, questionsAtMost);
    seen = bothSeen;
  }

  /** A rough measure of the memory it takes. */
  int weight() {
    return 1 + held.left.length / 2 + seen.size();
  }

  /** One step of one way. */
  record Trail(@Nullable Trail before, int node, Pick pick, int guard) {}

  /**
   * What tells states of a node apart.
   *
   * <p>{@code left} holds pairs, a watch and the number of what is left of it, in the order of the
   * watches; watches that are untouched are not in it.
   */
  static final class Held {
    private final int[] left;
    private final int worlds;
    private final int hash;

    Held(int[] left, int worlds) {
      this.left = left;
      this.worlds = worlds;
      this.hash = 31 * Arrays.hashCode(left) + worlds;
    }

    int worlds() {
      return worlds;
    }

    int count() {
      return left.length / 2;
    }

    int watch(int index) {
      return left[2 * index];
    }

    int remainder(int index) {
      return left[2 * index + 1];
    }

    /** What is left of a watch, or -1 where it is untouched. */
    int of(int watch) {
      int low = 0;
      int high = left.length / 2 - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int here = left[2 * middle];
        if (here == watch) {
          return left[2 * middle + 1];
        }
        if (here < watch) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return -1;
    }

    /** With other remainders for some watches; {@code changes} are pairs in order. */
    Held with(int[] changes, int count, int nowWorlds) {
      int[] merged = new int[left.length + 2 * count];
      int size = 0;
      int mine = 0;
      int theirs = 0;
      while (mine < left.length || theirs < 2 * count) {
        boolean takeTheirs =
            mine == left.length || (theirs < 2 * count && changes[theirs] <= left[mine]);
        if (takeTheirs) {
          if (mine < left.length && left[mine] == changes[theirs]) {
            mine += 2;
          }
          merged[size++] = changes[theirs++];
          merged[size++] = changes[theirs++];
        } else {
          merged[size++] = left[mine++];
          merged[size++] = left[mine++];
        }
      }
      return new Held(size == merged.length ? merged : Arrays.copyOf(merged, size), nowWorlds);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Held that && worlds == that.worlds && Arrays.equals(left, that.left);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
