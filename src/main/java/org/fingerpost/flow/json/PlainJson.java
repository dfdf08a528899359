package org.fingerpost.flow.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.json.PlainCheck.Part;

/**
 * Makes values of a file that {@link PlainCheck} found plain, so that nothing is left to go wrong.
 * Large objects directly in the file's own are made member by member, each when it is asked for: a
 * flow of thousands of questions is never held as JSON as a whole. Safe for several threads.
 */
final class PlainJson {
  /** From so many members on, an object is not made at once. */
  private static final int MANY = 100;

  /** Up to so many members, looking through them is quicker than hashing. */
  private static final int FEW = 12;

  /** Room for as many as most lists hold. */
  private static final int FEW_ITEMS = 4;

  private static final int HEXADECIMAL = 16;

  private final byte[] bytes;
  private final KnownStrings strings = new KnownStrings();

  private PlainJson(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The file's value, or nothing where the file needs a closer look. */
  static Optional<Json> read(byte[] bytes, Limits limits) {
    return PlainCheck.of(bytes, limits).map(parts -> new PlainJson(bytes).whole(parts));
  }

  private Json whole(List<Part> parts) {
    JsonCursor start = new JsonCursor(bytes, 0, 1);
    start.skipBlank();
    Map<String, Json> byName = new LinkedHashMap<>();
    for (Part part : parts) {
      byName.put(
          part.name(),
          part.parts().size() < MANY
              ? value(part)
              : new Json.Members(part.line(), new MembersOnDemand(part.parts(), this::value)));
    }
    return new Json.Members(start.line(), byName);
  }

  private Json value(Part part) {
    return value(new JsonCursor(bytes, part.at(), part.line()));
  }

  private Json value(JsonCursor cursor) {
    int line = cursor.line();
    int start = cursor.at();
    return switch (cursor.here()) {
      case '{' -> new Json.Members(line, members(cursor));
      case '[' -> new Json.Items(line, items(cursor));
      case '"' -> new Json.Words(line, string(cursor));
      case 't' -> {
        cursor.moveTo(start + "true".length());
        yield new Json.Truth(line, true);
      }
      case 'f' -> {
        cursor.moveTo(start + "false".length());
        yield new Json.Truth(line, false);
      }
      case 'n' -> {
        cursor.moveTo(start + "null".length());
        yield new Json.Nothing(line);
      }
      default -> new Json.Number(line, number(cursor));
    };
  }

  private Map<String, Json> members(JsonCursor cursor) {
    Map<String, Json> members = new FewMembers();
    cursor.pass();
    while (cursor.here() != '}') {
      String name = string(cursor);
      cursor.skipBlank();
      cursor.pass();
      if (members.size() == FEW) {
        members = new LinkedHashMap<>(members);
      }
      members.put(name, value(cursor));
      passComma(cursor);
    }
    cursor.moveTo(cursor.at() + 1);
    return members;
  }

  private List<Json> items(JsonCursor cursor) {
    List<Json> items = new ArrayList<>(FEW_ITEMS);
    cursor.pass();
    while (cursor.here() != ']') {
      items.add(value(cursor));
      passComma(cursor);
    }
    cursor.moveTo(cursor.at() + 1);
    return items;
  }

  private static void passComma(JsonCursor cursor) {
    cursor.skipBlank();
    if (cursor.here() == ',') {
      cursor.pass();
    }
  }

  private static boolean isOfNumber(byte one) {
    return one == '-' || (one >= '0' && one <= '9');
  }

  private String number(JsonCursor cursor) {
    int start = cursor.at();
    while (isOfNumber(cursor.here())) {
      cursor.moveTo(cursor.at() + 1);
    }
    return new String(bytes, start, cursor.at() - start, StandardCharsets.ISO_8859_1);
  }

  private String string(JsonCursor cursor) {
    int start = cursor.at() + 1;
    int end = start;
    boolean ascii = true;
    int hash = 0;
    while (bytes[end] != '"') {
      byte one = bytes[end];
      if (one == '\\') {
        return escaped(cursor);
      }
      ascii &= one >= 0;
      hash = 31 * hash + one;
      end++;
    }
    cursor.moveTo(end + 1);
    return ascii
        ? strings.ascii(bytes, start, end, hash)
        : new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** A string that holds escapes. */
  private String escaped(JsonCursor cursor) {
    StringBuilder text = new StringBuilder();
    int start = cursor.at() + 1;
    int end = start;
    while (bytes[end] != '"') {
      if (bytes[end] == '\\') {
        text.append(new String(bytes, start, end - start, StandardCharsets.UTF_8))
            .append(meant(end + 1));
        end += bytes[end + 1] == 'u' ? 6 : 2;
        start = end;
      } else {
        end++;
      }
    }
    cursor.moveTo(end + 1);
    return text.append(new String(bytes, start, end - start, StandardCharsets.UTF_8)).toString();
  }

  /** The character that an escape stands for. */
  private char meant(int at) {
    return switch (bytes[at]) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) hexadecimal(bytes, at + 1);
      default -> (char) bytes[at];
    };
  }

  /** Four hexadecimal digits as a number; less than 0 where there are no such digits. */
  static int hexadecimal(byte[] bytes, int at) {
    int number = 0;
    for (int index = at; index < at + 4; index++) {
      int digit = index < bytes.length ? Character.digit((char) bytes[index], HEXADECIMAL) : -1;
      if (digit < 0) {
        return -1;
      }
      number = number * HEXADECIMAL + digit;
    }
    return number;
  }
}
