package org.fingerpost.flow;

import java.util.Comparator;

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

  private static final Comparator<Fault> ORDER =
      Comparator.comparing((Fault fault) -> fault.place().file())
          .thenComparing(fault -> fault.place().line())
          .thenComparing(Fault::node)
          .thenComparing(Fault::what);

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
