package org.fingerpost.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A code to print and keep in a safe place, which opens a vault whose passphrase was forgotten.
 *
 * <p>128 random bits and 12 bits that tell a slip of the pen, in 28 signs of Crockford's Base32: no
 * I, L, O or U, and what is written for one of them is read as the digit it looks like.
 */
public final class RecoveryCode {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BYTES = 16;
  private static final int LENGTH = 28;
  private static final int GROUP = 4;

  private final byte[] secret;

  private RecoveryCode(byte[] secret) {
    this.secret = secret;
  }

  static RecoveryCode random(Sealing sealing) {
    return new RecoveryCode(sealing.random(BYTES));
  }

  /**
   * Reads a code as a person types it, with or without spaces and hyphens, in either case.
   *
   * @return empty where it cannot be a code: a sign is wrong, missing or too many
   */
  public static Optional<RecoveryCode> parse(CharSequence typed) {
    String signs =
        typed
            .toString()
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (signs.length() != LENGTH || signs.chars().anyMatch(sign -> SIGNS.indexOf(sign) < 0)) {
      return Optional.empty();
    }
    boolean[] bits = new boolean[LENGTH * 5];
    for (int bit = 0; bit < bits.length; bit++) {
      bits[bit] = (SIGNS.indexOf(signs.charAt(bit / 5)) >> (4 - bit % 5) & 1) == 1;
    }
    byte[] secret = new byte[BYTES];
    for (int bit = 0; bit < BYTES * 8; bit++) {
      if (bits[bit]) {
        secret[bit / 8] |= (byte) (0x80 >> bit % 8);
      }
    }
    RecoveryCode code = new RecoveryCode(secret);
    return code.signs().equals(signs) ? Optional.of(code) : Optional.empty();
  }

  /** The code as it is printed: seven groups of four signs. */
  public String printed() {
    StringBuilder printed = new StringBuilder(signs());
    for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
      printed.insert(at, '-');
    }
    return printed.toString();
  }

  private String signs() {
    byte[] all = Arrays.copyOf(secret, BYTES + 2);
    byte[] check = check();
    all[BYTES] = check[0];
    all[BYTES + 1] = check[1];
    StringBuilder signs = new StringBuilder(LENGTH);
    for (int sign = 0; sign < LENGTH; sign++) {
      int value = 0;
      for (int bit = sign * 5; bit < sign * 5 + 5; bit++) {
        value = value << 1 | (all[bit / 8] >> (7 - bit % 8) & 1);
      }
      signs.append(SIGNS.charAt(value));
    }
    return signs.toString();
  }

  private byte[] check() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** The random bits themselves, for deriving a key. */
  byte[] secret() {
    return secret.clone();
  }

  /** Nothing that would give it away in a message. */
  @Override
  public String toString() {
    return "a recovery code";
  }
}
