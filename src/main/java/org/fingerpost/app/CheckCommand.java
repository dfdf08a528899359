package org.fingerpost.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.check.CheckLines;
import org.fingerpost.flow.check.CheckReport;
import org.fingerpost.flow.check.Checker;
import org.fingerpost.flow.check.Inspection;
import org.fingerpost.flow.check.Readability;
import org.fingerpost.flow.check.ScenarioRun;
import org.fingerpost.flow.check.proof.Count;
import org.fingerpost.flow.check.proof.Progress;
import org.fingerpost.flow.check.proof.Proof;
import org.fingerpost.flow.check.proof.Verdict;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.Reading;
import org.fingerpost.flow.json.ScenarioFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds every fault in the flows of a folder, and walks its scenarios. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Finds every fault in the flows of a folder, then says what there is.")
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ShippedPathways shipped;
  private final Supplier<LocalDate> today;
  private final LongSupplier nanoTime;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder, or one flow's file (default: the flows that the program walks).")
  private @Nullable Path folder;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  @Option(names = "--strict", description = "Take what should be looked at as a fault.")
  private boolean strict;

  /**
   * Checks the flows.
   *
   * @param nanoTime tells when a proof takes long enough to say how far it is
   */
  CheckCommand(
      Terminal terminal,
      ShippedPathways shipped,
      Supplier<LocalDate> today,
      LongSupplier nanoTime) {
    this.terminal = terminal;
    this.shipped = shipped;
    this.today = today;
    this.nanoTime = nanoTime;
  }

  @Override
  public Integer call() throws Ended {
    if (folder != null && !Files.exists(folder)) {
      throw Ended.badUse("There is no folder or file " + folder + ".");
    }
    Reading reading = folder == null ? shipped.read() : new PathwaysReader().read(folder);
    Inspection found =
        Inspection.of(
            reading,
            Checker.check(reading, today.get()),
            this::scenarios,
            Progress.everySecond(nanoTime, this::said));
    CheckReport whole = strict ? found.strict() : found.report();
    if (json) {
      CheckLines.json(whole, found).forEach(terminal.out()::println);
    } else {
      CheckLines.text(whole).forEach(terminal.out()::println);
      found
          .proof()
          .map(proof -> said(proof, reading))
          .orElse(List.of())
          .forEach(terminal.out()::println);
      for (ScenarioRun run : found.unlike()) {
        run.lines(reading.places()).forEach(terminal.out()::println);
        terminal.out().println();
      }
      if (!found.read().screens().isEmpty()) {
        terminal.out().println(grades(found.read()));
      }
      if (!found.scenarios().isEmpty()) {
        terminal
            .out()
            .println(
                found.scenarios().size()
                    + " scenarios walked, "
                    + found.unlike().size()
                    + " not as expected.");
      }
    }
    terminal.out().flush();
    return (whole.isFit() ? Code.FINE : Code.FAULTS).number();
  }

  private void said(String proved, int done, int of) {
    terminal.problems().println("Proving " + proved + ": " + done + " of " + of + " nodes ...");
  }

  private ScenarioFile.Read scenarios(Pathways pathways) {
    return Optional.ofNullable(folder)
        .or(shipped::folder)
        .map(found -> new ScenarioFile(pathways).readFolder(found.resolve("tests")))
        .orElse(new ScenarioFile.Read(List.of(), List.of()));
  }

  /** The verdict on each flow of the folder's own; faults in borrowed ones are said as faults. */
  private static List<String> said(Proof proof, Reading reading) {
    List<String> lines = new ArrayList<>();
    List<Verdict> own =
        proof.verdicts().stream()
            .filter(
                verdict -> !reading.places().isBorrowed(reading.places().flowFile(verdict.flow())))
            .toList();
    int width = own.stream().mapToInt(verdict -> verdict.flow().length()).max().orElse(0);
    for (Verdict verdict : own) {
      String flow = verdict.flow() + " ".repeat(width - verdict.flow().length() + 2);
      lines.add(
          flow
              + switch (verdict) {
                case Verdict.Proved proved ->
                    Count.inWords(proved.ways())
                        + " feasible ways of at most "
                        + proved.most()
                        + " questions, each to an outcome";
                case Verdict.NotProved not -> "NOT PROVED at " + not.at() + ": " + not.reason();
              });
    }
    lines.add("");
    return lines;
  }

  private static String grades(Readability read) {
    return String.format(
            Locale.UK, "Reading grade: %.1f in the middle; the hardest: ", read.median())
        + read.screens().stream()
            .limit(5)
            .map(screen -> String.format(Locale.UK, "%s %.1f", screen.where(), screen.grade()))
            .collect(Collectors.joining(", "))
        + ".";
  }
}
