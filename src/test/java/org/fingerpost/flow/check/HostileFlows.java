package org.fingerpost.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
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
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.check.proof.Bound;
import org.fingerpost.flow.check.proof.Progress;
import org.fingerpost.flow.check.proof.Proof;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.Reading;

/**
 * A program of its own, with little memory: reads, checks and proves the shipped flows with one
 * file changed, which each time must end in words or in a whole proof, within two seconds of work.
 */
public final class HostileFlows {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  /** What one file may cost of the processor's time; a short run on a busy machine gets more. */
  private static final Duration AT_MOST =
      Duration.ofSeconds(Boolean.getBoolean("fingerpost.whole") ? 2 : 20);

  private static final OperatingSystemMXBean CLOCK =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private HostileFlows() {}

  /** Takes how many, and the seed. */
  public static void main(String[] arguments) {
    int tries = Integer.parseInt(arguments[0]);
    Map<String, byte[]> shipped = shipped();
    // The first of all pays for the start of the program, which is no file's fault.
    if (!isFine(shipped, "")) {
      throw new AssertionError("the shipped flows have faults");
    }
    HostileFiles mutations = new HostileFiles(shipped, Long.parseLong(arguments[1]));
    int refused = 0;
    Map<String, Integer> kinds = new TreeMap<>();
    Duration worst = Duration.ZERO;
    String slowest = "";
    for (int tried = 0; tried < tries; tried++) {
      HostileFiles.Mutant mutant = mutations.next();
      Map<String, byte[]> files = new TreeMap<>(shipped);
      files.put(mutant.file(), mutant.bytes());
      long before = CLOCK.getProcessCpuTime();
      try {
        if (!isFine(files, mutant.kind())) {
          refused++;
        }
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
        throw new AssertionError("mutant " + tried + ", " + mutant, thrown);
      }
      Duration cost = Duration.ofNanos(CLOCK.getProcessCpuTime() - before);
      if (cost.compareTo(worst) > 0) {
        worst = cost;
        slowest = "mutant " + tried + ", " + mutant;
      }
      kinds.merge(mutant.kind(), 1, Integer::sum);
    }
    System.out.println(
        "hostile flow files: "
            + tries
            + ", refused in words: "
            + refused
            + ", slowest "
            + worst.toMillis()
            + " ms of all threads ("
            + slowest
            + "), in "
            + Runtime.getRuntime().maxMemory() / 1024 / 1024
            + " MB");
    assertThat(worst).as(slowest).isLessThan(AT_MOST);
    assertThat(kinds).hasSizeGreaterThan(9);
    assertThat(refused).isGreaterThan(tries / 2);
  }

  /** Whether reading and checking found nothing wrong; every fault must be fit to be read. */
  private static boolean isFine(Map<String, byte[]> files, String kind) {
    Reading reading = new PathwaysReader().read(files);
    CheckReport report = Checker.check(reading, TODAY);
    assertFit(report.faults());
    // How hard words are to read depends on words alone, and costs more than all the rest.
    reading
        .pathways()
        .filter(_ -> kind.equals(HostileFiles.BUSY_TEXT))
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

  private static void assertFit(List<Fault> faults) {
    for (Fault fault : faults) {
      String words = fault.toString();
      assertThat(words).hasSizeLessThan(2_000);
      assertThat(words.codePoints().filter(Character::isISOControl).toArray()).isEmpty();
      assertThat(fault.what()).isNotBlank();
      assertThat(fault.remedy()).isNotBlank();
    }
  }

  private static Map<String, byte[]> shipped() {
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
