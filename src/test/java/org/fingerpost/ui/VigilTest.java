package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fingerpost.ui.Vigil.Says;
import org.junit.jupiter.api.Test;

class VigilTest {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final FakeTime time = new FakeTime();
  private final Vigil vigil = new Vigil(time.heartbeat(), TEN_MINUTES);

  /** A second at a time, as a heart beats. */
  private Says after(Duration passed) {
    Says last = Says.GO_ON;
    for (long second = 0; second < passed.toSeconds(); second++) {
      time.pass(Duration.ofSeconds(1));
      last = vigil.beat();
    }
    return last;
  }

  @Test
  void itWarnsAMinuteBeforeAndThenLocks() {
    assertThat(after(Duration.ofSeconds(539))).isEqualTo(Says.GO_ON);
    assertThat(after(Duration.ofSeconds(1))).isEqualTo(Says.WARN);
    assertThat(vigil.secondsLeft()).isEqualTo(60);
    assertThat(after(Duration.ofSeconds(59))).isEqualTo(Says.WARN);
    assertThat(vigil.secondsLeft()).isEqualTo(1);
    assertThat(after(Duration.ofSeconds(1))).isEqualTo(Says.LOCK);
  }

  @Test
  void aTouchBeginsAnew() {
    assertThat(after(Duration.ofSeconds(595))).isEqualTo(Says.WARN);
    assertThat(vigil.touch()).isEqualTo(Says.GO_ON);
    assertThat(after(Duration.ofSeconds(539))).isEqualTo(Says.GO_ON);
  }

  @Test
  void sleepShowsWhereTheOtherClockStandsStill() {
    after(Duration.ofSeconds(5));
    time.sleep(Duration.ofHours(2), Duration.ofMillis(200));
    assertThat(vigil.beat()).isEqualTo(Says.LOCK);
  }

  @Test
  void sleepShowsWhereTheOtherClockGoesOn() {
    after(Duration.ofSeconds(5));
    time.sleep(Duration.ofMinutes(2), Duration.ofMinutes(2));
    assertThat(vigil.beat()).isEqualTo(Says.LOCK);
  }

  @Test
  void aTouchAfterSleepIsNotTakenForSomebodyWhoWasThere() {
    time.sleep(Duration.ofHours(2), Duration.ofMillis(200));
    assertThat(vigil.touch()).isEqualTo(Says.LOCK);
  }

  @Test
  void aClockThatIsSetBackLocksToo() {
    time.sleep(Duration.ofHours(-1), Duration.ofSeconds(1));
    assertThat(vigil.beat()).isEqualTo(Says.LOCK);
  }

  @Test
  void aBusyProgramIsNotAsleep() {
    time.sleep(Duration.ofSeconds(9), Duration.ofSeconds(9));
    assertThat(vigil.beat()).isEqualTo(Says.GO_ON);
  }

  @Property(tries = 200)
  void itNeverLocksBeforeItsTimeAndAlwaysThen(@ForAll @IntRange(min = 2, max = 480) int minutes) {
    FakeTime clock = new FakeTime();
    Vigil watching = new Vigil(clock.heartbeat(), Duration.ofMinutes(minutes));
    int locked = 0;
    int warned = 0;
    for (int second = 1; locked == 0; second++) {
      clock.pass(Duration.ofSeconds(1));
      switch (watching.beat()) {
        case GO_ON -> assertThat(warned).isZero();
        case WARN -> warned++;
        case LOCK -> locked = second;
      }
    }
    assertThat(locked).isEqualTo(minutes * 60);
    assertThat(warned).isEqualTo(60);
  }
}
