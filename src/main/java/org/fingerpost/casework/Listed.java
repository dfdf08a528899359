package org.fingerpost.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * A case as it stands in a list.
 *
 * @param lastTouched what the clock said when something last happened in it
 * @param keptOn what the clock said at the last decision to keep it on, where there is one
 */
public record Listed(CaseId id, Head head, Instant lastTouched, Optional<Instant> keptOn) {

  /** A case that nobody had to decide about yet. */
  public Listed(CaseId id, Head head, Instant lastTouched) {
    this(id, head, lastTouched, Optional.empty());
  }

  /** The line of a case. */
  public static Listed of(Case kept, Head head) {
    return new Listed(kept.id(), head, kept.lastTouched(), kept.keptOn());
  }

  /**
   * The line after one more entry, as {@link Case#plus(Logged)} would give it.
   *
   * @param now what the list shows from then on
   */
  public Listed after(Logged next, Head now) {
    return switch (next.entry()) {
      case Entry.KeptOn _ -> new Listed(id, now, lastTouched, Optional.of(next.at()));
      case Entry.KeptOnTakenBack _ -> new Listed(id, now, lastTouched, Optional.empty());
      case Entry.Opened _,
          Entry.Answered _,
          Entry.Pinned _,
          Entry.WentTo _,
          Entry.NoteWritten _,
          Entry.NoteRemoved _,
          Entry.Renamed _,
          Entry.SummaryMade _,
          Entry.Closed _,
          Entry.Reopened _ ->
          new Listed(id, now, next.at(), keptOn);
    };
  }
}
