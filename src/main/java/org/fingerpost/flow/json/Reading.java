package org.fingerpost.flow.json;

import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Places;

/**
 * What came of reading the files.
 *
 * @param pathways as much as could be read, so that more can be checked; fit for families only
 *     where there is no fault. Nothing where there was nothing to read
 * @param faults everything that is wrong with the files themselves, in the order of files and lines
 * @param places where each thing was written
 */
public record Reading(Optional<Pathways> pathways, List<Fault> faults, Places places) {
  public Reading {
    faults = faults.stream().sorted().distinct().toList();
  }
}
