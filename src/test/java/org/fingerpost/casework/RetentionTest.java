package org.fingerpost.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a case that lies still is asked about. */
class RetentionTest {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final Head HEAD =
      new Head("K., mother", "Begun", Optional.empty(), Optional.empty(), false);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(ENGLAND).toInstant();
  }

  private static Listed touched(LocalDate day) {
    return new Listed(CaseId.random(), HEAD, noon(day));
  }

  private static Listed keptOn(LocalDate touched, LocalDate keptOn) {
    return new Listed(CaseId.random(), HEAD, noon(touched), Optional.of(noon(keptOn)));
  }

  private static boolean asks(int months, Listed one, LocalDate today) {
    return new Retention(months).due(one, today).isPresent();
  }

  // What it says

  @ParameterizedTest
  @CsvSource({
    // months, last touched, first day on which it is asked about
    "12, 2025-11-27, 2026-11-27",
    "1, 2026-01-31, 2026-02-28",
    "6, 2025-08-31, 2026-02-28",
    "12, 2024-02-29, 2025-02-28",
    "48, 2020-02-29, 2024-02-29",
    "120, 2016-11-27, 2026-11-27",
  })
  void aCaseIsAskedAboutFromTheDayOnThatTheMonthsAreOver(
      int months, LocalDate last, LocalDate first) {
    assertThat(asks(months, touched(last), first.minusDays(1))).isFalse();
    assertThat(asks(months, touched(last), first)).isTrue();
    assertThat(asks(months, touched(last), first.plusYears(30))).isTrue();
  }

  @Test
  void theDayIsEnglandsAlsoInSummer() {
    Listed lateInTheEvening =
        new Listed(CaseId.random(), HEAD, Instant.parse("2025-07-01T23:30:00Z"));

    assertThat(asks(12, lateInTheEvening, LocalDate.of(2026, 7, 1))).isFalse();
    assertThat(asks(12, lateInTheEvening, LocalDate.of(2026, 7, 2))).isTrue();
  }

  @Test
  void keepingOnCountsTheMonthsAnewAndSoDoesAnythingThatHappensAfterIt() {
    Listed kept = keptOn(LocalDate.of(2023, 3, 1), LocalDate.of(2025, 12, 1));
    Listed wentOn = keptOn(LocalDate.of(2026, 1, 5), LocalDate.of(2024, 3, 1));

    assertThat(asks(12, kept, TODAY)).isFalse();
    Retention.Due due = new Retention(12).due(kept, LocalDate.of(2026, 12, 1)).orElseThrow();
    assertThat(due.since()).isEqualTo(LocalDate.of(2025, 12, 1));
    assertThat(due.keptOnThen()).isTrue();
    assertThat(asks(12, wentOn, TODAY)).isFalse();
    assertThat(new Retention(12).due(wentOn, LocalDate.of(2027, 1, 5)))
        .get()
        .extracting(Retention.Due::keptOnThen)
        .isEqualTo(false);
  }

  @Test
  void whatLayStillForLongestComesFirst() {
    Listed younger = touched(LocalDate.of(2024, 5, 1));
    Listed oldest = touched(LocalDate.of(2019, 5, 1));
    Listed recent = touched(TODAY);
    Listed older = keptOn(LocalDate.of(2018, 1, 1), LocalDate.of(2021, 1, 1));

    assertThat(Retention.USUAL.due(List.of(younger, recent, oldest, older), TODAY))
        .extracting(Retention.Due::one)
        .containsExactly(oldest, older, younger);
  }

  // Wrong clocks

  @Test
  void aClockThatWasYearsAheadDoesNotPutTheQuestionOffForYears() {
    Listed written = touched(TODAY.plusYears(10));

    Retention.Due due = Retention.USUAL.due(written, TODAY).orElseThrow();
    assertThat(due.ahead()).isTrue();
    assertThat(due.since()).isEqualTo(TODAY.plusYears(10));

    // Once somebody decided by the right clock, that counts.
    Listed decided = keptOn(TODAY.plusYears(10), TODAY);
    assertThat(asks(12, decided, TODAY)).isFalse();
    assertThat(asks(12, decided, TODAY.plusMonths(12))).isTrue();
  }

  @Test
  void aClockThatIsALittleAheadOrBackAsksNothing() {
    assertThat(asks(12, touched(TODAY.plusDays(1)), TODAY)).isFalse();
    assertThat(asks(12, touched(TODAY.plusMonths(11)), TODAY)).isFalse();
    assertThat(asks(12, touched(TODAY.plusMonths(12)), TODAY)).isTrue();
  }

  @Test
  void aDecisionByAClockThatWasYearsBackOnlyMakesTheQuestionComeEarly() {
    Listed decided = keptOn(LocalDate.of(2025, 6, 1), LocalDate.of(2016, 1, 1));

    assertThat(asks(12, decided, LocalDate.of(2016, 1, 1))).isFalse();
    assertThat(Retention.USUAL.due(decided, TODAY).orElseThrow().since())
        .isEqualTo(LocalDate.of(2025, 6, 1));
  }

  // What always holds

  @Provide
  Arbitrary<Listed> line() {
    return Combinators.combine(AnyEntry.moment(), AnyEntry.moment().optional())
        .as((touched, kept) -> new Listed(CaseId.random(), HEAD, touched, kept));
  }

  @Provide
  Arbitrary<Listed> likelyLine() {
    Arbitrary<Instant> moment = day().map(RetentionTest::noon);
    return Combinators.combine(moment, moment.optional())
        .as((touched, kept) -> new Listed(CaseId.random(), HEAD, touched, kept));
  }

  @Provide
  Arbitrary<LocalDate> day() {
    return Arbitraries.longs()
        .between(LocalDate.of(2010, 1, 1).toEpochDay(), LocalDate.of(2040, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<List<Logged>> log() {
    return AnyEntry.log();
  }

  @Property
  void noMomentThatAClockCanShowBreaksIt(
      @ForAll("line") Listed one,
      @ForAll("day") LocalDate today,
      @ForAll @IntRange(max = 120) int months) {
    List<Retention.Due> due = new Retention(months).due(List.of(one), today);

    assertThat(due).hasSizeLessThanOrEqualTo(1);
    due.forEach(asked -> assertThat(asked.one()).isSameAs(one));
  }

  @Property
  void whoeverChoseNeverIsNeverAsked(
      @ForAll("likelyLine") Listed one, @ForAll("day") LocalDate today) {
    assertThat(Retention.never().due(one, today)).isEmpty();
  }

  @Property
  void whatIsKeptOnTodayIsNotAskedAboutBeforeTheMonthsAreOverWhateverTheClockWas(
      @ForAll("line") Listed one,
      @ForAll("day") LocalDate today,
      @ForAll @IntRange(min = 1, max = 120) int months) {
    Listed kept = new Listed(one.id(), HEAD, one.lastTouched(), Optional.of(noon(today)));

    assertThat(asks(months, kept, today)).isFalse();
    assertThat(asks(months, kept, today.plusMonths(months).minusDays(1))).isFalse();
  }

  @Property
  void aLongerTimeNeverAsksAboutMore(
      @ForAll("likelyLine") Listed one,
      @ForAll("day") LocalDate today,
      @ForAll @IntRange(min = 2, max = 120) int months) {
    if (asks(months, one, today)) {
      assertThat(asks(months - 1, one, today)).isTrue();
    }
  }

  @Property
  void whatIsAskedAboutStaysAskedAboutUntilSomethingHappens(
      @ForAll("likelyLine") Listed one,
      @ForAll("day") LocalDate today,
      @ForAll @IntRange(max = 5000) int later,
      @ForAll @IntRange(min = 1, max = 120) int months) {
    Optional<Retention.Due> due = new Retention(months).due(one, today);
    boolean nothingLiesAhead =
        !InEngland.day(one.lastTouched()).isAfter(today)
            && one.keptOn().map(InEngland::day).filter(day -> day.isAfter(today)).isEmpty();
    if (due.isPresent() && nothingLiesAhead) {
      assertThat(asks(months, one, today.plusDays(later))).isTrue();
    }
  }

  @Property
  void theLineOfACaseGrowsWithItsLogAsReplayingItGives(@ForAll("log") List<Logged> log) {
    CaseId id = CaseId.random();
    Listed line = new Listed(id, HEAD, log.getFirst().at());
    for (Logged next : log.subList(1, log.size())) {
      line = line.after(next, HEAD);
    }

    assertThat(line).isEqualTo(Listed.of(new Case(id, log), HEAD));
  }

  @Property
  void decidingAboutACaseChangesNothingInIt(@ForAll("log") List<Logged> log) {
    List<Logged> without = new ArrayList<>();
    for (Logged logged : log) {
      if (!(logged.entry() instanceof Entry.KeptOn
          || logged.entry() instanceof Entry.KeptOnTakenBack)) {
        without.add(new Logged(without.size() + 1L, logged.at(), logged.entry()));
      }
    }
    Case decided = new Case(CaseId.random(), log);
    Case never = new Case(decided.id(), without);

    assertThat(decided.answers()).isEqualTo(never.answers());
    assertThat(decided.given()).isEqualTo(never.given());
    assertThat(decided.notes()).isEqualTo(never.notes());
    assertThat(decided.place()).isEqualTo(never.place());
    assertThat(decided.pin()).isEqualTo(never.pin());
    assertThat(decided.summaries()).isEqualTo(never.summaries());
    assertThat(decided.title()).isEqualTo(never.title());
    assertThat(decided.closed()).isEqualTo(never.closed());
    assertThat(decided.lastTouched()).isEqualTo(never.lastTouched());
    assertThat(never.keptOn()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 121, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void noOtherNumberOfMonthsIsTaken(int months) {
    assertThatThrownBy(() -> new Retention(months)).isInstanceOf(IllegalArgumentException.class);
  }
}
