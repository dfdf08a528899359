package org.fingerpost.flow.check.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Letter;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Places;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Route;
import org.fingerpost.flow.RouteId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that has to be shown to somebody somewhere, besides the nodes: routes that are
 * offered, steps, paragraphs of letters, dates in sight. Each with the conditions under which it
 * is, and the places where they are tested.
 */
final class Items {
  private final Plan plan;
  private final Places places;
  private final List<Item> items = new ArrayList<>();
  private final Map<Formula, Observed> observed = new LinkedHashMap<>();
  private final List<Observed> dates = new ArrayList<>();

  /**
   * One of them.
   *
   * @param within the node that has to be reached for this to be judged, or {@link Plan#NOWHERE}
   * @param needs an item without which this one is not judged, because that one is the fault
   */
  record Item(
      String file,
      String pointer,
      String node,
      String what,
      String remedy,
      List<Showing> showings,
      int within,
      Optional<Item> needs) {}

  /** A place where it is shown, always or while a condition holds. */
  record Showing(int node, @Nullable Observed when) {
    boolean isSeen(BitSet reached) {
      return when == null ? reached.get(node) : when.isFoundAt(node);
    }
  }

  /** An outcome that offers a route, and when. */
  private record Offering(int outcome, Formula when) {}

  Items(Plan plan, Places places) {
    this.plan = plan;
    this.places = places;
    Map<RouteId, List<Offering>> offerings = offers();
    steps(offerings);
    datesInSight();
  }

  List<Item> all() {
    return items;
  }

  /** Every condition that has to be looked at. */
  List<Observed> observed() {
    List<Observed> all = new ArrayList<>(observed.values());
    all.addAll(dates);
    return all;
  }

  private Map<RouteId, List<Offering>> offers() {
    Map<RouteId, List<Offering>> offerings = new HashMap<>();
    for (int number = 0; number < plan.size(); number++) {
      if (!(plan.node(number) instanceof Outcome outcome)) {
        continue;
      }
      for (int index = 0; index < outcome.routes().size(); index++) {
        Outcome.Offer offer = outcome.routes().get(index);
        Formula when = formula(number, offer.when());
        offerings
            .computeIfAbsent(offer.route(), key -> new ArrayList<>())
            .add(new Offering(number, when));
        items.add(
            new Item(
                places.flowFile(outcome.id().flow()),
                "/outcomes/" + outcome.id().name() + "/routes/" + index,
                outcome.id().name(),
                "The route \""
                    + offer.route()
                    + "\" is never offered here: no way that ends here makes its condition true.",
                "Mend the condition, or delete the entry.",
                showings(List.of(new Offering(number, when))),
                number,
                Optional.empty()));
      }
    }
    return offerings;
  }

  private void steps(Map<RouteId, List<Offering>> offerings) {
    Map<String, List<Offering>> letters = new LinkedHashMap<>();
    for (Flow flow : plan.pathways().flows().values()) {
      for (Route route : flow.routes().values()) {
        List<Offering> offered = offerings.getOrDefault(route.id(), List.of());
        String pointer = "/routes/" + route.id().name();
        Item shown =
            new Item(
                places.flowFile(flow.id()),
                pointer,
                route.id().name(),
                "This route is never offered: no way ends at an outcome that offers it.",
                "Offer it at an outcome, or delete it.",
                showings(offered),
                Plan.NOWHERE,
                Optional.empty());
        if (!offered.isEmpty()) {
          items.add(shown);
        }
        for (int index = 0; index < route.steps().size(); index++) {
          step(route, index, offered, shown, letters);
        }
      }
    }
    letters.forEach(this::paragraphs);
  }

