package org.fingerpost.ui.changed;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.casework.Given;
import org.fingerpost.casework.Guidance;
import org.fingerpost.casework.Note;
import org.fingerpost.casework.Reviewed;
import org.fingerpost.casework.Reviewed.Fate;
import org.fingerpost.casework.Revisited;
import org.fingerpost.casework.Wording;
import org.fingerpost.flow.Question;
import org.fingerpost.journey.Pin;
import org.fingerpost.law.InWords;
import org.fingerpost.ui.Words;

/** What a change of the pathways does to a case, in words; every answer stands in one part. */
final class ChangedModel {
  private final Words words;
  private final Revisited revisited;
  private final Map<Kind, List<Line>> lines = new EnumMap<>(Kind.class);

  ChangedModel(Words words, Revisited revisited) {
    this.words = words;
    this.revisited = revisited;
    revisited.dates().forEach(this::date);
    result();
    revisited
        .newQuestion()
        .ifPresent(question -> add(Kind.ASK, Line.about(say("changed.new"), question.title())));
    revisited.answers().forEach(this::answer);
    revisited.reading().forEach(this::reading);
    revisited.looseNotes().forEach(this::note);
    if (revisited.placeGone()) {
      add(Kind.PLACE, Line.about(say("changed.place.gone"), revisited.onward().at().title()));
    }
  }

  /** The parts of the page, in the order in which to read them. */
  enum Kind {
    DATES,
    RESULT,
    ASK,
    CHECK,
    GONE,
    WAITS,
    BACK,
    ASIDE,
    READ,
    NOTES,
    PLACE,
    KEPT,
    ASIDE_BEFORE
  }

  /** A part with something in it. */
  record Part(Kind kind, String heading, Optional<String> lead, List<Line> lines) {}

  /**
   * One thing to read.
   *
   * @param about what it is about
   * @param now how it is now; this stands out
   * @param more how it was, or why
   */
  record Line(String about, Optional<String> now, List<String> more) {
    static Line about(String about, String now, String... more) {
      return new Line(about, Optional.of(now), List.of(more));
    }

    String inWords() {
      List<String> all = new ArrayList<>(List.of(about));
      now.ifPresent(all::add);
      all.addAll(more);
      return String.join(" \u2013 ", all);
    }
  }

  // What it says

  String title() {
    return switch (revisited.guidance().kind()) {
      case GONE -> say("changed.title-gone");
      case OLDER -> say("changed.title-older");
      case SAME, NEWER, OTHER -> say("changed.title");
    };
  }

  List<String> lead() {
    Guidance guidance = revisited.guidance();
    List<String> lead = new ArrayList<>();
    switch (guidance.kind()) {
      case GONE -> lead.add(say("changed.lead-gone", revisited.journey().flow().title()));
      case OLDER -> {
        lead.add(say("changed.lead-older", day(guidance.before()), day(now(guidance))));
        lead.add(say("changed.lead"));
      }
      case NEWER -> {
        lead.add(say("changed.lead"));
        lead.add(say("changed.revision", day(guidance.before()), day(now(guidance))));
      }
      case SAME, OTHER -> lead.add(say("changed.lead"));
    }
    return lead;
  }

