package org.fingerpost.flow.check.proof;

/** Counts what is held in all tables together. */
final class Tally {
  private long held;

  void add(long more) {
    held += more;
  }

  long held() {
    return held;
  }
}
