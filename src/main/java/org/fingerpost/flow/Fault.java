package org.fingerpost.flow;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Something wrong in a file under {@code flows/}, said so that its author can mend it.
 *
 * @param place file and line
 * @param node the node or entry it is about, or an empty string for the file as a whole
 * @param what what is wrong, one sentence
 * @param remedy what to do about it, one sentence
 */
public record Fault(Place place, String node, String what, String remedy)
    implements Comparable<Fault> {

  /** What is quoted from a file may be of any length; nobody reads more than this. */
  private static final int LONGEST = 500;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x80-\\x9f]");

  private static final Comparator<Fault> ORDER =
      Comparator.comparing((Fault fault) -> fault.place().file())
          .thenComparing(fault -> fault.place().line())
          .thenComparing(Fault::node)
          .thenComparing(Fault::what);

  public Fault {
    node = legible(node);
    what = legible(what);
    remedy = legible(remedy);
  }

  /** What is too long loses its middle; what has no shape shows as a question mark. */
  private static String legible(String words) {
    String whole = words;
    if (words.length() > LONGEST) {
      int half = LONGEST / 2;
      whole = words.substring(0, half) + " ... " + words.substring(words.length() - half);
    }
    return whole.chars().noneMatch(Character::isISOControl)
        ? whole
        : CONTROL.matcher(whole).replaceAll("?");
  }

  @Override
  public int compareTo(Fault other) {
    return ORDER.compare(this, other);
  }

  /** One line: {@code file:line node: what. Remedy.} */
  @Override
  public String toString() {
    return place + (node.isEmpty() ? "" : " " + node) + ": " + what + " " + remedy;
  }
}
