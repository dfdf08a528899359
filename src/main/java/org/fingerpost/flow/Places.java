package org.fingerpost.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where each thing under {@code flows/} was written, so that a fault found later can name its line.
 * Things are named by file and JSON pointer, such as {@code /questions/letter-date/next/0}.
 *
 * <p>The lines of a file are only worked out when a fault in it first asks for one.
 */
public final class Places {
  private final Map<String, File> files;
  private final Set<String> borrowed;
  private final Set<String> unread;

  /** Takes the line of each pointer of each file. */
  public Places(Map<String, Map<String, Integer>> lines) {
    this(suppliers(lines), Set.of(), Set.of());
  }

  /**
   * Takes each file with a way to work out its lines.
   *
   * @param lines by file: the line of each pointer, asked for at most once
   * @param borrowed the files that came with the program because the folder read has none
   * @param unread the files that are there but whose contents could not be read
   */
  public Places(
      Map<String, Supplier<Map<String, Integer>>> lines,
      Collection<String> borrowed,
      Collection<String> unread) {
    Map<String, File> copy = new HashMap<>();
    lines.forEach((file, byPointer) -> copy.put(file, new File(byPointer)));
    this.files = Map.copyOf(copy);
    this.borrowed = Set.copyOf(borrowed);
    this.unread = Set.copyOf(new HashSet<>(unread));
  }

  /** The line of a pointer, or of the nearest thing around it; line 1 where nothing is known. */
  public Place of(String file, String pointer) {
    File known = files.get(file);
    Map<String, Integer> byPointer = known == null ? Map.of() : known.lines();
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

  /** The file of a flow: {@code pathways/ID.json}, or {@code ID.json} where it stands alone. */
  public String flowFile(String flow) {
    String usual = "pathways/" + flow + ".json";
    String alone = flow + ".json";
    return (files.containsKey(alone) || unread.contains(alone)) && !files.containsKey(usual)
        ? alone
        : usual;
  }

  /** Whether this file came with the program because the folder read has none of its own. */
  public boolean isBorrowed(String file) {
    return borrowed.contains(file);
  }

  /** Whether this file is there, but what it holds could not be read. */
  public boolean isUnread(String file) {
    return unread.contains(file);
  }

  /** The files that are there but whose contents could not be read. */
  public Set<String> unread() {
    return unread;
  }

  private static Map<String, Supplier<Map<String, Integer>>> suppliers(
      Map<String, Map<String, Integer>> lines) {
    Map<String, Supplier<Map<String, Integer>>> suppliers = new HashMap<>();
    lines.forEach((file, byPointer) -> suppliers.put(file, () -> byPointer));
    return suppliers;
  }

  private static final class File {
    private final Supplier<Map<String, Integer>> source;
    private Map<String, Integer> lines = Map.of();
    private boolean known;

    File(Supplier<Map<String, Integer>> source) {
      this.source = source;
    }

    synchronized Map<String, Integer> lines() {
      if (!known) {
        lines = source.get();
        known = true;
      }
      return lines;
    }
  }
}
