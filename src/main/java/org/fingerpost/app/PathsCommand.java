package org.fingerpost.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.check.CheckReport;
import org.fingerpost.flow.check.Checker;
import org.fingerpost.flow.check.EditReport;
import org.fingerpost.flow.check.proof.Bound;
import org.fingerpost.flow.check.proof.Listing;
import org.fingerpost.flow.check.proof.Progress;
import org.fingerpost.flow.check.proof.Ways;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists every feasible way through a flow, by outcome. */
@Command(
    name = "paths",
    mixinStandardHelpOptions = true,
    description = "Lists every feasible way through a flow, a line each, grouped by outcome.",
    footer = {
      "",
      "With --diff it says what an edit changes: every person is walked through the old and the"
          + " new flows with the same answers.",
      "Exit codes: 0 it was said, whether or not anything is different; 1 the old or the new flows"
          + " have faults; 2 bad use; 3 a flow could not be compared."
    })
final class PathsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ShippedPathways shipped;
  private final Supplier<LocalDate> today;
  private final LongSupplier nanoTime;

  @Parameters(
      arity = "0..1",
      paramLabel = "FLOW",
      description = "The flow's id, such as mediation. With --diff it may be left out: every flow.")
  private @Nullable String flow;

  @Option(
      names = "--diff",
      paramLabel = "OLD",
      description = "Say what changed since OLD: a folder of flows, or one flow's file.")
  private @Nullable Path old;

  @Option(
      names = "--most",
      paramLabel = "LINES",
      description =
          "Lines for each outcome, or for each kind of change; the rest is counted"
              + " (default: 1000, with --diff 20).")
  private @Nullable Long lines;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  /**
   * Lists and compares ways.
   *
   * @param nanoTime tells when it takes long enough to say how far it is
   */
  PathsCommand(
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
    long most = lines != null ? lines : old != null ? 20 : 1000;
    if (most < 1) {
      throw Ended.badUse("--most: " + most + " must be 1 or more.");
    }
    if (old != null && !Files.exists(old)) {
      throw Ended.badUse("--diff: there is no folder or file " + old + ".");
    }
    Pathways pathways = shipped.fitForFamilies(today.get());
    if (flow == null && old == null) {
      throw Ended.badUse("Name a flow. " + theFlows(pathways));
    }
    if (flow != null && pathways.flow(flow).isEmpty()) {
      throw Ended.badUse("There is no flow " + flow + ". " + theFlows(pathways));
    }
    return old != null
        ? compare(before(old, pathways), pathways, most)
        : list(pathways, Objects.requireNonNull(flow), most);
  }

  private static String theFlows(Pathways pathways) {
    return "The flows are: " + String.join(", ", pathways.flows().keySet()) + ".";
  }

  private Integer list(Pathways pathways, String listed, long most) throws Ended {
    return switch (Ways.of(pathways, listed, Bound.USUAL, paced())) {
      case Ways ways -> {
        if (json) {
          terminal.out().println(JsonText.indented(ways.asData(most)));
        } else {
          ways.tell(most, terminal.out()::println);
        }
        terminal.out().flush();
        yield Code.FINE.number();
      }
      case Listing.NotListed unlisted -> throw Ended.couldNot(unlisted.reason());
    };
  }

  private Progress paced() {
    return Progress.everySecond(nanoTime, this::said);
  }

  private void said(String proved, int done, int of) {
    terminal
        .problems()
        .println("Going through " + proved + ": " + done + " of " + of + " nodes ...");
  }

  // What an edit changes

  /** The old pathways; of one old file, today's with that file as it was. */
  private Pathways before(Path from, Pathways now) throws Ended {
    Reading reading = new PathwaysReader().read(from);
    CheckReport report = Checker.check(reading, today.get());
    if (!report.isFit() || reading.pathways().isEmpty()) {
      throw Ended.faults(
          "The old flows have faults, so nothing can be compared until these are mended:"
              + report.faults().stream()
                  .map(fault -> System.lineSeparator() + "  " + fault)
                  .collect(Collectors.joining()));
    }
    Pathways read = reading.pathways().get();
    if (Files.isDirectory(from)) {
      return read;
    }
    Map<String, Flow> flows = new LinkedHashMap<>(now.flows());
    List<String> own =
        read.flows().keySet().stream()
            .filter(id -> !reading.places().isBorrowed(reading.places().flowFile(id)))
            .toList();
    if (own.isEmpty()) {
      throw Ended.badUse("--diff: " + from + " is not a flow.");
    }
    own.forEach(id -> read.flow(id).ifPresent(one -> flows.put(id, one)));
    return new Pathways(flows, now.law(), now.areas(), now.letters(), now.glossary());
  }

  private Integer compare(Pathways before, Pathways now, long most) throws Ended {
    if (flow != null && before.flow(flow).isEmpty()) {
      throw Ended.badUse("The flow " + flow + " is new: " + old + " does not have it.");
    }
    List<String> compared =
        flow != null
            ? List.of(flow)
            : now.flows().keySet().stream().filter(id -> before.flow(id).isPresent()).toList();
    EditReport report = EditReport.of(before, now, compared, Bound.USUAL, paced());
    if (json) {
      terminal.out().println(JsonText.indented(report.asData(most)));
    } else {
      report.text(most).forEach(terminal.out()::println);
    }
    terminal.out().flush();
    if (!report.notCompared().isEmpty()) {
      throw Ended.couldNot(
          report.notCompared().stream()
              .map(not -> "The flow " + not.flow() + " could not be compared: " + not.reason())
              .collect(Collectors.joining(" ")));
    }
    return Code.FINE.number();
  }
}
