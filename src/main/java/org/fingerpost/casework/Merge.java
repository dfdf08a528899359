package org.fingerpost.casework;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.flow.Answer;
import org.fingerpost.journey.Pin;

/**
 * Brings together two logs of one case, of which each may have gone on without the other.
 *
 * <p>The rule: both begin alike; ours stays exactly as it is; after it comes, in its own order and
 * with its own times, whatever theirs has and ours has not. So where both answered a question
 * differently, theirs counts from now on, and ours stays in the history. A note of theirs is given
 * a number that ours has not used; an earlier note that both changed becomes two. Nothing of either
 * is lost.
 *
 * <p>What ours has already is known by its moment and its content, not by where it stands: to merge
 * the same file once more, or to send the merged case back and merge it there, adds nothing.
 */
public final class Merge {
  private final Case ours;
  private final Case theirs;
  private final int shared;
  private final List<Logged> missing;

  private Merge(Case ours, Case theirs, int shared, List<Logged> missing) {
    this.ours = ours;
    this.theirs = theirs;
    this.shared = shared;
    this.missing = List.copyOf(missing);
  }

  /**
   * A question that both answered, and differently.
   *
   * @param counts the answer that counts once they are merged
   */
  public record Differing(String question, Answer ours, Answer theirs, Answer counts) {}

  /**
   * Works out what is missing. Changes nothing.
   *
   * @throws IllegalArgumentException where they are two different cases
   */
  public static Merge of(Case ours, Case theirs) {
    if (!ours.id().equals(theirs.id())) {
      throw new IllegalArgumentException("two different cases");
    }
    int shared = 0;
    int most = Math.min(ours.log().size(), theirs.log().size());
    while (shared < most && ours.log().get(shared).equals(theirs.log().get(shared))) {
      shared++;
    }
    return new Merge(ours, theirs, shared, missing(ours, theirs, shared));
  }

  private static List<Logged> missing(Case ours, Case theirs, int shared) {
    List<Logged> alone = theirs.log().subList(shared, theirs.log().size());
    if (shared == ours.log().size()) {
      return alone;
    }
    Known known = new Known(ours.log().subList(shared, ours.log().size()));
    List<Optional<Logged>> same = alone.stream().map(known::take).toList();
    Numbers numbers = new Numbers(ours, shared, known.left());
    List<Logged> missing = new ArrayList<>();
    for (int at = 0; at < alone.size(); at++) {
      Logged logged = alone.get(at);
      if (same.get(at).isPresent()) {
        numbers.learn(logged.entry(), same.get(at).get().entry());
      } else {
        long sequence = ours.log().size() + missing.size() + 1L;
        missing.add(new Logged(sequence, logged.at(), numbers.renumbered(logged.entry())));
      }
    }
    return missing;
  }

  /** The entries of theirs that ours has not, as they are to be added. */
  public List<Logged> missing() {
    return missing;
  }

  /** The case with everything that both have. */
  public Case merged() {
    return missing.isEmpty() ? ours : ours.plus(missing);
  }

  /** Whether ours has entries that theirs has not. */
  public boolean oursWentOn() {
    return !missing(/* ours= */ theirs, /* theirs= */ ours, shared).isEmpty();
  }

  /** Every question that both have answered differently, in the order of ours. */
  public List<Differing> differing() {
    Map<String, Answer> counting = merged().answers();
    List<Differing> differing = new ArrayList<>();
    ours.answers()
        .forEach(
            (question, answer) -> {
              Answer other = theirs.answers().get(question);
              Answer counts = counting.get(question);
              if (other != null && counts != null && !other.equals(answer)) {
                differing.add(new Differing(question, answer, other, counts));
              }
            });
    return differing;
  }

  /** The notes that an entry speaks of. */
  static List<NoteId> notesOf(Entry entry) {
    return switch (entry) {
      case Entry.NoteWritten written -> List.of(written.note());
      case Entry.NoteRemoved removed -> List.of(removed.note());
      case Entry.Pinned(var _, Optional<Shown> shown) -> shown.map(Shown::notes).orElse(List.of());
      case Entry.Opened _,
          Entry.Answered _,
          Entry.WentTo _,
          Entry.Renamed _,
          Entry.SummaryMade _,
          Entry.Closed _,
          Entry.Reopened _,
          Entry.KeptOn _,
          Entry.KeptOnTakenBack _ ->
          List.of();
    };
  }

