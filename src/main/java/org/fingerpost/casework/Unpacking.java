package org.fingerpost.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.casework.Arrival.Choice;
import org.fingerpost.casework.Arrival.Standing;
import org.fingerpost.casework.CaseFile.Carried;

/**
 * The way from an opened case file into a caseload: first looked at, then taken in case by case, as
 * the person chose. No case that is here is ever overwritten.
 *
 * <p>Reads and writes the caseload, so it does not belong on a thread that paints. It works the
 * same on a caseload in memory.
 *
 * @param heads makes the line in the list for a case that comes in
 */
public record Unpacking(Caseload caseload, Heads heads) {

  /** Makes the line in the list for a case that comes in, from what the pathways say today. */
  public interface Heads {
    /**
     * The line for a case.
     *
     * @param carried the line that the case had where it comes from, for a case whose pathway is
     *     not known here
     */
    Head of(Case content, Head carried);
  }

  /**
   * What was done with a case.
   *
   * @param id the case as it is kept here now; empty where it was left
   * @param entries how many entries were added
   */
  public record Done(Optional<CaseId> id, int entries) {}

  /** Looks at every case of a file beside what is here. Changes nothing. */
  public List<Arrival> look(CaseFile file) throws CaseException {
    List<Arrival> arrivals = new ArrayList<>();
    for (Carried carried : file.cases()) {
      arrivals.add(look(carried));
    }
    return List.copyOf(arrivals);
  }

  private Arrival look(Carried carried) throws CaseException {
    CaseId id = carried.content().id();
    return switch (caseload.presence(id)) {
      case UNKNOWN -> new Arrival(carried, Optional.empty(), Standing.NEW);
      case DELETED -> new Arrival(carried, Optional.empty(), Standing.DELETED);
      case HERE -> {
        Optional<Case> ours = readable(id);
        yield new Arrival(
            carried, ours, ours.map(kept -> standing(kept, carried)).orElse(Standing.DAMAGED));
      }
    };
  }

  private Optional<Case> readable(CaseId id) throws CaseException {
    try {
      return Optional.of(caseload.open(id));
    } catch (CaseException refused) {
      if (refused.problem() instanceof CaseProblem.CaseDamaged) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private static Standing standing(Case ours, Carried carried) {
    Merge merge = Merge.of(ours, carried.content());
    if (merge.missing().isEmpty()) {
      return merge.oursWentOn() ? Standing.OURS_IS_NEWER : Standing.SAME;
    }
    return merge.oursWentOn() ? Standing.BOTH_WENT_ON : Standing.THEIRS_IS_NEWER;
  }

  /**
   * Does with a case what the person chose, in one go: all of it or nothing. What is here is looked
   * at once more, so that nothing is lost that came to it since the arrival was shown.
   *
   * @throws IllegalArgumentException where that is not among the arrival's choices
   */
  public Done take(Arrival arrival, Choice choice) throws CaseException {
    if (!arrival.choices().contains(choice)) {
      throw new IllegalArgumentException(choice + " a case that is " + arrival.standing());
    }
    return switch (choice) {
      case LEAVE -> new Done(Optional.empty(), 0);
      case KEEP_BOTH ->
          adopt(
              new Case(CaseId.random(), arrival.carried().content().log()),
              arrival.carried().head());
      case TAKE_IN -> takeIn(look(arrival.carried()));
    };
  }

  private Done takeIn(Arrival now) throws CaseException {
    Optional<Merge> merge = now.merge();
    if (now.standing() == Standing.NEW) {
      return adopt(now.carried().content(), now.carried().head());
    }
    if (merge.isEmpty()) {
      // Deleted or damaged in the meantime: only somebody who is asked again can know.
      return new Done(Optional.empty(), 0);
    }
    Case merged = merge.get().merged();
    List<Logged> missing = merge.get().missing();
    if (!missing.isEmpty()) {
      caseload.extend(merged.id(), missing, heads.of(merged, now.carried().head()));
    }
    return new Done(Optional.of(merged.id()), missing.size());
  }

  private Done adopt(Case content, Head carried) throws CaseException {
    caseload.adopt(content, heads.of(content, carried));
    return new Done(Optional.of(content.id()), content.log().size());
  }
}
