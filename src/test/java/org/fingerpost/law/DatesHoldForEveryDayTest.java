package org.fingerpost.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fingerpost.law.TimeLimit.Whose;

/** What must be true of every date that is given to a family. */
class DatesHoldForEveryDayTest {

  private static final Law LAW = ShippedLaw.read();
  private static final WorkingDays WORKING = new WorkingDays(LAW.bankHolidays());

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2014, 9, 1).toEpochDay(), LocalDate.of(2060, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<TimeLimit> limits() {
    return Arbitraries.of(LAW.timeLimits().values());
  }

  @Property
  void theSafeDateIsAWorkingDayAndNeverAfterTheLatest(
      @ForAll("limits") TimeLimit limit, @ForAll("days") LocalDate day) {
    Deadline deadline = of(limit, day);
    assertThat(deadline.aimFor()).isBeforeOrEqualTo(deadline.latest());
    if (limit.whose() == Whose.YOURS) {
      assertThat(WORKING.isWorkingDay(deadline.aimFor())).isTrue();
      assertThat(deadline.aimFor()).isAfter(day);
    } else {
      assertThat(deadline.aimFor()).isEqualTo(deadline.latest());
    }
  }

  @Property
  void aLaterStartNeverGivesAnEarlierDate(
      @ForAll("limits") TimeLimit limit,
      @ForAll("days") LocalDate one,
      @ForAll("days") LocalDate other) {
    LocalDate first = one.isBefore(other) ? one : other;
    LocalDate second = one.isBefore(other) ? other : one;
    assertThat(of(limit, first).latest()).isBeforeOrEqualTo(of(limit, second).latest());
    assertThat(of(limit, first).aimFor()).isBeforeOrEqualTo(of(limit, second).aimFor());
  }

  @Property
  void anAppealIsInTimeUntilAWorkingDayOnOrAfterThePlainTwoMonths(
      @ForAll("days") LocalDate letter) {
    Deadline deadline = appeal(letter, Optional.empty(), Optional.empty());
    LocalDate plain = letter.plusMonths(2);
    assertThat(deadline.latest()).isAfterOrEqualTo(plain);
    assertThat(WORKING.isWorkingDay(deadline.latest())).isTrue();
    assertThat(deadline.aimFor()).isBeforeOrEqualTo(plain).isAfter(plain.minusDays(6));
    if (plain.getMonth() == Month.AUGUST) {
      assertThat(deadline.latest().getMonth()).isEqualTo(Month.SEPTEMBER);
    } else {
      assertThat(deadline.latest()).isBefore(plain.plusDays(12));
    }
    if (WORKING.isWorkingDay(plain)) {
      assertThat(deadline.aimFor()).isEqualTo(plain);
    }
  }

  @Property
  void aCertificateNeverMakesADateEarlier(
      @ForAll("days") LocalDate letter, @ForAll("days") LocalDate certificate) {
    Deadline without = appeal(letter, Optional.empty(), Optional.empty());
    Deadline with = appeal(letter, Optional.empty(), Optional.of(certificate));
    assertThat(with.latest()).isAfterOrEqualTo(without.latest());
    assertThat(with.aimFor()).isAfterOrEqualTo(without.aimFor());
    assertThat(with.latest()).isAfterOrEqualTo(certificate.plusMonths(1));
  }

  @Property
  void aLaterSendingNeverMovesTheSafeDate(
      @ForAll("days") LocalDate letter,
      @ForAll("days") LocalDate sent,
      @ForAll("days") LocalDate certificate) {
    Deadline without = appeal(letter, Optional.empty(), Optional.of(certificate));
    Deadline with = appeal(letter, Optional.of(sent), Optional.of(certificate));
    assertThat(with.aimFor()).isEqualTo(without.aimFor());
    assertThat(with.latest()).isAfterOrEqualTo(without.latest());
    if (!sent.isAfter(letter)) {
      assertThat(with.latest()).isEqualTo(without.latest());
    }
  }

  @Property
  void contactingMediationNeverGainsAnExtension(@ForAll("days") LocalDate letter) {
    Deadline contact =
        LAW.deadline("contact-mediation", Map.of("letter-date", letter)).orElseThrow();
    assertThat(contact.latest()).isEqualTo(letter.plusMonths(2));
    assertThat(contact.latest())
        .isBeforeOrEqualTo(appeal(letter, Optional.empty(), Optional.empty()).latest());
  }

  @Property
  void compulsorySchoolAgeEndsOnAFridayInTheLastWeekOfJune(@ForAll("days") LocalDate birth) {
    LocalDate end =
        LAW.deadline("end-of-compulsory-school-age", Map.of("birth-date", birth))
            .orElseThrow()
            .latest();
    assertThat(end.getMonth()).isEqualTo(Month.JUNE);
    assertThat(end.getDayOfMonth()).isBetween(24, 30);
    LocalDate schoolYear = LocalDate.of(end.getYear() - 1, 9, 1);
    assertThat(birth.plusYears(16)).isBetween(schoolYear, schoolYear.plusYears(1).minusDays(1));
  }

  @Property
  void oneOfThreeStandingsHoldsAndTheyFollowEachOther(
      @ForAll("limits") TimeLimit limit, @ForAll("days") LocalDate day) {
    Deadline deadline = of(limit, day);
    assertThat(deadline.on(deadline.aimFor().minusDays(15))).isEqualTo(Standing.OPEN);
    assertThat(deadline.on(deadline.aimFor().minusDays(14))).isEqualTo(Standing.CLOSING);
    assertThat(deadline.on(deadline.latest())).isEqualTo(Standing.CLOSING);
    assertThat(deadline.on(deadline.latest().plusDays(1))).isEqualTo(Standing.PASSED);
  }

  private static Deadline of(TimeLimit limit, LocalDate day) {
    String input = limit.ends().needs().findFirst().orElseThrow();
    return LAW.deadline(limit.id(), Map.of(input, day)).orElseThrow();
  }

  private static Deadline appeal(
      LocalDate letter, Optional<LocalDate> sent, Optional<LocalDate> certificate) {
    Map<String, LocalDate> dates = new LinkedHashMap<>(Map.of("letter-date", letter));
    sent.ifPresent(date -> dates.put("sent-date", date));
    certificate.ifPresent(date -> dates.put("certificate-date", date));
    return LAW.deadline("appeal", dates).orElseThrow();
  }
}
