package org.fingerpost.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What a moment of a log is called in England, for people to read; it orders nothing. */
public final class InEngland {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

  private InEngland() {}

  /** The day; a moment that no calendar on a wall shows is the first or the last day of one. */
  public static LocalDate day(Instant moment) {
    Instant shown = moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
    return LocalDate.ofInstant(shown, ENGLAND);
  }
}
