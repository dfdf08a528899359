package org.fingerpost.flow;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real-life case: what is answered, and what must come out.
 *
 * @param place where it is written
 * @param title the case in a line
 * @param shows rows of the checklist that it shows
 * @param flow the id of the flow it begins in
 * @param area the id of the council, where it is known from the start
 * @param today the day on which dates are judged
 * @param answers by question
 */
public record Scenario(
    Place place,
    String title,
    List<String> shows,
    String flow,
    Optional<String> area,
    LocalDate today,
    Map<String, Answer> answers,
    Expected expected) {

  public Scenario {
    shows = List.copyOf(shows);
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /**
   * What must come out. Everything but the outcome must be among what comes out.
   *
   * @param outcome where the way must end
   * @param routes that must be offered
   * @param dates by time limit
   * @param contacts the name that must fill a role, by role
   * @param letters that must be named by a step
   */
  public record Expected(
      NodeId outcome,
      List<RouteId> routes,
      Map<String, Dates> dates,
      Map<String, String> contacts,
      List<String> letters) {

    public Expected {
      routes = List.copyOf(routes);
      dates = Collections.unmodifiableMap(new LinkedHashMap<>(dates));
      contacts = Collections.unmodifiableMap(new LinkedHashMap<>(contacts));
      letters = List.copyOf(letters);
    }
  }

  /** The two faces of a date; one that is not given is not looked at. */
  public record Dates(Optional<LocalDate> aimFor, Optional<LocalDate> latest) {}
}
