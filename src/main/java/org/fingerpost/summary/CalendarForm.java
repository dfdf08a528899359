package org.fingerpost.summary;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fingerpost.law.InWords;

/**
 * The dates of a summary for a calendar program (RFC 5545): an all-day event on each day to aim
 * for, with a reminder a week before and the day before, at 9 in the morning.
 *
 * <p>Names nobody and says nothing of the child: calendars are often shared.
 */
final class CalendarForm {
  /** A line may have at most 75 octets before it is folded (RFC 5545, 3.1). */
  private static final int OCTETS = 75;

  private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

  private final StringBuilder calendar = new StringBuilder();

  /** The calendar; a summary without known dates gives one without events. */
  static String of(Summary summary) {
    CalendarForm form = new CalendarForm();
    form.line("BEGIN:VCALENDAR");
    form.line("VERSION:2.0");
    form.line("PRODID:-//Fingerpost//Summary//EN");
    form.line("CALSCALE:GREGORIAN");
    form.line("METHOD:PUBLISH");
    summary.knownDates().forEach(date -> form.event(date, summary));
    form.line("END:VCALENDAR");
    return form.calendar.toString();
  }

  private void event(Summary.KnownDate date, Summary summary) {
    Summary.About about = summary.about();
    LocalDate day = date.first();
    line("BEGIN:VEVENT");
    line("UID:" + uid(date, about));
    line("DTSTAMP:" + BASIC.format(about.madeOn()) + "T000000Z");
    line("DTSTART;VALUE=DATE:" + BASIC.format(day));
    line("DTEND;VALUE=DATE:" + BASIC.format(day.plusDays(1)));
    text("SUMMARY", (date.yours() ? "Aim for today: " : "Due by today: ") + date.title());
    text("DESCRIPTION", description(date, summary));
    line("CLASS:PRIVATE");
    line("TRANSP:TRANSPARENT");
    if (!day.isBefore(about.madeOn())) {
      alarm("-P6DT15H", "In a week: " + date.title());
      alarm("-PT15H", "Tomorrow: " + date.title());
    }
    line("END:VEVENT");
  }

  private static String description(Summary.KnownDate date, Summary summary) {
    List<String> lines = new ArrayList<>();
    lines.add(
        date.firstLabel()
            + " "
            + InWords.full(date.first())
            + "."
            + date.latestInWords().map(latest -> " " + latest + ".").orElse(""));
    lines.addAll(date.working());
    summary.next().stream()
        .flatMap(road -> road.steps().stream())
        .filter(
            step -> step.date().filter(due -> due.timeLimit().equals(date.timeLimit())).isPresent())
        .flatMap(step -> step.contact().stream())
        .flatMap(whom -> whom.people().stream())
        .filter(person -> person.phone().isPresent())
        .map(person -> person.name() + ": " + person.phone().orElse(""))
        .distinct()
        .forEach(lines::add);
    lines.add(summary.about().notAdvice());
    lines.add(summary.about().made() + ". " + summary.about().rules());
    return String.join("\n", lines);
  }

  /** The same for the same rule, dates and area, so that opening the file twice adds nothing. */
  private static String uid(Summary.KnownDate date, Summary.About about) {
    String facts =
        String.join(
            "|",
            date.timeLimit(),
            date.aimFor().toString(),
            date.latest().toString(),
            about.place());
    return UUID.nameUUIDFromBytes(facts.getBytes(StandardCharsets.UTF_8)) + "@fingerpost.invalid";
  }

  private void alarm(String before, String words) {
    line("BEGIN:VALARM");
    line("ACTION:DISPLAY");
    line("TRIGGER:" + before);
    text("DESCRIPTION", words);
    line("END:VALARM");
  }

  private void text(String property, String words) {
    line(
        property
            + ":"
            + Legible.shapes(words)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n"));
  }

  /** One content line, folded between characters, ended with CR LF. */
  private void line(String content) {
    int octets = 0;
    for (int index = 0; index < content.length(); ) {
      int point = content.codePointAt(index);
      String letter = Character.toString(point);
      int size = letter.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > OCTETS) {
        calendar.append("\r\n ");
        octets = 1;
      }
      calendar.append(letter);
      octets += size;
      index += Character.charCount(point);
    }
    calendar.append("\r\n");
  }
}
