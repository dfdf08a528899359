package org.fingerpost.flow.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.map.Sketch.Limb;
import org.fingerpost.flow.map.Sketch.Piece;

/** Sketches one flow, or how all flows hand over to each other. */
final class Sketches {
  private final Pathways pathways;
  private final Ways ways;

  Sketches(Pathways pathways) {
    this.pathways = pathways;
    this.ways = new Ways(pathways);
  }

  /**
   * One flow: every node, every way, where it goes on elsewhere and whence ways come in.
   *
   * <p>A place in another flow is drawn once for each node that leads there, so that no arrow has
   * to cross the whole picture only to leave it.
   */
  Sketch of(Flow flow) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(
        new Piece(
            "start",
            new Kind.Start(),
            Optional.empty(),
            "Start",
            "",
            List.of(),
            List.of(new Limb(List.of(), flow.start().name()))));
    pieces.addAll(comingIn(flow));
    for (Node node : flow.nodes().values()) {
      Map<String, Piece> elsewhere = new LinkedHashMap<>();
      List<Limb> limbs = new ArrayList<>();
      for (Ways.Way way : ways.from(node)) {
        if (way.to().flow().equals(flow.id())) {
          limbs.add(new Limb(way.words(), way.to().name()));
        } else {
          String id = node.id().name() + " to " + way.to();
          elsewhere.computeIfAbsent(id, _ -> goesOn(id, way.to()));
          limbs.add(new Limb(way.words(), id));
        }
      }
      pieces.add(piece(node, limbs));
      pieces.addAll(elsewhere.values());
    }
    return new Sketch(
        flow.title(),
        "Flow "
            + flow.id()
            + ", revision "
            + flow.revision()
            + ". "
            + counted(flow)
            + ". Read it from left to right; the arms of a question from the top, and the first"
            + " that fits is the way.",
        "A map of the pathway “"
            + flow.title()
            + "”: "
            + counted(flow)
            + ". It starts at “"
            + title(flow.start())
            + "”. Every box names what it is, then its title; the arms of a question are its"
            + " answers or conditions, and each says where it leads.",
        pieces);
  }

  /** All flows, with an arm for each flow that another hands over to. */
  Sketch ofAll() {
    List<Piece> pieces = new ArrayList<>();
    for (Flow flow : pathways.flows().values()) {
      Map<String, Set<String>> over = new LinkedHashMap<>();
      for (Node node : flow.nodes().values()) {
        for (Ways.Way way : ways.from(node)) {
          if (!way.to().flow().equals(flow.id())) {
            over.computeIfAbsent(way.to().flow(), _ -> new LinkedHashSet<>()).add(node.title());
          }
        }
      }
      List<Limb> limbs = new ArrayList<>();
      over.forEach(
          (to, from) ->
              limbs.add(
                  new Limb(
                      List.of(
                          flowTitle(to)
                              + ", from "
                              + from.stream()
                                  .map(Sketches::quote)
                                  .collect(Collectors.joining(" and "))),
                      to)));
      pieces.add(
          new Piece(
              flow.id(),
              new Kind.Whole(),
              Optional.of(flow.start()),
              "Flow " + flow.id(),
              flow.title(),
              List.of(counted(flow)),
              limbs));
    }
    return new Sketch(
        "How the pathways hand over to each other",
        pathways.flows().size()
            + " flows. Each arm names the flow that it leads to, and where the way turns off.",
        "A map of all "
            + pathways.flows().size()
            + " flows. The arms of a flow name the questions at which it goes on in another flow,"
            + " and each says in which.",
        pieces);
  }

  private Piece piece(Node node, List<Limb> limbs) {
    Kind kind =
        switch (node) {
          case Question _ -> new Kind.Asked();
          case Notice _ -> new Kind.Read();
          case Outcome outcome -> new Kind.End(Road.of(outcome.road()));
        };
    String label =
        switch (node) {
          case Question.Choice _ -> "Question";
          case Question.Choices _ -> "Question, several answers";
          case Question.OfDate _ -> "Question, a date";
          case Question.OfText _ -> "Question, own words";
          case Question.OfArea _ -> "Question, the council";
          case Notice _ -> "To read";
          case Outcome outcome -> "Outcome: " + Road.of(outcome.road()).words();
        };
    return new Piece(
        node.id().name(), kind, Optional.of(node.id()), label, node.title(), List.of(), limbs);
  }

  private Piece goesOn(String id, NodeId to) {
    return new Piece(
        id,
        new Kind.GoesOn(),
        Optional.of(to),
        "Goes on in: " + flowTitle(to.flow()),
        title(to),
        List.of(),
        List.of());
  }

  /** Where ways come in from other flows; places that the same flows lead to share one box. */
  private List<Piece> comingIn(Flow flow) {
    Map<String, Set<String>> from = new LinkedHashMap<>();
    for (Flow other : pathways.flows().values()) {
      if (other.id().equals(flow.id())) {
        continue;
      }
      for (Node node : other.nodes().values()) {
        for (Ways.Way way : ways.from(node)) {
          if (way.to().flow().equals(flow.id())) {
            from.computeIfAbsent(way.to().name(), _ -> new LinkedHashSet<>()).add(other.title());
          }
        }
      }
    }
    Map<Set<String>, List<String>> shared = new LinkedHashMap<>();
    flow.nodes()
        .keySet()
        .forEach(
            name -> {
              Set<String> others = from.get(name);
              if (others != null) {
                shared.computeIfAbsent(others, _ -> new ArrayList<>()).add(name);
              }
            });
    List<Piece> pieces = new ArrayList<>();
    shared.forEach(
        (others, names) ->
            pieces.add(
                new Piece(
                    "in " + (pieces.size() + 1),
                    new Kind.ComesIn(),
                    Optional.empty(),
                    others.size() == 1 ? "From another flow" : "From other flows",
                    "",
                    List.copyOf(others),
                    names.stream().map(name -> new Limb(List.of(), name)).toList())));
    return pieces;
  }

  private String title(NodeId id) {
    return pathways.node(id).map(Node::title).orElse(id.toString());
  }

  private String flowTitle(String id) {
    return pathways.flow(id).map(Flow::title).orElse(id);
  }

  private static String counted(Flow flow) {
    int questions = 0;
    int notices = 0;
    int outcomes = 0;
    for (Node node : flow.nodes().values()) {
      switch (node) {
        case Question _ -> questions++;
        case Notice _ -> notices++;
        case Outcome _ -> outcomes++;
      }
    }
    List<String> parts = new ArrayList<>();
    parts.add(count(questions, "question"));
    if (notices > 0) {
      parts.add(count(notices, "notice"));
    }
    if (outcomes > 0) {
      parts.add(count(outcomes, "outcome"));
    }
    String last = parts.removeLast();
    return parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String quote(String words) {
    return "“" + words + "”";
  }
}
