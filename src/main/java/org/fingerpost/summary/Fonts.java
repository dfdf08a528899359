package org.fingerpost.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that travel with the program, and which characters each can show.
 *
 * <p>Atkinson Hyperlegible, made for low vision, has Latin letters only; Noto Sans Arabic shows
 * what is written in Arabic letters, Urdu and Persian among it; DejaVu Sans shows Greek, Cyrillic,
 * Hebrew and many signs.
 */
final class Fonts {
  static final String FAMILY = "Atkinson Hyperlegible";
  static final String ARABIC_FAMILY = "Noto Sans Arabic";
  static final String OTHER_FAMILY = "DejaVu Sans";

  private static final String FOLDER = "/org/fingerpost/fonts/";

  private final byte[] regular = Resources.bytes(FOLDER + "AtkinsonHyperlegible_400Regular.ttf");
  private final byte[] bold = Resources.bytes(FOLDER + "AtkinsonHyperlegible_700Bold.ttf");
  private final byte[] arabicScript = Resources.bytes(FOLDER + "NotoSansArabic_400Regular.ttf");
  private final byte[] otherScripts = Resources.bytes(FOLDER + "DejaVuSans.ttf");
  private final BitSet main;
  private final BitSet arabic;
  private final BitSet other;

  /** Reads the fonts from the program's resources. */
  Fonts() {
    main = shows(regular);
    main.and(shows(bold));
    arabic = shows(arabicScript);
    other = shows(otherScripts);
  }

  byte[] regular() {
    return regular;
  }

  byte[] bold() {
    return bold;
  }

  byte[] arabicScript() {
    return arabicScript;
  }

  byte[] otherScripts() {
    return otherScripts;
  }

  /** Whether the main font shows this character, in regular and in bold. */
  boolean mainShows(int point) {
    return main.get(point);
  }

  /** Whether the font for Arabic letters shows this character. */
  boolean arabicShows(int point) {
    return arabic.get(point);
  }

  /** Whether the fall-back font shows this character. */
  boolean otherShows(int point) {
    return other.get(point);
  }

  private static BitSet shows(byte[] font) {
    try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      CmapLookup glyphs = read.getUnicodeCmapLookup();
      BitSet shown = new BitSet();
      for (int point = ' '; point <= Character.MAX_CODE_POINT; point++) {
        if (glyphs.getGlyphId(point) > 0) {
          shown.set(point);
        }
      }
      return shown;
    } catch (IOException damaged) {
      throw new UncheckedIOException("A font of the program cannot be read.", damaged);
    }
  }
}
