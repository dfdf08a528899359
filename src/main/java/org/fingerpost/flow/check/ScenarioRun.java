package org.fingerpost.flow.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fingerpost.area.Contact;
import org.fingerpost.area.Role;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Places;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Route;
import org.fingerpost.flow.RouteId;
import org.fingerpost.flow.Scenario;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Offered;
import org.fingerpost.journey.Stop;
import org.fingerpost.law.Deadline;

/**
 * A real-life case, walked: what came out, beside what must.
 *
 * @param scenario the case
 * @param journey the way it took
 * @param differences what does not agree; none where the case holds
 */
public record ScenarioRun(Scenario scenario, Journey journey, List<Difference> differences) {

  public ScenarioRun {
    differences = List.copyOf(differences);
  }

  /**
   * Something that did not come out as it must.
   *
   * @param about what it is about, such as "outcome" or "contact sendiass"
   */
  public record Difference(String about, String expected, String found) {}

  /** Walks a case. Its flow and area must exist. */
  public static ScenarioRun of(Pathways pathways, Scenario scenario) {
    Journey begun = Journey.begin(pathways, scenario.flow(), scenario.today());
    Journey answered = begun.withAnswers(scenario.answers());
    Journey journey = scenario.area().map(answered::inArea).orElse(answered);
    return new ScenarioRun(scenario, journey, new Comparison(scenario, journey).differences());
  }

  /** Whether everything came out as it must. */
  public boolean holds() {
    return differences.isEmpty();
  }

  /** The case, what was expected and what was found side by side, and where the ways parted. */
  public List<String> lines(Places places) {
    List<String> lines = new ArrayList<>();
    lines.add(scenario.place() + " \"" + scenario.title() + "\"");
    int about = width(differences.stream().map(Difference::about).toList());
    int expected =
        width(
            Stream.concat(Stream.of("expected"), differences.stream().map(Difference::expected))
                .toList());
    lines.add("  " + padded("", about) + padded("expected", expected) + "found");
    for (Difference difference : differences) {
      lines.add(
          "  "
              + padded(difference.about(), about)
              + padded(difference.expected(), expected)
              + difference.found());
    }
    if (!differences.isEmpty() && !endsAsExpected()) {
      new ScenarioParting(scenario, journey, places)
          .lines()
          .forEach(line -> lines.add("  " + line));
    }
    lines.add("  The way it took:");
    for (Stop stop : journey.stops()) {
      String answer =
          stop.node() instanceof Question question
              ? stop.answer()
                  .map(given -> ": " + question.inWords(given, journey.pathways().areas()))
                  .orElse(": not answered")
              : "";
      lines.add("    " + stop.node().id() + answer);
    }
    return List.copyOf(lines);
  }

  private boolean endsAsExpected() {
    return journey.outcome().map(Outcome::id).equals(Optional.of(scenario.expected().outcome()));
  }

  private static int width(List<String> words) {
    return Math.min(60, words.stream().mapToInt(String::length).max().orElse(0)) + 2;
  }

  private static String padded(String words, int width) {
    return words + " ".repeat(Math.max(2, width - words.length()));
  }

  /** Holds one case against what came out of it. */
  private static final class Comparison {
    private final Scenario scenario;
    private final Journey journey;
    private final List<Offered> offered;
    private final List<Difference> differences = new ArrayList<>();

    Comparison(Scenario scenario, Journey journey) {
      this.scenario = scenario;
      this.journey = journey;
      this.offered = journey.offered();
    }

    List<Difference> differences() {
      Scenario.Expected expected = scenario.expected();
      compare(
          "outcome",
          expected.outcome().toString(),
          journey
              .outcome()
              .map(outcome -> outcome.id().toString())
              .orElse("none yet: the question " + journey.at().id() + " is open"));
      List<String> unasked =
          scenario.answers().keySet().stream().filter(journey.parked()::containsKey).toList();
      if (!unasked.isEmpty()) {
        differences.add(
            new Difference(
                "answers",
                "every answer is asked for on the way",
                "not asked: " + String.join(", ", unasked)));
      }
      Set<RouteId> routes = offered.stream().map(o -> o.route().id()).collect(Collectors.toSet());
      contains(
          "route", expected.routes().stream().map(RouteId::toString).toList(), strings(routes));
      expected.dates().forEach(this::compareDates);
      expected.contacts().forEach(this::compareContact);
      contains("letter", expected.letters(), lettersNamed());
      return differences;
    }

    private void compareDates(String timeLimit, Scenario.Dates dates) {
      Optional<Deadline> found = journey.deadline(timeLimit);
      dates
          .aimFor()
          .ifPresent(
              day ->
                  compare(
                      timeLimit + ", aim for",
                      day.toString(),
                      found.map(deadline -> deadline.aimFor().toString()).orElse("no date")));
      dates
          .latest()
          .ifPresent(
              day ->
                  compare(
                      timeLimit + ", latest",
                      day.toString(),
                      found.map(deadline -> deadline.latest().toString()).orElse("no date")));
    }

    private void compareContact(String role, String name) {
      List<String> names = journey.contacts(role).stream().map(Contact::name).toList();
      contains("contact " + role, List.of(name), Set.copyOf(names));
      if (!rolesNamed().contains(role)) {
        differences.add(new Difference("contact " + role, "named in the summary", "not named"));
      }
    }

    private Set<String> rolesNamed() {
      Set<String> roles = new LinkedHashSet<>();
      journey.outcome().map(Outcome::contacts).ifPresent(roles::addAll);
      for (Offered route : offered) {
        roles.addAll(route.route().contacts());
        route.steps().forEach(step -> step.contact().ifPresent(roles::add));
      }
      for (Map.Entry<String, Role> role : journey.pathways().areas().roles().entrySet()) {
        if (role.getValue().always()) {
          roles.add(role.getKey());
        }
      }
      return roles;
    }

    private Set<String> lettersNamed() {
      return offered.stream()
          .flatMap(route -> route.steps().stream())
          .map(Route.Step::letter)
          .flatMap(Optional::stream)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void compare(String about, String expected, String found) {
      if (!expected.equals(found)) {
        differences.add(new Difference(about, expected, found));
      }
    }

    private void contains(String about, List<String> expected, Set<String> found) {
      for (String one : expected) {
        if (!found.contains(one)) {
          differences.add(
              new Difference(about, one, found.isEmpty() ? "none" : String.join(", ", found)));
        }
      }
    }

    private static Set<String> strings(Set<RouteId> routes) {
      return routes.stream()
          .map(RouteId::toString)
          .sorted()
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }
}
