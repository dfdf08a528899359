package org.fingerpost.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.vault.Unlocking;

/**
 * A program of its own, to be run on a small disk that has nothing else on it: fills the disk,
 * writes a long note and locks; then makes room, and looks for the note on the disk.
 */
public final class FullDiskWhileLocking {
  private static final String NOTE = "What the school said at the meeting. ".repeat(800);

  private FullDiskWhileLocking() {}

  /** Takes the folder where the disk is mounted. */
  public static void main(String[] arguments) throws Exception {
    Path disk = Path.of(arguments[0]);
    Path cases = disk.resolve("data").resolve("cases.db");
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    AtTheDoor app =
        new AtTheDoor(
            new PathwaysReader().readShipped().pathways().orElseThrow(),
            cases,
            disk.resolve("code.txt"));
    app.beginWithPassphrase();
    app.aCaseWithANote("first");
    app.waitUntil("it is saved", () -> app.words("#saved").equals("Saved"));

    fill(disk.resolve("filler"));
    app.type("#note", NOTE);
    app.key(KeyCode.L, true);
    app.waitUntil("it waits", () -> app.words("#cover-title").equals("The lock is waiting"));
    String told = app.words("#cover .problem .heading");
    require(told.contains("full"), told);
    require(!app.isThere("#question-title"), "the case is covered");

    Files.delete(disk.resolve("filler"));
    app.press("#cover-retry");
    app.waitFor("#unlock-title");
    try (SqliteCaseload caseload =
        SqliteCaseload.open(
            cases,
            InstantSource.system(),
            new Unlocking.WithPassphrase(AtTheDoor.PASSPHRASE.toCharArray()),
            7)) {
      var kept = caseload.open(caseload.list().cases().getFirst().id());
      require(kept.notes().getFirst().text().equals(NOTE), "the whole note is on the disk");
    }
    System.out.println("waited for the full disk, then locked; nothing lost");
    System.exit(0);
  }

  private static void fill(Path filler) throws IOException {
    byte[] block = new byte[1024];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      require(Files.size(filler) > 0, "something was written");
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }
}
