package org.fingerpost.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fingerpost.area.Area;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.Earlier;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Guidance;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Note;
import org.fingerpost.casework.NoteId;
import org.fingerpost.casework.Revisited;
import org.fingerpost.casework.Wording;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.journey.Change;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Pin;
import org.fingerpost.journey.Stop;

/**
 * The case that the screens show: its journey, its notes, and whether they are saved.
 *
 * <p>What the person does takes effect here at once and goes to the disk behind their back, in
 * order; {@link #savingProperty} says how that goes. Belongs to the thread that paints.
 */
public final class OpenCase {
  private final Supplier<LocalDate> today;
  private final CaseLog log;
  private final ReadOnlyObjectWrapper<Journey> journey;
  private final ReadOnlyObjectWrapper<List<StepNote>> notes;
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(false);
  private final Set<String> answered = new HashSet<>();
  private Optional<Pin> pinned = Optional.empty();
  private Optional<Revisited> changed = Optional.empty();
  private Optional<Undo> undo = Optional.empty();
  private Optional<String> title;
  private Optional<String> copiedLetter = Optional.empty();
  private Map<String, Answer> unfit = Map.of();
  private Optional<Draft> draft = Optional.empty();
  private boolean sawOutcome;
  private int lastNote;

  /** Begins a flow. Nothing is kept before the first answer or note. */
  OpenCase(Cabinet cabinet, Pathways pathways, String flow, Supplier<LocalDate> today) {
    this.today = today;
    this.journey = new ReadOnlyObjectWrapper<>(Journey.begin(pathways, flow, today.get()));
    this.notes = new ReadOnlyObjectWrapper<>(List.of());
    this.title = Optional.empty();
    Flow first = journey.get().flow();
    this.log =
        new CaseLog(
            cabinet, new Entry.Opened(first.id(), first.revision(), Optional.empty()), this::head);
    forgetDraftsElsewhere();
  }

  /**
   * Carries on with a case where it was left.
   *
   * @param revisited the case, looked at on the pathways as they are now
   */
  OpenCase(Cabinet cabinet, Case kept, Revisited revisited, Supplier<LocalDate> today) {
    this.today = today;
    this.journey = new ReadOnlyObjectWrapper<>(revisited.journey());
    this.changed = Optional.of(revisited).filter(Revisited::matters);
    this.pinned = kept.pin();
    this.answered.addAll(kept.answers().keySet());
    this.notes =
        new ReadOnlyObjectWrapper<>(kept.notes().stream().map(OpenCase::onScreen).toList());
    this.lastNote = kept.nextNote().value() - 1;
    this.title = kept.title();
    this.sawOutcome = kept.place().isPresent() && journey.get().at() instanceof Outcome;
    this.log = new CaseLog(cabinet, kept, this::head);
    forgetDraftsElsewhere();
  }

  private void forgetDraftsElsewhere() {
    journey.addListener(
        (_, before, now) -> {
          if (!before.at().id().equals(now.at().id())) {
            draft = Optional.empty();
          }
        });
  }

  private static StepNote onScreen(Note note) {
    return new StepNote(note.id(), note.node(), note.beside(), note.text());
  }

  // What it shows

  /** The journey as it stands. */
  public ReadOnlyObjectProperty<Journey> journeyProperty() {
    return journey.getReadOnlyProperty();
  }

  /** The journey as it stands. */
  public Journey journey() {
    return journey.get();
  }

  /** Whether everything is saved. */
  public ReadOnlyObjectProperty<Saving> savingProperty() {
    return log.savingProperty();
  }

  /** Every note, in the order in which they were begun. */
  public ReadOnlyObjectProperty<List<StepNote>> notesProperty() {
    return notes.getReadOnlyProperty();
  }

  /** Whether a changed answer can be changed back in one go. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** What has changed in the pathways for this case, until the person has read it and gone on. */
  public Optional<Revisited> changed() {
    return changed;
  }

