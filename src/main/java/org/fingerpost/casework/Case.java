package org.fingerpost.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;
import org.fingerpost.journey.Pin;

/**
 * A case: its log, and the state that replaying the log gives.
 *
 * <p>A case with one more entry is another value: {@link #plus}. Two cases are equal when their
 * logs are.
 */
public final class Case {
  private final CaseId id;
  private final List<Logged> log;

  private final List<Entry.Opened> opened = new ArrayList<>();
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Map<String, Given> given = new LinkedHashMap<>();
  private final Map<String, Wording> asShown = new HashMap<>();
  private final Set<NoteId> toldNotes = new HashSet<>();
  private final Map<NoteId, Note> notes = new LinkedHashMap<>();
  private final List<Entry.SummaryMade> summaries = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private Optional<String> area = Optional.empty();
  private Optional<NodeId> place = Optional.empty();
  private Optional<Pin> pin = Optional.empty();
  private boolean closed;
  private int lastNote;
  private Instant lastTouched = Instant.MIN;
  private Optional<Instant> keptOn = Optional.empty();

  /**
   * Replays a log.
   *
   * @param log in order: sequence 1 first, none missing, beginning with {@link Entry.Opened}
   * @throws IllegalArgumentException where the log is empty, has a gap, is out of order or does not
   *     begin with the opening of a flow
   */
  public Case(CaseId id, List<Logged> log) {
    this.id = id;
    this.log = List.copyOf(log);
    if (this.log.isEmpty() || !(this.log.getFirst().entry() instanceof Entry.Opened)) {
      throw new IllegalArgumentException("a case begins with the opening of a flow");
    }
    long expected = 1;
    for (Logged logged : this.log) {
      if (logged.sequence() != expected) {
        throw new IllegalArgumentException(
            "entry " + expected + " is missing: found " + logged.sequence());
      }
      expected++;
      replay(logged);
    }
  }

  private void replay(Logged logged) {
    if (!isOfReview(logged.entry())) {
      lastTouched = logged.at();
    }
    switch (logged.entry()) {
      case Entry.Opened flow -> {
        opened.add(flow);
        flow.area().ifPresent(known -> area = Optional.of(known));
        place = Optional.empty();
      }
      case Entry.Answered(String question, Answer answer, Optional<Wording> wording) -> {
        answers.put(question, answer);
        given.put(question, new Given(question, answer, wording, logged.at()));
        asShown.remove(question);
        if (answer instanceof Answer.InArea(String chosen)) {
          area = Optional.of(chosen);
        }
        place = Optional.empty();
      }
      case Entry.Pinned(Pin now, Optional<Shown> shown) -> {
        pin = Optional.of(now);
        shown.ifPresent(
            told -> {
              asShown.putAll(told.reworded());
              toldNotes.addAll(told.notes());
            });
      }
      case Entry.WentTo(NodeId node) -> place = Optional.of(node);
      case Entry.NoteWritten(
              NoteId note,
              Optional<NodeId> node,
              Optional<String> beside,
              String text) -> {
        lastNote = Math.max(lastNote, note.value());
        notes.merge(
            note,
            new Note(note, node, beside, text, logged.at(), logged.at()),
            (before, now) ->
                new Note(
                    note,
                    before.node(),
                    now.beside().or(before::beside),
                    now.text(),
                    before.begun(),
                    now.changed()));
      }
      case Entry.NoteRemoved(NoteId note) -> notes.remove(note);
      case Entry.Renamed(String name) -> title = Optional.of(name);
      case Entry.SummaryMade made -> summaries.add(made);
      case Entry.Closed _ -> closed = true;
      case Entry.Reopened _ -> closed = false;
      case Entry.KeptOn _ -> keptOn = Optional.of(logged.at());
      case Entry.KeptOnTakenBack _ -> keptOn = Optional.empty();
    }
  }

  /** Whether an entry says only what was decided about the case as a whole, and not in it. */
  static boolean isOfReview(Entry entry) {
    return entry instanceof Entry.KeptOn || entry instanceof Entry.KeptOnTakenBack;
  }

  /** This case with one more entry, whose sequence must be the next. */
  public Case plus(Logged next) {
    return plus(List.of(next));
  }

  /** This case with more entries, whose sequences must be the next ones in order. */
  public Case plus(List<Logged> next) {
    List<Logged> longer = new ArrayList<>(log);
    longer.addAll(next);
    return new Case(id, longer);
  }

  /** Which case this is. */
  public CaseId id() {
    return id;
  }

  /** Everything that happened, in order. */
  public List<Logged> log() {
    return log;
  }

  /** The flow that is being walked, with its revision when it was opened. */
  public Entry.Opened flow() {
    return opened.getLast();
  }

  /** Every opening of a flow, in order: the last is {@link #flow()}. */
  public List<Entry.Opened> flows() {
    return Collections.unmodifiableList(opened);
  }

  /** The title it was last given, where it was given one. */
  public Optional<String> title() {
    return title;
  }

  /** The id of the area, where one was named at the opening or in an answer. */
  public Optional<String> area() {
    return area;
  }

  /**
   * The latest answer to each question, by key, in the order in which the questions were first
   * answered. Whether an answer lies on the way now is for the journey to say.
   */
  public Map<String, Answer> answers() {
    return Collections.unmodifiableMap(answers);
  }

  /** The latest answer to each question as it was given, in the order of {@link #answers}. */
  public List<Given> given() {
    return List.copyOf(given.values());
  }

  /**
   * The words that the person last read to an answer: those beside which it was given, or the newer
   * ones that a change of the pathways brought and that they were shown.
   *
   * @param question the key of a question that was answered
   */
  public Optional<Wording> lastRead(String question) {
    return Optional.ofNullable(asShown.get(question))
        .or(() -> Optional.ofNullable(given.get(question)).flatMap(Given::wording));
  }

  /** What the case rests on and what it last told; empty in cases kept before this was noted. */
  public Optional<Pin> pin() {
    return pin;
  }

  /** Whether the person was told that the step of this note is gone. */
  public boolean toldThatItsStepIsGone(NoteId note) {
    return toldNotes.contains(note);
  }

  /**
   * The node the person went to look at since the last answer; empty where they are at the
   * journey's own next question.
   */
  public Optional<NodeId> place() {
    return place;
  }

  /** The notes as they stand, in the order in which they were begun. */
  public List<Note> notes() {
    return List.copyOf(notes.values());
  }

  /** The identity for a note still to be written. */
  public NoteId nextNote() {
    return new NoteId(lastNote + 1);
  }

  /** The summaries made, in order. */
  public List<Entry.SummaryMade> summaries() {
    return Collections.unmodifiableList(summaries);
  }

  /** Whether nothing more is expected to happen in it. */
  public boolean closed() {
    return closed;
  }

  /**
   * What the clock said when something last happened in it: at the last entry, where that is not a
   * decision to keep it on.
   */
  public Instant lastTouched() {
    return lastTouched;
  }

  /** What the clock said at the last decision to keep it on, where that was not taken back. */
  public Optional<Instant> keptOn() {
    return keptOn;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Case that && id.equals(that.id) && log.equals(that.log);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + log.hashCode();
  }

  /** The identity and length only: a case's content never slips into a message. */
  @Override
  public String toString() {
    return "case " + id + ", " + log.size() + " entries";
  }
}
