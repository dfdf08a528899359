package org.fingerpost.ui.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.fingerpost.flow.map.Outline;
import org.fingerpost.flow.map.Painter;
import org.fingerpost.flow.map.Picture.Box;
import org.fingerpost.flow.map.Point;
import org.fingerpost.flow.map.Rect;
import org.fingerpost.flow.map.Tone;
import org.fingerpost.flow.map.Type;
import org.fingerpost.ui.map.MarkedMap.Mark;

/**
 * Paints the part of a map that is in sight: the way so far with thick lines and ticks, what is
 * still possible as it is drawn, and the rest pale.
 */
final class MapCanvas extends Canvas {
  private static final String FAMILY = "Atkinson Hyperlegible";

  /** Pale lines keep about 3:1 to the ground, pale words are as strong as words that stand back. */
  private static final double PALE = 0.2;

  private static final double TICK = 5;
  private static final Set<Tone> SOLID = Set.of(Tone.BRAND, Tone.INK);

  private final Swatches swatches;
  private final String hereWords;
  private final Map<String, Font> fonts = new HashMap<>();
  private Optional<MarkedMap> map = Optional.empty();
  private List<Recording.Touch> touches = List.of();

  /**
   * A canvas with nothing on it.
   *
   * @param hereWords what stands on the box where the person is
   */
  MapCanvas(Swatches swatches, String hereWords) {
    this.swatches = swatches;
    this.hereWords = hereWords;
    setMouseTransparent(true);
  }

  /** What is to be painted from now on. */
  void show(MarkedMap marked) {
    map = Optional.of(marked);
    touches = Recording.of(marked.picture());
  }

  /** Nothing is to be painted. */
  void clear() {
    map = Optional.empty();
    touches = List.of();
  }

  /**
   * Paints what is in sight.
   *
   * @param seen the part of the picture that is in sight, in points
   * @param scale pixels to a point
   */
  void paint(Rect seen, double scale) {
    GraphicsContext g = getGraphicsContext2D();
    g.setFill(swatches.of(Tone.PAPER));
    g.fillRect(0, 0, getWidth(), getHeight());
    if (map.isEmpty()) {
      return;
    }
    MarkedMap marked = map.get();
    g.save();
    g.scale(scale, scale);
    g.translate(-seen.x(), -seen.y());
    for (Recording.Touch touch : touches) {
      if (touch.within().overlaps(seen)) {
        Mark mark = touch.part().map(part -> mark(marked, part)).orElse(Mark.POSSIBLE);
        switch (touch) {
          case Recording.Shape shape -> shape(g, shape, mark);
          case Recording.Words words -> words(g, words, mark);
        }
      }
    }
    for (Box box : marked.picture().boxes()) {
      if (new Rect(
              box.at().x() - 9, box.at().y() - 9, box.at().width() + 18, box.at().height() + 18)
          .overlaps(seen)) {
        marksOn(g, marked, box);
      }
    }
    g.restore();
  }

  private static Mark mark(MarkedMap marked, Painter.Part part) {
    return switch (part) {
      case Painter.Part.Key _ -> Mark.POSSIBLE;
      case Painter.Part.OfArrow(var arrow) -> marked.mark(arrow);
      case Painter.Part.OfBox(Box box) -> marked.mark(box);
      case Painter.Part.OfArm(Box box, int arm) -> marked.mark(box.id(), arm);
    };
  }

  private void shape(GraphicsContext g, Recording.Shape shape, Mark mark) {
    boolean arrow = shape.part().orElse(null) instanceof Painter.Part.OfArrow;
    boolean arm = shape.part().orElse(null) instanceof Painter.Part.OfArm;
    path(g, shape.outline());
    shape
        .look()
        .fill()
        .ifPresent(
            fill -> {
              g.setFill(
                  switch (mark) {
                    case CLOSED ->
                        arrow
                            ? pale()
                            : SOLID.contains(fill) ? colour(Tone.WASH) : colour(Tone.PAPER);
                    case PASSED -> arrow ? colour(Tone.INK) : colour(arm ? Tone.BRAND_WASH : fill);
                    case POSSIBLE -> colour(fill);
                  });
              g.fill();
            });
    boolean closedFace = mark == Mark.CLOSED && !arrow && shape.look().stroke().isEmpty();
    if (shape.look().stroke().isPresent() || closedFace) {
      g.setLineJoin(StrokeLineJoin.ROUND);
      g.setLineCap(shape.look().dashed() ? StrokeLineCap.BUTT : StrokeLineCap.ROUND);
      if (shape.look().dashed()) {
        g.setLineDashes(4, 2.5);
      } else {
        g.setLineDashes();
      }
      Tone stroke = shape.look().stroke().orElse(Tone.EDGE);
      double width = shape.look().width();
      switch (mark) {
        case CLOSED -> {
          g.setStroke(pale());
          g.setLineWidth(Math.clamp(width, 0.8, 1));
        }
        case PASSED -> {
          g.setStroke(colour(arrow ? Tone.INK : stroke));
          g.setLineWidth(arrow ? 3 : arm ? Math.max(2, width) : width);
        }
        case POSSIBLE -> {
          g.setStroke(colour(stroke));
          g.setLineWidth(width);
        }
      }
      g.stroke();
    }
  }

