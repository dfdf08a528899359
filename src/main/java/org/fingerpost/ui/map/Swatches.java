package org.fingerpost.ui.map;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.fingerpost.flow.map.Road;
import org.fingerpost.flow.map.Tone;

/** The colours of a map in the theme that is worn: a canvas knows no style sheets by itself. */
final class Swatches extends Pane {
  private final Map<String, Rectangle> swatches = new HashMap<>();

  /**
   * All colours that a map is painted in.
   *
   * @param changed runs when any of them changes
   */
  Swatches(Runnable changed) {
    setManaged(false);
    setMouseTransparent(true);
    for (Tone tone :
        new Tone[] {
          Tone.INK,
          Tone.SOFT,
          Tone.PAPER,
          Tone.WASH,
          Tone.BRAND,
          Tone.ON_BRAND,
          Tone.BRAND_WASH,
          Tone.EDGE
        }) {
      add(tone, changed);
    }
    for (Road road : Road.values()) {
      add(Tone.strong(road), changed);
      add(Tone.wash(road), changed);
    }
  }

  private void add(Tone tone, Runnable changed) {
    Rectangle swatch = new Rectangle(0, 0, Color.web(tone.onPaper()));
    swatch.setStyle("-fx-fill: -fp-" + tone.name() + ";");
    swatch.fillProperty().addListener(_ -> changed.run());
    swatches.put(tone.name(), swatch);
    getChildren().add(swatch);
  }

  /** The colour of a tone now. */
  Color of(Tone tone) {
    Rectangle swatch = swatches.get(tone.name());
    return swatch != null && swatch.getFill() instanceof Color colour
        ? colour
        : Color.web(tone.onPaper());
  }
}
