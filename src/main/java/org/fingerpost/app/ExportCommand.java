package org.fingerpost.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.casework.Arrival;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseFile;
import org.fingerpost.casework.CaseFile.Carried;
import org.fingerpost.casework.CaseFiles;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Deed;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Listing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Seals cases of this computer into a file to carry. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Seals cases into one file, to carry on a stick or hand to a colleague.",
      "Without CASE it lists the cases there are."
    })
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final KeptCases kept;
  private final CaseFiles files;

  @Parameters(
      arity = "0..*",
      paramLabel = "CASE",
      description = "A case's id, the beginning of its id, or words of its title.")
  private List<String> named = List.of();

  @Option(names = "--all", description = "Every case.")
  private boolean all;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write; it ends in .fingerpost.")
  private @Nullable Path out;

  @Option(
      names = "--passphrase-from-stdin",
      description = {
        "Read passphrases from standard input, a line each: first that of the caseload",
        "where it has one, then that of the file."
      })
  private boolean fromStandardInput;

  ExportCommand(Terminal terminal, KeptCases kept, CaseFiles files) {
    this.terminal = terminal;
    this.kept = kept;
    this.files = files;
  }

  @Override
  public Integer call() throws Ended {
    boolean listing = named.isEmpty() && !all;
    if (listing && out != null) {
      throw Ended.badUse("Say which case, or --all. \"fingerpost export\" lists them.");
    }
    if (!listing && out == null) {
      throw Ended.badUse("Say where to: --out FILE" + CaseFile.ENDING + ".");
    }
    if (out != null && !out.toString().toLowerCase(Locale.ROOT).endsWith(CaseFile.ENDING)) {
      throw Ended.badUse("The file " + out + " must end in " + CaseFile.ENDING + ".");
    }
    if (!kept.exist()) {
      throw Ended.couldNot("There are no cases on this computer yet.");
    }
    KeptCases.Asking asking = new KeptCases.Asking(terminal, fromStandardInput);
    try (Caseload caseload = kept.open(asking)) {
      Listing there = caseload.list();
      if (out == null) {
        return list(there);
      }
      return export(caseload, there, out, asking);
    } catch (CaseException refused) {
      throw KeptCases.ended(refused);
    }
  }

  private int list(Listing listing) {
    listing.cases().stream()
        .sorted(Comparator.comparing(Listed::lastTouched).reversed())
        .map(NamedCase::line)
        .forEach(terminal.out()::println);
    listing
        .damaged()
        .forEach(id -> terminal.out().println(id + "  damaged, and cannot be exported"));
    listing
        .newer()
        .forEach(
            id -> terminal.out().println(id + "  kept by a newer version, which can export it"));
    if (listing.cases().isEmpty() && listing.damaged().isEmpty() && listing.newer().isEmpty()) {
      terminal.out().println("There are no cases on this computer yet.");
    }
    return Code.FINE.number();
  }

  private int export(Caseload caseload, Listing there, Path file, KeptCases.Asking asking)
      throws Ended, CaseException {
    int leftOut = all ? there.damaged().size() : 0;
    int newer = all ? there.newer().size() : 0;
    List<Carried> carried = new ArrayList<>();
    for (Listed one : all ? there.cases() : found(there)) {
      try {
        carried.add(new Carried(caseload.open(one.id()), one.head()));
      } catch (CaseException refused) {
        if (!all || !(refused.problem() instanceof CaseProblem.CaseDamaged)) {
          throw refused;
        }
        leftOut++;
      }
    }
    if (carried.isEmpty()) {
      throw Ended.couldNot("There is no case that could be exported. Nothing was written.");
    }
    if (carried.size() > CaseFile.MOST_CASES) {
      throw new CaseException(new CaseProblem.TooMuchForOneFile());
    }
    char[] passphrase = kept.newPassphrase(asking);
    try {
      files.write(file, new CaseFile(InstantSource.system().instant(), carried), passphrase);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
    for (Carried one : carried) {
      Deed exported = Deed.of(Deed.What.EXPORTED, one.content().id());
      caseload.audit().ifPresent(audit -> audit.add(exported));
    }
    carried.forEach(one -> terminal.out().println("Kept: " + Arrival.shown(one.head().title())));
    terminal
        .out()
        .println(
            "Saved: "
                + file
                + ". Without its passphrase nobody can open it: a lost one cannot be got back.");
    if (leftOut > 0) {
      throw Ended.faults(
          "Cases left out because they are damaged: "
              + leftOut
              + ". The others are in the file. Open a backup to get those back.");
    }
    if (newer > 0) {
      throw Ended.faults(
          "Cases left out because a newer version of Fingerpost kept them: "
              + newer
              + ". The others are in the file. The newer version can export those.");
    }
    return Code.FINE.number();
  }

  private Set<Listed> found(Listing there) throws Ended {
    Set<Listed> found = new LinkedHashSet<>();
    for (String name : named) {
      found.add(NamedCase.find(there, name));
    }
    return found;
  }
}
