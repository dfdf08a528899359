package org.fingerpost.journey;

import java.util.Optional;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.NodeId;

/** What came of looking for answers that lead to a node. */
public sealed interface WayTo {

  /**
   * How many journeys are tried before giving up: a second or so, and many times what the way to
   * any node of the shipped pathways takes.
   */
  int BOUND = 20_000;

  /** These answers lead there. */
  record Found(Journey journey) implements WayTo {}

  /** No arrow leads there from where it was looked from. */
  record NoArrow() implements WayTo {}

  /** No way was found among those that were tried. */
  record NotFound() implements WayTo {}

  /**
   * Looks for the shortest way to a node, first from where the journey began, then from the start
   * of the node's own flow. Answers that were given are tried before others.
   *
   * @return a journey that looks at the node, or why there is none
   */
  static WayTo find(Journey now, NodeId target) {
    WayTo here = new WaySearch(now, target).from(now.flow());
    if (here instanceof Found || now.flow().id().equals(target.flow())) {
      return here;
    }
    Optional<Flow> own = now.pathways().flow(target.flow());
    return own.isEmpty() ? here : new WaySearch(now, target).from(own.get());
  }
}
