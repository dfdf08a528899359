package org.fingerpost.app;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.flow.json.DeadlineLines;
import picocli.CommandLine.Command;

/** Answers questions about time limits, a line of JSON for a line of JSON. */
@Command(
    name = "deadlines",
    mixinStandardHelpOptions = true,
    description = {
      "Reads lines such as {\"timeLimit\":\"appeal\",\"letter-date\":\"2026-02-01\"}",
      "and answers each with the safe date, the latest date and how they were worked out."
    })
final class DeadlinesCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ShippedPathways shipped;

  private final Supplier<LocalDate> today;

  DeadlinesCommand(Terminal terminal, ShippedPathways shipped, Supplier<LocalDate> today) {
    this.terminal = terminal;
    this.shipped = shipped;
    this.today = today;
  }

  @Override
  public Integer call() throws Ended {
    try {
      int refused =
          new DeadlineLines(shipped.fitForFamilies(today.get()).law())
              .answer(terminal.in(), terminal.out());
      return (refused == 0 ? Code.FINE : Code.FAULTS).number();
    } catch (IOException broken) {
      throw Ended.couldNot("The lines could not be read to the end.");
    }
  }
}
