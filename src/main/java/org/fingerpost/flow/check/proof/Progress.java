package org.fingerpost.flow.check.proof;

/** Is told how far the proof is, about once a second, and never in the first second. */
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
}
