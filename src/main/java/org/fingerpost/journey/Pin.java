package org.fingerpost.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.Edition;
import org.fingerpost.flow.Fingerprint;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Route;

/**
 * What a journey rests on and what it told the person, in few words: enough to say later, when the
 * pathways have changed, what is different for them.
 *
 * @param day the day on which it was told
 * @param editions the flows passed, by id, in the order of the way
 * @param outcome where the way ended, with its advice, once it had
 * @param notices what was read on the way, in order
 * @param dates the dates in sight, the safest first
 * @param aside the keys of answers given that did not count: parked, or no longer fitting
 */
public record Pin(
    LocalDate day,
    Map<String, Edition> editions,
    Optional<Page> outcome,
    List<Page> notices,
    List<Told> dates,
    List<String> aside) {

  public Pin {
    editions = Collections.unmodifiableMap(new LinkedHashMap<>(editions));
    notices = List.copyOf(notices);
    dates = List.copyOf(dates);
    aside = List.copyOf(aside);
  }

  /**
   * What this journey rests on and tells.
   *
   * @param answered the keys of every answer ever given, whether or not it still fits
   */
  public static Pin of(Journey journey, Collection<String> answered) {
    Map<String, Edition> editions = new LinkedHashMap<>();
    List<Page> notices = new ArrayList<>();
    for (Stop stop : journey.stops()) {
      Node node = stop.node();
      String flow = node.id().flow();
      if (!editions.containsKey(flow)) {
        journey.pathways().edition(flow).ifPresent(now -> editions.put(flow, now));
      }
      if (node instanceof Notice) {
        notices.add(new Page(node.id(), node.title(), Fingerprint.of(node)));
      }
    }
    return new Pin(
        journey.today(),
        editions,
        journey.outcome().map(outcome -> advice(journey, outcome)),
        notices,
        dates(journey),
        answered.stream().filter(key -> !journey.answers().containsKey(key)).sorted().toList());
  }

  private static Page advice(Journey journey, Outcome outcome) {
    List<Route> offered = journey.offered().stream().map(Pin::asSeen).toList();
    return new Page(outcome.id(), outcome.title(), Fingerprint.of(outcome, offered));
  }

  /** What a reader sees of a route: not why a step is shown, nor the sources behind it. */
  private static Route asSeen(Offered offer) {
    Route route = offer.route();
    return new Route(
        route.id(),
        route.title(),
        route.why(),
        route.fits(),
        offer.steps().stream().map(Pin::asSeen).toList(),
        route.papers(),
        route.contacts(),
        List.of());
  }

  private static Route.Step asSeen(Route.Step step) {
    return new Route.Step(
        step.what(),
        step.more(),
        step.contact(),
        step.timeLimit(),
        step.letter(),
        Optional.empty());
  }

  private static List<Told> dates(Journey journey) {
    return journey.deadlines().stream()
        .map(
            deadline ->
                new Told(
                    deadline.timeLimit(),
                    journey.pathways().law().timeLimit(deadline.timeLimit()).orElseThrow().title(),
                    deadline.aimFor(),
                    deadline.latest()))
        .toList();
  }

  /** Whether another pin tells the same, on whatever day. */
  public boolean tellsTheSameAs(Pin other) {
    return editions.equals(other.editions)
        && outcome.equals(other.outcome)
        && notices.equals(other.notices)
        && dates.equals(other.dates)
        && aside.equals(other.aside);
  }

  /**
   * A screen that was read.
   *
   * @param title its heading at the time
   * @param fingerprint of what it said
   */
  public record Page(NodeId id, String title, String fingerprint) {}

  /**
   * A date that was told.
   *
   * @param timeLimit the id of the rule
   * @param title what had to happen
   * @param aimFor the safe day
   * @param latest the last day that the rule allowed
   */
  public record Told(String timeLimit, String title, LocalDate aimFor, LocalDate latest) {
    public Told {
      if (aimFor.isAfter(latest)) {
        throw new IllegalArgumentException("the safe date " + aimFor + " is after " + latest);
      }
    }

    /** Whether both days are the same as another's. */
    public boolean sameDays(Told other) {
      return aimFor.equals(other.aimFor) && latest.equals(other.latest);
    }
  }
}
