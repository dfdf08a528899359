package org.fingerpost.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.casework.Reviewed.Fate;
import org.fingerpost.casework.Reviewed.Reason;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Edition;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Pin;
import org.fingerpost.law.Deadline;
import org.fingerpost.law.Law;

/**
 * A case opened again: its journey on the pathways as they are now, and what is different for the
 * person since the case was last pinned.
 *
 * <p>Nothing is left out: every answer that was ever the latest to its question stands in {@link
 * #answers} once, every date that was told is compared, and a note whose step is gone is named.
 *
 * <p>What was told then is compared with what the new pathways would have told <em>on that
 * day</em>, so that the passing of time is not taken for a change of the rules.
 */
public final class Revisited {
  private final Case kept;
  private final Journey journey;
  private final Optional<Pin> pin;
  private final Guidance guidance;
  private final List<Reviewed> answers;
  private final Result result;
  private final List<DateNews> dates;
  private final List<ReadingNews> reading;
  private final List<Note> looseNotes;

  private Revisited(Case kept, Pathways pathways, String otherwise, LocalDate today) {
    this.kept = kept;
    this.pin = kept.pin();
    boolean gone = pathways.flow(kept.flow().flow()).isEmpty();
    this.journey = journey(kept, pathways, gone ? otherwise : kept.flow().flow(), today);
    Collection<String> keys = kept.answers().keySet();
    this.guidance = gone ? gone(kept) : guidance(kept, pathways);
    List<Reviewed> found = review();
    Optional<Pin> then = pin.map(before -> Pin.of(journey.on(before.day()), keys));
    Pin now = Pin.of(journey, keys);
    this.dates =
        pin.flatMap(before -> then.map(after -> compareDates(before, after, found)))
            .orElse(List.of());
    boolean rulesChanged =
        guidance.kind() != Guidance.Kind.SAME || dates.stream().anyMatch(DateNews::isNews);
    this.answers =
        rulesChanged ? found : found.stream().map(one -> withoutTime(one, then)).toList();
    this.result = result(then, now, rulesChanged);
    this.reading =
        pin.flatMap(before -> then.map(after -> compareReading(before, after))).orElse(List.of());
    this.looseNotes =
        kept.notes().stream()
            .filter(note -> !note.text().isBlank())
            .filter(note -> note.node().filter(this::isGone).isPresent())
            .toList();
  }

  /**
   * Opens a case again.
   *
   * @param otherwise the id of a flow that exists, to go on with where the case's own is gone
   * @param today what day it is in England
   */
  public static Revisited of(Case kept, Pathways pathways, String otherwise, LocalDate today) {
    return new Revisited(kept, pathways, otherwise, today);
  }

  private static Journey journey(Case kept, Pathways pathways, String flow, LocalDate today) {
    Journey resumed = Journey.begin(pathways, flow, today).withAnswers(kept.answers());
    Journey placed =
        kept.flow()
            .area()
            .filter(id -> pathways.areas().council(id).isPresent())
            .map(resumed::inArea)
            .orElse(resumed);
    return kept.place().map(placed::lookingAt).orElse(placed);
  }

  private static Guidance gone(Case kept) {
    return new Guidance(Guidance.Kind.GONE, kept.flow().revision(), Optional.empty());
  }

  private static Guidance guidance(Case kept, Pathways pathways) {
    Optional<Pin> pin = kept.pin();
    if (pin.isEmpty()) {
      Flow flow = pathways.flow(kept.flow().flow()).orElseThrow();
      return Guidance.of(kept.flow().revision(), flow.revision());
    }
    Map<String, Edition> now = new HashMap<>();
    pin.get()
        .editions()
        .keySet()
        .forEach(flow -> pathways.edition(flow).ifPresent(edition -> now.put(flow, edition)));
    return Guidance.of(pin.get().editions(), now);
  }

  private boolean isGone(NodeId node) {
    return journey.pathways().node(node).isEmpty();
  }

  // Answers

