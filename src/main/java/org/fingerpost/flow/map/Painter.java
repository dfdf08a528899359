package org.fingerpost.flow.map;

import java.util.Optional;

/** Takes a picture's shapes and words, one after the other, and puts them somewhere. */
public interface Painter {

  /**
   * Begins a group of shapes and words that belong together.
   *
   * @param part which part of the picture it is
   * @param says what it is, for those who cannot see it
   */
  void open(Part part, String says);

  /** Ends the group that was begun last. */
  void close();

  /** A shape. */
  void shape(Outline outline, Look look);

  /** Words on one line. */
  void words(Picture.Line line, Tone tone);

  /** A part of a picture. */
  sealed interface Part {

    /** What the shapes mean. */
    record Key() implements Part {}

    /** An arrow. */
    record OfArrow(Picture.Arrow arrow) implements Part {}

    /** A box, with what stands on its face. */
    record OfBox(Picture.Box box) implements Part {}

    /**
     * An arm of the box that is open.
     *
     * @param arm counted from 0
     */
    record OfArm(Picture.Box box, int arm) implements Part {}
  }

  /**
   * How a shape looks.
   *
   * @param fill nothing to leave it open
   * @param stroke nothing for no edge
   * @param width of the edge, in points
   */
  record Look(Optional<Tone> fill, Optional<Tone> stroke, double width, boolean dashed) {

    static Look filled(Tone colour) {
      return new Look(Optional.of(colour), Optional.empty(), 0, false);
    }

    static Look line(Tone colour, double width) {
      return new Look(Optional.empty(), Optional.of(colour), width, false);
    }

    static Look edged(Tone fill, Tone stroke, double width) {
      return new Look(Optional.of(fill), Optional.of(stroke), width, false);
    }

    Look withDashes() {
      return new Look(fill, stroke, width, true);
    }
  }
}
