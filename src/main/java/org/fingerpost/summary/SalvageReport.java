package org.fingerpost.summary;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fingerpost.casework.Fragment;
import org.fingerpost.casework.Remains;
import org.fingerpost.flow.Pathways;
import org.fingerpost.law.InWords;

/**
 * What could be read of a damaged file of cases: as text for a person, and as JSON for a program.
 *
 * <p>Every entry that could be read stands in both, in order, and every entry that is missing is
 * named in its place. Nothing is left out, and nothing is made up.
 *
 * @param remains what could be read
 * @param pathways for the questions in words; without them, questions are named by their ids
 * @param madeOn the day
 */
public record SalvageReport(Remains remains, Optional<Pathways> pathways, LocalDate madeOn) {
  private static final String RULE = "=".repeat(72);

  /** The files of a report. */
  public record Written(Path text, Path data) {}

  /**
   * Writes both files into a folder, under names that nothing there has.
   *
   * @param json writes maps, lists, strings and numbers
   * @throws CannotWrite where that is not possible; nothing that was there has been changed
   */
  public Written writeInto(Path folder, Function<Object, String> json) throws CannotWrite {
    return write(free(folder), json);
  }

  /**
   * Writes the text under the name that was chosen, and the data beside it under the same name with
   * another ending, or a number where that is taken.
   *
   * @param json writes maps, lists, strings and numbers
   * @throws CannotWrite where that is not possible; nothing that was there has been changed
   */
  public Written writeAs(Path text, Function<Object, String> json) throws CannotWrite {
    String name = String.valueOf(text.getFileName()).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    Path data = text.resolveSibling(name + ".json");
    for (int number = 2; data.equals(text) || Files.exists(data); number++) {
      data = text.resolveSibling(name + "-" + number + ".json");
    }
    return write(new Written(text, data), json);
  }

  private Written write(Written files, Function<Object, String> json) throws CannotWrite {
    SafeFile.write(files.text(), text().getBytes(StandardCharsets.UTF_8));
    SafeFile.write(files.data(), (json.apply(data()) + "\n").getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private Written free(Path folder) {
    for (int number = 1; ; number++) {
      String name = "fingerpost-salvage-" + madeOn + (number == 1 ? "" : "-" + number);
      Written files = new Written(folder.resolve(name + ".txt"), folder.resolve(name + ".json"));
      if (!Files.exists(files.text()) && !Files.exists(files.data())) {
        return files;
      }
    }
  }

  /**
   * What was found in one sentence, such as "84 entries of 6 cases could be read; 3 are missing."
   */
  public String inOneSentence() {
    return counted(remains.entries(), "entry", "entries")
        + " of "
        + counted(remains.cases().size(), "case", "cases")
        + " could be read; "
        + missing()
        + ".";
  }

  private String missing() {
    boolean openEnd = remains.cases().stream().anyMatch(one -> !one.endKnown());
    String known =
        remains.missing() == 0
            ? "none is known to be missing"
            : remains.missing() == 1 ? "1 is missing" : remains.missing() + " are missing";
    return openEnd ? known + ", and there may have been more" : known;
  }

  // As text

  /** For a person to read, in UTF-8, lines ended with a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    LogWords.line(text, "What could still be read of your cases");
    LogWords.line(text, RULE);
    LogWords.line(text, "Read on " + InWords.plain(madeOn) + " from " + remains.file());
    LogWords.line(text, "That file was not changed. " + inOneSentence());
    if (remains.unreadableBytes() > 0) {
      LogWords.line(text, "The disk would not give " + remains.unreadableBytes() + " bytes of it.");
    }
    if (remains.keysWithoutCase() > 0) {
      LogWords.line(
          text,
          "There are keys for "
              + counted(remains.keysWithoutCase(), "more case", "more cases")
              + " of which nothing was found: lost, or never begun.");
    }
    LogWords.line(
        text, "Whoever has this file can read it. Keep it as safe as the cases themselves.");
    int number = 1;
    for (Fragment one : remains.cases()) {
      LogWords.line(text, "");
      LogWords.line(text, RULE);
      aCase(text, number++, one);
    }
    return text.toString();
  }

  private void aCase(StringBuilder text, int number, Fragment one) {
    LogWords.line(
        text, number + ". " + Legible.line(one.title().orElse("A case whose name cannot be read")));
    one.listed()
        .ifPresent(listed -> LogWords.line(text, "   " + Legible.line(listed.head().standing())));
    one.lastTouched()
        .ifPresent(at -> LogWords.line(text, "   Last touched: " + LogWords.moment(at)));
    LogWords.line(text, "   Its id: " + one.id());
    LogWords.line(text, "   " + whatIsMissing(one));
    LogWords log = new LogWords(pathways);
    log.answers(text, one.entries());
    log.notes(text, one.entries());
    log.everything(text, one.entries(), one.last());
  }

  private static String whatIsMissing(Fragment one) {
    List<String> gaps =
        one.gaps().stream()
            .map(
                gap ->
                    gap.length() == 1
                        ? "entry " + gap.first()
                        : "entries " + gap.first() + " to " + gap.last())
            .toList();
    String missing =
        gaps.isEmpty() ? "No entry is missing." : "Missing: " + String.join(", ", gaps) + ".";
    return one.endKnown()
        ? missing
        : missing + " Whether anything came after entry " + one.last() + " cannot be known.";
  }

  private static String counted(long number, String one, String other) {
    return number + " " + (number == 1 ? one : other);
  }

  // As data

  /** The same as maps, lists, strings and numbers. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("format", 1);
    data.put("file", remains.file().toString());
    data.put("readOn", madeOn.toString());
    data.put("entries", remains.entries());
    data.put("missing", remains.missing());
    data.put("keysWithoutCase", remains.keysWithoutCase());
    data.put("unreadableBytes", remains.unreadableBytes());
    data.put("cases", remains.cases().stream().map(SalvageReport::caseData).toList());
    return data;
  }

  private static Map<String, Object> caseData(Fragment one) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", one.id().toString());
    one.title().ifPresent(title -> data.put("title", title));
    one.lastTouched().ifPresent(at -> data.put("lastTouched", at.toString()));
    data.put("last", one.last());
    data.put("endKnown", one.endKnown());
    data.put("missing", one.gaps().stream().map(gap -> List.of(gap.first(), gap.last())).toList());
    data.put("entries", LogWords.data(one.entries()));
    return data;
  }
}
