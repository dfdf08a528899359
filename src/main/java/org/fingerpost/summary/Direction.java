package org.fingerpost.summary;

import java.text.Bidi;

/** Which way words run. */
enum Direction {
  LEFT_TO_RIGHT("ltr"),
  RIGHT_TO_LEFT("rtl");

  private final String written;

  Direction(String written) {
    this.written = written;
  }

  /** As HTML writes it. */
  String written() {
    return written;
  }

  /** The way of the first letter that has one; left to right where none has. */
  static Direction of(String words) {
    return new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
        ? LEFT_TO_RIGHT
        : RIGHT_TO_LEFT;
  }
}
