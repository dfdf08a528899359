package org.fingerpost.app;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.AnswersFile;
import org.fingerpost.journey.Journey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a command is given to walk with. */
final class Given {
  /** Where families begin. */
  static final String FIRST_FLOW = "unhappy-with-send";

  @Option(
      names = "--flow",
      paramLabel = "ID",
      description =
          "The flow to begin in (default: unhappy-with-send, or the only flow of your own).")
  private @Nullable String flow;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "Answers in JSON: {\"what-happened\": \"decision-letter\", ...}.")
  private @Nullable Path answers;

  @Mixin private WhereAndWhen whereAndWhen = new WhereAndWhen();

  /** The journey as far as the answers lead, from the flow where families begin. */
  Journey journey(Pathways pathways, LocalDate now) throws Ended {
    return journey(pathways, FIRST_FLOW, now);
  }

  /** The journey as far as the answers lead, from this flow where none was asked for. */
  Journey journey(Pathways pathways, String usual, LocalDate now) throws Ended {
    String from = flow == null ? usual : flow;
    if (pathways.flow(from).isEmpty()) {
      throw Ended.badUse(
          "There is no flow "
              + from
              + ". The flows are: "
              + String.join(", ", pathways.flows().keySet())
              + ".");
    }
    Journey journey = Journey.begin(pathways, from, whereAndWhen.day().orElse(now));
    if (answers != null) {
      journey = journey.withAnswers(read(answers, pathways));
    }
    Optional<String> area = whereAndWhen.area();
    if (area.isEmpty()) {
      return journey;
    }
    Optional<String> missing = WhereAndWhen.missing(area.get(), pathways);
    if (missing.isPresent()) {
      throw Ended.badUse(missing.get());
    }
    return journey.inArea(area.get());
  }

  private static Map<String, Answer> read(Path file, Pathways pathways) throws Ended {
    try {
      AnswersFile.Read read = new AnswersFile(pathways).read(file);
      if (read.problems().isEmpty()) {
        return read.answers();
      }
      throw Ended.badUse(
          "The answers in "
              + file
              + " do not fit:"
              + read.problems().stream()
                  .map(problem -> System.lineSeparator() + "  " + problem)
                  .collect(Collectors.joining()));
    } catch (NoSuchFileException missing) {
      throw Ended.badUse("There is no file " + file + ".");
    } catch (IOException unreadable) {
      throw Ended.couldNot("The file " + file + " could not be read. Nothing was changed.");
    }
  }
}
