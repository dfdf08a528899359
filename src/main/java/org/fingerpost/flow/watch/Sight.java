package org.fingerpost.flow.watch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Places;
import org.fingerpost.flow.Unfinished;
import org.fingerpost.flow.check.Inspection;
import org.fingerpost.flow.check.proof.Progress;
import org.fingerpost.flow.json.Reading;

/**
 * What a save looked like.
 *
 * @param walkable the pathways to show, with a sign wherever something is missing; nothing where a
 *     file cannot be read as a flow at all, so that what was shown before had better stay
 * @param signs the nodes that stand for something missing
 * @param places where each thing was written
 * @param faults what is plainly wrong, in the order of files and lines
 * @param closely what else there is to say of it, which may take long
 */
public record Sight(
    Optional<Pathways> walkable,
    Set<NodeId> signs,
    Places places,
    List<Fault> faults,
    Closely closely) {

  /** Looks closely at a save: proves every way, walks the scenarios, judges how hard it reads. */
  @FunctionalInterface
  public interface Closely {

    /**
     * Looks; it may take a minute.
     *
     * @param progress is told how far it is
     * @throws java.util.concurrent.CancellationException if nobody waits for it any more
     */
    Inspection look(Progress progress);
  }

  public Sight {
    signs = Set.copyOf(signs);
    faults = List.copyOf(faults);
  }

  static Sight of(Reading reading, List<Fault> faults, Closely closely) {
    boolean whole = reading.places().unread().isEmpty();
    Optional<Unfinished> shown = reading.pathways().filter(_ -> whole).map(Unfinished::new);
    return new Sight(
        shown.map(Unfinished::walkable),
        shown.map(Unfinished::signs).orElse(Set.of()),
        reading.places(),
        faults,
        closely);
  }

  /** Whether nothing is plainly wrong. */
  public boolean isFit() {
    return walkable.isPresent() && faults.isEmpty();
  }
}
