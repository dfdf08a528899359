package org.fingerpost.flow.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\u201c[^\u201d]*\u201d");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+|\\S+@\\S+|\\bGOV\\.UK\\b");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;](?=\\s|$)|\\n");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019]*");
  private static final Pattern ABBREVIATION = Pattern.compile("\\b[A-Z]{2,}s?\\b");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

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
    String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
      return letters.length();
    }
    String spoken = letters;
    if (spoken.length() > 3) {
      spoken = spoken.replaceFirst("(?<![aeiouylrtd])es$|(?<![td])ed$", "");
      spoken = spoken.replaceFirst("(?<![l])e$", "");
    }
    long apart = APART.matcher(spoken).results().count();
    return Math.max(1, (int) (VOWELS.matcher(spoken).results().count() + apart));
  }

  private static Stream<String> sentences(String text) {
    String own = ADDRESS.matcher(QUOTED.matcher(text).replaceAll(" ")).replaceAll(" ");
    return Stream.of(SENTENCE_END.split(own));
  }

  private static List<String> words(String sentence) {
    return WORD.matcher(sentence).results().map(java.util.regex.MatchResult::group).toList();
  }

  /** One reading of everything. */
  private static final class Reader {
    private final Pathways pathways;
    private final Places places;
    private final Map<Pattern, String> plainer = plainWords();
    private final Set<String> explained = new HashSet<>();
    private final List<Screen> screens = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();

    Reader(Pathways pathways, Places places) {
      this.pathways = pathways;
      this.places = places;
      Stream<String> terms =
          pathways.glossary().terms().values().stream()
              .flatMap(term -> Stream.concat(Stream.of(term.name()), term.also().stream()));
      Stream<String> contacts =
          Stream.concat(Stream.of(pathways.areas().england()), pathways.areas().all().stream())
              .flatMap(area -> area.contacts().stream())
              .map(contact -> contact.name());
      Stream.concat(terms, contacts)
          .flatMap(name -> ABBREVIATION.matcher(name).results())
          .forEach(found -> explained.add(found.group()));
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
      screens.sort(java.util.Comparator.comparingDouble(Screen::grade).reversed());
      return new Readability(screens, warnings);
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
        plainer.forEach(
            (hard, plain) -> {
              Matcher found = hard.matcher(QUOTED.matcher(text).replaceAll(" "));
              if (found.find()) {
                warn(
                    place,
                    "\"" + found.group() + "\" is a hard word.",
                    "Write \"" + plain + "\", if it means the same here.");
              }
            });
        sentences(text)
            .flatMap(sentence -> ABBREVIATION.matcher(sentence).results())
            .map(java.util.regex.MatchResult::group)
            .filter(word -> !explained.contains(word))
            .distinct()
            .forEach(
                unknown ->
                    warn(
                        place,
                        "\"" + unknown + "\" is not explained anywhere.",
                        "Add it to the glossary, or write it out."));
      }
    }

    private void warn(Fault place, String what, String remedy) {
      Fault warning = new Fault(place.place(), place.node(), what, remedy);
      if (!warnings.contains(warning)) {
        warnings.add(warning);
      }
    }

    private static String start(String sentence) {
      List<String> words = words(sentence);
      return String.join(" ", words.subList(0, Math.min(6, words.size())));
    }

    private static Map<Pattern, String> plainWords() {
      try (InputStream in =
          Objects.requireNonNull(Readability.class.getResourceAsStream("plain-words.txt"))) {
        Map<Pattern, String> words = new LinkedHashMap<>();
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .forEach(
                line -> {
                  int colon = line.indexOf(':');
                  words.put(
                      Pattern.compile(
                          "\\b" + Pattern.quote(line.substring(0, colon)) + "\\b",
                          Pattern.CASE_INSENSITIVE),
                      line.substring(colon + 1).strip());
                });
        return words;
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
