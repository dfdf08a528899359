package org.fingerpost.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A field for what others must not read over a shoulder, which can be shown all the same. */
public final class SecretField extends VBox {
  private final PasswordField hidden = new PasswordField();
  private final TextField open = new TextField();
  private final Label label;
  private final BooleanProperty shown;

  /**
   * A field with its label above it.
   *
   * @param id the hidden field's; the open one's ends in {@code -shown}
   * @param shown whether what is typed can be read
   */
  public SecretField(String id, String words, StringProperty text, BooleanProperty shown) {
    this.shown = shown;
    label = Lettering.heading(words);
    hidden.setId(id);
    open.setId(id + "-shown");
    hidden.textProperty().bindBidirectional(text);
    open.textProperty().bindBidirectional(text);
    for (TextField field : new TextField[] {hidden, open}) {
      field.setMaxWidth(Display.BODY * 40);
      field.managedProperty().bind(field.visibleProperty());
    }
    getStyleClass().add("field");
    getChildren().addAll(label, hidden, open);
    shown.addListener(_ -> swap());
    swap();
  }

  private void swap() {
    TextField before = shown.get() ? hidden : open;
    TextField now = field();
    boolean hadFocus = before.isFocused();
    before.setVisible(false);
    now.setVisible(true);
    label.setLabelFor(now);
    if (hadFocus) {
      now.requestFocus();
      now.end();
    }
  }

  private TextField field() {
    return shown.get() ? open : hidden;
  }

  /** What Enter does in it. */
  public void onEnter(Runnable then) {
    hidden.setOnAction(_ -> then.run());
    open.setOnAction(_ -> then.run());
  }

  /** Puts the focus into it, with what was typed selected. */
  public void begin() {
    field().requestFocus();
    field().selectAll();
  }
}
