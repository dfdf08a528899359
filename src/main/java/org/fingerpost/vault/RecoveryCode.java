package org.fingerpost.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

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

  /** What may stand between signs: spaces, dashes of every kind, and what is typed for one. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\u2212_.,]+");

  private final byte[] secret;

  private RecoveryCode(byte[] secret) {
    this.secret = secret;
  }

  static RecoveryCode random(Sealing sealing) {
    return new RecoveryCode(sealing.random(BYTES));
  }

  /** What a person's typing comes to. Groups are counted from 1, as they are printed. */
  public sealed interface Typed {

    /** A code. */
    record Whole(RecoveryCode code) implements Typed {}

    /** A sign that stands in no code, and the group where it is. */
    record WrongSign(int group, String sign) implements Typed {}

    /**
     * Too few signs, or too many.
     *
     * @param signs how many there are
     * @param group the one group that has not its four signs, where that can be told
     */
    record WrongLength(int signs, Optional<Integer> group) implements Typed {}

    /**
     * Signs that do not belong together.
     *
     * @param groups where one sign, or two in the wrong order, would explain it; none where there
     *     is more than one slip
     */
    record Slip(List<Integer> groups) implements Typed {
      public Slip {
        groups = List.copyOf(groups);
      }
    }
  }

  /**
   * Reads a code as a person types it, with or without spaces and dashes, in either case, and tells
   * as closely as the check signs allow where a slip is.
   */
  public static Typed read(CharSequence typed) {
    String signs = signsOf(typed);
    for (int at = 0; at < signs.length(); at++) {
      if (SIGNS.indexOf(signs.charAt(at)) < 0) {
        int end = signs.offsetByCodePoints(at, 1);
        return new Typed.WrongSign(at / GROUP + 1, signs.substring(at, end));
      }
    }
    if (signs.length() != LENGTH) {
      return new Typed.WrongLength(signs.length(), uneven(typed));
    }
    return whole(signs)
        .<Typed>map(Typed.Whole::new)
        .orElseGet(() -> new Typed.Slip(groupsOfOneSlip(signs)));
  }

  /**
   * Reads a code as a person types it, with or without spaces and hyphens, in either case.
   *
   * @return empty where it cannot be a code: a sign is wrong, missing or too many
   */
  public static Optional<RecoveryCode> parse(CharSequence typed) {
    String signs = signsOf(typed);
    return signs.length() == LENGTH && signs.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
        ? whole(signs)
        : Optional.empty();
  }

  private static String signsOf(CharSequence typed) {
    return BETWEEN
        .matcher(typed)
        .replaceAll("")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** The group that is too short or too long, where the person typed the gaps and one is. */
  private static Optional<Integer> uneven(CharSequence typed) {
    String[] groups = BETWEEN.matcher(String.valueOf(typed).strip()).replaceAll(" ").split(" ", -1);
    List<Integer> wrong = new ArrayList<>();
    for (int group = 0; group < groups.length; group++) {
      if (groups[group].length() != GROUP) {
        wrong.add(group + 1);
      }
    }
    return groups.length == LENGTH / GROUP && wrong.size() == 1
        ? Optional.of(wrong.getFirst())
        : Optional.empty();
  }

  private static Optional<RecoveryCode> whole(String signs) {
    byte[] secret = new byte[BYTES];
    for (int bit = 0; bit < BYTES * 8; bit++) {
      if ((SIGNS.indexOf(signs.charAt(bit / 5)) >> (4 - bit % 5) & 1) == 1) {
        secret[bit / 8] |= (byte) (0x80 >> bit % 8);
      }
    }
    RecoveryCode code = new RecoveryCode(secret);
    return code.signs().equals(signs) ? Optional.of(code) : Optional.empty();
  }

  /** Twelve check bits leave about one wrong guess in five beside the right one. */
  private static List<Integer> groupsOfOneSlip(String signs) {
    SortedSet<Integer> groups = new TreeSet<>();
    StringBuilder tried = new StringBuilder(signs);
    for (int at = 0; at < LENGTH; at++) {
      char typed = signs.charAt(at);
      for (int sign = 0; sign < SIGNS.length(); sign++) {
        tried.setCharAt(at, SIGNS.charAt(sign));
        if (whole(tried.toString()).isPresent()) {
          groups.add(at / GROUP + 1);
        }
      }
      tried.setCharAt(at, typed);
      if (at + 1 < LENGTH) {
        tried.setCharAt(at, signs.charAt(at + 1));
        tried.setCharAt(at + 1, typed);
        if (whole(tried.toString()).isPresent()) {
          groups.add(at / GROUP + 1);
        }
        tried.setCharAt(at, typed);
        tried.setCharAt(at + 1, signs.charAt(at + 1));
      }
    }
    return List.copyOf(groups);
  }

  /** The groups as they are printed. */
  public List<String> groups() {
    return List.of(printed().split("-", -1));
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
