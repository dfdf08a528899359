package org.fingerpost.summary;

/**
 * What a person wants in their summary, besides what it always has.
 *
 * @param notes whether their notes are printed
 * @param letters whether the letters are printed after the rest
 */
public record Wanted(boolean notes, boolean letters) {

  /** What most people want: their notes; the letters they save by themselves. */
  public static final Wanted USUAL = new Wanted(true, false);

  /** Notes and letters. */
  public static final Wanted EVERYTHING = new Wanted(true, true);

  /** Neither: for giving to somebody else. */
  public static final Wanted WITHOUT_NOTES = new Wanted(false, false);
}
