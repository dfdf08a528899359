package org.fingerpost.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the app over flows that are being written. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the app over flows that are being written, anew at every save.",
      "Beside it stand the faults, and why each screen follows. Nothing is kept."
    })
final class PreviewCommand implements Callable<Integer> {
  private final ShippedPathways shipped;
  private final PreviewWindow window;

  @Parameters(
      paramLabel = "FLOW",
      description = "A flow's file, a folder of flows, or the id of a flow of the checkout.")
  private String flow = "";

  @Option(
      names = "--flow",
      paramLabel = "ID",
      description = "The flow to begin in, where a folder has several.")
  private @Nullable String first;

  @Mixin private WhereAndWhen whereAndWhen = new WhereAndWhen();

  PreviewCommand(ShippedPathways shipped, PreviewWindow window) {
    this.shipped = shipped;
    this.window = window;
  }

  @Override
  public Integer call() throws Ended {
    PreviewWindow.Asked asked = asked();
    Reading reading = new PathwaysReader().read(asked.source());
    // What cannot be read yet may hold what was named: the window waits for it.
    Optional<String> missing =
        reading
            .pathways()
            .filter(_ -> reading.places().unread().isEmpty())
            .flatMap(pathways -> missing(asked, pathways));
    if (missing.isPresent()) {
      throw Ended.badUse(missing.get());
    }
    window.show(asked);
    return Code.FINE.number();
  }

  private PreviewWindow.Asked asked() throws Ended {
    Optional<Path> named = existing(flow);
    Optional<LocalDate> taken = whereAndWhen.day();
    if (named.isPresent()) {
      return named(named.get(), taken);
    }
    Optional<Path> folder = shipped.folder();
    boolean known =
        shipped.read().pathways().filter(pathways -> pathways.flow(flow).isPresent()).isPresent();
    if (!known) {
      throw Ended.badUse(
          "There is no file, folder or flow "
              + flow
              + ". Name one, such as mediation or my-flows.");
    }
    if (folder.isEmpty()) {
      throw Ended.badUse(
          "The flow "
              + flow
              + " came with the program, so nobody can change it here. Copy the folder flows/ of"
              + " the program's source and name that.");
    }
    return new PreviewWindow.Asked(
        folder.get(), Optional.of(first == null ? flow : first), whereAndWhen.area(), taken);
  }

  /** A file of a folder laid out like {@code flows/} is shown among the others there. */
  private PreviewWindow.Asked named(Path source, Optional<LocalDate> taken) {
    Path whole = source.toAbsolutePath().normalize();
    boolean isFile = Files.isRegularFile(whole);
    String name = String.valueOf(whole.getFileName());
    Optional<String> own =
        isFile && name.endsWith(".json")
            ? Optional.of(name.substring(0, name.length() - ".json".length()))
            : Optional.empty();
    return new PreviewWindow.Asked(
        isFile ? folderAround(whole).orElse(whole) : whole,
        Optional.ofNullable(first).or(() -> own),
        whereAndWhen.area(),
        taken);
  }

  private static Optional<Path> folderAround(Path file) {
    return Optional.ofNullable(file.getParent())
        .filter(folder -> String.valueOf(folder.getFileName()).equals("pathways"))
        .map(Path::getParent);
  }

  private static Optional<Path> existing(String name) {
    try {
      return Optional.of(Path.of(name)).filter(path -> !name.isBlank() && Files.exists(path));
    } catch (InvalidPathException noName) {
      return Optional.empty();
    }
  }

  /** What was named and is not there, in a sentence. */
  private static Optional<String> missing(PreviewWindow.Asked asked, Pathways pathways) {
    Optional<String> noFlow =
        asked
            .flow()
            .filter(id -> pathways.flow(id).isEmpty())
            .map(
                id ->
                    "There is no flow "
                        + id
                        + " in "
                        + asked.source()
                        + ". The flows are: "
                        + String.join(", ", pathways.flows().keySet())
                        + ".");
    return noFlow.or(() -> asked.area().flatMap(id -> WhereAndWhen.missing(id, pathways)));
  }
}
