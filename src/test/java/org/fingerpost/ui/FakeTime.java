package org.fingerpost.ui;

import java.time.Duration;
import java.time.Instant;

/** Clocks that only move when they are told to. Belongs to the thread that paints. */
final class FakeTime {
  private Instant wall = Instant.parse("2026-01-12T09:00:00Z");
  private long nanos = 1_000_000_000L;
  private Runnable beat = () -> {};

  Heartbeat heartbeat() {
    return new Heartbeat(
        () -> wall,
        () -> nanos,
        each -> {
          beat = each;
          return () -> beat = () -> {};
        });
  }

  /** Both clocks go on, and the heart beats once a second meanwhile. */
  void pass(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      wall = wall.plusSeconds(1);
      nanos += 1_000_000_000L;
      beat.run();
    }
  }

  /** The computer sleeps: the wall clock goes on, the other as the system has it; no beat comes. */
  void sleep(Duration wallClock, Duration other) {
    wall = wall.plus(wallClock);
    nanos += other.toNanos();
  }

  void beat() {
    beat.run();
  }
}
