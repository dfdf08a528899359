package org.fingerpost.flow.json;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fingerpost.flow.Glossary;
import org.fingerpost.flow.Prose;
import org.fingerpost.flow.Prose.Inline;
import org.jspecify.annotations.Nullable;

/**
 * Finds the glossary's terms in text: whole words, the longest match first, each term where it
 * first occurs. Capitals do not matter, except in abbreviations: "SEND" is a term, "send" is not.
 */
final class GlossaryMarks {
  private static final int NUMBERS = 1 << 14;

  private final Map<String, List<Wording>> byFirstWord = new HashMap<>();

  /** By a number of a word, whether any term may begin with it: most words begin none. */
  private final BitSet firstWords = new BitSet(NUMBERS);

  GlossaryMarks(Glossary glossary) {
    for (Glossary.Term term : glossary.terms().values()) {
      add(term.name(), term.id());
      term.also().forEach(other -> add(other, term.id()));
    }
    byFirstWord
        .values()
        .forEach(
            wordings ->
                wordings.sort(
                    Comparator.comparingInt((Wording wording) -> wording.words().length())
                        .reversed()));
  }

  private void add(String words, String term) {
    String first = words.isEmpty() ? "" : words.substring(0, endOfWord(words, 0));
    if (!first.isEmpty()) {
      String small = first.toLowerCase(Locale.ROOT);
      int number = number(small, 0, small.length());
      if (number >= 0) {
        firstWords.set(number);
      }
      byFirstWord
          .computeIfAbsent(small, _ -> new ArrayList<>())
          .add(new Wording(words, term, isAbbreviation(words)));
    }
  }

  /**
   * A number of a word, the same whatever its capitals; -1 where it holds a character beyond ASCII,
   * whose capitals are many.
   */
  private static int number(String words, int start, int end) {
    int number = 0;
    for (int index = start; index < end; index++) {
      char one = words.charAt(index);
      if (one >= 128) {
        return -1;
      }
      number = 31 * number + (one >= 'A' && one <= 'Z' ? one + ('a' - 'A') : one);
    }
    return (number ^ (number >>> 16)) & (NUMBERS - 1);
  }

  private static boolean isAbbreviation(String words) {
    return words.chars().filter(Character::isLetter).count() >= 2
        && words.chars().noneMatch(Character::isLowerCase);
  }

  /** The same text with its terms marked. */
  Prose mark(Prose prose) {
    if (byFirstWord.isEmpty() || prose.isEmpty()) {
      return prose;
    }
    Set<String> seen = new HashSet<>();
    List<Prose.Block> blocks = new ArrayList<>(prose.blocks().size());
    for (Prose.Block block : prose.blocks()) {
      blocks.add(
          switch (block) {
            case Prose.Paragraph(List<Inline> line) -> new Prose.Paragraph(markLine(line, seen));
            case Prose.Items(boolean numbered, List<List<Inline>> items) ->
                new Prose.Items(
                    numbered, items.stream().map(item -> markLine(item, seen)).toList());
          });
    }
    return new Prose(blocks);
  }

  private List<Inline> markLine(List<Inline> line, Set<String> seen) {
    List<Inline> marked = new ArrayList<>(line.size());
    for (Inline part : line) {
      switch (part) {
        case Prose.Words words -> markWords(words, seen, marked);
        case Prose.Strong _, Prose.Link _, Prose.Term _ -> marked.add(part);
      }
    }
    return marked;
  }

  private void markWords(Prose.Words part, Set<String> seen, List<Inline> marked) {
    String words = part.words();
    int done = 0;
    int at = 0;
    while (at < words.length()) {
      int end = endOfWord(words, at);
      if (end == at) {
        at++;
        continue;
      }
      Wording found = wordingAt(words, at, end, seen);
      if (found == null) {
        at = end;
        continue;
      }
      if (at > done) {
        marked.add(new Prose.Words(words.substring(done, at)));
      }
      int after = at + found.words().length();
      marked.add(new Prose.Term(words.substring(at, after), found.term()));
      seen.add(found.term());
      done = after;
      at = after;
    }
    if (done < words.length()) {
      marked.add(done == 0 ? part : new Prose.Words(words.substring(done)));
    }
  }

  private @Nullable Wording wordingAt(String words, int start, int endOfFirst, Set<String> seen) {
    int number = number(words, start, endOfFirst);
    if (number >= 0 && !firstWords.get(number)) {
      return null;
    }
    List<Wording> candidates =
        byFirstWord.get(words.substring(start, endOfFirst).toLowerCase(Locale.ROOT));
    if (candidates == null) {
      return null;
    }
    for (Wording wording : candidates) {
      int end = start + wording.words().length();
      if (end <= words.length()
          && words.regionMatches(
              !wording.abbreviation(), start, wording.words(), 0, wording.words().length())
          && (end == words.length() || !isOfWord(words, end))) {
        // The longest wording decides, also where its term was marked before.
        return seen.contains(wording.term()) ? null : wording;
      }
    }
    return null;
  }

  /** Where the word that begins here ends; the same place where none begins. */
  private static int endOfWord(String words, int start) {
    int end = start;
    while (end < words.length() && isOfWord(words, end)) {
      end++;
    }
    return end;
  }

  /** Letters and digits, and an apostrophe or a hyphen between two of them. */
  private static boolean isOfWord(String words, int at) {
    char one = words.charAt(at);
    if (isLetterOrDigit(one)) {
      return true;
    }
    return (one == '-' || one == '\'' || one == '’')
        && at > 0
        && at + 1 < words.length()
        && isLetterOrDigit(words.charAt(at - 1))
        && isLetterOrDigit(words.charAt(at + 1))
        && !(words.startsWith("'s", at) || words.startsWith("’s", at));
  }

  private static boolean isLetterOrDigit(char one) {
    return one < 128
        ? (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9')
        : Character.isLetterOrDigit(one);
  }

  /** One way to write a term. */
  private record Wording(String words, String term, boolean abbreviation) {}
}
