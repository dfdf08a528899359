package org.fingerpost.law;

/** Which days count, and what moves where when the last day is not a working day. */
public enum Calendar {
  /** Plain calendar days; nothing moves. */
  PLAIN
}
