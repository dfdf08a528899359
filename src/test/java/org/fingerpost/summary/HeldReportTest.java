package org.fingerpost.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fingerpost.casework.AnyEntry;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.EntryCodec;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.Logged;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.flow.json.PathwaysReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** Whatever was entered in a case, in whatever order, is in both files. */
class HeldReportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Optional<Pathways> SHIPPED = new PathwaysReader().readShipped().pathways();

  record Held(List<Logged> log, Head head, boolean inWords) {
    HeldReport report() {
      return new HeldReport(
          new Case(CaseId.random(), log), head, inWords ? SHIPPED : Optional.empty(), TODAY);
    }
  }

  @Provide
  Arbitrary<Held> held() {
    return Combinators.combine(AnyEntry.log(), AnyEntry.head(), Arbitraries.of(true, false))
        .as(Held::new);
  }

  /** What a person typed, or chose as the name of a file. */
  private static List<String> entered(List<Logged> log) {
    List<String> texts = new ArrayList<>();
    for (Logged logged : log) {
      switch (logged.entry()) {
        case Entry.Answered answered -> {
          if (answered.answer() instanceof Answer.Said(String said)) {
            texts.add(said);
          }
        }
        case Entry.NoteWritten written -> texts.add(written.text());
        case Entry.Renamed(String title) -> texts.add(title);
        case Entry.SummaryMade made -> texts.add(made.fileName());
        case Entry.Pinned(var pin, var shown) -> {
          shown.ifPresent(told -> texts.addAll(told.lines()));
          pin.dates().forEach(date -> texts.add(date.title()));
          pin.outcome().ifPresent(page -> texts.add(page.title()));
          pin.notices().forEach(page -> texts.add(page.title()));
        }
        case Entry.Opened _,
            Entry.WentTo _,
            Entry.NoteRemoved _,
            Entry.Closed _,
            Entry.Reopened _,
            Entry.KeptOn _,
            Entry.KeptOnTakenBack _ -> {}
      }
    }
    return texts;
  }

  @Test
  void aDecisionToKeepTheCaseOnCanBeReadAndThatItWasTakenBack() {
    Instant began = Instant.parse("2024-03-05T10:00:00Z");
    Instant decided = Instant.parse("2026-01-12T10:00:00Z");
    Held held =
        new Held(
            List.of(
                new Logged(1, began, new Entry.Opened("unhappy-with-send", "1", Optional.empty())),
                new Logged(2, decided, new Entry.KeptOn()),
                new Logged(3, decided, new Entry.KeptOnTakenBack())),
            new Head("K., mother", "Begun", Optional.empty(), Optional.empty(), false),
            false);

    assertThat(held.report().text())
        .containsSubsequence(
            "Last entry: ", "2026", "Looked at after a time, and kept on", "was taken back");
    assertThat(JsonText.indented(held.report().data()))
        .contains("\"kind\": \"kept-on\"", "\"kind\": \"kept-on-taken-back\"");
  }

  @Property(tries = 300)
  void everyTextEverEnteredCanBeRead(@ForAll("held") Held held) {
    String text = held.report().text();
    for (String entered : entered(held.log())) {
      for (String line : Legible.lines(entered).split("\n", -1)) {
        assertThat(text).contains(line.strip());
      }
    }
    assertThat(text).contains(Legible.line(held.head().title()));
  }

  @Property(tries = 300)
  void theDataHoldsEveryEntryExactly(@ForAll("held") Held held) {
    String json = JsonText.indented(held.report().data());
    // As a file holds it: nothing may be lost on the way through UTF-8.
    byte[] file = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Map<?, ?> read = new ObjectMapper().readValue(file, Map.class);
    List<?> entries = (List<?>) java.util.Objects.requireNonNull(read.get("entries"));
    assertThat(entries).hasSameSizeAs(held.log());
    EntryCodec codec = new EntryCodec();
    for (int index = 0; index < entries.size(); index++) {
      Logged logged = held.log().get(index);
      Map<Object, Object> expected = new java.util.LinkedHashMap<>();
      expected.put("sequence", (int) logged.sequence());
      expected.putAll(codec.data(logged.at(), logged.entry()));
      assertThat((Object) entries.get(index)).isEqualTo(expected);
    }
    Map<?, ?> line = (Map<?, ?>) java.util.Objects.requireNonNull(read.get("list"));
    assertThat(line.get("title")).isEqualTo(held.head().title());
  }

  @Property(tries = 200)
  void aReceiptNeverSaysWhatStoodInTheCase(@ForAll("held") Held held) {
    String secret = "Zq7 the child's story 7qZ";
    List<Logged> log = new ArrayList<>(held.log());
    for (Entry entry :
        List.of(
            new Entry.Renamed(secret),
            new Entry.Answered("a-question", new Answer.Said(secret)),
            new Entry.NoteWritten(new org.fingerpost.casework.NoteId(9), Optional.empty(), secret),
            new Entry.SummaryMade("pdf", "next-steps.pdf"))) {
      log.add(new Logged(log.size() + 1L, java.time.Instant.EPOCH, entry));
    }
    Case kept = new Case(CaseId.random(), log);
    Receipt receipt =
        new Receipt(kept.id(), secret, Optional.of(Receipt.Held.of(kept)), java.time.Instant.EPOCH);
    assertThat(receipt.text(false))
        .doesNotContain("Zq7", "7qZ")
        .contains("Entries erased: " + log.size(), receipt.shortId(), "next-steps.pdf");
    assertThat(receipt.text(true)).contains("Case: " + secret);
  }
}
