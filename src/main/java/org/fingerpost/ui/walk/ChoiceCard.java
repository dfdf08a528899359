package org.fingerpost.ui.walk;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fingerpost.ui.Kit;

/**
 * A possible answer as a whole card: click anywhere on it. Inside is a real radio button or box.
 */
final class ChoiceCard extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass RING = PseudoClass.getPseudoClass("ring");

  private final QuestionModel.Choosable choice;
  private final ButtonBase control;

  private ChoiceCard(Kit kit, QuestionModel.Choosable choice, ButtonBase control) {
    this.choice = choice;
    this.control = control;
    getStyleClass().add("choice");
    control.setWrapText(true);
    control.setMaxWidth(Double.MAX_VALUE);
    control.setMinHeight(USE_PREF_SIZE);
    control.setId("answer-" + choice.id());
    if (!choice.hint().isEmpty()) {
      control.setAccessibleHelp(choice.hint().plain());
    }
    control.focusedProperty().addListener((_, _, now) -> pseudoClassStateChanged(RING, now));
    HBox.setHgrow(control, Priority.ALWAYS);
    HBox line = new HBox(control);
    if (choice.key() <= 9) {
      Label key = new Label(String.valueOf(choice.key()));
      key.getStyleClass().add("key");
      key.setMinWidth(Label.USE_PREF_SIZE);
      key.visibleProperty().bind(kit.display().adviserProperty());
      key.managedProperty().bind(key.visibleProperty());
      line.getChildren().add(key);
    }
    getChildren().add(line);
    if (!choice.hint().isEmpty()) {
      getChildren().add(kit.explain().prose(choice.hint(), "hint"));
    }
    setOnMouseClicked(this::clicked);
  }

  /** A card of which only one can be chosen. */
  static ChoiceCard one(
      Kit kit, QuestionModel.Choosable choice, ToggleGroup group, QuestionModel model) {
    RadioButton radio = new RadioButton(choice.label());
    radio.setToggleGroup(group);
    ChoiceCard card = new ChoiceCard(kit, choice, radio);
    radio
        .selectedProperty()
        .addListener(
            (_, _, now) -> {
              card.pseudoClassStateChanged(CHOSEN, now);
              if (now && !model.chosen().contains(choice.id())) {
                model.choose(choice.id());
              }
            });
    return card;
  }

  /** A card that is chosen or not by itself. */
  static ChoiceCard any(Kit kit, QuestionModel.Choosable choice, QuestionModel model) {
    CheckBox box = new CheckBox(choice.label());
    ChoiceCard card = new ChoiceCard(kit, choice, box);
    box.selectedProperty()
        .addListener(
            (_, _, now) -> {
              card.pseudoClassStateChanged(CHOSEN, now);
              if (now != model.chosen().contains(choice.id())) {
                model.choose(choice.id());
              }
            });
    return card;
  }

  String id0() {
    return choice.id();
  }

  ButtonBase control() {
    return control;
  }

  void show(boolean chosen) {
    switch (control) {
      case RadioButton radio -> radio.setSelected(chosen);
      case CheckBox box -> box.setSelected(chosen);
      default -> throw new IllegalStateException("neither a radio button nor a box");
    }
  }

  private void clicked(MouseEvent click) {
    Node at = click.getPickResult().getIntersectedNode();
    for (Node up = at; up != null && up != this; up = up.getParent()) {
      if (up == control || up.getStyleClass().contains("hyperlink")) {
        return;
      }
    }
    control.requestFocus();
    control.fire();
  }
}
