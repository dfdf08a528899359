package org.fingerpost.ui;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * Watches over open cases that have a passphrase: warns before it locks them because nobody is
 * there, and locks them at once where the computer slept, before anything is painted again.
 */
final class Guard {
  private final Kit kit;
  private final Vigil vigil;
  private final Safe safe;
  private final IntSupplier minutes;
  private final Scene scene;
  private final Measure warning;
  private final Label left = Lettering.heading("");
  private final Button stay;
  private final Runnable beforePainting = this::beat;
  private final EventHandler<InputEvent> touch = this::touched;
  private final ListChangeListener<Window> windows =
      change -> {
        while (change.next()) {
          change.getAddedSubList().forEach(this::watch);
          change.getRemoved().forEach(this::forget);
        }
      };
  private final Runnable stopBeating;
  private Optional<Node> wasAt = Optional.empty();
  private Point2D mouse = Point2D.ZERO;
  private boolean stopped;

  /**
   * Begins to watch.
   *
   * @param minutes after how many minutes to lock, asked whenever a passphrase is set
   */
  Guard(Kit kit, Safe safe, Heartbeat heartbeat, IntSupplier minutes, Scene scene) {
    this.kit = kit;
    this.safe = safe;
    this.minutes = minutes;
    this.scene = scene;
    this.vigil = new Vigil(heartbeat, Duration.ofMinutes(minutes.getAsInt()));
    stay = new Button(kit.say("idle.stay"));
    stay.setId("stay-open");
    // Pressed by a screen reader, no key and no mouse was touched.
    stay.setOnAction(_ -> begin());
    FlowPane ways = new FlowPane(stay);
    ways.getStyleClass().add("actions");
    VBox lines = new VBox(left, Lettering.body(kit.say("idle.why")), ways);
    lines.getStyleClass().add("problem");
    warning = new Measure(kit.display(), lines);
    warning.getStyleClass().add("idle-warning");
    warning.setId("idle-warning");
    warning.setVisible(false);
    warning.setManaged(false);
    safe.closedProperty().addListener(_ -> begin());
    Window.getWindows().forEach(this::watch);
    Window.getWindows().addListener(windows);
    scene.addPreLayoutPulseListener(beforePainting);
    stopBeating = heartbeat.everySecond().apply(this::beat);
  }

  /** The warning, which takes no room before it is due. */
  Parent warning() {
    return warning;
  }

  /** Begins anew, as when another time was chosen. */
  void begin() {
    vigil.begin(Duration.ofMinutes(minutes.getAsInt()));
    putAway();
  }

  /** Watches no longer. */
  void stop() {
    stopped = true;
    stopBeating.run();
    scene.removePreLayoutPulseListener(beforePainting);
    Window.getWindows().removeListener(windows);
    Window.getWindows().forEach(this::forget);
  }

  private void watch(Window window) {
    window.addEventFilter(InputEvent.ANY, touch);
  }

  private void forget(Window window) {
    window.removeEventFilter(InputEvent.ANY, touch);
  }

  private boolean off() {
    return stopped || !safe.closedProperty().get();
  }

  private void beat() {
    if (off()) {
      return;
    }
    switch (vigil.beat()) {
      case GO_ON -> putAway();
      case WARN -> warn();
      case LOCK -> safe.lock();
    }
  }

  private void touched(InputEvent event) {
    if (off() || !isAPerson(event)) {
      return;
    }
    if (vigil.touch() == Vigil.Says.LOCK) {
      event.consume();
      safe.lock();
    } else if (warning.isVisible()) {
      if (event instanceof KeyEvent) {
        // The key that woke us was not meant for anything; what is typed next goes where it went.
        event.consume();
      }
      putAway();
    }
  }

  /** A mouse that has not moved is reported too, where something moved below it. */
  private boolean isAPerson(InputEvent event) {
    if (event instanceof MouseEvent at) {
      if (at.getEventType() == MouseEvent.MOUSE_MOVED) {
        Point2D before = mouse;
        mouse = new Point2D(at.getScreenX(), at.getScreenY());
        return !mouse.equals(before);
      }
      return at.getEventType() == MouseEvent.MOUSE_PRESSED
          || at.getEventType() == MouseEvent.MOUSE_DRAGGED;
    }
    return true;
  }

  private void warn() {
    left.setText(kit.words().count("idle.left", vigil.secondsLeft()));
    if (!warning.isVisible()) {
      wasAt = Optional.ofNullable(scene.getFocusOwner());
      warning.setVisible(true);
      warning.setManaged(true);
      stay.requestFocus();
    }
  }

  private void putAway() {
    if (warning.isVisible()) {
      warning.setVisible(false);
      warning.setManaged(false);
      wasAt.ifPresent(Node::requestFocus);
      wasAt = Optional.empty();
    }
  }
}
