package org.fingerpost.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Text size, colours and the adviser's extras, to choose from. */
public final class DisplayChoices extends VBox {

  /** The choices as they stand now. */
  public DisplayChoices(Kit kit) {
    Display display = kit.display();
    getStyleClass().add("choices");
    getChildren().add(Lettering.heading(kit.say("display.size")));
    Button smaller = new Button(kit.say("display.smaller"));
    smaller.setId("smaller");
    smaller.setOnAction(_ -> display.smaller());
    Button larger = new Button(kit.say("display.larger"));
    larger.setId("larger");
    larger.setOnAction(_ -> display.larger());
    Label size = new Label();
    size.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> kit.say("display.percent", display.textSizeProperty().get()),
                display.textSizeProperty()));
    HBox steps = new HBox(smaller, larger, size);
    steps.getStyleClass().add("steps");
    getChildren().addAll(steps, Lettering.small(kit.say("display.keys")));

    getChildren().add(Lettering.heading(kit.say("display.colours")));
    ToggleGroup colours = new ToggleGroup();
    for (Display.Colours choice : Display.Colours.values()) {
      RadioButton button = new RadioButton(kit.say(name(choice)));
      button.setToggleGroup(colours);
      button.setSelected(display.coloursProperty().get() == choice);
      button.setOnAction(_ -> display.coloursProperty().set(choice));
      getChildren().add(button);
    }

    getChildren().add(Lettering.heading(kit.say("display.adviser")));
    CheckBox adviser = new CheckBox(kit.say("display.adviser.label"));
    adviser.setId("adviser");
    adviser.setWrapText(true);
    adviser.setSelected(display.adviserProperty().get());
    adviser.setOnAction(_ -> display.adviserProperty().set(adviser.isSelected()));
    getChildren().add(adviser);
  }

  private static String name(Display.Colours choice) {
    return switch (choice) {
      case SYSTEM -> "display.system";
      case LIGHT -> "display.light";
      case DARK -> "display.dark";
      case HIGH_CONTRAST -> "display.high-contrast";
    };
  }
}
