package org.fingerpost.casework;

import java.time.Instant;
import java.util.List;

/**
 * Who did what with the cases on this computer, and what is known to be wrong with that.
 *
 * @param lines those that can be read, the oldest first
 * @param altered how many lines are there and cannot be read
 * @param missing whether lines are gone that nobody cleared, at the beginning, between or at the
 *     end
 * @param waiting how many lines could not be written yet; they are among none of the others, and
 *     lost where the program ends before they can be
 */
public record Trail(List<Line> lines, int altered, boolean missing, int waiting) {

  /**
   * One deed.
   *
   * @param sequence its place, counted from 1
   * @param at what the clock said
   * @param account the name of the account on this computer
   */
  public record Line(long sequence, Instant at, String account, Deed deed) {}

  public Trail {
    lines = List.copyOf(lines);
  }

  /** Whether it is known to be exactly what was written. */
  public boolean isWhole() {
    return altered == 0 && !missing && waiting == 0;
  }
}
