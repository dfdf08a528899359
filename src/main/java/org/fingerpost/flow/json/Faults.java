package org.fingerpost.flow.json;

import java.util.ArrayList;
import java.util.List;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Place;

/** Gathers what is wrong with one file. Not safe for several threads. */
final class Faults {
  /** Enough to mend a file by; a file with more is not a flow with slips. */
  private static final int MOST = 500;

  private final String file;
  private final List<Fault> found = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  void add(int line, String node, String what, String remedy) {
    if (found.size() < MOST) {
      found.add(new Fault(new Place(file, line), node, what, remedy));
    } else if (found.size() == MOST) {
      found.add(
          new Fault(
              new Place(file, line),
              "",
              "There are more faults than the first " + MOST + ".",
              "Mend those first, then check again."));
    }
  }

  /** Adds what was found in another part of the same file. */
  void addAll(Faults part) {
    for (Fault fault : part.found) {
      add(fault.place().line(), fault.node(), fault.what(), fault.remedy());
    }
  }

  List<Fault> found() {
    return found;
  }

  /** What somebody wrote, in quotes, cut short and without characters that would spoil a line. */
  static String quoted(String written) {
    StringBuilder shown = new StringBuilder("\"");
    written
        .codePoints()
        .limit(60)
        .forEach(
            point ->
                shown.appendCodePoint(
                    Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                        ? '?'
                        : point));
    return shown.append(written.codePointCount(0, written.length()) > 60 ? "…\"" : "\"").toString();
  }
}
