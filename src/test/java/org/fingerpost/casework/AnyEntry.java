package org.fingerpost.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Edition;
import org.fingerpost.flow.NodeId;
import org.fingerpost.journey.Pin;

/** Entries, logs and heads of every kind, for properties that must hold for all of them. */
public final class AnyEntry {
  private AnyEntry() {}

  /** Any text that a person can type or paste, broken characters included. */
  public static Arbitrary<String> text() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.of(
            "",
            "Worried about cost.\nTold her: free.",
            "\"quoted\" \\ and \u0000 \u2028",
            "رسالة من المجلس",
            "👩‍👧 moved \uD83D half",
            "{\"format\":1}"));
  }

  /** Any moment that a clock can show. */
  public static Arbitrary<Instant> moment() {
    return Combinators.combine(
            Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
            Arbitraries.integers().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
  }

  private static Arbitrary<LocalDate> day() {
    return Arbitraries.longs()
        .between(LocalDate.of(-999, 1, 1).toEpochDay(), LocalDate.of(12_000, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** Any answer. */
  public static Arbitrary<Answer> answer() {
    return Arbitraries.oneOf(
        text().map(Answer.Chosen::new),
        text().list().ofMaxSize(5).map(Answer.Several::new),
        day().map(Answer.OnDate::new),
        text().map(Answer.Said::new),
        text().map(Answer.InArea::new),
        Arbitraries.just(new Answer.NotSure()));
  }

  private static Arbitrary<NodeId> node() {
    return Combinators.combine(text(), text()).as(NodeId::new);
  }

  private static Arbitrary<NoteId> note() {
    return Arbitraries.integers().between(1, 5).map(NoteId::new);
  }

  /** Any opening of a flow. */
  public static Arbitrary<Entry.Opened> opened() {
    return Combinators.combine(text(), text(), text().optional()).as(Entry.Opened::new);
  }

  private static Arbitrary<Wording> wording() {
    return Combinators.combine(text(), text().optional()).as(Wording::new);
  }

  private static Arbitrary<Pin.Page> page() {
    return Combinators.combine(node(), text(), text()).as(Pin.Page::new);
  }

  /** Any pin. */
  public static Arbitrary<Pin> pin() {
    Arbitrary<Pin.Told> told =
        Combinators.combine(text(), text(), day(), Arbitraries.integers().between(0, 40))
            .as(
                (limit, title, aimFor, later) ->
                    new Pin.Told(limit, title, aimFor, aimFor.plusDays(later)));
    return Combinators.combine(
            day(),
            Arbitraries.maps(text(), Combinators.combine(text(), text()).as(Edition::new))
                .ofMaxSize(3),
            page().optional(),
            page().list().ofMaxSize(3),
            told.list().ofMaxSize(3),
            text().list().ofMaxSize(3))
        .as(Pin::new);
  }

  private static Arbitrary<Shown> shown() {
    return Combinators.combine(
            text().list().ofMaxSize(4),
            Arbitraries.maps(text(), wording()).ofMaxSize(3),
            note().list().ofMaxSize(3))
        .as(Shown::new);
  }

  /** Any entry. */
  public static Arbitrary<Entry> entry() {
    return Arbitraries.oneOf(
        opened(),
        Combinators.combine(text(), answer(), wording().optional()).as(Entry.Answered::new),
        Combinators.combine(pin(), shown().optional()).as(Entry.Pinned::new),
        node().map(Entry.WentTo::new),
        Combinators.combine(note(), node().optional(), text().optional(), text())
            .as(Entry.NoteWritten::new),
        note().map(Entry.NoteRemoved::new),
        text().map(Entry.Renamed::new),
        Combinators.combine(text(), text()).as(Entry.SummaryMade::new),
        Arbitraries.of(
            new Entry.Closed(),
            new Entry.Reopened(),
            new Entry.KeptOn(),
            new Entry.KeptOnTakenBack()));
  }

  /** Any head. */
  public static Arbitrary<Head> head() {
    Arbitrary<Optional<Head.Due>> due =
        Combinators.combine(day(), text()).as(Head.Due::new).optional();
    return Combinators.combine(text(), text(), due, text().optional(), Arbitraries.of(true, false))
        .as(Head::new);
  }

  /** Any log: an opening, then up to 30 entries, at moments in no order. */
  public static Arbitrary<List<Logged>> log() {
    return Combinators.combine(opened(), entry().list().ofMaxSize(30), moment().list().ofSize(31))
        .as(
            (first, rest, moments) -> {
              List<Logged> log = new ArrayList<>();
              log.add(new Logged(1, moments.getFirst(), first));
              for (Entry entry : rest) {
                log.add(new Logged(log.size() + 1L, moments.get(log.size()), entry));
              }
              return log;
            });
  }
}
