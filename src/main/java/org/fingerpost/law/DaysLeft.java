package org.fingerpost.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far away a date is, in words.
 *
 * @param days calendar days from today until the date; 0 is today, negative has passed
 */
public record DaysLeft(long days) {

  /** From today until a date. */
  public static DaysLeft until(LocalDate date, LocalDate today) {
    return new DaysLeft(ChronoUnit.DAYS.between(today, date));
  }

  /** "in 38 days", "tomorrow", "today", "yesterday", "3 days ago". */
  public String words() {
    if (days > 1) {
      return "in " + days + " days";
    }
    if (days < -1) {
      return -days + " days ago";
    }
    return days == 1 ? "tomorrow" : days == 0 ? "today" : "yesterday";
  }

  /** "You have 38 days", "You have until tomorrow", "It is today", "It was 3 days ago". */
  public String sentence() {
    if (days > 1) {
      return "You have " + days + " days";
    }
    if (days == 1) {
      return "You have until tomorrow";
    }
    return days == 0 ? "It is today" : "It was " + words();
  }
}
