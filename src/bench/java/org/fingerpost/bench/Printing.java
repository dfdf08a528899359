package org.fingerpost.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.AnswersFile;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.journey.Journey;
import org.fingerpost.summary.Form;
import org.fingerpost.summary.Summary;
import org.fingerpost.summary.SummaryWriter;
import org.fingerpost.summary.Wanted;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The example of the README as a PDF. */
@State(Scope.Benchmark)
public class Printing {
  private final SummaryWriter writer = new SummaryWriter(JsonText::indented);
  private final Summary summary;

  /** Walks the example. */
  public Printing() throws IOException {
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
    return writer.bytes(summary, Form.PDF);
  }
}
