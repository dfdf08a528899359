package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every name that the code says has words, and every word in the file is said somewhere. */
class WordsTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "fingerpost");
  private static final Path WORDS =
      Path.of("src", "main", "resources", "org", "fingerpost", "ui", "words.properties");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z-]+)*\\.?)\"");
  private static final Pattern SAID =
      Pattern.compile("\\b(say|count)\\(\\s*\"([a-z][a-z.-]*)\"\\s*([,)])");

  private final Set<String> keys = Words.english().keys();

  @Test
  void whatIsSaidHasWords() throws IOException {
    Set<String> missing = new TreeSet<>();
    int said = 0;
    Matcher calls = SAID.matcher(sources());
    while (calls.find()) {
      said++;
      boolean counted = calls.group(1).equals("count");
      for (String key :
          counted
              ? new String[] {calls.group(2) + ".one", calls.group(2) + ".other"}
              : new String[] {calls.group(2)}) {
        if (!keys.contains(key)) {
          missing.add(key);
        }
      }
    }
    assertThat(said).isGreaterThan(60);
    assertThat(missing).isEmpty();
  }

  @Test
  void whatHasWordsIsSaid() throws IOException {
    Set<String> literals = new TreeSet<>();
    Matcher found = LITERAL.matcher(sources());
    while (found.find()) {
      literals.add(found.group(1));
    }
    Set<String> unused = new TreeSet<>(keys);
    unused.removeIf(key -> isSaid(key, literals));
    assertThat(unused).isEmpty();
  }

  /** By its whole name, as a number, or put together from a beginning and an end. */
  private static boolean isSaid(String key, Set<String> literals) {
    String bare = key.replaceFirst("\\.(one|other|title)$", "");
    int dot = bare.lastIndexOf('.');
    return literals.contains(key)
        || literals.contains(bare)
        || (dot > 0
            && literals.contains(bare.substring(0, dot + 1))
            && literals.contains(bare.substring(dot + 1)));
  }

  /** The last of two would silently take the place of the first. */
  @Test
  void noNameHasWordsTwice() throws IOException {
    Set<String> seen = new TreeSet<>();
    Set<String> twice = new TreeSet<>();
    for (String line : Files.readAllLines(WORDS)) {
      int end = line.indexOf('=');
      if (end > 0 && !line.startsWith("#") && !seen.add(line.substring(0, end).strip())) {
        twice.add(line.substring(0, end).strip());
      }
    }
    assertThat(seen).hasSize(keys.size());
    assertThat(twice).isEmpty();
  }

  @Test
  void nothingIsLeftUnfilled() {
    for (String key : keys) {
      assertThat(Words.english().say(key, "a", "b", "c")).as(key).doesNotContain("{");
    }
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files =
        Stream.of("ui", "app").map(SOURCES::resolve).flatMap(WordsTest::javaFiles)) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file)).append('\n');
      }
    }
    return all.toString();
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
