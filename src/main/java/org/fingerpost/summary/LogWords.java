package org.fingerpost.summary;

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
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.EntryCodec;
import org.fingerpost.casework.Logged;
import org.fingerpost.casework.NoteId;
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
 * A case's log in words and as data, whole or with gaps: for whatever has to print every entry.
 *
 * @param pathways for questions whose wording was not kept; without them, they are named by ids
 */
record LogWords(Optional<Pathways> pathways) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));
  private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");
  private static final String IN = "  ";

  static void line(StringBuilder text, String words) {
    text.append(words).append('\n');
  }

  /** The latest answer to each question. */
  void answers(StringBuilder text, List<Logged> entries) {
    Map<String, Entry.Answered> latest = new LinkedHashMap<>();
    for (Logged logged : entries) {
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
  void notes(StringBuilder text, List<Logged> entries) {
    Map<NoteId, Logged> latest = new LinkedHashMap<>();
    for (Logged logged : entries) {
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
            Entry.Reopened _,
            Entry.KeptOn _,
            Entry.KeptOnTakenBack _ -> {}
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

  /**
   * Every entry in its place.
   *
   * @param last the highest sequence that was there
   */
  void everything(StringBuilder text, List<Logged> entries, long last) {
    line(text, "");
    line(text, "   Everything, in order");
    long expected = 1;
    for (Logged logged : entries) {
      missing(text, expected, logged.sequence() - 1);
      words(
          text,
          "     ",
          logged.sequence() + "  " + moment(logged.at()) + "  " + happened(logged.entry()));
      expected = logged.sequence() + 1;
    }
    missing(text, expected, last);
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
              + told(pin)
              + shown.map(LogWords::told).orElse("");
      case Entry.WentTo(NodeId node) -> "Went to: " + node(node);
      case Entry.NoteWritten written ->
          "Note " + written.note().value() + beside(written) + "\n" + written.text();
      case Entry.NoteRemoved(NoteId note) -> "Note " + note.value() + " was removed";
      case Entry.Renamed(String title) -> "Named: " + title;
      case Entry.SummaryMade(String form, String fileName) ->
          "A summary was made: " + fileName + " (" + form + ")";
      case Entry.Closed _ -> "Closed";
      case Entry.Reopened _ -> "Opened again";
      case Entry.KeptOn _ -> "Looked at after a time, and kept on";
      case Entry.KeptOnTakenBack _ -> "The decision to keep it on was taken back";
    };
  }

  /** The result, the pages and the dates that the person was given. */
  private static String told(Pin pin) {
    StringBuilder told = new StringBuilder();
    pin.outcome().ifPresent(page -> told.append("\nResult: ").append(page.title()));
    pin.notices().forEach(page -> told.append("\nRead: ").append(page.title()));
    pin.dates()
        .forEach(
            date ->
                told.append("\nDate: ")
                    .append(date.title())
                    .append(": ")
                    .append(InWords.plain(date.aimFor()))
                    .append(
                        date.aimFor().equals(date.latest())
                            ? ""
                            : ", at the latest " + InWords.plain(date.latest())));
    return told.toString();
  }

  /** What the person was shown of a change, and the words that changed. */
  private static String told(Shown shown) {
    List<String> lines = new ArrayList<>(shown.lines());
    shown
        .reworded()
        .values()
        .forEach(
            words ->
                lines.add(
                    "Reads now: "
                        + words.title()
                        + words.answer().map(answer -> ": " + answer).orElse("")));
    return lines.isEmpty() ? "" : "\n" + String.join("\n", lines);
  }

  /** Lines set in; whatever has no shape is made visible. */
  static void words(StringBuilder text, String in, String words) {
    line(text, in + Legible.lines(words).replace("\n", "\n" + in + IN));
  }

  /** In England; a moment that no calendar shows as it is counted. */
  static String moment(Instant at) {
    return at.isBefore(FIRST) || at.isAfter(LAST) ? at.toString() : MOMENT.format(at);
  }

  private String flow(String id) {
    return pathways.flatMap(all -> all.flow(id)).map(found -> found.title()).orElse(id);
  }

  String beside(Entry.NoteWritten written) {
    return written
        .beside()
        .or(() -> written.node().map(this::node))
        .map(title -> ", beside: " + title)
        .orElse("");
  }

  /** As the person read it, where that was kept; else as it reads now. */
  String question(Entry.Answered answered) {
    String key = answered.question();
    return answered
        .wording()
        .map(Wording::title)
        .or(() -> pathways.flatMap(all -> all.question(key)).map(Question::title))
        .orElse(key);
  }

  String answer(Entry.Answered answered) {
    if (answered.answer() instanceof Answer.Said(String said)) {
      return said;
    }
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

  /** Every entry as the names and values under which it is kept, with its place. */
  static List<Map<String, Object>> data(List<Logged> entries) {
    EntryCodec codec = new EntryCodec();
    List<Map<String, Object>> data = new ArrayList<>();
    for (Logged logged : entries) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("sequence", logged.sequence());
      entry.putAll(codec.data(logged.at(), logged.entry()));
      data.add(entry);
    }
    return data;
  }
}
