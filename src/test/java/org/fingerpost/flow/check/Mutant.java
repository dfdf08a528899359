package org.fingerpost.flow.check;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fingerpost.flow.Fault;

/**
 * Files in which one thing was made wrong.
 *
 * @param kind what kind of mistake it is
 * @param site where it was made: file and pointer
 * @param change makes the mistake in copies of the parsed files
 * @param spots where it may be named: the place itself, or what it broke
 */
record Mutant(
    String kind, String site, Consumer<Map<String, Object>> change, List<Mutant.Spot> spots) {

  /**
   * A place where a mistake may be named.
   *
   * @param pointer anything within it will do
   * @param node what the fault must say it is about; several allowed, joined by a bar
   */
  record Spot(String file, String pointer, String node) {}

  @Override
  public String toString() {
    return kind + " at " + site;
  }

  /** The files, written. */
  Made make(Map<String, Object> parsed, Map<String, byte[]> untouched) {
    Map<String, Object> copies = new TreeMap<>();
    parsed.forEach((file, value) -> copies.put(file, value));
    Map<String, Object> touched = new Touched(copies);
    change.accept(touched);
    Map<String, byte[]> files = new HashMap<>(untouched);
    Map<String, WrittenJson> written = new HashMap<>();
    touched.forEach(
        (file, value) -> {
          if (value != parsed.get(file)) {
            WrittenJson json = new WrittenJson(value);
            written.put(file, json);
            files.put(file, json.text().getBytes(StandardCharsets.UTF_8));
          }
        });
    return new Made(this, files, written);
  }

  /** Copies a file when it is first asked for. */
  private static final class Touched extends TreeMap<String, Object> {
    private static final long serialVersionUID = 1L;
    private final Set<String> copied = new HashSet<>();

    Touched(Map<String, Object> parsed) {
      super(parsed);
    }

    @Override
    public Object get(Object file) {
      if (copied.add((String) file)) {
        put((String) file, WrittenJson.copy(super.get(file)));
      }
      return Objects.requireNonNull(super.get(file));
    }
  }

  /** The files of a mutant, and where its things stand. */
  record Made(Mutant mutant, Map<String, byte[]> files, Map<String, WrittenJson> written) {

    /** Whether a fault names this mistake: the file, a line within it, the node, what to do. */
    boolean isNamedBy(Fault fault) {
      return !fault.what().isBlank()
          && !fault.remedy().isBlank()
          && mutant.spots().stream().anyMatch(spot -> isAt(spot, fault));
    }

    private boolean isAt(Spot spot, Fault fault) {
      if (!fault.place().file().equals(spot.file())
          || !List.of(spot.node().split("\\|", -1)).contains(fault.node())) {
        return false;
      }
      WrittenJson json = written.get(spot.file());
      if (json == null) {
        return true;
      }
      int[] lines = json.lines(spot.pointer());
      return fault.place().line() >= lines[0] && fault.place().line() <= lines[1];
    }
  }
}
