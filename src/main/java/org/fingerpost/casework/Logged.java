package org.fingerpost.casework;

import java.time.Instant;

/**
 * An entry in its place in a case's log.
 *
 * @param sequence its place, counted from 1 without gaps; the only thing that orders a log
 * @param at what the clock said; clocks jump, so this is for people to read and never for order
 */
public record Logged(long sequence, Instant at, Entry entry) {
  public Logged {
    if (sequence < 1) {
      throw new IllegalArgumentException("a log is counted from 1, not " + sequence);
    }
  }
}
