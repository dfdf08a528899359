package org.fingerpost.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fingerpost.flow.check.proof.Bound;
import org.fingerpost.flow.check.proof.Progress;
import org.fingerpost.flow.check.proof.Proof;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.Reading;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file of flows, reading and checking it ends, soon, in words. */
class HostileFlowsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  /** What one file may cost of the processor's time; a short run on a busy machine gets more. */
  private static final Duration AT_MOST =
      Duration.ofSeconds(Boolean.getBoolean("fingerpost.whole") ? 2 : 20);

  private static final int TRIES = Integer.getInteger("fingerpost.hostileFlows", 100);
  private static final long SEED = Long.getLong("fingerpost.seed", 20_261_126);

  @Test
  void everyMutantIsReadAndCheckedOrRefusedInWords() {
    Map<String, byte[]> shipped = shipped();
    HostileFiles mutations = new HostileFiles(shipped, SEED);
    int refused = 0;
    Map<String, Integer> kinds = new TreeMap<>();
    Duration worst = Duration.ZERO;
    String slowest = "";
    for (int tried = 0; tried < TRIES; tried++) {
      HostileFiles.Mutant mutant = mutations.next();
      Duration cost;
      try {
        long before = spent();
        if (!isFine(shipped, mutant)) {
          refused++;
        }
        cost = Duration.ofNanos(spent() - before);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
        throw new AssertionError("mutant " + tried + ", " + mutant, thrown);
      }
      if (cost.compareTo(worst) > 0) {
        worst = cost;
        slowest = "mutant " + tried + ", " + mutant;
      }
      kinds.merge(mutant.kind(), 1, Integer::sum);
    }
    System.out.println(
        "hostile flow files: "
            + TRIES
            + ", refused in words: "
            + refused
            + ", slowest "
            + worst.toMillis()
            + " ms ("
            + slowest
            + ")");
    assertThat(worst).as(slowest).isLessThan(AT_MOST);
    assertThat(kinds).hasSizeGreaterThan(9);
    assertThat(refused).isGreaterThan(TRIES / 2);
  }

  /** Whether reading and checking found nothing wrong; every fault must be fit to be read. */
  private static boolean isFine(Map<String, byte[]> shipped, HostileFiles.Mutant mutant) {
    Map<String, byte[]> files = new TreeMap<>(shipped);
    files.put(mutant.file(), mutant.bytes());
    Reading reading = new PathwaysReader().read(files);
    CheckReport report = Checker.check(reading, TODAY);
    assertFit(report.faults());
    // How hard words are to read depends on words alone, and costs more than all the rest.
    reading
        .pathways()
        .filter(_ -> mutant.kind().equals(HostileFiles.BUSY_TEXT))
        .map(pathways -> Readability.of(pathways, reading.places()))
        .ifPresent(read -> assertFit(read.warnings()));
    if (!report.isFit()) {
      return false;
    }
    Proof proof =
        Proof.of(reading.pathways().orElseThrow(), reading.places(), Bound.USUAL, Progress.SILENT);
    assertFit(proof.faults());
    return proof.isComplete();
  }

  private static void assertFit(List<org.fingerpost.flow.Fault> faults) {
    for (org.fingerpost.flow.Fault fault : faults) {
      String words = fault.toString();
      assertThat(words).hasSizeLessThan(2_000);
      assertThat(words.codePoints().filter(Character::isISOControl).toArray()).isEmpty();
      assertThat(fault.what()).isNotBlank();
      assertThat(fault.remedy()).isNotBlank();
    }
  }

  private static long spent() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  static Map<String, byte[]> shipped() {
    Path flows = Path.of("flows");
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(flows)) {
      for (Path file :
          found
              .filter(one -> one.toString().endsWith(".json"))
              .filter(one -> !one.startsWith(flows.resolve("tests")))
              .filter(one -> !one.startsWith(flows.resolve("schema")))
              .filter(one -> !one.endsWith("TEMPLATE.json"))
              .toList()) {
        files.put(flows.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }
}
