package org.fingerpost.law;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two faces of a date, and how they were reached.
 *
 * @param timeLimit the id of the rule
 * @param aimFor safe on every reading: never after {@code latest}, and a working day where the
 *     family must act
 * @param latest the last day that the rule allows
 * @param receivedBy the time of day by which it must have arrived, or null
 * @param working how it was worked out, in sentences a parent can follow
 */
public record Deadline(
    String timeLimit,
    LocalDate aimFor,
    LocalDate latest,
    @Nullable LocalTime receivedBy,
    List<String> working)
    implements Reckoning {

  /** How many days before the safe date a limit counts as closing. */
  public static final int CLOSING_DAYS = 14;

  public Deadline {
    working = List.copyOf(working);
    if (aimFor.isAfter(latest)) {
      throw new IllegalArgumentException("the safe date " + aimFor + " is after " + latest);
    }
  }

  /** How it stands on a day. */
  public Standing on(LocalDate today) {
    if (today.isAfter(latest)) {
      return Standing.PASSED;
    }
    return today.isBefore(aimFor.minusDays(CLOSING_DAYS)) ? Standing.OPEN : Standing.CLOSING;
  }
}
