package org.fingerpost.flow.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Short strings that were made before, so that names and ids, which a file repeats on every other
 * line, are made once. Several threads may use it: at worst one of them makes a string again.
 */
final class KnownStrings {
  private static final int LONGEST = 64;
  private static final int PLACES = 4096;

  /** Each where its hash says; a newer one takes the place of an older. */
  private final @Nullable String[] known = new String[PLACES];

  /**
   * The string that stands in ASCII between two places.
   *
   * @param hash its {@link String#hashCode()}
   */
  String ascii(byte[] bytes, int start, int end, int hash) {
    if (end - start > LONGEST) {
      return made(bytes, start, end);
    }
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    String before = known[place];
    if (before != null && before.hashCode() == hash && isThis(before, bytes, start, end)) {
      return before;
    }
    String made = made(bytes, start, end);
    known[place] = made;
    return made;
  }

  private static String made(byte[] bytes, int start, int end) {
    // Each byte is one character, and this decoder need not look at them to know so.
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private static boolean isThis(String string, byte[] bytes, int start, int end) {
    if (string.length() != end - start) {
      return false;
    }
    for (int index = 0; index < string.length(); index++) {
      if (string.charAt(index) != bytes[start + index]) {
        return false;
      }
    }
    return true;
  }
}
