package org.fingerpost.bench;

import java.time.LocalDate;
import java.util.Map;
import org.fingerpost.flow.check.CheckReport;
import org.fingerpost.flow.check.Checker;
import org.fingerpost.flow.check.proof.Bound;
import org.fingerpost.flow.check.proof.Proof;
import org.fingerpost.flow.json.GeneratedFlow;
import org.fingerpost.flow.json.PathwaysReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reading, checking and proving a flow of 10,000 questions. */
@State(Scope.Benchmark)
public class Reading {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  static final int QUESTIONS = 10_000;

  private byte[] file = {};
  private org.fingerpost.flow.json.Reading read = read(GeneratedFlow.bytes(1));

  /** Writes the flow. */
  @Setup
  public void write() {
    file = GeneratedFlow.bytes(QUESTIONS);
    read = read(file);
  }

  static org.fingerpost.flow.json.Reading read(byte[] file) {
    return new PathwaysReader().read(Map.of("pathways/" + GeneratedFlow.ID + ".json", file));
  }

  /** From bytes to pathways, the borrowed law, areas and letters included. */
  @Benchmark
  public org.fingerpost.flow.json.Reading readWhole() {
    return read(file);
  }

  /** What any reader of the file must do: every token, and every string. */
  @Benchmark
  public long parseOnly() {
    return parse(file);
  }

  static long parse(byte[] file) {
    long characters = 0;
    try (JsonParser parser =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), file)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          characters += parser.getString().length();
        }
      }
    }
    return characters;
  }

  /** What no single file can tell. */
  @Benchmark
  public CheckReport check() {
    return Checker.check(read, TODAY);
  }

  /** Every feasible way. */
  @Benchmark
  public Proof prove() {
    return prove(read);
  }

  static Proof prove(org.fingerpost.flow.json.Reading read) {
    return Proof.of(
        read.pathways().orElseThrow(), read.places(), Bound.USUAL, (flow, done, of) -> {});
  }
}
