package org.fingerpost.flow.map;

import java.util.Optional;

/**
 * A sheet of paper (ISO 216), on which a picture may lie either way round. Of each edge 10 mm stay
 * empty, which any printer can do.
 */
public enum Sheet {
  /** 210 x 297 mm. */
  A4(210, 297),
  /** 297 x 420 mm. */
  A3(297, 420),
  /** 420 x 594 mm. */
  A2(420, 594),
  /** 594 x 841 mm. */
  A1(594, 841),
  /** 841 x 1189 mm. */
  A0(841, 1189);

  /** A shade smaller than drawn still counts as full size: the smallest type is then 7 points. */
  private static final double FULL = 0.94;

  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final double MARGIN_MM = 10;

  private final double width;
  private final double height;

  Sheet(double width, double height) {
    this.width = (width - 2 * MARGIN_MM) * POINTS_PER_MM;
    this.height = (height - 2 * MARGIN_MM) * POINTS_PER_MM;
  }

  /** The smallest sheet on which the picture prints at full size, or nothing where A0 is small. */
  public static Optional<Sheet> of(Picture picture) {
    for (Sheet sheet : values()) {
      if (sheet.holds(picture)) {
        return Optional.of(sheet);
      }
    }
    return Optional.empty();
  }

  /** Whether the picture prints on it at full size, so that no type is smaller than 7 points. */
  public boolean holds(Picture picture) {
    return scale(picture) >= FULL;
  }

  /** Square points of full size. */
  double area() {
    return width * height / (FULL * FULL);
  }

  /** How large the picture can be printed on it; 1 is full size. */
  double scale(Picture picture) {
    return Math.max(
        Math.min(width / picture.width(), height / picture.height()),
        Math.min(height / picture.width(), width / picture.height()));
  }
}
