package org.fingerpost.law;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and times as they are written to families, the same on every screen and page. */
public final class InWords {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);

  private InWords() {}

  /** Such as "Friday 27 February 2026": for a date to act by. */
  public static String full(LocalDate day) {
    return day.format(FULL);
  }

  /** Such as "27 February 2026": for a date that has been. */
  public static String plain(LocalDate day) {
    return day.format(PLAIN);
  }

  /** Such as "Fri 27 Feb 2026": where there is little room. */
  public static String brief(LocalDate day) {
    return day.format(SHORT).replace("Sept", "Sep");
  }

  /** Such as "5pm" or "12:30pm". */
  public static String time(LocalTime time) {
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes =
        time.getMinute() == 0 ? "" : String.format(Locale.ROOT, ":%02d", time.getMinute());
    return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
  }

  /** How far a day is from today: "today", "tomorrow", "in 38 days", "yesterday", "3 days ago". */
  public static String distance(LocalDate today, LocalDate day) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return "today";
    }
    if (days == 1) {
      return "tomorrow";
    }
    if (days == -1) {
      return "yesterday";
    }
    return days > 0 ? "in " + days + " days" : -days + " days ago";
  }

  /**
   * What is left, as a sentence: "You have 38 days.", "This is tomorrow.", "This was 3 days ago."
   */
  public static String left(LocalDate today, LocalDate day) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days > 1) {
      return "You have " + days + " days.";
    }
    return (days < 0 ? "This was " : "This is ") + distance(today, day) + ".";
  }
}
