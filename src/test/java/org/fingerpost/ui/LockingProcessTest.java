package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Locking in a process of its own.
 *
 * <p>Nothing that can still be reached in memory has a word of a case that was locked. What Java
 * has thrown away and not yet written over cannot be reached and is not promised.
 */
class LockingProcessTest {
  private static final List<Charset> WAYS_TO_HOLD_TEXT =
      List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  @TempDir private Path folder;

  @Test
  void aNoteIsInMemoryWhileItsCaseIsOpenAndNowhereOnceItIsLocked() throws Exception {
    run(List.of(), LockedHeap.class);

    String phrase = LockedHeap.unmasked(folder.resolve("masked"));
    assertThat(phrase).hasSize(LockedHeap.LENGTH);
    assertThat(timesIn(folder.resolve("open.hprof"), phrase)).as("while open").isPositive();
    assertThat(timesIn(folder.resolve("locked.hprof"), phrase)).as("once locked").isZero();
  }

  /** A disk in memory of 3 MB, seen by this one process only; needs no administrator. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskKeepsTheCaseCoveredUntilWhatWasWrittenIsSaved() throws Exception {
    String said =
        run(
            List.of(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=3m none \"$0\" && exec \"$@\"",
                folder.toString()),
            FullDiskWhileLocking.class);

    assertThat(said).contains("waited for the full disk, then locked; nothing lost");
  }

  private String run(List<String> before, Class<?> program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            folder.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** How often a dump has this text, however Java may hold it. */
  private static int timesIn(Path dump, String text) throws IOException {
    int times = 0;
    for (Charset way : WAYS_TO_HOLD_TEXT) {
      times += timesIn(dump, text.getBytes(way));
    }
    return times;
  }

  private static int timesIn(Path dump, byte[] wanted) throws IOException {
    int times = 0;
    byte[] window = new byte[1 << 20];
    int kept = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(dump))) {
      for (int read = in.read(window, kept, window.length - kept);
          read > 0;
          read = in.read(window, kept, window.length - kept)) {
        int end = kept + read;
        for (int at = 0; at + wanted.length <= end; at++) {
          if (begins(window, at, wanted)) {
            times++;
          }
        }
        kept = Math.min(wanted.length - 1, end);
        System.arraycopy(window, end - kept, window, 0, kept);
      }
    }
    return times;
  }

  private static boolean begins(byte[] window, int at, byte[] wanted) {
    for (int offset = 0; offset < wanted.length; offset++) {
      if (window[at + offset] != wanted[offset]) {
        return false;
      }
    }
    return true;
  }
}
