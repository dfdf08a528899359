package org.fingerpost.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.vault.Unlocking;
import org.jspecify.annotations.Nullable;

/**
 * The caseload as commands open it. Where a passphrase closes it, the passphrase is asked for and
 * never shown; it is never an argument, which everybody on the computer could read.
 *
 * @param backupsKept how many backups the person chose to keep
 */
record CaseloadAtTerminal(Path cases, InstantSource clock, int backupsKept, Asking asking) {
  private static final int TRIES = 3;

  /** Asks for something that must not be shown. */
  interface Asking {
    /** What was typed; nothing where the person left, or there is nobody. */
    Optional<char[]> ask(String prompt) throws IOException;
  }

  /** At a terminal without echo; from a pipe, its next line. */
  @SuppressWarnings("SystemConsoleNull") // Which it returns depends on the provider in use.
  static Asking at(Terminal terminal) {
    Console console = System.console();
    if (console != null && console.isTerminal()) {
      return prompt -> Optional.ofNullable(console.readPassword("%s", prompt));
    }
    return _ -> {
      @Nullable String line = terminal.in().readLine();
      return Optional.ofNullable(line).map(String::toCharArray);
    };
  }

  /**
   * Opens the cases.
   *
   * @throws Ended where there are none, they cannot be opened, or nobody types the passphrase
   */
  SqliteCaseload open() throws Ended {
    if (!SqliteCaseload.isThere(cases)) {
      throw Ended.badUse("There are no cases on this computer yet (" + cases + ").");
    }
    try {
      return opened(new Unlocking.Freely());
    } catch (CaseException refused) {
      if (refused.problem() instanceof CaseProblem.Locked) {
        return unlocked();
      }
      throw Ended.couldNot(sentence(refused.problem()));
    }
  }

  private SqliteCaseload opened(Unlocking with) throws CaseException {
    return SqliteCaseload.open(cases, clock, with, backupsKept);
  }

  private SqliteCaseload unlocked() throws Ended {
    String prompt = "Passphrase: ";
    for (int attempt = 0; attempt < TRIES; attempt++) {
      char[] typed = asked(prompt);
      try {
        return opened(new Unlocking.WithPassphrase(typed));
      } catch (CaseException refused) {
        if (!(refused.problem() instanceof CaseProblem.WrongPassphrase)) {
          throw Ended.couldNot(sentence(refused.problem()));
        }
        prompt = "That is not the passphrase. Passphrase: ";
      } finally {
        Arrays.fill(typed, '\0');
      }
    }
    throw Ended.couldNot(
        "That is not the passphrase. Your cases are still locked, and everything in them is safe."
            + " If you forgot it, open the app and use your recovery code.");
  }

  private char[] asked(String prompt) throws Ended {
    try {
      Optional<char[]> typed = asking.ask(prompt);
      if (typed.isPresent()) {
        return typed.get();
      }
    } catch (IOException broken) {
      // The same as nobody there.
    }
    throw Ended.couldNot(
        "Your cases are locked with a passphrase, and nobody typed it. Nothing was changed.");
  }

  private static String sentence(CaseProblem problem) {
    return problem.what() + " " + problem.safe() + " " + problem.remedy();
  }
}
