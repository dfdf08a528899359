package org.fingerpost.summary;

/**
 * What a person wants in their summary, besides what it always has.
 *
 * @param notes whether their notes are printed
 * @param letters whether the letters are printed after the rest
 */
public record Wanted(boolean notes, boolean letters) {

  /** Notes and letters. */
  public static final Wanted EVERYTHING = new Wanted(true, true);

  /** Letters, but no notes: for giving to somebody else. */
  public static final Wanted WITHOUT_NOTES = new Wanted(false, true);
}
