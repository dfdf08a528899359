package org.fingerpost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.fingerpost.flow.json.GeneratedFlow;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs every benchmark and writes the table of {@code docs/benchmarks.md}. */
public final class Figures {
  static final String FILE = "pathways/" + GeneratedFlow.ID + ".json";
  private static final double P99 = 99;

  /** Processes started for each round. */
  private static final int FRESH = 5;

  /** Saves in the preview for each round. */
  private static final int SAVES = 10;

  private static final double MICROSECONDS_BELOW = 0.1;

  private final Map<String, Double> middle = new TreeMap<>();
  private final Map<String, Double> p99 = new TreeMap<>();
  private final Path folder;
  private final int rounds;

  private Figures(Path folder, int rounds) {
    this.folder = folder;
    this.rounds = rounds;
  }

  /** Takes the folder to work in, and how many times each thing is measured. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder.resolve(FILE).getParent());
    Files.write(folder.resolve(FILE), GeneratedFlow.bytes(Reading.QUESTIONS));
    Figures figures = new Figures(folder, Integer.parseInt(arguments[1]));
    figures.freshProcesses();
    figures.preview();
    figures.benchmarks();
    String table = figures.table();
    Files.writeString(folder.resolve("benchmarks.md"), table);
    System.out.println(table);
  }

  private void benchmarks() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("org\\.fingerpost\\.bench\\..*")
                    .mode(Mode.SampleTime)
                    .timeUnit(TimeUnit.MILLISECONDS)
                    .forks(1)
                    .warmupIterations(rounds)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(rounds)
                    .measurementTime(TimeValue.seconds(1))
                    .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "-Xmx1g")
                    .build())
            .run();
    for (RunResult result : results) {
      String size = result.getParams().getParam("size");
      String name = result.getPrimaryResult().getLabel() + (size == null ? "" : " " + size);
      middle.put(name, result.getPrimaryResult().getStatistics().getPercentile(50));
      p99.put(name, result.getPrimaryResult().getStatistics().getPercentile(P99));
    }
  }

  /** Each thing in fresh processes; what is learned is the shipped flows, never this one. */
  private void freshProcesses() throws IOException, InterruptedException {
    FreshJava java = FreshJava.in(folder.resolve("fresh"));
    java.learn("parse", List.of("parse", folder.toString()));
    java.learn("program", List.of("prove", "flows"));
    for (String what : List.of("parse", "load", "prove")) {
      String cache = what.equals("parse") ? what : "program";
      String heap = what.equals("prove") ? "-Xmx256m" : "-Xmx1g";
      List<Double> took = new ArrayList<>();
      List<Double> memory = new ArrayList<>();
      for (int round = 0; round < FRESH * rounds; round++) {
        String[] said = java.run(cache, heap, List.of(what, folder.toString())).split(" ", -1);
        took.add(Double.valueOf(said[0]));
        memory.add(Double.valueOf(said[1]));
      }
      middle.put("fresh " + what, median(took));
      middle.put("fresh " + what + ", longest", took.stream().max(Double::compare).orElseThrow());
      middle.put("fresh " + what + " memory", median(memory));
    }
  }

  /** The preview in a process of its own, on a screen that nobody sees. */
  private void preview() throws IOException, InterruptedException {
    String[] said =
        FreshJava.ran(
                List.of(
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Xmx1g",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SaveToPaint.class.getName(),
                    folder.toString(),
                    String.valueOf(SAVES * rounds)))
            .split(" ", -1);
    middle.put("save to painted", Double.valueOf(said[0]));
    middle.put("save to painted, longest", Double.valueOf(said[1]));
    middle.put("broken save to painted", Double.valueOf(said[2]));
    middle.put("broken save to painted, longest", Double.valueOf(said[3]));
  }

  private static double median(List<Double> of) {
    return of.stream().sorted().skip(of.size() / 2).findFirst().orElseThrow();
  }

  private String table() {
    StringBuilder table = new StringBuilder("| what | figure | budget |\n|---|---|---|\n");
    row(table, "load 10,000 questions, fresh process", ms("fresh load"), "500 ms");
    row(table, "the same, the longest", ms("fresh load, longest"), "");
    row(table, "the same against parsing the file alone", ratio("fresh load", "fresh parse"), "");
    row(table, "load 10,000 questions, warm", ms("readWhole"), "");
    row(table, "the same against parsing the file alone", ratio("readWhole", "parseOnly"), "");
    row(
        table,
        "check and prove, fresh process with a heap of 256 MB",
        ms("fresh prove"),
        "seconds");
    row(table, "the same against loading", ratio("fresh prove", "fresh load"), "");
    row(
        table,
        "most memory of its objects while proving",
        String.format(Locale.UK, "%.0f MB", middle.get("fresh prove memory")),
        "256 MB");
    row(table, "check, warm", ms("check"), "");
    row(table, "prove, warm", ms("prove"), "");
    row(
        table,
        "preview of the shipped flows: save to painted, middle",
        ms("save to painted"),
        "1 s");
    row(table, "the same, the longest", ms("save to painted, longest"), "1 s");
    row(
        table,
        "preview: a save that cannot be read to its fault painted",
        ms("broken save to painted"),
        "1 s");
    row(table, "the same, the longest", ms("broken save to painted, longest"), "1 s");
    row(table, "answer, flow of 100 questions", ms("answer 100/10"), "");
    row(table, "answer, flow of 10,000", ms("answer 10000/10"), "");
    row(table, "the same against 100", ratio("answer 10000/10", "answer 100/10"), "about 1");
    row(
        table,
        "answer 9,000 questions in, against 10 in",
        ratio("answer 10000/9000", "answer 10000/10"),
        "about 1");
    for (String size : List.of("100/10", "10000/10", "10000/1000", "10000/9000")) {
      row(
          table,
          "answer and look ahead, " + size.replace("/", " questions, answered "),
          ms("answerAndLookAhead " + size)
              + String.format(Locale.UK, ", p99 %.3f ms", p99.get("answerAndLookAhead " + size)),
          "p99 below 16.7 ms");
    }
    row(table, "one answer made durable", ms("append"), "");
    row(table, "the same against a bare insert", ratio("append", "bareInsert"), "1.5");
    row(table, "PDF, warm", ms("pdf"), "150 ms");
    return table.toString();
  }

  private String ms(String name) {
    return value(name) < MICROSECONDS_BELOW
        ? String.format(Locale.UK, "%.2f µs", value(name) * 1_000)
        : String.format(Locale.UK, "%.1f ms", value(name));
  }

  private String ratio(String name, String against) {
    return String.format(Locale.UK, "%.2f times", value(name) / value(against));
  }

  private double value(String name) {
    return middle.getOrDefault(name, Double.NaN);
  }

  private static void row(StringBuilder table, String what, String figure, String budget) {
    table
        .append("| ")
        .append(what)
        .append(" | ")
        .append(figure)
        .append(" | ")
        .append(budget)
        .append(" |\n");
  }
}
