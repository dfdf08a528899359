package org.fingerpost.flow.map;

/** An upright rectangle of a picture, in points from the picture's top left corner. */
public record Rect(double x, double y, double width, double height) {

  /** Its right edge. */
  public double right() {
    return x + width;
  }

  /** Its lower edge. */
  public double bottom() {
    return y + height;
  }

  /** The same rectangle elsewhere. */
  public Rect moved(double dx, double dy) {
    return new Rect(x + dx, y + dy, width, height);
  }

  /** Whether the two share more than an edge. */
  public boolean overlaps(Rect other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** Whether the other lies within this one, edges included. */
  public boolean holds(Rect other) {
    return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
  }
}
