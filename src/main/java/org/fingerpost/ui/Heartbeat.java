package org.fingerpost.ui;

import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * The one seam to time that passes while nobody does anything.
 *
 * @param wall the clock on the wall, which goes on while the computer sleeps and can be set
 * @param nanos a clock that only ever goes forward; on some systems it stands still in sleep
 * @param everySecond runs something about once a second on the thread that paints, until what it
 *     gives back is run
 */
public record Heartbeat(
    InstantSource wall, LongSupplier nanos, Function<Runnable, Runnable> everySecond) {

  /** The clocks of this computer. */
  public static Heartbeat ofThisComputer() {
    return new Heartbeat(InstantSource.system(), System::nanoTime, Heartbeat::everySecond);
  }

  private static Runnable everySecond(Runnable beat) {
    Timeline beating = new Timeline(new KeyFrame(Duration.seconds(1), _ -> beat.run()));
    beating.setCycleCount(Animation.INDEFINITE);
    beating.play();
    return beating::stop;
  }
}
