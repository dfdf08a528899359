package org.fingerpost.casework;

import java.util.List;

/**
 * Every case of a caseload, in no order that means anything.
 *
 * @param cases those that can be read
 * @param damaged those whose line in the list cannot be read; their log may still be sound
 * @param newer those whose line is sound, and was written by a later version of the program
 */
public record Listing(List<Listed> cases, List<CaseId> damaged, List<CaseId> newer) {
  public Listing {
    cases = List.copyOf(cases);
    damaged = List.copyOf(damaged);
    newer = List.copyOf(newer);
  }
}
