package org.fingerpost.law;

import java.util.List;
import java.util.Optional;

/** How a time limit's date is reached. */
public sealed interface Ends {

  /**
   * So many days, weeks or months counted from a date.
   *
   * @param amount how many, at least 1
   * @param unit of what
   * @param from whether the first day counts
   * @param input the key of the date question it counts from
   * @param provedLater the key of a date that replaces the input for the latest date only, where
   *     the family can prove it: the rule runs from it, the form asks for the other
   * @param onlyIfKnown whether this part is left out while its input is not known
   */
  record Count(
      int amount,
      Unit unit,
      From from,
      String input,
      Optional<String> provedLater,
      boolean onlyIfKnown)
      implements Ends {}

  /** The later of several dates. */
  record LaterOf(List<Ends> parts) implements Ends {
    public LaterOf {
      parts = List.copyOf(parts);
    }
  }

  /** The last Friday in June of the school year in which the person born then turns 16. */
  record EndOfCompulsorySchoolAge(String input) implements Ends {}

  /** What is counted. */
  enum Unit {
    MONTHS,
    WEEKS,
    DAYS,
    WORKING_DAYS,
    SCHOOL_DAYS
  }

  /** Whether the first day counts. */
  enum From {
    /** Counting starts on the next day. */
    AFTER,
    /** The day itself is the first day. */
    STARTING_WITH
  }
}
