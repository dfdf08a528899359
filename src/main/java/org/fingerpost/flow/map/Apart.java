package org.fingerpost.flow.map;

import java.util.ArrayList;
import java.util.List;
import org.fingerpost.flow.map.Picture.Arrow;

/** Looks at whether the arrows of a picture can be told apart. */
final class Apart {
  /** Points: arrows nearer than this look like one. */
  private static final double NEAR = 1.5;

  private Apart() {}

  /** Whether arrows lie on each other only where they come from, or lead to, the same place. */
  static boolean areArrowsOf(Picture picture) {
    List<Stretch> stretches = new ArrayList<>();
    for (Arrow arrow : picture.arrows()) {
      for (int i = 1; i < arrow.points().size(); i++) {
        Stretch stretch = new Stretch(arrow, arrow.points().get(i - 1), arrow.points().get(i));
        if (stretches.stream().anyMatch(stretch::liesOn)) {
          return false;
        }
        stretches.add(stretch);
      }
    }
    return true;
  }

  private record Stretch(Arrow arrow, Point from, Point to) {

    boolean liesOn(Stretch other) {
      boolean sameTail =
          arrow.from().equals(other.arrow.from()) && arrow.arm() == other.arrow.arm();
      return !sameTail && !arrow.to().equals(other.arrow.to()) && runsAlong(other);
    }

    private boolean runsAlong(Stretch other) {
      if (isUpright() != other.isUpright()) {
        return false;
      }
      return isUpright()
          ? along(from.x(), from.y(), to.y(), other.from.x(), other.from.y(), other.to.y())
          : along(from.y(), from.x(), to.x(), other.from.y(), other.from.x(), other.to.x());
    }

    private boolean isUpright() {
      return Math.abs(from.x() - to.x()) < Math.abs(from.y() - to.y());
    }

    private static boolean along(
        double at, double from, double to, double otherAt, double otherFrom, double otherTo) {
      double shared =
          Math.min(Math.max(from, to), Math.max(otherFrom, otherTo))
              - Math.max(Math.min(from, to), Math.min(otherFrom, otherTo));
      return Math.abs(at - otherAt) < NEAR && shared > 1;
    }
  }
}
