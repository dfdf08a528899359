package org.fingerpost.journey;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.fingerpost.flow.NodeId;

/**
 * What can still be reached from the open question, with the answers given so far and the
 * conditions taken into account.
 *
 * <p>Answers still to come are free, also those that are parked. How a time limit stands is free
 * once a date that it can use is still to come, and the same wherever it is tested until another
 * such date is given; otherwise it stands as it does today. So nothing that can happen is left out,
 * and only what a calendar could rule out is kept besides. Where the last answer leads nowhere,
 * nothing is ahead.
 *
 * @param nodes the open question or the outcome, and everything that may follow
 * @param steps from each of them to the next
 * @param exact whether conditions were taken into account; if not, there was too much ahead, and
 *     this is everything that arrows reach
 */
public record Ahead(Set<NodeId> nodes, Set<Step> steps, boolean exact) {

  public Ahead {
    nodes = Collections.unmodifiableSet(new LinkedHashSet<>(nodes));
    steps = Collections.unmodifiableSet(new LinkedHashSet<>(steps));
  }

  static Ahead of(Journey journey) {
    return new LookingAhead(journey, LookingAhead.BOUND).ahead();
  }
}
