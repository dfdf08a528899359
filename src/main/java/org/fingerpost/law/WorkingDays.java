package org.fingerpost.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days that are not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England.
 *
 * <p>HESC Rules r.1(3). So the weekdays between 27 and 31 December are working days, unless they
 * are bank holidays.
 */
record WorkingDays(BankHolidays bankHolidays) {

  boolean isWorkingDay(LocalDate day) {
    return whyNot(day).isEmpty();
  }

  /** "a Saturday", "a bank holiday (Good Friday)", or nothing for a working day. */
  Optional<String> whyNot(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return Optional.of("a Saturday");
    }
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return Optional.of("a Sunday");
    }
    return bankHolidays.on(day).map(name -> "a bank holiday (" + name + ")");
  }

  /** The day itself, or the next working day. */
  LocalDate onOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!isWorkingDay(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /** The day itself, or the working day before. */
  LocalDate onOrBefore(LocalDate day) {
    LocalDate found = day;
    while (!isWorkingDay(found)) {
      found = found.minusDays(1);
    }
    return found;
  }
}
