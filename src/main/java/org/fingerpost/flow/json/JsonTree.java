package org.fingerpost.flow.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON file strictly into values that know their lines. A key written twice is a fault
 * and reading goes on; a slip in the JSON itself stops the file, and only this file. Most files
 * have nothing wrong and are read by {@link PlainJson}; what is said about the others is said here.
 */
final class JsonTree {
  private final Limits limits;

  JsonTree(Limits limits) {
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  /** The file's value, or nothing where a fault says why it cannot be read. */
  Optional<Json> read(byte[] bytes, Faults faults) {
    if (bytes.length > limits.bytes()) {
      faults.add(
          1,
          "",
          "The file is larger than " + limits.bytes() / 1024 / 1024 + " MB.",
          "Split it into smaller files.");
      return Optional.empty();
    }
    Optional<Json> plain = PlainJson.read(bytes, limits);
    return plain.isPresent() ? plain : readClosely(bytes, faults);
  }

  /** Reads a file that may hold anything. */
  Optional<Json> readClosely(byte[] bytes, Faults faults) {
    int start = startOfText(bytes, faults);
    return start < 0 ? Optional.empty() : parse(bytes, start, faults);
  }

  /** The line of every pointer of a file that was read before. */
  Map<String, Integer> lines(byte[] bytes) {
    Map<String, Integer> lines = new HashMap<>();
    read(bytes, new Faults("")).ifPresent(json -> collect(json, "", lines));
    return lines;
  }

  private static void collect(Json json, String pointer, Map<String, Integer> lines) {
    lines.put(pointer, json.line());
    switch (json) {
      case Json.Members(int _, Map<String, Json> byName) ->
          byName.forEach(
              (name, member) ->
                  collect(
                      member, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), lines));
      case Json.Items(int _, List<Json> items) -> {
        for (int index = 0; index < items.size(); index++) {
          collect(items.get(index), pointer + "/" + index, lines);
        }
      }
      case Json.Words _, Json.Number _, Json.Truth _, Json.Nothing _ -> {}
    }
  }

