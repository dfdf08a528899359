package org.fingerpost.flow.check.proof;

import java.util.function.LongSupplier;

/** Is told how far the proof is, many times a second; most want {@link #everySecond}. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = (flow, done, of) -> {};

  /**
   * How far it is.
   *
   * @param flow the flow whose ways are being proved
   * @param done how many of its nodes are done
   * @param of how many nodes it has, those of the flows it hands over to among them
   */
  void at(String flow, int done, int of);

  /** Whether nobody waits for the proof any more: it is then left as it is. */
  default boolean isGivenUp() {
    return false;
  }

  /**
   * Tells another about once a second, and never in the first second from now on, however many
   * flows are gone through.
   *
   * @param nanoTime as {@link System#nanoTime}: only how much of it passes counts
   */
  static Progress everySecond(LongSupplier nanoTime, Progress told) {
    return new EverySecond(nanoTime, told);
  }

  /** Keeps a pace. Belongs to the thread that proves. */
  final class EverySecond implements Progress {
    private static final long SECOND = 1_000_000_000L;

    private final LongSupplier nanoTime;
    private final Progress told;
    private long last;

    private EverySecond(LongSupplier nanoTime, Progress told) {
      this.nanoTime = nanoTime;
      this.told = told;
      this.last = nanoTime.getAsLong();
    }

    @Override
    public void at(String flow, int done, int of) {
      long now = nanoTime.getAsLong();
      if (now - last >= SECOND) {
        told.at(flow, done, of);
        last = now;
      }
    }

    @Override
    public boolean isGivenUp() {
      return told.isGivenUp();
    }
  }
}
