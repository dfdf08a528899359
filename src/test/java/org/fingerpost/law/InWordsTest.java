package org.fingerpost.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class InWordsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 27);

  @Test
  void aDateIsWrittenTheEnglishWay() {
    assertThat(InWords.full(DAY)).isEqualTo("Friday 27 February 2026");
    assertThat(InWords.plain(DAY)).isEqualTo("27 February 2026");
    assertThat(InWords.brief(DAY)).isEqualTo("Fri 27 Feb 2026");
    assertThat(InWords.brief(LocalDate.of(2026, 9, 1))).isEqualTo("Tue 1 Sep 2026");
  }

  @Test
  void aTimeIsWrittenWithoutNeedlessNoughts() {
    assertThat(InWords.time(LocalTime.of(17, 0))).isEqualTo("5pm");
    assertThat(InWords.time(LocalTime.of(12, 30))).isEqualTo("12:30pm");
    assertThat(InWords.time(LocalTime.of(0, 5))).isEqualTo("12:05am");
  }

  @Test
  void whatIsLeftIsSaidInWords() {
    assertThat(InWords.left(DAY.minusDays(38), DAY)).isEqualTo("You have 38 days.");
    assertThat(InWords.left(DAY.minusDays(1), DAY)).isEqualTo("This is tomorrow.");
    assertThat(InWords.left(DAY, DAY)).isEqualTo("This is today.");
    assertThat(InWords.left(DAY.plusDays(1), DAY)).isEqualTo("This was yesterday.");
    assertThat(InWords.left(DAY.plusDays(9), DAY)).isEqualTo("This was 9 days ago.");
  }
}
