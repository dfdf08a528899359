package org.fingerpost.flow.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fingerpost.flow.map.Painter.Look;
import org.fingerpost.flow.map.Picture.Arm;
import org.fingerpost.flow.map.Picture.Arrow;
import org.fingerpost.flow.map.Picture.Box;
import org.fingerpost.flow.map.Picture.Line;

/**
 * Paints a picture: arrows first, boxes over them.
 *
 * <p>What a box is shows in its shape and stands on it in words; colour only repeats it.
 */
public final class Drawing {
  private final Lettering lettering = new Lettering();

  /** Paints all of the picture. */
  public void paint(Picture picture, Painter painter) {
    painter.shape(
        Outline.round(new Rect(0, 0, picture.width(), picture.height()), 0),
        Look.filled(Tone.PAPER));
    heading(picture, painter);
    Map<String, Box> boxes = new HashMap<>();
    picture.boxes().forEach(box -> boxes.put(box.id(), box));
    for (Arrow arrow : picture.arrows()) {
      Box from = Objects.requireNonNull(boxes.get(arrow.from()));
      Box to = Objects.requireNonNull(boxes.get(arrow.to()));
      arrow(arrow, from, to, painter);
    }
    for (Box box : picture.boxes()) {
      box(box, boxes, painter);
    }
  }

  private void heading(Picture picture, Painter painter) {
    Rect at = picture.heading();
    double y = at.y();
    for (String line : lettering.lines(picture.title(), Type.HEADING, at.width())) {
      painter.words(line(line, at.x(), y + Type.HEADING.size(), Type.HEADING), Tone.INK);
      y += Type.HEADING.leading();
    }
    for (String line : lettering.lines(picture.facts(), Type.FACTS, at.width())) {
      painter.words(line(line, at.x(), y + Type.FACTS.size(), Type.FACTS), Tone.SOFT);
      y += Type.FACTS.leading();
    }
    key(picture, at.x(), y + 8, painter);
  }

  /** What the shapes mean. */
  private void key(Picture picture, double x, double y, Painter painter) {
    double at = x;
    painter.open(new Painter.Part.Key(), "Key to the shapes");
    for (Kind kind :
        List.of(
            new Kind.Start(),
            new Kind.Asked(),
            new Kind.Read(),
            new Kind.End(Road.TALK),
            new Kind.GoesOn(),
            new Kind.ComesIn(),
            new Kind.Whole(),
            new Kind.ToSheet(),
            new Kind.FromSheet(),
            new Kind.OneSheet())) {
      if (picture.boxes().stream().noneMatch(box -> box.kind().getClass() == kind.getClass())) {
        continue;
      }
      Rect sample = new Rect(at, y, 22, 13);
      face(kind, sample, painter);
      if (kind instanceof Kind.Asked
          || kind instanceof Kind.Whole
          || kind instanceof Kind.OneSheet) {
        painter.shape(arm(new Rect(at + 8, y + 14, 14, 4)), Look.edged(Tone.PAPER, Tone.EDGE, 0.6));
      }
      String words =
          switch (kind) {
            case Kind.Start _ -> "Start";
            case Kind.Asked _ -> "Question, an arm for each answer";
            case Kind.Read _ -> "Something to read";
            case Kind.End _ -> "Outcome, coloured by its road";
            case Kind.GoesOn _ -> "Goes on in another flow";
            case Kind.ComesIn _ -> "Comes from another flow";
            case Kind.Whole _ -> "Flow, an arm for each flow that it leads to";
            case Kind.ToSheet _ -> "Continues on another sheet";
            case Kind.FromSheet _ -> "Comes from another sheet";
            case Kind.OneSheet _ -> "Sheet, an arm for each sheet that it leads to";
          };
      Line line = line(words, at + 27, y + 10, Type.BODY);
      painter.words(line, Tone.INK);
      at = line.x() + line.width() + 16;
    }
    painter.close();
  }

  private Line line(String words, double x, double y, Type type) {
    return new Line(words, x, y, lettering.width(words, type), type);
  }

  private static void arrow(Arrow arrow, Box from, Box to, Painter painter) {
    Tone colour = to.kind() instanceof Kind.End(Road road) ? Tone.strong(road) : Tone.SOFT;
    String words = arrow.arm() < 0 ? "" : ", “" + from.arms().get(arrow.arm()).words() + "”,";
    painter.open(
        new Painter.Part.OfArrow(arrow), "From " + named(from) + words + " to " + named(to));
    Point tip = arrow.points().getLast();
    List<Point> shortened =
        new java.util.ArrayList<>(arrow.points().subList(0, arrow.points().size() - 1));
    shortened.add(new Point(tip.x() - 4, tip.y()));
    painter.shape(Outline.path(shortened, 4), Look.line(colour, 1));
    painter.shape(
        Outline.shape(
            tip, new Point(tip.x() - 6, tip.y() - 2.8), new Point(tip.x() - 6, tip.y() + 2.8)),
        Look.filled(colour));
    painter.close();
  }

