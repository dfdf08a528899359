package org.fingerpost.vault;

import java.util.Arrays;

/**
 * How hard a passphrase is to guess, as far as that can be said without a list of all passphrases.
 *
 * <p>Length is what counts: no sign of a certain kind is asked for (NIST SP 800-63B-4, section
 * 3.1.1.2).
 */
public enum PassphraseStrength {
  /** Fewer than {@link #LEAST} characters. */
  TOO_SHORT,
  /** Long enough, and made of the same few characters over and over. */
  TOO_SIMPLE,
  /** Long enough. */
  ENOUGH,
  /** As long as three or four words. */
  GOOD,
  /** As long as five words or more. */
  STRONG;

  /** The fewest characters that a passphrase may have. */
  public static final int LEAST = 12;

  /** The most characters that a passphrase may have. */
  public static final int MOST = 1000;

  private static final int GOOD_FROM = 18;
  private static final int STRONG_FROM = 26;
  private static final int FEWEST_DIFFERENT = 5;

  /** Judges a passphrase. */
  public static PassphraseStrength of(char[] passphrase) {
    if (passphrase.length < LEAST) {
      return TOO_SHORT;
    }
    char[] sorted = passphrase.clone();
    Arrays.sort(sorted);
    int different = 1;
    for (int at = 1; at < sorted.length; at++) {
      different += sorted[at] == sorted[at - 1] ? 0 : 1;
    }
    Arrays.fill(sorted, '\0');
    if (different < FEWEST_DIFFERENT) {
      return TOO_SIMPLE;
    }
    if (passphrase.length >= STRONG_FROM) {
      return STRONG;
    }
    return passphrase.length >= GOOD_FROM ? GOOD : ENOUGH;
  }

  /** Whether it may be used at all. */
  public boolean isEnough() {
    return compareTo(ENOUGH) >= 0;
  }
}
