package org.fingerpost.flow.map;

/**
 * The sizes of type in a picture. None is smaller than 7.5 points, so that print stays legible even
 * a shade reduced.
 */
public enum Type {
  /** The heading of the picture. */
  HEADING(17, 21, true),
  /** The lines below it. */
  FACTS(9, 12, false),
  /** The title of a box. */
  TITLE(9, 11, true),
  /** What stands on an arm, and below a title. */
  BODY(7.5, 9.4, false),
  /** What a box is. */
  LABEL(7.5, 9.2, true);

  private final double size;
  private final double leading;
  private final boolean bold;

  Type(double size, double leading, boolean bold) {
    this.size = size;
    this.leading = leading;
    this.bold = bold;
  }

  /** Points. */
  public double size() {
    return size;
  }

  /** From one baseline to the next, in points. */
  public double leading() {
    return leading;
  }

  /** Whether it is set bold. */
  public boolean bold() {
    return bold;
  }
}
