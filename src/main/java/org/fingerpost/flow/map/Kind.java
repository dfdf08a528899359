package org.fingerpost.flow.map;

/** What a box of a picture stands for. */
public sealed interface Kind {

  /** Where the pathway begins. */
  record Start() implements Kind {}

  /** Something that is asked. */
  record Asked() implements Kind {}

  /** Something to read. */
  record Read() implements Kind {}

  /** An end of the way. */
  record End(Road road) implements Kind {}

  /** A place in another flow, where the way goes on. */
  record GoesOn() implements Kind {}

  /** The other flows from which ways come in. */
  record ComesIn() implements Kind {}

  /** A flow as a whole. */
  record Whole() implements Kind {}

  /** A place on another sheet, where the way goes on. */
  record ToSheet() implements Kind {}

  /** The other sheets from which ways come in. */
  record FromSheet() implements Kind {}

  /** A sheet as a whole. */
  record OneSheet() implements Kind {}
}
