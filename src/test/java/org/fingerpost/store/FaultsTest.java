package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fingerpost.casework.CaseId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What needs a disk of its own, a look at the system calls, or minutes: {@code mvn -Pfaults
 * verify}. The same profile makes the other tests of this package try more often.
 */
@Tag("faults")
class FaultsTest {
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
    List<String> command =
        new ArrayList<>(
            List.of(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=3m none \"$0\" && exec \"$@\"",
                folder.toString()));
    command.addAll(OwnProcess.command(FullDisk.class, folder.toString()));

    String said = run(command);

    System.out.print(said);
    assertThat(said).contains("told 9 times that the disk is full, nothing lost");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void everyAcknowledgedEntryHasASyncOfItsOwn() throws Exception {
    int entries = 200;
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
    int starts = Integer.getInteger("fingerpost.doubleStarts", 3);
    Path file = folder.resolve("fingerpost.db");
    CaseId id;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      id = Samples.aCase(caseload);
    }
    for (int start = 0; start < starts; start++) {
      List<Process> both = new ArrayList<>();
      List<String> told = new ArrayList<>();
      try {
        for (int one = 0; one < 2; one++) {
          both.add(OwnProcess.of(Appender.class, file.toString(), id.toString()).start());
        }
        for (Process one : both) {
          told.add(one.inputReader().readLine().split(" ")[0]);
        }
      } finally {
        for (Process one : both) {
          one.toHandle().destroyForcibly();
          one.waitFor();
        }
      }
      assertThat(told).containsExactlyInAnyOrder("AlreadyRunning", id.toString());
    }
    System.out.println(starts + " double starts, one writer each");
    assertThat(Samples.kept(file, id).log()).hasSizeGreaterThanOrEqualTo(4);
  }
}
