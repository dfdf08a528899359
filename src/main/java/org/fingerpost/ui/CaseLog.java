package org.fingerpost.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Head;

/**
 * Brings what happens in a case to the disk, in order, and loses none of it: what could not be
 * saved waits here until it can be.
 *
 * <p>A case is begun on the disk with its first entry, so that looking at the first question leaves
 * nothing behind. Belongs to the thread that paints.
 */
final class CaseLog {
  private final Cabinet cabinet;
  private final Entry.Opened opening;
  private final Supplier<Head> head;
  private final List<Entry> waiting = new ArrayList<>();
  private final List<Runnable> afterwards = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Saving> saving;
  private Optional<Case> kept;
  private boolean underWay;
  private int inFlight;

  /** A case that is not on the disk yet. */
  CaseLog(Cabinet cabinet, Entry.Opened opening, Supplier<Head> head) {
    this(cabinet, opening, head, Optional.empty());
  }

  /** A case that is on the disk. */
  CaseLog(Cabinet cabinet, Case kept, Supplier<Head> head) {
    this(cabinet, kept.flow(), head, Optional.of(kept));
  }

  private CaseLog(Cabinet cabinet, Entry.Opened opening, Supplier<Head> head, Optional<Case> kept) {
    this.cabinet = cabinet;
    this.opening = opening;
    this.head = head;
    this.kept = kept;
    this.saving =
        new ReadOnlyObjectWrapper<>(kept.isPresent() ? new Saving.Saved() : new Saving.Nothing());
  }

  ReadOnlyObjectProperty<Saving> savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** The case as it is on the disk. */
  Optional<Case> kept() {
    return kept;
  }

  /** Adds entries that belong together: they reach the disk together or not at all. */
  void add(List<Entry> entries) {
    waiting.addAll(entries);
    save();
  }

  /**
   * Adds a note that is still being typed. It goes to the disk when the typing pauses, or with the
   * next entry, or when somebody waits for it; until then newer words take its place.
   */
  void addSoon(Entry.NoteWritten written) {
    int last = waiting.size() - 1;
    if (last >= inFlight
        && waiting.get(last) instanceof Entry.NoteWritten before
        && before.note().equals(written.note())) {
      waiting.set(last, written);
    } else {
      waiting.add(written);
    }
    saving.set(new Saving.UnderWay());
    cabinet
        .background()
        .soon(
            () -> {
              if (waiting.contains(written)) {
                save();
              }
            });
  }

  /** Tries again what could not be saved. */
  void retry() {
    save();
  }

  /** Runs this once nothing is on its way any more, saved or not. */
  void whenStill(Runnable then) {
    save();
    if (underWay) {
      afterwards.add(then);
    } else {
      then.run();
    }
  }

  private void save() {
    if (underWay || waiting.isEmpty()) {
      return;
    }
    underWay = true;
    saving.set(new Saving.UnderWay());
    if (kept.isEmpty()) {
      cabinet.start(opening, head.get(), this::begun, this::failed);
    } else {
      List<Entry> batch = List.copyOf(waiting);
      inFlight = batch.size();
      cabinet.append(
          kept.get().id(),
          batch,
          head.get(),
          logged -> {
            kept = kept.map(before -> before.plus(logged));
            waiting.subList(0, batch.size()).clear();
            still(new Saving.Saved());
          },
          this::failed);
    }
  }

  private void begun(Case begun) {
    kept = Optional.of(begun);
    still(new Saving.Saved());
  }

  private void failed(Problem problem) {
    underWay = false;
    inFlight = 0;
    saving.set(new Saving.NotSaved(problem));
    runAfterwards();
  }

  private void still(Saving now) {
    underWay = false;
    inFlight = 0;
    if (waiting.isEmpty()) {
      saving.set(now);
      runAfterwards();
    } else {
      save();
    }
  }

  private void runAfterwards() {
    List<Runnable> all = List.copyOf(afterwards);
    afterwards.clear();
    all.forEach(Runnable::run);
  }
}
