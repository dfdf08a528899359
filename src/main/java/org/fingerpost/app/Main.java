package org.fingerpost.app;

import java.time.LocalDate;
import java.time.ZoneId;

/** Where the program starts. */
public final class Main {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private Main() {}

  /** Runs a command, or the desktop app where none is named. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofThisProcess();
    int code =
        new Commands(
                terminal, ShippedPathways.ofThisProcess(), () -> LocalDate.now(ENGLAND), () -> 0)
            .run(arguments);
    terminal.out().flush();
    System.exit(code);
  }
}