  private static void box(Box box, Map<String, Box> boxes, Painter painter) {
    painter.open(
        new Painter.Part.OfBox(box),
        box.label() + (box.title().isEmpty() ? "" : ": " + box.title()));
    if (!box.arms().isEmpty()) {
      double x = box.face().x() + 6;
      Rect last = box.arms().getLast().at();
      painter.shape(
          Outline.path(
              List.of(
                  new Point(x, box.face().bottom()), new Point(x, last.y() + last.height() / 2)),
              0),
          Look.line(Tone.BRAND, 3));
    }
    face(box.kind(), box.face(), painter);
    for (Line line : box.lines()) {
      painter.words(line, colour(box.kind(), line));
    }
    for (int index = 0; index < box.arms().size(); index++) {
      Arm arm = box.arms().get(index);
      Box to = Objects.requireNonNull(boxes.get(arm.to()));
      painter.open(new Painter.Part.OfArm(box, index), arm.words() + ": leads to " + named(to));
      double middle = arm.at().y() + arm.at().height() / 2;
      painter.shape(
          Outline.path(
              List.of(new Point(box.face().x() + 6, middle), new Point(arm.at().x(), middle)), 0),
          Look.line(Tone.BRAND, 1.5));
      painter.shape(arm(arm.at()), Look.edged(Tone.PAPER, Tone.EDGE, 0.8));
      arm.lines().forEach(line -> painter.words(line, Tone.INK));
      painter.close();
    }
    painter.close();
  }

  private static Tone colour(Kind kind, Line line) {
    return switch (kind) {
      case Kind.Asked _, Kind.Whole _, Kind.OneSheet _ -> Tone.ON_BRAND;
      case Kind.Start _ -> Tone.PAPER;
      case Kind.End(Road road) -> line.type() == Type.LABEL ? Tone.strong(road) : Tone.INK;
      case Kind.Read _, Kind.GoesOn _, Kind.ComesIn _, Kind.ToSheet _, Kind.FromSheet _ ->
          line.type() == Type.LABEL ? Tone.SOFT : Tone.INK;
    };
  }

  private static void face(Kind kind, Rect at, Painter painter) {
    switch (kind) {
      case Kind.Start _ -> painter.shape(Outline.round(at, 99), Look.filled(Tone.INK));
      case Kind.Asked _, Kind.Whole _, Kind.OneSheet _ ->
          painter.shape(Outline.round(at, 3), Look.filled(Tone.BRAND));
      case Kind.Read _ -> note(at, painter);
      case Kind.End(Road road) -> {
        painter.shape(Outline.round(at, 9), Look.edged(Tone.wash(road), Tone.strong(road), 1.4));
        painter.shape(
            Outline.path(
                List.of(
                    new Point(at.x() + 4.5, at.y() + 4), new Point(at.x() + 4.5, at.bottom() - 4)),
                0),
            Look.line(Tone.strong(road), 2.4));
      }
      case Kind.GoesOn _ ->
          painter.shape(arm(at), Look.edged(Tone.WASH, Tone.SOFT, 1).withDashes());
      case Kind.ComesIn _ ->
          painter.shape(arm(at), Look.edged(Tone.PAPER, Tone.SOFT, 1).withDashes());
      case Kind.ToSheet _, Kind.FromSheet _ ->
          painter.shape(arm(at), Look.edged(Tone.PAPER, Tone.INK, 1.6));
    }
  }

  /** A sheet of paper with a corner folded over. */
  private static void note(Rect at, Painter painter) {
    double fold = 6;
    painter.shape(
        Outline.shape(
            new Point(at.x(), at.y()),
            new Point(at.right() - fold, at.y()),
            new Point(at.right(), at.y() + fold),
            new Point(at.right(), at.bottom()),
            new Point(at.x(), at.bottom())),
        Look.edged(Tone.BRAND_WASH, Tone.INK, 1));
    painter.shape(
        Outline.shape(
            new Point(at.right() - fold, at.y()),
            new Point(at.right() - fold, at.y() + fold),
            new Point(at.right(), at.y() + fold)),
        Look.edged(Tone.PAPER, Tone.INK, 1));
  }

  /** The arm of a fingerpost: a board that ends in a point. */
  private static Outline arm(Rect at) {
    double tip = Math.min(Layout.TIP, at.height() / 2);
    return Outline.shape(
        new Point(at.x(), at.y()),
        new Point(at.right() - tip, at.y()),
        new Point(at.right(), at.y() + at.height() / 2),
        new Point(at.right() - tip, at.bottom()),
        new Point(at.x(), at.bottom()));
  }

  private static String named(Box box) {
    return box.title().isEmpty()
        ? box.label().toLowerCase(java.util.Locale.ROOT)
        : "“" + box.title() + "”";
  }
}
