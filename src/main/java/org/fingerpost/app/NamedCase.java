package org.fingerpost.app;

import java.util.List;
import java.util.Locale;
import org.fingerpost.casework.Arrival;
import org.fingerpost.casework.InEngland;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Listing;
import org.fingerpost.law.InWords;

/** A case as a command names it: by its id, the beginning of its id, or words of its title. */
final class NamedCase {
  private static final int SHORT_ID = 8;

  private NamedCase() {}

  /** One line for a list of cases. */
  static String line(Listed one) {
    return one.id().toString().substring(0, SHORT_ID)
        + "  "
        + Arrival.shown(one.head().title())
        + " ("
        + Arrival.shown(one.head().standing())
        + "; last touched "
        + InWords.full(InEngland.day(one.lastTouched()))
        + ")";
  }

  /**
   * Finds the case that was named.
   *
   * @throws Ended where there is none, or more than one
   */
  static Listed find(Listing there, String name) throws Ended {
    String wanted = name.strip().toLowerCase(Locale.UK);
    List<Listed> found =
        there.cases().stream()
            .filter(one -> !wanted.isEmpty() && one.id().toString().startsWith(wanted))
            .toList();
    if (found.isEmpty()) {
      found =
          there.cases().stream()
              .filter(
                  one ->
                      !wanted.isEmpty()
                          && one.head().title().toLowerCase(Locale.UK).contains(wanted))
              .toList();
    }
    if (found.isEmpty()) {
      throw Ended.badUse("There is no case \"" + name + "\". \"fingerpost export\" lists them.");
    }
    if (found.size() > 1) {
      StringBuilder lines = new StringBuilder();
      found.stream()
          .limit(20)
          .forEach(one -> lines.append(System.lineSeparator()).append("  ").append(line(one)));
      throw Ended.badUse(
          "\"" + name + "\" is more than one case. Say the beginning of an id:" + lines);
    }
    return found.getFirst();
  }
}
