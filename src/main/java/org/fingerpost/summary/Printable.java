package org.fingerpost.summary;

import java.text.Normalizer;

/**
 * Fits words to the fonts of the printed page. What no font shows becomes a mark that can be seen,
 * and that it happened is remembered; nothing disappears silently.
 */
final class Printable {
  /** What is said where some characters could not be printed. */
  static final String CAUTION =
      "Some letters or signs cannot be printed here and show as \u25AF. They are kept: the web page"
          + " and the plain text of this summary show them.";

  private static final int NOT_SHOWN = '\u25AF';

  private final Fonts fonts;
  private boolean leftOut;
  private boolean needsArabicScript;
  private boolean needsOtherScripts;
  private boolean runsFromRightToLeft;

  Printable(Fonts fonts) {
    this.fonts = fonts;
  }

  /** Whether anything could not be shown so far. */
  boolean leftOut() {
    return leftOut;
  }

  /** Whether anything so far needs the font for Arabic letters. */
  boolean needsArabicScript() {
    return needsArabicScript;
  }

  /** Whether anything so far needs the fall-back font. */
  boolean needsOtherScripts() {
    return needsOtherScripts;
  }

  /** Whether anything so far runs from right to left. */
  boolean runsFromRightToLeft() {
    return runsFromRightToLeft;
  }

  /** The words as the fonts can show them. */
  String showable(String typed) {
    String words = Normalizer.normalize(typed, Normalizer.Form.NFC);
    runsFromRightToLeft |= RightToLeft.isIn(words);
    StringBuilder showable = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            point -> {
              if (isInvisible(point)) {
                return;
              }
              if (Character.isSpaceChar(point) && point != 0xA0) {
                showable.append(' ');
              } else if (point == '\n' || point == '\t') {
                showable.append(' ');
              } else if (fonts.mainShows(point)) {
                showable.appendCodePoint(point);
              } else if (fonts.arabicShows(point)) {
                needsArabicScript = true;
                showable.appendCodePoint(point);
              } else if (fonts.otherShows(point)) {
                needsOtherScripts = true;
                showable.appendCodePoint(point);
              } else {
                needsOtherScripts = true;
                leftOut = true;
                showable.appendCodePoint(NOT_SHOWN);
              }
            });
    return showable.toString();
  }

  /** Marks that only steer how neighbours are set and have no shape themselves. */
  private static boolean isInvisible(int point) {
    return Character.getType(point) == Character.FORMAT
        || (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0xE0100 && point <= 0xE01EF);
  }
}
