package org.fingerpost.flow.map;

import java.util.Optional;

/** Takes a picture's shapes and words, one after the other, and puts them somewhere. */
public interface Painter {

  /**
   * Begins a group of shapes and words that belong together.
   *
   * @param says what it is, for those who cannot see it
   */
  void open(String says);

  /** Ends the group that was begun last. */
  void close();

  /** A shape. */
  void shape(Outline outline, Look look);

  /**
   * Words on one line.
   *
   * @param colour {@code #RRGGBB}
   */
  void words(Picture.Line line, String colour);

  /**
   * How a shape looks.
   *
   * @param fill {@code #RRGGBB}, or nothing to leave it open
   * @param stroke {@code #RRGGBB}, or nothing for no edge
   * @param width of the edge, in points
   */
  record Look(Optional<String> fill, Optional<String> stroke, double width, boolean dashed) {

    static Look filled(String colour) {
      return new Look(Optional.of(colour), Optional.empty(), 0, false);
    }

    static Look line(String colour, double width) {
      return new Look(Optional.empty(), Optional.of(colour), width, false);
    }

    static Look edged(String fill, String stroke, double width) {
      return new Look(Optional.of(fill), Optional.of(stroke), width, false);
    }

    Look withDashes() {
      return new Look(fill, stroke, width, true);
    }
  }
}
