package org.fingerpost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.fingerpost.app.PreviewProgram;

/**
 * From an author's save to its painting in the preview: the real program, its real watch, over a
 * copy of the shipped flows. Saves come at any moment between two looks of the watch.
 *
 * <p>Prints, in milliseconds, the middle and the longest for a save without faults, then for one
 * that cannot be read, which must first stand for a while.
 */
public final class SaveToPaint {
  private static final int PATIENCE_SECONDS = 60;
  private static final long MOST_PAUSE = 400_000_000L;
  private static final double NANOS = 1_000_000;
  private static final String TITLE = "#question-title";

  private final Path file;
  private final Random random = new Random(1);

  private SaveToPaint(Path file) {
    this.file = file;
  }

  /** Takes a folder to work in, and how many saves of each kind are measured. */
  public static void main(String[] arguments) throws IOException {
    Path flows = Path.of(arguments[0], "preview");
    clear(flows);
    copy(Path.of("flows"), flows);
    int saves = Integer.parseInt(arguments[1]);
    SaveToPaint measure =
        new SaveToPaint(flows.resolve("pathways").resolve("unhappy-with-send.json"));
    Thread.ofPlatform().daemon().start(() -> measure.all(saves));
    Application.launch(PreviewProgram.class, "--source=" + flows, "--flow=unhappy-with-send");
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.sorted().toList()) {
        Path place = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(place);
        } else {
          Files.copy(one, place);
        }
      }
    }
  }

  @SuppressWarnings("SystemExitOutsideMain") // This process measures and is done.
  private void all(int saves) {
    int code = 1;
    try {
      Scene scene = scene();
      String title = title(scene);
      String good = Files.readString(file);
      String broken = good.replaceFirst("\"questions\":", "\"questions\"");
      List<Double> fine = new ArrayList<>();
      List<Double> faulty = new ArrayList<>();
      for (int save = 0; save < saves; save++) {
        String next = "Save " + save + ": what has happened?";
        String written =
            good.replace("\"title\": \"" + title + "\"", "\"title\": \"" + next + "\"");
        if (written.equals(good)) {
          throw new IllegalStateException("the title on the screen does not stand in " + file);
        }
        fine.add(save(written, scene, now -> next.equals(title(now))));
        faulty.add(save(broken, scene, now -> shows(now, "#preview-standing")));
      }
      System.out.printf(
          Locale.ROOT,
          "%.0f %.0f %.0f %.0f%n",
          median(fine),
          most(fine),
          median(faulty),
          most(faulty));
      code = 0;
    } catch (IOException | InterruptedException | RuntimeException failed) {
      failed.printStackTrace();
    }
    System.exit(code);
  }

  private static double median(List<Double> of) {
    return of.stream().sorted().skip(of.size() / 2).findFirst().orElseThrow();
  }

  private static double most(List<Double> of) {
    return of.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /** Saves, and says after how many milliseconds it was painted. */
  private double save(String text, Scene scene, Predicate<Scene> isThere)
      throws IOException, InterruptedException {
    LockSupport.parkNanos(random.nextLong(MOST_PAUSE));
    long begun = System.nanoTime();
    Files.writeString(file, text);
    CountDownLatch painted = new CountDownLatch(1);
    long[] at = new long[1];
    Platform.runLater(() -> watch(scene, isThere, painted, at));
    if (!painted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("a save was not painted in a minute");
    }
    return (at[0] - begun) / NANOS;
  }

  /** A pulse after the one in which it was laid out, it has been painted. */
  private static void watch(
      Scene scene, Predicate<Scene> isThere, CountDownLatch painted, long[] at) {
    boolean[] laidOut = new boolean[1];
    Runnable[] pulse = new Runnable[1];
    pulse[0] =
        () -> {
          if (laidOut[0]) {
            at[0] = System.nanoTime();
            scene.removePostLayoutPulseListener(pulse[0]);
            painted.countDown();
          } else {
            laidOut[0] = isThere.test(scene);
            Platform.requestNextPulse();
          }
        };
    scene.addPostLayoutPulseListener(pulse[0]);
    Platform.requestNextPulse();
  }

  /** The scene, once the first question stands on it. */
  private static Scene scene() throws InterruptedException {
    Scene[] found = new Scene[1];
    for (int tries = 0; tries < PATIENCE_SECONDS * 10 && found[0] == null; tries++) {
      TimeUnit.MILLISECONDS.sleep(100);
      CountDownLatch looked = new CountDownLatch(1);
      try {
        Platform.runLater(
            () -> {
              for (Window window : Window.getWindows()) {
                if (window.getScene() != null && shows(window.getScene(), TITLE)) {
                  found[0] = window.getScene();
                }
              }
              looked.countDown();
            });
      } catch (IllegalStateException notStartedYet) {
        continue;
      }
      looked.await(1, TimeUnit.SECONDS);
    }
    if (found[0] == null) {
      throw new IllegalStateException("the preview did not come up in a minute");
    }
    return found[0];
  }

  private static boolean shows(Scene scene, String selector) {
    Node node = scene.lookup(selector);
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  private static String title(Scene scene) {
    return scene.lookup(TITLE) instanceof Labeled title ? title.getText() : "";
  }
}
