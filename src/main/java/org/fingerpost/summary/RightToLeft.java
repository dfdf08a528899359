package org.fingerpost.summary;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.Map;

/**
 * Sets words that run from right to left, such as Hebrew, Arabic and Urdu, on a printed page.
 *
 * <p>The PDF library leaves this to a plug-in; this one rests on the JDK's Unicode bidirectional
 * algorithm, for want of a large library for a rare need.
 */
final class RightToLeft implements BidiReorderer {
  private static final Map<Character, Character> MIRRORED =
      Map.of(
          '(', ')', ')', '(', '[', ']', ']', '[', '{', '}', '}', '{', '<', '>', '>', '<', '«', '»',
          '»', '«');

  private final ArabicShapes shapes = new ArabicShapes();

  /** Whether any of these words runs from right to left. */
  static boolean isIn(String words) {
    return Bidi.requiresBidi(words.toCharArray(), 0, words.length());
  }

  /**
   * The words in the order in which they stand on the page; brackets turn round, marks stay put.
   */
  @Override
  public String reorderRTLTextToLTR(String words) {
    StringBuilder turned = new StringBuilder(words.length());
    int end = words.length();
    while (end > 0) {
      int start = startOfCluster(words, end);
      String cluster = words.substring(start, end);
      Character mirrored = cluster.length() == 1 ? MIRRORED.get(cluster.charAt(0)) : null;
      turned.append(mirrored == null ? cluster : mirrored.toString());
      end = start;
    }
    return turned.toString();
  }

  /** Where the letter that ends here begins, with the marks that sit on it. */
  private static int startOfCluster(String words, int end) {
    int start = end;
    while (start > 0) {
      int point = words.codePointBefore(start);
      start -= Character.charCount(point);
      if (!isMark(point)) {
        break;
      }
    }
    return start;
  }

  static boolean isMark(int point) {
    return Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.ENCLOSING_MARK;
  }

  @Override
  public String shapeText(String words) {
    return shapes.joined(words);
  }

  @Override
  public String deshapeText(String words) {
    return words;
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }

  /** Splits a paragraph into runs of one direction each. */
  static final class Splitter implements BidiSplitter {
    private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

    @Override
    public void setParagraph(String paragraph, byte direction) {
      bidi =
          new Bidi(
              paragraph,
              switch (direction) {
                case BidiSplitter.RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                case BidiSplitter.LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
                default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
              });
    }

    @Override
    public int countTextRuns() {
      return bidi.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
      int runs = bidi.getRunCount();
      byte[] levels = new byte[runs];
      Integer[] order = new Integer[runs];
      for (int run = 0; run < runs; run++) {
        levels[run] = (byte) bidi.getRunLevel(run);
        order[run] = run;
      }
      Bidi.reorderVisually(levels, 0, order, 0, runs);
      int run = order[index];
      return new BidiTextRun(
          bidi.getRunStart(run),
          bidi.getRunLimit(run) - bidi.getRunStart(run),
          bidi.getRunLevel(run) % 2 == 0 ? BidiSplitter.LTR : BidiSplitter.RTL);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
      return switch (Direction.of(paragraph)) {
        case LEFT_TO_RIGHT -> BidiSplitter.LTR;
        case RIGHT_TO_LEFT -> BidiSplitter.RTL;
      };
    }
  }
}
