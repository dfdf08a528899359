package org.fingerpost.ui.held;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fingerpost.summary.HeldReport;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Everything;
import org.fingerpost.ui.OpenCase;

/** Saving everything that is kept about the case that lies open. */
public final class HeldModel {
  private final Desk desk;
  private final Everything everything;
  private final ReadOnlyObjectWrapper<Optional<HeldReport.Written>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper(false);

  /** Nothing is saved yet. */
  public HeldModel(Desk desk, Everything everything) {
    this.desk = desk;
    this.everything = everything;
  }

  /** The files that were saved, since {@link #begin}. */
  public ReadOnlyObjectProperty<Optional<HeldReport.Written>> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** Whether it turned out that nothing of the case is kept so far. */
  public ReadOnlyBooleanProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  /** Begins anew. */
  public void begin() {
    nothing.set(false);
    saved.set(Optional.empty());
  }

  /** What the case is called. */
  public String title() {
    return desk.open().title();
  }

  /**
   * Asks where to, and saves what is kept there, once nothing is on its way to the disk any more.
   * What cannot be saved to the disk is told by the window, and is not in the files.
   */
  public void save() {
    OpenCase open = desk.open();
    open.whenStill(
        () ->
            open.listed()
                .ifPresentOrElse(
                    one -> everything.save(one, written -> saved.set(Optional.of(written))),
                    () -> nothing.set(true)));
  }
}
