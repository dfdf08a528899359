package org.fingerpost.law.holidays;

import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.spi.ChristianHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.ChristianHolidayConfiguration.ChristianHolidayType;
import de.focus_shift.jollyday.core.spi.FixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedWeekdayInMonthHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.HolidayCalendarConfiguration;
import de.focus_shift.jollyday.core.spi.HolidayCalendarConfigurationService;
import de.focus_shift.jollyday.core.spi.Movable;
import de.focus_shift.jollyday.core.spi.Movable.MovingCondition.With;
import de.focus_shift.jollyday.core.spi.Occurrence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one of Jollyday's own holiday lists.
 *
 * <p>It knows as much of that format as the British list uses, and refuses what it does not know: a
 * holiday passed over would be a wrong date for a family.
 */
public final class HolidayFile implements HolidayCalendarConfigurationService {

  /** For the service loader. */
  public HolidayFile() {}

  @Override
  public HolidayCalendarConfiguration getHolidayCalendarConfiguration(ManagerParameter parameter) {
    URL list = parameter.createResourceUrl();
    try (InputStream in = list.openStream()) {
      XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
      xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      XMLStreamReader reader = xml.createXMLStreamReader(in);
      reader.nextTag();
      return part(reader, "Configuration");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the list of bank holidays " + list + " cannot be read", e);
    }
  }

  private static HolidayLists.Part part(XMLStreamReader reader, String element)
      throws XMLStreamException {
    reader.require(XMLStreamReader.START_ELEMENT, null, element);
    String hierarchy = required(reader, "hierarchy");
    String description = required(reader, "description");
    HolidayLists holidays = new HolidayLists(List.of(), List.of(), List.of());
    List<HolidayLists.Part> parts = new ArrayList<>();
    while (reader.nextTag() == XMLStreamReader.START_ELEMENT) {
      switch (reader.getLocalName()) {
        case "Holidays" -> holidays = holidays(reader);
        case "SubConfigurations" -> parts.add(part(reader, "SubConfigurations"));
        case "Sources" -> skip(reader);
        default -> throw unknown(reader);
      }
    }
    return new HolidayLists.Part(hierarchy, description, holidays, parts);
  }

  private static HolidayLists holidays(XMLStreamReader reader) throws XMLStreamException {
    List<FixedHolidayConfiguration> fixed = new ArrayList<>();
    List<FixedWeekdayInMonthHolidayConfiguration> weekdays = new ArrayList<>();
    List<ChristianHolidayConfiguration> christian = new ArrayList<>();
    while (reader.nextTag() == XMLStreamReader.START_ELEMENT) {
      Optional<Year> from = year(reader, "validFrom");
      Optional<Year> to = year(reader, "validTo");
      switch (reader.getLocalName()) {
        case "Fixed" -> {
          only(reader, "month", "day", "descriptionPropertiesKey", "validFrom", "validTo");
          Month month = Month.valueOf(required(reader, "month"));
          MonthDay day = MonthDay.of(month, Integer.parseInt(required(reader, "day")));
          String key = required(reader, "descriptionPropertiesKey");
          fixed.add(new HolidayLists.OnDay(day, key, from, to, moves(reader)));
        }
        case "FixedWeekday" -> {
          only(
              reader,
              "which",
              "weekday",
              "month",
              "descriptionPropertiesKey",
              "validFrom",
              "validTo");
          Occurrence which = Occurrence.valueOf(required(reader, "which"));
          DayOfWeek weekday = DayOfWeek.valueOf(required(reader, "weekday"));
          Month month = Month.valueOf(required(reader, "month"));
          String key = required(reader, "descriptionPropertiesKey");
          weekdays.add(
              new HolidayLists.OnWeekday(which, weekday, month, key, from, to, moves(reader)));
        }
        case "ChristianHoliday" -> {
          only(reader, "type", "validFrom", "validTo");
          ChristianHolidayType type = ChristianHolidayType.valueOf(required(reader, "type"));
          christian.add(new HolidayLists.OnFeast(type, from, to, moves(reader)));
        }
        default -> throw unknown(reader);
      }
    }
    return new HolidayLists(fixed, weekdays, christian);
  }

  private static List<Movable.MovingCondition> moves(XMLStreamReader reader)
      throws XMLStreamException {
    List<Movable.MovingCondition> moves = new ArrayList<>();
    while (reader.nextTag() == XMLStreamReader.START_ELEMENT) {
      reader.require(XMLStreamReader.START_ELEMENT, null, "MovingCondition");
      only(reader, "substitute", "with", "weekday");
      moves.add(
          new HolidayLists.Move(
              DayOfWeek.valueOf(required(reader, "substitute")),
              With.valueOf(required(reader, "with")),
              DayOfWeek.valueOf(required(reader, "weekday"))));
      if (reader.nextTag() != XMLStreamReader.END_ELEMENT) {
        throw unknown(reader);
      }
    }
    return moves;
  }

  private static void skip(XMLStreamReader reader) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = reader.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      }
    }
  }

  private static Optional<Year> year(XMLStreamReader reader, String attribute) {
    return Optional.ofNullable(reader.getAttributeValue(null, attribute)).map(Year::parse);
  }

  private static String required(XMLStreamReader reader, String attribute)
      throws XMLStreamException {
    String value = reader.getAttributeValue(null, attribute);
    if (value == null) {
      throw new XMLStreamException(
          reader.getLocalName() + " has no " + attribute, reader.getLocation());
    }
    return value;
  }

  private static void only(XMLStreamReader reader, String... known) throws XMLStreamException {
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      found.add(reader.getAttributeLocalName(i));
    }
    found.removeAll(Set.of(known));
    if (!found.isEmpty()) {
      throw new XMLStreamException(
          reader.getLocalName() + " has the unknown " + found, reader.getLocation());
    }
  }

  private static XMLStreamException unknown(XMLStreamReader reader) {
    return new XMLStreamException("unknown " + reader.getLocalName(), reader.getLocation());
  }
}
