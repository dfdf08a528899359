package org.fingerpost.flow.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks over a file once, making nothing of it, to tell whether it is JSON with nothing to be said
 * against it. It is cautious: what it calls plain, the parser of {@link JsonTree} takes without a
 * fault, but not the other way round. Whatever is wrong, near a limit or rarely written (a
 * fraction, a long name, a name with an escape in it) is left to that parser and its words.
 */
final class PlainCheck {
  private static final int LONGEST_NAME = 64;
  private static final int MOST_DIGITS = 18;
  private static final int FEW = 12;

  private final byte[] bytes;
  private final Limits limits;
  private final JsonCursor cursor;
  private int depth;
  private int tokens;

  /** The names of all objects that are open, as numbers; those of the innermost are last. */
  private long[] names = new long[64];

  private int namesOpen;

  private PlainCheck(byte[] bytes, Limits limits) {
    this.bytes = bytes;
    this.limits = limits;
    this.cursor = new JsonCursor(bytes, 0, 1);
  }

  /**
   * Where a member of an object stands.
   *
   * @param at where its value begins
   * @param line the line of that
   * @param parts where the members of its value stand, in a member of the file's own object; else
   *     none
   */
  record Part(String name, int at, int line, List<Part> parts) {}

  /** Where the members of the file's object stand, if the file is plain. */
  static Optional<List<Part>> of(byte[] bytes, Limits limits) {
    PlainCheck check = new PlainCheck(bytes, limits);
    List<Part> parts = new ArrayList<>();
    check.cursor.skipBlank();
    boolean plain = check.cursor.here() == '{' && check.value(parts);
    check.cursor.skipBlank();
    return plain && check.cursor.at() == bytes.length ? Optional.of(parts) : Optional.empty();
  }

  private boolean value(List<Part> parts) {
    tokens++;
    if (tokens > limits.tokens()) {
      return false;
    }
    return switch (cursor.here()) {
      case '{' -> object(parts);
      case '[' -> list();
      case '"' -> text();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    };
  }

  private boolean object(List<Part> parts) {
    depth++;
    tokens++; // The closing bracket; the opening one counts as the value.
    if (depth > limits.depth()) {
      return false;
    }
    int namesBefore = namesOpen;
    cursor.pass();
    boolean goesOn = cursor.here() != '}';
    while (goesOn) {
      if (!member(parts)) {
        return false;
      }
      goesOn = cursor.here() == ',';
      if (goesOn) {
        cursor.pass();
      }
    }
    if (cursor.here() != '}' || someNameTwice(namesBefore)) {
      return false;
    }
    cursor.moveTo(cursor.at() + 1);
    namesOpen = namesBefore;
    depth--;
    return true;
  }

  private boolean member(List<Part> parts) {
    int start = cursor.at() + 1;
    if (cursor.here() != '"' || !name(start)) {
      return false;
    }
    int end = cursor.at() - 1;
    tokens++;
    cursor.skipBlank();
    if (cursor.here() != ':') {
      return false;
    }
    cursor.pass();
    List<Part> inside = depth == 1 ? new ArrayList<>() : List.of();
    if (depth <= 2) {
      parts.add(
          new Part(
              new String(bytes, start, end - start, StandardCharsets.ISO_8859_1),
              cursor.at(),
              cursor.line(),
              inside));
    }
    boolean fine = value(inside);
    cursor.skipBlank();
    return fine;
  }

  private boolean list() {
    depth++;
    tokens++; // The closing bracket; the opening one counts as the value.
    if (depth > limits.depth()) {
      return false;
    }
    cursor.pass();
    boolean goesOn = cursor.here() != ']';
    while (goesOn) {
      if (!value(List.of())) {
        return false;
      }
      cursor.skipBlank();
      goesOn = cursor.here() == ',';
      if (goesOn) {
        cursor.pass();
      }
    }
    if (cursor.here() != ']') {
      return false;
    }
    cursor.moveTo(cursor.at() + 1);
    depth--;
    return true;
  }

  /** A name of printable ASCII; what number it has is kept. */
  private boolean name(int start) {
    long number = 1;
    for (int index = start; index < bytes.length && index - start <= LONGEST_NAME; index++) {
      byte one = bytes[index];
      if (one == '"') {
        keep(number);
        cursor.moveTo(index + 1);
        return index - start <= limits.nameLength();
      }
      if (one < ' ' || one == '\\') {
        return false;
      }
      number = number * 257 + one;
    }
    return false;
  }

  private void keep(long name) {
    if (namesOpen == names.length) {
      names = Arrays.copyOf(names, 2 * namesOpen);
    }
    names[namesOpen] = name;
    namesOpen++;
  }

  /** Whether two names of the innermost object have the same number, as the same names have. */
  private boolean someNameTwice(int first) {
    if (namesOpen - first > FEW) {
      Arrays.sort(names, first, namesOpen);
      for (int index = first + 1; index < namesOpen; index++) {
        if (names[index] == names[index - 1]) {
          return true;
        }
      }
      return false;
    }
    for (int index = first + 1; index < namesOpen; index++) {
      for (int before = first; before < index; before++) {
        if (names[index] == names[before]) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean text() {
    int start = cursor.at() + 1;
    int index = start;
    boolean ascii = true;
    while (index < bytes.length) {
      byte one = bytes[index];
      if (one == '"') {
        cursor.moveTo(index + 1);
        return index - start <= limits.stringLength() && (ascii || isUtf8(start, index));
      }
      if (one < 0) {
        ascii = false;
      } else if (one < ' ') {
        return false;
      } else if (one == '\\') {
        int length = escape(index + 1);
        if (length == 0) {
          return false;
        }
        index += length;
      }
      index++;
    }
    return false;
  }

  /** How long an escape is after its backslash; 0 where it is none, or half of a character. */
  private int escape(int at) {
    byte kind = at < bytes.length ? bytes[at] : 0;
    return switch (kind) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> 1;
      case 'u' -> {
        int code = PlainJson.hexadecimal(bytes, at + 1);
        yield code < 0 || Character.isSurrogate((char) code) ? 0 : 5;
      }
      default -> 0;
    };
  }

  /** Bytes that are not UTF-8 are decoded as U+FFFD; a text that holds one is rare enough. */
  private boolean isUtf8(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
  }

  private boolean word(String word) {
    for (int index = 0; index < word.length(); index++) {
      if (cursor.here() != word.charAt(index)) {
        return false;
      }
      cursor.moveTo(cursor.at() + 1);
    }
    return true;
  }

  /** A whole number that fits into 64 bits. */
  private boolean number() {
    if (cursor.here() == '-') {
      cursor.moveTo(cursor.at() + 1);
    }
    int start = cursor.at();
    while (cursor.here() >= '0' && cursor.here() <= '9') {
      cursor.moveTo(cursor.at() + 1);
    }
    int digits = cursor.at() - start;
    return digits > 0 && digits <= MOST_DIGITS && (digits == 1 || bytes[start] != '0');
  }
}
