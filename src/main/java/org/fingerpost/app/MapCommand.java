package org.fingerpost.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.map.PathwayMap;
import org.fingerpost.flow.map.Picture;
import org.fingerpost.flow.map.Sheet;
import org.fingerpost.summary.CannotWrite;
import org.fingerpost.summary.SafeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a flow, or how all flows hand over to each other. */
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    description =
        "Draws a flow as a labelled picture, or with \"all\" how the flows hand over. What A3 does"
            + " not hold is also written as sheets of A3: FILE-1 is an overview, FILE-2 and so on"
            + " show the parts.")
final class MapCommand implements Callable<Integer> {
  private static final String ALL = "all";

  private final Terminal terminal;
  private final ShippedPathways shipped;
  private final Supplier<LocalDate> today;

  @Parameters(paramLabel = "FLOW", description = "The flow's id, such as appeal; or all.")
  private String flow = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to write: .svg or .png.")
  private Path out = Path.of("");

  MapCommand(Terminal terminal, ShippedPathways shipped, Supplier<LocalDate> today) {
    this.terminal = terminal;
    this.shipped = shipped;
    this.today = today;
  }

  @Override
  public Integer call() throws Ended {
    String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    boolean png = name.endsWith(".png");
    if (!png && !name.endsWith(".svg")) {
      throw Ended.badUse("The file " + out + " must end in .svg or .png.");
    }
    Pathways pathways = shipped.fitForFamilies(today.get());
    PathwayMap map = new PathwayMap(pathways);
    Picture picture = picture(map, pathways);
    List<Picture> sheets = Sheet.A3.holds(picture) ? List.of() : sheets(map);
    Function<Picture, byte[]> bytes =
        png ? PathwayMap::png : one -> PathwayMap.svg(one).getBytes(StandardCharsets.UTF_8);
    try {
      List<Path> beside =
          SafeFile.write(out, bytes.apply(picture), sheets.stream().map(bytes).toList());
      if (!beside.isEmpty()) {
        terminal
            .out()
            .println(
                out.getFileName()
                    + " is larger than A3. To print it, take its sheets: "
                    + beside.getFirst().getFileName()
                    + " is an overview, and the last is "
                    + beside.getLast().getFileName()
                    + ".");
      }
    } catch (CannotWrite problem) {
      throw Ended.couldNot(problem.what() + " " + problem.safe() + " " + problem.remedy());
    }
    return Code.FINE.number();
  }

  /** Asked for only once it is known that there is such a flow. */
  private List<Picture> sheets(PathwayMap map) {
    return flow.equals(ALL) ? map.allInSheets() : map.flowInSheets(flow).orElse(List.of());
  }

  private Picture picture(PathwayMap map, Pathways pathways) throws Ended {
    if (flow.equals(ALL)) {
      return map.all();
    }
    return map.flow(flow)
        .orElseThrow(
            () ->
                Ended.badUse(
                    "There is no flow "
                        + flow
                        + ". The flows are: "
                        + String.join(", ", pathways.flows().keySet())
                        + ". For a map of all of them write all."));
  }
}
