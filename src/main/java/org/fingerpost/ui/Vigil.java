package org.fingerpost.ui;

import java.time.Duration;
import java.time.Instant;

/**
 * Judges when unattended cases are to be locked: nobody has touched the computer for long enough,
 * or the computer slept.
 *
 * <p>That it slept shows in one of two ways: the wall clock went further than the clock that stands
 * still in sleep, or, where that one goes on, a beat came much too late. A wall clock that was set
 * looks the same; to lock then does no harm.
 */
public final class Vigil {
  /** How long before locking a warning is given. */
  public static final Duration WARNING = Duration.ofSeconds(60);

  /** More than any pause of a busy program, less than any sleep worth the name. */
  private static final Duration LATE = Duration.ofSeconds(15);

  /** More than a wall clock is corrected by while it runs. */
  private static final Duration APART = Duration.ofSeconds(10);

  private final Heartbeat heartbeat;
  private Duration limit;
  private Instant wall;
  private long nanos;
  private long touched;

  /** What is to be done. */
  public enum Says {
    /** Nothing. */
    GO_ON,
    /** Say that the cases will be locked soon. */
    WARN,
    /** Lock them. */
    LOCK
  }

  /** Begins now, as if just touched. */
  public Vigil(Heartbeat heartbeat, Duration limit) {
    this.heartbeat = heartbeat;
    this.limit = limit;
    this.wall = heartbeat.wall().instant();
    this.nanos = heartbeat.nanos().getAsLong();
    this.touched = nanos;
  }

  /** Begins anew with another limit. */
  public void begin(Duration newLimit) {
    limit = newLimit;
    wall = heartbeat.wall().instant();
    nanos = heartbeat.nanos().getAsLong();
    touched = nanos;
  }

  /** To be asked about once a second, and before anything is painted. */
  public Says beat() {
    Instant wallNow = heartbeat.wall().instant();
    long nanosNow = heartbeat.nanos().getAsLong();
    Duration passed = Duration.ofNanos(nanosNow - nanos);
    Duration apart = Duration.between(wall, wallNow).minus(passed).abs();
    wall = wallNow;
    nanos = nanosNow;
    Duration idle = Duration.ofNanos(nanosNow - touched);
    if (passed.compareTo(LATE) > 0 || apart.compareTo(APART) > 0 || idle.compareTo(limit) >= 0) {
      return Says.LOCK;
    }
    return idle.compareTo(limit.minus(WARNING)) >= 0 ? Says.WARN : Says.GO_ON;
  }

  /** Somebody has pressed a key or moved the mouse: the computer may have slept before that. */
  public Says touch() {
    Says says = beat();
    if (says == Says.LOCK) {
      return says;
    }
    touched = nanos;
    return Says.GO_ON;
  }

  /** Whole seconds until locking, at least 0. */
  public long secondsLeft() {
    return Math.max(0, limit.minusNanos(nanos - touched).plusMillis(999).toSeconds());
  }
}
