package org.fingerpost.casework;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cases on their way: what one file carries to another computer, or to a colleague.
 *
 * <p>It says when it was made and never by whom: no name of a person or a computer is taken from
 * the system.
 *
 * @param made what the clock said when the file was made; for people to read
 * @param cases at least one, none of them twice
 */
public record CaseFile(Instant made, List<Carried> cases) {
  /** The most cases that one file holds. */
  public static final int MOST_CASES = 10_000;

  /** What files of this kind end in. */
  public static final String ENDING = ".fingerpost";

  /** Refuses no case, too many, and the same one twice. */
  public CaseFile {
    cases = List.copyOf(cases);
    Set<CaseId> seen = new HashSet<>();
    if (cases.isEmpty() || cases.size() > MOST_CASES) {
      throw new IllegalArgumentException(cases.size() + " cases in one file");
    }
    for (Carried carried : cases) {
      if (!seen.add(carried.content().id())) {
        throw new IllegalArgumentException("the same case twice");
      }
    }
  }

  /**
   * A case with its whole log, and its line in a list.
   *
   * @param content the case
   * @param head as it stood when the file was made
   */
  public record Carried(Case content, Head head) {}
}
