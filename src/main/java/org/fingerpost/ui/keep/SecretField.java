package org.fingerpost.ui.keep;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fingerpost.ui.Lettering;
import org.fingerpost.vault.PassphraseStrength;

/** A field for a passphrase, hidden or shown. */
final class SecretField extends VBox {
  private final Label label;
  private final PasswordField hidden = new PasswordField();
  private final TextField plain = new TextField();

  SecretField(String words, String id) {
    label = Lettering.heading(words);
    label.setAccessibleRoleDescription(null);
    hidden.setTextFormatter(new TextFormatter<>(SecretField::fitting));
    hidden.setId(id);
    plain.setId(id + "-shown");
    plain.textProperty().bindBidirectional(hidden.textProperty());
    getStyleClass().add("field");
    getChildren().addAll(label, new StackPane(hidden, plain));
    show(false);
  }

  private static TextFormatter.Change fitting(TextFormatter.Change change) {
    if (change.getControlNewText().length() > PassphraseStrength.MOST) {
      change.setText("");
    }
    return change;
  }

  /** Shows what is typed, or hides it. */
  void show(boolean shown) {
    boolean focused = hidden.isFocused() || plain.isFocused();
    plain.setVisible(shown);
    hidden.setVisible(!shown);
    label.setLabelFor(field());
    if (focused) {
      field().requestFocus();
      field().end();
    }
  }

  /** What a person types into now. */
  TextField field() {
    return plain.isVisible() ? plain : hidden;
  }

  ReadOnlyStringProperty textProperty() {
    return hidden.textProperty();
  }

  /** A copy of what was typed; whoever gets it wipes it. */
  char[] typed() {
    return hidden.getText().toCharArray();
  }

  void clear() {
    hidden.clear();
  }
}
