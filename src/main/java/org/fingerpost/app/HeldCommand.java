package org.fingerpost.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Deed;
import org.fingerpost.casework.Listed;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.summary.CannotWrite;
import org.fingerpost.summary.HeldReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes everything that is kept about one case. */
@Command(
    name = "held",
    mixinStandardHelpOptions = true,
    description = {
      "Writes everything that is kept about a case, as text to read and as JSON beside it.",
      "Nothing is left out: earlier answers and removed notes are in it. It is not sealed."
    })
final class HeldCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ShippedPathways shipped;
  private final Supplier<LocalDate> today;
  private final KeptCases kept;

  @Parameters(
      paramLabel = "CASE",
      description = {
        "A case's id, the beginning of its id, or words of its title.",
        "\"fingerpost export\" lists the cases."
      })
  private String named = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; the JSON goes beside it, into FILE.json.")
  private @Nullable Path out;

  @Option(
      names = "--passphrase-from-stdin",
      description = "Read the passphrase of the caseload, where it has one, from standard input.")
  private boolean fromStandardInput;

  HeldCommand(
      Terminal terminal, ShippedPathways shipped, Supplier<LocalDate> today, KeptCases kept) {
    this.terminal = terminal;
    this.shipped = shipped;
    this.today = today;
    this.kept = kept;
  }

  @Override
  public Integer call() throws Ended {
    Path file = out;
    if (file == null || file.getFileName() == null) {
      throw Ended.badUse("Say where to: --out FILE.");
    }
    if (!kept.exist()) {
      throw Ended.couldNot("There are no cases on this computer yet.");
    }
    HeldReport report;
    try (Caseload caseload = kept.open(new KeptCases.Asking(terminal, fromStandardInput))) {
      Listed one = NamedCase.find(caseload.list(), named);
      report =
          new HeldReport(
              caseload.open(one.id()), one.head(), shipped.read().pathways(), today.get());
      // Noted before it is written: the cases are closed by then.
      Deed saved = Deed.of(Deed.What.EVERYTHING_SAVED, one.id());
      caseload.audit().ifPresent(audit -> audit.add(saved));
    } catch (CaseException refused) {
      throw KeptCases.ended(refused);
    }
    try {
      HeldReport.Written written = report.writeAs(file, JsonText::indented);
      terminal.out().println("Saved: " + written.text());
      terminal.out().println("Saved: " + written.data());
      terminal.out().println("Whoever has these files can read them: they are not sealed.");
    } catch (CannotWrite problem) {
      throw Ended.couldNot(problem.what() + " " + problem.safe() + " " + problem.remedy());
    }
    return Code.FINE.number();
  }
}
