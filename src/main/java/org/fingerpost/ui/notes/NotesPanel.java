package org.fingerpost.ui.notes;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.WritingRoom;

/** Room to write beside every step, and what was written beside the others. */
public final class NotesPanel extends VBox {
  private final NotesModel model;
  private final VBox earlier = new VBox();

  /** A panel that follows whatever case lies open. */
  public NotesPanel(Kit kit, Desk desk) {
    this.model = new NotesModel(desk);
    getStyleClass().addAll("panel", "notes");
    setId("notes");
    TextArea text = new TextArea();
    text.setId("note");
    text.setWrapText(true);
    text.setPrefRowCount(3);
    text.setPromptText(kit.say("notes.prompt"));
    text.textProperty().bindBidirectional(model.textProperty());
    text.addEventFilter(KeyEvent.KEY_PRESSED, key -> leaveByTab(text, key));
    Label label = Lettering.heading(kit.say("notes.title"));
    label.setLabelFor(text);
    earlier.getStyleClass().add("earlier");
    getChildren().addAll(label, text, WritingRoom.under(text, kit.words()), earlier);
    model.earlierProperty().addListener((_, _, now) -> show(now));
    show(model.earlierProperty().get());
    sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (scene != null) {
                model.refresh();
              }
            });
  }

  private void show(List<NotesModel.Earlier> notes) {
    earlier.getChildren().clear();
    earlier.setVisible(!notes.isEmpty());
    earlier.setManaged(!notes.isEmpty());
    for (NotesModel.Earlier note : notes) {
      VBox entry = new VBox(Lettering.small(note.step()), Lettering.body(note.text()));
      entry.getStyleClass().add("note-entry");
      earlier.getChildren().add(entry);
    }
  }

  /** Tab leaves the note, as everywhere else; nobody is caught in it. */
  private static void leaveByTab(TextArea text, KeyEvent key) {
    if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
      text.requestFocusTraversal(
          key.isShiftDown()
              ? javafx.scene.TraversalDirection.PREVIOUS
              : javafx.scene.TraversalDirection.NEXT);
      key.consume();
    }
  }
}
