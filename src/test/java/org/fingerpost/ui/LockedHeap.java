package org.fingerpost.ui;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.fingerpost.flow.json.PathwaysReader;

/**
 * A program of its own: writes a random phrase into a note and into an answer that it does not
 * give, dumps the living part of its memory with the case open and again when it is locked, and
 * keeps the phrase for whoever reads the dumps under a mask, so that it is in no dump by being
 * looked for.
 */
public final class LockedHeap {
  static final int LENGTH = 24;

  private LockedHeap() {}

  /** Takes the folder for the cases, the dumps and the masked phrase. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    AtTheDoor app =
        new AtTheDoor(
            new PathwaysReader().readShipped().pathways().orElseThrow(),
            folder.resolve("data").resolve("cases.db"),
            folder.resolve("code.txt"));
    app.beginWithPassphrase();
    plant(app, folder.resolve("masked"));
    app.waitUntil("it is saved", () -> app.words("#saved").equals("Saved"));
    dump(folder.resolve("open.hprof"));
    app.key(KeyCode.L, true);
    app.waitFor("#unlock-title");
    settle(app);
    dump(folder.resolve("locked.hprof"));
    System.exit(0);
  }

  /** In a method of its own, so that nothing of the phrase stays on this stack. */
  private static void plant(AtTheDoor app, Path masked) throws IOException {
    SecureRandom random = new SecureRandom();
    char[] phrase = new char[LENGTH];
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(masked))) {
      for (int at = 0; at < LENGTH; at++) {
        phrase[at] = (char) ('a' + random.nextInt(26));
        int mask = random.nextInt(1 << 16);
        out.writeChar(mask);
        out.writeChar(phrase[at] ^ mask);
      }
    }
    app.aCaseWithANote(new String(phrase));
    // An answer that is not given yet: no part of the case, and to be there again afterwards.
    app.type("#day", new String(phrase));
    java.util.Arrays.fill(phrase, '\0');
  }

  /** Lets timers that still hold a closed case run out, and the screen be painted. */
  private static void settle(AtTheDoor app) {
    CountDownLatch later = new CountDownLatch(1);
    java.util.concurrent.CompletableFuture.delayedExecutor(1, java.util.concurrent.TimeUnit.SECONDS)
        .execute(later::countDown);
    try {
      later.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (int frames = 0; frames < 5; frames++) {
      app.paint();
    }
  }

  private static void dump(Path file) throws IOException {
    System.gc();
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(file.toString(), true);
  }

  /** The phrase, read back by whoever looks for it. */
  static String unmasked(Path masked) throws IOException {
    StringBuilder phrase = new StringBuilder();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(masked))) {
      for (int at = 0; at < LENGTH; at++) {
        char mask = in.readChar();
        char hidden = in.readChar();
        phrase.append((char) (mask ^ hidden));
      }
    }
    return phrase.toString();
  }
}
