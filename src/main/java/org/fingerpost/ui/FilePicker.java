package org.fingerpost.ui;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for a place to save a file, or for a file to open. */
public interface FilePicker {

  /**
   * Asks where to save.
   *
   * @param title what is being saved, for the dialog's title
   * @param fileName the name suggested, with its ending
   * @param kind what files with this ending are, in words
   * @return nothing where the person changed their mind
   */
  Optional<Path> whereToSave(String title, String fileName, String kind);

  /**
   * Asks which file to open.
   *
   * @param title what is being opened, for the dialog's title
   * @param ending what such files end in
   * @param kind what files with this ending are, in words
   * @return nothing where the person changed their mind
   */
  Optional<Path> whichToOpen(String title, String ending, String kind);
}
