package org.fingerpost.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 November 2026",
        "2 nov 2026",
        "2nd of November, 2026",
        "Mon 2 Nov 26",
        "2/11/2026",
        "02.11.26",
        "2-11-2026",
        " 2026-11-02 "
      })
  void readsADayTheWayPeopleWriteIt(String typed) {
    assertThat(TypedDate.read(typed, TODAY))
        .isEqualTo(new TypedDate.Day(LocalDate.of(2026, 11, 2)));
  }

  @Test
  void knowsTodayAndYesterday() {
    assertThat(TypedDate.read("today", TODAY)).isEqualTo(new TypedDate.Day(TODAY));
    assertThat(TypedDate.read("Yesterday", TODAY)).isEqualTo(new TypedDate.Day(TODAY.minusDays(1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31 February 2026 | There is no 31 February 2026",
        "29/2/2027 | There is no 29 February 2027",
        "2/13/2026 | month",
        "2 11 | day, the month and the year",
        "x/11/2026 | day as a number",
        "2/11/20266 | year",
        "2/11/1066 | looks like a slip"
      })
  void saysWhatIsWrongWithADayThatIsNone(String typed, String says) {
    assertThat(TypedDate.read(typed, TODAY))
        .isInstanceOfSatisfying(
            TypedDate.NotADay.class, problem -> assertThat(problem.why()).contains(says));
  }

  @Property(tries = 500)
  void readsBackWhateverItIsShown(@ForAll int offset) {
    LocalDate day = LocalDate.of(1900, 1, 1).plusDays(Math.floorMod(offset, 109_000));
    for (String pattern : List.of("d MMMM uuuu", "d MMM uuuu", "dd/MM/uuuu", "uuuu-MM-dd")) {
      String written = day.format(DateTimeFormatter.ofPattern(pattern, Locale.UK));
      assertThat(TypedDate.read(written, TODAY)).as(written).isEqualTo(new TypedDate.Day(day));
    }
  }
}
