package org.fingerpost.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.journey.Journey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a summary from answers. */
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    description = "Makes a summary of next steps from answers.")
final class SummaryCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ShippedPathways shipped;
  private final Supplier<LocalDate> today;

  @Mixin private Given given = new Given();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to write: .pdf, .html, .txt, .ics, .json or .letters.txt.")
  private Path out = Path.of("");

  SummaryCommand(Terminal terminal, ShippedPathways shipped, Supplier<LocalDate> today) {
    this.terminal = terminal;
    this.shipped = shipped;
    this.today = today;
  }

  @Override
  public Integer call() throws Ended {
    KeptFiles files = new KeptFiles();
    files.formOf(out);
    Journey journey = given.journey(shipped.fitForFamilies(today.get()), today.get());
    files.write(journey, List.of(), out);
    if (journey.outcome().isEmpty()) {
      terminal
          .problems()
          .println(
              "fingerpost: The answers end at the question \""
                  + journey.at().title()
                  + "\"; the summary says so.");
    }
    if (!journey.parked().isEmpty()) {
      terminal
          .problems()
          .println(
              "fingerpost: Not used, because the way does not pass them: "
                  + String.join(", ", journey.parked().keySet())
                  + ".");
    }
    return Code.FINE.number();
  }
}
