package org.fingerpost.summary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fingerpost.casework.Entry;

/** Where copies of a case may be that the program does not hold itself. */
final class Elsewhere {
  private Elsewhere() {}

  /** While the case is kept. */
  static List<String> ofACaseKept(List<Entry.SummaryMade> summaries) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Backups that Fingerpost makes by itself, beside the cases on this computer. They are"
            + " sealed, and nobody can read this case in them once it is deleted here.");
    lines.addAll(ofFiles(summaries));
    return lines;
  }

  /** Once the case is erased: what that did not reach. */
  static List<String> ofACaseErased(List<Entry.SummaryMade> summaries) {
    List<String> lines = new ArrayList<>(ofFiles(summaries));
    lines.add(
        "The list of who opened what on this computer. It keeps the number of this case, and when"
            + " it was begun, opened, exported and erased, until somebody clears those lines in"
            + " Settings. No word of the case is in it.");
    lines.add(
        "Copies that another program made of the whole folder of cases with its keys, such as a"
            + " backup of this computer.");
    lines.add(
        "Traces that the disk may still hold: an SSD or memory stick can keep old blocks, and"
            + " the computer can have put memory on its disk.");
    return lines;
  }

  private static List<String> ofFiles(List<Entry.SummaryMade> summaries) {
    Set<String> names = new LinkedHashSet<>();
    summaries.forEach(made -> names.add(Legible.line(made.fileName())));
    List<String> lines = new ArrayList<>();
    lines.add(
        names.isEmpty()
            ? "Summaries: none was saved from this case."
            : "Summaries that were saved, wherever they went: " + String.join("; ", names) + ".");
    lines.add(
        "Case files (.fingerpost) and lists of everything kept, if any were saved. Fingerpost"
            + " does not note where they went.");
    lines.add("Printed paper, and whatever was sent or given to somebody.");
    return lines;
  }
}
