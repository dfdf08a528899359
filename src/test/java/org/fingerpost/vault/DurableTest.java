package org.fingerpost.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that is being replaced is the old one or the new one, wherever it is interrupted. */
class DurableTest {
  private static final byte[] OLDEST = {1, 1, 1, 1};
  private static final byte[] OLD = {2, 2, 2, 2, 2};
  private static final byte[] NEW = {3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3};

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(FailingDisk.Mode.class)
  void interruptedAnywhereItIsTheOldOrTheNew(FailingDisk.Mode mode) throws Exception {
    int interrupted = 0;
    int old = 0;
    for (long seed = 0; seed < 2; seed++) {
      for (int operation = 1; ; operation++) {
        FailingDisk disk = new FailingDisk(folder, seed * 1000 + operation);
        Files.write(folder.resolve("a"), OLD);
        Files.write(folder.resolve("a.earlier"), OLDEST);
        disk.failAt(operation, mode);
        boolean done = replace(disk);
        if (disk.operations() < operation) {
          break;
        }
        disk.mend();
        interrupted++;
        byte[] now = Files.readAllBytes(folder.resolve("a"));
        assertThat(now).isIn(OLD, NEW);
        old += Arrays.equals(now, OLD) ? 1 : 0;
        if (done) {
          assertThat(now).isEqualTo(NEW);
        }
        assertThat(Files.readAllBytes(folder.resolve("a.earlier"))).isIn(OLDEST, OLD);
        assertThat(replace(disk)).isTrue();
        assertThat(Files.readAllBytes(folder.resolve("a"))).isEqualTo(NEW);
        assertThat(Files.readAllBytes(folder.resolve("a.earlier"))).isEqualTo(now);
        assertThat(names()).containsExactlyInAnyOrder("a", "a.earlier");
      }
    }
    System.out.println(
        mode + ": " + interrupted + " interruptions of a write, " + old + " left the old file");
    assertThat(interrupted).isGreaterThan(40);
    assertThat(old).isBetween(1, interrupted - 1);
  }

  private static boolean replace(FailingDisk disk) {
    try {
      Durable.replaceKeeping(disk.place("a"), disk.place("a.earlier"), NEW);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  @Test
  void theFirstFileHasNothingEarlier() throws Exception {
    Durable.replaceKeeping(folder.resolve("a"), folder.resolve("a.earlier"), NEW);
    assertThat(names()).containsExactly("a");
  }
}