  private List<Reviewed> review() {
    Set<String> off = new HashSet<>(kept.answers().keySet());
    off.removeAll(journey.answers().keySet());
    Set<String> ahead = journey.outcome().isPresent() ? Set.of() : journey.mayStillAsk(off);
    return kept.given().stream().map(given -> review(given, ahead)).toList();
  }

  private Reviewed review(Given given, Set<String> ahead) {
    String key = given.question();
    Optional<Question> asked = journey.pathways().question(key);
    boolean fits = asked.filter(question -> fits(question, given.answer())).isPresent();
    Fate fate;
    if (asked.isEmpty()) {
      fate = new Fate.NoLongerFits(Reason.QUESTION_GONE);
    } else if (!fits) {
      Question question = asked.get();
      Reason reason = Reason.of(question, given.answer(), journey.pathways().areas());
      fate =
          ahead.contains(key) ? new Fate.AskAgain(question, reason) : new Fate.NoLongerFits(reason);
    } else {
      Wording now = wording(asked.get(), given.answer());
      fate =
          given.answer().equals(journey.answers().get(key))
              ? new Fate.Counts(now)
              : ahead.contains(key) ? new Fate.Waits(now) : new Fate.SetAside(now);
    }
    boolean aside =
        pin.map(before -> before.aside().contains(key))
            .orElse(fits && !counts(fate) && guidance.kind() == Guidance.Kind.SAME);
    Optional<Wording> readBefore =
        fits
            ? kept.lastRead(key)
                .filter(before -> !before.readsLike(wording(asked.get(), given.answer())))
            : Optional.empty();
    return new Reviewed(given, aside, fate, readBefore);
  }

  /**
   * Where only time has passed, an answer that has left the way or come back to it is no news: on
   * the day of the pin it would still stand as it did.
   */
  private Reviewed withoutTime(Reviewed one, Optional<Pin> then) {
    String key = one.given().question();
    boolean asItWas =
        pin.isPresent()
            && then.filter(after -> after.aside().contains(key) == pin.get().aside().contains(key))
                .isPresent();
    return asItWas
        ? new Reviewed(one.given(), !counts(one.fate()), one.fate(), one.readBefore())
        : one;
  }

  private static boolean counts(Fate fate) {
    return fate instanceof Fate.Counts;
  }

  private boolean fits(Question question, Answer answer) {
    return question.accepts(answer, journey.pathways().areas());
  }

  private Wording wording(Question question, Answer answer) {
    return Wording.of(question, answer, journey.pathways().areas());
  }

  // Outcome

  private Result result(Optional<Pin> then, Pin now, boolean rulesChanged) {
    if (pin.isEmpty() || then.isEmpty()) {
      return new Result(Result.Kind.UNKNOWN, Optional.empty(), now.outcome());
    }
    Optional<Pin.Page> before = pin.get().outcome();
    Optional<Pin.Page> after = then.get().outcome();
    boolean otherThen = !before.map(Pin.Page::id).equals(after.map(Pin.Page::id));
    boolean otherNow = !before.map(Pin.Page::id).equals(now.outcome().map(Pin.Page::id));
    // Where only time has passed, the outcome page says so by itself.
    if (otherNow && (otherThen || rulesChanged)) {
      return new Result(
          before.isEmpty()
              ? Result.Kind.REACHED
              : now.outcome().isEmpty() ? Result.Kind.OPEN : Result.Kind.OTHER,
          before,
          now.outcome());
    }
    boolean reads = otherThen || before.equals(after);
    return new Result(reads ? Result.Kind.SAME : Result.Kind.ADVICE, before, now.outcome());
  }

  // Dates

