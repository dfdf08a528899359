package org.fingerpost.flow.check.proof;

import org.fingerpost.flow.NodeId;

/** Every feasible way through a flow, or why they are not listed. */
public sealed interface Listing permits Ways, Listing.NotListed {

  /** The id of the flow. */
  String flow();

  /**
   * The ways cannot be listed, because they are not sound or more than the bound allows.
   *
   * @param at where
   * @param reason why, one sentence
   */
  record NotListed(String flow, NodeId at, String reason) implements Listing {}
}
