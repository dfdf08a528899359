package org.fingerpost.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
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

  /** What each file must be, byte for byte (SHA-256): a damaged one could print other letters. */
  private static final Map<String, String> FILES =
      Map.of(
          "AtkinsonHyperlegible_400Regular.ttf",
          "752bace0a9820236f24d65d680ac07aeb543c92dd903c871e09f6627261b812f",
          "AtkinsonHyperlegible_700Bold.ttf",
          "9ebfea858a99e61e2fc299d194ba55b87de4884094f86fdcb6fa0d510b9d77da",
          "NotoSansArabic_400Regular.ttf",
          "252629ca0e87b6233851249b8cbf7b43445211a8caf199f1b306a19202251508",
          "DejaVuSans.ttf",
          "7da195a74c55bef988d0d48f9508bd5d849425c1770dba5d7bfc6ce9ed848954");

  private final byte[] regular;
  private final byte[] bold;
  private final byte[] arabicScript;
  private final byte[] otherScripts;
  private final BitSet main;
  private final BitSet arabic;
  private final BitSet other;

  /** A font of the program is not there, or not as it was made. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private Unusable(String file, Throwable cause) {
      super("The font " + file + " is missing or damaged.", cause);
    }

    private Unusable(String file) {
      super("The font " + file + " is damaged.");
    }
  }

  /** Where fonts come from. */
  interface Source {
    /** The bytes of a file among the program's own. */
    byte[] read(String name) throws IOException;
  }

  /**
   * Reads the fonts.
   *
   * @throws Unusable where one is missing or damaged
   */
  Fonts(Source source) throws Unusable {
    regular = read(source, "AtkinsonHyperlegible_400Regular.ttf");
    bold = read(source, "AtkinsonHyperlegible_700Bold.ttf");
    arabicScript = read(source, "NotoSansArabic_400Regular.ttf");
    otherScripts = read(source, "DejaVuSans.ttf");
    main = shows(regular);
    main.and(shows(bold));
    arabic = shows(arabicScript);
    other = shows(otherScripts);
  }

  /** The fonts that travel with the program. */
  static byte[] ofTheProgram(String name) throws IOException {
    try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new NoSuchFileException(name);
      }
      return in.readAllBytes();
    }
  }

  private static byte[] read(Source source, String name) throws Unusable {
    try {
      byte[] font = source.read(name);
      if (!digest(font).equals(FILES.get(name))) {
        throw new Unusable(name);
      }
      return font;
    } catch (IOException missing) {
      throw new Unusable(name, missing);
    }
  }

  private static String digest(byte[] font) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(font));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
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