  private List<DateNews> compareDates(Pin before, Pin after, List<Reviewed> found) {
    List<DateNews> news = new ArrayList<>();
    Map<String, Pin.Told> inSight = new LinkedHashMap<>();
    after.dates().forEach(told -> inSight.put(told.timeLimit(), told));
    for (Pin.Told told : before.dates()) {
      Pin.Told seen = inSight.remove(told.timeLimit());
      Optional<Pin.Told> reckoned =
          seen == null ? reckoned(told.timeLimit(), found) : Optional.of(seen);
      DateNews.Change change;
      if (reckoned.isEmpty()) {
        change = DateNews.Change.GONE;
      } else if (!reckoned.get().sameDays(told)) {
        change = DateNews.Change.MOVED;
      } else if (seen != null) {
        continue;
      } else {
        change =
            after.outcome().isPresent()
                ? DateNews.Change.NOT_LISTED
                : DateNews.Change.AFTER_ANSWERS;
      }
      news.add(new DateNews(change, Optional.of(told), reckoned));
    }
    inSight
        .values()
        .forEach(
            told ->
                news.add(new DateNews(DateNews.Change.NEW, Optional.empty(), Optional.of(told))));
    return List.copyOf(news);
  }

  /** A date that is out of sight now, from every answer that still fits. */
  private Optional<Pin.Told> reckoned(String timeLimit, List<Reviewed> found) {
    Law law = journey.pathways().law();
    if (law.timeLimit(timeLimit).isEmpty()) {
      return Optional.empty();
    }
    Map<String, LocalDate> known = new HashMap<>();
    for (Reviewed answer : found) {
      boolean usable =
          switch (answer.fate()) {
            case Fate.Counts _, Fate.Waits _ -> true;
            case Fate.SetAside _, Fate.AskAgain _, Fate.NoLongerFits _ -> false;
          };
      if (usable && answer.given().answer() instanceof Answer.OnDate(LocalDate date)) {
        known.put(answer.given().question(), date);
      }
    }
    Optional<Deadline> deadline = law.deadline(timeLimit, known);
    return deadline.map(
        date ->
            new Pin.Told(
                timeLimit,
                law.timeLimit(timeLimit).orElseThrow().title(),
                date.aimFor(),
                date.latest()));
  }

  // Notices

  private List<ReadingNews> compareReading(Pin before, Pin after) {
    Map<NodeId, Pin.Page> read = new LinkedHashMap<>();
    before.notices().forEach(page -> read.put(page.id(), page));
    List<ReadingNews> news = new ArrayList<>();
    for (Pin.Page page : after.notices()) {
      Pin.Page was = read.remove(page.id());
      if (was == null) {
        news.add(new ReadingNews(ReadingNews.State.NEW, page.title()));
      } else if (!was.equals(page)) {
        news.add(new ReadingNews(ReadingNews.State.CHANGED, page.title()));
      }
    }
    read.values().stream()
        .filter(page -> isGone(page.id()))
        .forEach(page -> news.add(new ReadingNews(ReadingNews.State.GONE, page.title())));
    return List.copyOf(news);
  }

  // What it says

  /** The journey as it stands now, where the person was if that is still on the way. */
  public Journey journey() {
    return journey;
  }

  /** How the pathways of now stand to those of then. */
  public Guidance guidance() {
    return guidance;
  }

  /** Every answer of the case, each once, in the order in which they were first given. */
  public List<Reviewed> answers() {
    return answers;
  }

  /** What has become of the outcome. */
  public Result result() {
    return result;
  }

  /** Dates that are not as they were told; none is left out. */
  public List<DateNews> dates() {
    return dates;
  }

  /** Texts on the way that are new or read differently, and those read before that are gone. */
  public List<ReadingNews> reading() {
    return reading;
  }

  /** Notes beside a step that is not there any more. */
  public List<Note> looseNotes() {
    return looseNotes;
  }

  /** A question that has come to stand before answers already given, or before the outcome. */
  public Optional<Question> newQuestion() {
    boolean cutShort =
        result.kind() == Result.Kind.OPEN
            || answers.stream().anyMatch(one -> one.isNews() && one.fate() instanceof Fate.Waits);
    return cutShort
            && journey.stops().getLast().node() instanceof Question open
            && !kept.answers().containsKey(open.key())
        ? Optional.of(open)
        : Optional.empty();
  }

