package org.fingerpost.flow.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fingerpost.area.Area;
import org.fingerpost.area.Contact;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Letter;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Question.Option;
import org.fingerpost.flow.Route;
import org.fingerpost.flow.RouteId;
import org.fingerpost.flow.check.Alteration.Kind;
import org.fingerpost.law.TimeLimit;

/** Finds what an edit changes besides where ways lead. */
public final class Alterations {
  private final Pathways old;
  private final Pathways now;
  private final Map<NodeId, NodeId> oldOf = new LinkedHashMap<>();
  private final Set<NodeId> kept;
  private final Set<Alteration> found = new LinkedHashSet<>();

  private Alterations(Pathways old, Pathways now, Function<NodeId, NodeId> nowOf) {
    this.old = old;
    this.now = now;
    for (Flow flow : old.flows().values()) {
      flow.nodes().values().forEach(node -> oldOf.put(nowOf.apply(node.id()), node.id()));
    }
    this.kept =
        oldOf.entrySet().stream()
            .filter(pair -> now.node(pair.getKey()).isPresent())
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
  }

  /**
   * Compares everything but the ways, in the order of the new files.
   *
   * @param nowOf the id that an old node has now
   */
  public static List<Alteration> between(
      Pathways old, Pathways now, Function<NodeId, NodeId> nowOf) {
    Alterations alterations = new Alterations(old, now, nowOf);
    alterations.find();
    return List.copyOf(alterations.found);
  }

  private void find() {
    missing(old.flows().keySet(), now.flows().keySet())
        .forEach(flow -> add(Kind.PARTS, flow, "the flow is gone"));
    missing(now.flows().keySet(), old.flows().keySet())
        .forEach(flow -> add(Kind.PARTS, flow, "the flow is new"));
    for (Flow flow : now.flows().values()) {
      Optional<Flow> before = old.flow(flow.id());
      before.ifPresent(one -> words(flow.id(), "title", one.title(), flow.title()));
      for (Node node : flow.nodes().values()) {
        Optional<Node> earlier = Optional.ofNullable(oldOf.get(node.id())).flatMap(old::node);
        if (earlier.isPresent()) {
          node(earlier.get(), node);
        } else if (before.isPresent()) {
          add(Kind.PARTS, node.id().toString(), "the " + kind(node) + " is new: " + node.title());
        }
      }
      for (Route route : flow.routes().values()) {
        Optional<Route> earlier = old.route(route.id());
        if (earlier.isPresent()) {
          route(earlier.get(), route);
        } else if (before.isPresent()) {
          add(Kind.PARTS, route.id().toString(), "the route is new: " + route.title());
        }
      }
    }
    for (Flow flow : old.flows().values()) {
      if (now.flow(flow.id()).isEmpty()) {
        continue;
      }
      for (Node node : flow.nodes().values()) {
        if (!kept.contains(node.id())) {
          add(Kind.PARTS, node.id().toString(), "the " + kind(node) + " is gone: " + node.title());
        }
      }
      for (Route route : flow.routes().values()) {
        if (now.route(route.id()).isEmpty()) {
          add(Kind.PARTS, route.id().toString(), "the route is gone: " + route.title());
        }
      }
    }
    timeLimits();
    letters();
    areas();
  }

  private static String kind(Node node) {
    return switch (node) {
      case Question _ -> "question";
      case Notice _ -> "notice";
      case Outcome _ -> "outcome";
    };
  }

  // Nodes

  private void node(Node before, Node after) {
    String where = after.id().toString();
    words(where, "title", before.title(), after.title());
    if (before instanceof Question one && after instanceof Question other) {
      question(where, one, other);
    } else if (before instanceof Notice one && after instanceof Notice other) {
      words(where, "text", one.body().plain(), other.body().plain());
    } else if (before instanceof Outcome one && after instanceof Outcome other) {
      outcome(where, one, other);
    } else {
      add(Kind.PARTS, where, "the " + kind(before) + " is a " + kind(after) + " now");
    }
  }

