package org.fingerpost.ui.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.map.Kind;
import org.fingerpost.flow.map.Picture;
import org.fingerpost.flow.map.Picture.Arrow;
import org.fingerpost.flow.map.Picture.Box;
import org.fingerpost.flow.map.Ways;
import org.fingerpost.journey.Ahead;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Step;
import org.fingerpost.journey.Stop;

/** A picture with what a journey says about each of its boxes and arms. A value. */
public final class MarkedMap {
  private final Picture picture;
  private final Ways ways;
  private final Pathways pathways;
  private final Map<String, Mark> boxes = new HashMap<>();
  private final Map<Limb, Mark> limbs = new HashMap<>();
  private final Map<String, String> answers = new HashMap<>();
  private final Map<String, List<Arrow>> leaving = new LinkedHashMap<>();
  private final Map<String, List<Arrow>> arriving = new HashMap<>();
  private final Map<String, Box> byId = new LinkedHashMap<>();
  private final List<Box> inReadingOrder;
  private final Optional<String> here;

  /** What a journey says about a part of a map. */
  public enum Mark {
    /** On the way so far. */
    PASSED,
    /** Still possible. */
    POSSIBLE,
    /** Not possible any more with the answers given. */
    CLOSED
  }

  private record Limb(String box, int arm) {}

  private MarkedMap(Picture picture, Journey journey, Ahead ahead) {
    this.picture = picture;
    this.pathways = journey.pathways();
    this.ways = new Ways(pathways);
    picture.boxes().forEach(box -> byId.put(box.id(), box));
    for (Arrow arrow : picture.arrows()) {
      leaving.computeIfAbsent(arrow.from(), _ -> new ArrayList<>()).add(arrow);
      arriving.computeIfAbsent(arrow.to(), _ -> new ArrayList<>()).add(arrow);
    }
    boolean whole = picture.boxes().stream().anyMatch(box -> box.kind() instanceof Kind.Whole);
    this.here = whole ? Optional.of(journey.at().id().flow()) : boxOf(journey.at().id());
    if (whole) {
      markFlows(journey, ahead);
    } else {
      markNodes(journey, ahead);
    }
    this.inReadingOrder = readingOrder();
  }

  /**
   * Marks a picture.
   *
   * @param ahead what is ahead of this journey
   */
  public static MarkedMap of(Picture picture, Journey journey, Ahead ahead) {
    return new MarkedMap(picture, journey, ahead);
  }

  // What it says

  /** The picture. */
  public Picture picture() {
    return picture;
  }

  /** What the journey says about a box. */
  public Mark mark(Box box) {
    return boxes.getOrDefault(box.id(), Mark.CLOSED);
  }

  /**
   * What the journey says about a way on.
   *
   * @param arm which arm of the box, from 0; -1 where the arrow leaves the box itself
   */
  public Mark mark(String box, int arm) {
    return limbs.getOrDefault(new Limb(box, arm), Mark.CLOSED);
  }

  /** What the journey says about an arrow. */
  public Mark mark(Arrow arrow) {
    if (arrow.arm() >= 0) {
      return mark(arrow.from(), arrow.arm());
    }
    Mark from = boxes.getOrDefault(arrow.from(), Mark.CLOSED);
    Mark to = boxes.getOrDefault(arrow.to(), Mark.CLOSED);
    // What comes in from elsewhere may lead to several places: only those reached count.
    return limbs.getOrDefault(new Limb(arrow.from(), -1), weaker(from, to));
  }

  /** The id of the box where the person is, if it is on this map. */
  public Optional<String> here() {
    return here;
  }

  /** What was answered at a box, in words, if anything was. */
  public Optional<String> answered(Box box) {
    return Optional.ofNullable(answers.get(box.id()));
  }

