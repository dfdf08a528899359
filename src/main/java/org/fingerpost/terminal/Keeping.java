package org.fingerpost.terminal;

import java.util.List;
import org.fingerpost.journey.Journey;
import org.fingerpost.summary.Note;

/** What the walk hands to somebody else: a summary to read, and files to keep. */
public interface Keeping {

  /** The summary of a journey, as text to read in a terminal. */
  String summary(Journey journey, List<Note> notes);

  /**
   * Keeps a file of a journey: a summary in the form that the name's ending asks for, or its
   * answers where it ends in {@code .answers.json}.
   *
   * @return one sentence that says what was done, or why it could not be and what is safe
   */
  String keep(String fileName, Journey journey, List<Note> notes);
}
