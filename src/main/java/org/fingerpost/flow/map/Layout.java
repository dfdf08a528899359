package org.fingerpost.flow.map;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.fingerpost.flow.map.Picture.Arm;
import org.fingerpost.flow.map.Picture.Arrow;
import org.fingerpost.flow.map.Picture.Box;
import org.fingerpost.flow.map.Picture.Line;
import org.fingerpost.flow.map.Sketch.Limb;
import org.fingerpost.flow.map.Sketch.Piece;

/**
 * Gives everything in a sketch its place: in layers from left to right, arrows upright and level.
 *
 * <p>A box with answers is a post with arms: the answers stand below the title, each on an arm of
 * its own, and the arrow leaves from the arm's tip. So the words of an arrow can never lie on
 * another, and the order in which conditions are tried stays visible.
 *
 * <p>A picture should fit on a sheet of A3 at full size. Where it does not, it is arranged anew in
 * other ways, and the one that prints largest is kept.
 */
final class Layout {
  /** How far an arm reaches out to the right of its words. */
  static final double TIP = 7;

  private static final double MARGIN = 10;
  private static final double PADDING = 6;
  private static final double POST = 13;
  private static final double ARM_GAP = 3;
  private static final double KEY = 30;
  private static final double LEAST_WIDTH = 640;

  /** More boxes than this fit on no sheet however they are arranged, and each try takes longer. */
  private static final int WORTH_TRYING = 150;

  /** The airiest first; the last ones are the closest. */
  private static final List<Arrangement> ARRANGEMENTS =
      List.of(
          new Arrangement(
              NodePlacementStrategy.NETWORK_SIMPLEX, LayeringStrategy.NETWORK_SIMPLEX, 1),
          new Arrangement(NodePlacementStrategy.NETWORK_SIMPLEX, LayeringStrategy.INTERACTIVE, 1),
          new Arrangement(
              NodePlacementStrategy.NETWORK_SIMPLEX, LayeringStrategy.NETWORK_SIMPLEX, 0.81),
          new Arrangement(
              NodePlacementStrategy.LINEAR_SEGMENTS, LayeringStrategy.INTERACTIVE, 0.81),
          new Arrangement(
              NodePlacementStrategy.NETWORK_SIMPLEX, LayeringStrategy.INTERACTIVE, 0.81),
          new Arrangement(NodePlacementStrategy.SIMPLE, LayeringStrategy.NETWORK_SIMPLEX, 0.78),
          new Arrangement(NodePlacementStrategy.SIMPLE, LayeringStrategy.INTERACTIVE, 0.78));

  private final Lettering lettering;
  private final Map<Piece, Double> areas = new HashMap<>();

  Layout(Lettering lettering) {
    this.lettering = lettering;
  }

  /** The sketch with everything in its place. The same sketch always gives the same picture. */
  Picture place(Sketch sketch) {
    // The library makes its own types known to itself when this is first asked for.
    LayoutMetaDataService.getInstance();
    Picture best = place(sketch, ARRANGEMENTS.getFirst());
    if (sketch.pieces().size() <= WORTH_TRYING) {
      boolean apart = Apart.areArrowsOf(best);
      for (Arrangement arrangement : ARRANGEMENTS.subList(1, ARRANGEMENTS.size())) {
        if (apart && Sheet.A3.holds(best)) {
          return best;
        }
        Picture other = place(sketch, arrangement);
        boolean better =
            (!apart && Sheet.A3.holds(other)) || Sheet.A3.scale(other) > Sheet.A3.scale(best);
        if (better && Apart.areArrowsOf(other)) {
          best = other;
          apart = true;
        }
      }
    }
    return best;
  }

  /** How much of the paper the boxes of the sketch cover, in square points. */
  double area(Sketch sketch) {
    return sketch.pieces().stream().mapToDouble(this::area).sum();
  }

  private double area(Piece piece) {
    return areas.computeIfAbsent(
        piece,
        one -> {
          Rect at = shape(one, 1).box().at();
          return at.width() * at.height();
        });
  }

