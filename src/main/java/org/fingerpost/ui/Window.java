package org.fingerpost.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * The frame around every screen: the bar at the top, what went wrong, and the page itself. One key
 * hides all of it; where the cases have a passphrase, another locks them.
 */
public final class Window {
  /** How wide a window is at first. */
  static final double WIDTH = 1000;

  /** How high a window is at first. */
  static final double HEIGHT = 700;

  private static final double LEAST_WIDTH = 800;
  private static final double LEAST_HEIGHT = 600;

  private final Stage stage;
  private final Kit kit;
  private final Desk desk;
  private final StackPane content = new StackPane();
  private final VBox frame = new VBox();
  private final Scene scene;
  private final HeaderBar bar;
  private final BlankPage blank;
  private final Cover cover;
  private final Copied copied = new Copied();
  private final ChangeListener<Saving> saving = (_, before, now) -> tell(before, now);
  private final Problem.Way retry;
  private Optional<Guarded> guarded = Optional.empty();

  /** What locks the cases, and what follows once everything is saved and covered. */
  private record Guarded(Safe safe, Guard guard, Runnable locked) {}

  /** Fills a stage; {@link #show} puts a screen into it. */
  public Window(Stage stage, Kit kit, Appearance appearance, Desk desk, Navigator navigator) {
    this.stage = stage;
    this.kit = kit;
    this.desk = desk;
    this.retry =
        new Problem.Way(
            kit.say("problem.retry"), () -> desk.openProperty().get().ifPresent(OpenCase::retry));
    StackPane shown = new StackPane();
    this.blank = new BlankPage(stage, kit, shown);
    this.bar = new HeaderBar(kit, desk, navigator, blank::hide);
    this.cover = new Cover(kit);
    VBox.setVgrow(content, Priority.ALWAYS);
    frame.getChildren().addAll(bar.root(), new ProblemBar(kit).root(), content);
    shown.getChildren().addAll(frame, cover.root());
    StackPane root = new StackPane(shown, blank.root());
    root.getStyleClass().add("window");

    scene = new Scene(root, WIDTH, HEIGHT);
    appearance.dress(scene);
    blank.listen(scene);
    DisplayKeys.listen(scene, kit.display());
    copied.listen(scene);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          boolean covered = !frame.isVisible() || !shown.isVisible();
          if (key.isShortcutDown()
              && key.getCode() == KeyCode.M
              && !covered
              && desk.openProperty().get().isPresent()) {
            navigator.go(Destination.MAP);
            key.consume();
          }
        });
    root.addEventHandler(KeyEvent.KEY_PRESSED, EnterPresses::press);
    stage.setTitle(kit.say("name"));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    put(stage, scene);
    stage.setOnCloseRequest(this::closing);
    desk.openProperty()
        .addListener(
            (_, before, now) -> {
              before.ifPresent(open -> open.savingProperty().removeListener(saving));
              now.ifPresent(open -> open.savingProperty().addListener(saving));
            });
  }

  /** Shows a screen. */
  public void show(Screen screen) {
    if (content.getChildren().isEmpty() || content.getChildren().getFirst() != screen.root()) {
      content.getChildren().setAll(screen.root());
    }
    screen.arrive();
  }

  /**
   * Shows a screen for a while.
   *
   * @return puts back what was shown before, exactly as it was left, focus included
   */
  public Runnable aside(Screen screen) {
    List<Node> before = List.copyOf(content.getChildren());
    Optional<Node> focus = Optional.ofNullable(stage.getScene().getFocusOwner());
    show(screen);
    return () -> {
      content.getChildren().setAll(before);
      focus.filter(node -> node.getScene() == stage.getScene()).ifPresent(Node::requestFocus);
    };
  }

  /** Puts the screens into a frame of somebody's own, and says that nothing here is kept. */
  public void frame(UnaryOperator<Node> around, String keepsNothing) {
    frame.getChildren().remove(content);
    Node framed = around.apply(content);
    VBox.setVgrow(framed, Priority.ALWAYS);
    frame.getChildren().add(framed);
    bar.keepNothing(keepsNothing);
  }

  /** Shows what went wrong that nobody else dealt with. */
  public void report(Throwable thrown) {
    kit.problems().show(kit.problems().of(thrown));
  }

  /** Puts another scene into a stage, which keeps the size that the person gave it. */
  static void put(Stage stage, Scene scene) {
    if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen()) {
      stage.setWidth(stage.getWidth());
      stage.setHeight(stage.getHeight());
    }
    stage.setScene(scene);
  }

  /**
   * Lets cases that have a passphrase be locked: by a key, and where nobody is there.
   *
   * @param minutes after how many minutes without anybody
   * @param locked what follows once everything is saved and covered
   */
  public void guard(Safe safe, Heartbeat heartbeat, IntSupplier minutes, Runnable locked) {
    Guard guard = new Guard(kit, safe, heartbeat, minutes, scene);
    guarded = Optional.of(new Guarded(safe, guard, locked));
    frame.getChildren().add(1, guard.warning());
    bar.offerLock(safe);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.isShortcutDown() && key.getCode() == KeyCode.L && safe.closedProperty().get()) {
            safe.lock();
            key.consume();
          }
        });
  }

  /** Counts anew until locking, as when another time was chosen. */
  public void guardAnew() {
    guarded.ifPresent(all -> all.guard().begin());
  }

  /**
   * Covers everything at once, saves what is on its way, and then locks. Where something cannot be
   * saved the cover says so, and nothing behind it is thrown away.
   */
  public void lock() {
    if (cover.isShown() || guarded.isEmpty()) {
      return;
    }
    for (javafx.stage.Window open : List.copyOf(javafx.stage.Window.getWindows())) {
      if (!open.equals(stage)) {
        open.hide();
      }
    }
    frame.setVisible(false);
    saveToLock();
  }

  private void saveToLock() {
    cover.showSaving();
    // What was asked for before may still add to the case: it is done first.
    desk.cabinet()
        .background()
        .run(
            () -> cover,
            _ -> desk.whenStill(() -> savedToLock(guarded.orElseThrow())),
            this::report);
  }

  private void savedToLock(Guarded all) {
    Optional<Problem> unsaved = unsaved();
    if (unsaved.isPresent()) {
      cover.showWaiting(
          unsaved.get(),
          all.safe(),
          this::goBack,
          new Problem.Way(kit.say("problem.retry"), this::saveToLock));
      return;
    }
    all.guard().stop();
    copied.takeBack(desk.openProperty().get());
    all.locked().run();
  }

  private void goBack() {
    frame.setVisible(true);
    guardAnew();
    unsaved().map(this::withRetry).ifPresent(kit.problems()::show);
  }

  private Optional<Problem> unsaved() {
    return desk.openProperty()
        .get()
        .flatMap(
            open ->
                open.savingProperty().get() instanceof Saving.NotSaved(Problem problem)
                    ? Optional.of(problem)
                    : Optional.empty());
  }

  private void tell(Saving before, Saving now) {
    if (before instanceof Saving.NotSaved(Problem old)) {
      kit.problems().putAwayLike(old);
    }
    if (now instanceof Saving.NotSaved(Problem problem)) {
      kit.problems().show(withRetry(problem));
    }
  }

  private Problem withRetry(Problem problem) {
    return problem.with(retry);
  }

  private void closing(Event event) {
    event.consume();
    close();
  }

  /** Closes the window once everything is saved; where it cannot be, the person decides. */
  public void close() {
    if (cover.isShown()) {
      desk.whenStill(this::closeCovered);
      return;
    }
    Problem.Way now = new Problem.Way(kit.say("problem.close-now"), this::leave);
    Problem.Way unsaved = new Problem.Way(kit.say("problem.leave-unsaved"), this::leave);
    onceSaved(List.of(now), unsaved, this::leave);
  }

  /** Closes for good; a guard that stayed would watch over windows that are not ours. */
  private void leave() {
    guarded.ifPresent(all -> all.guard().stop());
    stage.close();
  }

  private void closeCovered() {
    Optional<Problem> unsaved = unsaved();
    if (unsaved.isEmpty()) {
      leave();
      return;
    }
    cover.showWaiting(
        unsaved.get(),
        guarded.orElseThrow().safe(),
        this::goBack,
        new Problem.Way(kit.say("problem.retry"), this::saveToLock),
        new Problem.Way(kit.say("problem.leave-unsaved"), this::leave));
  }

  /**
   * Puts the open case away once everything in it is saved, then goes on; where it cannot be saved,
   * the person decides. Meanwhile the case stays open and can be used.
   */
  public void putCaseAway(Runnable then) {
    Runnable away =
        () -> {
          desk.clear();
          then.run();
        };
    Problem.Way unsaved = new Problem.Way(kit.say("problem.go-unsaved"), away);
    // While a save is on its way there is no leaving without it: nobody would learn of its failure.
    onceSaved(List.of(), unsaved, away);
  }

  /**
   * Goes on once the open case is saved.
   *
   * @param waiting what can be done while that takes long
   * @param unsaved leaves without what cannot be saved
   */
  private void onceSaved(List<Problem.Way> waiting, Problem.Way unsaved, Runnable then) {
    Optional<OpenCase> open = desk.openProperty().get();
    if (open.isEmpty()) {
      then.run();
      return;
    }
    Problem slow =
        new Problem(
            kit.say("leaving.what"), kit.say("leaving.safe"), kit.say("leaving.remedy"), waiting);
    AtomicBoolean still = new AtomicBoolean();
    open.get()
        .whenStill(
            () -> {
              still.set(true);
              kit.problems().putAway(slow);
              if (open.get().savingProperty().get() instanceof Saving.NotSaved(Problem problem)) {
                kit.problems().show(problem.with(retry, unsaved));
              } else {
                then.run();
              }
            });
    if (!still.get()) {
      desk.cabinet()
          .background()
          .soon(
              () -> {
                if (!still.get()) {
                  kit.problems().show(slow);
                }
              });
    }
  }
}
