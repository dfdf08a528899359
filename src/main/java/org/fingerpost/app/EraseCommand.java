package org.fingerpost.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.casework.Arrival;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Listing;
import org.fingerpost.summary.CannotWrite;
import org.fingerpost.summary.Receipt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases one case for good, and says so on a receipt. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Erases a case for good, and gives a receipt that says nothing of what stood in it.",
      "It asks first: type the word \"erase\". A script says --yes."
    })
final class EraseCommand implements Callable<Integer> {
  private static final String WORD = "erase";

  private final Terminal terminal;
  private final KeptCases kept;

  @Parameters(
      paramLabel = "CASE",
      description = {
        "A case's id, the beginning of its id, or words of its title.",
        "\"fingerpost export\" lists the cases."
      })
  private String named = "";

  @Option(
      names = "--receipt",
      paramLabel = "FILE",
      description = "Save the receipt in a new file, as text; otherwise it is shown.")
  private @Nullable Path receipt;

  @Option(names = "--with-name", description = "Say the case's name on the receipt.")
  private boolean withName;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(
      names = "--passphrase-from-stdin",
      description = "Read the passphrase of the caseload, where it has one, from standard input.")
  private boolean fromStandardInput;

  EraseCommand(Terminal terminal, KeptCases kept) {
    this.terminal = terminal;
    this.kept = kept;
  }

  /** What was named; a case whose line in the list is damaged has no name. */
  private record Found(CaseId id, String name, String line) {}

  @Override
  public Integer call() throws Ended {
    if (!kept.exist()) {
      throw Ended.couldNot("There are no cases on this computer yet.");
    }
    Optional<Path> file = Optional.ofNullable(receipt);
    if (file.isPresent()) {
      requireRoom(file.get());
    }
    Receipt done;
    try (Caseload caseload = kept.open(new KeptCases.Asking(terminal, fromStandardInput))) {
      Found one = find(caseload.list());
      Optional<Receipt.Held> held = Receipt.Held.of(caseload, one.id());
      if (!yes) {
        ask(one, held);
      }
      caseload.delete(one.id());
      done = new Receipt(one.id(), one.name(), held, InstantSource.system().instant());
    } catch (CaseException refused) {
      throw KeptCases.ended(refused);
    }
    terminal.out().println("Erased: case " + done.shortId() + ".");
    if (file.isPresent()) {
      save(done, file.get());
    } else {
      terminal.out().print(done.text(withName));
      terminal.out().flush();
    }
    return Code.FINE.number();
  }

  /** Before anything is erased: a receipt must not fail for want of a place, or hide another. */
  private static void requireRoom(Path file) throws Ended {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (Files.exists(file) || folder == null) {
      throw Ended.badUse(
          "There is something at " + file + " already. Nothing was erased. Choose a new name.");
    }
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw Ended.couldNot(
          "The receipt cannot be saved in "
              + folder
              + ". Nothing was erased. Choose another place.");
    }
  }

  private Found find(Listing there) throws Ended {
    String wanted = named.strip().toLowerCase(Locale.UK);
    List<CaseId> damaged =
        there.damaged().stream()
            .filter(id -> !wanted.isEmpty() && id.toString().startsWith(wanted))
            .toList();
    boolean another =
        there.cases().stream().anyMatch(one -> one.id().toString().startsWith(wanted));
    if (damaged.size() == 1 && !another) {
      return new Found(
          damaged.getFirst(), "its name could not be read", damaged.getFirst() + "  (damaged)");
    }
    Listed one = NamedCase.find(there, named);
    return new Found(one.id(), Arrival.shown(one.head().title()), NamedCase.line(one));
  }

  private void ask(Found one, Optional<Receipt.Held> held) throws Ended {
    terminal.out().println("This case will be erased for good:");
    terminal.out().println("  " + one.line());
    held.ifPresent(
        was -> terminal.out().println("  Entries: " + was.entries() + ", notes: " + was.notes()));
    terminal
        .out()
        .println(
            "It cannot be got back, from a backup either. \"fingerpost held\" saves what is in"
                + " it.");
    terminal.out().print("Type \"" + WORD + "\" to erase it: ");
    terminal.out().flush();
    try {
      @Nullable String typed = terminal.in().readLine();
      if (typed != null && typed.strip().equalsIgnoreCase(WORD)) {
        return;
      }
    } catch (IOException broken) {
      // The same as nobody there.
    }
    throw Ended.badUse("Nothing was erased: \"" + WORD + "\" was not typed.");
  }

  private void save(Receipt done, Path file) throws Ended {
    try {
      done.writeTo(file, withName);
      terminal.out().println("Saved: " + file);
    } catch (CannotWrite problem) {
      terminal.out().print(done.text(withName));
      terminal.out().flush();
      throw Ended.couldNot(
          problem.what() + " The case is erased. The receipt is shown above: copy it from there.");
    }
  }
}