  /** Where the text begins; -1 where a fault says that the bytes are not UTF-8. */
  private static int startOfText(byte[] bytes, Faults faults) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      faults.add(1, "", "The file is not UTF-8 but UTF-16.", "Save it as UTF-8.");
      return -1;
    }
    int nothing = firstNul(bytes);
    if (nothing >= 0) {
      // The parser would guess another encoding from where it stands, and read other words.
      faults.add(
          lineOf(bytes, nothing),
          "",
          "The file has a byte in it that no text has (NUL): it may be UTF-16 or UTF-32.",
          "Save it as UTF-8.");
      return -1;
    }
    int start = 0;
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      faults.add(
          1,
          "",
          "The file begins with an invisible mark (a byte order mark).",
          "Save it as UTF-8 without BOM.");
      start = 3;
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(Math.min(bytes.length + 1, 8 * 1024));
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      result = decoder.decode(in, out.clear(), true);
    }
    if (result.isError()) {
      faults.add(
          lineOf(bytes, in.position()),
          "",
          "A character on this line is not UTF-8.",
          "Save the file as UTF-8.");
      return -1;
    }
    return start;
  }

  private static int firstNul(byte[] bytes) {
    for (int index = 0; index < bytes.length; index++) {
      if (bytes[index] == 0) {
        return index;
      }
    }
    return -1;
  }

  private static int lineOf(byte[] bytes, int place) {
    int line = 1;
    for (int index = 0; index < place; index++) {
      if (bytes[index] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int index = 0; index < mark.length; index++) {
      if ((bytes[index] & 0xFF) != mark[index]) {
        return false;
      }
    }
    return true;
  }

  private Optional<Json> parse(byte[] bytes, int start, Faults faults) {
    try (JsonParser parser =
        factory().createParser(ObjectReadContext.empty(), bytes, start, bytes.length - start)) {
      if (parser.nextToken() == null) {
        faults.add(1, "", "The file is empty.", "Write an object in { }, or delete the file.");
        return Optional.empty();
      }
      Json json = value(parser, faults);
      if (parser.nextToken() != null) {
        faults.add(
            line(parser),
            "",
            "Something follows after the end of the JSON.",
            "Delete what follows the last bracket.");
      }
      return Optional.of(json);
    } catch (StreamConstraintsException tooMuch) {
      faults.add(
          tooMuch.getLocation() == null ? 1 : Math.max(1, tooMuch.getLocation().getLineNr()),
          "",
          limitHit(tooMuch.getOriginalMessage()),
          "Make it smaller, or split it into several files.");
    } catch (JacksonException slip) {
      faults.add(
          slip.getLocation() == null ? 1 : Math.max(1, slip.getLocation().getLineNr()),
          "",
          "The JSON breaks off here: " + inWords(slip.getOriginalMessage()) + ".",
          "Look at this line and the one before it: a comma, a quote or a bracket is missing or"
              + " too many.");
    }
    return Optional.empty();
  }

  private JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxDocumentLength(limits.bytes())
                .maxTokenCount(limits.tokens())
                .maxStringLength(limits.stringLength())
                .maxNameLength(limits.nameLength())
                .maxNumberLength(64)
                .build())
        .build();
  }

  private Json value(JsonParser parser, Faults faults) {
    int line = line(parser);
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Json> byName = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          int at = line(parser);
          parser.nextToken();
          Json member = value(parser, faults);
          Json before = byName.putIfAbsent(name, member);
          if (before != null) {
            faults.add(
                at,
                "",
                "The key "
                    + Faults.quoted(name)
                    + " is written twice; the first is on line "
                    + before.line()
                    + ".",
                "Keep one of them.");
          }
        }
        yield new Json.Members(line, byName);
      }
      case START_ARRAY -> {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser, faults));
        }
        yield new Json.Items(line, items);
      }
      case VALUE_STRING -> new Json.Words(line, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Number(line, parser.getString());
      case VALUE_TRUE -> new Json.Truth(line, true);
      case VALUE_FALSE -> new Json.Truth(line, false);
      case VALUE_NULL -> new Json.Nothing(line);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("a value cannot begin with " + token);
    };
  }

  private static int line(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private String limitHit(String message) {
    String lower = message.toLowerCase(java.util.Locale.ROOT);
    if (lower.contains("nesting")) {
      return "Brackets stand inside each other more than " + limits.depth() + " deep.";
    }
    if (lower.contains("token")) {
      return "The file holds more than " + limits.tokens() + " values, names and brackets.";
    }
    if (lower.contains("name")) {
      return "A property name is longer than " + limits.nameLength() + " characters.";
    }
    if (lower.contains("string")) {
      return "A text is longer than " + limits.stringLength() + " characters.";
    }
    if (lower.contains("number")) {
      return "A number is longer than 64 digits.";
    }
    return "The file is larger than " + limits.bytes() / 1024 / 1024 + " MB.";
  }

  /** The parser's own words, without what only a programmer can use. */
  private static String inWords(String message) {
    String first = message.lines().findFirst().orElse("");
    String plain =
        first
            .replaceAll("\\s*\\(code \\d+[^)]*\\)", "")
            .replaceAll("\\s*\\(start marker at [^)]*\\)", "")
            .replaceAll("\\s*\\(for (Object|Array) starting at [^)]*\\)", "")
            .replaceAll("\\(?'?JSON[^)]*\\)", "")
            .strip();
    String cut = plain.length() > 160 ? plain.substring(0, 160) + "…" : plain;
    StringBuilder shown = new StringBuilder();
    cut.codePoints()
        .forEach(point -> shown.appendCodePoint(Character.isISOControl(point) ? '?' : point));
    String words = shown.toString();
    return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
  }
}
