package org.fingerpost.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out one time limit once, and writes down every step in words.
 *
 * <p>Each part gives two plain dates, before any move: the latest that the rule allows, and the
 * safe one, which leans on nothing that has to be proved and leaves out no day.
 */
final class Working {

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private final TimeLimit limit;
  private final Map<String, LocalDate> dates;
  private final WorkingDays workingDays;
  private final List<String> sentences = new ArrayList<>();
  private final List<String> asides = new ArrayList<>();
  private boolean safeFromEarlierDate;

  /**
   * For one time limit and dates that suffice.
   *
   * @param dates every date it needs, all within {@link Reckoning.DateOutOfRange#holds}
   */
  Working(TimeLimit limit, Map<String, LocalDate> dates, WorkingDays workingDays) {
    this.limit = limit;
    this.dates = dates;
    this.workingDays = workingDays;
  }

  /** Plain dates, before any move. */
  private record Plain(LocalDate latest, LocalDate safe) {
    Plain later(Plain other) {
      return new Plain(
          latest.isBefore(other.latest) ? other.latest : latest,
          safe.isBefore(other.safe) ? other.safe : safe);
    }
  }

  Deadline deadline() {
    Plain plain = plain(limit.ends()).orElseThrow();
    LocalDate latest = moved(plain.latest());
    LocalDate aimFor =
        switch (limit.whose()) {
          case YOURS -> {
            sayLatest(latest);
            yield safe(plain.safe(), latest);
          }
          case THEIRS -> {
            say("To be in time, it must be done by %s.", InWords.full(latest));
            say("From %s it is late.", InWords.full(latest.plusDays(1)));
            yield latest;
          }
          case NEITHER -> latest;
        };
    sentences.addAll(asides);
    sayIfOlderThanTheRule();
    sentences.addAll(limit.says());
    return new Deadline(limit.id(), aimFor, latest, limit.receivedBy(), sentences);
  }

  // The parts.

  private Optional<Plain> plain(Ends ends) {
    return switch (ends) {
      case Ends.Count count -> Optional.of(counted(count));
      case Ends.IfKnown part -> ifKnown(part);
      case Ends.LaterOf several -> Optional.of(laterOf(several));
      case Ends.EndOfCompulsorySchoolAge end -> Optional.of(endOfCompulsorySchoolAge(end));
    };
  }

  private Optional<Plain> ifKnown(Ends.IfKnown part) {
    Ends.Start start = part.part().start();
    boolean known = dates.containsKey(start.input());
    (known ? part.onceKnown() : part.whileNotKnown()).ifPresent(asides::add);
    if (known && date(start).isBefore(firstNeeded())) {
      asides.add(capital(start.called()) + " comes first. Check that it belongs to this decision.");
    }
    return known ? Optional.of(counted(part.part())) : Optional.empty();
  }

  private Plain laterOf(Ends.LaterOf several) {
    List<Plain> parts =
        several.parts().stream().map(this::plain).flatMap(Optional::stream).toList();
    Plain later = parts.stream().reduce(Plain::later).orElseThrow();
    if (parts.size() > 1) {
      say("The later date counts: %s.", InWords.full(later.latest()));
    }
    return later;
  }

  private Plain counted(Ends.Count count) {
    LocalDate start = date(count.start());
    say("%s is %s.", capital(count.start().called()), InWords.full(start));
    sayFirstDay(count);
    LocalDate proved = count.start().provedLater().map(dates::get).orElse(start);
    if (proved.isAfter(start)) {
      say("You can prove that it was sent later, on %s.", InWords.full(proved));
      say("Keep the proof, such as the envelope or the e-mail.");
      LocalDate latest = end(count, proved, "From the day it was sent", true);
      LocalDate safe = end(count, start, "From " + count.start().called(), false);
      safeFromEarlierDate = true;
      return new Plain(latest, safe);
    }
    if (proved.isBefore(start)) {
      say(
          "The day it was sent cannot be before %s, so %s changes nothing.",
          count.start().called(), InWords.full(proved));
    }
    LocalDate latest = end(count, start, "", true);
    return new Plain(latest, leavesOutDays(count) ? plainDays(count, start) : latest);
  }

