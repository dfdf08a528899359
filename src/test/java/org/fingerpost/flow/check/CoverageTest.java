package org.fingerpost.flow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Scenario;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.Reading;
import org.fingerpost.flow.json.ScenarioFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every real-life case comes out as it says, and every row of the checklist is shown by one. */
class CoverageTest {
  private static final Path PAGE = Path.of("docs", "coverage.md");
  private static final Reading READING = new PathwaysReader().read(Path.of("flows"));
  private static final Pathways PATHWAYS = READING.pathways().orElseThrow();

  @TestFactory
  Stream<DynamicTest> everyScenarioComesOutAsItSays() {
    ScenarioFile.Read read = read();
    assertThat(read.faults()).isEmpty();
    assertThat(read.scenarios()).hasSizeGreaterThanOrEqualTo(60);
    return read.scenarios().stream()
        .map(
            scenario ->
                dynamicTest(
                    scenario.title(),
                    () -> {
                      ScenarioRun run = ScenarioRun.of(PATHWAYS, scenario);
                      assertThat(run.differences())
                          .as(String.join("\n", run.lines(READING.places())))
                          .isEmpty();
                    }));
  }

  @Test
  void everyRowOfTheChecklistIsShown() throws IOException {
    Coverage coverage = new Coverage(checklist(), read().scenarios());
    assertThat(coverage.rows()).hasSize(55);
    assertThat(coverage.missing()).isEmpty();
    assertThat(coverage.unknown()).isEmpty();
  }

  @Test
  void thePageAboutCoverageIsUpToDate() throws IOException {
    String page = new Coverage(checklist(), read().scenarios()).page();
    if (Boolean.getBoolean("coverage.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("mvn test -Dtest=CoverageTest -Dsurefire.arguments=-Dcoverage.write=true writes it")
        .isEqualTo(page);
  }

  @Test
  void aCaseThatComesOutOtherwiseSaysBothSidesAndItsWay() {
    Scenario first = read().scenarios().getFirst();
    Scenario.Expected wanted =
        new Scenario.Expected(
            new org.fingerpost.flow.NodeId("talk-first", "nowhere"),
            List.of(),
            Map.of(),
            Map.of("sendiass", "Nobody at all"),
            List.of("no-such-letter"));
    ScenarioRun run =
        ScenarioRun.of(
            PATHWAYS,
            new Scenario(
                first.place(),
                first.title(),
                first.shows(),
                first.flow(),
                first.area(),
                first.today(),
                first.answers(),
                wanted));
    assertThat(run.holds()).isFalse();
    assertThat(run.lines(READING.places()))
        .anyMatch(line -> line.matches("  outcome +talk-first/nowhere +\\S+/\\S+"))
        .anyMatch(line -> line.matches("  contact sendiass +Nobody at all +.*"))
        .anyMatch(line -> line.matches("  letter +no-such-letter +.*"))
        .anyMatch(line -> line.contains("The ways part at once"))
        .anyMatch(line -> line.contains("The way it took"));
  }

  private static ScenarioFile.Read read() {
    return new ScenarioFile(PATHWAYS).readFolder(Path.of("flows", "tests"));
  }

  private static Map<String, String> checklist() throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    try (var in = Objects.requireNonNull(CoverageTest.class.getResourceAsStream("checklist.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(
              line -> {
                int space = line.indexOf(' ');
                rows.put(line.substring(0, space), line.substring(space + 1));
              });
    }
    return rows;
  }
}
