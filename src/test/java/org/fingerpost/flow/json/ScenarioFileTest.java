package org.fingerpost.flow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Scenario;
import org.junit.jupiter.api.Test;

/** Scenarios name only what exists. */
class ScenarioFileTest {
  private static final Pathways PATHWAYS =
      new PathwaysReader().read(Path.of("flows")).pathways().orElseThrow();

  @Test
  void theShippedScenariosHaveNoFault() {
    ScenarioFile.Read read = new ScenarioFile(PATHWAYS).readFolder(Path.of("flows/tests"));

    assertThat(read.faults()).isEmpty();
    assertThat(read.scenarios()).isNotEmpty();
  }

  @Test
  void oneScenarioOrSeveralStandInAFile() {
    String one =
        """
        {"format": 1, "title": "One", "shows": ["E1"], "flow": "unhappy-with-send",
         "area": "islington", "today": "2026-01-12", "answers": {"what-happened": "decision-letter"},
         "expect": {"outcome": "talk-first/OUTCOME", "dates": {"appeal": {"latest": "2026-03-02"}},
                    "contacts": {"sendiass": "Islington SENDIASS"}}}
        """
            .replace("OUTCOME", anOutcomeOf("talk-first"));

    ScenarioFile.Read read = new ScenarioFile(PATHWAYS).read("tests/x.json", one.getBytes(UTF_8));

    assertThat(read.faults()).isEmpty();
    Scenario scenario = read.scenarios().getFirst();
    assertThat(scenario.today()).isEqualTo(LocalDate.of(2026, 1, 12));
    assertThat(scenario.place().toString()).isEqualTo("tests/x.json:1");
    String several =
        "{\"format\": 1, \"title\": \"Many\", \"scenarios\": ["
            + one.replace("\"format\": 1, ", "")
            + "]}";
    assertThat(new ScenarioFile(PATHWAYS).read("tests/x.json", several.getBytes(UTF_8)).scenarios())
        .hasSize(1);
  }

  private static String anOutcomeOf(String flow) {
    return PATHWAYS.flow(flow).orElseThrow().nodes().values().stream()
        .filter(org.fingerpost.flow.Outcome.class::isInstance)
        .findFirst()
        .orElseThrow()
        .id()
        .name();
  }

  @Test
  void whatDoesNotExistIsNamed() {
    String wrong =
        """
        {"format": 1, "title": "One", "flow": "unhappy", "area": "islingtn",
         "today": "2026-01-32", "answers": {"what-hapened": "x", "what-happened": "y"},
         "expect": {"outcome": "no/where", "routes": ["no/way"], "dates": {"apeal": {}},
                    "contacts": {"sendias": "S"}, "letters": ["x"]}}
        """;

    List<String> faults =
        new ScenarioFile(PATHWAYS)
            .read("tests/x.json", wrong.getBytes(UTF_8)).faults().stream()
                .map(Object::toString)
                .toList();

    assertThat(faults).hasSize(10);
    assertThat(faults)
        .anyMatch(line -> line.contains("\"islingtn\"") && line.contains("\"islington\""))
        .anyMatch(line -> line.contains("Did you mean \"what-happened\"?"))
        .anyMatch(line -> line.contains("Did you mean \"appeal\"?"))
        .anyMatch(line -> line.contains("Did you mean \"sendiass\"?"));
  }
}
