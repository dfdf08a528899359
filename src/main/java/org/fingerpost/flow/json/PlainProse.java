package org.fingerpost.flow.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.Prose;
import org.fingerpost.flow.Prose.Inline;

/**
 * Takes apart what most texts are: paragraphs, lists with "- " before each item, and **bold**. A
 * text in which anything else may be meant is left to the Markdown parser, and so is whatever that
 * parser might see another way.
 */
final class PlainProse {
  private static final String BULLET = "- ";
  private static final String BOLD = "**";

  private final List<Prose.Block> blocks = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private final List<List<Inline>> items = new ArrayList<>();
  private boolean afterItem;
  private boolean plain = true;

  private PlainProse() {}

  /** The text, or nothing where it takes more than this. */
  static Optional<Prose> of(String text) {
    PlainProse prose = new PlainProse();
    int start = 0;
    while (prose.plain && start < text.length()) {
      int end = text.indexOf('\n', start);
      prose.take(text.substring(start, end < 0 ? text.length() : end));
      start = end < 0 ? text.length() : end + 1;
    }
    prose.endParagraph();
    prose.endList();
    return prose.plain ? Optional.of(new Prose(prose.blocks)) : Optional.empty();
  }

  /** Whether this is one line of printable ASCII in which nothing can be a mark. */
  static boolean isOneLine(String words) {
    if (words.isEmpty() || !isLetter(words.charAt(0))) {
      return false;
    }
    for (int index = 0; index < words.length(); index++) {
      char one = words.charAt(index);
      if (one < ' ' || one >= 0x7F || one == '*' || isOtherMark(one)) {
        return false;
      }
    }
    return true;
  }

  /** One paragraph of words without marks. */
  static Prose oneLine(String words) {
    return new Prose(List.of(new Prose.Paragraph(List.of(new Prose.Words(words.strip())))));
  }

  private void take(String line) {
    String words = line.strip();
    if (words.isEmpty()) {
      endParagraph();
      afterItem = false;
    } else if (line.startsWith(BULLET)) {
      endParagraph();
      String item = line.substring(BULLET.length());
      plain &= beginsPlainly(item) && item.equals(item.strip());
      inline(item, items);
      afterItem = true;
    } else {
      // A line straight after an item would still belong to it.
      plain &= !afterItem && beginsPlainly(line);
      endList();
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(words);
    }
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      List<List<Inline>> lines = new ArrayList<>(1);
      inline(paragraph.toString(), lines);
      lines.forEach(line -> blocks.add(new Prose.Paragraph(line)));
      paragraph.setLength(0);
    }
  }

  private void endList() {
    if (!items.isEmpty()) {
      blocks.add(new Prose.Items(false, items));
      items.clear();
    }
  }

  /** Whether a line cannot begin a list, a heading, a table's rule or code. */
  private static boolean beginsPlainly(String line) {
    return !line.isEmpty() && " \t-+=~".indexOf(line.charAt(0)) < 0 && !beginsWithNumber(line);
  }

  private static boolean beginsWithNumber(String words) {
    int index = 0;
    while (index < words.length() && Character.isDigit(words.charAt(index))) {
      index++;
    }
    return index > 0 && index < words.length() && ".)".indexOf(words.charAt(index)) >= 0;
  }

  /** Takes words and bold apart, and adds them as one line where nothing else is among them. */
  private void inline(String words, List<List<Inline>> to) {
    List<Inline> line = new ArrayList<>();
    int done = 0;
    for (int index = 0; plain && index < words.length(); index++) {
      char one = words.charAt(index);
      if (one == '*') {
        int end = words.indexOf(BOLD, index + 1);
        plain = isBold(words, index, end);
        if (plain) {
          if (index > done) {
            line.add(new Prose.Words(words.substring(done, index)));
          }
          line.add(new Prose.Strong(words.substring(index + BOLD.length(), end)));
          done = end + BOLD.length();
          index = done - 1;
        }
      } else if (isOtherMark(one)) {
        plain = false;
      }
    }
    if (done < words.length()) {
      line.add(new Prose.Words(words.substring(done)));
    }
    to.add(line);
  }

  /**
   * Whether two stars here and two stars there can only mean bold: the first after a space and
   * before a letter, the second after a letter and before a space or the end of a sentence, and
   * only words between.
   */
  private static boolean isBold(String words, int start, int end) {
    int first = start + BOLD.length();
    if (!words.startsWith(BOLD, start)
        || end <= first
        || (start > 0 && words.charAt(start - 1) != ' ')
        || !isLetterOrDigit(words.charAt(first))
        || !isLetterOrDigit(words.charAt(end - 1))) {
      return false;
    }
    for (int index = first; index < end; index++) {
      if (words.charAt(index) == '*' || isOtherMark(words.charAt(index))) {
        return false;
      }
    }
    int after = end + BOLD.length();
    return after == words.length() || " .,;:!?)".indexOf(words.charAt(after)) >= 0;
  }

  private static boolean isLetter(char one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
  }

  private static boolean isLetterOrDigit(char one) {
    return isLetter(one) || (one >= '0' && one <= '9');
  }

  private static boolean isOtherMark(char one) {
    return switch (one) {
      case '_', '[', ']', '<', '>', '`', '#', '&', '\\' -> true;
      default -> false;
    };
  }
}
