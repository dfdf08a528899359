package org.fingerpost.law;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that gives a date.
 *
 * @param id stable name, such as {@code appeal}
 * @param title what has to happen, starting with a verb where the family must act: "Contact the
 *     mediation adviser", "The council decides whether to assess"
 * @param whose who must act in time
 * @param ends how the date is reached; it needs at least one date
 * @param ignores keys of dates that people may give and that change nothing here
 * @param calendar which days count and what moves where
 * @param receivedBy the time of day by which it must have arrived, or null
 * @param says what else to say about it, in sentences that close its working
 * @param sources ids of sources
 * @param lastChecked the day on which a person last compared it with its sources
 * @param effectiveFrom the day from which the rule has been as it is, or null where that is not
 *     known; earlier dates get a warning
 */
public record TimeLimit(
    String id,
    String title,
    Whose whose,
    Ends ends,
    List<String> ignores,
    Calendar calendar,
    @Nullable LocalTime receivedBy,
    List<String> says,
    List<String> sources,
    LocalDate lastChecked,
    @Nullable LocalDate effectiveFrom) {

  public TimeLimit {
    if (ends.needs().findAny().isEmpty()) {
      throw new IllegalArgumentException(id + " waits for a date that may never be known");
    }
    ignores = List.copyOf(ignores);
    says = List.copyOf(says);
    sources = List.copyOf(sources);
  }

  /** Who must act in time. */
  public enum Whose {
    /** The family. */
    YOURS,
    /** The council, or whoever else owes the family something. */
    THEIRS,
    /** Nobody: a date that changes things by itself. */
    NEITHER
  }
}
