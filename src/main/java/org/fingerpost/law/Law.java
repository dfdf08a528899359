package org.fingerpost.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every time limit and every source.
 *
 * @param timeLimits by id
 * @param sources by id
 */
public record Law(Map<String, TimeLimit> timeLimits, Map<String, Source> sources) {

  public Law {
    timeLimits = Collections.unmodifiableMap(new LinkedHashMap<>(timeLimits));
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
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
   * The date that a time limit gives, or nothing while a date it needs is missing.
   *
   * @param timeLimit the id of a time limit that exists
   * @param dates what is known, by the key of the date question
   * @throws IllegalArgumentException where no such time limit exists
   */
  public Optional<Deadline> deadline(String timeLimit, Map<String, LocalDate> dates) {
    throw new UnsupportedOperationException(timeLimit + dates);
  }
}
