package org.fingerpost.ui;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Three things in a line, the first at its beginning and the others at its end; where there is no
 * room for all, the middle one goes below, and the first takes as many lines as it needs.
 */
final class Spread extends Pane {
  private final Display display;
  private final Node first;
  private final Node middle;
  private final Node last;

  Spread(Display display, Node first, Node middle, Node last) {
    this.display = display;
    this.first = first;
    this.middle = middle;
    this.last = last;
    getChildren().addAll(first, middle, last);
    display.textSizeProperty().addListener(_ -> requestLayout());
  }

  private double gap() {
    return 1.3 * display.em();
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
  protected double computePrefWidth(double height) {
    return first.prefWidth(-1) + middle.prefWidth(-1) + last.prefWidth(-1) + 2 * gap();
  }

  @Override
  protected double computePrefHeight(double width) {
    return inOneLine(width)
        ? Math.max(
            Math.max(first.prefHeight(-1), last.prefHeight(-1)),
            middle.prefHeight(middle.prefWidth(-1)))
        : above(width) + gap() / 3 + middle.prefHeight(width);
  }

  /** How high the first and the last are, side by side. */
  private double above(double width) {
    return Math.max(first.prefHeight(widthOfFirst(width)), last.prefHeight(-1));
  }

  private double widthOfFirst(double width) {
    return Math.max(
        0, Math.min(first.prefWidth(-1), width - snapSizeX(last.prefWidth(-1)) - gap()));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  private boolean inOneLine(double width) {
    return width < 0 || computePrefWidth(-1) <= width;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double end = snapSizeX(last.prefWidth(-1));
    if (inOneLine(width)) {
      double inner = snapSizeX(middle.prefWidth(-1));
      place(first, 0, first.prefWidth(-1), 0, getHeight());
      place(middle, width - end - gap() - inner, inner, 0, getHeight());
      place(last, width - end, end, 0, getHeight());
    } else {
      double above = above(width);
      place(first, 0, widthOfFirst(width), 0, above);
      place(last, width - end, end, 0, above);
      place(middle, 0, width, above + gap() / 3, middle.prefHeight(width));
    }
  }

  private void place(Node node, double x, double width, double y, double height) {
    layoutInArea(node, x, y, width, height, 0, HPos.LEFT, VPos.CENTER);
  }
}
