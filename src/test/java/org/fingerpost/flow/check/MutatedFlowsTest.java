package org.fingerpost.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Scenario;
import org.fingerpost.flow.check.Mutant.Made;
import org.fingerpost.flow.check.proof.Proof;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.Reading;
import org.fingerpost.flow.json.ScenarioFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake that is made in the shipped files is found, and named where it was made. */
class MutatedFlowsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int KINDS = 100;
  private static final Path FLOWS = Path.of("flows");

  @TempDir private Path folder;

  @Test
  void aSampleOfEveryKindOfMistakeIsNamedWhereItWasMade() throws IOException {
    long seed = Long.getLong("fingerpost.seed", 20_261_123);
    run(Integer.getInteger("fingerpost.mutationsOfAKind", 1), new Random(seed), "seed " + seed);
  }

  @Test
  @Tag("faults")
  void manyOfEveryKindOfMistakeAreNamedWhereTheyWereMade() throws IOException {
    run(
        Integer.getInteger("fingerpost.mutationsOfAKind", 15),
        new Random(Long.getLong("fingerpost.seed", 1)),
        "a larger sample");
  }

  private void run(int each, Random random, String what) throws IOException {
    Map<String, byte[]> untouched = new TreeMap<>();
    Map<String, Object> parsed = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FLOWS)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
        String name = FLOWS.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith("schema/")
            && !name.contains("TEMPLATE")
            && !name.contains(".answers")) {
          untouched.put(name, Files.readAllBytes(file));
          parsed.put(name, WrittenJson.read(Files.readString(file)));
        }
      }
    }
    assertThat(faults(new Made(new Mutant("none", "", all -> {}, List.of()), untouched, Map.of())))
        .isEmpty();
    Map<String, List<Mutant>> byKind = new Mutations(parsed).byKind();
    List<String> missed = new ArrayList<>();
    int tried = 0;
    for (List<Mutant> mutants : byKind.values()) {
      List<Mutant> some = new ArrayList<>(mutants);
      Collections.shuffle(some, random);
      for (Mutant mutant : some.subList(0, Math.min(each, some.size()))) {
        Made made = mutant.make(parsed, untouched);
        List<Fault> faults = faults(made);
        tried++;
        if (faults.stream().noneMatch(made::isNamedBy)) {
          missed.add(mutant + "\n    found: " + faults.stream().limit(4).toList());
        }
      }
    }
    System.out.println(
        "Mistakes made in the shipped flows: "
            + byKind.size()
            + " kinds, "
            + tried
            + " mutants, "
            + what
            + "; "
            + (tried - missed.size())
            + " named where they were made.");
    assertThat(missed).isEmpty();
    assertThat(byKind).hasSizeGreaterThanOrEqualTo(KINDS);
  }

  /** What check says: reading, checking, then the proof and the scenarios where these can be. */
  private List<Fault> faults(Made made) throws IOException {
    Map<String, byte[]> flows = new TreeMap<>(made.files());
    flows.keySet().removeIf(name -> name.startsWith("tests/"));
    Reading reading = new PathwaysReader().read(flows);
    CheckReport report = Checker.check(reading, TODAY);
    if (!report.isFit()) {
      return report.faults();
    }
    List<Fault> faults = new ArrayList<>(report.warnings());
    boolean onlyTests = made.mutant().site().startsWith("tests/");
    if (!onlyTests) {
      faults.addAll(Proof.of(reading.pathways().orElseThrow(), reading.places()).faults());
    }
    for (Map.Entry<String, byte[]> file : made.files().entrySet()) {
      if (file.getKey().startsWith("tests/")
          && onlyTests
          && made.written().containsKey(file.getKey())) {
        Path test = folder.resolve(file.getKey());
        Files.createDirectories(test.getParent());
        Files.write(test, file.getValue());
      }
    }
    Path tests = folder.resolve("tests");
    if (Files.isDirectory(tests)) {
      ScenarioFile.Read read = new ScenarioFile(reading.pathways().orElseThrow()).readFolder(tests);
      read.faults().forEach(faults::add);
      for (Scenario scenario : read.scenarios()) {
        if (!ScenarioRun.of(reading.pathways().orElseThrow(), scenario).holds()) {
          faults.add(
              new Fault(scenario.place(), "\"" + scenario.title() + "\"", "It fails.", "Mend it."));
        }
      }
    }
    if (Files.isDirectory(tests)) {
      try (Stream<Path> written = Files.list(tests)) {
        for (Path one : written.toList()) {
          Files.delete(one);
        }
      }
    }
    return faults;
  }
}
