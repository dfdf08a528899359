package org.fingerpost.casework;

import java.time.Instant;

/**
 * The trail of who did what with the cases on this computer.
 *
 * <p>Lines are only ever added at its end. The oldest go when a person clears them, and at no other
 * time.
 */
public interface Audit {

  /**
   * Adds a deed to the end. Never stands in the way of what the person does: where it cannot be
   * written now it follows with the next one, and until then {@link Trail#waiting()} says so.
   */
  void add(Deed deed);

  /** Reads all of it. */
  Trail read() throws CaseException;

  /**
   * Clears the lines from the oldest on that are older than a moment, up to the first that is not;
   * and says so in a new line.
   *
   * @return how many there were; nothing is written where there were none
   */
  int clearBefore(Instant moment) throws CaseException;
}
