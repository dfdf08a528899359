package org.fingerpost.flow.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The files under {@code flows/} as somebody with bad intentions would send them: cut, spliced,
 * repeated, nested, and with texts that are made to keep a reader busy.
 */
final class HostileFiles {

  static final String BUSY_TEXT = "text made to keep a reader busy";

  /** A file of a folder, changed. */
  record Mutant(String kind, String file, byte[] bytes) {
    @Override
    public String toString() {
      return kind + " of " + file;
    }
  }

  private static final List<String> TOKENS =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1e999",
          "\"\"",
          "[]",
          "{}",
          "[[[[]]]]",
          "\"\\u0000\"",
          "\"not-sure\"",
          "\"../../secret\"",
          "\"england\"",
          "99999999999999999999",
          "2.5",
          "\"2026-02-30\"",
          "\"+999999999-01-01\"",
          "\"\\ud800\"",
          "{\"all\":[]}",
          "{\"not\":{}}",
          "\"javascript:alert(1)\"",
          "\"file:///secret\"",
          "\"=1+1\"");

  private final Map<String, byte[]> files;
  private final List<String> names;
  private final Random random;

  HostileFiles(Map<String, byte[]> files, long seed) {
    this.files = new TreeMap<>(files);
    this.names = List.copyOf(this.files.keySet());
    this.random = new Random(seed);
  }

  /** The next one; the same for the same seed. */
  Mutant next() {
    String name = names.get(random.nextInt(names.size()));
    String text = new String(bytesOf(name), StandardCharsets.UTF_8);
    return switch (random.nextInt(12)) {
      case 0 -> mutant("bytes changed", name, changed(bytesOf(name)));
      case 1 -> mutant("cut short", name, text.substring(0, random.nextInt(text.length())));
      case 2 -> mutant("piece taken out", name, without(text));
      case 3 -> mutant("piece written again", name, repeated(text));
      case 4 -> mutant("piece of another file", name, spliced(text));
      case 5 -> mutant("value replaced", name, withValue(text, pick(TOKENS)));
      case 6 -> mutant(BUSY_TEXT, name, withString(text, busy()));
      case 7 -> mutant("brackets inside each other", name, withValue(text, nested()));
      case 8 -> mutant("very many values", name, withValue(text, many()));
      case 9 -> mutant("string swapped for another of the file", name, withString(text, own(text)));
      case 10 -> mutant("conditions inside each other", name, withValue(text, conditions()));
      case 11 -> mutant("another file's content", name, bytesOf(pick(names)));
      default -> throw new AssertionError();
    };
  }

  private byte[] bytesOf(String name) {
    return files.getOrDefault(name, new byte[0]);
  }

  private static Mutant mutant(String kind, String file, String text) {
    return new Mutant(kind, file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Mutant mutant(String kind, String file, byte[] bytes) {
    return new Mutant(kind, file, bytes);
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private byte[] changed(byte[] bytes) {
    byte[] copy = bytes.clone();
    for (int times = 1 + random.nextInt(8); times > 0; times--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private String without(String text) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + 1 + random.nextInt(200));
    return text.substring(0, from) + text.substring(to);
  }

  private String repeated(String text) {
    String piece = piece(text);
    int at = random.nextInt(text.length());
    return text.substring(0, at) + piece.repeat(1 + random.nextInt(50)) + text.substring(at);
  }

  private String spliced(String text) {
    String other = new String(bytesOf(pick(names)), StandardCharsets.UTF_8);
    int at = random.nextInt(text.length());
    return text.substring(0, at) + piece(other) + text.substring(at);
  }

  private String piece(String text) {
    int from = random.nextInt(text.length());
    return text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(400)));
  }

  /** Something that stands after a colon or in a list, replaced as a whole up to the line's end. */
  private String withValue(String text, String value) {
    int colon = text.indexOf(": ", random.nextInt(text.length()));
    if (colon < 0) {
      return value;
    }
    int start = colon + 2;
    int end = endOfValue(text, start);
    return text.substring(0, start) + value + text.substring(end);
  }

  private static int endOfValue(String text, int start) {
    char first = text.charAt(start);
    if (first == '"') {
      return endOfString(text, start);
    }
    if (first == '{' || first == '[') {
      int depth = 0;
      int at = start;
      while (at < text.length()) {
        char one = text.charAt(at);
        if (one == '"') {
          at = endOfString(text, at);
          continue;
        }
        depth += one == '{' || one == '[' ? 1 : one == '}' || one == ']' ? -1 : 0;
        at++;
        if (depth == 0) {
          return at;
        }
      }
      return text.length();
    }
    int at = start;
    while (at < text.length() && ",}]\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static int endOfString(String text, int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), at + 1);
  }

  /** A string somewhere, a name or a value, replaced. */
  private String withString(String text, String words) {
    int quote = text.indexOf('"', random.nextInt(text.length()));
    if (quote < 0) {
      return text;
    }
    return text.substring(0, quote) + quoted(words) + text.substring(endOfString(text, quote));
  }

  private static String quoted(String words) {
    return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private String own(String text) {
    int quote = text.indexOf('"', random.nextInt(text.length()));
    return quote < 0
        ? ""
        : text.substring(quote + 1, Math.max(quote + 1, endOfString(text, quote) - 1));
  }

  /** Texts that make a careless reader go over the same words again and again. */
  private String busy() {
    String unit =
        pick(
            List.of(
                "a.",
                "a@",
                "a-",
                "\"",
                "\u201c",
                "(",
                "[",
                "![",
                "[a](",
                "[a][",
                "*a ",
                "**a ",
                "*a **b ",
                "_a__b",
                "> ",
                "- ",
                "1. ",
                "`a",
                "``",
                "<a ",
                "</a",
                "<!--",
                "&amp;",
                "\\",
                "+",
                "0 ",
                "https://a.",
                "www.a",
                "a'",
                "\n- ",
                "\n> ",
                "\n1. a",
                "\n    a",
                "{answer:",
                "{{",
                "[[",
                "]]",
                "[[a]]",
                "{today}",
                "e\u0301",
                "\ud83d\ude00",
                "EHC plan ",
                "SEND Tribunal ",
                "Mr. ",
                "ia",
                "A",
                "\t",
                "\n\n"));
    String tail = pick(List.of("", "!", "@x.uk", "](https://x.uk)", "\"", ".uk", "\u201d", "}"));
    int length = pick(List.of(300, 5_000, 60_000));
    return unit.repeat(length / unit.length()) + tail;
  }

  private String nested() {
    int depth = pick(List.of(20, 60, 63, 64, 65, 5_000, 200_000));
    String open = pick(List.of("[", "{\"not\":", "{\"all\":["));
    return open.repeat(depth);
  }

  private String many() {
    String one = pick(List.of("1,", "{},", "\"a\",", "[],", "{\"go\": \"talk-first/start\"},"));
    return "[" + one.repeat(pick(List.of(1_000, 50_000, 700_000))) + "1]";
  }

  private String conditions() {
    int depth = 1 + random.nextInt(28);
    String leaf = "{\"answer\": \"what-happened\", \"is\": \"not-sure\"}";
    int width = 1 + random.nextInt(3);
    StringBuilder condition = new StringBuilder(leaf);
    for (int level = 0; level < depth && condition.length() < 200_000; level++) {
      String inner = condition.toString();
      condition.setLength(0);
      condition.append(level % 2 == 0 ? "{\"all\": [" : "{\"any\": [");
      for (int times = 0; times < width; times++) {
        condition.append(times > 0 ? ", " : "").append(inner);
      }
      condition.append("]}");
    }
    return condition.toString();
  }
}
