package org.fingerpost.flow.map;

import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.NodeId;

/**
 * A pathway laid out: every box, every word and every arrow has its place. All lengths are points
 * (1/72 inch), counted from the top left corner.
 *
 * @param title the heading
 * @param facts a line below it
 * @param description what the picture shows, for those who cannot see it
 * @param heading where title, facts and key stand
 * @param boxes none overlaps another
 * @param arrows each from an arm or a box to a box
 */
public record Picture(
    String title,
    String facts,
    String description,
    double width,
    double height,
    Rect heading,
    List<Box> boxes,
    List<Arrow> arrows) {

  public Picture {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  /**
   * A question, a notice, an outcome, or a place in another flow.
   *
   * @param id unique in the picture
   * @param node the node that it shows, or where it leads in another flow
   * @param label what the box is, in a word or two
   * @param title the whole title, unbroken
   * @param at all of it: face and arms
   * @param face the part that bears the title
   * @param lines what stands on the face, each in its place
   * @param arms the answers or conditions, from the top; the first that fits is the way
   */
  public record Box(
      String id,
      Kind kind,
      Optional<NodeId> node,
      String label,
      String title,
      Rect at,
      Rect face,
      List<Line> lines,
      List<Arm> arms) {
    public Box {
      lines = List.copyOf(lines);
      arms = List.copyOf(arms);
    }
  }

  /**
   * An answer or a condition, from whose tip an arrow leaves.
   *
   * @param words all of it, unbroken
   * @param to the id of the box that it leads to
   */
  public record Arm(String words, String to, Rect at, List<Line> lines) {
    public Arm {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One line of words.
   *
   * @param x its left end
   * @param y its baseline
   * @param width how wide it is in our own type
   */
  public record Line(String words, double x, double y, double width, Type type) {}

  /**
   * An arrow.
   *
   * @param from the id of the box that it leaves
   * @param arm which arm of that box, from 0; -1 where it leaves the box itself
   * @param to the id of the box that it reaches
   * @param points from the tail to the tip; every stretch is upright or level
   */
  public record Arrow(String from, int arm, String to, List<Point> points) {
    public Arrow {
      points = List.copyOf(points);
    }
  }

  /** The box with this id. */
  public Optional<Box> box(String id) {
    return boxes.stream().filter(box -> box.id().equals(id)).findFirst();
  }
}
