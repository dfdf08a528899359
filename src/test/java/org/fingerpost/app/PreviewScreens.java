package org.fingerpost.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.fingerpost.ui.Display;

/** Paints an author's preview into {@code target/screens}, to be looked at. */
public final class PreviewScreens {
  private static final Path FOLDER = Path.of("target", "screens");

  private PreviewScreens() {}

  private record Look(String name, double width, double height, int text, Display.Colours look) {}

  private static final List<Look> LOOKS =
      List.of(
          new Look("light", 1400, 900, 100, Display.Colours.LIGHT),
          new Look("dark", 1000, 700, 100, Display.Colours.DARK),
          new Look("largest", 1000, 700, 200, Display.Colours.LIGHT));

  /** Paints them all, or those of the looks that are named. */
  public static void main(String[] arguments) throws Exception {
    Files.createDirectories(FOLDER);
    Path flows = copy();
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    for (Look look : LOOKS) {
      if (arguments.length == 0 || List.of(arguments).contains(look.name())) {
        paint(flows, look);
      }
    }
    System.exit(0);
  }

  private static Path copy() throws IOException {
    Path to = Files.createTempDirectory("preview");
    Path flows = Path.of("flows");
    try (Stream<Path> all = Files.walk(flows)) {
      for (Path one : all.sorted().toList()) {
        Path place = to.resolve(flows.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(place);
        } else {
          Files.copy(one, place);
        }
      }
    }
    return to;
  }

  private static void paint(Path flows, Look look) throws Exception {
    try (RunningPreview app =
        new RunningPreview(flows, "unhappy-with-send", LocalDate.of(2026, 1, 12))) {
      RunningPreview.onScreen(
          () -> {
            app.display().setTextSize(look.text());
            app.display().coloursProperty().set(look.look());
            app.stage().setWidth(look.width());
            app.stage().setHeight(look.height());
            return look;
          });
      if (!app.isThere("#preview-drawer")) {
        app.press(KeyCode.F6);
        app.waitUntil("the drawer is open", () -> app.isThere("#preview-drawer"));
      }
      app.type("#preview-search", "appeal");
      shoot(app, look, "search");
      app.type("#preview-search", "mediation-so-far");
      app.press(KeyCode.ENTER);
      app.waitUntil("it is there", () -> !app.words("#preview-said").startsWith("Looking"));
      app.type("#preview-search", "");
      shoot(app, look, "question");
      scroll(app, 0.6);
      shoot(app, look, "question-below");
      Path file = flows.resolve("pathways").resolve("mediation.json");
      String good = Files.readString(file);
      Path other = flows.resolve("pathways").resolve("talk-first.json");
      String plain = Files.readString(other);
      Files.writeString(
          other, plain.replaceFirst("Most worries are sorted", "Commence now. Most are sorted"));
      Files.writeString(file, good.replaceFirst("\"questions\":", "\"questions\""));
      app.untilTold();
      shoot(app, look, "faults");
      app.press(KeyCode.F4);
      app.waitUntil("the drawer is shut", () -> !app.isThere("#preview-drawer"));
      shoot(app, look, "shut");
      app.press(KeyCode.F4);
      String rule =
          "{\"when\": {\"timeLimit\": \"mediation-arranged\", \"is\": \"passed\"},"
              + " \"go\": \"not-arranged-in-time\"},";
      Files.writeString(
          file,
          good.replace(rule, rule + "\n        " + rule)
              .replaceFirst("\"help\": \"", "\"help\": \"Endeavour to pick one. "));
      app.untilTold();
      app.waitUntil("it is proved", () -> app.words("#preview-stage").contains("was checked"));
      shoot(app, look, "proved");
      app.fire("#preview-warnings-others");
      scroll(app, 0.0);
      shoot(app, look, "warnings");
      Files.writeString(file, good);
      Files.writeString(other, plain);
      app.untilTold();
      app.waitUntil("all is well", () -> app.words("#preview-stage").contains("each leads to"));
      shoot(app, look, "well");
      app.type("#preview-search", "appeal/can-appeal");
      app.press(KeyCode.ENTER);
      app.waitUntil("it is there", () -> !app.words("#preview-said").startsWith("Looking"));
      scroll(app, 0.35);
      shoot(app, look, "outcome");
    }
  }

  private static void scroll(RunningPreview app, double to) throws Exception {
    settle(app);
    RunningPreview.onScreen(
        () -> {
          Node drawer = app.stage().getScene().lookup("#preview-drawer");
          ((ScrollPane) drawer).setVvalue(to);
          return drawer;
        });
  }

  private static void settle(RunningPreview app) throws Exception {
    for (int pulse = 0; pulse < 3; pulse++) {
      CountDownLatch painted = new CountDownLatch(1);
      RunningPreview.onScreen(
          () -> {
            Runnable[] once = new Runnable[1];
            once[0] =
                () -> {
                  app.stage().getScene().removePostLayoutPulseListener(once[0]);
                  painted.countDown();
                };
            app.stage().getScene().addPostLayoutPulseListener(once[0]);
            Platform.requestNextPulse();
            return painted;
          });
      painted.await();
    }
  }

  private static void shoot(RunningPreview app, Look look, String name) throws Exception {
    settle(app);
    WritableImage image = RunningPreview.onScreen(() -> app.stage().getScene().snapshot(null));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    java.awt.image.BufferedImage painted =
        new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
    painted.setRGB(0, 0, width, height, pixels, 0, width);
    ImageIO.write(
        painted, "png", FOLDER.resolve("preview-" + look.name() + "-" + name + ".png").toFile());
  }
}