  /** What the case still holds besides what counts now, as far as it is on the disk. */
  public Optional<Earlier> earlier() {
    return log.kept()
        .map(kept -> Earlier.of(kept, journey().answers()))
        .filter(earlier -> !earlier.isEmpty());
  }

  /** The case as it is on the disk, once it is. */
  public Optional<Case> kept() {
    return log.kept();
  }

  /** Its line in the list as it stands now, once the case is on the disk. */
  public Optional<Listed> listed() {
    return log.kept().map(kept -> new Listed(kept.id(), head(), kept.lastTouched()));
  }

  /** What the case is called: its own title, else the first answer that says something. */
  public String title() {
    return title(title, journey());
  }

  private static String title(Optional<String> given, Journey journey) {
    return given.or(() -> firstAnswer(journey)).orElseGet(() -> journey.flow().title());
  }

  private static Optional<String> firstAnswer(Journey journey) {
    for (Stop stop : journey.stops()) {
      if (stop.node() instanceof Question.Choice choice
          && stop.answer().orElse(null) instanceof Answer.Chosen(String option)) {
        Question.Option chosen = choice.options().get(option);
        if (chosen != null && !chosen.unsure()) {
          return Optional.of(chosen.label());
        }
      }
    }
    return Optional.empty();
  }

  /** The outcome reached, where the person has gone on to it from their answers. */
  public Optional<Outcome> outcomeSeen() {
    return sawOutcome ? journey().outcome().filter(journey().at()::equals) : Optional.empty();
  }

  // What the person does

  /**
   * Goes on after reading what has changed: only now is the case pinned to the pathways as they
   * are.
   *
   * @param lines what the person read, in words
   */
  public void carryOn(List<String> lines) {
    changed.ifPresent(
        revisited -> {
          changed = Optional.empty();
          Journey next = revisited.onward().on(today.get());
          journey.set(next);
          sawOutcome = next.at() instanceof Outcome && revisited.result().before().isPresent();
          List<Entry> entries = new ArrayList<>();
          if (revisited.guidance().kind() == Guidance.Kind.GONE) {
            Flow flow = next.flow();
            entries.add(new Entry.Opened(flow.id(), flow.revision(), Optional.empty()));
          }
          Pin now = pin();
          pinned = Optional.of(now);
          entries.add(new Entry.Pinned(now, Optional.of(revisited.shown(lines))));
          entries.add(new Entry.WentTo(next.at().id()));
          log.add(entries);
        });
  }

  /** Adds to the log, together with what the case rests on and tells where that is new. */
  private void record(Entry... happened) {
    List<Entry> entries = new ArrayList<>(List.of(happened));
    Pin now = pin();
    if (pinned.filter(now::tellsTheSameAs).isEmpty()) {
      pinned = Optional.of(now);
      entries.add(new Entry.Pinned(now, Optional.empty()));
    }
    log.add(entries);
  }

  private Pin pin() {
    return Pin.of(journey(), answered);
  }

  /**
   * Answers a question on the way. At the front the way goes on; an answer changed further back
   * leads to the first thing that is new, else back to where the person was.
   */
  public void answer(Question question, Answer answer) {
    Journey before = journey().on(today.get());
    Optional<Answer> earlier = Optional.ofNullable(before.answers().get(question.key()));
    if (earlier.filter(answer::equals).isPresent()) {
      goTo(before.onward());
      return;
    }
    undo =
        earlier.map(
            old -> new Undo(question.key(), old, before.toTheFront().at().id(), sawOutcome));
    undoable.set(undo.isPresent());
    sawOutcome = false;
    Journey after = before.answer(question.key(), answer);
    answered(question.key(), answer, earlier.isPresent() ? firstNews(before, after) : after);
  }

  private static Journey firstNews(Journey before, Journey after) {
    Set<NodeId> known =
        before.stops().stream().map(stop -> stop.node().id()).collect(Collectors.toSet());
    Journey at = after;
    while (!at.atTheFront() && !(at.at() instanceof Notice && !known.contains(at.at().id()))) {
      at = at.onward();
    }
    return at;
  }

