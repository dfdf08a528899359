package org.fingerpost.flow.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The outline of a shape. */
public record Outline(List<Step> steps) {

  public Outline {
    steps = List.copyOf(steps);
  }

  /** A step of the pen. */
  public sealed interface Step {}

  /** Begins here. */
  public record Move(Point to) implements Step {}

  /** A straight line. */
  public record Straight(Point to) implements Step {}

  /** A curve drawn towards one point. */
  public record Curve(Point towards, Point to) implements Step {}

  /** Back to where it began. */
  public record Close() implements Step {}

  /** Straight from point to point and back. */
  static Outline shape(Point... corners) {
    List<Step> steps = new ArrayList<>();
    for (Point corner : corners) {
      steps.add(steps.isEmpty() ? new Move(corner) : new Straight(corner));
    }
    steps.add(new Close());
    return new Outline(steps);
  }

  /** A rectangle with round corners. */
  static Outline round(Rect rect, double radius) {
    double r = Math.min(radius, Math.min(rect.width(), rect.height()) / 2);
    double x = rect.x();
    double y = rect.y();
    double right = rect.right();
    double bottom = rect.bottom();
    return new Outline(
        List.of(
            new Move(new Point(x + r, y)),
            new Straight(new Point(right - r, y)),
            new Curve(new Point(right, y), new Point(right, y + r)),
            new Straight(new Point(right, bottom - r)),
            new Curve(new Point(right, bottom), new Point(right - r, bottom)),
            new Straight(new Point(x + r, bottom)),
            new Curve(new Point(x, bottom), new Point(x, bottom - r)),
            new Straight(new Point(x, y + r)),
            new Curve(new Point(x, y), new Point(x + r, y)),
            new Close()));
  }

  /** A line through these points whose corners are rounded. */
  static Outline path(List<Point> points, double radius) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Move(points.getFirst()));
    for (int i = 1; i < points.size() - 1; i++) {
      Point corner = points.get(i);
      Point before = points.get(i - 1);
      Point after = points.get(i + 1);
      double r = Math.min(radius, Math.min(apart(before, corner), apart(corner, after)) / 2);
      steps.add(new Straight(towards(corner, before, r)));
      steps.add(new Curve(corner, towards(corner, after, r)));
    }
    steps.add(new Straight(points.getLast()));
    return new Outline(steps);
  }

  private static double apart(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  private static Point towards(Point from, Point to, double distance) {
    double apart = apart(from, to);
    return apart == 0
        ? from
        : new Point(
            from.x() + (to.x() - from.x()) * distance / apart,
            from.y() + (to.y() - from.y()) * distance / apart);
  }

  /** The outline as SVG writes it in a path's {@code d}. */
  public String data() {
    StringBuilder data = new StringBuilder();
    for (Step step : steps) {
      switch (step) {
        case Move(Point to) -> data.append('M').append(written(to));
        case Straight(Point to) -> data.append('L').append(written(to));
        case Curve(Point towards, Point to) ->
            data.append('Q').append(written(towards)).append(' ').append(written(to));
        case Close _ -> data.append('Z');
      }
    }
    return data.toString();
  }

  private static String written(Point point) {
    return number(point.x()) + " " + number(point.y());
  }

  /** At most two decimals, and none that say nothing. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    while (text.endsWith("0")) {
      text = text.substring(0, text.length() - 1);
    }
    text = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return text.equals("-0") ? "0" : text;
  }
}