  private void question(String where, Question before, Question after) {
    if (before.getClass() != after.getClass()) {
      add(Kind.PARTS, where, "the question takes another kind of answer");
    }
    words(
        where,
        "words to say aloud",
        before.asking().sayAloud().orElse(""),
        after.asking().sayAloud().orElse(""));
    words(where, "help", before.asking().help().plain(), after.asking().help().plain());
    Map<String, Option> earlier = options(before);
    Map<String, Option> later = options(after);
    later.forEach(
        (id, option) -> {
          Option one = earlier.get(id);
          if (one == null) {
            add(Kind.PARTS, where, "the answer " + id + " is new: " + option.label());
          } else {
            words(where, "answer " + id, one.label(), option.label());
            words(where, "hint of " + id, one.hint().plain(), option.hint().plain());
          }
        });
    missing(earlier.keySet(), later.keySet())
        .forEach(id -> add(Kind.PARTS, where, "the answer " + id + " is gone"));
    List<String> kept = later.keySet().stream().filter(earlier::containsKey).toList();
    if (!kept.equals(earlier.keySet().stream().filter(later::containsKey).toList())) {
      add(Kind.WORDS, where, "the answers stand in another order");
    }
    if (before.mayBeUnsure() != after.mayBeUnsure()) {
      add(
          Kind.PARTS,
          where,
          after.mayBeUnsure()
              ? "\"I am not sure\" is offered"
              : "\"I am not sure\" is not offered");
    }
    list(
        where,
        "keeps the date in sight:",
        before.asking().timeLimits().stream().map(Question.DateInSight::timeLimit).toList(),
        after.asking().timeLimits().stream().map(Question.DateInSight::timeLimit).toList());
  }

  private static Map<String, Option> options(Question question) {
    return switch (question) {
      case Question.Choice choice -> choice.options();
      case Question.Choices choices -> choices.options();
      case Question.OfDate _, Question.OfText _, Question.OfArea _ -> Map.of();
    };
  }

  private void outcome(String where, Outcome before, Outcome after) {
    words(where, "text", before.body().plain(), after.body().plain());
    if (!before.road().equals(after.road())) {
      add(Kind.OFFERS, where, "its road is " + after.road() + ", not " + before.road());
    }
    Map<RouteId, Outcome.Offer> earlier = offers(before);
    Map<RouteId, Outcome.Offer> later = offers(after);
    later.forEach(
        (route, offer) -> {
          Outcome.Offer one = earlier.get(route);
          if (one == null) {
            add(Kind.OFFERS, where, "offers the route " + title(now, route) + " now");
          } else if (!one.when().equals(offer.when())) {
            add(
                Kind.OFFERS,
                where,
                "offers the route "
                    + title(now, route)
                    + (offer.when().isEmpty()
                        ? " always, not only on a condition"
                        : one.when().isEmpty()
                            ? " only on a condition, not always"
                            : " on another condition"));
          } else if (one.also() != offer.also()) {
            add(
                Kind.OFFERS,
                where,
                "offers the route "
                    + title(now, route)
                    + (offer.also() ? " as something else to do" : " as what to do next"));
          }
        });
    missing(earlier.keySet(), later.keySet())
        .forEach(
            route -> add(Kind.OFFERS, where, "no longer offers the route " + title(old, route)));
    List<RouteId> kept = later.keySet().stream().filter(earlier::containsKey).toList();
    if (!kept.equals(earlier.keySet().stream().filter(later::containsKey).toList())) {
      add(Kind.OFFERS, where, "offers its routes in another order");
    }
    list(where, "names the contact", before.contacts(), after.contacts());
    list(where, "rests on the source", before.sources(), after.sources());
  }

  private static Map<RouteId, Outcome.Offer> offers(Outcome outcome) {
    Map<RouteId, Outcome.Offer> offers = new LinkedHashMap<>();
    outcome.routes().forEach(offer -> offers.putIfAbsent(offer.route(), offer));
    return offers;
  }

  private static String title(Pathways pathways, RouteId route) {
    return pathways.route(route).map(one -> "\"" + one.title() + "\"").orElse("")
        + " ("
        + route
        + ")";
  }

  // Routes

  private void route(Route before, Route after) {
    if (before.equals(after)) {
      return;
    }
    String where = after.id() + offeredBy(after.id());
    words(where, "title", before.title(), after.title());
    words(where, "why", before.why().plain(), after.why().plain());
    words(where, "how it fits", before.fits().plain(), after.fits().plain());
    steps(where, before.steps(), after.steps());
    list(where, "asks to gather:", before.papers(), after.papers());
    list(where, "names the contact", before.contacts(), after.contacts());
    list(where, "rests on the source", before.sources(), after.sources());
  }

  private String offeredBy(RouteId route) {
    List<String> by =
        now.flows().values().stream()
            .flatMap(flow -> flow.nodes().values().stream())
            .filter(Outcome.class::isInstance)
            .filter(node -> offers((Outcome) node).containsKey(route))
            .map(node -> node.id().toString())
            .toList();
    return by.isEmpty()
        ? ""
        : " (offered by "
            + (by.size() > 2 ? by.size() + " outcomes" : String.join(" and ", by))
            + ")";
  }

