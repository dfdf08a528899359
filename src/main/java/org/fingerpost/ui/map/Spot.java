package org.fingerpost.ui.map;

import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.fingerpost.flow.map.Picture.Box;

/** A box of the map as something that can be reached by keyboard, pressed, and read out. */
final class Spot extends Region {
  private final Box box;
  private final Consumer<Box> press;

  Spot(Box box, String spoken, Consumer<Box> press) {
    this.box = box;
    this.press = press;
    setId("box-" + box.id().replaceAll("[^A-Za-z0-9]+", "-"));
    getStyleClass().add("spot");
    // The surface gives it its place and size; a pane around it would take them away again.
    setManaged(false);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(spoken);
    setOnMouseClicked(
        click -> {
          if (click.isStillSincePress()) {
            requestFocus();
            press.accept(box);
            click.consume();
          }
        });
  }

  Box box() {
    return box;
  }

  void press() {
    press.accept(box);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      press();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  /** The spot that a node is, if it is one. */
  static java.util.Optional<Spot> of(@org.jspecify.annotations.Nullable Node node) {
    return node instanceof Spot spot ? java.util.Optional.of(spot) : java.util.Optional.empty();
  }
}
