package org.fingerpost.law.holidays;

import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.spi.ChristianHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.EthiopianOrthodoxHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedWeekdayBetweenFixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedWeekdayInMonthHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedWeekdayRelativeToFixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.HolidayCalendarConfiguration;
import de.focus_shift.jollyday.core.spi.HolidayConfigurations;
import de.focus_shift.jollyday.core.spi.IslamicHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.Limited.YearCycle;
import de.focus_shift.jollyday.core.spi.Movable;
import de.focus_shift.jollyday.core.spi.Occurrence;
import de.focus_shift.jollyday.core.spi.RelativeToEasterSundayHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.RelativeToFixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.RelativeToWeekdayInMonthHolidayConfiguration;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of holiday that the British list uses; the other kinds Jollyday knows stay empty.
 *
 * <p>Public because Jollyday calls the methods of this very class by reflection.
 */
public record HolidayLists(
    List<FixedHolidayConfiguration> fixed,
    List<FixedWeekdayInMonthHolidayConfiguration> fixedWeekdays,
    List<ChristianHolidayConfiguration> christianHolidays)
    implements HolidayConfigurations {

  public HolidayLists {
    fixed = List.copyOf(fixed);
    fixedWeekdays = List.copyOf(fixedWeekdays);
    christianHolidays = List.copyOf(christianHolidays);
  }

  @Override
  public List<RelativeToFixedHolidayConfiguration> relativeToFixed() {
    return List.of();
  }

  @Override
  public List<RelativeToWeekdayInMonthHolidayConfiguration> relativeToWeekdayInMonth() {
    return List.of();
  }

  @Override
  public List<IslamicHolidayConfiguration> islamicHolidays() {
    return List.of();
  }

  @Override
  public List<FixedWeekdayBetweenFixedHolidayConfiguration> fixedWeekdayBetweenFixed() {
    return List.of();
  }

  @Override
  public List<FixedWeekdayRelativeToFixedHolidayConfiguration> fixedWeekdayRelativeToFixed() {
    return List.of();
  }

  @Override
  public List<EthiopianOrthodoxHolidayConfiguration> ethiopianOrthodoxHolidays() {
    return List.of();
  }

  @Override
  public List<RelativeToEasterSundayHolidayConfiguration> relativeToEasterSunday() {
    return List.of();
  }

  /** A part of the kingdom, with the parts below it. */
  record Part(String hierarchy, String description, HolidayLists holidays, List<Part> parts)
      implements HolidayCalendarConfiguration {
    @Override
    public Stream<HolidayCalendarConfiguration> subConfigurations() {
      return parts.stream().map(HolidayCalendarConfiguration.class::cast);
    }
  }

  /** The same day every year. */
  record OnDay(
      MonthDay day,
      String descriptionPropertiesKey,
      Optional<Year> validFrom,
      Optional<Year> validTo,
      List<Movable.MovingCondition> conditions)
      implements FixedHolidayConfiguration {
    @Override
    public HolidayType holidayType() {
      return HolidayType.PUBLIC_HOLIDAY;
    }

    @Override
    public YearCycle cycle() {
      return YearCycle.EVERY_YEAR;
    }
  }

  /** Such as the first Monday in May. */
  record OnWeekday(
      Occurrence which,
      DayOfWeek weekday,
      Month month,
      String descriptionPropertiesKey,
      Optional<Year> validFrom,
      Optional<Year> validTo,
      List<Movable.MovingCondition> conditions)
      implements FixedWeekdayInMonthHolidayConfiguration {
    @Override
    public HolidayType holidayType() {
      return HolidayType.PUBLIC_HOLIDAY;
    }

    @Override
    public YearCycle cycle() {
      return YearCycle.EVERY_YEAR;
    }
  }

  /** Such as Good Friday. */
  record OnFeast(
      ChristianHolidayType type,
      Optional<Year> validFrom,
      Optional<Year> validTo,
      List<Movable.MovingCondition> conditions)
      implements ChristianHolidayConfiguration {
    @Override
    public Chronology chronology() {
      return IsoChronology.INSTANCE;
    }

    @Override
    public String descriptionPropertiesKey() {
      return descriptionPropertiesKeyPrefix() + descriptionPropertiesKeyPrefixSeparator() + type;
    }

    @Override
    public HolidayType holidayType() {
      return HolidayType.PUBLIC_HOLIDAY;
    }

    @Override
    public YearCycle cycle() {
      return YearCycle.EVERY_YEAR;
    }
  }

  /** Where the day falls on {@code substitute}, it moves to another weekday. */
  record Move(DayOfWeek substitute, With with, DayOfWeek weekday)
      implements Movable.MovingCondition {}
}
