package org.fingerpost.ui;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/**
 * What a screen shows: one column to read, and panels beside it, or below it where the window is
 * narrow or the text is large. Scrolls as a whole.
 */
public final class Page extends ScrollPane {
  private final VBox main = new VBox();
  private final VBox beside = new VBox();
  private final VBox whole = new VBox();

  /** An empty page. */
  public Page(Display display) {
    main.getStyleClass().add("main");
    beside.getStyleClass().add("beside");
    Columns columns = new Columns(this, display, main, beside);
    columns.getStyleClass().add("columns");
    whole.getChildren().add(columns);
    setContent(whole);
    // The skin puts the content into the scene: at once, so that it can take the focus.
    setSkin(new ScrollPaneSkin(this));
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().add("page");
    sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (scene != null) {
                scene.focusOwnerProperty().addListener((_, _, owner) -> followKeys(owner));
              }
            });
  }

  /** The column to read. */
  public VBox main() {
    return main;
  }

  /** Puts something above both columns, to scroll away with them. */
  public void putAbove(Node node) {
    whole.getChildren().addFirst(node);
  }

  /** What stands in the column to read. */
  public void read(List<? extends Node> nodes) {
    main.getChildren().setAll(nodes);
    setVvalue(0);
  }

  /** The panels beside it. */
  public VBox beside() {
    return beside;
  }

  /**
   * Follows the focus where keys move it. Not where the mouse does: what is being pressed must not
   * slip away from under it.
   */
  private void followKeys(@org.jspecify.annotations.Nullable Node owner) {
    if (owner != null && owner.isFocusVisible()) {
      reveal(owner);
    }
  }

  /** Scrolls as little as it takes to see something on this page. */
  public void reveal(Node node) {
    if (isInside(node)) {
      layout();
      scrollTo(node);
    }
  }

  private boolean isInside(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up == getContent()) {
        return true;
      }
    }
    return false;
  }

  private void scrollTo(Node node) {
    Bounds shown = getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double seen = getViewportBounds().getHeight();
    double whole = getContent().getBoundsInLocal().getHeight();
    double most = whole - seen;
    if (most <= 0) {
      return;
    }
    double top = getVvalue() * most;
    double room = 24;
    if (shown.getMinY() - room < top || shown.getHeight() > seen) {
      setVvalue(Math.clamp((shown.getMinY() - room) / most, 0, 1));
    } else if (shown.getMaxY() + room > top + seen) {
      setVvalue(Math.clamp((shown.getMaxY() + room - seen) / most, 0, 1));
    }
  }

  /** Two columns, or one below the other. */
  private static final class Columns extends Pane {
    private final Page page;
    private final Display display;
    private final VBox main;
    private final VBox beside;

    Columns(Page page, Display display, VBox main, VBox beside) {
      this.page = page;
      this.display = display;
      this.main = main;
      this.beside = beside;
      getChildren().addAll(main, beside);
      display.textSizeProperty().addListener(_ -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
      return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
      return layOut(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
      return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
      layOut(getWidth(), true);
    }

    private double layOut(double width, boolean move) {
      double em = display.em();
      // Measured in the page, not in what a scroll bar leaves of it, so that nothing moves
      // sideways.
      double[] span = Measure.span(Math.max(width, page.getWidth()), em);
      double gap = Measure.GAP * em;
      double top = snappedTopInset();
      double panels =
          Math.clamp(
              span[1] - gap - Measure.MAIN_AT_LEAST * em,
              Measure.BESIDE_AT_LEAST * em,
              Measure.BESIDE * em);
      double reading = span[1] - gap - panels;
      boolean beneath = beside.getChildren().isEmpty() || reading < Measure.MAIN_AT_LEAST * em;
      if (beneath) {
        double column = Math.min(span[1], Measure.MAIN * em);
        double left = beside.getChildren().isEmpty() ? span[0] : span[0] + (span[1] - column) / 2;
        double first = main.prefHeight(column);
        double second = beside.getChildren().isEmpty() ? 0 : gap + beside.prefHeight(column);
        if (move) {
          main.resizeRelocate(snapPositionX(left), top, column, first);
          beside.resizeRelocate(
              snapPositionX(left), snapPositionY(top + first + gap), column, second - gap);
        }
        return top + first + second + snappedBottomInset();
      }
      double first = main.prefHeight(reading);
      double second = beside.prefHeight(panels);
      if (move) {
        main.resizeRelocate(snapPositionX(span[0]), top, reading, first);
        beside.resizeRelocate(snapPositionX(span[0] + reading + gap), top, panels, second);
      }
      return top + Math.max(first, second) + snappedBottomInset();
    }
  }
}
