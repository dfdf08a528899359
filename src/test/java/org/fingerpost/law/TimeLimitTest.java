package org.fingerpost.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fingerpost.law.Reckoning.DateOutOfRange;
import org.fingerpost.law.Reckoning.DatesNeeded;
import org.fingerpost.law.TimeLimit.Whose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time limits besides the appeal's, and what no time limit may do. */
class TimeLimitTest {

  private static final Law LAW = ShippedLaw.read();

  static Stream<TimeLimit> all() {
    return LAW.timeLimits().values().stream();
  }

  @ParameterizedTest
  @CsvSource({
    // limit, date, latest, aim for
    "contact-mediation, 2026-06-08, 2026-08-08, 2026-08-07",
    "contact-mediation, 2026-10-26, 2026-12-26, 2026-12-24",
    "contact-mediation, 2027-01-26, 2027-03-26, 2027-03-25",
    "discrimination-claim-school, 2026-01-10, 2026-07-09, 2026-07-09",
    "discrimination-claim-school, 2026-03-01, 2026-08-31, 2026-08-28",
    "discrimination-claim-school, 2027-08-29, 2028-02-28, 2028-02-28",
    "discrimination-claim-school, 2026-08-31, 2027-02-27, 2027-02-26",
    "discrimination-claim-court, 2026-05-15, 2026-11-14, 2026-11-13",
    "council-decides-whether-to-assess, 2026-11-15, 2026-12-27, 2026-12-27",
    "council-says-no-plan, 2026-01-05, 2026-04-27, 2026-04-27",
    "council-issues-plan, 2026-01-05, 2026-05-25, 2026-05-25",
    "comment-on-draft-plan, 2026-12-11, 2026-12-25, 2026-12-24",
    "review-decision, 2026-11-27, 2026-12-25, 2026-12-25",
    "review-final-plan, 2026-11-23, 2027-02-15, 2027-02-15",
    "mediation-arranged, 2026-11-25, 2026-12-25, 2026-12-25",
    "mediation-certificate, 2026-04-02, 2026-04-09, 2026-04-09",
    "mediation-certificate, 2026-11-20, 2026-11-25, 2026-11-25",
    "order-assess, 2026-11-23, 2026-12-07, 2026-12-07",
    "order-draft-plan, 2026-11-23, 2026-12-28, 2026-12-28",
    "order-final-plan, 2026-11-23, 2027-02-08, 2027-02-08",
    "order-amend-plan, 2026-11-23, 2026-12-28, 2026-12-28",
    "order-section-i, 2026-12-11, 2026-12-25, 2026-12-25",
    "permission-to-appeal, 2026-03-02, 2026-03-30, 2026-03-30",
    "permission-to-appeal, 2026-07-20, 2026-09-17, 2026-08-17",
    "permission-to-appeal, 2026-12-10, 2027-01-15, 2027-01-07",
    "permission-to-appeal, 2026-08-10, 2026-09-28, 2026-09-07",
    "permission-to-appeal, 2027-02-26, 2027-03-30, 2027-03-25",
    "exclusion-review-panel, 2026-11-23, 2026-12-14, 2026-12-14",
    "exclusion-review-panel, 2026-12-14, 2027-01-07, 2027-01-07",
    "ombudsman, 2026-01-15, 2027-01-14, 2027-01-14",
    "ombudsman, 2024-02-29, 2025-02-27, 2025-02-27",
    "end-of-compulsory-school-age, 2007-09-23, 2024-06-28, 2024-06-28",
    "end-of-compulsory-school-age, 2010-08-31, 2026-06-26, 2026-06-26",
    "end-of-compulsory-school-age, 2010-09-01, 2027-06-25, 2027-06-25",
    "end-of-compulsory-school-age, 2008-02-29, 2024-06-28, 2024-06-28",
    "transport-review, 2026-12-14, 2027-01-14, 2027-01-14"
  })
  void itGivesItsTwoDates(String limit, LocalDate date, LocalDate latest, LocalDate aimFor) {
    String input = LAW.timeLimit(limit).orElseThrow().ends().needs().findFirst().orElseThrow();
    Deadline deadline = LAW.deadline(limit, Map.of(input, date)).orElseThrow();
    assertThat(deadline.latest()).isEqualTo(latest);
    assertThat(deadline.aimFor()).isEqualTo(aimFor);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyTimeLimitHasSourcesThatAreThereAndAWorkingInPlainSentences(TimeLimit limit) {
    assertThat(limit.sources()).isNotEmpty().allMatch(id -> LAW.source(id).isPresent());
    assertThat(limit.title()).doesNotEndWith(".");
    LocalDate day = LocalDate.of(2026, 11, 23);
    Deadline deadline =
        LAW.deadline(limit.id(), Map.of(limit.ends().needs().findFirst().orElseThrow(), day))
            .orElseThrow();
    assertThat(deadline.working()).hasSizeGreaterThan(2);
    for (String sentence : deadline.working()) {
      assertThat(sentence).endsWith(".").matches("[A-Z0-9].*").doesNotContain("  ");
      assertThat(sentence.split(" ")).as(sentence).hasSizeLessThan(60);
    }
  }

  @Test
  void everyTimeLimitOfTheDesignIsThere() {
    assertThat(LAW.timeLimits().keySet())
        .containsExactly(
            "appeal",
            "appeal-section-i",
            "contact-mediation",
            "discrimination-claim-school",
            "discrimination-claim-court",
            "council-decides-whether-to-assess",
            "council-says-no-plan",
            "council-issues-plan",
            "comment-on-draft-plan",
            "review-decision",
            "review-final-plan",
            "mediation-arranged",
            "mediation-certificate",
            "order-assess",
            "order-draft-plan",
            "order-final-plan",
            "order-amend-plan",
            "order-section-i",
            "permission-to-appeal",
            "exclusion-review-panel",
            "ombudsman",
            "end-of-compulsory-school-age",
            "transport-review");
  }

  @Test
  void onlyTheFamilysDatesHaveTwoFaces() {
    for (TimeLimit limit : LAW.timeLimits().values()) {
      String input = limit.ends().needs().findFirst().orElseThrow();
      LocalDate.of(2026, 1, 1)
          .datesUntil(LocalDate.of(2027, 1, 1))
          .map(day -> LAW.deadline(limit.id(), Map.of(input, day)).orElseThrow())
          .forEach(
              deadline -> {
                if (limit.whose() != Whose.YOURS) {
                  assertThat(deadline.aimFor()).isEqualTo(deadline.latest());
                }
              });
    }
  }

  @Test
  void whileADateIsMissingThereIsNoneAndItSaysWhich() {
    assertThat(LAW.deadline("appeal", Map.of())).isEmpty();
    assertThat(LAW.reckon("appeal", Map.of("certificate-date", LocalDate.of(2026, 3, 1))))
        .isEqualTo(new DatesNeeded(List.of("letter-date")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-999999999-01-01",
        "0001-01-01",
        "1977-12-31",
        "2200-01-01",
        "9999-12-31",
        "+999999999-12-31"
      })
  void aDateFarFromTheLawIsRefusedInWords(LocalDate date) {
    for (TimeLimit limit : LAW.timeLimits().values()) {
      String input = limit.ends().needs().findFirst().orElseThrow();
      assertThat(LAW.reckon(limit.id(), Map.of(input, date)))
          .isEqualTo(new DateOutOfRange(input, date));
      assertThat(LAW.deadline(limit.id(), Map.of(input, date))).isEmpty();
    }
    assertThat(new DateOutOfRange("letter-date", date).says()).endsWith("Check the year.");
    assertThat(
            LAW.reckon(
                "appeal",
                Map.of("letter-date", LocalDate.of(2026, 1, 1), "certificate-date", date)))
        .isEqualTo(new DateOutOfRange("certificate-date", date));
  }

  @Test
  void theFirstAndLastDaysOfTheRangeWork() {
    for (TimeLimit limit : LAW.timeLimits().values()) {
      String input = limit.ends().needs().findFirst().orElseThrow();
      assertThat(LAW.deadline(limit.id(), Map.of(input, DateOutOfRange.EARLIEST))).isPresent();
      assertThat(LAW.deadline(limit.id(), Map.of(input, DateOutOfRange.LATEST))).isPresent();
    }
  }

  @Test
  void anUnknownTimeLimitIsAnError() {
    assertThatThrownBy(() -> LAW.deadline("appeel", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("appeel");
  }

  @Test
  void aDateBeforeTheRuleGetsAWarning() {
    Deadline old =
        LAW.deadline("appeal", Map.of("letter-date", LocalDate.of(2020, 3, 2))).orElseThrow();
    assertThat(old.working())
        .contains(
            "This rule is as it stands since Tuesday 21 July 2020. For an earlier date, ask an"
                + " adviser.");
  }

  @Test
  void aHolidayAnnouncedLateMovesTheDate() {
    LocalDate day = LocalDate.of(2026, 4, 1);
    Law changed =
        new Law(
            LAW.timeLimits(),
            LAW.sources(),
            new BankHolidays(Map.of(day, "a royal wedding"), Set.of()));
    Deadline deadline =
        changed.deadline("appeal", Map.of("letter-date", LocalDate.of(2026, 2, 1))).orElseThrow();
    assertThat(deadline.latest()).isEqualTo(LocalDate.of(2026, 4, 2));
    assertThat(deadline.aimFor()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(deadline.working()).contains("1 April is a bank holiday (a royal wedding).");
  }

  @Test
  void theWorkingOfASchoolDayCountSaysWhatItDoesNotKnow() {
    Deadline deadline =
        LAW.deadline("exclusion-review-panel", Map.of("notice-date", LocalDate.of(2026, 12, 14)))
            .orElseThrow();
    assertThat(deadline.working())
        .contains(
            "The days when your school is closed are not known here.",
            "Left out: 25 December is a bank holiday (Christmas Day); 28 December is a bank holiday"
                + " (in place of Boxing Day); 1 January is a bank holiday (New Year's Day).");
  }
}
