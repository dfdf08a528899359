package org.fingerpost.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.fingerpost.flow.map.Picture;
import org.fingerpost.flow.map.Picture.Box;
import org.fingerpost.flow.map.Rect;
import org.fingerpost.flow.map.Type;
import org.fingerpost.ui.Display;

/**
 * A map to move about on. One canvas as large as the window paints what is in sight; over it lies
 * something to press for each box.
 *
 * <p>Keys: arrows go along the lines from box to box, or move the map where no box has the focus
 * and with Shift; plus, minus and 0 zoom.
 */
final class MapSurface extends Region {
  /** Body words of a map at 100 %, in pixels at a text size of 100 %. */
  private static final double BODY_AT_FULL = 14;

  private static final List<Integer> ZOOMS =
      List.of(25, 35, 50, 65, 80, 100, 125, 150, 200, 250, 300, 400);

  private static final double STEP = 60;

  private final Display display;
  private final Function<Box, String> spoken;
  private final Consumer<Box> press;
  private final Swatches swatches = new Swatches(this::repaint);
  private final MapCanvas canvas;
  private final Pane spots = new Pane();
  private final ScrollBar across = new ScrollBar();
  private final ScrollBar down = new ScrollBar();
  private final Rectangle clip = new Rectangle();
  private final ReadOnlyIntegerWrapper zoom = new ReadOnlyIntegerWrapper(100);
  private Optional<MarkedMap> map = Optional.empty();
  private Optional<Box> centreOn = Optional.empty();
  private double left;
  private double top;
  private double pressedX;
  private double pressedY;
  private boolean settling;

