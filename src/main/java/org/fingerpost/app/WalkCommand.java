package org.fingerpost.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.flow.Pathways;
import org.fingerpost.journey.Journey;
import org.fingerpost.terminal.TerminalWalk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The walk in the terminal. */
@Command(
    name = "walk",
    mixinStandardHelpOptions = true,
    description = "Asks one question at a time here in the terminal.")
final class WalkCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ShippedPathways shipped;
  private final Supplier<LocalDate> today;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description =
          "Your own flows: a folder, or one flow's file (default: the flows that the program"
              + " walks).")
  private @Nullable Path own;

  @Mixin private Given given = new Given();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the summary to this file at the end: .pdf, .html, .txt, .ics or .json.")
  private @Nullable Path out;

  WalkCommand(Terminal terminal, ShippedPathways shipped, Supplier<LocalDate> today) {
    this.terminal = terminal;
    this.shipped = shipped;
    this.today = today;
  }

  private Journey begun() throws Ended {
    if (own == null) {
      return given.journey(shipped.fitForFamilies(today.get()), today.get());
    }
    if (!Files.exists(own)) {
      throw Ended.badUse("There is no folder or file " + own + ".");
    }
    ShippedPathways theirs = new ShippedPathways(Optional.of(own));
    Pathways pathways = theirs.fitForFamilies(today.get());
    return given.journey(pathways, theirs.onlyFlow().orElse(Given.FIRST_FLOW), today.get());
  }

  @Override
  public Integer call() throws Ended {
    KeptFiles files = new KeptFiles();
    if (out != null) {
      files.formOf(out);
    }
    Journey start = begun();
    TerminalWalk walk = new TerminalWalk(terminal.in(), terminal.out(), files);
    TerminalWalk.Walked walked;
    try {
      walked = walk.walk(start);
    } catch (IOException broken) {
      throw Ended.couldNot("The terminal could not be read.");
    }
    if (out != null && walked.end() == TerminalWalk.End.ARRIVED) {
      files.write(walked.journey(), walk.notes(), out);
      terminal.out().println("Saved: " + out);
    }
    return switch (walked.end()) {
      case ARRIVED, STOPPED -> Code.FINE.number();
      case NO_MORE_INPUT -> Code.BAD_USE.number();
    };
  }
}