  /** Whether the screen the person was at is not there any more. */
  public boolean placeGone() {
    return kept.place().filter(this::isGone).isPresent();
  }

  /** Whether anything is different for this person. If not, nobody should be bothered. */
  public boolean matters() {
    return guidance.kind() == Guidance.Kind.GONE
        || answers.stream().anyMatch(Reviewed::isNews)
        || result.isNews()
        || dates.stream().anyMatch(DateNews::isNews)
        || reading.stream().anyMatch(ReadingNews::isNews)
        || looseNotes.stream().anyMatch(note -> !kept.toldThatItsStepIsGone(note.id()))
        || placeGone();
  }

  /** Where to go on: at what has to be answered, else where the person was. */
  public Journey onward() {
    boolean asks =
        guidance.kind() == Guidance.Kind.GONE
            || newQuestion().isPresent()
            || answers.stream()
                .filter(Reviewed::isNews)
                .map(Reviewed::fate)
                .anyMatch(fate -> fate instanceof Fate.AskAgain || fate instanceof Fate.Waits);
    return asks || result.isNews() ? journey.toTheFront() : journey;
  }

  /** What is to be kept of this once the person has read it. */
  public Shown shown(List<String> lines) {
    Map<String, Wording> reworded = new LinkedHashMap<>();
    for (Reviewed answer : answers) {
      if (answer.readBefore().isPresent()) {
        switch (answer.fate()) {
          case Fate.Counts(Wording now) -> reworded.put(answer.given().question(), now);
          case Fate.Waits(Wording now) -> reworded.put(answer.given().question(), now);
          case Fate.SetAside(Wording now) -> reworded.put(answer.given().question(), now);
          case Fate.AskAgain _, Fate.NoLongerFits _ -> {}
        }
      }
    }
    return new Shown(lines, reworded, looseNotes.stream().map(Note::id).toList());
  }

  /**
   * The outcome, then and now.
   *
   * @param before as it was told; empty before there was one
   * @param now empty while there is more to answer
   */
  public record Result(Kind kind, Optional<Pin.Page> before, Optional<Pin.Page> now) {
    /** How one compares with the other. */
    public enum Kind {
      /** The same, with the same advice, or none then and now. */
      SAME,
      /** What was told was not noted then. */
      UNKNOWN,
      /** The same outcome, whose advice reads differently. */
      ADVICE,
      /** Another outcome. */
      OTHER,
      /** There was one, and now there is more to answer first. */
      OPEN,
      /** There was none, and now there is one. */
      REACHED
    }

    /** Whether the person has something to learn about it. */
    public boolean isNews() {
      return switch (kind) {
        case SAME, UNKNOWN -> false;
        case ADVICE, OTHER, OPEN, REACHED -> true;
      };
    }
  }

  /**
   * A date, then and now.
   *
   * @param before as it was told; empty where it is new
   * @param now as the rules give it now; empty where they give none
   */
  public record DateNews(Change change, Optional<Pin.Told> before, Optional<Pin.Told> now) {
    /** How one compares with the other. */
    public enum Change {
      /** The rule gives other days. */
      MOVED,
      /** No rule gives it any more, or an answer it needs does not fit any more. */
      GONE,
      /** The days are the same, and the outcome does not ask for it any more. */
      NOT_LISTED,
      /** The days are the same; it is in sight again once some questions are answered. */
      AFTER_ANSWERS,
      /** It was not told before. */
      NEW
    }

    /** Whether the person has something to learn about it. */
    public boolean isNews() {
      return change != Change.AFTER_ANSWERS;
    }
  }

  /** A text to read that is not as it was. */
  public record ReadingNews(State state, String title) {
    /** What has become of it. */
    public enum State {
      /** It was not on the way before. */
      NEW,
      /** It reads differently. */
      CHANGED,
      /** It is not there any more. */
      GONE
    }

    /** Whether the person has something to learn about it. */
    public boolean isNews() {
      return state != State.GONE;
    }
  }
}
