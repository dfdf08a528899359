package org.fingerpost.summary;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.EntryCodec;
import org.fingerpost.casework.Fragment;
import org.fingerpost.casework.Logged;
import org.fingerpost.casework.NoteId;
import org.fingerpost.casework.Remains;
import org.fingerpost.casework.Shown;
import org.fingerpost.casework.Wording;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.journey.Pin;
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
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK).withZone(ENGLAND);
  private static final String IN = "  ";
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
    for (int number = 2; Files.exists(data); number++) {
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
    line(text, "What could still be read of your cases");
    line(text, RULE);
    line(text, "Read on " + InWords.plain(madeOn) + " from " + remains.file());
    line(text, "That file was not changed. " + inOneSentence());
    if (remains.unreadableBytes() > 0) {
      line(text, "The disk would not give " + remains.unreadableBytes() + " bytes of it.");
    }
    if (remains.keysWithoutCase() > 0) {
      line(
          text,
          "There are keys for "
              + counted(remains.keysWithoutCase(), "more case", "more cases")
              + " of which nothing was found: lost, or never begun.");
    }
    line(text, "Whoever has this file can read it. Keep it as safe as the cases themselves.");
    int number = 1;
    for (Fragment one : remains.cases()) {
      line(text, "");
      line(text, RULE);
      aCase(text, number++, one);
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String words) {
    text.append(words).append('\n');
  }

  private void aCase(StringBuilder text, int number, Fragment one) {
    line(
        text, number + ". " + Legible.line(one.title().orElse("A case whose name cannot be read")));
    one.listed().ifPresent(listed -> line(text, "   " + Legible.line(listed.head().standing())));
    one.lastTouched().ifPresent(at -> line(text, "   Last touched: " + moment(at)));
    line(text, "   Its id: " + one.id());
    line(text, "   " + whatIsMissing(one));
    answers(text, one);
    notes(text, one);
    everything(text, one);
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

  private void answers(StringBuilder text, Fragment one) {
    Map<String, Entry.Answered> latest = new LinkedHashMap<>();
    for (Logged logged : one.entries()) {
      if (logged.entry() instanceof Entry.Answered answered) {
        latest.put(answered.question(), answered);
      }
    }
    if (!latest.isEmpty()) {
      line(text, "");
      line(text, "   Answers, the latest to each question");
      for (Entry.Answered answered : latest.values()) {
        words(text, "     ", question(answered));
        words(text, "       ", answer(answered));
      }
    }
  }

  /** The latest words of each note; one that was removed is not among them. */
  private void notes(StringBuilder text, Fragment one) {
    Map<NoteId, Logged> latest = new LinkedHashMap<>();
    for (Logged logged : one.entries()) {
      switch (logged.entry()) {
        case Entry.NoteWritten written -> latest.put(written.note(), logged);
        case Entry.NoteRemoved(NoteId note) -> latest.remove(note);
        case Entry.Opened _,
            Entry.Answered _,
            Entry.Pinned _,
            Entry.WentTo _,
            Entry.Renamed _,
            Entry.SummaryMade _,
            Entry.Closed _,
            Entry.Reopened _ -> {}
      }
    }
    if (!latest.isEmpty()) {
      line(text, "");
      line(text, "   Notes, as they were last");
      for (Logged logged : latest.values()) {
        if (logged.entry() instanceof Entry.NoteWritten written) {
          words(text, "     ", moment(logged.at()) + beside(written));
          words(text, "       ", written.text());
        }
      }
    }
  }

  private void everything(StringBuilder text, Fragment one) {
    line(text, "");
    line(text, "   Everything, in order");
    long expected = 1;
    for (Logged logged : one.entries()) {
      missing(text, expected, logged.sequence() - 1);
      words(
          text,
          "     ",
          logged.sequence() + "  " + moment(logged.at()) + "  " + happened(logged.entry()));
      expected = logged.sequence() + 1;
    }
    missing(text, expected, one.last());
  }

  private static void missing(StringBuilder text, long first, long last) {
    if (first == last) {
      line(text, "     " + first + "  (missing)");
    } else if (first < last) {
      line(text, "     " + first + " to " + last + "  (missing)");
    }
  }

  private String happened(Entry entry) {
    return switch (entry) {
      case Entry.Opened(String flow, String revision, Optional<String> area) ->
          "Began: "
              + flow(flow)
              + " (of "
              + revision
              + ")"
              + area.map(id -> ", area: " + area(id)).orElse("");
      case Entry.Answered answered -> "Answered: " + question(answered) + "\n" + answer(answered);
      case Entry.Pinned(Pin pin, Optional<Shown> shown) ->
          "Checked against the guidance as it was on "
              + InWords.plain(pin.day())
              + shown.map(told -> "\n" + String.join("\n", told.lines())).orElse("");
      case Entry.WentTo(NodeId node) -> "Went to: " + node(node);
      case Entry.NoteWritten written ->
          "Note " + written.note().value() + beside(written) + "\n" + written.text();
      case Entry.NoteRemoved(NoteId note) -> "Note " + note.value() + " was removed";
      case Entry.Renamed(String title) -> "Named: " + title;
      case Entry.SummaryMade(String form, String fileName) ->
          "A summary was made: " + fileName + " (" + form + ")";
      case Entry.Closed _ -> "Closed";
      case Entry.Reopened _ -> "Opened again";
    };
  }

  /** Lines set in; whatever has no shape is made visible. */
  private static void words(StringBuilder text, String in, String words) {
    line(text, in + Legible.lines(words).replace("\n", "\n" + in + IN));
  }

  private static String moment(Instant at) {
    return MOMENT.format(at);
  }

  private String flow(String id) {
    return pathways.flatMap(all -> all.flow(id)).map(found -> found.title()).orElse(id);
  }

  private String beside(Entry.NoteWritten written) {
    return written
        .beside()
        .or(() -> written.node().map(this::node))
        .map(title -> ", beside: " + title)
        .orElse("");
  }

  /** As the person read it, where that was kept; else as it reads now. */
  private String question(Entry.Answered answered) {
    String key = answered.question();
    return answered
        .wording()
        .map(Wording::title)
        .or(() -> pathways.flatMap(all -> all.question(key)).map(Question::title))
        .orElse(key);
  }

  private String answer(Entry.Answered answered) {
    return answered
        .wording()
        .flatMap(Wording::answer)
        .or(
            () ->
                pathways.flatMap(
                    all ->
                        all.question(answered.question())
                            .map(asked -> asked.inWords(answered.answer(), all.areas()))))
        .orElseGet(() -> plain(answered.answer()));
  }

  private static String plain(Answer answer) {
    return switch (answer) {
      case Answer.Chosen(String option) -> option;
      case Answer.Several(List<String> options) -> String.join("; ", options);
      case Answer.OnDate(LocalDate date) -> InWords.plain(date);
      case Answer.Said(String said) -> said;
      case Answer.InArea(String area) -> area;
      case Answer.NotSure _ -> "I am not sure";
    };
  }

  private String area(String id) {
    return pathways
        .flatMap(all -> all.areas().council(id))
        .map(org.fingerpost.area.Area::name)
        .orElse(id);
  }

  private String node(NodeId id) {
    return pathways.flatMap(all -> all.node(id)).map(Node::title).orElse(id.toString());
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
    EntryCodec codec = new EntryCodec();
    List<Object> entries = new ArrayList<>();
    for (Logged logged : one.entries()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("sequence", logged.sequence());
      entry.putAll(codec.data(logged.at(), logged.entry()));
      entries.add(entry);
    }
    data.put("entries", entries);
    return data;
  }
}
