package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.fingerpost.OwnProcess;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Logged;
import org.fingerpost.flow.NodeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed loses nothing it had acknowledged, and two never write at once. */
class CrashTest {
  /** The short form; a longer one is asked for with {@code -Dfingerpost.kills=200}. */
  private static final int KILLS = Integer.getInteger("fingerpost.kills", 10);

  @TempDir Path folder;

  private static Process start(String... arguments) throws IOException {
    return OwnProcess.of(Appender.class, arguments).start();
  }

  private static BufferedReader linesOf(Process process) {
    return process.inputReader(StandardCharsets.UTF_8);
  }

  @Test
  void whateverWasAcknowledgedBeforeAKillIsThereAfterIt() throws Exception {
    Path file = folder.resolve("fingerpost.db");
    Random random = new Random(20261123);
    CaseId id = null;
    long acknowledged = 0;
    long appended = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = id == null ? start(file.toString()) : start(file.toString(), id.toString());
      BufferedReader lines = linesOf(process);
      String first = lines.readLine();
      assertThat(first).isNotNull();
      id = CaseId.parse(first);
      int until = 1 + random.nextInt(60);
      for (int line = 0; line < until; line++) {
        acknowledged = Long.parseLong(lines.readLine());
      }
      // Not through the process itself, which would close what it said before it was read.
      process.toHandle().destroyForcibly();
      // What was said before the kill and not yet read counts as acknowledged too.
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.matches("\\d+")) {
          acknowledged = Math.max(acknowledged, Long.parseLong(line));
        }
      }
      process.waitFor();

      Instant begin = Instant.now();
      Case kept = Samples.kept(file, id);
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(3));
      assertThat(kept.log()).hasSizeBetween((int) acknowledged, (int) acknowledged + 1);
      for (Logged logged : kept.log().subList(1, kept.log().size())) {
        assertThat(logged.entry()).isEqualTo(Samples.entry(logged.sequence()));
      }
      assertThat(kept.log().getFirst().entry()).isInstanceOf(Entry.Opened.class);
      assertThat(kept.place()).isEqualTo(place(kept.log().size()));
      appended = kept.log().size();
    }
    System.out.println(KILLS + " kills, " + appended + " entries, none lost");
    assertThat(appended).isGreaterThan(KILLS);
  }

  /** The question that was on the screen after so many entries. */
  private static Optional<NodeId> place(long entries) {
    for (long sequence = entries; sequence > 1; sequence--) {
      switch (Samples.entry(sequence)) {
        case Entry.WentTo(NodeId node) -> {
          return Optional.of(node);
        }
        case Entry.Answered _ -> {
          return Optional.empty();
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  @Test
  void aSecondProgramIsToldAtOnceAndTheLockGoesWithTheFirst() throws Exception {
    Path file = folder.resolve("fingerpost.db");
    Process first = start(file.toString());
    try {
      String id = linesOf(first).readLine();
      Process second = start(file.toString(), id);
      String told = linesOf(second).readLine();
      // It is told at once, because nothing waits for the lock (busy_timeout is 0); how long that
      // takes is printed, not asserted, since it depends on what else this computer does.
      System.out.println("a second program was told: " + told + " ms after it began to open");
      assertThat(told).startsWith("AlreadyRunning ");
      second.waitFor();

      first.destroyForcibly().waitFor();
      assertThat(Samples.kept(file, CaseId.parse(id)).log()).isNotEmpty();
    } finally {
      first.destroyForcibly().waitFor();
    }
  }
}
