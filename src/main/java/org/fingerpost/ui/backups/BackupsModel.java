package org.fingerpost.ui.backups;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fingerpost.casework.GoingBack;
import org.fingerpost.casework.KeptCopy;
import org.fingerpost.casework.Restoration;
import org.fingerpost.ui.Background;

/** Where the person is on the way back to a copy: choosing, looking, done. */
public final class BackupsModel {
  private final Optional<GoingBack> goingBack;
  private final Background background;
  private final Consumer<Exception> failed;
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Reading());

  /** A step on the way. */
  public sealed interface Step {
    /** Something is being read or done. */
    record Reading() implements Step {}

    /** Every copy there is, the newest first; one can be chosen. */
    record Choosing(List<KeptCopy> copies) implements Step {}

    /** What going back to a copy would change; nothing has been changed. */
    record Looking(KeptCopy copy, Restoration restoration) implements Step {}

    /** Back at a copy; what was there is kept under another name. */
    record Done(KeptCopy copy, Optional<Path> aside) implements Step {}
  }

  /**
   * Nothing is read before {@link #refresh}.
   *
   * @param goingBack nothing where no copies are kept
   * @param failed gets what went wrong
   */
  public BackupsModel(
      Optional<GoingBack> goingBack, Background background, Consumer<Exception> failed) {
    this.goingBack = goingBack;
    this.background = background;
    this.failed = failed;
  }

  /** Where the person is. */
  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** Reads the list of copies anew. */
  public void refresh() {
    step.set(new Step.Reading());
    background.run(
        () -> goingBack.isPresent() ? goingBack.get().copies() : List.<KeptCopy>of(),
        copies -> step.set(new Step.Choosing(copies)),
        thrown -> {
          step.set(new Step.Choosing(List.of()));
          failed.accept(thrown);
        });
  }

  /** Looks at what going back to a copy would change. */
  public void look(KeptCopy copy) {
    GoingBack way = goingBack.orElseThrow();
    step.set(new Step.Reading());
    background.run(
        () -> way.preview(copy),
        restoration -> step.set(new Step.Looking(copy, restoration)),
        this::backToTheList);
  }

  /** Goes back to the copy that is looked at. */
  public void goBack() {
    if (step.get() instanceof Step.Looking(KeptCopy copy, _)) {
      GoingBack way = goingBack.orElseThrow();
      step.set(new Step.Reading());
      background.run(
          () -> way.to(copy), aside -> step.set(new Step.Done(copy, aside)), this::backToTheList);
    }
  }

  private void backToTheList(Exception thrown) {
    refresh();
    failed.accept(thrown);
  }
}
