package org.fingerpost.law;

import java.time.LocalDate;
import java.util.List;

/** What comes of working out a time limit. */
public sealed interface Reckoning
    permits Deadline, Reckoning.DatesNeeded, Reckoning.DateOutOfRange {

  /**
   * It cannot be worked out yet.
   *
   * @param inputs keys of the dates that are missing, at least one
   */
  record DatesNeeded(List<String> inputs) implements Reckoning {
    public DatesNeeded {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * A date so far from today's law that its year must be a slip.
   *
   * @param input the key of the date
   * @param date as given
   */
  record DateOutOfRange(String input, LocalDate date) implements Reckoning {

    /** England's present bank holidays began in 1978. */
    public static final LocalDate EARLIEST = LocalDate.of(1978, 1, 1);

    /** Nobody's date in this century or the next is later. */
    public static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** Whether a date can be worked with. */
    public static boolean holds(LocalDate date) {
      return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
    }

    /** One sentence for the person who gave the date. */
    public String says() {
      return "The year "
          + date.getYear()
          + " is too "
          + (date.isBefore(EARLIEST) ? "long ago" : "far ahead")
          + " to work out a date from. Check the year.";
    }
  }
}
