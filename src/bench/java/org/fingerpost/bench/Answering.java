package org.fingerpost.bench;

import org.fingerpost.flow.json.GeneratedFlow;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Outlook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From an answer to all that the next screen shows of it, in flows of two sizes. */
@State(Scope.Benchmark)
public class Answering {
  /** How many questions the flow has, and how many are answered already. */
  @Param({"100/10", "10000/10", "10000/1000", "10000/9000"})
  private String size = "100/10";

  private int answered;
  private Journey journey =
      Journey.begin(
          Reading.read(GeneratedFlow.bytes(1)).pathways().orElseThrow(),
          GeneratedFlow.ID,
          Reading.TODAY);

  /** Walks to the question. */
  @Setup
  public void walk() {
    String[] parts = size.split("/", -1);
    answered = Integer.parseInt(parts[1]);
    journey =
        Journey.begin(
                Reading.read(GeneratedFlow.bytes(Integer.parseInt(parts[0])))
                    .pathways()
                    .orElseThrow(),
                GeneratedFlow.ID,
                Reading.TODAY)
            .withAnswers(GeneratedFlow.answers(answered));
  }

  /** The next place on the way. */
  @Benchmark
  public Journey answer() {
    return journey.answer(GeneratedFlow.question(answered), GeneratedFlow.answer(answered));
  }

  /** The next place, the dates in sight, and what is still ahead. */
  @Benchmark
  public Outlook answerAndLookAhead() {
    Journey next = answer();
    if (next.at().title().length() + next.deadlines().size() == 0) {
      throw new IllegalStateException("the next screen shows nothing");
    }
    return next.outlook();
  }
}
