package org.fingerpost.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.store.Backups;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.vault.PassphraseStrength;
import org.fingerpost.vault.Unlocking;
import org.jspecify.annotations.Nullable;

/**
 * The cases of this computer, for commands: where they are kept, and how a passphrase is asked for.
 *
 * <p>A passphrase is never an argument or an environment variable: other programs can read those.
 * It is typed and not shown, or comes as a line of standard input where that was asked for.
 *
 * @param file the caseload
 * @param hidden asks somebody at a keyboard without showing what they type; empty where there is
 *     nobody
 */
record KeptCases(Path file, Optional<Hidden> hidden) {

  /** Asks somebody at a keyboard without showing what they type. */
  interface Hidden {
    /** What was typed, or null where nothing more will be. */
    char @Nullable [] read(String prompt);
  }

  /** Those of this user, asked for in this process's terminal. */
  // A runtime image without the module that reads lines still answers with nothing.
  @SuppressWarnings("SystemConsoleNull")
  static KeptCases ofThisProcess() {
    java.io.Console console = System.console();
    return new KeptCases(
        Folders.here().cases().resolve("cases.db"),
        console != null && console.isTerminal()
            ? Optional.of(prompt -> console.readPassword("%s ", prompt))
            : Optional.empty());
  }

  /** How a command was told to ask. */
  record Asking(Terminal terminal, boolean fromStandardInput) {}

  /** Whether any cases are kept here yet. */
  boolean exist() {
    return Files.exists(file);
  }

  /**
   * Opens the caseload; asks for its passphrase where it has one.
   *
   * @throws Ended in plain words, where it does not open
   */
  SqliteCaseload open(Asking asking) throws Ended {
    if (exist() && hidden.isPresent() && !asking.fromStandardInput()) {
      Hidden keyboard = hidden.get();
      return new CaseloadAtTerminal(
              file,
              InstantSource.system(),
              Backups.USUALLY_KEPT,
              prompt -> Optional.ofNullable(keyboard.read(prompt)))
          .open();
    }
    try {
      try {
        return open(new Unlocking.Freely());
      } catch (CaseException locked) {
        if (!(locked.problem() instanceof CaseProblem.Locked)) {
          throw locked;
        }
      }
      char[] passphrase = passphrase("Passphrase of your cases on this computer:", asking);
      try {
        return open(new Unlocking.WithPassphrase(passphrase));
      } finally {
        Arrays.fill(passphrase, '\0');
      }
    } catch (CaseException refused) {
      throw ended(refused);
    }
  }

  private SqliteCaseload open(Unlocking unlocking) throws CaseException {
    return SqliteCaseload.open(file, InstantSource.system(), unlocking, Backups.USUALLY_KEPT);
  }

  /**
   * Asks for a passphrase. Whoever gets the characters wipes them.
   *
   * @throws Ended where there is nobody to ask
   */
  char[] passphrase(String prompt, Asking asking) throws Ended {
    if (asking.fromStandardInput()) {
      return line(asking.terminal().in());
    }
    char[] typed =
        hidden
            .orElseThrow(
                () ->
                    Ended.badUse(
                        "There is no keyboard here to type a passphrase on. With"
                            + " --passphrase-from-stdin it is read as a line of standard input."))
            .read(prompt);
    if (typed == null) {
      throw Ended.badUse("No passphrase was typed. Nothing was changed.");
    }
    return typed;
  }

  /**
   * Asks for a new passphrase, twice where it is typed.
   *
   * @throws Ended where it is too short, or the two are not the same
   */
  char[] newPassphrase(Asking asking) throws Ended {
    char[] passphrase = passphrase("Passphrase for the file:", asking);
    try {
      if (!PassphraseStrength.of(passphrase).isEnough()) {
        throw Ended.badUse(
            "That passphrase is too easy to guess. Use at least "
                + PassphraseStrength.LEAST
                + " characters: several words that do not belong together are best."
                + " Nothing was written.");
      }
      if (!asking.fromStandardInput()) {
        char[] again = passphrase("The same once more:", asking);
        boolean same = Arrays.equals(passphrase, again);
        Arrays.fill(again, '\0');
        if (!same) {
          throw Ended.badUse("The two passphrases are not the same. Nothing was written.");
        }
      }
      return passphrase.clone();
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /** A line, sign by sign, so that it never becomes a text that cannot be wiped. */
  private static char[] line(BufferedReader in) throws Ended {
    char[] line = new char[PassphraseStrength.MOST];
    try {
      int length = 0;
      int sign = in.read();
      boolean any = sign >= 0;
      while (sign >= 0 && sign != '\n') {
        if (length == line.length) {
          throw Ended.badUse("That passphrase is too long. Nothing was changed.");
        }
        line[length++] = (char) sign;
        sign = in.read();
      }
      if (!any) {
        throw Ended.badUse("No passphrase came on standard input. Nothing was changed.");
      }
      boolean carriageReturn = length > 0 && line[length - 1] == '\r';
      return Arrays.copyOf(line, carriageReturn ? length - 1 : length);
    } catch (IOException broken) {
      throw Ended.couldNot("Standard input could not be read. Nothing was changed.");
    } finally {
      Arrays.fill(line, '\0');
    }
  }

  /** A problem with cases as the end of a command. */
  static Ended ended(CaseException refused) {
    CaseProblem problem = refused.problem();
    if (problem instanceof CaseProblem.CaseFileRefused(Path _, var reason)) {
      return switch (reason) {
        case FOREIGN, DAMAGED, NEWER, TOO_MUCH -> Ended.faults(problem.inWords());
        case DOES_NOT_OPEN, UNREADABLE -> Ended.couldNot(problem.inWords());
      };
    }
    return Ended.couldNot(problem.inWords());
  }
}