  private LocalDate date(Ends.Start start) {
    return date(start.input());
  }

  private LocalDate date(String input) {
    @Nullable LocalDate date = dates.get(input);
    if (date == null) {
      throw new IllegalStateException(limit.id() + " needs " + input);
    }
    return date;
  }

  private LocalDate end(Ends.Count count, LocalDate start, String whence, boolean latest) {
    return switch (count.unit()) {
      case MONTHS -> months(count, start, whence);
      case WEEKS -> weeks(count, start, whence);
      case DAYS ->
          latest && leavesOutDays(count)
              ? daysLeavingOut(count, start, whence)
              : days(count, start, whence);
      case WORKING_DAYS -> workingDays(count, start, whence);
      case SCHOOL_DAYS -> schoolDays(count, start, whence);
    };
  }

  /**
   * The same number in a later month, or that month's last day where it has no such number (Dodds v
   * Walker [1981]); the day before where the first day counts.
   */
  private LocalDate months(Ends.Count count, LocalDate start, String whence) {
    LocalDate same = start.plusMonths(count.amount());
    String amount = number(count.amount()) + (count.amount() == 1 ? " month" : " months");
    if (same.getDayOfMonth() != start.getDayOfMonth()) {
      say(
          "%s has no %s, so its last day takes that place: %s.",
          MONTH.format(same), ordinal(start.getDayOfMonth()), InWords.full(same));
    }
    return switch (count.from()) {
      case AFTER -> ends(amount, whence, same);
      case STARTING_WITH -> endsTheDayBefore(amount, whence, same);
    };
  }

  private LocalDate weeks(Ends.Count count, LocalDate start, String whence) {
    LocalDate same = start.plusWeeks(count.amount());
    String amount = number(count.amount()) + (count.amount() == 1 ? " week" : " weeks");
    return switch (count.from()) {
      case AFTER -> ends(amount, whence, same);
      case STARTING_WITH -> endsTheDayBefore(amount, whence, same);
    };
  }

  private LocalDate days(Ends.Count count, LocalDate start, String whence) {
    LocalDate end = plainDays(count, start);
    ends(number(count.amount()) + (count.amount() == 1 ? " day" : " days"), whence, end);
    say("Every day counts, weekends too.");
    return end;
  }

  private static LocalDate plainDays(Ends.Count count, LocalDate start) {
    return firstDay(count, start).plusDays(count.amount() - 1L);
  }

  private LocalDate daysLeavingOut(Ends.Count count, LocalDate start, String whence) {
    LocalDate everyDay = days(count, start, whence);
    LocalDate end = firstDay(count, start).minusDays(1);
    for (int counted = 0; counted < count.amount(); ) {
      end = end.plusDays(1);
      if (!inWindow(end)) {
        counted++;
      }
    }
    if (!end.equals(everyDay)) {
      say(
          "The Tribunal's rule leaves out August, and 25 December to 1 January. Then the last day"
              + " is %s.",
          InWords.full(end));
    }
    return end;
  }

  private boolean leavesOutDays(Ends.Count count) {
    return limit.calendar() == Calendar.TRIBUNAL_ACT && count.unit() == Ends.Unit.DAYS;
  }

  private LocalDate workingDays(Ends.Count count, LocalDate start, String whence) {
    say("Weekends and bank holidays do not count.");
    return nthWorkingDay(count, start, whence, "working day");
  }

  private LocalDate schoolDays(Ends.Count count, LocalDate start, String whence) {
    say("The days when your school is closed are not known here.");
    say("So every weekday counts that is not a bank holiday. School holidays can make it later.");
    return nthWorkingDay(count, start, whence, "school day");
  }

