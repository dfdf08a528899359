package org.fingerpost.ui;

import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/**
 * Makes JavaFX forget what it has painted. It keeps the last 65,536 characters of short texts in a
 * cache that the whole process shares ({@code prism.cacheLayoutSize}), and empties it when that is
 * full: so it is filled with nothing.
 */
final class PaintedText {
  /** Longer texts are not kept. */
  private static final int LONGEST_KEPT = 256;

  /** Somewhat more than the cache holds. */
  private static final int TEXTS = 65_536 / LONGEST_KEPT + 16;

  private PaintedText() {}

  /** Belongs to the thread that paints; takes some hundredths of a second. */
  static void forget() {
    for (int number = 0; number < TEXTS; number++) {
      String filler = String.format(Locale.ROOT, "%0" + LONGEST_KEPT + "d", number);
      Text text = new Text(filler);
      // Only what stands as text stands in a control is kept.
      text.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
      text.getLayoutBounds();
    }
  }
}
