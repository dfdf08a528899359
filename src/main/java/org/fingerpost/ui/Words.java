package org.fingerpost.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The program's own words. What the pathways say is not among them.
 *
 * <p>{@code {0}}, {@code {1}} and so on stand for what is filled in; nothing else is special.
 */
public final class Words {
  private static final String FILE = "words.properties";

  private final Properties words;

  private Words(Properties words) {
    this.words = words;
  }

  /** The English words. */
  public static Words english() {
    Properties words = new Properties();
    try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream(FILE), FILE);
        Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(words);
  }

  /**
   * The words of this name, filled in.
   *
   * @throws IllegalArgumentException where there are no such words
   */
  public String say(String key, Object... fillings) {
    String said = words.getProperty(key);
    if (said == null) {
      throw new IllegalArgumentException("There are no words " + key + ".");
    }
    for (int i = 0; i < fillings.length; i++) {
      said = said.replace("{" + i + "}", String.valueOf(fillings[i]));
    }
    return said;
  }

  /** The words for so many: {@code KEY.one} for one, {@code KEY.other} for any other number. */
  public String count(String key, long number, Object... fillings) {
    Object[] all = new Object[fillings.length + 1];
    all[0] = number;
    System.arraycopy(fillings, 0, all, 1, fillings.length);
    return say(key + (number == 1 ? ".one" : ".other"), all);
  }

  /** So many calendar months, as people say it: "a year", "18 months". */
  public String months(int months) {
    return months % 12 == 0 ? count("time.years", months / 12) : count("time.months", months);
  }

  /** Every name that has words. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(new TreeSet<>(words.stringPropertyNames()));
  }
}