  /** Steps are matched when they are equal, else by their words, else by what they are for. */
  private void steps(String where, List<Route.Step> before, List<Route.Step> after) {
    List<Route.Step> left = new ArrayList<>(before);
    List<Route.Step> fresh = new ArrayList<>();
    for (Route.Step step : after) {
      if (!left.remove(step)) {
        fresh.add(step);
      }
    }
    List<Function<Route.Step, Object>> keys =
        List.of(
            Route.Step::what,
            step -> List.of(step.contact(), step.timeLimit(), step.letter(), step.when()));
    for (Function<Route.Step, Object> key : keys) {
      for (Route.Step step : List.copyOf(fresh)) {
        Optional<Route.Step> match =
            left.stream().filter(one -> key.apply(one).equals(key.apply(step))).findFirst();
        if (match.isPresent()) {
          left.remove(match.get());
          fresh.remove(step);
          step(where, match.get(), step);
        }
      }
    }
    left.forEach(step -> add(Kind.OFFERS, where, "lost the step " + said(step)));
    fresh.forEach(step -> add(Kind.OFFERS, where, "has a new step " + said(step)));
    List<String> order = after.stream().map(Route.Step::what).toList();
    List<String> earlier = before.stream().map(Route.Step::what).toList();
    if (left.isEmpty()
        && fresh.isEmpty()
        && Set.copyOf(order).equals(Set.copyOf(earlier))
        && !order.equals(earlier)) {
      add(Kind.OFFERS, where, "has its steps in another order");
    }
  }

  private static String said(Route.Step step) {
    List<String> parts = new ArrayList<>();
    step.contact().ifPresent(role -> parts.add("contact " + role));
    step.timeLimit().ifPresent(limit -> parts.add("by " + limit));
    step.letter().ifPresent(letter -> parts.add("letter " + letter));
    return "\""
        + step.what()
        + "\""
        + (parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")");
  }

  private void step(String where, Route.Step before, Route.Step after) {
    String of = "the step \"" + after.what() + "\" ";
    words(where, "step", before.what(), after.what());
    words(where, "step \"" + after.what() + "\"", before.more().plain(), after.more().plain());
    changed(where, of + "names the contact", before.contact(), after.contact());
    changed(where, of + "has the time limit", before.timeLimit(), after.timeLimit());
    changed(where, of + "has the letter", before.letter(), after.letter());
    if (!before.when().equals(after.when())) {
      add(
          Kind.OFFERS,
          where,
          of
              + (after.when().isEmpty()
                  ? "is always shown, not only on a condition"
                  : before.when().isEmpty()
                      ? "is shown only on a condition, not always"
                      : "is shown on another condition"));
    }
  }

  private void changed(String where, String what, Optional<String> before, Optional<String> after) {
    if (!before.equals(after)) {
      add(Kind.OFFERS, where, what + " " + after.orElse("none") + ", not " + before.orElse("none"));
    }
  }

  // What is around

  private void timeLimits() {
    Map<String, TimeLimit> before = old.law().timeLimits();
    Map<String, TimeLimit> after = now.law().timeLimits();
    missing(before.keySet(), after.keySet())
        .forEach(id -> add(Kind.AROUND, "time limit " + id, "is gone"));
    after.forEach(
        (id, limit) -> {
          TimeLimit one = before.get(id);
          if (one == null) {
            add(Kind.AROUND, "time limit " + id, "is new");
          } else {
            words("time limit " + id, "title", one.title(), limit.title());
            boolean alike =
                one.ends().equals(limit.ends())
                    && one.calendar() == limit.calendar()
                    && one.whose() == limit.whose()
                    && Objects.equals(one.receivedBy(), limit.receivedBy());
            if (!alike) {
              add(Kind.AROUND, "time limit " + id, "is reckoned in another way");
            }
            if (!one.says().equals(limit.says())) {
              add(Kind.WORDS, "time limit " + id, "says something else in its working");
            }
          }
        });
  }

