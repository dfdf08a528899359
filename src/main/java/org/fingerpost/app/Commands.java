package org.fingerpost.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.casework.CaseFiles;
import org.fingerpost.store.SealedCaseFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command line: which commands there are, and how each ends.
 *
 * <p>Whatever goes wrong is said in a plain sentence on the error stream. A stack trace is shown
 * only to somebody who asked for it with {@code --debug}.
 */
final class Commands {
  private final Terminal terminal;
  private final CommandLine line;
  private final Root root;

  Commands(
      Terminal terminal,
      ShippedPathways shipped,
      Supplier<LocalDate> today,
      Callable<Integer> desktop) {
    this(terminal, shipped, today, desktop, KeptCases.ofThisProcess());
  }

  Commands(
      Terminal terminal,
      ShippedPathways shipped,
      Supplier<LocalDate> today,
      Callable<Integer> desktop,
      KeptCases kept) {
    CaseFiles files = new SealedCaseFiles();
    this.terminal = terminal;
    this.root = new Root(desktop);
    this.line =
        new CommandLine(root)
            .addSubcommand(new WalkCommand(terminal, shipped, today))
            .addSubcommand(new SummaryCommand(terminal, shipped, today))
            .addSubcommand(new CheckCommand(terminal, shipped, today, System::nanoTime))
            .addSubcommand(new PathsCommand(terminal, shipped, today, System::nanoTime))
            .addSubcommand(new DeadlinesCommand(terminal, shipped, today))
            .addSubcommand(new MapCommand(terminal, shipped, today))
            .addSubcommand(new PreviewCommand(shipped, PreviewWindow.ofThisProcess()))
            .addSubcommand(new SalvageCommand(terminal, shipped, today))
            .addSubcommand(new ExportCommand(terminal, kept, files))
            .addSubcommand(new ImportCommand(terminal, shipped, today, kept, files))
            .addSubcommand(new HeldCommand(terminal, shipped, today, kept))
            .addSubcommand(new EraseCommand(terminal, kept))
            .setOut(terminal.out())
            .setErr(terminal.problems())
            .setParameterExceptionHandler((problem, _) -> badUse(problem))
            .setExecutionExceptionHandler((problem, _, _) -> failed(problem));
  }

  /**
   * Runs the command that the arguments name.
   *
   * @return the exit code: 0 fine, 1 faults found, 2 bad use, 3 could not
   */
  int run(String... arguments) {
    return line.execute(arguments);
  }

  private int badUse(CommandLine.ParameterException problem) {
    String name = problem.getCommandLine().getCommandSpec().qualifiedName();
    say(problem.getMessage() + ". \"" + name + " --help\" says what can be used.");
    return Code.BAD_USE.number();
  }

  private int failed(Exception problem) {
    if (root.debug) {
      problem.printStackTrace(terminal.problems());
    }
    if (problem instanceof Ended ended) {
      say(ended.sentence());
      return ended.code().number();
    }
    say(
        "Something went wrong in Fingerpost itself ("
            + problem.getClass().getSimpleName()
            + "). Nothing was overwritten. Run it again with --debug for what a developer needs.");
    return Code.COULD_NOT.number();
  }

  private void say(String sentence) {
    PrintWriter problems = terminal.problems();
    problems.println("fingerpost: " + sentence);
    problems.flush();
  }

  /** The program itself: without a command, the desktop app. */
  @Command(
      name = "fingerpost",
      mixinStandardHelpOptions = true,
      version = "Fingerpost 0.1.0",
      description = {
        "What to do when you disagree about special educational needs, in England.",
        "Without a command it opens the desktop app; with no display, the walk in the terminal."
      },
      synopsisSubcommandLabel = "[COMMAND]")
  static final class Root implements Callable<Integer> {
    private final Callable<Integer> desktop;

    @Option(
        names = "--debug",
        scope = CommandLine.ScopeType.INHERIT,
        description = "Show what a developer needs when something goes wrong.")
    private boolean debug;

    Root(Callable<Integer> desktop) {
      this.desktop = desktop;
    }

    @Override
    public Integer call() throws Exception {
      return desktop.call();
    }
  }
}
