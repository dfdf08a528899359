package org.fingerpost.ui;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Revisited;
import org.fingerpost.flow.Pathways;

/** The case that lies open, and how to take out another. Belongs to the thread that paints. */
public final class Desk {
  private Pathways pathways;
  private final String firstFlow;
  private final Cabinet cabinet;
  private final Supplier<LocalDate> today;
  private final ReadOnlyObjectWrapper<Optional<OpenCase>> open =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * An empty desk.
   *
   * @param firstFlow the id of the flow with which a new case begins
   * @param today what day it is in England
   */
  public Desk(Pathways pathways, String firstFlow, Cabinet cabinet, Supplier<LocalDate> today) {
    this.pathways = pathways;
    this.firstFlow = firstFlow;
    this.cabinet = cabinet;
    this.today = today;
  }

  /** The case that lies open, if one does. */
  public ReadOnlyObjectProperty<Optional<OpenCase>> openProperty() {
    return open.getReadOnlyProperty();
  }

  /**
   * The case that lies open.
   *
   * @throws java.util.NoSuchElementException where none does
   */
  public OpenCase open() {
    return open.get().orElseThrow();
  }

  /** The pathways that cases walk. */
  public Pathways pathways() {
    return pathways;
  }

  /** Where cases are kept. */
  public Cabinet cabinet() {
    return cabinet;
  }

  /** What day it is in England. */
  public LocalDate today() {
    return today.get();
  }

  /** Begins a new case. */
  public void begin() {
    open.set(Optional.of(new OpenCase(cabinet, pathways, firstFlow, today)));
  }

  /** Takes out a case that is kept, then goes on. */
  public void takeOut(CaseId id, Runnable then, Consumer<Problem> failed) {
    cabinet.open(
        id,
        kept -> {
          Revisited revisited = Revisited.of(kept, pathways, firstFlow, today.get());
          open.set(Optional.of(new OpenCase(cabinet, kept, revisited, today)));
          then.run();
        },
        failed);
  }

  /** Runs this once nothing of the open case is on its way to the disk any more, saved or not. */
  void whenStill(Runnable then) {
    open.get().ifPresentOrElse(one -> one.whenStill(then), then);
  }

  /** From now on cases walk these pathways, the open one too. */
  public void turnTo(Pathways others) {
    pathways = others;
    open.get().ifPresent(one -> one.turnTo(others));
  }

  /** Leaves the desk empty, whatever lay on it; {@link Window} sees to it that it is saved. */
  void clear() {
    open.set(Optional.empty());
  }
}
