package org.fingerpost.summary;

/** Makes a person's words safe to set: what has no shape is made visible, never silently lost. */
final class Legible {
  /** Stands for a character that cannot be shown. */
  static final char REPLACEMENT = '\uFFFD';

  private Legible() {}

  /**
   * The words with one kind of line end, tabs as spaces, and every control character, lone
   * surrogate, noncharacter and direction override made visible as U+FFFD.
   */
  static String lines(String words) {
    return shapes(
            words
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace("\u2029", "\n\n"))
        .strip();
  }

  /** As {@link #lines}, but every line end and space stays. */
  static String shapes(String words) {
    StringBuilder legible = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            point -> {
              if (point == '\n') {
                legible.append('\n');
              } else if (point == '\t') {
                legible.append(' ');
              } else if (hasNoShape(point)) {
                legible.append(REPLACEMENT);
              } else {
                legible.appendCodePoint(point);
              }
            });
    return legible.toString();
  }

  /** As {@link #lines}, on one line. */
  static String line(String words) {
    return lines(words).replaceAll("\\s+", " ");
  }

  private static boolean hasNoShape(int point) {
    return Character.isISOControl(point)
        || Character.getType(point) == Character.SURROGATE
        || (point & 0xFFFE) == 0xFFFE
        || (point >= 0xFDD0 && point <= 0xFDEF)
        || changesDirection(point);
  }

  /** Characters that can make a line read other than it is written. */
  private static boolean changesDirection(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }
}