  private void step(
      Route route,
      int index,
      List<Offering> offered,
      Item shown,
      Map<String, List<Offering>> letters) {
    Route.Step step = route.steps().get(index);
    List<Offering> here = new ArrayList<>();
    for (Offering offering : offered) {
      here.add(
          new Offering(
              offering.outcome(),
              plan.formulas()
                  .all(List.of(offering.when(), formula(offering.outcome(), step.when())))));
    }
    step.letter()
        .ifPresent(
            letter -> letters.computeIfAbsent(letter, key -> new ArrayList<>()).addAll(here));
    if (step.when().isPresent()) {
      items.add(
          new Item(
              places.flowFile(route.id().flow()),
              "/routes/" + route.id().name() + "/steps/" + index,
              route.id().name(),
              "This step is never shown: its condition holds nowhere where the route is offered.",
              "Mend the condition, or delete the step.",
              showings(here),
              Plan.NOWHERE,
              Optional.of(shown)));
    }
  }

  private void paragraphs(String id, List<Offering> offered) {
    Letter letter = plan.pathways().letters().get(id);
    if (letter == null) {
      return;
    }
    String file = "letters/" + id + ".json";
    Item shown =
        new Item(
            file,
            "",
            id,
            "This letter is never offered: no step that names it is ever shown.",
            "Mend the conditions of the steps, or delete the letter.",
            showings(offered),
            Plan.NOWHERE,
            Optional.empty());
    for (int index = 0; index < letter.paragraphs().size(); index++) {
      Optional<Condition> when = letter.paragraphs().get(index).when();
      if (when.isEmpty()) {
        continue;
      }
      List<Offering> here = new ArrayList<>();
      for (Offering offering : offered) {
        here.add(
            new Offering(
                offering.outcome(),
                plan.formulas().all(List.of(offering.when(), formula(offering.outcome(), when)))));
      }
      items.add(
          new Item(
              file,
              "/body/" + index,
              id,
              "This paragraph is never kept: its condition holds nowhere where the letter is"
                  + " offered.",
              "Mend the condition, or delete the paragraph.",
              showings(here),
              Plan.NOWHERE,
              Optional.of(shown)));
    }
  }

  private void datesInSight() {
    for (int number = 0; number < plan.size(); number++) {
      if (!(plan.node(number) instanceof Question question)) {
        continue;
      }
      for (int index = 0; index < question.asking().timeLimits().size(); index++) {
        Question.DateInSight date = question.asking().timeLimits().get(index);
        if (date.when().isPresent()) {
          dateInSight(number, question, index, date.when().get());
        }
      }
    }
  }

  private void dateInSight(int number, Question question, int index, Condition when) {
    Formula formula =
        plan.formulas().all(List.of(plan.wasAsked(question), plan.formula(when, true)));
    List<Showing> showings = new ArrayList<>();
    Observed anywhere = new Observed(formula);
    anywhere.onePlaceIsEnough();
    BitSet after = plan.reachableFrom(number);
    after.clear(number);
    for (int at = after.nextSetBit(0); at >= 0; at = after.nextSetBit(at + 1)) {
      anywhere.lookOnArrival(at);
      showings.add(new Showing(at, anywhere));
    }
    if (formula.kind() != Formula.Kind.FALSE) {
      dates.add(anywhere);
    }
    Node node = plan.node(number);
    items.add(
        new Item(
            places.flowFile(node.id().flow()),
            "/questions/" + node.id().name() + "/timeLimits/" + index,
            node.id().name(),
            "This date never comes in sight: its condition holds on no way from here on.",
            "Mend the condition, or delete the entry.",
            showings,
            number,
            Optional.empty()));
  }

  private Formula formula(int node, Optional<Condition> when) {
    return when.map(condition -> plan.at(node, condition)).orElse(Formula.TRUE);
  }

  private List<Showing> showings(List<Offering> offerings) {
    List<Showing> showings = new ArrayList<>();
    for (Offering offering : offerings) {
      switch (offering.when().kind()) {
        case FALSE -> showings.add(new Showing(offering.outcome(), new Observed(Formula.FALSE)));
        case TRUE -> showings.add(new Showing(offering.outcome(), null));
        case LITERAL, ALL, ANY -> {
          Observed one = observed.computeIfAbsent(offering.when(), Observed::new);
          one.lookOnArrival(offering.outcome());
          showings.add(new Showing(offering.outcome(), one));
        }
      }
    }
    return showings;
  }
}
