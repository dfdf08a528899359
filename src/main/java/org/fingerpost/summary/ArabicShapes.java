package org.fingerpost.summary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins Arabic letters: each takes the shape that its neighbours ask for.
 *
 * <p>The shapes are the presentation forms of Unicode (blocks FB50 and FE70), which stand in the
 * order alone, at the end, at the beginning, in the middle; a letter with two shapes joins only the
 * letter before it. Which letter a shape belongs to is its compatibility decomposition.
 */
final class ArabicShapes {
  private static final char LAM = '\u0644';
  private static final int DOES_NOT_JOIN = 1;
  private static final int JOINS_BEFORE = 2;
  private static final int JOINS_BOTH = 4;

  /** The first character of the shapes of each letter, and how many shapes there are. */
  private record Shapes(char first, int count) {
    char alone() {
      return first;
    }

    char shape(boolean joinedBefore, boolean joinedAfter) {
      int index = joinedBefore ? (joinedAfter && count == JOINS_BOTH ? 3 : 1) : joinedAfter ? 2 : 0;
      return (char) (first + Math.min(index, count - 1));
    }
  }

  private final Map<String, Shapes> shapes = new HashMap<>();

  ArabicShapes() {
    learn('\uFE80', '\uFEFC');
    learn('\uFB50', '\uFBB1');
    learn('\uFBD3', '\uFBE9');
    learn('\uFBFC', '\uFBFF');
  }

  private void learn(char from, char to) {
    char first = from;
    while (first <= to) {
      String letter = Normalizer.normalize(String.valueOf(first), Normalizer.Form.NFKC);
      char after = (char) (first + 1);
      while (after <= to
          && Normalizer.normalize(String.valueOf(after), Normalizer.Form.NFKC).equals(letter)) {
        after++;
      }
      int count = after - first;
      if (count == DOES_NOT_JOIN || count == JOINS_BEFORE || count == JOINS_BOTH) {
        shapes.putIfAbsent(letter, new Shapes(first, count));
      }
      first = after;
    }
  }

  /** The words with every Arabic letter in the shape that fits its place. */
  String joined(String words) {
    List<String> letters = letters(words);
    StringBuilder joined = new StringBuilder(words.length());
    for (int index = 0; index < letters.size(); index++) {
      String letter = letters.get(index);
      Shapes own = shapes.get(letter);
      if (own == null || own.count() == DOES_NOT_JOIN) {
        joined.append(own == null ? letter : String.valueOf(own.alone()));
        continue;
      }
      Shapes before = neighbour(letters, index, -1);
      Shapes after = neighbour(letters, index, 1);
      boolean joinedBefore = before != null && before.count() == JOINS_BOTH;
      boolean joinedAfter =
          own.count() == JOINS_BOTH && after != null && after.count() != DOES_NOT_JOIN;
      joined.append(own.shape(joinedBefore, joinedAfter));
    }
    return joined.toString();
  }

  /** The letters one by one; lam and alef, which are written as one, together. */
  private List<String> letters(String words) {
    List<String> letters = new ArrayList<>();
    for (int index = 0; index < words.length(); ) {
      int point = words.codePointAt(index);
      int next = index + Character.charCount(point);
      if (point == LAM
          && next < words.length()
          && shapes.containsKey(words.substring(index, next + 1))) {
        next++;
      }
      letters.add(words.substring(index, next));
      index = next;
    }
    return letters;
  }

  /** The shapes of the next letter in a direction, marks passed over; nothing if none is there. */
  private @Nullable Shapes neighbour(List<String> letters, int from, int step) {
    for (int index = from + step; index >= 0 && index < letters.size(); index += step) {
      if (!RightToLeft.isMark(letters.get(index).codePointAt(0))) {
        return shapes.get(letters.get(index));
      }
    }
    return null;
  }
}
