package org.fingerpost.app;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import javafx.application.Application;
import org.fingerpost.app.Ended.Code;

/** Where the program starts. */
public final class Main {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private Main() {}

  /** Runs a command, or the desktop app where none is named. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofThisProcess();
    ShippedPathways shipped = ShippedPathways.ofThisProcess();
    Commands commands =
        new Commands(terminal, shipped, () -> LocalDate.now(ENGLAND), () -> desktop(terminal));
    int code = commands.run(arguments);
    terminal.out().flush();
    System.exit(code);
  }

  /** The desktop app; where there is no display, the walk. */
  private static int desktop(Terminal terminal) {
    if (!hasDisplay()) {
      terminal
          .problems()
          .println("fingerpost: There is no display here, so the walk goes on in this terminal.");
      return new Commands(
              terminal,
              ShippedPathways.ofThisProcess(),
              () -> LocalDate.now(ENGLAND),
              () -> Code.COULD_NOT.number())
          .run("walk");
    }
    Application.launch(Program.class);
    return Code.FINE.number();
  }

  /** Whether a window can be opened here. */
  static boolean hasDisplay() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return system.contains("win")
        || system.contains("mac")
        || System.getProperty("glass.platform") != null
        || System.getenv("DISPLAY") != null
        || System.getenv("WAYLAND_DISPLAY") != null;
  }
}
