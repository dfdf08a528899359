package org.fingerpost.flow;

import java.util.HashMap;
import java.util.Map;

/**
 * Where each thing under {@code flows/} was written, so that a fault found later can name its line.
 * Things are named by file and JSON pointer, such as {@code /questions/letter-date/next/0}.
 */
public final class Places {
  private final Map<String, Map<String, Integer>> lines;

  /** Takes the line of each pointer of each file. */
  public Places(Map<String, Map<String, Integer>> lines) {
    Map<String, Map<String, Integer>> copy = new HashMap<>();
    lines.forEach((file, byPointer) -> copy.put(file, Map.copyOf(byPointer)));
    this.lines = Map.copyOf(copy);
  }

  /** The line of a pointer, or of the nearest thing around it; line 1 where nothing is known. */
  public Place of(String file, String pointer) {
    Map<String, Integer> byPointer = lines.getOrDefault(file, Map.of());
    String nearest = pointer;
    while (true) {
      Integer line = byPointer.get(nearest);
      if (line != null) {
        return new Place(file, line);
      }
      int slash = nearest.lastIndexOf('/');
      if (slash < 0) {
        return new Place(file, 1);
      }
      nearest = nearest.substring(0, slash);
    }
  }
}
