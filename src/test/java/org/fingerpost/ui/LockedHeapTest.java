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
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that can still be reached in memory has a word of a case that was locked. What Java has
 * thrown away and not yet written over cannot be reached and is not promised.
 */
class LockedHeapTest {
  private static final List<Charset> WAYS_TO_HOLD_TEXT =
      List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  @TempDir private Path folder;

  @Test
  void aNoteIsInMemoryWhileItsCaseIsOpenAndNowhereOnceItIsLocked() throws Exception {
    run();

    String phrase = LockedHeap.unmasked(folder.resolve("masked"));
    assertThat(phrase).hasSize(LockedHeap.LENGTH);
    assertThat(timesIn(folder.resolve("open.hprof"), phrase)).as("while open").isPositive();
    assertThat(timesIn(folder.resolve("locked.hprof"), phrase)).as("once locked").isZero();
  }

  private void run() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
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
                LockedHeap.class.getName(),
                folder.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("said"))).isZero();
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
