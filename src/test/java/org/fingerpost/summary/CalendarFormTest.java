package org.fingerpost.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fingerpost.journey.Journey;
import org.junit.jupiter.api.Test;

/** RFC 5545, as a calendar program reads it. */
class CalendarFormTest {

  @Test
  void everyDateToAimForIsAnAllDayEventWithReminders() {
    List<String> lines = unfolded(calendar(new SmallPathways().refused()));
    assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").endsWith("END:VCALENDAR");
    assertThat(lines).filteredOn("BEGIN:VEVENT"::equals).hasSize(2);
    assertThat(lines).filteredOn("DTSTART;VALUE=DATE:20260227"::equals).hasSize(2);
    assertThat(lines).filteredOn("DTEND;VALUE=DATE:20260228"::equals).hasSize(2);
    assertThat(lines).filteredOn("BEGIN:VALARM"::equals).hasSize(4);
    assertThat(lines).contains("SUMMARY:Aim for today: Send your appeal");
  }

  @Test
  void theLatestDayTheWorkingAndThePhoneNumberStandInTheEvent() {
    assertThat(unfolded(calendar(new SmallPathways().refused())))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "DESCRIPTION:Aim for Friday 27 February 2026. Latest: Monday 2"
                            + " March 2026\\, to arrive by 5pm.\\n")
                    .contains("SEND Tribunal: 01325 289 350"));
  }

  @Test
  void linesEndAsTheStandardSaysAndAreNeverTooLong() {
    String calendar = calendar(new SmallPathways().refused());
    assertThat(calendar).endsWith("\r\n");
    assertThat(calendar.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    for (String line : calendar.split("\r\n")) {
      assertThat(line.getBytes(UTF_8).length).as(line).isLessThanOrEqualTo(75);
    }
  }

  @Test
  void theSameDatesKeepTheirNamesSoThatOpeningTheFileTwiceAddsNothing() {
    List<String> first = uids(new SmallPathways().refused());
    assertThat(first).hasSize(2).doesNotHaveDuplicates();
    assertThat(uids(new SmallPathways().refusedSaying("Something else"))).isEqualTo(first);
    assertThat(uids(new SmallPathways().refused().on(LocalDate.of(2026, 2, 2)))).isEqualTo(first);
  }

  @Test
  void aDayThatHasPassedHasNoReminder() {
    assertThat(calendar(new SmallPathways().refused().on(LocalDate.of(2026, 3, 1))))
        .contains("BEGIN:VEVENT")
        .doesNotContain("VALARM");
  }

  @Test
  void nothingThatAPersonTypedStandsInACalendarThatOthersMaySee() {
    assertThat(calendar(new SmallPathways().refusedSaying("MY OWN WORDS")))
        .doesNotContain("MY OWN WORDS");
  }

  private static List<String> uids(Journey journey) {
    return unfolded(calendar(journey)).stream().filter(line -> line.startsWith("UID:")).toList();
  }

  private static List<String> unfolded(String calendar) {
    return calendar.replace("\r\n ", "").lines().toList();
  }

  private static String calendar(Journey journey) {
    return CalendarForm.of(
        Summary.of(journey, List.of(Note.general("MY OWN WORDS")), Wanted.EVERYTHING));
  }
}