  /** Takes back the last change of an answer. */
  public void undo() {
    undo.ifPresent(
        last -> {
          undo = Optional.empty();
          undoable.set(false);
          sawOutcome = last.sawOutcome();
          answered(
              last.question(),
              last.answer(),
              journey().answer(last.question(), last.answer()).lookingAt(last.place()));
        });
  }

  /** Remembers what stands on the page of the present step, for as long as nobody leaves it. */
  public void draft(Draft now) {
    draft = Optional.of(now);
  }

  /** What stands on the page of a question and was not given as its answer yet. */
  public Optional<Draft> draftOf(Question question) {
    return draft.filter(now -> now.question().equals(question.key()));
  }

  /** What stands on the page of the present step. */
  public Optional<Draft> draft() {
    return journey().at() instanceof Question question ? draftOf(question) : Optional.empty();
  }

  /** Looks at what comes before. */
  public void back() {
    goTo(journey().back());
  }

  /** Goes on to what comes after. */
  public void onward() {
    goTo(journey().onward());
  }

  /** Goes to the open question or the outcome. */
  public void toTheFront() {
    goTo(journey().toTheFront());
  }

  /** Goes from the answers to the outcome. */
  public void toTheOutcome() {
    sawOutcome = true;
    journey.set(journey().toTheFront());
    record(new Entry.WentTo(journey().at().id()));
  }

  /** Goes from the outcome back to the answers. */
  public void backToTheAnswers() {
    sawOutcome = false;
  }

  /** Looks at a node on the way. */
  public void lookAt(NodeId node) {
    goTo(journey().lookingAt(node));
  }

  private void goTo(Journey next) {
    boolean elsewhere = !next.at().id().equals(journey().at().id());
    journey.set(next);
    if (elsewhere) {
      record(new Entry.WentTo(next.at().id()));
    }
  }

  private void answered(String question, Answer answer, Journey after) {
    journey.set(after);
    answered.add(question);
    Entry given = given(question, answer, after.pathways());
    if (after.atTheFront()) {
      record(given);
    } else {
      record(given, new Entry.WentTo(after.at().id()));
    }
  }

  private static Entry given(String question, Answer answer, Pathways pathways) {
    Optional<Wording> wording =
        pathways.question(question).map(asked -> Wording.of(asked, answer, pathways.areas()));
    return new Entry.Answered(question, answer, wording);
  }

  /**
   * Goes on along other pathways, from the same place where it is still there. An answer that fits
   * no longer is set aside for good measure: it comes back with pathways that it fits.
   *
   * @throws IllegalArgumentException if the flow it began in is not among them
   */
  void turnTo(Pathways others) {
    Journey before = journey();
    Journey turned = before.on(others);
    NodeId place = turned.at().id();
    Journey after = turned.withAnswers(unfit).lookingAt(place);
    Map<String, Answer> left = new LinkedHashMap<>(unfit);
    left.putAll(before.everyAnswer());
    left.keySet().removeAll(after.everyAnswer().keySet());
    unfit = left;
    sawOutcome &= before.at().id().equals(after.at().id());
    undo = Optional.empty();
    undoable.set(false);
    journey.set(after);
  }

  /** Judges dates on what day it is by now. */
  public void judgeToday() {
    journey.set(journey().on(today.get()));
  }

  /** The family lives there, whatever was answered before. */
  public void liveIn(Area area) {
    Map<String, Answer> known = new LinkedHashMap<>();
    for (Question question : journey().pathways().questions()) {
      if (question instanceof Question.OfArea) {
        known.put(question.key(), new Answer.InArea(area.id()));
      }
    }
    NodeId place = journey().at().id();
    follow(journey().withAnswers(known).inArea(area.id()).lookingAt(place));
  }

