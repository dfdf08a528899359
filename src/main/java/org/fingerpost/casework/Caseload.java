package org.fingerpost.casework;

import java.util.List;
import java.util.Optional;

/**
 * The cases that are kept: what screens and the terminal need of a store.
 *
 * <p>A method that returns has made its change durable: it is on the disk, not on its way there. A
 * method that throws has changed nothing, and may be called again with the same arguments.
 *
 * <p>Calls may come from any thread and are carried out one at a time; each may wait for the disk,
 * so none belongs on a thread that paints.
 */
public interface Caseload extends AutoCloseable {

  /** Every case in a line each. */
  Listing list() throws CaseException;

  /** Begins a case. */
  Case start(Entry.Opened opening, Head head) throws CaseException;

  /** Reads a case in full. */
  Case open(CaseId id) throws CaseException;

  /**
   * Adds entries to a case and renews its line in the list: all of it or nothing.
   *
   * @param entries at least one, in order
   * @return the same entries in their places, for {@link Case#plus(List)}
   * @throws CaseException with {@link CaseProblem.CannotSave} where nothing was saved
   */
  List<Logged> append(CaseId id, List<? extends Entry> entries, Head head) throws CaseException;

  /** Adds one entry to a case and renews its line in the list: both or neither. */
  default Logged append(CaseId id, Entry entry, Head head) throws CaseException {
    return append(id, List.of(entry), head).getFirst();
  }

  /**
   * Adds the same entry to cases, whose lines in the list stay otherwise as they are: to all of
   * them or to none.
   *
   * @param ids each once
   */
  void appendToEach(List<CaseId> ids, Entry entry) throws CaseException;

  /**
   * Renews a case's line in the list, as when a date has moved closer and nothing else happened.
   */
  void renewHead(CaseId id, Head head) throws CaseException;

  /** What has become of a case here. */
  enum Presence {
    /** It is kept here. */
    HERE,
    /** It was kept here, and deleted for good. */
    DELETED,
    /** It was never here. */
    UNKNOWN
  }

  /** What has become of a case here; one that is damaged is here. */
  Presence presence(CaseId id) throws CaseException;

  /**
   * Takes in a case from elsewhere with its whole log, in one go: all of it or nothing.
   *
   * @param whole a case that is not here, and was not deleted here
   */
  void adopt(Case whole, Head head) throws CaseException;

  /**
   * Goes on with a case by entries that happened elsewhere, at their own times, in one go: all of
   * them or none.
   *
   * @param next at least one; their sequences must be the next ones in order
   */
  void extend(CaseId id, List<Logged> next, Head head) throws CaseException;

  /** Deletes a case for good. */
  void delete(CaseId id) throws CaseException;

  /** The earlier states that are kept; none where nothing is kept at all. */
  default Optional<GoingBack> goingBack() {
    return Optional.empty();
  }

  /** The trail of who did what; none where nobody keeps one. */
  default Optional<Audit> audit() {
    return Optional.empty();
  }

  /** Puts everything away. What was acknowledged is safe even where this cannot finish. */
  @Override
  void close();
}
