package org.fingerpost.law;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bank holidays of England, with Christmas Day and Good Friday.
 *
 * <p>The days come from Jollyday, with the days moved or added once (a jubilee, a state funeral). A
 * day announced since its last release can be added in {@code flows/law/time-limits.json}. Nothing
 * is read before the first question is asked; then one year is worked out at a time and kept. Safe
 * for several threads.
 */
public final class BankHolidays {

  private static final String ENGLAND = "eng";

  private final Map<LocalDate, String> added;
  private final Set<LocalDate> removed;
  private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  /** As the library knows them. */
  public BankHolidays() {
    this(Map.of(), Set.of());
  }

  /**
   * With changes to what the library knows.
   *
   * @param added further bank holidays, with their names
   * @param removed days that are bank holidays to the library and were none
   */
  public BankHolidays(Map<LocalDate, String> added, Set<LocalDate> removed) {
    this.added = Collections.unmodifiableMap(new LinkedHashMap<>(added));
    this.removed = Set.copyOf(removed);
  }

  /** Further bank holidays, with their names. */
  public Map<LocalDate, String> added() {
    return added;
  }

  /** Days that are bank holidays to the library and were none. */
  public Set<LocalDate> removed() {
    return removed;
  }

  /**
   * The name of the bank holiday on this day, or nothing where it is none.
   *
   * @param day from 1978, when England's present bank holidays began
   */
  public Optional<String> on(LocalDate day) {
    return Optional.ofNullable(years.computeIfAbsent(day.getYear(), this::in).get(day));
  }

  private Map<LocalDate, String> in(int year) {
    Map<LocalDate, String> days = new LinkedHashMap<>();
    for (Holiday holiday : england().getHolidays(Year.of(year), ENGLAND)) {
      days.put(holiday.getDate(), name(holiday));
    }
    days.keySet().removeAll(removed);
    added.forEach(
        (day, name) -> {
          if (day.getYear() == year) {
            days.put(day, name);
          }
        });
    return Map.copyOf(days);
  }

  private static String name(Holiday holiday) {
    // The root bundle is the English one; Locale.ENGLISH would fall back to the machine's language.
    String name =
        holiday.getPropertiesKey().equals("CHRISTMAS")
            ? "Christmas Day"
            : holiday.getDescription(Locale.ROOT);
    return holiday.getDate().equals(holiday.getActualDate()) ? name : "in place of " + name;
  }

  private static HolidayManager england() {
    // Jollyday keeps one manager itself, but looks for its services unguarded.
    synchronized (BankHolidays.class) {
      return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    }
  }
}
