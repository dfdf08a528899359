package org.fingerpost.flow.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Places;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Route;

/**
 * How hard the pathways are to read.
 *
 * <p>The grade is Flesch and Kincaid's: 0.39 times the words in a sentence, plus 11.8 times the
 * syllables in a word, less 15.59. Grade 4 to 6 is about the age of 9 to 11. Words inside quotation
 * marks are somebody else's, such as a letter's, and are left out; so are addresses and numbers.
 *
 * @param screens every screen with its grade, the hardest first
 * @param warnings what an author should look at
 */
public record Readability(List<Screen> screens, List<Fault> warnings) {

  /** The median of the screens should not be above this. */
  public static final double MEDIAN_AT_MOST = 7;

  /** No screen should be above this. */
  public static final double SCREEN_AT_MOST = 10;

  /** A sentence with more words than this is hard to keep in mind. */
  public static final int LONGEST_SENTENCE = 25;

  // These read whatever stands in a file: each goes over a text once, however it is written.
  private static final Pattern QUOTED =
      Pattern.compile("\"[^\"]*+\"|\u201c[^\u201c\u201d]*+\u201d");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S++|(?<!\\S)[^\\s@]++@\\S++|\\bGOV\\.UK\\b");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;](?=\\s|$)|\\n");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019]*");

  /** Two capitals or more, with or without small letters and digits: EHCPs, SENCo, SEND35A. */
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\b[A-Z](?=[a-z0-9_]*+[A-Z])[A-Za-z0-9]*+\\b");

  /** A part of a plan, a form, a rule of law, called by its letter or number. */
  private static final Pattern NUMBERED =
      Pattern.compile("\\b(?:[Ss]ection|[Ff]orm|[Rr]egulation|[Rr]ule|[Pp]art) (?:[A-K]\\b|\\d+)");

  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
  private static final Pattern SILENT_ENDING = Pattern.compile("(?<![aeiouylrtd])es$|(?<![td])ed$");
  private static final Pattern SILENT_E = Pattern.compile("(?<![l])e$");
  private static final Pattern NOT_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final List<String> ENDINGS = List.of("", "s", "d", "es", "ed");

  /** No more is said than an author can read. */
  private static final int MOST_WARNINGS = 1_000;

  /** Two vowels that are spoken one after the other: me-di-ation, pe-ri-od, but not so-cial. */
  private static final Pattern APART = Pattern.compile("(?<![ctgsx])i[ao]");

  public Readability {
    screens = List.copyOf(screens);
    warnings = List.copyOf(warnings);
  }

  /**
   * A screen, or a route's part of one.
   *
   * @param where the flow and the node or route
   */
  public record Screen(String where, double grade) {}

  /** Reads every screen of these pathways. */
  public static Readability of(Pathways pathways, Places places) {
    return new Reader(pathways, places).read();
  }

  /** The median grade of the screens; 0 where there are none. */
  public double median() {
    return screens.isEmpty() ? 0 : screens.get(screens.size() / 2).grade();
  }

  /** The grade of a text; 0 for a text without words. */
  static double grade(Stream<String> texts) {
    int words = 0;
    int syllables = 0;
    int sentences = 0;
    for (String sentence : texts.flatMap(Readability::sentences).toList()) {
      List<String> inIt = words(sentence);
      if (!inIt.isEmpty()) {
        sentences++;
        words += inIt.size();
        syllables += inIt.stream().mapToInt(Readability::syllables).sum();
      }
    }
    return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
  }

  /** The syllables of an English word, near enough to compare texts by. */
  static int syllables(String word) {
    String letters = NO_LETTER.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
      return letters.length();
    }
    String spoken = letters;
    if (spoken.length() > 3) {
      spoken = SILENT_ENDING.matcher(spoken).replaceFirst("");
      spoken = SILENT_E.matcher(spoken).replaceFirst("");
    }
    long apart = APART.matcher(spoken).results().count();
    return Math.max(1, (int) (VOWELS.matcher(spoken).results().count() + apart));
  }

  private static Stream<String> sentences(String text) {
    String own = ADDRESS.matcher(QUOTED.matcher(text).replaceAll(" ")).replaceAll(" ");
    return Stream.of(SENTENCE_END.split(own));
  }

  private static List<String> words(String sentence) {
    return WORD.matcher(sentence).results().map(MatchResult::group).toList();
  }

  /** One reading of everything. */
  private static final class Reader {
    private final Pathways pathways;
    private final Places places;
    private final Map<String, String> plainer = plainWords();
    private final Pattern hard = anyOf(plainer.keySet(), "(?:s|d|es|ed)?");

    /**
     * Every word of every term, between single spaces, so that a part of one is found by looking.
     */
    private final String terms;

    private final Pattern glossary;
    private final Pattern unexplained;
    private final Set<String> beginnings;
    private final Set<String> explained = new HashSet<>();
    private final List<Screen> screens = new ArrayList<>();
    private final Set<Fault> warnings = new LinkedHashSet<>();

    Reader(Pathways pathways, Places places) {
      this.pathways = pathways;
      this.places = places;
      List<String> names =
          pathways.glossary().terms().values().stream()
              .flatMap(term -> Stream.concat(Stream.of(term.name()), term.also().stream()))
              .toList();
      this.terms = names.stream().map(Reader::apart).collect(Collectors.joining("|"));
      this.glossary =
          anyOf(names.stream().map(Reader::lower).collect(Collectors.toSet()), "(?:s|'s)?");
      List<String> bare = lines("field-terms.txt").filter(term -> !isExplained(term)).toList();
      this.unexplained = anyOf(bare, "s?");
      this.beginnings =
          Stream.concat(plainer.keySet().stream(), bare.stream())
              .map(words -> apart(words).strip().split(" ", 2)[0])
              .collect(Collectors.toSet());
      Stream<String> contacts =
          Stream.concat(Stream.of(pathways.areas().england()), pathways.areas().all().stream())
              .flatMap(
                  area ->
                      Stream.concat(
                          Stream.of(area.council(), area.name()),
                          area.contacts().stream().map(contact -> contact.name())));
      Stream.concat(names.stream(), contacts)
          .flatMap(name -> ABBREVIATION.matcher(name).results())
          .forEach(found -> explained.add(found.group()));
    }

    /** Whether the glossary has a term, alone or within a longer one. */
    private boolean isExplained(String term) {
      String words = apart(term).stripTrailing();
      return terms.contains(words + " ") || terms.contains(words + "s ");
    }

    private static String apart(String words) {
      return " " + NOT_OF_A_WORD.matcher(lower(words)).replaceAll(" ").strip() + " ";
    }

    private static String lower(String words) {
      return words.toLowerCase(Locale.ROOT);
    }

    /** Any of some words, the longest first; nothing where there are none. */
    private static Pattern anyOf(Collection<String> words, String ending) {
      String any =
          words.stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|"));
      return words.isEmpty()
          ? Pattern.compile("(?!)")
          : Pattern.compile("\\b(?:" + any + ")" + ending + "\\b", Pattern.CASE_INSENSITIVE);
    }

    Readability read() {
      for (Flow flow : pathways.flows().values()) {
        String file = places.flowFile(flow.id());
        if (places.isBorrowed(file)) {
          continue;
        }
        for (Node node : flow.nodes().values()) {
          String kind =
              switch (node) {
                case Question _ -> "questions";
                case org.fingerpost.flow.Notice _ -> "notices";
                case org.fingerpost.flow.Outcome _ -> "outcomes";
              };
          look(file, kind, node.id().name(), flow.id(), WordCount.texts(node).toList());
        }
        for (Route route : flow.routes().values()) {
          look(file, "routes", route.id().name(), flow.id(), WordCount.texts(route).toList());
        }
      }
      screens.sort(Comparator.comparingDouble(Screen::grade).reversed());
      return new Readability(screens, List.copyOf(warnings));
    }

    private void look(String file, String kind, String name, String flow, List<String> texts) {
      double grade = grade(texts.stream());
      screens.add(new Screen(flow + "/" + name, grade));
      Fault place = new Fault(places.of(file, "/" + kind + "/" + name), name, "", "");
      if (grade > SCREEN_AT_MOST) {
        warn(
            place,
            String.format(Locale.UK, "This is hard to read (grade %.1f).", grade),
            "Use shorter sentences and shorter words.");
      }
      for (String text : texts) {
        sentences(text)
            .filter(sentence -> words(sentence).size() > LONGEST_SENTENCE)
            .forEach(
                sentence ->
                    warn(
                        place,
                        "A sentence has "
                            + words(sentence).size()
                            + " words: \""
                            + start(sentence)
                            + " ...\".",
                        "Make two of it."));
        String own = QUOTED.matcher(text).replaceAll(" ");
        if (mayHoldListed(own)) {
          Matcher found = hard.matcher(glossary.matcher(own).replaceAll(" "));
          while (found.find()) {
            warn(
                place,
                "\"" + found.group() + "\" is a hard word.",
                "Write \"" + plainer(lower(found.group())) + "\", if it means the same here.");
          }
        }
        unknown(own)
            .forEach(
                unknown ->
                    warn(
                        place,
                        "\"" + unknown + "\" is not explained anywhere.",
                        "Add it to the glossary, or write it out."));
      }
    }

    /** Whether a listed word may stand in a text: quick, and true for nearly no text. */
    private boolean mayHoldListed(String text) {
      for (String word : NOT_OF_A_WORD.split(lower(text))) {
        for (String ending : ENDINGS) {
          if (word.endsWith(ending)
              && beginnings.contains(word.substring(0, word.length() - ending.length()))) {
            return true;
          }
        }
      }
      return false;
    }

    private void warn(Fault place, String what, String remedy) {
      if (warnings.size() < MOST_WARNINGS) {
        warnings.add(new Fault(place.place(), place.node(), what, remedy));
      }
    }

    /** What a text uses that the glossary does not explain. */
    private List<String> unknown(String text) {
      String own = ADDRESS.matcher(text).replaceAll(" ");
      List<String> unknown = new ArrayList<>();
      ABBREVIATION
          .matcher(own)
          .results()
          .map(MatchResult::group)
          .distinct()
          .filter(word -> !explained.contains(word) && !isExplained(word))
          .forEach(unknown::add);
      NUMBERED
          .matcher(own)
          .results()
          .map(MatchResult::group)
          .distinct()
          .filter(word -> !isExplained(word))
          .forEach(unknown::add);
      if (mayHoldListed(own)) {
        unexplained.matcher(own).results().map(MatchResult::group).forEach(unknown::add);
      }
      return unknown.stream().distinct().toList();
    }

    private String plainer(String hardWord) {
      for (String ending : ENDINGS) {
        String base =
            hardWord.endsWith(ending)
                ? hardWord.substring(0, hardWord.length() - ending.length())
                : hardWord;
        String plain = plainer.get(base);
        if (plain != null) {
          return plain;
        }
      }
      return "a plainer word";
    }

    private static String start(String sentence) {
      List<String> words = words(sentence);
      return String.join(" ", words.subList(0, Math.min(6, words.size())));
    }

    private static Map<String, String> plainWords() {
      Map<String, String> words = new LinkedHashMap<>();
      lines("plain-words.txt")
          .forEach(
              line -> {
                int colon = line.indexOf(':');
                words.put(line.substring(0, colon), line.substring(colon + 1).strip());
              });
      return words;
    }

    private static Stream<String> lines(String name) {
      try (InputStream in = Objects.requireNonNull(Readability.class.getResourceAsStream(name))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
