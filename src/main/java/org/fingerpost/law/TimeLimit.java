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
 * @param ends how the date is reached
 * @param calendar which days count and what moves where
 * @param receivedBy the time of day by which it must have arrived, or null
 * @param sources ids of sources
 * @param lastChecked the day on which a person last compared it with its sources
 */
public record TimeLimit(
    String id,
    String title,
    Whose whose,
    Ends ends,
    Calendar calendar,
    @Nullable LocalTime receivedBy,
    List<String> sources,
    LocalDate lastChecked) {

  public TimeLimit {
    sources = List.copyOf(sources);
  }

  /** Who must act in time. */
  public enum Whose {
    /** The family. */
    YOURS,
    /** The council, or whoever else owes the family something. */
    THEIRS
  }
}
