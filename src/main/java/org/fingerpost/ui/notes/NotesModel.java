package org.fingerpost.ui.notes;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.journey.Journey;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.OpenCase;
import org.fingerpost.ui.StepNote;

/** The note beside the present step, and those beside the others. */
public final class NotesModel {
  private final Desk desk;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Earlier>> earlier =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ChangeListener<Journey> moved = (_, _, now) -> show(now.at().id());
  private Optional<NodeId> step = Optional.empty();
  private boolean showing;

  /** Follows whatever case lies open, from step to step. */
  public NotesModel(Desk desk) {
    this.desk = desk;
    text.addListener((_, _, now) -> written(now));
    desk.openProperty()
        .addListener(
            (_, before, now) -> {
              before.ifPresent(open -> open.journeyProperty().removeListener(moved));
              now.ifPresent(
                  open -> {
                    open.journeyProperty().addListener(moved);
                    show(open.journey().at().id());
                  });
            });
    desk.openProperty()
        .get()
        .ifPresent(
            open -> {
              open.journeyProperty().addListener(moved);
              show(open.journey().at().id());
            });
  }

  /** The words beside the present step. */
  public StringProperty textProperty() {
    return text;
  }

  /** The notes beside other steps, the newest first. */
  public ReadOnlyObjectProperty<List<Earlier>> earlierProperty() {
    return earlier.getReadOnlyProperty();
  }

  /** Takes up the note beside the present step as it is now in the case. */
  public void refresh() {
    step.ifPresent(this::show);
  }

  private void show(NodeId now) {
    OpenCase open = desk.open();
    step = Optional.of(now);
    showing = true;
    text.set(open.noteBeside(now));
    showing = false;
    earlier.set(
        open.notesProperty().get().reversed().stream()
            .filter(note -> !note.step().equals(step))
            .map(this::earlier)
            .toList());
  }

  private Earlier earlier(StepNote note) {
    return new Earlier(
        note.step().flatMap(desk.pathways()::node).map(Node::title).or(note::beside).orElse(""),
        note.text());
  }

  private void written(String now) {
    if (!showing) {
      step.ifPresent(beside -> desk.open().write(beside, now));
    }
  }

  /**
   * A note beside another step.
   *
   * @param step that step's title, or an empty string
   */
  public record Earlier(String step, String text) {}
}