  /** The parts of this kind that have something in them. */
  Optional<Part> part(Kind kind) {
    List<Line> found = lines.getOrDefault(kind, List.of());
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Part(kind, heading(kind, found.size()), leadOf(kind), List.copyOf(found)));
  }

  /** Everything on the page, a line each, to be kept with the case. */
  List<String> inWords() {
    List<String> all = new ArrayList<>(List.of(title()));
    all.addAll(lead());
    for (Kind kind : Kind.values()) {
      if (kind != Kind.KEPT && kind != Kind.ASIDE_BEFORE) {
        part(kind)
            .ifPresent(
                part ->
                    part.lines().forEach(line -> all.add(part.heading() + ": " + line.inWords())));
      }
    }
    all.add(words.count("changed.kept", lines.getOrDefault(Kind.KEPT, List.of()).size()));
    return all;
  }

  private String heading(Kind kind, int lines) {
    return switch (kind) {
      case DATES -> say("changed.dates");
      case RESULT -> say("changed.result");
      case ASK -> say("changed.ask");
      case CHECK -> say("changed.check");
      case GONE -> say("changed.gone");
      case WAITS -> say("changed.waits");
      case BACK -> say("changed.back");
      case ASIDE -> say("changed.aside");
      case READ -> say("changed.read");
      case NOTES -> say("changed.notes");
      case PLACE -> say("changed.place");
      case KEPT -> words.count("changed.kept", lines);
      case ASIDE_BEFORE -> say("changed.aside-before");
    };
  }

  private Optional<String> leadOf(Kind kind) {
    return switch (kind) {
      case DATES ->
          revisited.dates().stream()
                  .anyMatch(date -> date.change() == Revisited.DateNews.Change.MOVED)
              ? Optional.of(say("changed.dates.lead"))
              : Optional.empty();
      case CHECK -> Optional.of(say("changed.check.lead"));
      case GONE -> Optional.of(say("changed.gone.lead"));
      case WAITS -> Optional.of(say("changed.waits.lead"));
      case BACK -> Optional.of(say("changed.back.lead"));
      case ASIDE -> Optional.of(say("changed.aside.lead"));
      case NOTES -> Optional.of(say("changed.notes.lead"));
      case RESULT, ASK, READ, PLACE, KEPT, ASIDE_BEFORE -> Optional.empty();
    };
  }

  // Its lines

  private void add(Kind kind, Line line) {
    lines.computeIfAbsent(kind, _ -> new ArrayList<>()).add(line);
  }

  private void date(Revisited.DateNews date) {
    String title = date.now().or(date::before).map(Pin.Told::title).orElseThrow();
    add(
        Kind.DATES,
        switch (date.change()) {
          case MOVED -> moved(title, date.before().orElseThrow(), date.now().orElseThrow());
          case NEW -> Line.about(title, by(date.now().orElseThrow()), say("changed.date.new"));
          case GONE ->
              Line.about(
                  title,
                  say("changed.date.gone"),
                  say("changed.date.before", days(date.before().orElseThrow())),
                  say("changed.date.gone.do"));
          case NOT_LISTED ->
              Line.about(title, by(date.before().orElseThrow()), say("changed.date.not-listed"));
          case AFTER_ANSWERS ->
              Line.about(title, by(date.before().orElseThrow()), say("changed.date.same"));
        });
  }

  private Line moved(String title, Pin.Told before, Pin.Told now) {
    List<String> more = new ArrayList<>();
    if (!now.latest().equals(now.aimFor())) {
      more.add(say("changed.date.latest", InWords.full(now.latest())));
    }
    if (revisited.journey().today().isAfter(now.latest())) {
      more.add(say("date.passed"));
    } else if (now.aimFor().isBefore(before.aimFor()) || now.latest().isBefore(before.latest())) {
      more.add(say("changed.date.sooner"));
    }
    more.add(say("changed.date.before", days(before)));
    return new Line(title, Optional.of(by(now)), more);
  }

  private String by(Pin.Told told) {
    return say("changed.date.by", InWords.full(told.aimFor()));
  }

  private String days(Pin.Told told) {
    return told.aimFor().equals(told.latest())
        ? InWords.full(told.aimFor())
        : say("changed.date.days", InWords.full(told.aimFor()), InWords.full(told.latest()));
  }

  private void result() {
    Revisited.Result result = revisited.result();
    String before = result.before().map(Pin.Page::title).orElse("");
    String now = result.now().map(Pin.Page::title).orElseGet(() -> say("changed.result.open"));
    switch (result.kind()) {
      case SAME -> {}
      case UNKNOWN ->
          add(Kind.RESULT, Line.about(say("changed.now"), now, say("changed.result.unknown")));
      case REACHED -> add(Kind.RESULT, Line.about(say("changed.now"), now));
      case OTHER, OPEN ->
          add(
              Kind.RESULT,
              Line.about(say("changed.now"), now, say("changed.result.before", before)));
      case ADVICE -> {
        if (before.equals(now)) {
          add(Kind.RESULT, Line.about(say("changed.same"), now, say("changed.result.advice")));
        } else {
          add(
              Kind.RESULT,
              Line.about(
                  say("changed.now"),
                  now,
                  say("changed.result.before", before),
                  say("changed.result.advice")));
        }
      }
    }
  }

  private void answer(Reviewed reviewed) {
    Given given = reviewed.given();
    switch (reviewed.fate()) {
      case Fate.Counts(Wording now) -> {
        if (reviewed.readBefore().isPresent()) {
          add(Kind.CHECK, reworded(given, reviewed.readBefore().get(), now));
        } else {
          add(reviewed.aside() ? Kind.BACK : Kind.KEPT, asItReads(given, now));
        }
      }
      case Fate.AskAgain(Question question, Reviewed.Reason reason) ->
          add(Kind.ASK, again(given, question, reason));
      case Fate.NoLongerFits(Reviewed.Reason reason) ->
          add(
              reviewed.aside() ? Kind.ASIDE_BEFORE : Kind.GONE,
              Line.about(given.title(), given.inWords(), why(reason)));
      case Fate.Waits(Wording now) -> {
        if (reviewed.readBefore().isPresent()) {
          add(Kind.CHECK, reworded(given, reviewed.readBefore().get(), now));
        } else {
          add(reviewed.aside() ? Kind.ASIDE_BEFORE : Kind.WAITS, asItReads(given, now));
        }
      }
      case Fate.SetAside(Wording now) ->
          add(reviewed.aside() ? Kind.ASIDE_BEFORE : Kind.ASIDE, asItReads(given, now));
    }
  }

  private static Line asItReads(Given given, Wording now) {
    return Line.about(now.title(), now.answer().orElseGet(given::inWords));
  }

  private Line again(Given given, Question question, Reviewed.Reason reason) {
    List<String> more = new ArrayList<>();
    if (!given.title().equals(question.title()) && given.wording().isPresent()) {
      more.add(say("changed.asked-before", given.title()));
    }
    more.add(say("changed.said", given.inWords()));
    more.add(why(reason));
    return new Line(say("changed.again"), Optional.of(question.title()), more);
  }

  private Line reworded(Given given, Wording before, Wording now) {
    String saidBefore = before.answer().orElseGet(given::inWords);
    String saidNow = now.answer().orElseGet(given::inWords);
    return Line.about(
        now.title(),
        saidNow,
        before.title().equals(now.title())
            ? say("changed.read-answer", saidBefore)
            : say("changed.read-before", before.title(), saidBefore));
  }

  private String why(Reviewed.Reason reason) {
    return switch (reason) {
      case QUESTION_GONE -> say("changed.why.question-gone");
      case OTHER_KIND -> say("changed.why.other-kind");
      case OPTION_GONE -> say("changed.why.option-gone");
      case COUNCIL_GONE -> say("changed.why.council-gone");
      case NOT_SURE_GONE -> say("changed.why.not-sure-gone");
      case NOT_TOGETHER -> say("changed.why.not-together");
    };
  }

  private void reading(Revisited.ReadingNews news) {
    add(
        Kind.READ,
        Line.about(
            switch (news.state()) {
              case NEW -> say("changed.read.new");
              case CHANGED -> say("changed.read.changed");
              case GONE -> say("changed.read.gone");
            },
            news.title()));
  }

  private void note(Note note) {
    add(
        Kind.NOTES,
        Line.about(note.beside().orElseGet(() -> say("changed.note.step")), note.text()));
  }

  private String say(String key, Object... fillings) {
    return words.say(key, fillings);
  }

  private static String now(Guidance guidance) {
    return guidance.now().orElse("");
  }

  /** A revision that is a day reads as one. */
  private static String day(String revision) {
    try {
      return InWords.plain(LocalDate.parse(revision));
    } catch (DateTimeParseException words) {
      return revision;
    }
  }
}
