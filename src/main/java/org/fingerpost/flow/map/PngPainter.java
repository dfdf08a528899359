package org.fingerpost.flow.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Paints a picture as PNG. The letters are drawn as shapes, so no font need be installed. */
final class PngPainter implements Painter {
  /** Dots to a point: 144 to the inch. */
  private static final double SCALE = 2;

  private final Lettering lettering = new Lettering();
  private final Graphics2D graphics;

  private PngPainter(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** The picture as the bytes of a PNG file. */
  static byte[] write(Picture picture) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(picture.width() * SCALE),
            (int) Math.ceil(picture.height() * SCALE),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(SCALE, SCALE);
    new Drawing().paint(picture, new PngPainter(graphics));
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  @Override
  public void open(Part part, String says) {}

  @Override
  public void close() {}

  @Override
  public void shape(Outline outline, Look look) {
    Path2D path = path(outline);
    look.fill()
        .ifPresent(
            fill -> {
              graphics.setColor(Color.decode(fill.onPaper()));
              graphics.fill(path);
            });
    look.stroke()
        .ifPresent(
            stroke -> {
              graphics.setColor(Color.decode(stroke.onPaper()));
              graphics.setStroke(
                  look.dashed()
                      ? new BasicStroke(
                          (float) look.width(),
                          BasicStroke.CAP_BUTT,
                          BasicStroke.JOIN_ROUND,
                          10,
                          new float[] {4, 2.5f},
                          0)
                      : new BasicStroke(
                          (float) look.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
              graphics.draw(path);
            });
  }

  @Override
  public void words(Picture.Line line, Tone tone) {
    graphics.setColor(Color.decode(tone.onPaper()));
    graphics.fill(lettering.outlines(line.words(), line.type(), line.x(), line.y()));
  }

  private static Path2D path(Outline outline) {
    Path2D path = new Path2D.Double();
    for (Outline.Step step : outline.steps()) {
      switch (step) {
        case Outline.Move(Point to) -> path.moveTo(to.x(), to.y());
        case Outline.Straight(Point to) -> path.lineTo(to.x(), to.y());
        case Outline.Curve(Point towards, Point to) ->
            path.quadTo(towards.x(), towards.y(), to.x(), to.y());
        case Outline.Close _ -> path.closePath();
      }
    }
    return path;
  }
}
