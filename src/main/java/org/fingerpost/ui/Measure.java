package org.fingerpost.ui;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Lays its children in the measure of the page: never wider than the reading column and the panels
 * beside it, and in the middle of a wide window, so that everything on a screen lines up.
 */
final class Measure extends Pane {
  /** The reading column at its widest, in the size of body text: 640 px at 100 %. */
  static final double MAIN = 640 / Display.BODY;

  /** The reading column at its narrowest beside panels. */
  static final double MAIN_AT_LEAST = 26;

  /** The panels beside it. */
  static final double BESIDE = 300 / Display.BODY;

  /** The panels beside it where room is scarce. */
  static final double BESIDE_AT_LEAST = 250 / Display.BODY;

  /** Between the two, and at both edges of the window. */
  static final double GAP = 30 / Display.BODY;

  private final Display display;

  /** A measure around one child that fills it. */
  Measure(Display display, Node child) {
    this.display = display;
    getChildren().add(child);
    getStyleClass().add("measure");
    display.textSizeProperty().addListener(_ -> requestLayout());
  }

  /** Where the contents begin and how wide they are, in a window of this width. */
  static double[] span(double width, double em) {
    double edge = Math.min(GAP * em, width / 20);
    double inner = Math.min(width - 2 * edge, (MAIN + GAP + BESIDE) * em);
    return new double[] {(width - inner) / 2, inner};
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
    double inner = width < 0 ? -1 : span(width, display.em())[1];
    Insets insets = getInsets();
    return insets.getTop() + getChildren().getFirst().prefHeight(inner) + insets.getBottom();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double[] span = span(getWidth(), display.em());
    Insets insets = getInsets();
    layoutInArea(
        getChildren().getFirst(),
        span[0],
        insets.getTop(),
        span[1],
        getHeight() - insets.getTop() - insets.getBottom(),
        0,
        HPos.LEFT,
        VPos.CENTER);
  }
}
