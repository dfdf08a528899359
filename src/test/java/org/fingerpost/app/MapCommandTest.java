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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map as a person asks for it. */
class MapCommandTest {
  @TempDir private Path folder;

  @Test
  void aFlowBecomesAnSvg() throws IOException {
    Path out = folder.resolve("entry.svg");
    Ran ran = run("map", "unhappy-with-send", "--out", out.toString());
    assertThat(ran.problems()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(Files.readString(out)).startsWith("<?xml").contains("What has happened?");
  }

  @Test
  void aFlowBecomesAPng() throws IOException {
    Path out = folder.resolve("entry.PNG");
    assertThat(run("map", "transport", "--out", out.toString()).code()).isZero();
    assertThat(Files.readAllBytes(out)).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void allFlowsBecomeOnePicture() throws IOException {
    Path out = folder.resolve("all.svg");
    assertThat(run("map", "all", "--out", out.toString()).code()).isZero();
    assertThat(Files.readString(out)).contains("Flow appeal", "Flow complaint");
  }

  @Test
  void whatMakesNoSenseIsSaidInOneSentence() {
    assertThat(run("map", "gone", "--out", folder.resolve("x.svg").toString()))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
        .satisfies(ran -> assertThat(ran.problems()).contains("gone", "appeal").hasLineCount(1));
    assertThat(run("map", "appeal", "--out", folder.resolve("x.pdf").toString()))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
        .satisfies(ran -> assertThat(ran.problems()).contains(".svg", ".png").hasLineCount(1));
    assertThat(run("map", "appeal").code()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatCannotBeWrittenIsSaid() {
    Ran ran = run("map", "appeal", "--out", folder.resolve("no/such/x.svg").toString());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.problems()).contains("folder").hasLineCount(1);
  }

  private static Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(problems, true, StandardCharsets.UTF_8));
    int code =
        new Commands(
                terminal,
                new ShippedPathways(Optional.of(Path.of("flows"))),
                () -> LocalDate.of(2026, 11, 23),
                () -> 0)
            .run(arguments);
    terminal.out().flush();
    return new Ran(code, problems.toString(StandardCharsets.UTF_8));
  }

  private record Ran(int code, String problems) {}
}
