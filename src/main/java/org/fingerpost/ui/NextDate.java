package org.fingerpost.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import org.fingerpost.journey.Journey;
import org.fingerpost.law.Deadline;
import org.fingerpost.law.InWords;
import org.fingerpost.law.TimeLimit;

/**
 * The date to keep in sight.
 *
 * @param title what has to happen
 * @param yours whether it is the family that must act, not somebody else
 */
public record NextDate(String title, boolean yours, Deadline deadline) {

  /**
   * The next date of a journey: the first still to come on which the family must act, else the
   * first on which somebody else must, else the last that has passed.
   */
  public static Optional<NextDate> of(Journey journey) {
    return journey.deadlines().stream()
        .flatMap(deadline -> of(journey, deadline).stream())
        .min(
            Comparator.comparing((NextDate date) -> date.rank(journey.today()))
                .thenComparing(date -> date.deadline().aimFor()));
  }

  /** A deadline of a journey, with what has to happen by then. */
  public static Optional<NextDate> of(Journey journey, Deadline deadline) {
    return journey
        .pathways()
        .law()
        .timeLimit(deadline.timeLimit())
        .map(
            limit -> new NextDate(limit.title(), limit.whose() == TimeLimit.Whose.YOURS, deadline));
  }

  /** Whether the safe day and the latest day are not the same. */
  public boolean hasTwo() {
    return !deadline.aimFor().equals(deadline.latest());
  }

  /** The last day that the rule allows, with the hour where there is one. */
  public String latestInWords() {
    LocalTime by = deadline.receivedBy();
    return InWords.full(deadline.latest()) + (by == null ? "" : ", " + InWords.time(by));
  }

  private int rank(LocalDate today) {
    return (passed(today) ? 2 : 0) + (yours ? 0 : 1);
  }

  /** Whether even the latest day has passed. */
  public boolean passed(LocalDate today) {
    return today.isAfter(deadline.latest());
  }

  /** Whether the safe day has passed and the latest has not. */
  public boolean late(LocalDate today) {
    return today.isAfter(deadline.aimFor()) && !passed(today);
  }
}
