package org.fingerpost.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What going back to a copy would change, case by case: to be seen before it is done.
 *
 * @param changes every case that would not stay as it is, those that lose something first
 * @param same how many cases stay exactly as they are
 * @param staysDeleted how many cases are in the copy and were deleted since; they stay deleted
 * @param presentKnown whether everything that is there now could be read; otherwise more may be
 *     lost than can be told
 */
public record Restoration(List<Change> changes, int same, int staysDeleted, boolean presentKnown) {

  public Restoration {
    changes = List.copyOf(changes);
  }

  /**
   * One case that would not stay as it is.
   *
   * @param title what it is called, where that can be known
   * @param lastTouched when something was last entered in it, as it is now or, where it is not
   *     there now, as it is in the copy
   */
  public record Change(
      CaseId id, Optional<String> title, Optional<Instant> lastTouched, Effect effect) {}

  /** What would happen to a case. */
  public sealed interface Effect {
    /** It is not in the copy. */
    record Vanishes(long entries, long notes) implements Effect {}

    /** It is in the copy without what was entered last; what can be told of that. */
    record GoesBack(long entries, long notes) implements Effect {}

    /** Nothing of it would be lost, and so many entries that cannot be read now come back. */
    record ComesBack(long entries) implements Effect {}
  }

  /** Whether anything that can be read now would be lost. */
  public boolean losesSomething() {
    return changes.stream().anyMatch(change -> !(change.effect() instanceof Effect.ComesBack));
  }

  /** The changes of one kind. */
  public <E extends Effect> List<Change> changes(Class<E> kind) {
    return changes.stream().filter(change -> kind.isInstance(change.effect())).toList();
  }

  /**
   * Compares what is there with a copy.
   *
   * @param now what can be read of what is there
   * @param copy what is in the copy, all of which can be read
   * @param staysDeleted how many cases of the copy were deleted since
   */
  public static Restoration between(Remains now, Remains copy, int staysDeleted) {
    Map<CaseId, Fragment> then = new HashMap<>();
    copy.cases().forEach(one -> then.put(one.id(), one));
    Set<CaseId> seen = new HashSet<>();
    List<Change> changes = new ArrayList<>();
    int same = 0;
    for (Fragment one : now.cases()) {
      seen.add(one.id());
      Optional<Effect> effect = effect(one, Optional.ofNullable(then.get(one.id())));
      if (effect.isPresent()) {
        changes.add(changed(one, effect.get()));
      } else {
        same++;
      }
    }
    for (Fragment one : copy.cases()) {
      if (!seen.contains(one.id())) {
        changes.add(changed(one, new Effect.ComesBack(one.entries().size())));
      }
    }
    changes.sort(
        Comparator.comparingInt((Change change) -> rank(change.effect()))
            .thenComparing(
                change -> change.lastTouched().orElse(Instant.MIN), Comparator.reverseOrder()));
    return new Restoration(changes, same, staysDeleted, now.isWhole());
  }

  private static int rank(Effect effect) {
    return switch (effect) {
      case Effect.Vanishes _ -> 0;
      case Effect.GoesBack _ -> 1;
      case Effect.ComesBack _ -> 2;
    };
  }

  private static Change changed(Fragment one, Effect effect) {
    return new Change(one.id(), one.title(), one.lastTouched(), effect);
  }

  private static Optional<Effect> effect(Fragment now, Optional<Fragment> copy) {
    if (copy.isEmpty()) {
      return Optional.of(new Effect.Vanishes(now.entries().size(), notes(now.entries())));
    }
    Map<Long, Logged> then = new HashMap<>();
    copy.get().entries().forEach(entry -> then.put(entry.sequence(), entry));
    long fork =
        now.entries().stream()
            .filter(entry -> !entry.equals(then.get(entry.sequence())))
            .mapToLong(Logged::sequence)
            .min()
            .orElse(Long.MAX_VALUE);
    // From the first entry that differs on, the copy tells another story: all of ours goes.
    List<Logged> lost = now.entries().stream().filter(entry -> entry.sequence() >= fork).toList();
    if (!lost.isEmpty()) {
      return Optional.of(new Effect.GoesBack(lost.size(), notes(lost)));
    }
    // Entries that are known to have followed, and cannot be read now, are lost by it as well.
    long beyond = now.last() - copy.get().last();
    if (beyond > 0) {
      return Optional.of(new Effect.GoesBack(beyond, 0));
    }
    int more = then.size() - now.entries().size();
    boolean mended = more > 0 || now.listed().isEmpty();
    return mended ? Optional.of(new Effect.ComesBack(more)) : Optional.empty();
  }

  private static long notes(List<Logged> entries) {
    return entries.stream()
        .map(Logged::entry)
        .filter(Entry.NoteWritten.class::isInstance)
        .map(entry -> ((Entry.NoteWritten) entry).note())
        .distinct()
        .count();
  }
}
