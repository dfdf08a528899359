package org.fingerpost.app;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.check.proof.Listing;
import org.fingerpost.flow.check.proof.Ways;
import org.fingerpost.flow.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists every feasible way through a flow, by outcome. */
@Command(
    name = "paths",
    mixinStandardHelpOptions = true,
    description = "Lists every feasible way through a flow, a line each, grouped by outcome.")
final class PathsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ShippedPathways shipped;
  private final Supplier<LocalDate> today;

  @Parameters(paramLabel = "FLOW", description = "The flow's id, such as mediation.")
  private String flow = "";

  @Option(
      names = "--most",
      paramLabel = "LINES",
      defaultValue = "1000",
      description = "Lines for each outcome; the rest is counted (default: ${DEFAULT-VALUE}).")
  private long most = 1000;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  PathsCommand(Terminal terminal, ShippedPathways shipped, Supplier<LocalDate> today) {
    this.terminal = terminal;
    this.shipped = shipped;
    this.today = today;
  }

  @Override
  public Integer call() throws Ended {
    if (most < 1) {
      throw Ended.badUse("--most: " + most + " must be 1 or more.");
    }
    Pathways pathways = shipped.fitForFamilies(today.get());
    if (pathways.flow(flow).isEmpty()) {
      throw Ended.badUse(
          "There is no flow "
              + flow
              + ". The flows are: "
              + String.join(", ", pathways.flows().keySet())
              + ".");
    }
    return switch (Ways.of(pathways, flow)) {
      case Ways ways -> {
        if (json) {
          terminal.out().println(JsonText.indented(ways.asData(most)));
        } else {
          ways.tell(most, terminal.out()::println);
        }
        terminal.out().flush();
        yield Code.FINE.number();
      }
      case Listing.NotListed unlisted -> throw Ended.couldNot(unlisted.reason());
    };
  }
}
