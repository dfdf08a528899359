package org.fingerpost.flow.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fingerpost.flow.Scenario;

/**
 * Which scenarios show which row of the checklist.
 *
 * @param rows the checklist's rows by their short name, in order
 * @param scenarios every scenario
 */
public record Coverage(Map<String, String> rows, List<Scenario> scenarios) {

  public Coverage {
    rows = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(rows));
    scenarios = List.copyOf(scenarios);
  }

  /** The rows that no scenario shows. */
  public List<String> missing() {
    return rows.keySet().stream().filter(row -> showing(row).isEmpty()).toList();
  }

  /** The rows that scenarios name and the checklist does not have. */
  public List<String> unknown() {
    return scenarios.stream()
        .flatMap(scenario -> scenario.shows().stream())
        .filter(row -> !rows.containsKey(row))
        .distinct()
        .toList();
  }

  /** A page of Markdown: each row, and the scenarios that show it. */
  public String page() {
    List<String> lines = new ArrayList<>();
    lines.add("# What families can find, and the cases that show it");
    lines.add("");
    lines.add("Generated from the scenarios in `flows/tests` by `CoverageTest`; do not edit it.");
    lines.add("Each case is walked on every build: its outcome, dates, contacts and letters must");
    lines.add("come out as it says.");
    lines.add("");
    lines.add("| row | a family can | shown by |");
    lines.add("|---|---|---|");
    rows.forEach(
        (row, says) ->
            lines.add(
                "| %s | %s | %s |"
                    .formatted(
                        row,
                        says,
                        String.join(
                            "<br>",
                            showing(row).stream()
                                .map(scenario -> scenario.title().replace("|", "\\|"))
                                .toList()))));
    lines.add("");
    return String.join("\n", lines);
  }

  private List<Scenario> showing(String row) {
    return scenarios.stream().filter(scenario -> scenario.shows().contains(row)).toList();
  }
}
