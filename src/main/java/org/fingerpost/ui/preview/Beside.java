package org.fingerpost.ui.preview;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.skin.SplitPaneSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.jspecify.annotations.Nullable;

/**
 * The screens with the drawer beside them. Where there is no room for both, the one or the other.
 */
public final class Beside extends VBox {
  /** The least width for both, in the size of body text. */
  private static final double ROOM_FOR_BOTH = 46;

  private static final double STEP = 0.05;
  private static final double LEAST = 0.2;
  private static final double MOST = 0.8;

  private final Kit kit;
  private final PreviewModel model;
  private final Node screens;
  private final Drawer drawer;
  private final SplitPane split = new SplitPane();
  private final Label band = Lettering.line("", "drawer-band");
  private final BooleanProperty open = new SimpleBooleanProperty(true);
  private final EventHandler<KeyEvent> pressed = this::keys;
  private double divider = 0.62;
  private boolean chosen;
  private Optional<Node> leftAt = Optional.empty();

  /** Both side by side, the drawer open. */
  public Beside(Kit kit, PreviewModel model, Node screens, Drawer drawer) {
    this.kit = kit;
    this.model = model;
    this.screens = screens;
    this.drawer = drawer;
    band.setId("preview-band");
    split.setFocusTraversable(false);
    // The skin puts both sides into the scene: at once, so that they can take the focus.
    split.setSkin(new SplitPaneSkin(split));
    split.getStyleClass().add("beside-split");
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().addAll(band, split);
    split.widthProperty().addListener(_ -> arrange());
    kit.display().textSizeProperty().addListener(_ -> arrange());
    open.addListener(_ -> arrange());
    model.faultsProperty().addListener(_ -> showBand());
    model.standingProperty().addListener(_ -> showBand());
    sceneProperty().addListener((_, before, now) -> listen(before, now));
    arrange();
  }

  private void listen(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
    }
  }

  private void keys(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown() || isHidden()) {
      return;
    }
    switch (key.getCode()) {
      case F4 -> {
        boolean shut = !split.getItems().contains(drawer);
        chosen = true;
        open.set(shut);
        arrange();
        focusTheRightSide();
      }
      case F5 -> model.startAgain();
      case F6 -> change();
      case F7 -> move(STEP);
      case F8 -> move(-STEP);
      default -> {
        return;
      }
    }
    key.consume();
  }

  /** Whether all of it is hidden: then no key may bring anything back. */
  private boolean isHidden() {
    for (Node up = this; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return true;
      }
    }
    return false;
  }

  private void focusTheRightSide() {
    if (open.get()) {
      leftAt = Optional.ofNullable(getScene().getFocusOwner()).filter(this::isInScreens);
      drawer.focusFirst();
    } else {
      focusScreens();
    }
  }

  /** Puts the focus where it was on the screen, else where reading begins. */
  private void focusScreens() {
    leftAt
        .filter(this::isInScreens)
        .or(() -> Optional.ofNullable(screens.lookup(".title")))
        .ifPresent(Node::requestFocus);
  }

  /** Goes from the screen to the drawer and back. */
  private void change() {
    Node owner = getScene().getFocusOwner();
    if (owner != null && isIn(owner, drawer)) {
      if (!hasRoomForBoth()) {
        open.set(false);
      }
      focusScreens();
    } else {
      leftAt = Optional.ofNullable(owner);
      chosen = true;
      open.set(true);
      arrange();
      drawer.focusFirst();
    }
  }

  private boolean isInScreens(Node node) {
    return getScene().equals(node.getScene()) && isIn(node, screens);
  }

  private static boolean isIn(Node node, Node room) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(room)) {
        return true;
      }
    }
    return false;
  }

  private void move(double by) {
    if (split.getDividers().isEmpty()) {
      return;
    }
    divider = Math.clamp(split.getDividerPositions()[0] + by, LEAST, MOST);
    split.setDividerPositions(divider);
  }

  private boolean hasRoomForBoth() {
    return split.getWidth() >= ROOM_FOR_BOTH * kit.display().em();
  }

  private void arrange() {
    // Where there is room for one only, that is the screen until the author asks for the drawer.
    boolean wanted = open.get() && (chosen || hasRoomForBoth());
    boolean both = split.getItems().size() == 2;
    if (wanted && hasRoomForBoth()) {
      if (!both) {
        split.getItems().setAll(screens, drawer);
        split.setDividerPositions(divider);
      }
    } else {
      if (both) {
        divider = split.getDividerPositions()[0];
      }
      Node one = wanted ? drawer : screens;
      if (both || split.getItems().isEmpty() || !split.getItems().contains(one)) {
        split.getItems().setAll(one);
      }
    }
    showBand();
  }

  /** While the drawer is shut, a line says what is wrong; it is never hidden altogether. */
  private void showBand() {
    int faults = model.faultsProperty().get().size();
    String standing = model.standingProperty().get();
    boolean shown = !standing.isEmpty() && !split.getItems().contains(drawer);
    band.setVisible(shown);
    band.setManaged(shown);
    band.setText((faults == 0 ? "" : kit.words().count("preview.band", faults) + " ") + standing);
  }
}
