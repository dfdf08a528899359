package org.fingerpost.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.fingerpost.flow.watch.Sight;
import org.fingerpost.flow.watch.Watch;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.ChosenFiles;
import org.fingerpost.ui.Display;
import org.fingerpost.ui.preview.Day;
import org.fingerpost.ui.preview.PreviewModel;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The real preview on a headless screen, over real files. Only its clock is the test's: each beat
 * of the watch is made by hand.
 */
final class RunningPreview implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final ExecutorService checker = Executors.newSingleThreadExecutor();
  private final Watch watch;
  private final Stage stage;
  private final Display display = new Display();
  private final Previewing previewing;
  private final Map<String, List<String>> told = new HashMap<>();
  private Instant now = Instant.EPOCH;

  RunningPreview(Path source, String flow, LocalDate today) {
    this(source, flow, today, () -> 0L);
  }

  /** With a clock that says when a check takes long. */
  RunningPreview(Path source, String flow, LocalDate today, LongSupplier nanoTime) {
    // The files are checked as on the real day, whatever day the author takes it to be.
    this.watch = Watch.over(source, () -> LocalDate.of(2026, 11, 23));
    this.stage = onScreen(Stage::new);
    this.previewing =
        onScreen(
            () ->
                new Previewing(
                    stage,
                    new PreviewWindow.Asked(
                        source, Optional.of(flow), Optional.empty(), Optional.of(today)),
                    new Day(() -> today, Optional.empty()),
                    new Desktop.Surroundings(
                        display,
                        new Background(worker, Platform::runLater, Platform::runLater),
                        new ChosenFiles(Optional.empty()),
                        (_, _, _) -> {},
                        _ -> {}),
                    new PreviewModel.Means(
                        new Background(checker, Platform::runLater, Platform::runLater),
                        nanoTime)));
    untilTold();
  }

  /** Beats until the watch tells something and it is on the screen; how long that took it. */
  Duration untilTold() {
    Instant begun = now;
    while (Duration.between(begun, now).compareTo(Duration.ofSeconds(5)) < 0) {
      Instant beat = now;
      Optional<Sight> seen = watch.look(beat);
      now = now.plus(Watch.BEAT);
      if (seen.isPresent()) {
        onScreen(
            () -> {
              previewing.take(seen.get());
              stage.show();
              return stage;
            });
        return Duration.between(begun, beat);
      }
    }
    throw new AssertionError("the watch told nothing in five seconds of its own clock");
  }

  Display display() {
    return display;
  }

  Stage stage() {
    return stage;
  }

  boolean isThere(String selector) {
    return onScreen(
        () -> {
          Node node = stage.getScene().lookup(selector);
          for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
              return false;
            }
          }
          return node != null;
        });
  }

  String words(String selector) {
    return onScreen(() -> ((Labeled) stage.getScene().lookup(selector)).getText());
  }

  /** All words inside a part of the screen. */
  String allWords(String selector) {
    return onScreen(
        () ->
            stage.getScene().lookup(selector).lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n")));
  }

  /** The words of the links inside a part of the screen, from the top. */
  List<String> links(String selector) {
    return onScreen(() -> linksIn(selector).stream().map(Labeled::getText).toList());
  }

  void focusOnLink(String selector, int index) {
    onScreen(
        () -> {
          linksIn(selector).get(index).requestFocus();
          return index;
        });
  }

  private List<Hyperlink> linksIn(String selector) {
    return stage.getScene().lookup(selector).lookupAll(".hyperlink").stream()
        .map(Hyperlink.class::cast)
        .toList();
  }

  /** What a line has said since it was first asked for, and what it says now. */
  List<String> told(String selector) {
    return onScreen(
        () -> {
          List<String> lines = told.get(selector);
          if (lines == null) {
            List<String> begun = new ArrayList<>();
            Labeled label = (Labeled) stage.getScene().lookup(selector);
            begun.add(label.getText());
            label.textProperty().addListener((_, _, now) -> begun.add(now));
            told.put(selector, begun);
            lines = begun;
          }
          return List.copyOf(lines);
        });
  }

  /** Where the drawer begins, from 0 at the left to 1 at the right. */
  double divider() {
    return onScreen(
        () -> ((SplitPane) stage.getScene().lookup(".beside-split")).getDividerPositions()[0]);
  }

  void fire(String selector) {
    waitUntil(selector + " is there", () -> isThere(selector));
    onScreen(
        () -> {
          ((ButtonBase) stage.getScene().lookup(selector)).fire();
          return selector;
        });
  }

  void type(String selector, String text) {
    onScreen(
        () -> {
          TextInputControl field = (TextInputControl) stage.getScene().lookup(selector);
          field.requestFocus();
          field.setText(text);
          return field;
        });
  }

  void press(KeyCode key) {
    onScreen(
        () -> {
          new Robot().keyType(key);
          return key;
        });
  }

  String focus() {
    return onScreen(() -> String.valueOf(stage.getScene().getFocusOwner().getId()));
  }

  void waitUntil(String what, Callable<Boolean> holds) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, holds);
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain until " + what, e);
    }
  }

  static <T> T onScreen(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("the screen did not do it", e);
    }
  }

  @Override
  public void close() {
    onScreen(
        () -> {
          stage.hide();
          return stage;
        });
    worker.shutdown();
    onScreen(
        () -> {
          previewing.end();
          return stage;
        });
    checker.shutdown();
  }
}
