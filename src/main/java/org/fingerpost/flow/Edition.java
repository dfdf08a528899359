package org.fingerpost.flow;

/**
 * Which state of a flow was walked. Two editions that are equal say the same, word for word.
 *
 * @param revision the flow's own, which people read and may forget to raise
 * @param fingerprint of everything else in the flow: see {@link Fingerprint}
 */
public record Edition(String revision, String fingerprint) {

  /** The edition of a flow as it is. */
  static Edition of(Flow flow) {
    return new Edition(flow.revision(), Fingerprint.of(flow));
  }
}
