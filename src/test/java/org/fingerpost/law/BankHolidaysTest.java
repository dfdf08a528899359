package org.fingerpost.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankHolidaysTest {

  private final BankHolidays england = new BankHolidays();

  @ParameterizedTest
  @CsvSource({
    "2022-06-02, Spring Bank Holiday",
    "2022-06-03, Queen's Platinum Jubilee",
    "2022-09-19, Bank Holiday for the State Funeral of Queen Elizabeth II",
    "2023-05-08, King's Coronation",
    "2020-05-08, Early May Bank Holiday",
    "2026-04-03, Good Friday",
    "2026-04-06, Easter Monday",
    "2026-08-31, Summer Bank Holiday",
    "2026-12-25, Christmas Day",
    "2021-12-27, in place of Christmas Day",
    "2021-12-28, in place of Boxing Day",
    "2022-12-26, Boxing Day",
    "2022-12-27, in place of Christmas Day",
    "2026-12-28, in place of Boxing Day",
    "2022-01-03, in place of New Year's Day",
    "2027-01-01, New Year's Day"
  })
  void theDaysOfEnglandAreNamed(LocalDate day, String name) {
    assertThat(england.on(day)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02", // Scotland
    "2026-06-15", // Scotland
    "2026-08-03", // Scotland
    "2026-11-30", // Scotland
    "2026-03-17", // Northern Ireland
    "2026-07-13", // Northern Ireland
    "2022-05-30", // moved to 2 June
    "2020-05-04", // moved to 8 May
    "2026-12-24",
    "2026-12-29",
    "2026-12-31"
  })
  void otherDaysAreNone(LocalDate day) {
    assertThat(england.on(day)).isEmpty();
  }

  @Test
  void everyYearHasEightAndTheKnownExtraDays() {
    for (int year = 1978; year <= 2199; year++) {
      LocalDate first = LocalDate.of(year, 1, 1);
      long found =
          first
              .datesUntil(first.plusYears(1))
              .filter(day -> england.on(day).isPresent())
              .peek(day -> assertThat(day.getDayOfWeek().getValue()).as("%s", day).isLessThan(6))
              .count();
      boolean extra = Set.of(2011, 2012, 2022, 2023).contains(year);
      assertThat(found).as("%d", year).isEqualTo(year == 2022 ? 10 : extra ? 9 : 8);
    }
  }

  @Test
  void aDayAnnouncedLateIsAddedAndAMovedOneTakenAway() {
    LocalDate moved = LocalDate.of(2026, 5, 25);
    LocalDate to = LocalDate.of(2026, 6, 5);
    BankHolidays changed = new BankHolidays(Map.of(to, "a royal wedding"), Set.of(moved));
    assertThat(changed.on(to)).contains("a royal wedding");
    assertThat(changed.on(moved)).isEmpty();
    assertThat(changed.on(LocalDate.of(2026, 5, 4))).isPresent();
    assertThat(england.on(moved)).isPresent();
  }

  @Test
  void theNamesStayEnglishOnAMachineThatSpeaksAnotherLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(new BankHolidays().on(LocalDate.of(2026, 4, 6))).contains("Easter Monday");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void severalThreadsMayAskAtOnce() {
    List<LocalDate> christmas =
        Stream.iterate(LocalDate.of(2000, 12, 25), day -> day.plusYears(1)).limit(100).toList();
    BankHolidays asked = new BankHolidays();
    assertThat(christmas.parallelStream().filter(day -> asked.on(day).isEmpty()))
        .allMatch(day -> day.getDayOfWeek().getValue() > 5);
  }
}
