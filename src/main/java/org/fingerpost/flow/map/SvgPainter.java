package org.fingerpost.flow.map;

/** Writes a picture as SVG: words stay words, every group says what it is. */
final class SvgPainter implements Painter {
  /** Millimetres to a point. */
  private static final double MM = 25.4 / 72;

  private final StringBuilder svg = new StringBuilder();

  /** The picture as the text of an SVG file. */
  static String write(Picture picture) {
    SvgPainter painter = new SvgPainter();
    painter.begin(picture);
    new Drawing().paint(picture, painter);
    painter.svg.append("</svg>\n");
    return painter.svg.toString();
  }

  private void begin(Picture picture) {
    svg.append(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .append(" width=\"")
        .append(Outline.number(picture.width() * MM))
        .append("mm\" height=\"")
        .append(Outline.number(picture.height() * MM))
        .append("mm\" viewBox=\"0 0 ")
        .append(Outline.number(picture.width()))
        .append(' ')
        .append(Outline.number(picture.height()))
        .append(
            "\" lang=\"en-GB\" role=\"graphics-document document\" aria-labelledby=\"title\""
                + " aria-describedby=\"desc\">\n<title id=\"title\">")
        .append(escaped(picture.title()))
        .append("</title>\n<desc id=\"desc\">")
        .append(escaped(picture.description()))
        .append("</desc>\n<style>text{font-family:\"")
        .append(Lettering.FAMILY)
        .append(
            "\",\"Liberation Sans\",Arial,Helvetica,sans-serif;white-space:pre}"
                + ".l{fill:none;stroke-linecap:round;stroke-linejoin:round}");
    for (Type type : Type.values()) {
      svg.append('.')
          .append(name(type))
          .append("{font-size:")
          .append(Outline.number(type.size()))
          .append("px")
          .append(type.bold() ? ";font-weight:700" : "")
          .append('}');
    }
    svg.append("</style>\n");
  }

  private static String name(Type type) {
    return switch (type) {
      case HEADING -> "h";
      case FACTS -> "f";
      case TITLE -> "t";
      case BODY -> "b";
      case LABEL -> "k";
    };
  }

  @Override
  public void open(Part part, String says) {
    svg.append("<g role=\"group\"><title>").append(escaped(says)).append("</title>\n");
  }

  @Override
  public void close() {
    svg.append("</g>\n");
  }

  @Override
  public void shape(Outline outline, Look look) {
    svg.append("<path d=\"").append(outline.data()).append('"');
    if (look.fill().isEmpty()) {
      svg.append(" class=\"l\"");
    }
    look.fill().ifPresent(fill -> svg.append(" fill=\"").append(fill.onPaper()).append('"'));
    look.stroke()
        .ifPresent(
            stroke ->
                svg.append(" stroke=\"")
                    .append(stroke.onPaper())
                    .append("\" stroke-width=\"")
                    .append(Outline.number(look.width()))
                    .append('"'));
    if (look.dashed()) {
      svg.append(" stroke-dasharray=\"4 2.5\"");
    }
    svg.append("/>\n");
  }

  /** The width is given too, so that the words keep to their place in any type. */
  @Override
  public void words(Picture.Line line, Tone tone) {
    svg.append("<text class=\"")
        .append(name(line.type()))
        .append("\" x=\"")
        .append(Outline.number(line.x()))
        .append("\" y=\"")
        .append(Outline.number(line.y()))
        .append("\" textLength=\"")
        .append(Outline.number(line.width()))
        .append("\" lengthAdjust=\"spacingAndGlyphs\" fill=\"")
        .append(tone.onPaper())
        .append("\">")
        .append(escaped(line.words()))
        .append("</text>\n");
  }

  private static String escaped(String words) {
    StringBuilder safe = new StringBuilder();
    words
        .codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                  if (point >= ' ') {
                    safe.appendCodePoint(point);
                  } else {
                    safe.append(' ');
                  }
                }
              }
            });
    return safe.toString();
  }
}
