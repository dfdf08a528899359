package org.fingerpost.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.journey.Journey;
import org.fingerpost.terminal.TerminalWalk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The walk in the terminal. */
@Command(
    name = "walk",
    mixinStandardHelpOptions = true,
    description = "Asks one question at a time here in the terminal.")
final class WalkCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ShippedPathways shipped;
  private final Supplier<LocalDate> today;

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

  @Override
  public Integer call() throws Ended {
    KeptFiles files = new KeptFiles();
    if (out != null) {
      files.formOf(out);
    }
    Journey start = given.journey(shipped.fitForFamilies(today.get()), today.get());
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
