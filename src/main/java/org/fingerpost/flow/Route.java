package org.fingerpost.flow;

import java.util.List;
import java.util.Optional;

/**
 * A way forward, made of steps in the order in which to do them.
 *
 * @param why what it is and why it fits; may be empty
 * @param fits how it sits beside the other roads and what it does to their clocks; may be empty
 * @param papers what to gather, one thing each
 * @param contacts ids of roles that help with this route, besides those of its steps
 */
public record Route(
    RouteId id,
    String title,
    Prose why,
    Prose fits,
    List<Step> steps,
    List<String> papers,
    List<String> contacts,
    List<String> sources) {

  public Route {
    steps = List.copyOf(steps);
    papers = List.copyOf(papers);
    contacts = List.copyOf(contacts);
    sources = List.copyOf(sources);
  }

  /**
   * One thing to do.
   *
   * @param what the thing to do, starting with a verb
   * @param more how to do it; may be empty
   * @param contact the role to contact
   * @param timeLimit the rule that says by when
   * @param letter a letter to adapt and send
   * @param when shown only while this holds
   */
  public record Step(
      String what,
      Prose more,
      Optional<String> contact,
      Optional<String> timeLimit,
      Optional<String> letter,
      Optional<Condition> when) {}
}