  private void words(GraphicsContext g, Recording.Words words, Mark mark) {
    g.setFill(colour(mark == Mark.CLOSED ? Tone.SOFT : words.tone()));
    g.setFont(font(words.line().type()));
    g.fillText(words.line().words(), words.line().x(), words.line().y());
  }

  /** Ticks on the way so far, and where the person is: never by colour alone. */
  private void marksOn(GraphicsContext g, MarkedMap marked, Box box) {
    if (marked.mark(box) == Mark.PASSED) {
      Rect face = box.face();
      g.setLineDashes();
      g.setStroke(colour(Tone.INK));
      g.setLineWidth(2.4);
      g.strokeRoundRect(
          face.x() - 2.2, face.y() - 2.2, face.width() + 4.4, face.height() + 4.4, 9, 9);
      if (marked.here().filter(box.id()::equals).isPresent()) {
        here(g, face);
      } else {
        tick(g, face.right() + 1, face.y() - 1);
      }
    }
    for (int arm = 0; arm < box.arms().size(); arm++) {
      if (marked.mark(box.id(), arm) == Mark.PASSED) {
        Rect at = box.arms().get(arm).at();
        tick(g, at.x(), at.y() + at.height() / 2);
      }
    }
  }

  private void tick(GraphicsContext g, double x, double y) {
    g.setFill(colour(Tone.INK));
    g.fillOval(x - TICK, y - TICK, 2 * TICK, 2 * TICK);
    g.setLineDashes();
    g.setStroke(colour(Tone.PAPER));
    g.setLineWidth(1);
    g.strokeOval(x - TICK, y - TICK, 2 * TICK, 2 * TICK);
    g.setLineWidth(1.5);
    g.beginPath();
    g.moveTo(x - 2.4, y + 0.1);
    g.lineTo(x - 0.6, y + 2);
    g.lineTo(x + 2.6, y - 2);
    g.stroke();
  }

  private void here(GraphicsContext g, Rect face) {
    Font font = font(Type.LABEL);
    javafx.scene.text.Text measured = new javafx.scene.text.Text(hereWords);
    measured.setFont(font);
    double width = measured.getLayoutBounds().getWidth() + 10;
    double x = face.right() - width + 4;
    double y = face.y() - 8;
    g.setFill(colour(Tone.INK));
    g.fillRoundRect(x, y, width, 13, 13, 13);
    g.setStroke(colour(Tone.PAPER));
    g.setLineWidth(1);
    g.strokeRoundRect(x, y, width, 13, 13, 13);
    g.setFill(colour(Tone.PAPER));
    g.setFont(font);
    g.fillText(hereWords, x + 5, y + 9);
  }

  private static void path(GraphicsContext g, Outline outline) {
    g.beginPath();
    for (Outline.Step step : outline.steps()) {
      switch (step) {
        case Outline.Move(Point to) -> g.moveTo(to.x(), to.y());
        case Outline.Straight(Point to) -> g.lineTo(to.x(), to.y());
        case Outline.Curve(Point towards, Point to) ->
            g.quadraticCurveTo(towards.x(), towards.y(), to.x(), to.y());
        case Outline.Close _ -> g.closePath();
      }
    }
  }

  private Color colour(Tone tone) {
    return swatches.of(tone);
  }

  private Color pale() {
    return colour(Tone.EDGE).interpolate(colour(Tone.PAPER), PALE);
  }

  private Font font(Type type) {
    return fonts.computeIfAbsent(
        type.name(),
        _ -> Font.font(FAMILY, type.bold() ? FontWeight.BOLD : FontWeight.NORMAL, type.size()));
  }
}
