package org.fingerpost.flow.map;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Measures, breaks and outlines words in the program's own type, Atkinson Hyperlegible. It reads
 * the font files themselves and so gives the same on every computer.
 */
final class Lettering {
  static final String FAMILY = "Atkinson Hyperlegible";

  private static final String FOLDER = "/org/fingerpost/fonts/AtkinsonHyperlegible_";

  private final Face regular = new Face(FOLDER + "400Regular.ttf");
  private final Face bold = new Face(FOLDER + "700Bold.ttf");

  /** How wide these words are, in points. */
  double width(String words, Type type) {
    return face(type).width(words) * type.size();
  }

  /**
   * Breaks words into lines no wider than this; a word that is wider itself is broken too.
   *
   * @param width points
   */
  List<String> lines(String words, Type type, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("\\s+")) {
      String rest = word;
      if (!line.isEmpty() && width(line + " " + rest, type) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (line.isEmpty() && width(rest, type) > width && rest.length() > 1) {
        int fits = 1;
        while (width(rest.substring(0, fits + 1), type) <= width) {
          fits++;
        }
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** The outlines of these words, their baseline beginning at this place. */
  Path2D outlines(String words, Type type, double x, double y) {
    Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
    face(type).draw(words, all, x, y, type.size());
    return all;
  }

  private Face face(Type type) {
    return type.bold() ? bold : regular;
  }

  private static final class Face {
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double perEm;

    Face(String resource) {
      try (InputStream in =
          Objects.requireNonNull(Lettering.class.getResourceAsStream(resource), resource)) {
        font = new TTFParser().parseEmbedded(in);
        glyphs = font.getUnicodeCmapLookup();
        perEm = font.getUnitsPerEm();
      } catch (IOException damaged) {
        throw new UncheckedIOException("A font of the program cannot be read.", damaged);
      }
    }

    double width(String words) {
      return words.codePoints().mapToDouble(this::advance).sum();
    }

    private double advance(int point) {
      try {
        return font.getAdvanceWidth(glyphs.getGlyphId(point)) / perEm;
      } catch (IOException damaged) {
        throw new UncheckedIOException("A font of the program cannot be read.", damaged);
      }
    }

    void draw(String words, Path2D all, double x, double y, double size) {
      double at = x;
      for (int point : words.codePoints().toArray()) {
        AffineTransform place = AffineTransform.getTranslateInstance(at, y);
        place.scale(size / perEm, -size / perEm);
        GeneralPath outline = outline(glyphs.getGlyphId(point));
        all.append(outline.getPathIterator(place), false);
        at += advance(point) * size;
      }
    }

    private GeneralPath outline(int glyph) {
      try {
        GlyphData data = font.getGlyph().getGlyph(glyph);
        return data == null ? new GeneralPath() : data.getPath();
      } catch (IOException damaged) {
        throw new UncheckedIOException("A font of the program cannot be read.", damaged);
      }
    }
  }
}
