package org.fingerpost.casework;

import java.util.Optional;

/**
 * Something that a person did with cases on this computer, as the trail of it says: never what a
 * case is called, nor a word of what is in it.
 *
 * @param about the case, where it was done to one
 * @param times how often, where that says something: 1 or more
 */
public record Deed(What what, Optional<CaseId> about, int times) {

  /** The most times that are counted. */
  public static final int MOST_TIMES = 1_000_000;

  /** What was done. The names are written in lower case, and never change once released. */
  public enum What {
    /** A case was begun. */
    STARTED,
    /** A case was opened. */
    OPENED,
    /** A case was deleted for good. */
    DELETED,
    /** A case was put into a file to carry. */
    EXPORTED,
    /** A case was taken in, or gone on with, from such a file. */
    IMPORTED,
    /** A summary of a case was made. */
    SUMMARY_MADE,
    /** Everything that is held about a case was written to a file. */
    EVERYTHING_SAVED,
    /** A case in which nothing had happened for a time was kept on. */
    KEPT_ON,
    /** The decision to keep a case on was taken back. */
    KEPT_ON_TAKEN_BACK,
    /** The cases were put back to an earlier copy. */
    COPY_RESTORED,
    /** A passphrase was set or changed. */
    PASSPHRASE_SET,
    /** The passphrase was removed. */
    PASSPHRASE_REMOVED,
    /** A new recovery code was made. */
    RECOVERY_CODE_MADE,
    /** A wrong passphrase or recovery code was tried so many times before the right one. */
    UNLOCK_FAILED,
    /** So many of the oldest lines of the trail were cleared. */
    TRAIL_CLEARED
  }

  public Deed {
    if (times < 1 || times > MOST_TIMES) {
      throw new IllegalArgumentException("not so many times: " + times);
    }
  }

  /** A deed that is about no case. */
  public static Deed of(What what) {
    return new Deed(what, Optional.empty(), 1);
  }

  /** A deed about a case. */
  public static Deed of(What what, CaseId about) {
    return new Deed(what, Optional.of(about), 1);
  }

  /** A deed that was done so many times; beyond {@link #MOST_TIMES} it is not counted on. */
  public static Deed of(What what, int times) {
    return new Deed(what, Optional.empty(), Math.min(times, MOST_TIMES));
  }
}
