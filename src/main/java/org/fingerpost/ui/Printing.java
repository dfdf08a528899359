package org.fingerpost.ui;

import javafx.scene.Node;

/** Prints a page. */
public interface Printing {

  /**
   * Asks which printer, and prints.
   *
   * @return what came of it
   */
  Came print(Node page);

  /** What came of printing. */
  enum Came {
    /** It is with the printer. */
    PRINTED,
    /** The person changed their mind. */
    LEFT,
    /** There is no printer here. */
    NO_PRINTER,
    /** The printer refused. */
    FAILED
  }
}