  /** The note that an entry writes or removes. */
  private static Optional<NoteId> changedBy(Entry entry) {
    return switch (entry) {
      case Entry.NoteWritten written -> Optional.of(written.note());
      case Entry.NoteRemoved removed -> Optional.of(removed.note());
      case Entry.Pinned _,
          Entry.Opened _,
          Entry.Answered _,
          Entry.WentTo _,
          Entry.Renamed _,
          Entry.SummaryMade _,
          Entry.Closed _,
          Entry.Reopened _,
          Entry.KeptOn _,
          Entry.KeptOnTakenBack _ ->
          Optional.empty();
    };
  }

  /** The same entry, about these notes. */
  private static Entry about(Entry entry, List<NoteId> notes) {
    return switch (entry) {
      case Entry.NoteWritten written ->
          new Entry.NoteWritten(notes.getFirst(), written.node(), written.beside(), written.text());
      case Entry.NoteRemoved _ -> new Entry.NoteRemoved(notes.getFirst());
      case Entry.Pinned(Pin pin, Optional<Shown> shown) ->
          new Entry.Pinned(pin, shown.map(told -> new Shown(told.lines(), told.reworded(), notes)));
      case Entry.Opened _,
          Entry.Answered _,
          Entry.WentTo _,
          Entry.Renamed _,
          Entry.SummaryMade _,
          Entry.Closed _,
          Entry.Reopened _,
          Entry.KeptOn _,
          Entry.KeptOnTakenBack _ ->
          entry;
    };
  }

  /** The entries that ours has alone, by what they say and when; each stands for one of theirs. */
  private static final class Known {
    private static final List<NoteId> ANY = List.of(new NoteId(1));

    /** What makes two entries the same, whatever number their notes were given. */
    private record Same(Instant at, Entry entry) {}

    private final Map<Same, Deque<Logged>> entries = new HashMap<>();

    Known(List<Logged> alone) {
      for (Logged logged : alone) {
        entries.computeIfAbsent(same(logged), _ -> new ArrayDeque<>()).add(logged);
      }
    }

    private static Same same(Logged logged) {
      return new Same(logged.at(), about(logged.entry(), ANY));
    }

    Optional<Logged> take(Logged theirs) {
      Deque<Logged> alike = entries.get(same(theirs));
      return alike == null ? Optional.empty() : Optional.ofNullable(alike.pollFirst());
    }

    List<Logged> left() {
      return entries.values().stream().flatMap(Deque::stream).toList();
    }
  }

  /** Which number a note of theirs has in ours. */
  private static final class Numbers {
    private final Set<NoteId> shared = new HashSet<>();
    private final Set<NoteId> touchedByUsAlone = new HashSet<>();
    private final Map<NoteId, NoteId> numbers = new HashMap<>();
    private int highest;

    Numbers(Case ours, int sharedEntries, List<Logged> oursAlone) {
      ours.log().stream()
          .flatMap(logged -> notesOf(logged.entry()).stream())
          .forEach(note -> highest = Math.max(highest, note.value()));
      ours.log().subList(0, sharedEntries).stream()
          .flatMap(logged -> notesOf(logged.entry()).stream())
          .forEach(shared::add);
      oursAlone.stream()
          .flatMap(logged -> changedBy(logged.entry()).stream())
          .forEach(touchedByUsAlone::add);
    }

    /** The same entry in both: so its note is the same note. */
    void learn(Entry theirs, Entry ours) {
      changedBy(theirs)
          .ifPresent(note -> changedBy(ours).ifPresent(number -> numbers.put(note, number)));
    }

    Entry renumbered(Entry theirs) {
      return changedBy(theirs)
          .map(note -> about(theirs, List.of(number(note))))
          .orElseGet(() -> about(theirs, known(notesOf(theirs))));
    }

    /** What was only spoken of needs no number of its own. */
    private List<NoteId> known(List<NoteId> notes) {
      return notes.stream()
          .flatMap(
              note ->
                  Optional.ofNullable(numbers.get(note))
                      .or(() -> Optional.of(note).filter(shared::contains))
                      .stream())
          .toList();
    }

    private NoteId number(NoteId note) {
      NoteId now = numbers.get(note);
      if (now == null && shared.contains(note)) {
        now = note;
      }
      if (now == null || touchedByUsAlone.contains(now)) {
        now = new NoteId(++highest);
      }
      numbers.put(note, now);
      return now;
    }
  }
}
