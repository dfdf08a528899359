package org.fingerpost.flow.check;

import static org.fingerpost.flow.check.Findings.quoted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fingerpost.area.Area;
import org.fingerpost.area.Contact;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Letter;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Route;
import org.jspecify.annotations.Nullable;

/** Whether every outcome gives a family something: somebody to ring, something to do, a source. */
final class Substance {
  private final Pathways pathways;
  private final Findings findings;

  Substance(Pathways pathways, Findings findings) {
    this.pathways = pathways;
    this.findings = findings;
  }

  void check(Map<String, References.Use> rolesNamed, LocalDate today) {
    if (!findings.misses("areas/")) {
      rolesNamed.forEach(this::role);
    }
    pathways.flows().values().forEach(this::flow);
    age(today);
  }

  private void role(String role, References.Use use) {
    if (!pathways.areas().roles().containsKey(role)
        || !pathways.areas().england().filling(role).isEmpty()) {
      return;
    }
    List<String> lacking =
        pathways.areas().all().stream()
            .filter(area -> area.filling(role).isEmpty())
            .map(Area::name)
            .toList();
    boolean nobody = pathways.areas().all().size() == lacking.size();
    if (nobody || !lacking.isEmpty()) {
      findings.inFile(
          use.file(),
          use.pointer(),
          use.node(),
          nobody
              ? "Nobody fills the role " + quoted(role) + ", in England or in any area."
              : "Nobody fills the role "
                  + quoted(role)
                  + " in "
                  + String.join(", ", lacking)
                  + ", and nobody does in England.",
          "Name a contact for it in england.json, or in each of these areas.");
    }
  }

  private void flow(Flow flow) {
    for (Route route : flow.routes().values()) {
      String pointer = "/routes/" + route.id().name();
      boolean damaged =
          findings.isDamaged(new org.fingerpost.flow.NodeId(flow.id(), route.id().name()));
      if (route.sources().isEmpty() && !damaged) {
        findings.inFlow(
            flow.id(),
            pointer,
            route.id().name(),
            "The route names no source.",
            "Say in \"sources\" where the law says so.");
      }
      if (route.steps().isEmpty() && !damaged) {
        findings.inFlow(
            flow.id(),
            pointer,
            route.id().name(),
            "The route has no step.",
            "Say in \"steps\" what to do first.");
      }
    }
    for (Node node : flow.nodes().values()) {
      if (node instanceof Outcome outcome && !findings.isDamaged(outcome.id())) {
        outcome(flow, outcome);
      }
    }
  }

  private void outcome(Flow flow, Outcome outcome) {
    List<Route> routes = new ArrayList<>();
    for (Outcome.Offer offer : outcome.routes()) {
      Optional<Route> route = pathways.route(offer.route());
      if (route.isEmpty()) {
        return;
      }
      routes.add(route.get());
    }
    Set<String> roles = new LinkedHashSet<>(outcome.contacts());
    Set<String> sources = new TreeSet<>(outcome.sources());
    for (Route route : routes) {
      roles.addAll(route.contacts());
      route.steps().forEach(step -> step.contact().ifPresent(roles::add));
      sources.addAll(route.sources());
    }
    if (routes.stream().allMatch(route -> route.steps().isEmpty())) {
      fault(
          flow,
          outcome,
          "The outcome gives nothing to do.",
          "Offer a route with a step in \"routes\".");
    }
    if (sources.isEmpty()) {
      fault(
          flow,
          outcome,
          "The outcome and its routes name no source.",
          "Say in \"sources\" where it rests.");
    }
    if (roles.isEmpty()) {
      fault(
          flow,
          outcome,
          "The outcome and its routes name nobody to contact.",
          "Name a role in \"contacts\", or in a step.");
      return;
    }
    if (!pathways.areas().roles().keySet().containsAll(roles) || findings.misses("areas/")) {
      return;
    }
    List<String> lacking = new ArrayList<>();
    if (!answers(roles, null)) {
      pathways.areas().all().stream()
          .filter(area -> !answers(roles, area))
          .map(Area::name)
          .forEach(lacking::add);
      if (pathways.areas().all().isEmpty()) {
        lacking.add("England");
      }
    }
    if (!lacking.isEmpty()) {
      fault(
          flow,
          outcome,
          "In "
              + String.join(", ", lacking)
              + " nobody whom this outcome names can be reached ("
              + String.join(", ", roles)
              + ").",
          "Name a role that has a phone, an e-mail, a web page or an address there.");
    }
  }

  private boolean answers(Set<String> roles, @Nullable Area area) {
    return roles.stream()
        .flatMap(role -> pathways.areas().filling(role, area).stream())
        .anyMatch(Contact::answers);
  }

  private void fault(Flow flow, Outcome outcome, String what, String remedy) {
    findings.inFlow(flow.id(), Arrow.pointer(outcome), outcome.id().name(), what, remedy);
  }

  // Age

  private void age(LocalDate today) {
    pathways
        .law()
        .sources()
        .values()
        .forEach(
            source ->
                old(
                    source.lastChecked(),
                    today,
                    "law/sources.json",
                    "/sources/" + source.id() + "/lastChecked",
                    source.id()));
    pathways
        .law()
        .timeLimits()
        .values()
        .forEach(
            limit ->
                old(
                    limit.lastChecked(),
                    today,
                    "law/time-limits.json",
                    "/timeLimits/" + limit.id() + "/lastChecked",
                    limit.id()));
    area(pathways.areas().england(), today);
    pathways.areas().all().forEach(area -> area(area, today));
    for (Letter letter : pathways.letters().values()) {
      old(
          letter.lastChecked(),
          today,
          "letters/" + letter.id() + ".json",
          "/lastChecked",
          letter.id());
    }
  }

  private void area(Area area, LocalDate today) {
    String file = "areas/" + area.id() + ".json";
    old(area.lastChecked(), today, file, "/lastChecked", area.id());
    for (int index = 0; index < area.contacts().size(); index++) {
      Contact contact = area.contacts().get(index);
      old(
          contact.lastChecked(),
          today,
          file,
          "/contacts/" + index + "/lastChecked",
          contact.role());
    }
  }

  private void old(
      LocalDate lastChecked, LocalDate today, String file, String pointer, String node) {
    if (lastChecked.equals(LocalDate.MAX)) {
      return;
    }
    if (lastChecked.isAfter(today)) {
      findings.warn(
          file,
          pointer,
          node,
          "It says that it was last checked on " + lastChecked + ", which is still to come.",
          "Write the day on which somebody last compared it with its source.");
    } else if (lastChecked.isBefore(today.minusYears(1))) {
      findings.warn(
          file,
          pointer,
          node,
          "It was last checked on " + lastChecked + ", more than a year ago.",
          "Compare it with its source again; families are shown \"check this\".");
    }
  }
}
