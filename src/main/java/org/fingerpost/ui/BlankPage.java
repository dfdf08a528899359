package org.fingerpost.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The blank page behind which one key hides everything, and comes back. */
final class BlankPage {
  private final Stage stage;
  private final Kit kit;
  private final Node hidden;
  private final StackPane root = new StackPane();
  private Optional<Node> leftAt = Optional.empty();

  /** A page that is not shown yet. */
  BlankPage(Stage stage, Kit kit, Node hidden) {
    this.stage = stage;
    this.kit = kit;
    this.hidden = hidden;
    Button back = new Button(kit.say("blank.back"));
    back.getStyleClass().add("blank-back");
    back.setOnAction(_ -> comeBack());
    root.getStyleClass().add("blank");
    root.getChildren().add(back);
    root.setVisible(false);
  }

  /** The page, to lie over what it hides. */
  Node root() {
    return root;
  }

  /** Lets the key hide and show in this scene. */
  void listen(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.F2) {
            if (root.isVisible()) {
              comeBack();
            } else {
              hide();
            }
            key.consume();
          }
        });
  }

  /** Hides everything. */
  void hide() {
    leftAt = Optional.ofNullable(stage.getScene().getFocusOwner());
    stage.setTitle(kit.say("blank.title"));
    hidden.setVisible(false);
    root.setVisible(true);
    root.getChildren().getFirst().requestFocus();
  }

  private void comeBack() {
    stage.setTitle(kit.say("name"));
    root.setVisible(false);
    hidden.setVisible(true);
    leftAt.ifPresent(Node::requestFocus);
  }
}
