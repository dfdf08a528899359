package org.fingerpost.journey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** A day as a person types it. */
public sealed interface TypedDate {
  /** The first and last year taken to be meant. */
  int EARLIEST_YEAR = 1900;

  /** The last year taken to be meant. */
  int LATEST_YEAR = 2199;

  /** It is a day. */
  record Day(LocalDate date) implements TypedDate {}

  /**
   * It is not a day.
   *
   * @param why what is wrong and what to type, in one or two sentences
   */
  record NotADay(String why) implements TypedDate {}

  /**
   * Reads a day in the order day, month, year: "2 November 2026", "2 nov 26", "2/11/2026",
   * "02.11.26"; or "2026-11-02", "today", "yesterday".
   *
   * @param typed what was typed
   * @param today the day that "today" means
   */
  static TypedDate read(String typed, LocalDate today) {
    String cleaned = typed.strip().toLowerCase(Locale.UK);
    if (cleaned.equals("today")) {
      return new Day(today);
    }
    if (cleaned.equals("yesterday")) {
      return new Day(today.minusDays(1));
    }
    List<String> parts =
        Arrays.stream(cleaned.split("[\\s/.,\\-]+", -1))
            .map(part -> part.replaceFirst("^(\\d{1,2})(st|nd|rd|th)$", "$1"))
            .filter(part -> !part.isEmpty() && !part.equals("of") && !isWeekday(part))
            .toList();
    if (parts.size() != 3) {
      return new NotADay("Type the day, the month and the year, such as 2 November 2026.");
    }
    boolean yearFirst = parts.get(0).length() == 4;
    return read(parts.get(yearFirst ? 2 : 0), parts.get(1), parts.get(yearFirst ? 0 : 2));
  }

  /** Reads a day from three separate fields; the month may be a number or a name. */
  static TypedDate read(String day, String month, String year) {
    OptionalInt dayNumber = number(day);
    OptionalInt monthNumber = month(month.strip().toLowerCase(Locale.UK));
    OptionalInt yearNumber = year(year.strip());
    if (dayNumber.isEmpty()) {
      return new NotADay("Type the day as a number, from 1 to 31.");
    }
    if (monthNumber.isEmpty()) {
      return new NotADay("Type the month as a number from 1 to 12, or as a name.");
    }
    if (yearNumber.isEmpty()) {
      return new NotADay("Type the year with four numbers, such as 2026.");
    }
    if (yearNumber.getAsInt() < EARLIEST_YEAR || yearNumber.getAsInt() > LATEST_YEAR) {
      return new NotADay("Check the year: " + yearNumber.getAsInt() + " looks like a slip.");
    }
    try {
      return new Day(
          LocalDate.of(yearNumber.getAsInt(), monthNumber.getAsInt(), dayNumber.getAsInt()));
    } catch (DateTimeException noSuchDay) {
      return new NotADay(
          "There is no "
              + dayNumber.getAsInt()
              + " "
              + Month.of(monthNumber.getAsInt()).getDisplayName(TextStyle.FULL, Locale.UK)
              + " "
              + yearNumber.getAsInt()
              + ". Check the day and the month.");
    }
  }

  private static OptionalInt month(String typed) {
    OptionalInt number = number(typed);
    if (number.isPresent()) {
      return number.getAsInt() >= 1 && number.getAsInt() <= 12 ? number : OptionalInt.empty();
    }
    return typed.length() < 3
        ? OptionalInt.empty()
        : Arrays.stream(Month.values())
            .filter(
                month ->
                    month
                        .getDisplayName(TextStyle.FULL, Locale.UK)
                        .toLowerCase(Locale.UK)
                        .startsWith(typed.equals("sept") ? "sep" : typed))
            .mapToInt(Month::getValue)
            .findFirst();
  }

  private static OptionalInt year(String typed) {
    OptionalInt number = number(typed);
    if (number.isEmpty()) {
      return number;
    }
    return typed.length() == 2
        ? OptionalInt.of(2000 + number.getAsInt())
        : typed.length() == 4 ? number : OptionalInt.empty();
  }

  private static OptionalInt number(String typed) {
    String digits = typed.strip();
    return digits.matches("[0-9]{1,4}")
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }

  private static boolean isWeekday(String word) {
    return word.length() >= 3
        && List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
            .stream()
            .anyMatch(day -> day.startsWith(word));
  }
}