  /** Goes on with another journey in place of this one: other answers, looking elsewhere. */
  public void follow(Journey other) {
    Journey before = journey();
    undo = Optional.empty();
    undoable.set(false);
    sawOutcome = other.at() instanceof Outcome;
    journey.set(other);
    List<Entry> happened = new ArrayList<>();
    other
        .everyAnswer()
        .forEach(
            (question, answer) -> {
              if (!before.kept(question).equals(Optional.of(answer))) {
                answered.add(question);
                happened.add(given(question, answer, other.pathways()));
              }
            });
    happened.add(new Entry.WentTo(other.at().id()));
    record(happened.toArray(Entry[]::new));
  }

  /** What another answer would do, and how many notes would be set aside with it. */
  public Proposal preview(Question question, Answer answer) {
    Journey now = journey();
    Set<NodeId> leaving =
        now.stops().stream()
            .map(stop -> stop.node().id())
            .collect(Collectors.toCollection(HashSet::new));
    now.answer(question.key(), answer).stops().forEach(stop -> leaving.remove(stop.node().id()));
    long aside =
        notes.get().stream()
            .filter(note -> note.step().filter(leaving::contains).isPresent())
            .count();
    return new Proposal(now.preview(question.key(), answer), (int) aside);
  }

  /** Writes the note beside a step as it reads now; no words at all remove it. */
  public void write(NodeId step, String text) {
    Optional<StepNote> before =
        notes.get().stream()
            .filter(note -> note.step().filter(step::equals).isPresent())
            .findFirst();
    if (before.map(StepNote::text).orElse("").equals(text)) {
      return;
    }
    if (text.isBlank()) {
      before.ifPresent(
          note -> {
            notes.set(notes.get().stream().filter(other -> !other.equals(note)).toList());
            record(new Entry.NoteRemoved(note.id()));
          });
      return;
    }
    Optional<String> beside = journey().pathways().node(step).map(Node::title);
    StepNote now =
        before
            .map(note -> new StepNote(note.id(), note.step(), beside.or(note::beside), text))
            .orElseGet(() -> new StepNote(new NoteId(++lastNote), Optional.of(step), beside, text));
    List<StepNote> all = new ArrayList<>(notes.get());
    before.ifPresentOrElse(note -> all.set(all.indexOf(note), now), () -> all.add(now));
    notes.set(List.copyOf(all));
    log.addSoon(new Entry.NoteWritten(now.id(), now.step(), now.beside(), text));
  }

  /** The words beside a step, or none. */
  public String noteBeside(NodeId step) {
    return notes.get().stream()
        .filter(note -> note.step().filter(step::equals).isPresent())
        .map(StepNote::text)
        .findFirst()
        .orElse("");
  }

  /** Calls the case something else. */
  public void rename(String name) {
    title = Optional.of(name);
    record(new Entry.Renamed(name));
  }

  /** Remembers that a summary was made. */
  public void summaryMade(String form, String fileName) {
    record(new Entry.SummaryMade(form, fileName));
  }

  /** Remembers which letter lies on the clipboard, so that locking can take it away again. */
  public void letterCopied(String words) {
    copiedLetter = Optional.of(words);
  }

  /** The letter that was copied last. */
  Optional<String> copiedLetter() {
    return copiedLetter;
  }

  /** Tries again to save what could not be saved. */
  public void retry() {
    log.retry();
  }

  /** Runs this once nothing is on its way to the disk any more, saved or not. */
  public void whenStill(Runnable then) {
    log.whenStill(then);
  }

  // Its line in the list

  private Head head() {
    return head(title, journey(), false);
  }

  /** The line of a case that does not lie open. */
  static Head headOf(Case kept, Journey now) {
    return head(kept.title(), now, kept.closed());
  }

  private static Head head(Optional<String> title, Journey now, boolean closed) {
    return new Head(
        title(title, now),
        now.outcome().map(Outcome::title).orElseGet(() -> now.toTheFront().at().title()),
        NextDate.of(now).map(next -> new Head.Due(next.deadline().aimFor(), next.title())),
        now.area().map(Area::name),
        closed);
  }

  /** What a change of answer would do. */
  public record Proposal(Change change, int notesSetAside) {}

  private record Undo(String question, Answer answer, NodeId place, boolean sawOutcome) {}
}
