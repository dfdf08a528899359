package org.fingerpost.ui;

/**
 * What every screen is built with.
 *
 * @param words the program's own words
 * @param display how the person likes to see things
 * @param explain pop-overs for terms and dates, and prose to read
 * @param problems where everything ends up that goes wrong
 */
public record Kit(Words words, Display display, Explain explain, Problems problems) {

  /** The words of this name, filled in. */
  public String say(String key, Object... fillings) {
    return words.say(key, fillings);
  }
}
