package org.fingerpost.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;

/** Paints every page around the passphrase into {@code target/screens}, to be looked at. */
public final class DoorScreens {
  private static final Path FOLDER = Path.of("target", "screens");

  private static final List<Look> LOOKS =
      List.of(
          new Look("light", 1000, 700, 100, "light"),
          new Look("dark", 1000, 700, 100, "dark"),
          new Look("contrast", 1000, 700, 100, "high-contrast"),
          new Look("largest", 800, 600, 200, "light"),
          new Look("narrow", 800, 600, 100, "light"));

  private final AtTheDoor app;
  private final Look look;

  private DoorScreens(AtTheDoor app, Look look) {
    this.app = app;
    this.look = look;
  }

  private record Look(String name, double width, double height, int textSize, String colours) {}

  /** Paints them all, or those of the looks that are named. */
  public static void main(String[] arguments) throws Exception {
    Pathways pathways = new PathwaysReader().readShipped().pathways().orElseThrow();
    Files.createDirectories(FOLDER);
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    for (Look look : LOOKS) {
      if (arguments.length == 0 || List.of(arguments).contains(look.name())) {
        Path folder = Files.createTempDirectory("fingerpost-screens");
        Files.writeString(folder.resolve("settings.json"), settings(look));
        AtTheDoor app =
            new AtTheDoor(pathways, folder.resolve("cases.db"), folder.resolve("code.txt"));
        new DoorScreens(app, look).paint(folder);
      }
    }
    System.exit(0);
  }

  private static String settings(Look look) {
    return """
    {"format": 1, "lockAfter": 10, "backupsKept": 7, "textSize": %d,
     "colours": "%s", "forAdvisers": false}
    """
        .formatted(look.textSize(), look.colours());
  }

  private void paint(Path folder) throws Exception {
    app.waitFor("#keep-title");
    app.onScreen(
        () -> {
          app.stage().setWidth(look.width());
          app.stage().setHeight(look.height());
          return look;
        });
    shoot("keep");
    app.press("#keep-with");
    app.type("#new-passphrase", AtTheDoor.PASSPHRASE);
    app.type("#again-passphrase", "something else");
    app.press("#set-passphrase");
    shoot("passphrase-error");
    app.type("#again-passphrase", AtTheDoor.PASSPHRASE);
    app.press("#show");
    shoot("passphrase");
    app.press("#set-passphrase");
    app.waitFor("#recovery-code");
    app.press("#print-code");
    shoot("code");
    app.press("#code-kept");
    app.type("#code-group", "abcd");
    app.press("#code-done");
    shoot("code-check");
    app.press("#code-again");
    app.keepCode();
    app.waitFor("#start");
    app.aCaseWithANote("A note");
    app.pass(Duration.ofSeconds(550));
    shoot("idle");
    app.press("#stay-open");
    app.press("#settings");
    app.waitFor("#settings-title");
    shoot("settings");
    scroll(0.5);
    shoot("settings-middle");
    scroll(1);
    shoot("settings-end");
    app.press("#remove");
    shoot("settings-remove");
    app.press("#back");
    app.waitFor("#note");
    app.waitUntil("it is saved", () -> app.words("#saved").equals("Saved"));
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    Files.move(folder, away);
    app.type("#note", "Another note");
    app.key(KeyCode.L, true);
    app.waitFor("#cover-retry");
    shoot("cover");
    Files.move(away, folder);
    app.press("#cover-retry");
    app.waitFor("#unlock-title");
    shoot("unlock");
    app.unlock("not the one");
    app.waitUntil("it is refused", () -> app.isThere("#error"));
    shoot("unlock-wrong");
    app.press("#forgotten");
    shoot("forgotten");
    app.onScreen(
        () -> {
          app.stage().hide();
          return look;
        });
  }

  private void scroll(double to) {
    app.onScreen(
        () -> {
          for (var page : app.stage().getScene().getRoot().lookupAll(".page")) {
            if (page.isVisible()) {
              ((Page) page).setVvalue(to);
            }
          }
          return to;
        });
  }

  private void shoot(String name) {
    for (int frame = 0; frame < 3; frame++) {
      app.paint();
    }
    app.onScreen(
        () -> {
          Path file = FOLDER.resolve("door-" + look.name() + "-" + name + ".png");
          Screens.save(app.stage().getScene().snapshot(null), file);
          return file;
        });
  }
}
