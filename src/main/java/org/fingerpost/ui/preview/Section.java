package org.fingerpost.ui.preview;

import java.util.List;

/**
 * A part of an explanation in words.
 *
 * @param title its heading
 */
record Section(String title, List<Line> lines) {

  Section {
    lines = List.copyOf(lines);
  }

  /**
   * A line of it.
   *
   * @param depth how far it stands in, 0 for not at all
   */
  record Line(Kind kind, int depth, String words) {}

  /** What a line is for. */
  enum Kind {
    /** To read. */
    PLAIN,
    /** What decided, or what is the case. */
    YES,
    /** What did not come to pass. */
    NO,
    /** Where something stands in the files, and other things beside the point. */
    ASIDE,
    /** What the author should look at. */
    ALARM
  }
}
