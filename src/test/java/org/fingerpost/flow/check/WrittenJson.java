package org.fingerpost.flow.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON file as something to change: read into maps and lists, and written with known lines. */
final class WrittenJson {
  /** Put behind a key, it makes the same key again when it is written. */
  static final String AGAIN = "\u0001";

  private final StringBuilder text = new StringBuilder();
  private final Map<String, int[]> lines = new LinkedHashMap<>();
  private int line = 1;

  WrittenJson(Object value) {
    write(value, "", "");
    text.append('\n');
  }

  static Object read(String json) {
    try (JsonParser parser =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return value(parser);
    }
  }

  private static Object value(JsonParser parser) {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          map.put(name, value(parser));
        }
        return map;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        return list;
      }
      case VALUE_STRING -> {
        return parser.getString();
      }
      case VALUE_TRUE -> {
        return true;
      }
      case VALUE_FALSE -> {
        return false;
      }
      case VALUE_NUMBER_INT -> {
        return parser.getIntValue();
      }
      default -> throw new IllegalStateException("unexpected " + parser.currentToken());
    }
  }

  static Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, one) -> copy.put((String) key, copy(one)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(one -> copy.add(copy(one)));
      return copy;
    }
    return Objects.requireNonNull(value);
  }

  String text() {
    return text.toString();
  }

  /** The first and the last line of the value at a pointer, or of the nearest around it. */
  int[] lines(String pointer) {
    String at = pointer;
    while (!lines.containsKey(at)) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return Objects.requireNonNull(lines.get(at));
  }

  private void write(Object value, String pointer, String indent) {
    int first = line;
    if (value instanceof Map<?, ?> map) {
      open('{');
      int left = map.size();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        String key = ((String) entry.getKey()).replace(AGAIN, "");
        int keyLine = line;
        text.append(indent).append("  ").append(quoted(key)).append(": ");
        write(entry.getValue(), pointer + "/" + entry.getKey(), indent + "  ");
        Objects.requireNonNull(lines.get(pointer + "/" + entry.getKey()))[0] = keyLine;
        next(--left > 0);
      }
      text.append(indent).append('}');
    } else if (value instanceof List<?> list) {
      open('[');
      for (int index = 0; index < list.size(); index++) {
        text.append(indent).append("  ");
        write(list.get(index), pointer + "/" + index, indent + "  ");
        next(index < list.size() - 1);
      }
      text.append(indent).append(']');
    } else {
      text.append(value instanceof String words ? quoted(words) : String.valueOf(value));
    }
    lines.put(pointer, new int[] {first, line});
  }

  private void open(char bracket) {
    text.append(bracket).append('\n');
    line++;
  }

  private void next(boolean more) {
    text.append(more ? ",\n" : "\n");
    line++;
  }

  private static String quoted(String words) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char one : words.toCharArray()) {
      if (one == '"' || one == '\\') {
        quoted.append('\\').append(one);
      } else if (one < ' ') {
        quoted.append(String.format("\\u%04x", (int) one));
      } else {
        quoted.append(one);
      }
    }
    return quoted.append('"').toString();
  }
}