  private void letters() {
    missing(old.letters().keySet(), now.letters().keySet())
        .forEach(id -> add(Kind.AROUND, "letter " + id, "is gone"));
    now.letters()
        .forEach(
            (id, letter) -> {
              Letter one = old.letters().get(id);
              if (one == null) {
                add(Kind.AROUND, "letter " + id, "is new");
              } else if (!one.to().equals(letter.to())) {
                add(
                    Kind.AROUND,
                    "letter " + id,
                    "goes to "
                        + letter.to().orElse("nobody")
                        + ", not "
                        + one.to().orElse("nobody"));
              } else if (!one.paragraphs().equals(letter.paragraphs())
                  || !one.subject().equals(letter.subject())
                  || !one.title().equals(letter.title())) {
                add(Kind.WORDS, "letter " + id, "says something else");
              }
            });
  }

  private void areas() {
    Map<String, Area> before = areas(old);
    Map<String, Area> after = areas(now);
    missing(before.keySet(), after.keySet())
        .forEach(id -> add(Kind.AROUND, "council " + id, "is gone"));
    after.forEach(
        (id, area) -> {
          Area one = before.get(id);
          if (one == null) {
            add(Kind.AROUND, "council " + id, "is new");
          } else {
            contacts(area.name(), one.contacts(), area.contacts());
          }
        });
  }

  private static Map<String, Area> areas(Pathways pathways) {
    Map<String, Area> areas = new LinkedHashMap<>();
    areas.put(pathways.areas().england().id(), pathways.areas().england());
    pathways.areas().all().forEach(area -> areas.putIfAbsent(area.id(), area));
    return areas;
  }

  private void contacts(String where, List<Contact> before, List<Contact> after) {
    Function<Contact, String> key = contact -> contact.role() + ": " + contact.name();
    Map<String, Contact> earlier = byKey(before, key);
    Map<String, Contact> later = byKey(after, key);
    missing(earlier.keySet(), later.keySet())
        .forEach(one -> add(Kind.AROUND, where, "no longer has the contact " + one));
    later.forEach(
        (name, contact) -> {
          Contact one = earlier.get(name);
          if (one == null) {
            add(Kind.AROUND, where, "has the contact " + name + " now");
          } else {
            detail(where, name, "phone", one.phone(), contact.phone());
            detail(where, name, "e-mail", one.email(), contact.email());
            detail(where, name, "web", one.web(), contact.web());
            detail(where, name, "address", one.address(), contact.address());
            if (!one.notes().equals(contact.notes())
                || !one.notKnown().equals(contact.notKnown())) {
              add(Kind.WORDS, where, name + ": its notes are changed");
            }
          }
        });
  }

  private static Map<String, Contact> byKey(
      Collection<Contact> contacts, Function<Contact, String> key) {
    return contacts.stream()
        .collect(
            Collectors.toMap(key, contact -> contact, (one, other) -> one, LinkedHashMap::new));
  }

  private void detail(
      String where,
      String name,
      String what,
      @org.jspecify.annotations.Nullable Object before,
      @org.jspecify.annotations.Nullable Object after) {
    if (!Objects.equals(before, after)) {
      add(
          Kind.AROUND,
          where,
          name
              + ": its "
              + what
              + " is "
              + (after == null ? "gone" : after)
              + (before == null ? "" : ", not " + before));
    }
  }

  // Adding

  private void list(String where, String what, List<String> before, List<String> after) {
    missing(after, before).forEach(one -> add(Kind.OFFERS, where, what + " " + one + " now"));
    missing(before, after).forEach(one -> add(Kind.OFFERS, where, "no longer " + what + " " + one));
  }

  private static <T> Set<T> missing(Collection<T> from, Collection<T> in) {
    Set<T> missing = new LinkedHashSet<>(from);
    missing.removeAll(in);
    return missing;
  }

  private void words(String where, String what, String before, String after) {
    if (!before.equals(after)) {
      add(
          Kind.WORDS,
          where,
          what + ": \"" + shortly(before, after) + "\" -> \"" + shortly(after, before) + "\"");
    }
  }

  /** The part of a text that differs from another, with a few words around it. */
  private static String shortly(String text, String other) {
    int most = 80;
    String line = text.replaceAll("\\s+", " ");
    String otherLine = other.replaceAll("\\s+", " ");
    if (line.length() <= most) {
      return line;
    }
    int differs = 0;
    while (differs < line.length()
        && differs < otherLine.length()
        && line.charAt(differs) == otherLine.charAt(differs)) {
      differs++;
    }
    int from = Math.max(0, Math.min(differs - most / 4, line.length() - most));
    int to = Math.min(line.length(), from + most);
    return (from > 0 ? "..." : "") + line.substring(from, to) + (to < line.length() ? "..." : "");
  }

  private void add(Kind kind, String where, String what) {
    found.add(new Alteration(kind, where, what));
  }
}
