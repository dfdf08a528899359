package org.fingerpost.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The dates of an appeal, as the guidance tells them. */
class AppealDateTest {

  private static final Law LAW = ShippedLaw.read();

  @Test
  void twoMonthsAreMonthsAndNotSixtyDays() {
    letter("2026-07-01").mustArriveBy("2026-09-01").aimFor("2026-09-01");
    letter("2026-02-01").mustArriveBy("2026-04-01").aimFor("2026-04-01");
  }

  @Test
  void whereTheMonthHasNoSuchDayItsLastDayCounts() {
    letter("2025-12-31").mustArriveBy("2026-03-02").aimFor("2026-02-27");
    letter("2027-12-31").mustArriveBy("2028-02-29").aimFor("2028-02-29");
    letter("2027-12-29").mustArriveBy("2028-02-29").aimFor("2028-02-29");
    letter("2024-02-29").mustArriveBy("2024-04-29").aimFor("2024-04-29");
    letter("2026-04-30").mustArriveBy("2026-06-30").aimFor("2026-06-30");
  }

  @Test
  void aLaterCertificateMovesTheDateButAnEarlierOneNeverDoes() {
    letter("2026-02-01").certificate("2026-03-20").mustArriveBy("2026-04-20").aimFor("2026-04-20");
    letter("2026-02-01").certificate("2026-02-10").mustArriveBy("2026-04-01").aimFor("2026-04-01");
    letter("2026-02-01").certificate("2025-11-10").mustArriveBy("2026-04-01").aimFor("2026-04-01");
  }

  @Test
  void aLastDayThatIsNoWorkingDayMovesToTheNextOne() {
    letter("2026-01-11").mustArriveBy("2026-03-11").aimFor("2026-03-11");
    letter("2027-01-26").mustArriveBy("2027-03-30").aimFor("2027-03-25");
    letter("2026-04-05").mustArriveBy("2026-06-05").aimFor("2026-06-05");
    letter("2026-03-03").mustArriveBy("2026-05-05").aimFor("2026-05-01");
    letter("2022-07-19").mustArriveBy("2022-09-20").aimFor("2022-09-16");
  }

  @Test
  void aTimeThatEndsInAugustRunsToSeptember() {
    letter("2026-06-01").mustArriveBy("2026-09-01").aimFor("2026-07-31");
    letter("2026-06-30").mustArriveBy("2026-09-01").aimFor("2026-08-28");
    letter("2024-06-15").mustArriveBy("2024-09-02").aimFor("2024-08-15");
    letter("2026-05-05").certificate("2026-07-16").mustArriveBy("2026-09-01").aimFor("2026-08-14");
  }

  @Test
  void aTimeThatOnlyPassesThroughAugustDoesNot() {
    letter("2026-07-02").mustArriveBy("2026-09-02").aimFor("2026-09-02");
    letter("2026-05-29").mustArriveBy("2026-07-29").aimFor("2026-07-29");
  }

  @Test
  void aTimeThatEndsAtChristmasRunsToTheFirstWorkingDayOfJanuary() {
    letter("2026-10-24").mustArriveBy("2026-12-24").aimFor("2026-12-24");
    letter("2026-10-25").mustArriveBy("2027-01-04").aimFor("2026-12-24");
    letter("2026-10-31").mustArriveBy("2027-01-04").aimFor("2026-12-31");
    letter("2026-11-01").mustArriveBy("2027-01-04").aimFor("2026-12-31");
    letter("2026-11-02").mustArriveBy("2027-01-04").aimFor("2026-12-31");
    letter("2025-10-29").mustArriveBy("2026-01-02").aimFor("2025-12-29");
  }

  @Test
  void twoMovesAreNeverChained() {
    letter("2027-05-31").mustArriveBy("2027-08-02").aimFor("2027-07-30");
    letter("2022-10-24").mustArriveBy("2022-12-28").aimFor("2022-12-23");
    letter("2023-10-24").mustArriveBy("2023-12-27").aimFor("2023-12-22");
  }

  @Test
  void aLetterProvedToBeSentLaterMovesTheLatestDateOnly() {
    letter("2026-11-02").sent("2026-11-09").mustArriveBy("2027-01-11").aimFor("2026-12-31");
    letter("2026-02-02").sent("2026-02-09").mustArriveBy("2026-04-09").aimFor("2026-04-02");
  }

  @Test
  void aSendingBeforeTheLetterChangesNothing() {
    letter("2026-02-02").sent("2026-01-09").mustArriveBy("2026-04-02").aimFor("2026-04-02");
    letter("2026-02-02").sent("2026-02-02").mustArriveBy("2026-04-02").aimFor("2026-04-02");
  }

