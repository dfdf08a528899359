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
  /** As wide as a plain terminal. */
  private static final int WIDE = 79;

  private static final int APART = 2;

  /** The least room for both columns, however long the names are of what they are about. */
  private static final int LEAST = 30;

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
    lines.addAll(sideBySide());
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

  /** Three columns in the width of a plain terminal; what is longer goes on below itself. */
  private List<String> sideBySide() {
    int about = width(differences.stream().map(Difference::about)) + APART;
    int expected =
        width(Stream.concat(Stream.of("expected"), differences.stream().map(Difference::expected)));
    int found =
        width(Stream.concat(Stream.of("found"), differences.stream().map(Difference::found)));
    int room = Math.max(LEAST, WIDE - APART - about - APART);
    if (expected + found > room) {
      int whole =
          longestWord(
              Stream.concat(Stream.of("expected"), differences.stream().map(Difference::expected)));
      int wholeToo = longestWord(differences.stream().map(Difference::found));
      expected =
          whole + wholeToo <= room
              ? Math.clamp(Math.min(expected, room / 2), whole, room - wholeToo)
              : room / 2;
      found = room - expected;
    }
    List<String> lines = new ArrayList<>();
    lines.add(row("", about, "expected", expected, "found"));
    for (Difference difference : differences) {
      List<String> left = broken(difference.expected(), expected);
      List<String> right = broken(difference.found(), found);
      for (int line = 0; line < Math.max(left.size(), right.size()); line++) {
        lines.add(
            row(
                line == 0 ? difference.about() : "",
                about,
                line < left.size() ? left.get(line) : "",
                expected,
                line < right.size() ? right.get(line) : ""));
      }
    }
    return lines;
  }

  private static String row(
      String about, int aboutWidth, String expected, int expectedWidth, String found) {
    return ("  " + padded(about, aboutWidth) + padded(expected, expectedWidth + APART) + found)
        .stripTrailing();
  }

  /** Words in lines of at most this width; a word that is longer is broken where it must be. */
  private static List<String> broken(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      String left = word;
      if (!line.isEmpty() && line.length() + 1 + left.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (left.length() > width) {
        int slash = left.lastIndexOf('/', width - 1) + 1;
        int dash = left.lastIndexOf('-', width - 1) + 1;
        int at = slash > 0 ? slash : dash > 0 ? dash : width;
        lines.add(left.substring(0, at));
        left = left.substring(at);
      }
      line.append(line.isEmpty() ? "" : " ").append(left);
    }
    lines.add(line.toString());
    return lines;
  }

  private boolean endsAsExpected() {
    return journey.outcome().map(Outcome::id).equals(Optional.of(scenario.expected().outcome()));
  }

  private static int width(Stream<String> words) {
    return words.mapToInt(String::length).max().orElse(0);
  }

  private static int longestWord(Stream<String> words) {
    return width(words.flatMap(one -> Stream.of(one.split(" ", -1))));
  }

  private static String padded(String words, int width) {
    return words + " ".repeat(Math.max(0, width - words.length()));
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
