package org.fingerpost.flow.json;

import java.util.Locale;
import java.util.Optional;

/**
 * A file that was found, not yet read.
 *
 * @param name the path below the folder, with forward slashes
 * @param kind what it holds
 * @param bytes all of it
 */
record FoundFile(String name, Kind kind, byte[] bytes) {

  /** What a file holds. */
  enum Kind {
    FLOW,
    TIME_LIMITS,
    SOURCES,
    AREA,
    LETTER,
    GLOSSARY
  }

  /** The file's name without folder and ending: the id of what it holds. */
  String id() {
    return stem(name);
  }

  /** The kind of the file with this path below {@code flows/}; nothing where none belongs there. */
  static Optional<Kind> kindOf(String name) {
    if (!name.endsWith(".json") || isTemplate(name)) {
      return Optional.empty();
    }
    int slash = name.lastIndexOf('/');
    return switch (slash < 0 ? "" : name.substring(0, slash)) {
      case "" -> name.equals("glossary.json") ? Optional.of(Kind.GLOSSARY) : Optional.empty();
      case "law" ->
          switch (name) {
            case "law/time-limits.json" -> Optional.of(Kind.TIME_LIMITS);
            case "law/sources.json" -> Optional.of(Kind.SOURCES);
            default -> Optional.empty();
          };
      case "pathways" -> Optional.of(Kind.FLOW);
      case "areas" -> Optional.of(Kind.AREA);
      case "letters" -> Optional.of(Kind.LETTER);
      default -> Optional.empty();
    };
  }

  /** Whether a file's name is in capitals: something to copy, not something to read. */
  static boolean isTemplate(String name) {
    String stem = stem(name);
    return stem.equals(stem.toUpperCase(Locale.ROOT)) && stem.chars().anyMatch(Character::isLetter);
  }

  private static String stem(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return file.endsWith(".json") ? file.substring(0, file.length() - ".json".length()) : file;
  }
}