  @Test
  void aCertificateAndALaterSendingWorkTogether() {
    // One month from the certificate is between the two dates that the letter gives.
    letter("2026-02-02")
        .sent("2026-02-16")
        .certificate("2026-03-09")
        .mustArriveBy("2026-04-16")
        .aimFor("2026-04-09");
    letter("2026-02-02")
        .sent("2026-02-16")
        .certificate("2026-03-23")
        .mustArriveBy("2026-04-23")
        .aimFor("2026-04-23");
    letter("2026-02-02")
        .sent("2026-02-16")
        .certificate("2026-02-20")
        .mustArriveBy("2026-04-16")
        .aimFor("2026-04-02");
  }

  @Test
  void anAppealAboutSectionIOnlyTakesNoNoticeOfACertificate() {
    Deadline deadline =
        LAW.deadline(
                "appeal-section-i",
                Map.of(
                    "letter-date",
                    LocalDate.of(2026, 2, 13),
                    "certificate-date",
                    LocalDate.of(2026, 4, 1)))
            .orElseThrow();
    assertThat(deadline.latest()).isEqualTo(LocalDate.of(2026, 4, 13));
    assertThat(String.join(" ", deadline.working())).contains("needs no certificate");
  }

  @Test
  void theWorkingNamesEveryMove() {
    assertThat(letter("2025-12-31").working())
        .containsSubsequence(
            "The date on the letter is Wednesday 31 December 2025.",
            "February 2026 has no 31st, so its last day takes that place: Saturday 28 February"
                + " 2026.",
            "Two months from then end on Saturday 28 February 2026.",
            "28 February is a Saturday.",
            "So the last day moves to the next working day: Monday 2 March 2026.",
            "It must arrive by 5pm on Monday 2 March 2026.",
            "28 February is a Saturday, so go back to the last working day before it.",
            "Aim for Friday 27 February 2026. Then nobody can say that you are late.",
            "There are two dates because not everybody counts the extra days.");
    assertThat(letter("2027-01-26").working())
        .contains(
            "26 March is a bank holiday (Good Friday).",
            "On the way: 29 March is a bank holiday (Easter Monday).");
    assertThat(letter("2026-10-26").working())
        .containsSubsequence(
            "That is one of the days from 25 December to 1 January.",
            "When the time to start an appeal ends then, it runs on to the first working day after"
                + " 1 January: Monday 4 January 2027.",
            "On the way: 25 December is a bank holiday (Christmas Day).");
    assertThat(letter("2026-06-08").working()).contains("That is in August.");
    assertThat(letter("2026-02-01").certificate("2026-03-20").working())
        .containsSubsequence(
            "The date on your mediation certificate is Friday 20 March 2026.",
            "One month from then ends on Monday 20 April 2026.",
            "The later date counts: Monday 20 April 2026.");
    assertThat(letter("2027-05-31").working())
        .contains("Some would say that August moves it further. Do not rely on that.");
  }

  @Test
  void untilThereIsACertificateTheWorkingSaysWhatOneGives() {
    String gives = "A mediation certificate gives you at least one month from its own date.";
    assertThat(String.join(" ", letter("2026-02-01").working())).contains(gives);
    assertThat(String.join(" ", letter("2026-02-01").certificate("2026-03-20").working()))
        .doesNotContain(gives);
  }

  @Test
  void aCertificateFromBeforeTheLetterIsPointedOut() {
    String first =
        "The date on your mediation certificate comes first. Check that it belongs to this decision.";
    assertThat(letter("2026-02-01").certificate("2026-01-20").working()).contains(first);
    assertThat(letter("2026-02-01").certificate("2026-02-01").working()).doesNotContain(first);
  }

  @Test
  void theWorkingNeverSaysThatItIsTooLateToAppeal() {
    assertThat(String.join(" ", letter("2026-02-01").working()))
        .contains("The Tribunal can still accept it.")
        .doesNotContainIgnoringCase("cannot appeal");
  }

  private static Appeal letter(String date) {
    return new Appeal(Map.of("letter-date", LocalDate.parse(date)));
  }

  /** An appeal with the dates that are known. */
  private record Appeal(Map<String, LocalDate> dates) {

    Appeal sent(String date) {
      return and("sent-date", date);
    }

    Appeal certificate(String date) {
      return and("certificate-date", date);
    }

    private Appeal and(String input, String date) {
      Map<String, LocalDate> more = new LinkedHashMap<>(dates);
      more.put(input, LocalDate.parse(date));
      return new Appeal(more);
    }

    Deadline deadline() {
      return LAW.deadline("appeal", dates).orElseThrow();
    }

    List<String> working() {
      return deadline().working();
    }

    Appeal mustArriveBy(String date) {
      assertThat(deadline().latest()).as("latest for %s", dates).isEqualTo(date);
      return this;
    }

    Appeal aimFor(String date) {
      assertThat(deadline().aimFor()).as("aim for, for %s", dates).isEqualTo(date);
      return this;
    }
  }
}
