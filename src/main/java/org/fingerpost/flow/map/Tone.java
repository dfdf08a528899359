package org.fingerpost.flow.map;

import java.util.Locale;

/**
 * A colour by what it is for, so that a picture can be painted in other colours than those of
 * paper.
 *
 * @param name such as {@code ink} or {@code road-appeal}; a screen's themes know it with {@code
 *     -fp-} before it
 * @param onPaper the colour on paper, {@code #RRGGBB}
 */
public record Tone(String name, String onPaper) {
  /** Words to read. */
  public static final Tone INK = new Tone("ink", "#14252B");

  /** Words that stand back, and arrows. */
  public static final Tone SOFT = new Tone("soft", "#4A5A5E");

  /** The ground of the picture. */
  public static final Tone PAPER = new Tone("paper", "#FFFFFF");

  /** The ground of what stands back. */
  public static final Tone WASH = new Tone("wash", "#F3F6F4");

  /** Questions. */
  public static final Tone BRAND = new Tone("brand", "#0B5D4E");

  /** Words on questions. */
  public static final Tone ON_BRAND = new Tone("on-brand", "#FFFFFF");

  /** Things to read. */
  public static final Tone BRAND_WASH = new Tone("brand-wash", "#E6F1EE");

  /** Edges. */
  public static final Tone EDGE = new Tone("edge", "#6F7F7C");

  /** Lines and words of a road. */
  public static Tone strong(Road road) {
    return new Tone("road-" + name(road), road.strong());
  }

  /** The ground of a road's outcomes. */
  public static Tone wash(Road road) {
    return new Tone("road-" + name(road) + "-wash", road.wash());
  }

  private static String name(Road road) {
    return road.name().toLowerCase(Locale.ROOT);
  }
}
