package org.fingerpost.flow.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.Fault;

/**
 * Reads a small JSON object of plain values strictly: words, whole numbers, and true or false; no
 * lists, no objects inside it, no name twice.
 *
 * @param values by name, in the order of the file: {@link String}, {@link Long} or {@link Boolean}
 * @param faults what is wrong, in words; where there is anything, the values are not to be used
 */
public record FlatObject(Map<String, Object> values, List<String> faults) {
  private static final Limits SMALL = new Limits(64 * 1024, 1_000, 2, 1_000, 100);

  public FlatObject {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    faults = List.copyOf(faults);
  }

  /** The most bytes that such a file may have. */
  public static int mostBytes() {
    return SMALL.bytes();
  }

  /** Reads what a file holds. */
  public static FlatObject read(byte[] bytes) {
    Faults found = new Faults("");
    Optional<Json> json =
        bytes.length > SMALL.bytes() ? Optional.empty() : new JsonTree(SMALL).read(bytes, found);
    List<String> faults = new ArrayList<>();
    if (bytes.length > SMALL.bytes()) {
      faults.add("It is larger than " + SMALL.bytes() / 1024 + " KB.");
    }
    for (Fault fault : found.found()) {
      faults.add("Line " + fault.place().line() + ": " + fault.what());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    json.ifPresent(read -> take(read, values, faults));
    return new FlatObject(values, faults);
  }

  private static void take(Json read, Map<String, Object> values, List<String> faults) {
    if (!(read instanceof Json.Members(int _, Map<String, Json> byName))) {
      faults.add("It is not an object in { }.");
      return;
    }
    byName.forEach(
        (name, value) -> {
          switch (value) {
            case Json.Words(int _, String text) -> values.put(name, text);
            case Json.Truth(int _, boolean truth) -> values.put(name, truth);
            case Json.Number(int line, String written) ->
                whole(written)
                    .ifPresentOrElse(
                        number -> values.put(name, number),
                        () ->
                            faults.add(
                                "Line "
                                    + line
                                    + ": "
                                    + Faults.quoted(written)
                                    + " is not a whole number."));
            case Json.Members _, Json.Items _, Json.Nothing _ ->
                faults.add("Line " + value.line() + ": a plain value is wanted here.");
          }
        });
  }

  private static Optional<Long> whole(String written) {
    try {
      return Optional.of(Long.parseLong(written));
    } catch (NumberFormatException notWhole) {
      return Optional.empty();
    }
  }
}