  private LocalDate nthWorkingDay(Ends.Count count, LocalDate start, String whence, String unit) {
    LocalDate first = firstDay(count, start);
    LocalDate end = first.minusDays(1);
    for (int counted = 0; counted < count.amount(); ) {
      end = end.plusDays(1);
      if (workingDays.isWorkingDay(end)) {
        counted++;
      }
    }
    sayBankHolidays("Left out: ", first, end);
    return ends(
        number(count.amount()) + " " + unit + (count.amount() == 1 ? "" : "s"), whence, end);
  }

  private static LocalDate firstDay(Ends.Count count, LocalDate start) {
    return switch (count.from()) {
      case AFTER -> start.plusDays(1);
      case STARTING_WITH -> start;
    };
  }

  private Plain endOfCompulsorySchoolAge(Ends.EndOfCompulsorySchoolAge end) {
    LocalDate birth = date(end.start());
    LocalDate sixteen = birth.plusYears(16);
    int year = sixteen.getYear() + (sixteen.getMonthValue() >= Month.SEPTEMBER.getValue() ? 1 : 0);
    LocalDate lastFriday =
        LocalDate.of(year, Month.JUNE, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
    say("%s is %s.", capital(end.start().called()), InWords.full(birth));
    say("The 16th birthday is %s.", InWords.full(sixteen));
    say("That is in the school year from 1 September %d to 31 August %d.", year - 1, year);
    say("Its last Friday in June is %s.", InWords.full(lastFriday));
    return new Plain(lastFriday, lastFriday);
  }

  // The moves.

  private LocalDate moved(LocalDate plain) {
    return switch (limit.calendar()) {
      case TRIBUNAL_START -> inWindow(plain) ? afterWindow(plain) : nextWorkingDay(plain);
      case TRIBUNAL_ACT -> nextWorkingDay(plain);
      case NO_EXTENSION -> plain;
    };
  }

  private static boolean inWindow(LocalDate day) {
    return day.getMonth() == Month.AUGUST || inChristmas(day);
  }

  private static boolean inChristmas(LocalDate day) {
    MonthDay date = MonthDay.from(day);
    return !date.isBefore(MonthDay.of(12, 25)) || date.equals(MonthDay.of(1, 1));
  }

  private LocalDate afterWindow(LocalDate plain) {
    LocalDate last =
        plain.getMonth() == Month.AUGUST
            ? plain.withDayOfMonth(31)
            : LocalDate.of(plain.getYear() + (plain.getMonth() == Month.DECEMBER ? 1 : 0), 1, 1);
    LocalDate moved = workingDays.onOrAfter(last.plusDays(1));
    if (plain.getMonth() == Month.AUGUST) {
      say("That is in August.");
    } else {
      say("That is one of the days from 25 December to 1 January.");
    }
    say(
        "When the time to start an appeal ends then, it runs on to the first working day after %s:"
            + " %s.",
        SHORT.format(last), InWords.full(moved));
    sayNotWorking(last.plusDays(1), moved);
    return moved;
  }

  private LocalDate nextWorkingDay(LocalDate plain) {
    Optional<String> why = workingDays.whyNot(plain);
    if (why.isEmpty()) {
      return plain;
    }
    LocalDate moved = workingDays.onOrAfter(plain);
    say("%s is %s.", SHORT.format(plain), why.get());
    say("So the last day moves to the next working day: %s.", InWords.full(moved));
    sayNotWorking(plain.plusDays(1), moved);
    if (limit.calendar() == Calendar.TRIBUNAL_START && inWindow(moved)) {
      say(
          "Some would say that %s moves it further. Do not rely on that.",
          moved.getMonth() == Month.AUGUST ? "August" : "Christmas");
    }
    return moved;
  }

  private void sayLatest(LocalDate latest) {
    @Nullable LocalTime by = limit.receivedBy();
    if (by != null) {
      say("It must arrive by %s on %s.", InWords.time(by), InWords.full(latest));
    } else {
      say("The last day is %s.", InWords.full(latest));
    }
    if (limit.calendar() == Calendar.NO_EXTENSION
        && (inWindow(latest) || !workingDays.isWorkingDay(latest))) {
      say("That day does not move for weekends, bank holidays, August or Christmas.");
    }
  }

  private LocalDate safe(LocalDate plain, LocalDate latest) {
    LocalDate back = workingDays.onOrBefore(plain);
    LocalDate aimFor = back.isBefore(firstNeeded()) ? plain : back;
    if (aimFor.equals(latest)) {
      say("Aim for that day, or earlier if you can.");
      return aimFor;
    }
    if (safeFromEarlierDate) {
      say("People look at the earlier date first.");
      say("Counted from that one, the last day is %s.", InWords.full(plain));
    }
    if (!aimFor.equals(plain)) {
      say(
          "%s is %s, so go back to the last working day before it.",
          SHORT.format(plain), workingDays.whyNot(plain).orElseThrow());
      sayNotWorking(aimFor.plusDays(1), plain);
    }
    say("Aim for %s. Then nobody can say that you are late.", InWords.full(aimFor));
    if (limit.calendar() != Calendar.NO_EXTENSION) {
      say("There are two dates because not everybody counts the extra days.");
    }
    return aimFor;
  }

  private LocalDate firstNeeded() {
    return limit.ends().needs().map(this::date).min(LocalDate::compareTo).orElseThrow();
  }

  // The words.

  private LocalDate ends(String amount, String whence, LocalDate end) {
    if (whence.isEmpty()) {
      say("%s from then %s on %s.", capital(amount), verb(amount), InWords.full(end));
    } else {
      say("%s, %s %s on %s.", whence, amount, verb(amount), InWords.full(end));
    }
    return end;
  }

  private LocalDate endsTheDayBefore(String amount, String whence, LocalDate same) {
    say("So the time ends one day before %s.", InWords.full(same));
    return ends(amount, whence, same.minusDays(1));
  }

  private static String verb(String amount) {
    return amount.startsWith("one ") ? "ends" : "end";
  }

  private void sayFirstDay(Ends.Count count) {
    switch (count.from()) {
      case STARTING_WITH -> say("It counts as the first day.");
      case AFTER -> {
        // A month or a week after a day is plain enough.
        switch (count.unit()) {
          case MONTHS, WEEKS -> {}
          case DAYS, WORKING_DAYS, SCHOOL_DAYS -> say("Start counting on the next day.");
        }
      }
    }
  }

  private void sayNotWorking(LocalDate from, LocalDate before) {
    sayBankHolidays("On the way: ", from, before.minusDays(1));
  }

  private void sayBankHolidays(String intro, LocalDate from, LocalDate to) {
    String days =
        from.datesUntil(to.isBefore(from) ? from : to.plusDays(1))
            .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
            .flatMap(
                day ->
                    workingDays.whyNot(day).stream().map(why -> SHORT.format(day) + " is " + why))
            .collect(Collectors.joining("; "));
    if (!days.isEmpty()) {
      say("%s%s.", intro, days);
    }
  }

  private void sayIfOlderThanTheRule() {
    @Nullable LocalDate since = limit.effectiveFrom();
    if (since != null && dates.values().stream().anyMatch(date -> date.isBefore(since))) {
      say(
          "This rule is as it stands since %s. For an earlier date, ask an adviser.",
          InWords.full(since));
    }
  }

  private void say(String sentence, Object... parts) {
    sentences.add(String.format(Locale.UK, sentence, parts));
  }

  private static String number(int amount) {
    return amount < NUMBERS.size() ? NUMBERS.get(amount) : Integer.toString(amount);
  }

  private static String ordinal(int day) {
    return day
        + switch (day) {
          case 1, 21, 31 -> "st";
          case 2, 22 -> "nd";
          case 3, 23 -> "rd";
          default -> "th";
        };
  }

  private static String capital(String words) {
    return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
