package org.fingerpost.flow;

import java.util.List;
import java.util.Optional;

/**
 * The end of a way: where the family stands, and the routes open to them.
 *
 * @param road the kind of way forward, such as {@code appeal} or {@code complaint}: groups and
 *     colours outcomes
 * @param body where you stand, in a few sentences; may be empty
 * @param contacts ids of roles to name besides those of the routes
 */
public record Outcome(
    NodeId id,
    String title,
    String road,
    Prose body,
    List<Offer> routes,
    List<String> contacts,
    List<String> sources)
    implements Node {

  public Outcome {
    routes = List.copyOf(routes);
    contacts = List.copyOf(contacts);
    sources = List.copyOf(sources);
  }

  @Override
  public Next next() {
    return Next.NONE;
  }

  /**
   * A route that this outcome offers.
   *
   * @param also whether it is something else one can do, not part of what to do next
   * @param when offered only while this holds
   */
  public record Offer(RouteId route, boolean also, Optional<Condition> when) {}
}
