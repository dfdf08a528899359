package org.fingerpost.casework;

import java.util.List;

/**
 * Every case of a caseload, in no order that means anything.
 *
 * @param cases those that can be read
 * @param damaged those whose line in the list cannot be read; their log may still be sound
 */
public record Listing(List<Listed> cases, List<CaseId> damaged) {
  public Listing {
    cases = List.copyOf(cases);
    damaged = List.copyOf(damaged);
  }
}
