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
  void whatA3DoesNotHoldIsAlsoWrittenAsSheets() throws IOException {
    Ran ran = run("map", "complaint", "--out", folder.resolve("my.map.svg").toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.said()).contains("larger than A3", "my.map-1.svg").hasLineCount(1);
    assertThat(Files.readString(folder.resolve("my.map.svg"))).contains("several sheets of A3");
    assertThat(Files.readString(folder.resolve("my.map-1.svg"))).contains("Sheet 1 of ");
    assertThat(Files.readString(folder.resolve("my.map-2.svg"))).contains("Sheet 2 of ");
    assertThat(run("map", "complaint", "--out", folder.resolve("my.map.svg").toString()).code())
        .as("again in the same place")
        .isZero();
  }

  @Test
  void whatA3HoldsIsOneFile() {
    Ran ran = run("map", "appeal", "--out", folder.resolve("appeal.svg").toString());
    assertThat(ran.said()).isEmpty();
    assertThat(folder).isDirectoryContaining("glob:**/appeal.svg");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aFileThatNobodyAgreedToReplaceIsNotReplacedByASheet() throws IOException {
    Path other = Files.writeString(folder.resolve("c-2.svg"), "mine");
    Ran ran = run("map", "complaint", "--out", folder.resolve("c.svg").toString());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.problems()).contains("c-2.svg").hasLineCount(1);
    assertThat(Files.readString(other)).isEqualTo("mine");
    assertThat(folder.toFile().list()).containsExactly("c-2.svg");
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
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), problems.toString(StandardCharsets.UTF_8));
  }

  private record Ran(int code, String said, String problems) {}
}
