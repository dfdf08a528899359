package org.fingerpost.flow.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fingerpost.flow.map.Picture.Arm;
import org.fingerpost.flow.map.Picture.Arrow;
import org.fingerpost.flow.map.Picture.Box;
import org.fingerpost.flow.map.Picture.Line;

/** What every picture must hold to: nothing overlaps, no arrow runs through a box, words fit. */
final class Legibility {
  private static final double HAIR = 0.05;

  private Legibility() {}

  static void check(Picture picture) {
    Rect page = new Rect(0, 0, picture.width(), picture.height());
    List<Box> boxes = picture.boxes();
    assertThat(boxes).isNotEmpty();
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      assertThat(page.holds(box.at())).as("%s is on the page", box.id()).isTrue();
      assertThat(box.at().overlaps(picture.heading())).as("%s, heading", box.id()).isFalse();
      for (Box other : boxes.subList(i + 1, boxes.size())) {
        assertThat(box.at().overlaps(other.at()))
            .as("%s lies on %s", box.id(), other.id())
            .isFalse();
      }
      parts(box);
    }
    for (Arrow arrow : picture.arrows()) {
      for (Box box : boxes) {
        assertThat(crosses(arrow, box.at()))
            .as("the arrow from %s to %s runs through %s", arrow.from(), arrow.to(), box.id())
            .isFalse();
      }
      assertThat(crosses(arrow, picture.heading())).isFalse();
      assertThat(arrow.points()).allMatch(point -> within(page, point));
    }
    arrowsCanBeToldApart(picture.arrows());
  }

  private static void parts(Box box) {
    List<Rect> parts = new ArrayList<>(List.of(box.face()));
    fits(box.face(), box.lines(), box.id());
    for (Arm arm : box.arms()) {
      parts.add(arm.at());
      fits(arm.at(), arm.lines(), box.id() + ", " + arm.words());
    }
    for (int i = 0; i < parts.size(); i++) {
      assertThat(grown(box.at()).holds(parts.get(i))).isTrue();
      for (Rect other : parts.subList(i + 1, parts.size())) {
        assertThat(parts.get(i).overlaps(other)).as("parts of %s", box.id()).isFalse();
      }
    }
  }

  /** Measured again in the real type; letters reach 0.75 of their size up, 0.25 down. */
  private static void fits(Rect at, List<Line> lines, String what) {
    Lettering lettering = new Lettering();
    List<Rect> drawn = new ArrayList<>();
    for (Line line : lines) {
      double width = lettering.width(line.words(), line.type());
      assertThat(line.width()).isEqualTo(width);
      double size = line.type().size();
      Rect words = new Rect(line.x(), line.y() - 0.75 * size, width, size);
      assertThat(at.holds(words)).as("“%s” stands on %s", line.words(), what).isTrue();
      assertThat(drawn).noneMatch(words::overlaps);
      drawn.add(words);
    }
  }

  /** Two arrows lie on each other only where they come from or lead to the same place. */
  private static void arrowsCanBeToldApart(List<Arrow> arrows) {
    for (int i = 0; i < arrows.size(); i++) {
      for (Arrow other : arrows.subList(i + 1, arrows.size())) {
        Arrow one = arrows.get(i);
        boolean sameTail = one.from().equals(other.from()) && one.arm() == other.arm();
        if (!one.to().equals(other.to()) && !sameTail) {
          assertThat(shareAStretch(one, other))
              .as("arrows %s to %s and %s to %s", one.from(), one.to(), other.from(), other.to())
              .isFalse();
        }
      }
    }
  }

  private static boolean shareAStretch(Arrow one, Arrow other) {
    for (Rect stretch : stretches(one)) {
      for (Rect another : stretches(other)) {
        boolean level = stretch.height() < HAIR && another.height() < HAIR;
        boolean upright = stretch.width() < HAIR && another.width() < HAIR;
        if (level
            && Math.abs(stretch.y() - another.y()) < 1
            && Math.min(stretch.right(), another.right()) - Math.max(stretch.x(), another.x())
                > 1) {
          return true;
        }
        if (upright
            && Math.abs(stretch.x() - another.x()) < 1
            && Math.min(stretch.bottom(), another.bottom()) - Math.max(stretch.y(), another.y())
                > 1) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean crosses(Arrow arrow, Rect box) {
    Rect inside =
        new Rect(box.x() + HAIR, box.y() + HAIR, box.width() - 2 * HAIR, box.height() - 2 * HAIR);
    return stretches(arrow).stream().anyMatch(stretch -> touches(stretch, inside));
  }

  /** A stretch has no area, so it is tested as a line. */
  private static boolean touches(Rect stretch, Rect inside) {
    return stretch.x() <= inside.right()
        && inside.x() <= stretch.right()
        && stretch.y() <= inside.bottom()
        && inside.y() <= stretch.bottom();
  }

  private static List<Rect> stretches(Arrow arrow) {
    List<Rect> stretches = new ArrayList<>();
    for (int i = 1; i < arrow.points().size(); i++) {
      Point a = arrow.points().get(i - 1);
      Point b = arrow.points().get(i);
      Rect stretch =
          new Rect(
              Math.min(a.x(), b.x()),
              Math.min(a.y(), b.y()),
              Math.abs(a.x() - b.x()),
              Math.abs(a.y() - b.y()));
      assertThat(Math.min(stretch.width(), stretch.height()))
          .as("every stretch is upright or level")
          .isLessThan(HAIR);
      stretches.add(stretch);
    }
    return stretches;
  }

  private static boolean within(Rect page, Point point) {
    return point.x() >= page.x()
        && point.x() <= page.right()
        && point.y() >= page.y()
        && point.y() <= page.bottom();
  }

  private static Rect grown(Rect rect) {
    return new Rect(
        rect.x() - HAIR, rect.y() - HAIR, rect.width() + 2 * HAIR, rect.height() + 2 * HAIR);
  }
}