  /** The box with this id. */
  public Optional<Box> box(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The node that a box shows, or where it leads; nothing for the start and for what comes in. */
  public Optional<Node> node(Box box) {
    return box.node().flatMap(pathways::node);
  }

  /** Every box that can be read, along the arrows from the start; the way so far comes first. */
  public List<Box> inReadingOrder() {
    return inReadingOrder;
  }

  /** The boxes to which arrows lead from here: the way taken first, then what is possible. */
  public List<Box> after(Box box) {
    return leaving.getOrDefault(box.id(), List.of()).stream()
        .sorted(Comparator.comparing((Arrow arrow) -> mark(arrow)))
        .flatMap(arrow -> box(arrow.to()).stream())
        .distinct()
        .toList();
  }

  /** The boxes from which arrows lead here: the one passed first. */
  public List<Box> before(Box box) {
    return arriving.getOrDefault(box.id(), List.of()).stream()
        .sorted(Comparator.comparing((Arrow arrow) -> mark(arrow)))
        .flatMap(arrow -> box(arrow.from()).stream())
        .distinct()
        .toList();
  }

  /** The ways on from a box, as the pathways write them. */
  public List<Ways.Way> ways(Box box) {
    return isOfThisFlow(box) ? node(box).map(ways::from).orElse(List.of()) : List.of();
  }

  /** What the journey says about one of the {@link #ways}. */
  public Mark markOfWay(Box box, int way) {
    return mark(box.id(), box.arms().isEmpty() ? -1 : way);
  }

  /** Whether the box is a node of the flow drawn, not a hand-over, a start or a whole flow. */
  public static boolean isOfThisFlow(Box box) {
    return switch (box.kind()) {
      case Kind.Asked _, Kind.Read _, Kind.End _ -> true;
      case Kind.Start _,
          Kind.GoesOn _,
          Kind.ComesIn _,
          Kind.Whole _,
          Kind.ToSheet _,
          Kind.FromSheet _,
          Kind.OneSheet _ ->
          false;
    };
  }

  /** The flow whose map a box leads to, where it is a hand-over or a whole flow. */
  public static Optional<String> leadsTo(Box box) {
    return switch (box.kind()) {
      case Kind.GoesOn _, Kind.Whole _ -> box.node().map(NodeId::flow);
      case Kind.Asked _,
          Kind.Read _,
          Kind.End _,
          Kind.Start _,
          Kind.ComesIn _,
          Kind.ToSheet _,
          Kind.FromSheet _,
          Kind.OneSheet _ ->
          Optional.empty();
    };
  }

  // Marking

  private void markNodes(Journey journey, Ahead ahead) {
    List<Step> made = journey.steps();
    Set<NodeId> passed = new HashSet<>();
    journey.stops().forEach(stop -> passed.add(stop.node().id()));
    for (Stop stop : journey.stops()) {
      if (stop.node() instanceof Question question && stop.answer().isPresent()) {
        boxOf(question.id())
            .ifPresent(
                id ->
                    answers.put(
                        id, question.inWords(stop.answer().get(), journey.pathways().areas())));
      }
    }
    for (Box box : picture.boxes()) {
      if (isOfThisFlow(box) && box.node().isPresent()) {
        NodeId id = box.node().get();
        boxes.put(
            box.id(),
            passed.contains(id)
                ? Mark.PASSED
                : ahead.nodes().contains(id) ? Mark.POSSIBLE : Mark.CLOSED);
        node(box).ifPresent(node -> markWays(box, node, made, ahead));
      }
    }
    for (Arrow arrow : picture.arrows()) {
      box(arrow.to())
          .filter(to -> to.kind() instanceof Kind.GoesOn)
          .ifPresent(to -> boxes.merge(to.id(), mark(arrow), MarkedMap::stronger));
    }
    markEntries(journey, made);
  }

  private void markWays(Box box, Node node, List<Step> made, Ahead ahead) {
    for (Step step : ahead.steps()) {
      if (step.from().equals(node.id())) {
        limb(box, node, step.rule(), step.to(), Mark.POSSIBLE);
      }
    }
    for (Step step : made) {
      if (step.from().equals(node.id())) {
        limb(box, node, step.rule(), step.to(), Mark.PASSED);
      }
    }
  }

  private void limb(Box box, Node node, OptionalInt rule, NodeId to, Mark mark) {
    ways.which(node, rule, to)
        .ifPresent(
            way ->
                limbs.merge(
                    new Limb(box.id(), box.arms().isEmpty() ? -1 : way),
                    mark,
                    MarkedMap::stronger));
  }

  /** How the way came in: from the start of this flow, or from another one. */
  private void markEntries(Journey journey, List<Step> made) {
    Set<String> enteredAt = new LinkedHashSet<>();
    for (Step step : made) {
      if (!step.from().flow().equals(step.to().flow())) {
        boxOf(step.to()).ifPresent(enteredAt::add);
      }
    }
    Optional<String> begun = boxOf(journey.stops().getFirst().node().id());
    for (Box box : picture.boxes()) {
      boolean entered =
          switch (box.kind()) {
            case Kind.Start _ ->
                begun.isPresent()
                    && after(box).stream().anyMatch(to -> to.id().equals(begun.get()));
            case Kind.ComesIn _ -> after(box).stream().anyMatch(to -> enteredAt.contains(to.id()));
            case Kind.Asked _,
                Kind.Read _,
                Kind.End _,
                Kind.GoesOn _,
                Kind.Whole _,
                Kind.ToSheet _,
                Kind.FromSheet _,
                Kind.OneSheet _ ->
                false;
          };
      if (entered) {
        boxes.put(box.id(), Mark.PASSED);
      }
    }
  }

  private void markFlows(Journey journey, Ahead ahead) {
    Map<String, Mark> flows = new HashMap<>();
    ahead.nodes().forEach(id -> flows.merge(id.flow(), Mark.POSSIBLE, MarkedMap::stronger));
    journey.stops().forEach(stop -> flows.put(stop.node().id().flow(), Mark.PASSED));
    Map<String, Mark> crossings = new HashMap<>();
    for (Step step : ahead.steps()) {
      crossings.merge(crossing(step.from(), step.to()), Mark.POSSIBLE, MarkedMap::stronger);
    }
    for (Step step : journey.steps()) {
      crossings.put(crossing(step.from(), step.to()), Mark.PASSED);
    }
    for (Box box : picture.boxes()) {
      boxes.put(box.id(), flows.getOrDefault(box.id(), Mark.CLOSED));
      for (int arm = 0; arm < box.arms().size(); arm++) {
        String crossing = box.id() + " " + box.arms().get(arm).to();
        limbs.put(new Limb(box.id(), arm), crossings.getOrDefault(crossing, Mark.CLOSED));
      }
    }
  }

  private static String crossing(NodeId from, NodeId to) {
    return from.flow() + " " + to.flow();
  }

  private static Mark stronger(Mark one, Mark other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Mark weaker(Mark one, Mark other) {
    return one.compareTo(other) <= 0 ? other : one;
  }

  private Optional<String> boxOf(NodeId id) {
    return picture.boxes().stream()
        .filter(box -> isOfThisFlow(box) && box.node().filter(id::equals).isPresent())
        .map(Box::id)
        .findFirst();
  }

  // Reading

  private List<Box> readingOrder() {
    List<Box> order = new ArrayList<>();
    Set<String> known = new HashSet<>();
    List<Box> roots =
        picture.boxes().stream()
            .sorted(
                Comparator.comparing((Box box) -> !(box.kind() instanceof Kind.Start))
                    .thenComparing((Box box) -> mark(box))
                    .thenComparingDouble(box -> box.at().x())
                    .thenComparingDouble(box -> box.at().y()))
            .toList();
    for (Box root : roots) {
      Deque<Box> open = new ArrayDeque<>(List.of(root));
      while (!open.isEmpty()) {
        Box box = open.pop();
        if (known.add(box.id())) {
          order.add(box);
          after(box).reversed().forEach(open::push);
        }
      }
    }
    return List.copyOf(order);
  }
}
