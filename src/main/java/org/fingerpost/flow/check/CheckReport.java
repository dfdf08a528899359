package org.fingerpost.flow.check;

import java.util.List;
import org.fingerpost.flow.Fault;

/**
 * What a check found.
 *
 * @param faults what must be mended before any family walks these flows, in the order of files
 * @param warnings what somebody should look at
 * @param flows figures of each flow that was checked
 */
public record CheckReport(List<Fault> faults, List<Fault> warnings, List<Figures> flows) {

  public CheckReport {
    faults = faults.stream().sorted().distinct().toList();
    warnings = warnings.stream().sorted().distinct().toList();
    flows = List.copyOf(flows);
  }

  /** Whether there is no fault. */
  public boolean isFit() {
    return faults.isEmpty();
  }

  /**
   * How large a flow is.
   *
   * @param flow its id
   * @param questions how many questions it asks
   * @param notices how many notices it shows
   * @param outcomes how many outcomes stand in its file
   * @param words how many words a family or an adviser can read in it
   */
  public record Figures(String flow, int questions, int notices, int outcomes, int words) {}
}
