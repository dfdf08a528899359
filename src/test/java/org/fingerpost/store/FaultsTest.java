package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fingerpost.OwnProcess;
import org.fingerpost.casework.CaseId;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What needs a disk of its own, a look at the system calls, or other processes. {@code mvn -Pfaults
 * verify} runs all of it whole; without it each is short, and what this computer cannot run is said
 * to be not run. The same profile makes the other tests of this package try more often.
 */
class FaultsTest {
  /** Whether everything must run, or fail because it cannot. */
  private static final boolean WHOLE = Boolean.getBoolean("fingerpost.whole");

  @TempDir Path folder;

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** A disk in memory of 3 MB, seen by this one process only; needs no administrator. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsToldWhereverItHappensAndNothingIsLost() throws Exception {
    requireOrSkip(isThere(onSmallDisk(List.of("true"))), "a disk of its own (unshare, mount)");

    String said = run(onSmallDisk(OwnProcess.command(FullDisk.class, folder.toString())));

    System.out.print(said);
    assertThat(said).contains("told 11 times that the disk is full, nothing lost");
  }

  private List<String> onSmallDisk(List<String> command) {
    List<String> whole =
        new ArrayList<>(
            List.of(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=3m none \"$0\" && exec \"$@\"",
                folder.toString()));
    whole.addAll(command);
    return whole;
  }

  private static boolean isThere(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private static void requireOrSkip(boolean there, String what) {
    if (WHOLE) {
      assertThat(there).as("not run: this computer lacks " + what).isTrue();
    }
    if (!there) {
      System.out.println("not run: this computer lacks " + what);
    }
    Assumptions.assumeTrue(there, () -> "not run: this computer lacks " + what);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void everyAcknowledgedEntryHasASyncOfItsOwn() throws Exception {
    requireOrSkip(Strace.works(), "strace, or leave to trace");
    int entries = WHOLE ? 200 : 20;
    Path calls = folder.resolve("calls");
    Path file = folder.resolve("fingerpost.db");
    List<String> command =
        new ArrayList<>(
            List.of("strace", "-f", "-y", "-e", "trace=fsync,fdatasync", "-o", calls.toString()));
    command.addAll(
        OwnProcess.command(Appender.class, file.toString(), "new", String.valueOf(entries)));

    String said = run(command);

    long acknowledged = said.lines().filter(line -> line.matches("\\d+")).count();
    long syncs =
        Files.readAllLines(calls).stream()
            .filter(line -> line.contains("fingerpost.db-wal"))
            .count();
    System.out.println(acknowledged + " entries, " + syncs + " syncs of the log");
    assertThat(acknowledged).isEqualTo(entries);
    assertThat(syncs).isBetween(acknowledged, acknowledged + 20);
  }

  @Test
  void ofTwoProgramsStartedTogetherExactlyOneWrites() throws Exception {
    int starts = Integer.getInteger("fingerpost.doubleStarts", 2);
    List<Long> told = new ArrayList<>();
    long work = 0;
    Path file = folder.resolve("fingerpost.db");
    CaseId id;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      id = Samples.aCase(caseload);
    }
    for (int start = 0; start < starts; start++) {
      List<Process> both = new ArrayList<>();
      List<String> first = new ArrayList<>();
      try {
        for (int one = 0; one < 2; one++) {
          both.add(OwnProcess.of(Appender.class, file.toString(), id.toString()).start());
        }
        for (Process one : both) {
          String[] line = one.inputReader().readLine().split(" ");
          first.add(line[0]);
          if (line.length > 1) {
            told.add(Long.parseLong(line[1]));
            work = Math.max(work, Long.parseLong(line[2]));
          }
        }
      } finally {
        for (Process one : both) {
          one.toHandle().destroyForcibly();
          one.waitFor();
        }
      }
      assertThat(first).containsExactlyInAnyOrder("AlreadyRunning", id.toString());
    }
    told.sort(null);
    System.out.printf(
        "%d double starts, one writer each; the other was told in %d ms (median), of which at most"
            + " %d ms of its own work%n",
        starts, told.get(told.size() / 2), work);
    assertThat(told).hasSize(starts);
    // What else this computer does takes its time as well; only our own work is ours to answer for.
    assertThat(work).isLessThan(2000);
    assertThat(Samples.kept(file, id).log()).hasSizeGreaterThanOrEqualTo(4);
  }

  /**
   * A program that types phrases into cases, fails, and crashes hard; all that it leaves anywhere
   * is searched.
   */
  @Test
  @EnabledOnOs(OS.LINUX)
  void noPhraseThatWasTypedIsLeftInAnyFileEvenAfterACrash() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path temp = Files.createDirectories(folder.resolve("temp"));
    Path work = Files.createDirectories(folder.resolve("work"));
    Path file = folder.resolve("data").resolve("fingerpost.db");
    List<String> command = new ArrayList<>(OwnProcess.command(Typist.class, file.toString()));
    command.addAll(
        1,
        List.of(
            "-Djava.io.tmpdir=" + temp,
            "-Duser.home=" + home,
            "-XX:+PerfDisableSharedMem",
            "-XX:-CreateCoredumpOnCrash"));
    Process process =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectError(folder.resolve("log").toFile())
            .start();
    try (java.io.BufferedReader lines = process.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("typed");
      Planted planted = new Planted(Typist.PHRASES);
      // While it is open: the write-ahead log has everything that was typed last.
      assertThat(planted.in(folder)).isEmpty();
      run(List.of("kill", "-SEGV", String.valueOf(process.pid())));
      process.waitFor();

      List<Path> crash;
      try (var left = Files.list(work)) {
        crash = left.filter(one -> one.toString().contains("hs_err")).toList();
      }
      assertThat(crash).hasSize(1);
      assertThat(planted.in(folder)).isEmpty();
      assertThat(planted.files()).isGreaterThan(6);
      System.out.println(
          Typist.PHRASES.size()
              + " phrases in "
              + planted.forms()
              + " written forms sought in "
              + planted.files()
              + " files ("
              + planted.bytes()
              + " bytes), crash file among them: none found");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
