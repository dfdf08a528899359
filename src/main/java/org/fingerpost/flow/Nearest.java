package org.fingerpost.flow;

import java.util.Collection;
import java.util.Optional;

/** The name somebody probably meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate that takes the fewest slips (a letter more, less, other, or two swapped) to turn
   * into what was written, or nothing where none is near enough to be meant.
   */
  public static Optional<String> to(String written, Collection<String> candidates) {
    String best = null;
    int fewest = Math.max(1, Math.min(3, written.length() / 3)) + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - written.length()) < fewest) {
        int slips = slips(written, candidate, fewest);
        if (slips < fewest) {
          fewest = slips;
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** "Did you mean "x"?", or what else to do where nothing is near. */
  public static String question(String written, Collection<String> candidates, String otherwise) {
    return to(written, candidates).map(near -> "Did you mean \"" + near + "\"?").orElse(otherwise);
  }

  private static int slips(String one, String other, int limit) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] now = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      last[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      now[0] = row;
      int least = row;
      for (int column = 1; column <= other.length(); column++) {
        int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        int slips =
            Math.min(Math.min(now[column - 1], last[column]) + 1, last[column - 1] + change);
        if (row > 1
            && column > 1
            && one.charAt(row - 1) == other.charAt(column - 2)
            && one.charAt(row - 2) == other.charAt(column - 1)) {
          slips = Math.min(slips, beforeLast[column - 2] + 1);
        }
        now[column] = slips;
        least = Math.min(least, slips);
      }
      if (least >= limit) {
        return limit;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = now;
      now = free;
    }
    return last[other.length()];
  }
}
