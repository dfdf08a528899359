package org.fingerpost.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Pin;

/** A case as walking a journey fills it: each answer with its words and what it led to. */
final class Walked {
  private static final Instant BEGUN = Instant.parse("2026-01-12T09:00:00Z");

  private final CaseId id = CaseId.random();
  private final List<Logged> log = new ArrayList<>();
  private Journey journey;

  Walked(Pathways pathways, String flow, LocalDate today) {
    this.journey = Journey.begin(pathways, flow, today);
    Flow first = journey.flow();
    add(new Entry.Opened(first.id(), first.revision(), Optional.empty()));
  }

  Journey journey() {
    return journey;
  }

  Case kept() {
    return new Case(id, log);
  }

  Walked answer(String question, Answer answer) {
    Pathways pathways = journey.pathways();
    journey = journey.answer(question, answer);
    add(
        new Entry.Answered(
            question,
            answer,
            Optional.of(
                Wording.of(pathways.question(question).orElseThrow(), answer, pathways.areas()))));
    pin(Optional.empty());
    return this;
  }

  Walked answer(String question, String option) {
    return answer(question, new Answer.Chosen(option));
  }

  Walked note(int number, NodeId step, String text) {
    Optional<String> title = journey.pathways().node(step).map(Node::title);
    return add(new Entry.NoteWritten(new NoteId(number), Optional.of(step), title, text));
  }

  Walked add(Entry entry) {
    log.add(new Logged(log.size() + 1L, BEGUN.plusSeconds(log.size()), entry));
    return this;
  }

  /** The same case after what has changed was read. */
  Case carriedOn(Revisited revisited) {
    journey = revisited.onward();
    if (revisited.guidance().kind() == Guidance.Kind.GONE) {
      add(new Entry.Opened(journey.flow().id(), journey.flow().revision(), Optional.empty()));
    }
    pin(Optional.of(revisited.shown(List.of("as it stood on the page"))));
    add(new Entry.WentTo(journey.at().id()));
    return kept();
  }

  private void pin(Optional<Shown> shown) {
    Map<String, Answer> answered = kept().answers();
    add(new Entry.Pinned(Pin.of(journey, answered.keySet()), shown));
  }
}
