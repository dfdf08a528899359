package org.fingerpost.ui;

import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/** Ctrl and +, - or 0 make the text larger, smaller, or as it was. */
final class DisplayKeys {
  private DisplayKeys() {}

  static void listen(Scene scene, Display display) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> press(key, display));
  }

  private static void press(KeyEvent key, Display display) {
    if (!key.isShortcutDown()) {
      return;
    }
    switch (key.getCode()) {
      case PLUS, EQUALS, ADD -> {
        display.larger();
        key.consume();
      }
      case MINUS, SUBTRACT -> {
        display.smaller();
        key.consume();
      }
      case DIGIT0, NUMPAD0 -> {
        display.setTextSize(100);
        key.consume();
      }
      default -> {}
    }
  }
}
