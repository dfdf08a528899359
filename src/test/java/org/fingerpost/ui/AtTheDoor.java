package org.fingerpost.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.fingerpost.app.Desktop;
import org.fingerpost.app.Door;
import org.fingerpost.flow.Pathways;
import org.fingerpost.summary.SummaryWriter;

/**
 * The whole program from its door on, on a headless screen: real files, real keys, a real worker;
 * only time and the two dialogs of the computer are ours.
 */
final class AtTheDoor implements AutoCloseable {
  static final String PASSPHRASE = "four plain words here";

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final FakeTime time = new FakeTime();
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final Stage stage;
  private final Door door;

  AtTheDoor(Pathways pathways, Path cases, Path saveAs) {
    this(
        pathways,
        cases,
        saveAs,
        CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS, Platform::runLater));
  }

  /** Starts with a pause of its own: what runs at once makes every opening one that takes long. */
  AtTheDoor(Pathways pathways, Path cases, Path saveAs, Executor pause) {
    stage = onScreen(Stage::new);
    door =
        onScreen(
            () -> {
              Door made =
                  new Door(
                      stage,
                      new Door.House(
                          pathways,
                          "unhappy-with-send",
                          cases,
                          InstantSource.system(),
                          () -> TODAY),
                      new Door.Surroundings(
                          new Desktop.Surroundings(
                              new Display(),
                              new Background(worker, Platform::runLater, pause),
                              new ChosenFiles(() -> Optional.of(saveAs)),
                              (summary, form, file) ->
                                  new SummaryWriter(String::valueOf).write(summary, form, file),
                              _ -> {}),
                          time.heartbeat(),
                          _ -> Printing.Came.NO_PRINTER,
                          stage::hide));
              made.knock();
              return made;
            });
  }

  // What can be seen

  boolean isThere(String selector) {
    return onScreen(() -> isShown(selector));
  }

  private boolean isShown(String selector) {
    if (stage.getScene() == null) {
      return false;
    }
    for (Node node : stage.getScene().getRoot().lookupAll(selector)) {
      Node up = node;
      while (up != null && up.isVisible()) {
        up = up.getParent();
      }
      if (up == null) {
        return true;
      }
    }
    return false;
  }

  String words(String selector) {
    waitFor(selector);
    return onScreen(() -> ((Labeled) stage.getScene().lookup(selector)).getText());
  }

  String typed(String selector) {
    waitFor(selector);
    return onScreen(() -> ((TextInputControl) stage.getScene().lookup(selector)).getText());
  }

  Optional<String> focus() {
    return onScreen(() -> Optional.ofNullable(stage.getScene().getFocusOwner()).map(Node::getId));
  }

  Stage stage() {
    return stage;
  }

  // What a person does

  void press(String selector) {
    waitFor(selector);
    onScreen(
        () -> {
          ButtonBase button = (ButtonBase) stage.getScene().lookup(selector);
          button.requestFocus();
          button.fire();
          return button;
        });
  }

  void type(String selector, String text) {
    waitFor(selector);
    onScreen(
        () -> {
          TextInputControl field = (TextInputControl) stage.getScene().lookup(selector);
          field.requestFocus();
          field.setText(text);
          return field;
        });
  }

  void key(KeyCode code, boolean control) {
    onScreen(
        () -> {
          for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Node at = stage.getScene().getFocusOwner();
            Event.fireEvent(
                at == null ? stage.getScene() : at,
                new KeyEvent(type, "", "", code, false, control, false, false));
          }
          return code;
        });
  }

  void pass(Duration passed) {
    onScreen(
        () -> {
          time.pass(passed);
          return passed;
        });
  }

  /** Paints once, as a screen does that wakes up, also where another screen comes up first. */
  void paint() {
    CompletableFuture<Boolean> painted = new CompletableFuture<>();
    onScreen(
        () -> {
          Runnable done = () -> painted.complete(true);
          ChangeListener<Scene> next = (_, _, scene) -> scene.addPostLayoutPulseListener(done);
          stage.getScene().addPostLayoutPulseListener(done);
          stage.sceneProperty().addListener(next);
          painted.thenRunAsync(
              () -> {
                stage.sceneProperty().removeListener(next);
                stage.getScene().removePostLayoutPulseListener(done);
              },
              Platform::runLater);
          Platform.requestNextPulse();
          return stage;
        });
    painted.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  void waitFor(String selector) {
    waitUntil(selector + " is there", () -> isThere(selector));
  }

  void waitUntil(String what, Callable<Boolean> holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!holds.call()) {
        if (System.nanoTime() > end) {
          throw new AssertionError(
              "waited in vain until " + what + "; there is: " + onScreen(this::everyWord));
        }
        LockSupport.parkNanos(5_000_000);
      }
    } catch (Exception e) {
      throw new AssertionError(what, e);
    }
  }

  private String everyWord() {
    StringBuilder all = new StringBuilder();
    if (stage.getScene() != null) {
      for (Node node : stage.getScene().getRoot().lookupAll(".label")) {
        all.append(((Labeled) node).getText()).append(" | ");
      }
    }
    return all.toString();
  }

  // Longer ways

  /** From the first start to a case that has a passphrase. Gives the recovery code. */
  String beginWithPassphrase() {
    press("#keep-with");
    type("#new-passphrase", PASSPHRASE);
    type("#again-passphrase", PASSPHRASE);
    press("#set-passphrase");
    return keepCode();
  }

  /** Reads the recovery code off the screen and types the group that is asked for. */
  String keepCode() {
    String code = words("#recovery-code");
    press("#code-kept");
    String asked = words("#code-asked");
    int group = asked.replaceAll("\\D", "").charAt(0) - '0';
    type("#code-group", code.substring(5 * group - 5, 5 * group - 1));
    press("#code-done");
    return code;
  }

  /** Begins a case, answers its first question, and writes a note beside the second. */
  String aCaseWithANote(String note) {
    press("#start");
    press("#answer-not-sure");
    press("#continue");
    press("#answer-decision-letter");
    press("#continue");
    type("#note", note);
    return words("#question-title");
  }

  void unlock(String passphrase) {
    type("#passphrase", passphrase);
    press("#unlock");
  }

  <T> T onScreen(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("the screen did not do it", e);
    }
  }

  /** Asks the window to close, as its own button does. */
  void askToClose() {
    onScreen(
        () -> {
          if (stage.getOnCloseRequest() == null) {
            stage.hide();
          } else {
            stage
                .getOnCloseRequest()
                .handle(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
          }
          return stage;
        });
  }

  @Override
  public void close() {
    askToClose();
    waitUntil("the window has closed", () -> !stage.isShowing());
    worker.shutdown();
    try {
      worker.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    door.close();
  }
}
