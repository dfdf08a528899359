package org.fingerpost.flow.check.proof;

/**
 * How much may be held and done for one flow before the proof gives up and says so.
 *
 * @param held how many facts may be held at once: states, what is left of the conditions ahead in
 *     each, and tables; a fact takes about 50 to 150 bytes
 * @param steps how many answers may be tried
 */
public record Bound(long held, long steps) {

  /**
   * Enough for flows far larger than anybody would walk; at most some 300 MB and a minute or two.
   */
  public static final Bound USUAL = new Bound(3_000_000, 60_000_000);

  public Bound {
    if (held < 1 || steps < 1) {
      throw new IllegalArgumentException("a bound must be positive");
    }
  }
}
