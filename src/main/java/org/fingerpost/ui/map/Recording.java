package org.fingerpost.ui.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.map.Drawing;
import org.fingerpost.flow.map.Outline;
import org.fingerpost.flow.map.Painter;
import org.fingerpost.flow.map.Picture;
import org.fingerpost.flow.map.Point;
import org.fingerpost.flow.map.Rect;
import org.fingerpost.flow.map.Tone;

/** Takes down everything that a picture is painted with, so that it can be painted many times. */
final class Recording implements Painter {
  private final List<Touch> touches = new ArrayList<>();
  private final Deque<Part> open = new ArrayDeque<>();

  private Recording() {}

  /** Everything that this picture is painted with, in order. The ground is left out. */
  static List<Touch> of(Picture picture) {
    Recording recording = new Recording();
    new Drawing().paint(picture, recording);
    return List.copyOf(recording.touches.subList(1, recording.touches.size()));
  }

  /** One touch of the brush. */
  sealed interface Touch {

    /** The part of the picture that it belongs to. */
    Optional<Part> part();

    /** What it may touch, so that what is out of sight need not be painted. */
    Rect within();
  }

  /** A shape. */
  record Shape(Optional<Part> part, Rect within, Outline outline, Look look) implements Touch {}

  /** A line of words. */
  record Words(Optional<Part> part, Rect within, Picture.Line line, Tone tone) implements Touch {}

  @Override
  public void open(Part part, String says) {
    open.push(part);
  }

  @Override
  public void close() {
    open.pop();
  }

  @Override
  public void shape(Outline outline, Look look) {
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (Outline.Step step : outline.steps()) {
      switch (step) {
        case Outline.Move(Point to) -> grow(box, to);
        case Outline.Straight(Point to) -> grow(box, to);
        case Outline.Curve(Point towards, Point to) -> {
          grow(box, towards);
          grow(box, to);
        }
        case Outline.Close _ -> {}
      }
    }
    // Lines of the way so far are painted broader than they are drawn.
    double edge = 4;
    Rect within =
        new Rect(
            box[0] - edge, box[1] - edge, box[2] - box[0] + 2 * edge, box[3] - box[1] + 2 * edge);
    touches.add(new Shape(Optional.ofNullable(open.peek()), within, outline, look));
  }

  private static void grow(double[] box, Point point) {
    box[0] = Math.min(box[0], point.x());
    box[1] = Math.min(box[1], point.y());
    box[2] = Math.max(box[2], point.x());
    box[3] = Math.max(box[3], point.y());
  }

  @Override
  public void words(Picture.Line line, Tone tone) {
    double size = line.type().size();
    Rect within = new Rect(line.x(), line.y() - size, line.width(), 1.5 * size);
    touches.add(new Words(Optional.ofNullable(open.peek()), within, line, tone));
  }
}
