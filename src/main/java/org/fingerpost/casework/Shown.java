package org.fingerpost.casework;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person was shown of a change in the pathways before they went on.
 *
 * @param lines in words, as they stood on the page
 * @param reworded the new wording of answers that are kept and read differently, by question
 * @param notes those whose step is gone
 */
public record Shown(List<String> lines, Map<String, Wording> reworded, List<NoteId> notes) {
  public Shown {
    lines = List.copyOf(lines);
    reworded = Collections.unmodifiableMap(new LinkedHashMap<>(reworded));
    notes = List.copyOf(notes);
  }
}
