package org.fingerpost.ui;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.fingerpost.app.Desktop;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.Caseload;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.summary.SummaryWriter;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The real app on a headless screen: the real pathways, the real store, the real PDF. Only the
 * dialog that asks where to save is answered with a path.
 */
final class RunningApp implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
  private static final int PATIENCE_SECONDS = 20;

  private final FxRobot writer = new FxRobot();
  private final Robot robot = onScreen(Robot::new);
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final Caseload caseload;
  private final Stage stage;
  private final List<URI> opened = new ArrayList<>();
  private final Display display = new Display();

  private RunningApp(Pathways pathways, Caseload caseload, Optional<Path> saveAs) {
    this(pathways, caseload, saveAs, Optional.empty());
  }

  private RunningApp(
      Pathways pathways,
      Caseload caseload,
      Optional<Path> saveAs,
      Optional<Desktop.Custody> custody) {
    this.caseload = caseload;
    this.stage = onScreen(Stage::new);
    onScreen(
        () -> {
          Desktop.Contents contents =
              new Desktop.Contents(pathways, "unhappy-with-send", caseload, () -> TODAY);
          Desktop.Surroundings around =
              new Desktop.Surroundings(
                  display,
                  new Background(
                      worker,
                      Platform::runLater,
                      CompletableFuture.delayedExecutor(
                          50, TimeUnit.MILLISECONDS, Platform::runLater)),
                  new ChosenFiles(saveAs),
                  (summary, form, file) ->
                      new SummaryWriter(JsonText::indented).write(summary, form, file),
                  opened::add);
          Desktop desktop =
              custody
                  .map(kept -> new Desktop(stage, contents, around, kept))
                  .orElseGet(() -> new Desktop(stage, contents, around));
          desktop.begin();
          stage.setX(0);
          stage.setY(0);
          stage.show();
          return desktop;
        });
    waitUntil("the first screen is there", () -> isThere("#start"));
  }

  /** Starts the app on a file of cases, with the place where it will save. */
  static RunningApp on(Pathways pathways, Path cases, Path saveAs) throws CaseException {
    return new RunningApp(
        pathways, SqliteCaseload.open(cases, InstantSource.system()), Optional.of(saveAs));
  }

  /** Starts the app on a caseload. */
  static RunningApp on(Pathways pathways, Caseload caseload) {
    return new RunningApp(pathways, caseload, Optional.empty());
  }

  /** Starts the app on a caseload that is kept, with the place where it will save. */
  static RunningApp on(Pathways pathways, Caseload caseload, Desktop.Custody custody, Path saveAs) {
    return new RunningApp(pathways, caseload, Optional.of(saveAs), Optional.of(custody));
  }

  Stage stage() {
    return stage;
  }

  Display display() {
    return display;
  }

  Scene scene() {
    return stage.getScene();
  }

  // What can be seen

  boolean isThere(String selector) {
    return onScreen(
        () -> {
          Node node = scene().lookup(selector);
          return node != null && treeVisible(node);
        });
  }

  private static boolean treeVisible(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** The words of a label or a button. */
  String words(String selector) {
    return onScreen(() -> ((Labeled) scene().lookup(selector)).getText());
  }

  /** The heading of the screen. */
  String title() {
    return words(".title");
  }

  /** What has the focus. */
  Node focus() {
    return onScreen(() -> scene().getFocusOwner());
  }

  // What a person does

  /** Clicks with the mouse, turning the wheel until it can be seen. */
  void click(String selector) {
    waitUntil(selector + " is there", () -> isThere(selector));
    for (int turns = 0; turns < 100 && !inSight(selector); turns++) {
      moveTo(".page");
      onScreen(
          () -> {
            robot.mouseWheel(3);
            return robot;
          });
    }
    moveTo(selector);
    onScreen(
        () -> {
          robot.mouseClick(MouseButton.PRIMARY);
          return robot;
        });
    settle();
  }

  private void moveTo(String selector) {
    onScreen(
        () -> {
          Node node = scene().lookup(selector);
          Bounds place = node.localToScreen(node.getBoundsInLocal());
          robot.mouseMove(place.getCenterX(), place.getCenterY());
          return robot;
        });
  }

  private boolean inSight(String selector) {
    settle();
    return onScreen(
        () -> {
          Node node = scene().lookup(selector);
          double middle = node.localToScene(node.getBoundsInLocal()).getCenterY();
          Node bar = scene().lookup(".bar");
          double top = bar.localToScene(bar.getBoundsInLocal()).getMaxY();
          return middle > top + 10 && middle < scene().getHeight() - 10;
        });
  }

  /** Presses keys one after the other. */
  void press(KeyCode... keys) {
    for (KeyCode key : keys) {
      onScreen(
          () -> {
            robot.keyType(key);
            return key;
          });
      settle();
    }
  }

  /** Presses a key while another is held. */
  void chord(KeyCode held, KeyCode key) {
    onScreen(
        () -> {
          robot.keyPress(held);
          robot.keyType(key);
          robot.keyRelease(held);
          return key;
        });
    settle();
  }

  /** Presses Tab until this has the focus. */
  void tabTo(String selector) {
    Node wanted = onScreen(() -> scene().lookup(selector));
    for (int presses = 0; presses < 60; presses++) {
      if (focus() == wanted) {
        return;
      }
      press(KeyCode.TAB);
    }
    throw new AssertionError("Tab never reached " + selector + "; it is at " + focus());
  }

  /** Types text where the focus is. */
  void type(String text) {
    writer.write(text, 0);
    settle();
  }

  /** Waits until what was set going on the thread that paints is done, layout included. */
  void settle() {
    for (int round = 0; round < 2; round++) {
      CompletableFuture<Boolean> laidOut = new CompletableFuture<>();
      onScreen(
          () -> {
            Runnable[] once = new Runnable[1];
            once[0] =
                () -> {
                  scene().removePostLayoutPulseListener(once[0]);
                  laidOut.complete(true);
                };
            scene().addPostLayoutPulseListener(once[0]);
            Platform.requestNextPulse();
            return laidOut;
          });
      laidOut.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
  }

  /** Waits until everything is on the disk. */
  void waitUntilSaved() {
    waitUntil("everything is saved", () -> words("#saved").equals("Saved"));
  }

  void waitUntil(String what, Callable<Boolean> holds) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, holds);
    } catch (TimeoutException e) {
      throw new AssertionError(
          "waited in vain until " + what + "; the screen says " + title() + "; focus " + focus(),
          e);
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

  /** Presses the window's own button to close it. */
  void askToClose() {
    onScreen(
        () -> {
          stage
              .getOnCloseRequest()
              .handle(
                  new javafx.stage.WindowEvent(
                      stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
          return stage;
        });
  }

  /** Closes the window as its own button does, and puts the cases away. */
  @Override
  public void close() {
    askToClose();
    waitUntil("the window has closed", () -> !stage.isShowing());
    worker.close();
    caseload.close();
  }
}
