package org.fingerpost.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The copies of a caseload, what going back to one would change, and the way back. */
public interface GoingBack {

  /** Every copy there is, the newest first; each is read from end to end, which takes a while. */
  List<KeptCopy> copies() throws CaseException;

  /**
   * What going back to a copy would change. Changes nothing.
   *
   * @throws CaseException where the copy is damaged, or what is there cannot be reached
   */
  Restoration preview(KeptCopy copy) throws CaseException;

  /**
   * Goes back to a copy. What was there is kept beside it under another name.
   *
   * @return under which name, where anything was there
   * @throws CaseException where that cannot be; then what was there is still there
   */
  Optional<Path> to(KeptCopy copy) throws CaseException;
}
