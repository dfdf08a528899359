package org.fingerpost.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.Group;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/** The program's mark: a post with two arms, 24 units square. */
public final class Mark extends Group {

  /** The mark, which grows with the text. */
  public Mark(Display display) {
    Rectangle post = new Rectangle(10.6, 1, 2.8, 22);
    post.setArcWidth(2);
    post.setArcHeight(2);
    Polygon left = new Polygon(1, 6.4, 4.6, 3, 17, 3, 17, 9.8, 4.6, 9.8);
    Polygon right = new Polygon(7, 12, 19.4, 12, 23, 15.4, 19.4, 18.8, 7, 18.8);
    post.getStyleClass().add("mark-post");
    left.getStyleClass().add("mark-first-arm");
    right.getStyleClass().add("mark-second-arm");
    Group drawn = new Group(post, left, right);
    drawn
        .scaleXProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> display.em() / Display.BODY, display.textSizeProperty()));
    drawn.scaleYProperty().bind(drawn.scaleXProperty());
    getChildren().add(drawn);
    getStyleClass().add("fingerpost-mark");
    setMouseTransparent(true);
  }
}
