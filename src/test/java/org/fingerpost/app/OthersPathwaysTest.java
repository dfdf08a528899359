package org.fingerpost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.check.proof.OthersPathways;
import org.fingerpost.flow.json.GeneratedFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pathways of others, as files in a folder, through the real commands: checked, listed and drawn,
 * with output that can be read.
 */
class OthersPathwaysTest {
  /** A line longer than this is no line that anybody reads. */
  private static final int LEGIBLE = 12_000;

  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    Path pathways = Files.createDirectories(folder.resolve("pathways"));
    for (Map.Entry<String, String> flow : OthersPathways.files().entrySet()) {
      Files.writeString(pathways.resolve(flow.getKey() + ".json"), flow.getValue());
    }
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    int code =
        new Commands(
                Terminal.of(
                    new ByteArrayInputStream(new byte[0]),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(problems, true, StandardCharsets.UTF_8)),
                new ShippedPathways(Optional.of(folder)),
                () -> LocalDate.of(2026, 11, 23),
                () -> 0)
            .run(arguments);
    assertThat(code).as(problems.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void allAreProvedAndCountedExactly() {
    assertThat(run("check"))
        .containsPattern("countries +460 feasible ways of at most 2 questions")
        .containsPattern("four-back +1,020 feasible ways of at most 9 questions")
        .containsPattern("twenties +8,000 feasible ways of at most 3 questions")
        .containsPattern("rules +250,000 feasible ways of at most 2 questions")
        .containsPattern("generated +about [1-9](\\.\\d+)? x 10\\^\\d{3,4} feasible ways")
        .satisfies(said -> assertThat(said.lines()).allMatch(line -> line.length() < LEGIBLE / 10));
    assertThat(run("check", "--json")).containsPattern("\"flow\": \"rules\",\\s*\"ways\": 250000,");
  }

  @Test
  void allAreListedInLinesThatCanBeRead() {
    assertThat(run("paths", "countries"))
        .contains("countries/elsewhere-0: The outcome elsewhere-0  (10 ways)")
        .contains("countries: 460 ways to 21 outcomes.");
    assertThat(run("paths", "four-back")).contains("four-back: 1,020 ways to 67 outcomes.");
    assertThat(run("paths", "twenties")).contains("twenties: 8,000 ways to 21 outcomes.");
    assertThat(run("paths", "rules")).contains("rules: 250,000 ways to 401 outcomes.");
    assertThat(run("paths", GeneratedFlow.ID))
        .contains("more steps ...", "more lines", "about ")
        .satisfies(said -> assertThat(said.lines()).allMatch(line -> line.length() < LEGIBLE));
  }

  @Test
  void allAreListedForPrograms() {
    assertThat(run("paths", "countries", "--json"))
        .containsPattern("\"flow\": \"countries\",\\s*\"ways\": 460");
    assertThat(run("paths", "twenties", "--json")).contains("\"ways\": 8000");
    assertThat(run("paths", GeneratedFlow.ID, "--json"))
        .contains("\"flow\": \"" + GeneratedFlow.ID + "\"")
        .hasSizeLessThan(100_000_000);
  }

  @Test
  void allButTheLargestAreDrawn() throws IOException {
    for (String flow : OthersPathways.files().keySet()) {
      if (!flow.equals(GeneratedFlow.ID)) {
        Path picture = folder.resolve(flow + ".svg");
        run("map", flow, "--out", picture.toString());
        assertThat(Files.readString(picture)).startsWith("<?xml").contains("</svg>");
      }
    }
  }
}
