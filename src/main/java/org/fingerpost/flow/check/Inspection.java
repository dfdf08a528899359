package org.fingerpost.flow.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Scenario;
import org.fingerpost.flow.check.proof.Bound;
import org.fingerpost.flow.check.proof.Progress;
import org.fingerpost.flow.check.proof.Proof;
import org.fingerpost.flow.check.proof.Verdict;
import org.fingerpost.flow.json.Reading;
import org.fingerpost.flow.json.ScenarioFile;

/**
 * All that is to be said of pathways: what the plain check finds, how hard they are to read, what
 * is proved of every way, and whether the scenarios come out as they say.
 *
 * @param report every fault and warning together, and the figures
 * @param read how hard the screens are to read
 * @param proof what is proved; nothing where plainer faults must be mended first
 * @param scenarios the scenarios as they were walked; none where plainer faults must be mended
 *     first
 */
public record Inspection(
    CheckReport report, Readability read, Optional<Proof> proof, List<ScenarioRun> scenarios) {

  public Inspection {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * Goes on from the plain check to everything else.
   *
   * @param plain what {@link Checker} found in this reading
   * @param scenarios reads the scenarios that stand beside the flows; is asked only where the plain
   *     check found no fault
   * @param progress is told how far the proof is
   * @throws CancellationException if nobody waits for it any more
   */
  public static Inspection of(
      Reading reading,
      CheckReport plain,
      Function<Pathways, ScenarioFile.Read> scenarios,
      Progress progress) {
    Optional<Pathways> pathways = reading.pathways();
    Readability read =
        pathways
            .map(found -> Readability.of(found, reading.places()))
            .orElse(new Readability(List.of(), List.of()));
    if (!plain.isFit() || pathways.isEmpty()) {
      return new Inspection(
          new CheckReport(plain.faults(), joined(plain.warnings(), read.warnings()), plain.flows()),
          read,
          Optional.empty(),
          List.of());
    }
    ScenarioFile.Read written = scenarios.apply(pathways.get());
    List<ScenarioRun> runs = new ArrayList<>();
    List<Fault> unlike = new ArrayList<>(written.faults());
    for (Scenario scenario : written.scenarios()) {
      if (progress.isGivenUp()) {
        throw new CancellationException();
      }
      ScenarioRun run = ScenarioRun.of(pathways.get(), scenario);
      runs.add(run);
      if (!run.holds()) {
        unlike.add(
            new Fault(
                scenario.place(),
                "\"" + scenario.title() + "\"",
                "This scenario does not come out as it says.",
                "Mend the flow, or the scenario where the flow is right."));
      }
    }
    Proof proof = Proof.of(pathways.get(), reading.places(), Bound.USUAL, progress);
    return new Inspection(
        new CheckReport(
            joined(joined(plain.faults(), unlike), unproved(proof, reading)),
            joined(joined(plain.warnings(), read.warnings()), proof.open()),
            plain.flows()),
        read,
        Optional.of(proof),
        runs);
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

  private static List<Fault> joined(List<Fault> first, List<Fault> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** The scenarios that do not come out as they say. */
  public List<ScenarioRun> unlike() {
    return scenarios.stream().filter(run -> !run.holds()).toList();
  }

  /** What was found where somebody asked to take what should be looked at as a fault. */
  public CheckReport strict() {
    return new CheckReport(joined(report.faults(), report.warnings()), List.of(), report.flows());
  }
}
