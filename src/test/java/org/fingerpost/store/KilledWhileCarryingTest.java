package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fingerpost.OwnProcess;
import org.fingerpost.app.Main;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseFile;
import org.fingerpost.casework.CaseFile.Carried;
import org.fingerpost.casework.CaseFiles;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.NoteId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real commands, killed while they carry cases out of a computer or into one: what is there
 * afterwards is exactly the old or the new, and doing it once more finishes it.
 */
@Tag("faults")
class KilledWhileCarryingTest {
  /** A longer form is asked for with {@code -Dfingerpost.kills=200}. */
  private static final int KILLS = Math.max(6, Integer.getInteger("fingerpost.kills", 60) / 10);

  private static final int CASES = 30;
  private static final String PASSPHRASE = "three brown hens at noon";

  @TempDir private Path folder;
  private final CaseFiles files = new SealedCaseFiles();
  private final Random random = new Random(5);
  private Path stick;

  @BeforeEach
  void nameTheStick() {
    stick = folder.resolve("stick.fingerpost");
  }

  /** A caseload in a folder of its own, with so many cases of some length. */
  private Path caseload(String name, int cases) throws Exception {
    Path file = folder.resolve(name).resolve("cases.db");
    try (SqliteCaseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      for (int one = 0; one < cases; one++) {
        CaseId id = Samples.aCase(caseload);
        caseload.append(
            id,
            new Entry.NoteWritten(
                new NoteId(2), Optional.empty(), ("Words of " + one + ". ").repeat(3_000)),
            Samples.HEAD);
      }
    }
    return file;
  }

  private Process start(Path caseload, String... arguments) throws IOException {
    ProcessBuilder builder = OwnProcess.of(Main.class, arguments);
    builder.environment().put("FINGERPOST_DATA", caseload.resolveSibling("").toString());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(folder.resolve("said").toFile());
    Process process = builder.start();
    try (var in = process.getOutputStream()) {
      in.write((PASSPHRASE + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return process;
  }

  private Duration whole(Path caseload, String... arguments) throws Exception {
    long begun = System.nanoTime();
    Process process = start(caseload, arguments);
    assertThat(process.waitFor()).as(() -> said()).isZero();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("said"));
    } catch (IOException gone) {
      return "";
    }
  }

  /**
   * Kills it: every other time as soon as it begins to write or a little later, else somewhere in
   * what it usually takes.
   *
   * @return whether it had not ended by itself
   */
  private boolean kill(
      int attempt, BooleanSupplier writing, Duration usually, Path caseload, String... arguments)
      throws Exception {
    Process process = start(caseload, arguments);
    if (attempt % 2 == 0) {
      while (process.isAlive() && !writing.getAsBoolean()) {
        Thread.onSpinWait();
      }
      boolean ended = process.waitFor(random.nextLong(usually.toNanos() / 8), TimeUnit.NANOSECONDS);
      process.toHandle().destroyForcibly();
      process.waitFor();
      return !ended;
    }
    long most = usually.toNanos();
    boolean ended = process.waitFor(most / 4 + random.nextLong(most * 3 / 4), TimeUnit.NANOSECONDS);
    process.toHandle().destroyForcibly();
    process.waitFor();
    return !ended;
  }

  /** The names beside the stick's file: a file that is being written is one more. */
  private Set<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path keysOf(Path caseload) {
    return new CaseloadFile(caseload).keys();
  }

  private static Optional<FileTime> modified(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file));
    } catch (IOException beingReplaced) {
      return Optional.empty();
    }
  }

  private static Map<CaseId, Case> all(Path caseload) throws Exception {
    Map<CaseId, Case> all = new HashMap<>();
    try (SqliteCaseload opened = SqliteCaseload.open(caseload, Samples.CLOCK)) {
      assertThat(opened.list().damaged()).isEmpty();
      for (var listed : opened.list().cases()) {
        all.put(listed.id(), opened.open(listed.id()));
      }
    }
    return all;
  }

  private Map<CaseId, Case> inFile(Path file) throws Exception {
    Map<CaseId, Case> all = new HashMap<>();
    CaseFile read = files.read(file, PASSPHRASE.toCharArray());
    for (Carried carried : read.cases()) {
      all.put(carried.content().id(), carried.content());
    }
    return all;
  }

  @Test
  void anExportThatIsKilledLeavesTheOldFileOrTheNewOne() throws Exception {
    Path small = caseload("small", 1);
    Path large = caseload("large", CASES);
    String[] export = {"export", "--passphrase-from-stdin", "--all", "--out", stick.toString()};
    whole(small, export);
    byte[] before = Files.readAllBytes(stick);
    Map<CaseId, Case> old = inFile(stick);
    Duration usually = whole(large, export);
    Map<CaseId, Case> now = all(large);
    assertThat(inFile(stick)).isEqualTo(now);
    int killed = 0;
    int stillOld = 0;
    for (int attempt = 0; attempt < KILLS; attempt++) {
      Files.write(stick, before);
      Set<String> names = names();
      killed += kill(attempt, () -> !names().equals(names), usually, large, export) ? 1 : 0;
      Map<CaseId, Case> there = inFile(stick);
      assertThat(List.of(old, now)).contains(there);
      stillOld += there.equals(old) ? 1 : 0;
      Path earlier = CaseFiles.earlier(stick);
      assertThat(List.of(old, now)).contains(inFile(earlier));
      assertThat(all(large)).as("what was exported is as it was").isEqualTo(now);
    }
    whole(large, export);
    assertThat(inFile(stick)).isEqualTo(now);
    System.out.println(killed + " exports killed, " + stillOld + " left the old file, none half");
    assertThat(killed).isPositive();
  }

  @Test
  void anImportThatIsKilledLeavesEachCaseWholeOrNotThereAndEndsWhenDoneAgain() throws Exception {
    Path from = caseload("from", CASES);
    whole(from, "export", "--passphrase-from-stdin", "--all", "--out", stick.toString());
    Map<CaseId, Case> carried = all(from);
    String[] bring = {"import", "--passphrase-from-stdin", stick.toString()};
    Duration usually = whole(caseload("first", 1), bring);
    int killed = 0;
    int partly = 0;
    for (int attempt = 0; attempt < KILLS; attempt++) {
      Path there = caseload("there-" + attempt, 1);
      Map<CaseId, Case> ours = all(there);
      FileTime keys = Files.getLastModifiedTime(keysOf(there));
      BooleanSupplier writing = () -> !modified(keysOf(there)).equals(Optional.of(keys));
      killed += kill(attempt, writing, usually, there, bring) ? 1 : 0;
      Map<CaseId, Case> after = all(there);
      assertThat(after).containsAllEntriesOf(ours);
      after.forEach(
          (id, kept) -> {
            if (!ours.containsKey(id)) {
              assertThat(kept).as("whole, or not there").isEqualTo(carried.get(id));
            }
          });
      partly += after.size() > 1 && after.size() <= CASES ? 1 : 0;

      whole(there, bring);
      Map<CaseId, Case> everything = new HashMap<>(carried);
      everything.putAll(ours);
      assertThat(all(there)).isEqualTo(everything);
    }
    System.out.println(
        killed + " imports killed, " + partly + " with some cases in; all done when done again");
    assertThat(killed).isPositive();
  }
}
