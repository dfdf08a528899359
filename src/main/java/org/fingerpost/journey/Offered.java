package org.fingerpost.journey;

import java.util.List;
import org.fingerpost.flow.Route;

/**
 * A route as an outcome offers it on this journey.
 *
 * @param also whether it is something else one can do, not part of what to do next
 * @param steps the route's steps that apply, in order
 */
public record Offered(Route route, boolean also, List<Route.Step> steps) {
  public Offered {
    steps = List.copyOf(steps);
  }
}