  /**
   * A surface with no map on it.
   *
   * @param hereWords what stands on the box where the person is
   * @param spoken what a box is called when it is read out
   * @param press what pressing a box does
   */
  MapSurface(Display display, String hereWords, Function<Box, String> spoken, Consumer<Box> press) {
    this.display = display;
    this.spoken = spoken;
    this.press = press;
    this.canvas = new MapCanvas(swatches, hereWords);
    down.setOrientation(Orientation.VERTICAL);
    for (ScrollBar bar : List.of(across, down)) {
      bar.setFocusTraversable(false);
      bar.valueProperty().addListener(_ -> scrolledTo(across.getValue(), down.getValue()));
    }
    spots.setPickOnBounds(false);
    getChildren().addAll(swatches, canvas, spots, across, down);
    getStyleClass().add("map-surface");
    setClip(clip);
    setId("map-surface");
    setFocusTraversable(true);
    setCursor(Cursor.OPEN_HAND);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(ZoomEvent.ZOOM, this::pinch);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::grab);
    addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
    display.textSizeProperty().addListener(_ -> requestLayout());
    sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (scene != null) {
                scene
                    .focusOwnerProperty()
                    .addListener(
                        (_, _, owner) ->
                            Spot.of(owner)
                                .filter(_ -> owner.isFocusVisible())
                                .ifPresent(spot -> reveal(spot.box())));
              }
            });
  }

  /** How large the map is shown, in percent. */
  ReadOnlyIntegerProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /** Shows a map, with this box in the middle. */
  void show(MarkedMap marked, Optional<Box> at) {
    map = Optional.of(marked);
    canvas.show(marked);
    List<Spot> all = new ArrayList<>();
    for (Box box : marked.inReadingOrder()) {
      if (!(box.kind() instanceof org.fingerpost.flow.map.Kind.Start)) {
        all.add(new Spot(box, spoken.apply(box), press));
      }
    }
    spots.getChildren().setAll(all);
    centreOn = at;
    if (at.isEmpty()) {
      left = 0;
      top = 0;
    }
    requestLayout();
  }

  /** Shows nothing. */
  void clear() {
    map = Optional.empty();
    canvas.clear();
    spots.getChildren().clear();
    requestLayout();
  }

  /** Puts the focus on a box. */
  void focus(Box box) {
    spots.getChildren().stream()
        .flatMap(node -> Spot.of(node).stream())
        .filter(spot -> spot.box().id().equals(box.id()))
        .findFirst()
        .ifPresent(Spot::requestFocus);
  }

  // Zoom

  /** Larger by one step, around the middle. */
  void larger() {
    step(1, getWidth() / 2, getHeight() / 2);
  }

  /** Smaller by one step, around the middle. */
  void smaller() {
    step(-1, getWidth() / 2, getHeight() / 2);
  }

  /** At 100 %, around the middle. */
  void full() {
    zoomTo(100, getWidth() / 2, getHeight() / 2);
  }

  /** So that all of it is in sight; never larger than 100 %. */
  void fit() {
    if (map.isPresent()) {
      Picture picture = map.get().picture();
      double scale =
          Math.min(viewWidth() / picture.width(), viewHeight() / picture.height()) / unit();
      zoomTo((int) Math.clamp(Math.floor(scale * 100), 10, 100), 0, 0);
      centre();
    }
  }

  /** Moves so that a box is in the middle. */
  void centreOn(Box box) {
    centreOn = Optional.of(box);
    requestLayout();
  }

  private void step(int by, double x, double y) {
    int at = zoom.get();
    if (by > 0) {
      zoomTo(ZOOMS.stream().filter(one -> one > at).findFirst().orElse(ZOOMS.getLast()), x, y);
    } else {
      zoomTo(
          ZOOMS.stream()
              .filter(one -> one < at)
              .max(Comparator.naturalOrder())
              .orElse(Math.min(at, ZOOMS.getFirst())),
          x,
          y);
    }
  }

  private void zoomTo(int percent, double x, double y) {
    double before = scale();
    double px = left + x / before;
    double py = top + y / before;
    zoom.set(percent);
    left = px - x / scale();
    top = py - y / scale();
    requestLayout();
  }

  /** Pixels to a point at 100 %. */
  private double unit() {
    return BODY_AT_FULL / Type.BODY.size() * display.em() / Display.BODY;
  }

  private double scale() {
    return unit() * zoom.get() / 100;
  }

  private double viewWidth() {
    return Math.max(1, getWidth() - down.prefWidth(-1));
  }

  private double viewHeight() {
    return Math.max(1, getHeight() - across.prefHeight(-1));
  }

  // Moving

  private void moveBy(double dx, double dy) {
    left += dx / scale();
    top += dy / scale();
    requestLayout();
  }

  private void scrolledTo(double x, double y) {
    if (!settling) {
      left = x;
      top = y;
      requestLayout();
    }
  }

  private void centre() {
    map.ifPresent(
        marked -> {
          left = (marked.picture().width() - viewWidth() / scale()) / 2;
          top = (marked.picture().height() - viewHeight() / scale()) / 2;
        });
  }

  /** Moves as little as it takes to see a box whole. */
  private void reveal(Box box) {
    double room = 16;
    double width = viewWidth() / scale();
    double height = viewHeight() / scale();
    Rect at = box.at();
    if (at.x() - room < left || at.width() + 2 * room > width) {
      left = at.x() - room;
    } else if (at.right() + room > left + width) {
      left = at.right() + room - width;
    }
    if (at.y() - room < top || at.height() + 2 * room > height) {
      top = at.y() - room;
    } else if (at.bottom() + room > top + height) {
      top = at.bottom() + room - height;
    }
    requestLayout();
  }

  private void scroll(ScrollEvent scroll) {
    if (scroll.isShortcutDown()) {
      if (scroll.getDeltaY() != 0) {
        step(scroll.getDeltaY() > 0 ? 1 : -1, scroll.getX(), scroll.getY());
      }
    } else if (scroll.isShiftDown() && scroll.getDeltaX() == 0) {
      moveBy(-scroll.getDeltaY(), 0);
    } else {
      moveBy(-scroll.getDeltaX(), -scroll.getDeltaY());
    }
    scroll.consume();
  }

  private void pinch(ZoomEvent pinch) {
    zoomTo(
        Math.clamp(
            Math.round(zoom.get() * pinch.getZoomFactor()), ZOOMS.getFirst(), ZOOMS.getLast()),
        pinch.getX(),
        pinch.getY());
    pinch.consume();
  }

  private void grab(MouseEvent press) {
    pressedX = press.getSceneX();
    pressedY = press.getSceneY();
  }

  private void drag(MouseEvent drag) {
    if (drag.getTarget() instanceof javafx.scene.Node node && isInBar(node)) {
      return;
    }
    moveBy(pressedX - drag.getSceneX(), pressedY - drag.getSceneY());
    pressedX = drag.getSceneX();
    pressedY = drag.getSceneY();
    drag.consume();
  }

  private boolean isInBar(javafx.scene.Node node) {
    for (javafx.scene.Node up = node; up != null && !up.equals(this); up = up.getParent()) {
      if (up.equals(across) || up.equals(down)) {
        return true;
      }
    }
    return false;
  }

  private void keys(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown()) {
      return;
    }
    Optional<Spot> at = Spot.of(getScene().getFocusOwner());
    boolean done =
        switch (key.getCode()) {
          case PLUS, ADD, EQUALS -> {
            larger();
            yield true;
          }
          case MINUS, SUBTRACT -> {
            smaller();
            yield true;
          }
          case DIGIT0, NUMPAD0 -> {
            full();
            yield true;
          }
          case ENTER, SPACE -> {
            at.ifPresent(Spot::press);
            yield at.isPresent();
          }
          case LEFT, RIGHT, UP, DOWN -> {
            if (at.isEmpty() || key.isShiftDown()) {
              moveMap(key.getCode());
            } else {
              along(at.get().box(), key.getCode());
            }
            yield true;
          }
          default -> key.getText().equals("+") && plus();
        };
    if (done) {
      key.consume();
    }
  }

  private boolean plus() {
    larger();
    return true;
  }

  private void moveMap(KeyCode key) {
    switch (key) {
      case LEFT -> moveBy(-STEP, 0);
      case RIGHT -> moveBy(STEP, 0);
      case UP -> moveBy(0, -STEP);
      default -> moveBy(0, STEP);
    }
  }

  /** Left and right follow the lines; up and down go to the next box in the column. */
  private void along(Box box, KeyCode key) {
    if (map.isEmpty()) {
      return;
    }
    MarkedMap marked = map.get();
    Optional<Box> next =
        switch (key) {
          case RIGHT -> reachable(marked.after(box));
          case LEFT -> reachable(marked.before(box));
          case UP -> inColumn(marked, box, -1);
          default -> inColumn(marked, box, 1);
        };
    next.ifPresent(
        to -> {
          focus(to);
          reveal(to);
        });
  }

  private static Optional<Box> reachable(List<Box> boxes) {
    return boxes.stream()
        .filter(box -> !(box.kind() instanceof org.fingerpost.flow.map.Kind.Start))
        .findFirst();
  }

  private Optional<Box> inColumn(MarkedMap marked, Box box, int direction) {
    double middle = box.at().x() + box.at().width() / 2;
    return reachable(
        marked.picture().boxes().stream()
            .filter(other -> !other.equals(box))
            .filter(other -> other.at().x() < middle && other.at().right() > middle)
            .filter(other -> (other.at().y() - box.at().y()) * direction > 0)
            .sorted(Comparator.comparingDouble(other -> Math.abs(other.at().y() - box.at().y())))
            .toList());
  }

  // Laying out

  @Override
  protected void layoutChildren() {
    double width = viewWidth();
    double height = viewHeight();
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    canvas.setWidth(width);
    canvas.setHeight(height);
    spots.resizeRelocate(0, 0, width, height);
    across.resizeRelocate(0, height, width, getHeight() - height);
    down.resizeRelocate(width, 0, getWidth() - width, height);
    centreOn.ifPresent(
        box -> {
          left = box.at().x() + box.at().width() / 2 - width / scale() / 2;
          // A tall box is read from its top.
          top =
              box.at().height() * scale() > 0.8 * height
                  ? box.at().y() - 20
                  : box.at().y() + box.at().height() / 2 - height / scale() / 2;
          if (getWidth() > 1) {
            centreOn = Optional.empty();
          }
        });
    settle(width, height);
    place();
    repaint();
  }

  /** Keeps the map in sight, in the middle where there is more room than map. */
  private void settle(double width, double height) {
    if (map.isEmpty()) {
      across.setVisible(false);
      down.setVisible(false);
      return;
    }
    Picture picture = map.get().picture();
    double shownWidth = width / scale();
    double shownHeight = height / scale();
    left =
        shownWidth >= picture.width()
            ? (picture.width() - shownWidth) / 2
            : Math.clamp(left, 0, picture.width() - shownWidth);
    top =
        shownHeight >= picture.height()
            ? (picture.height() - shownHeight) / 2
            : Math.clamp(top, 0, picture.height() - shownHeight);
    settling = true;
    bar(across, left, shownWidth, picture.width());
    bar(down, top, shownHeight, picture.height());
    settling = false;
  }

  private static void bar(ScrollBar bar, double at, double shown, double whole) {
    bar.setVisible(shown < whole);
    bar.setMax(Math.max(0, whole - shown));
    bar.setVisibleAmount(Math.max(0, whole - shown) * shown / whole);
    bar.setUnitIncrement(shown / 10);
    bar.setBlockIncrement(shown * 0.9);
    bar.setValue(Math.max(0, at));
  }

  private void place() {
    double scale = scale();
    spots
        .getChildren()
        .forEach(
            node ->
                Spot.of(node)
                    .ifPresent(
                        spot -> {
                          Rect at = spot.box().at();
                          spot.resizeRelocate(
                              (at.x() - left) * scale,
                              (at.y() - top) * scale,
                              at.width() * scale,
                              at.height() * scale);
                        }));
  }

  private void repaint() {
    canvas.paint(
        new Rect(left, top, canvas.getWidth() / scale(), canvas.getHeight() / scale()), scale());
  }

  /** The part of the picture in sight, in points. */
  Rect inSight() {
    return new Rect(left, top, viewWidth() / scale(), viewHeight() / scale());
  }
}
