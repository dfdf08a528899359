package org.fingerpost.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets Enter press what the space bar presses: people try it first. */
final class EnterPresses {
  private EnterPresses() {}

  static void press(KeyEvent key) {
    if (key.getCode() != KeyCode.ENTER || key.isConsumed()) {
      return;
    }
    if (key.getTarget() instanceof Button button) {
      button.fire();
      key.consume();
    } else if (key.getTarget() instanceof Hyperlink link) {
      link.fire();
      key.consume();
    }
  }
}
