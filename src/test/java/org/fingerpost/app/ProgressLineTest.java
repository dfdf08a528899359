package org.fingerpost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Commands that take longer than a second say how far they are; the clock is the test's. */
class ProgressLineTest {
  private static final ShippedPathways SHIPPED = new ShippedPathways(Optional.of(Path.of("flows")));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final ByteArrayOutputStream problems = new ByteArrayOutputStream();
  private final Terminal terminal =
      Terminal.of(
          new ByteArrayInputStream(new byte[0]),
          new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
          new PrintStream(problems, true, StandardCharsets.UTF_8));

  /** A clock on which a second passes between any two looks at it. */
  private static LongSupplier slow() {
    long[] seconds = new long[1];
    return () -> seconds[0]++ * 1_000_000_000L;
  }

  private String said(Callable<Integer> command, String... arguments) throws Exception {
    new CommandLine(command).parseArgs(arguments);
    assertThat(command.call()).isZero();
    return problems.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aCheckThatTakesLongSaysWhichFlowItProvesAndHowFarItIs() throws Exception {
    assertThat(said(new CheckCommand(terminal, SHIPPED, () -> TODAY, slow())))
        .containsPattern("Proving appeal: \\d+ of \\d+ nodes \\.\\.\\.")
        .containsPattern("Proving unhappy-with-send: \\d+ of \\d+ nodes \\.\\.\\.");
  }

  @Test
  void aCheckThatIsDoneWithinASecondSaysNothing() throws Exception {
    assertThat(said(new CheckCommand(terminal, SHIPPED, () -> TODAY, () -> 0L))).isEmpty();
  }

  @Test
  void waysThatTakeLongAreToldWhileTheyAreLookedFor() throws Exception {
    assertThat(said(new PathsCommand(terminal, SHIPPED, () -> TODAY, slow()), "mediation"))
        .containsPattern("Going through mediation: \\d+ of \\d+ nodes \\.\\.\\.");
  }

  @Test
  void aLongComparisonIsToldToo() throws Exception {
    assertThat(
            said(
                new PathsCommand(terminal, SHIPPED, () -> TODAY, slow()),
                "mediation",
                "--diff",
                "flows"))
        .containsPattern("Going through mediation: \\d+ of \\d+ nodes \\.\\.\\.");
    problems.reset();
    assertThat(
            said(
                new PathsCommand(terminal, SHIPPED, () -> TODAY, () -> 0L),
                "mediation",
                "--diff",
                "flows"))
        .isEmpty();
  }
}
