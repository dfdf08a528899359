package org.fingerpost.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.map.PathwayMap;
import org.fingerpost.flow.map.Picture;
import org.fingerpost.summary.CannotWrite;
import org.fingerpost.summary.SafeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a flow, or how all flows hand over to each other. */
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    description = "Draws a flow as a labelled picture, or with \"all\" how the flows hand over.")
final class MapCommand implements Callable<Integer> {
  private static final String ALL = "all";

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

  MapCommand(ShippedPathways shipped, Supplier<LocalDate> today) {
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
    Picture picture = picture(pathways);
    try {
      SafeFile.write(
          out,
          png ? PathwayMap.png(picture) : PathwayMap.svg(picture).getBytes(StandardCharsets.UTF_8));
    } catch (CannotWrite problem) {
      throw Ended.couldNot(problem.what() + " " + problem.safe() + " " + problem.remedy());
    }
    return Code.FINE.number();
  }

  private Picture picture(Pathways pathways) throws Ended {
    PathwayMap map = new PathwayMap(pathways);
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
