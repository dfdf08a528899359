package org.fingerpost.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.AnswersFile;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.journey.Journey;
import org.fingerpost.summary.Form;
import org.fingerpost.summary.Summary;
import org.fingerpost.summary.SummaryWriter;
import org.fingerpost.summary.Wanted;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The example of the README as a PDF. */
@State(Scope.Benchmark)
public class Printing {
  private final SummaryWriter writer = new SummaryWriter(JsonText::indented);
  private @Nullable Summary summary;

  /** Walks the example. */
  @Setup
  public void walk() throws IOException {
    Pathways pathways = new PathwaysReader().readShipped().pathways().orElseThrow();
    Journey journey =
        Journey.begin(pathways, "unhappy-with-send", LocalDate.of(2026, 1, 12))
            .withAnswers(
                new AnswersFile(pathways)
                    .read(Path.of("flows/tests/refused-assessment-islington.answers.json"))
                    .answers())
            .inArea("islington");
    summary = Summary.of(journey, List.of(), Wanted.USUAL);
  }

  /** All of it, fonts included. */
  @Benchmark
  public byte[] pdf() {
    return writer.bytes(Objects.requireNonNull(summary), Form.PDF);
  }
}
