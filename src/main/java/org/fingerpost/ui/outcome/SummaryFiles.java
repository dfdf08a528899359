package org.fingerpost.ui.outcome;

import java.nio.file.Path;
import org.fingerpost.summary.CannotWrite;
import org.fingerpost.summary.Form;
import org.fingerpost.summary.Summary;

/** Writes a summary into a file. May wait for the disk; never called on the thread that paints. */
@FunctionalInterface
public interface SummaryFiles {

  /**
   * Writes it, in place of a file that is there already.
   *
   * @throws CannotWrite where that is not possible; a file that was there before is as it was
   */
  void write(Summary summary, Form form, Path file) throws CannotWrite;
}
