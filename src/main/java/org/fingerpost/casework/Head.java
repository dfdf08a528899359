package org.fingerpost.casework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a list shows of a case without opening it.
 *
 * @param title what the case is called
 * @param standing where it stands, in words
 * @param next the next date to keep, where one is known
 * @param area the name of the area as people say it, where it is known
 * @param closed whether nothing more is expected to happen in it
 */
public record Head(
    String title, String standing, Optional<Due> next, Optional<String> area, boolean closed) {

  /**
   * A date to keep.
   *
   * @param on the day in England
   * @param what what is due, in a few words
   */
  public record Due(LocalDate on, String what) {}
}
