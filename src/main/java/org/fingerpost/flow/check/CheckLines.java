package org.fingerpost.flow.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.check.CheckReport.Figures;
import org.fingerpost.flow.check.proof.Verdict;
import org.fingerpost.flow.json.JsonText;

/** What the {@code check} command prints. */
public final class CheckLines {
  private CheckLines() {}

  /** For people: the faults first, a line each, then what to look at, then the figures. */
  public static List<String> text(CheckReport report) {
    List<String> lines = new ArrayList<>();
    report.faults().forEach(fault -> lines.add(fault.toString()));
    report.warnings().forEach(warning -> lines.add("Please look: " + warning));
    if (!lines.isEmpty()) {
      lines.add("");
    }
    if (!report.flows().isEmpty()) {
      int width =
          report.flows().stream().mapToInt(figures -> figures.flow().length()).max().orElse(0);
      for (Figures figures : report.flows()) {
        lines.add(
            figures.flow()
                + " ".repeat(width - figures.flow().length() + 2)
                + counted(figures.questions(), "question", 4)
                + counted(figures.notices(), "notice", 4)
                + counted(figures.outcomes(), "outcome", 4)
                + counted(figures.words(), "word", 7).stripTrailing());
      }
      lines.add("");
    }
    lines.add(
        report.isFit()
            ? "No faults in "
                + number(report.flows().size(), "flow")
                + ", "
                + number(words(report), "word")
                + "."
            : number(report.faults().size(), "fault")
                + ". Nothing is fit for families until they"
                + " are mended.");
    if (!report.warnings().isEmpty()) {
      lines.add(number(report.warnings().size(), "thing") + " to look at.");
    }
    return lines;
  }

  /**
   * For programs: one JSON document.
   *
   * @param report the faults and warnings as they were asked for
   */
  public static List<String> json(CheckReport report, Inspection found) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("fit", report.isFit());
    document.put("faults", report.faults().stream().map(CheckLines::asMap).toList());
    document.put("warnings", report.warnings().stream().map(CheckLines::asMap).toList());
    document.put("flows", report.flows().stream().map(CheckLines::asMap).toList());
    document.put("words", words(report));
    found
        .proof()
        .ifPresent(
            proof ->
                document.put("proved", proof.verdicts().stream().map(CheckLines::asMap).toList()));
    document.put("readability", asMap(found.read()));
    return JsonText.indented(document).lines().toList();
  }

  private static Map<String, Object> asMap(Fault fault) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", fault.place().file());
    map.put("line", fault.place().line());
    map.put("node", fault.node());
    map.put("what", fault.what());
    map.put("remedy", fault.remedy());
    return map;
  }

  private static Map<String, Object> asMap(Verdict verdict) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("flow", verdict.flow());
    switch (verdict) {
      case Verdict.Proved proved -> {
        map.put("ways", proved.ways());
        map.put("fewestQuestions", proved.fewest());
        map.put("mostQuestions", proved.most());
        map.put("outcomes", proved.ends().size());
      }
      case Verdict.NotProved not -> {
        map.put("notProvedAt", not.at().toString());
        map.put("reason", not.reason());
      }
    }
    return map;
  }

  /** Grades in tenths are written as text, because a grade of 7 and one of 7.04 are told apart. */
  private static Map<String, Object> asMap(Readability read) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("median", grade(read.median()));
    map.put("medianAtMost", grade(Readability.MEDIAN_AT_MOST));
    map.put("screenAtMost", grade(Readability.SCREEN_AT_MOST));
    map.put(
        "screens",
        read.screens().stream()
            .map(screen -> Map.of("screen", screen.where(), "grade", grade(screen.grade())))
            .toList());
    return map;
  }

  private static String grade(double grade) {
    return String.format(Locale.ROOT, "%.1f", grade);
  }

  private static Map<String, Object> asMap(Figures figures) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("flow", figures.flow());
    map.put("questions", figures.questions());
    map.put("notices", figures.notices());
    map.put("outcomes", figures.outcomes());
    map.put("words", figures.words());
    return map;
  }

  private static int words(CheckReport report) {
    return report.flows().stream().mapToInt(Figures::words).sum();
  }

  private static String counted(int count, String what, int width) {
    String digits = String.format(Locale.ROOT, "%,d", count);
    String words = what + (count == 1 ? " " : "s");
    return " ".repeat(Math.max(0, width - digits.length())) + digits + " " + words + "  ";
  }

  private static String number(int count, String what) {
    return String.format(Locale.ROOT, "%,d %s", count, what + (count == 1 ? "" : "s"));
  }
}
