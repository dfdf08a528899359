package org.fingerpost.flow.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain values as JSON: maps with string keys, lists, strings, whole numbers, booleans and
 * null. Anything else is written as the string it gives.
 */
public final class JsonText {
  private JsonText() {}

  /** On one line. */
  public static String line(@Nullable Object value) {
    StringBuilder text = new StringBuilder();
    write(value, "", "", text);
    return text.toString();
  }

  /** On several lines, indented by two spaces, without a line break at the end. */
  public static String indented(@Nullable Object value) {
    StringBuilder text = new StringBuilder();
    write(value, "\n", "  ", text);
    return text.toString();
  }

  private static void write(
      @Nullable Object value, String lineBreak, String step, StringBuilder text) {
    switch (value) {
      case null -> text.append("null");
      case Map<?, ?> map -> {
        text.append('{');
        String inside = lineBreak + step;
        for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            entries.hasNext(); ) {
          Map.Entry<?, ?> entry = entries.next();
          text.append(inside);
          quote(String.valueOf(entry.getKey()), text);
          text.append(step.isEmpty() ? ":" : ": ");
          write(entry.getValue(), inside, step, text);
          text.append(entries.hasNext() ? "," : lineBreak);
        }
        text.append('}');
      }
      case List<?> list -> {
        text.append('[');
        String inside = lineBreak + step;
        for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
          text.append(inside);
          write(items.next(), inside, step, text);
          text.append(items.hasNext() ? "," : lineBreak);
        }
        text.append(']');
      }
      case Boolean truth -> text.append(truth);
      case Integer number -> text.append(number);
      case Long number -> text.append(number);
      case java.math.BigInteger number -> text.append(number);
      default -> quote(value.toString(), text);
    }
  }

  private static void quote(String words, StringBuilder text) {
    text.append('"');
    for (int index = 0; index < words.length(); index++) {
      char one = words.charAt(index);
      switch (one) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          boolean pair =
              Character.isSurrogate(one)
                  && (Character.isHighSurrogate(one)
                      ? index + 1 < words.length()
                          && Character.isLowSurrogate(words.charAt(index + 1))
                      : index > 0 && Character.isHighSurrogate(words.charAt(index - 1)));
          if (one < ' '
              || one == 0x7F
              || one == 0x2028
              || one == 0x2029
              || (Character.isSurrogate(one) && !pair)) {
            text.append("\\u%04x".formatted((int) one));
          } else {
            text.append(one);
          }
        }
      }
    }
    text.append('"');
  }
}
