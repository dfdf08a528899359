package org.fingerpost.ui;

import java.util.List;

/**
 * Something expected that went wrong, for a person to read and act on.
 *
 * @param what what happened, one sentence
 * @param safe what is safe in spite of it
 * @param remedy what to do now
 * @param ways what can be done here, the most useful first; may be empty
 */
public record Problem(String what, String safe, String remedy, List<Way> ways) {

  public Problem {
    ways = List.copyOf(ways);
  }

  /** The same problem with ways out. */
  public Problem with(Way... more) {
    return new Problem(what, safe, remedy, List.of(more));
  }

  /**
   * One way out.
   *
   * @param label what the button says
   * @param go what it does
   */
  public record Way(String label, Runnable go) {}
}
