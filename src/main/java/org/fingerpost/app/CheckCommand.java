package org.fingerpost.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Scenario;
import org.fingerpost.flow.check.CheckLines;
import org.fingerpost.flow.check.CheckReport;
import org.fingerpost.flow.check.Checker;
import org.fingerpost.flow.check.Readability;
import org.fingerpost.flow.check.ScenarioRun;
import org.fingerpost.flow.check.proof.Bound;
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

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder, or one flow's file (default: the flows that the program walks).")
  private @Nullable Path folder;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  @Option(names = "--strict", description = "Take what should be looked at as a fault.")
  private boolean strict;

  CheckCommand(Terminal terminal, ShippedPathways shipped, Supplier<LocalDate> today) {
    this.terminal = terminal;
    this.shipped = shipped;
    this.today = today;
  }

  @Override
  public Integer call() throws Ended {
    if (folder != null && !Files.exists(folder)) {
      throw Ended.badUse("There is no folder or file " + folder + ".");
    }
    Reading reading = folder == null ? shipped.read() : new PathwaysReader().read(folder);
    CheckReport report = Checker.check(reading, today.get());
    Walked walked = report.isFit() ? walk(reading) : new Walked(0, List.of(), List.of());
    Readability read =
        reading
            .pathways()
            .map(pathways -> Readability.of(pathways, reading.places()))
            .orElse(new Readability(List.of(), List.of()));
    Optional<Proof> proof = report.isFit() ? Optional.of(prove(reading)) : Optional.empty();
    List<Fault> warnings =
        concat(
            concat(report.warnings(), read.warnings()), proof.map(Proof::open).orElse(List.of()));
    List<Fault> faults =
        concat(
            concat(report.faults(), walked.faults()),
            proof.map(found -> unproved(found, reading)).orElse(List.of()));
    CheckReport whole =
        strict
            ? new CheckReport(concat(faults, warnings), List.of(), report.flows())
            : new CheckReport(faults, warnings, report.flows());
    if (json) {
      CheckLines.json(whole, read).forEach(terminal.out()::println);
    } else {
      CheckLines.text(whole).forEach(terminal.out()::println);
      proof.map(found -> said(found, reading)).orElse(List.of()).forEach(terminal.out()::println);
      walked.lines().forEach(terminal.out()::println);
      if (!read.screens().isEmpty()) {
        terminal.out().println(grades(read));
      }
      if (walked.count() > 0) {
        terminal
            .out()
            .println(
                walked.count()
                    + " scenarios walked, "
                    + walked.faults().size()
                    + " not as expected.");
      }
    }
    terminal.out().flush();
    return (whole.isFit() ? Code.FINE : Code.FAULTS).number();
  }

  /** Proves every feasible way; says how far it is where that takes long. */
  private Proof prove(Reading reading) {
    return Proof.of(
        reading.pathways().orElseThrow(),
        reading.places(),
        Bound.USUAL,
        (flow, done, of) ->
            terminal
                .problems()
                .println("Proving " + flow + ": " + done + " of " + of + " nodes ..."));
  }

  /** The faults of the proof; what was not proved is one, so that it is never taken to be fine. */
  private static List<Fault> unproved(Proof proof, Reading reading) {
    List<Fault> faults = new ArrayList<>(proof.faults());
    if (faults.isEmpty()) {
      for (Verdict verdict : proof.verdicts()) {
        if (verdict instanceof Verdict.NotProved not) {
          String file = reading.places().flowFile(not.at().flow());
          faults.add(
              new Fault(
                  reading.places().of(file, "/questions/" + not.at().name()),
                  not.at().name(),
                  "The flow " + not.flow() + " is not proved. " + not.reason(),
                  "Let the rules here rest on fewer answers, or split the flow."));
        }
      }
    }
    return faults;
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
                    String.format(
                        Locale.UK,
                        "%,d feasible ways of at most %d questions, each to an outcome",
                        proved.ways(),
                        proved.most());
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

  /** Walks every scenario that stands beside the flows. */
  private Walked walk(Reading reading) {
    Optional<Path> tests =
        Optional.ofNullable(folder).or(shipped::folder).map(found -> found.resolve("tests"));
    Pathways pathways = reading.pathways().orElseThrow();
    if (tests.isEmpty() || !Files.isDirectory(tests.get())) {
      return new Walked(0, List.of(), List.of());
    }
    ScenarioFile.Read read = new ScenarioFile(pathways).readFolder(tests.get());
    List<Fault> faults = new ArrayList<>(read.faults());
    List<String> lines = new ArrayList<>();
    for (Scenario scenario : read.scenarios()) {
      ScenarioRun run = ScenarioRun.of(pathways, scenario);
      if (!run.holds()) {
        faults.add(
            new Fault(
                scenario.place(),
                "\"" + scenario.title() + "\"",
                "This scenario does not come out as it says.",
                "Mend the flow, or the scenario where the flow is right."));
        lines.addAll(run.lines(reading.places()));
        lines.add("");
      }
    }
    return new Walked(read.scenarios().size(), faults, lines);
  }

  private static List<Fault> concat(List<Fault> first, List<Fault> second) {
    List<Fault> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private record Walked(int count, List<Fault> faults, List<String> lines) {}
}
