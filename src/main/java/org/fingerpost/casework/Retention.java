package org.fingerpost.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * After how long a case in which nothing happens is asked about: keep it on, or delete it? Asking
 * is all that ever follows from it.
 *
 * <p>Personal data may be kept no longer than it is needed, and whoever keeps it should look at it
 * from time to time (UK GDPR, art. 5(1)(e)); how long that is, no law says.
 *
 * @param months calendar months: 1 to {@link #MOST_MONTHS}, or {@link #NEVER}
 */
public record Retention(int months) {
  /** Nobody is asked. */
  public static final int NEVER = 0;

  /** Ten years: longer than any service keeps an advice case that lies still. */
  public static final int MOST_MONTHS = 120;

  /**
   * What counts where nothing was chosen: a year. No time limit that a family has runs longer (the
   * Ombudsman's is twelve months), and a plan is reviewed every twelve months.
   */
  public static final Retention USUAL = new Retention(12);

  public Retention {
    if (months < NEVER || months > MOST_MONTHS) {
      throw new IllegalArgumentException("not so many months: " + months);
    }
  }

  /** Nobody is asked. */
  public static Retention never() {
    return new Retention(NEVER);
  }

  /**
   * A case to be asked about.
   *
   * @param since the day in England from which the time is counted
   * @param ahead whether that day has not come yet: then a clock was wrong, now or then
   */
  public record Due(Listed one, LocalDate since, boolean ahead) {
    /** Whether the time is counted from a decision to keep it on. */
    public boolean keptOnThen() {
      return one.keptOn().map(InEngland::day).equals(Optional.of(since));
    }
  }

  /** Whether anybody is ever asked. */
  public boolean asks() {
    return months != NEVER;
  }

  /**
   * Those of these cases that are to be asked about, those that have lain still for longest first.
   *
   * @param today what day it is in England
   */
  public List<Due> due(Collection<Listed> cases, LocalDate today) {
    return cases.stream()
        .flatMap(one -> due(one, today).stream())
        .sorted(Comparator.comparing(Due::since).thenComparing(due -> due.one().id()))
        .toList();
  }

  /**
   * A case, where it is to be asked about: where the day from which the time is counted lies the
   * months back, or more.
   *
   * <p>That day is the later of when something last happened in it and when somebody last decided
   * to keep it on. A day that has not come yet is not taken for that where there is another. Where
   * there is none, it lies ahead by a clock that was wrong; a case is asked about then too once the
   * day lies as far ahead as it might lie back: it would else be asked about years late.
   *
   * @param today what day it is in England
   */
  public Optional<Due> due(Listed one, LocalDate today) {
    if (!asks()) {
      return Optional.empty();
    }
    LocalDate since = since(one, today);
    boolean ahead = since.isAfter(today);
    boolean due =
        ahead
            ? !since.minusMonths(months).isBefore(today)
            : !since.plusMonths(months).isAfter(today);
    return due ? Optional.of(new Due(one, since, ahead)) : Optional.empty();
  }

  private static LocalDate since(Listed one, LocalDate today) {
    LocalDate touched = InEngland.day(one.lastTouched());
    if (one.keptOn().isEmpty()) {
      return touched;
    }
    LocalDate kept = InEngland.day(one.keptOn().get());
    LocalDate earlier = kept.isBefore(touched) ? kept : touched;
    LocalDate later = earlier.equals(kept) ? touched : kept;
    return later.isAfter(today) ? earlier : later;
  }
}
