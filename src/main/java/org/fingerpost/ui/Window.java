package org.fingerpost.ui;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * The frame around every screen: the bar at the top, what went wrong, and the page itself. One key
 * hides all of it.
 */
public final class Window {
  private static final double LEAST_WIDTH = 800;
  private static final double LEAST_HEIGHT = 600;

  private final Stage stage;
  private final Kit kit;
  private final Desk desk;
  private final StackPane content = new StackPane();
  private final VBox frame = new VBox();
  private final StackPane root = new StackPane();
  private final StackPane blank = new StackPane();
  private final ChangeListener<Saving> saving = (_, before, now) -> tell(before, now);
  private final Problem.Way retry;
  private Optional<Node> leftAt = Optional.empty();

  /** Fills a stage; {@link #show} puts a screen into it. */
  public Window(Stage stage, Kit kit, Appearance appearance, Desk desk, Navigator navigator) {
    this.stage = stage;
    this.kit = kit;
    this.desk = desk;
    this.retry =
        new Problem.Way(
            kit.say("problem.retry"), () -> desk.openProperty().get().ifPresent(OpenCase::retry));
    HeaderBar bar = new HeaderBar(kit, desk, navigator, this::hide);
    VBox.setVgrow(content, Priority.ALWAYS);
    frame.getChildren().addAll(bar.root(), new ProblemBar(kit).root(), content);
    Button back = new Button(kit.say("blank.back"));
    back.getStyleClass().add("blank-back");
    back.setOnAction(_ -> comeBack());
    blank.getStyleClass().add("blank");
    blank.getChildren().add(back);
    blank.setVisible(false);
    root.getStyleClass().add("window");
    root.getChildren().addAll(frame, blank);

    Scene scene = new Scene(root, 1000, 700);
    appearance.dress(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    root.addEventHandler(KeyEvent.KEY_PRESSED, EnterPresses::press);
    stage.setTitle(kit.say("name"));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(scene);
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

  /** Shows what went wrong that nobody else dealt with. */
  public void report(Throwable thrown) {
    kit.problems().show(kit.problems().of(thrown));
  }

  private void keys(KeyEvent key) {
    if (key.getCode() == KeyCode.F2) {
      if (blank.isVisible()) {
        comeBack();
      } else {
        hide();
      }
      key.consume();
    } else if (key.isShortcutDown()) {
      switch (key.getCode()) {
        case PLUS, EQUALS, ADD -> {
          kit.display().larger();
          key.consume();
        }
        case MINUS, SUBTRACT -> {
          kit.display().smaller();
          key.consume();
        }
        case DIGIT0, NUMPAD0 -> {
          kit.display().setTextSize(100);
          key.consume();
        }
        default -> {}
      }
    }
  }

  /** Hides everything behind a blank page. */
  private void hide() {
    leftAt = Optional.ofNullable(stage.getScene().getFocusOwner());
    stage.setTitle(kit.say("blank.title"));
    frame.setVisible(false);
    blank.setVisible(true);
    blank.getChildren().getFirst().requestFocus();
  }

  private void comeBack() {
    stage.setTitle(kit.say("name"));
    blank.setVisible(false);
    frame.setVisible(true);
    leftAt.ifPresent(Node::requestFocus);
  }

  private void tell(Saving before, Saving now) {
    if (before instanceof Saving.NotSaved(Problem old)) {
      kit.problems().putAway(withRetry(old));
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
    desk.openProperty()
        .get()
        .ifPresentOrElse(open -> open.whenStill(() -> closeUnlessUnsaved(open)), stage::close);
  }

  private void closeUnlessUnsaved(OpenCase open) {
    if (open.savingProperty().get() instanceof Saving.NotSaved(Problem problem)) {
      kit.problems()
          .show(
              problem.with(retry, new Problem.Way(kit.say("problem.leave-unsaved"), stage::close)));
    } else {
      stage.close();
    }
  }
}
