package org.fingerpost.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every time limit and every source.
 *
 * @param timeLimits by id
 * @param sources by id
 * @param bankHolidays the days that are not working days beside weekends
 */
public record Law(
    Map<String, TimeLimit> timeLimits, Map<String, Source> sources, BankHolidays bankHolidays) {

  public Law {
    timeLimits = Collections.unmodifiableMap(new LinkedHashMap<>(timeLimits));
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }

  /** With the bank holidays as the library knows them. */
  public Law(Map<String, TimeLimit> timeLimits, Map<String, Source> sources) {
    this(timeLimits, sources, new BankHolidays());
  }

  /** The time limit with this id. */
  public Optional<TimeLimit> timeLimit(String id) {
    return Optional.ofNullable(timeLimits.get(id));
  }

  /** The source with this id. */
  public Optional<Source> source(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  /**
   * The date that a time limit gives, or nothing while a date it needs is missing or its year is a
   * slip ({@link #reckon} tells which).
   *
   * @param timeLimit the id of a time limit that exists
   * @param dates what is known, by the key of the date question; others are left aside
   * @throws IllegalArgumentException where no such time limit exists
   */
  public Optional<Deadline> deadline(String timeLimit, Map<String, LocalDate> dates) {
    return switch (reckon(timeLimit, dates)) {
      case Deadline deadline -> Optional.of(deadline);
      case Reckoning.DatesNeeded _, Reckoning.DateOutOfRange _ -> Optional.empty();
    };
  }

  /**
   * The date that a time limit gives, or why there is none.
   *
   * @param timeLimit the id of a time limit that exists
   * @param dates what is known, by the key of the date question; others are left aside
   * @throws IllegalArgumentException where no such time limit exists
   */
  public Reckoning reckon(String timeLimit, Map<String, LocalDate> dates) {
    TimeLimit limit = timeLimits.get(timeLimit);
    if (limit == null) {
      throw new IllegalArgumentException("there is no time limit " + timeLimit);
    }
    List<String> missing = limit.ends().needs().filter(input -> !dates.containsKey(input)).toList();
    if (!missing.isEmpty()) {
      return new Reckoning.DatesNeeded(missing);
    }
    Map<String, LocalDate> used = new LinkedHashMap<>();
    for (String input : limit.ends().inputs().toList()) {
      LocalDate date = dates.get(input);
      if (date != null && !Reckoning.DateOutOfRange.holds(date)) {
        return new Reckoning.DateOutOfRange(input, date);
      }
      if (date != null) {
        used.put(input, date);
      }
    }
    return new Working(limit, used, new WorkingDays(bankHolidays)).deadline();
  }
}
