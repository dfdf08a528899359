package org.fingerpost.ui;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Two things at the two ends of a line, or one below the other where they do not both fit. */
final class Spread extends Pane {
  private final Node first;
  private final Node last;
  private final double gap;

  Spread(Node first, Node last, double gap) {
    this.first = first;
    this.last = last;
    this.gap = gap;
    getChildren().addAll(first, last);
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
    return first.prefWidth(-1) + gap + last.prefWidth(-1);
  }

  private boolean fits(double width) {
    return width < 0 || computePrefWidth(-1) <= width;
  }

  @Override
  protected double computePrefHeight(double width) {
    return fits(width)
        ? Math.max(first.prefHeight(-1), last.prefHeight(-1))
        : first.prefHeight(width) + gap / 2 + last.prefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (fits(width)) {
      layoutInArea(first, 0, 0, first.prefWidth(-1), height, 0, HPos.LEFT, VPos.CENTER);
      double end = last.prefWidth(-1);
      layoutInArea(last, width - end, 0, end, height, 0, HPos.RIGHT, VPos.CENTER);
    } else {
      double above = first.prefHeight(width);
      layoutInArea(first, 0, 0, width, above, 0, HPos.LEFT, VPos.CENTER);
      layoutInArea(
          last, 0, above + gap / 2, width, last.prefHeight(width), 0, HPos.LEFT, VPos.CENTER);
    }
  }
}
