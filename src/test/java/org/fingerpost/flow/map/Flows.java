package org.fingerpost.flow.map;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.Reading;

/** Pathways to draw: the shipped ones, and small ones written in a test. */
final class Flows {
  private Flows() {}

  static Pathways shipped() {
    return read(new PathwaysReader().read(Path.of("flows")));
  }

  /** One flow from its questions, notices and outcomes, as they are written in a file. */
  static Pathways of(String id, String start, String parts) {
    return of(Map.of(id, file(id, start, parts)));
  }

  /** Several flows, each as the text of its file, by id. */
  static Pathways of(Map<String, String> texts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts.forEach(
        (id, text) -> files.put("pathways/" + id + ".json", text.getBytes(StandardCharsets.UTF_8)));
    return read(new PathwaysReader().read(files));
  }

  static String file(String id, String start, String parts) {
    return """
        {"format": 1, "id": "%s", "title": "Flow %s", "revision": "1", "appliesTo": "England",
         "start": "%s", %s}"""
        .formatted(id, id, start, parts);
  }

  private static Pathways read(Reading reading) {
    if (!reading.faults().isEmpty()) {
      throw new IllegalArgumentException(reading.faults().toString());
    }
    return reading.pathways().orElseThrow();
  }
}