  private Picture place(Sketch sketch, Arrangement arrangement) {
    List<Shape> shapes =
        sketch.pieces().stream().map(piece -> shape(piece, arrangement.breadth())).toList();
    ElkNode graph = ElkGraphUtil.createGraph();
    configure(graph, arrangement);
    Map<String, ElkNode> nodes = new LinkedHashMap<>();
    Map<String, ElkPort> entries = new HashMap<>();
    for (Shape shape : shapes) {
      ElkNode node = ElkGraphUtil.createNode(graph);
      node.setDimensions(shape.box().at().width(), shape.box().at().height());
      node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
      node.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, EnumSet.noneOf(SizeConstraint.class));
      nodes.put(shape.box().id(), node);
      entries.put(shape.box().id(), port(node, PortSide.WEST, 0, shape.box().face().height() / 2));
    }
    List<Drawn> drawn = new ArrayList<>();
    for (Shape shape : shapes) {
      ElkNode node = Objects.requireNonNull(nodes.get(shape.box().id()));
      Rect at = shape.box().at();
      if (shape.box().arms().isEmpty() && !shape.limbs().isEmpty()) {
        ElkPort exit = port(node, PortSide.EAST, at.width(), shape.box().face().height() / 2);
        for (Limb limb : shape.limbs()) {
          drawn.add(connect(exit, entries, shape.box().id(), -1, limb.to()));
        }
      }
      for (int i = 0; i < shape.box().arms().size(); i++) {
        Arm arm = shape.box().arms().get(i);
        ElkPort exit = port(node, PortSide.EAST, at.width(), arm.at().y() + arm.at().height() / 2);
        drawn.add(connect(exit, entries, shape.box().id(), i, arm.to()));
      }
    }
    new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
    Placed placed = new Placed(shapes, nodes, drawn, graph);
    // The line about paper takes room itself; what A3 holds with the short line is told so.
    Picture small = picture(sketch, onPaper(Optional.of(Sheet.A3)), placed);
    if (Sheet.A3.holds(small)) {
      return picture(sketch, onPaper(Sheet.of(small)), placed);
    }
    Picture large = picture(sketch, onPaper(Optional.of(Sheet.A2)), placed);
    return picture(sketch, onPaper(Sheet.of(large)), placed);
  }

  private static String onPaper(Optional<Sheet> sheet) {
    return sheet
        .map(
            one ->
                one == Sheet.A4 || one == Sheet.A3
                    ? " To read it on paper, print it on " + one + "."
                    : " On paper it takes several sheets of A3; in one piece it needs " + one + ".")
        .orElse(" On paper it takes several sheets of A3; it is too large to print in one piece.");
  }

  private static void configure(ElkNode graph, Arrangement arrangement) {
    graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.SEPARATE_CHILDREN);
    graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, arrangement.placement());
    graph.setProperty(LayeredOptions.LAYERING_STRATEGY, arrangement.layering());
    graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    graph.setProperty(LayeredOptions.THOROUGHNESS, 40);
    graph.setProperty(LayeredOptions.ASPECT_RATIO, Math.sqrt(2));
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 9.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 8.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 6.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 20.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 9.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 6.0);
    graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 18.0);
  }

  private static ElkPort port(ElkNode node, PortSide side, double x, double y) {
    ElkPort port = ElkGraphUtil.createPort(node);
    port.setDimensions(0, 0);
    port.setLocation(x, y);
    port.setProperty(LayeredOptions.PORT_SIDE, side);
    return port;
  }

  private static Drawn connect(
      ElkPort exit, Map<String, ElkPort> entries, String from, int arm, String to) {
    ElkPort entry = entries.get(to);
    if (entry == null) {
      throw new IllegalArgumentException(from + " leads to " + to + ", which is not there");
    }
    return new Drawn(from, arm, to, ElkGraphUtil.createSimpleEdge(exit, entry));
  }

  private Picture picture(Sketch sketch, String onPaper, Placed placed) {
    String said = sketch.facts() + onPaper;
    double width = Math.max(LEAST_WIDTH, placed.graph().getWidth()) + 2 * MARGIN;
    double facts =
        lettering.lines(said, Type.FACTS, width - 2 * MARGIN).size() * Type.FACTS.leading();
    double titles =
        lettering.lines(sketch.title(), Type.HEADING, width - 2 * MARGIN).size()
            * Type.HEADING.leading();
    Rect heading = new Rect(MARGIN, MARGIN, width - 2 * MARGIN, titles + facts + KEY);
    double top = heading.bottom() + 10;
    List<Box> boxes = new ArrayList<>();
    for (Shape shape : placed.shapes()) {
      ElkNode node = Objects.requireNonNull(placed.nodes().get(shape.box().id()));
      boxes.add(moved(shape.box(), MARGIN + node.getX(), top + node.getY()));
    }
    List<Arrow> arrows = new ArrayList<>();
    for (Drawn arrow : placed.drawn()) {
      arrows.add(
          new Arrow(arrow.from(), arrow.arm(), arrow.to(), points(arrow.edge(), MARGIN, top)));
    }
    return new Picture(
        sketch.title(),
        said,
        sketch.description(),
        width,
        top + placed.graph().getHeight() + MARGIN,
        heading,
        boxes,
        arrows);
  }

  private static List<Point> points(ElkEdge edge, double dx, double dy) {
    ElkEdgeSection section = edge.getSections().getFirst();
    List<Point> points = new ArrayList<>();
    points.add(new Point(section.getStartX() + dx, section.getStartY() + dy));
    section
        .getBendPoints()
        .forEach(bend -> points.add(new Point(bend.getX() + dx, bend.getY() + dy)));
    points.add(new Point(section.getEndX() + dx, section.getEndY() + dy));
    return points;
  }

  private static Box moved(Box box, double dx, double dy) {
    return new Box(
        box.id(),
        box.kind(),
        box.node(),
        box.label(),
        box.title(),
        box.at().moved(dx, dy),
        box.face().moved(dx, dy),
        moved(box.lines(), dx, dy),
        box.arms().stream()
            .map(
                arm ->
                    new Arm(
                        arm.words(), arm.to(), arm.at().moved(dx, dy), moved(arm.lines(), dx, dy)))
            .toList());
  }

  private static List<Line> moved(List<Line> lines, double dx, double dy) {
    return lines.stream()
        .map(
            line -> new Line(line.words(), line.x() + dx, line.y() + dy, line.width(), line.type()))
        .toList();
  }

  /** The piece with its words broken into lines and its arms below it, at the origin. */
  private Shape shape(Piece piece, double breadth) {
    double width =
        switch (piece.kind()) {
          case Kind.Start _ -> 36;
          case Kind.Asked _, Kind.Whole _, Kind.OneSheet _ -> even(188 * breadth);
          case Kind.Read _, Kind.End _ -> even(160 * breadth);
          case Kind.GoesOn _, Kind.ToSheet _ -> even(160 * breadth);
          case Kind.ComesIn _, Kind.FromSheet _ -> even(124 * breadth);
        };
    double left =
        switch (piece.kind()) {
          case Kind.End _ -> PADDING + 5;
          case Kind.Start _,
              Kind.Asked _,
              Kind.Whole _,
              Kind.Read _,
              Kind.GoesOn _,
              Kind.ComesIn _,
              Kind.ToSheet _,
              Kind.FromSheet _,
              Kind.OneSheet _ ->
              PADDING + 2;
        };
    double right =
        switch (piece.kind()) {
          case Kind.GoesOn _, Kind.ComesIn _, Kind.ToSheet _, Kind.FromSheet _ -> PADDING + TIP;
          case Kind.Read _ -> PADDING + 6;
          case Kind.Start _, Kind.Asked _, Kind.Whole _, Kind.OneSheet _, Kind.End _ -> PADDING;
        };
    Column column = new Column(left, PADDING - 1, width - left - right);
    column.add(piece.label(), Type.LABEL);
    column.add(piece.title(), Type.TITLE);
    piece.small().forEach(line -> column.add(line, Type.BODY));
    Rect face = new Rect(0, 0, width, even(column.bottom + PADDING - 1));
    List<Arm> arms = new ArrayList<>();
    double y = face.bottom() + ARM_GAP + 1;
    for (Limb limb : piece.limbs()) {
      if (!limb.words().isEmpty()) {
        Column words = new Column(POST + PADDING, y + 2, width - POST - 2 * PADDING - TIP);
        for (String one : limb.words()) {
          words.add(words.lines.isEmpty() ? one : "or " + one, Type.BODY);
        }
        Rect at = new Rect(POST, y, width - POST, even(words.bottom + 3 - y));
        arms.add(new Arm(String.join(", or ", limb.words()), limb.to(), at, words.lines));
        y = at.bottom() + ARM_GAP;
      }
    }
    double height = arms.isEmpty() ? face.height() : arms.getLast().at().bottom();
    Box box =
        new Box(
            piece.id(),
            piece.kind(),
            piece.node(),
            piece.label(),
            piece.title(),
            new Rect(0, 0, width, height),
            face,
            column.lines,
            arms);
    return new Shape(box, piece.limbs());
  }

  /** The layout library puts the ends of arrows at whole points, so every middle must be one. */
  private static double even(double height) {
    return 2 * Math.ceil(height / 2);
  }

  /**
   * A way to arrange a sketch.
   *
   * @param breadth how broad boxes are: 1 is comfortable
   */
  private record Arrangement(
      NodePlacementStrategy placement, LayeringStrategy layering, double breadth) {}

  private record Shape(Box box, List<Limb> limbs) {}

  private record Placed(
      List<Shape> shapes, Map<String, ElkNode> nodes, List<Drawn> drawn, ElkNode graph) {}

  private record Drawn(String from, int arm, String to, ElkEdge edge) {}

  /** Lines of words, one below the other. */
  private final class Column {
    private final double left;
    private final double width;
    private final List<Line> lines = new ArrayList<>();
    private double bottom;

    Column(double left, double top, double width) {
      this.left = left;
      this.width = width;
      this.bottom = top;
    }

    void add(String words, Type type) {
      for (String line : lettering.lines(words, type, width)) {
        double baseline =
            bottom + type.leading() - (type.leading() - type.size()) / 2 - 0.2 * type.size();
        lines.add(new Line(line, left, baseline, lettering.width(line, type), type));
        bottom += type.leading();
      }
    }
  }
}
