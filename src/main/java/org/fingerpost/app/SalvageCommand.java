package org.fingerpost.app;

import java.io.Console;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Remains;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.store.Recovery;
import org.fingerpost.summary.CannotWrite;
import org.fingerpost.summary.SalvageReport;
import org.fingerpost.vault.RecoveryCode;
import org.fingerpost.vault.Unlocking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads what can still be read of a damaged file of cases. */
@Command(
    name = "salvage",
    mixinStandardHelpOptions = true,
    description = {
      "Reads what can still be read of a damaged file of cases, and writes it as text and as JSON.",
      "The file itself is never written to. Its keys must stand beside it (FILE.keys).",
      "A passphrase or recovery code is asked for where one is needed, and is never an argument."
    })
final class SalvageCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ShippedPathways shipped;
  private final Supplier<LocalDate> today;

  @Parameters(paramLabel = "FILE", description = "The file of cases, such as cases.db.")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder to write to. Nothing in it is overwritten.")
  private Path out = Path.of("");

  SalvageCommand(Terminal terminal, ShippedPathways shipped, Supplier<LocalDate> today) {
    this.terminal = terminal;
    this.shipped = shipped;
    this.today = today;
  }

  @Override
  public Integer call() throws Ended {
    Remains remains = read();
    SalvageReport report = new SalvageReport(remains, shipped.read().pathways(), today.get());
    try {
      SalvageReport.Written files = report.writeInto(out, JsonText::indented);
      terminal.out().println(report.inOneSentence());
      terminal.out().println("Saved: " + files.text());
      terminal.out().println("Saved: " + files.data());
    } catch (CannotWrite problem) {
      throw Ended.couldNot(problem.what() + " " + problem.safe() + " " + problem.remedy());
    }
    return remains.isWhole() ? Code.FINE.number() : Code.FAULTS.number();
  }

  private Remains read() throws Ended {
    try {
      return salvage(new Unlocking.Freely());
    } catch (CaseException refused) {
      if (refused.problem() instanceof CaseProblem.Locked) {
        return readLocked();
      }
      throw ended(refused.problem());
    }
  }

  private Remains readLocked() throws Ended {
    char[] typed = ask();
    try {
      return salvage(new Unlocking.WithPassphrase(typed));
    } catch (CaseException refused) {
      Optional<RecoveryCode> code = RecoveryCode.parse(CharBuffer.wrap(typed));
      if (code.isEmpty() || !(refused.problem() instanceof CaseProblem.WrongPassphrase)) {
        throw ended(refused.problem());
      }
      return readWith(code.get());
    } finally {
      Arrays.fill(typed, ' ');
    }
  }

  private Remains readWith(RecoveryCode code) throws Ended {
    try {
      return salvage(new Unlocking.WithRecoveryCode(code));
    } catch (CaseException refused) {
      throw ended(refused.problem());
    }
  }

  private Remains salvage(Unlocking unlocking) throws CaseException {
    try (Recovery recovery = Recovery.of(file, unlocking)) {
      return recovery.salvage();
    }
  }

  /** From the terminal without an echo where there is one, else from what is piped in. */
  private char[] ask() throws Ended {
    terminal.problems().println("Passphrase or recovery code: ");
    terminal.problems().flush();
    Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    try {
      if (console.isPresent()) {
        char[] typed = console.get().readPassword();
        if (typed != null) {
          return typed;
        }
      } else {
        String line = terminal.in().readLine();
        if (line != null) {
          return line.toCharArray();
        }
      }
    } catch (IOException unreadable) {
      throw Ended.couldNot("The passphrase could not be read. Nothing was changed.");
    }
    throw ended(new CaseProblem.Locked(file));
  }

  private static Ended ended(CaseProblem problem) {
    String keys =
        problem instanceof CaseProblem.Incomplete
            ? " Without its keys nothing in the file can be read, by anybody."
            : "";
    return Ended.couldNot(problem.inWords() + keys);
  }
}
