package org.fingerpost.casework;

import java.nio.file.Path;

/**
 * Sealed case files: what screens and commands need of a disk or a stick.
 *
 * <p>Each call takes the time that it takes to make a key of a passphrase, about a quarter of a
 * second, and waits for the disk: none belongs on a thread that paints.
 */
public interface CaseFiles {

  /**
   * Writes a case file, in place of one that is there already; that one is kept beside it under the
   * name that {@link #earlier} gives.
   *
   * @param passphrase whoever made the characters wipes them
   * @throws CaseException with {@link CaseProblem.CaseFileNotWritten} or {@link
   *     CaseProblem.TooMuchForOneFile}; whatever was there before still is
   */
  void write(Path place, CaseFile file, char[] passphrase) throws CaseException;

  /**
   * Makes sure that a passphrase could open a file, before anybody is asked for one.
   *
   * @throws CaseException with {@link CaseProblem.CaseFileRefused}
   */
  void requireSound(Path place) throws CaseException;

  /**
   * Opens a case file, which changes nothing.
   *
   * @param passphrase whoever made the characters wipes them
   * @throws CaseException with {@link CaseProblem.CaseFileRefused}
   */
  CaseFile read(Path place, char[] passphrase) throws CaseException;

  /** Where the file is kept that was in this place before: {@code name.earlier.fingerpost}. */
  static Path earlier(Path place) {
    String name = String.valueOf(place.getFileName());
    String bare =
        name.endsWith(CaseFile.ENDING)
            ? name.substring(0, name.length() - CaseFile.ENDING.length())
            : name;
    return place.resolveSibling(bare + ".earlier" + CaseFile.ENDING);
  }
}
