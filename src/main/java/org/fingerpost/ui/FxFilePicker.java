package org.fingerpost.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/**
 * Asks in the computer's own dialog.
 *
 * @param stage the window that the dialog belongs to
 */
public record FxFilePicker(Stage stage) implements FilePicker {

  @Override
  public Optional<Path> whereToSave(String title, String fileName, String kind) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(fileName);
    String ending = fileName.substring(fileName.lastIndexOf('.'));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> whichToOpen(String title, String ending, String kind) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
    return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
  }
}
