package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.EntryCodec;
import org.fingerpost.casework.Guidance;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.Logged;
import org.fingerpost.casework.Note;
import org.fingerpost.casework.Reviewed;
import org.fingerpost.casework.Reviewed.Fate;
import org.fingerpost.casework.Revisited;
import org.fingerpost.casework.Revisited.DateNews;
import org.fingerpost.casework.Revisited.Result;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.journey.Pin;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.summary.Summary;
import org.fingerpost.summary.Wanted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case in a real file, walked on the flows as shipped, opened again after an author's edit. */
class ChangedGuidanceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
  private static final String FIRST = "unhappy-with-send";
  private static final NodeId LETTER_DATE = new NodeId("decision-letter", "letter-date");

  @TempDir private Path folder;
  private EditedFlows flows;
  private CaseId id;

  /** What is done with a case that lies open. */
  private interface Work {
    void on(OpenCase open);
  }

  @BeforeEach
  void walkToTheOutcome() throws Exception {
    flows = new EditedFlows(folder.resolve("flows"));
    try (SqliteCaseload caseload = caseload()) {
      Desk desk = desk(caseload, flows.read(), TODAY, FIRST);
      desk.begin();
      OpenCase open = desk.open();
      answer(open, "which-council", new Answer.InArea("islington"));
      answer(open, "what-happened", new Answer.Chosen("decision-letter"));
      open.write(LETTER_DATE, "Came on Monday");
      answer(open, "letter-date", new Answer.OnDate(LocalDate.of(2025, 12, 31)));
      answer(open, "which-decision", new Answer.Chosen("refuse-assess"));
      answer(open, "mediation-so-far", new Answer.Chosen("not-yet"));
      answer(open, "who-is-appealing", new Answer.Chosen("parent"));
      open.toTheOutcome();
      id = open.kept().orElseThrow().id();
    }
  }

  private SqliteCaseload caseload() throws Exception {
    return SqliteCaseload.open(folder.resolve("cases.db"), InstantSource.system());
  }

  private static Desk desk(
      SqliteCaseload caseload, Pathways pathways, LocalDate day, String first) {
    return new Desk(
        pathways,
        first,
        new Cabinet(
            caseload,
            new Background(Runnable::run, Runnable::run, Runnable::run),
            new Problems(Words.english())),
        () -> day);
  }

  private static void answer(OpenCase open, String question, Answer answer) {
    open.answer(open.journey().pathways().question(question).orElseThrow(), answer);
  }

  private void open(Work work) throws Exception {
    open(TODAY, work);
  }

  private void open(LocalDate day, Work work) throws Exception {
    try (SqliteCaseload caseload = caseload()) {
      Desk desk = desk(caseload, flows.read(), day, FIRST);
      desk.takeOut(
          id,
          () -> {},
          problem -> {
            throw new AssertionError(problem.toString());
          });
      work.on(desk.open());
    }
  }

  private List<Logged> log() throws Exception {
    try (SqliteCaseload caseload = caseload()) {
      return caseload.open(id).log();
    }
  }

  private static Reviewed reviewed(Revisited revisited, String question) {
    return revisited.answers().stream()
        .filter(one -> one.given().question().equals(question))
        .findFirst()
        .orElseThrow();
  }

  private static Revisited changed(OpenCase open) {
    return open.changed().orElseThrow();
  }

  // Nothing to tell

  @Test
  void unchangedFlowsBotherNobody() throws Exception {
    open(
        open -> {
          assertThat(open.changed()).isEmpty();
          assertThat(open.outcomeSeen()).isPresent();
        });
  }

  @Test
  void anotherLayoutOfTheFileIsNoChange() throws Exception {
    flows.edit("pathways/decision-letter.json", "\"questions\": {", "\n\n   \"questions\"   : {");

    open(open -> assertThat(open.changed()).isEmpty());
  }

  @Test
  void aScreenThatTheCaseNeverPassedMayBeRewordedInPeace() throws Exception {
    flows
        .edit("pathways/transport.json", "What is wrong with the transport?", "What about the bus?")
        .edit("pathways/decision-letter.json", "On which day was it sent?", "When was it sent?");
    List<Logged> before = log();
    open(
        open -> {
          assertThat(open.changed()).isEmpty();
          assertThat(open.outcomeSeen()).isPresent();
        });
    assertThat(log()).as("opening writes nothing").isEqualTo(before);

    open(OpenCase::back);
    assertThat(log().getLast().entry())
        .as("the next thing that happens pins the case anew, in silence")
        .isInstanceOfSatisfying(Entry.Pinned.class, pinned -> assertThat(pinned.shown()).isEmpty());
  }

  @Test
  void timeAloneIsNoChangeOfTheGuidance() throws Exception {
    open(LocalDate.of(2026, 6, 1), open -> assertThat(open.changed()).isEmpty());
  }

  // What changed

  @Test
  void anAnswerWhoseOptionIsGoneIsAskedAgainInItsOldWordsAndTheRestWaits() throws Exception {
    flows.optionRemoved();

    open(
        open -> {
          Revisited revisited = changed(open);
          Reviewed decision = reviewed(revisited, "which-decision");
          assertThat(decision.fate())
              .isInstanceOfSatisfying(
                  Fate.AskAgain.class,
                  again -> assertThat(again.reason()).isEqualTo(Reviewed.Reason.OPTION_GONE));
          assertThat(decision.given().title()).isEqualTo("What did the council decide?");
          assertThat(decision.given().inWords())
              .isEqualTo("It will not do an EHC needs assessment");
          assertThat(reviewed(revisited, "letter-date").fate()).isInstanceOf(Fate.Counts.class);
          assertThat(reviewed(revisited, "who-is-appealing").fate()).isInstanceOf(Fate.Waits.class);
          assertThat(revisited.result().kind()).isEqualTo(Result.Kind.OPEN);
          assertThat(revisited.result().before().map(Pin.Page::title))
              .contains("You can appeal the refusal to assess");
          assertThat(revisited.guidance())
              .isEqualTo(
                  new Guidance(Guidance.Kind.NEWER, "2026-11-23", Optional.of("2026-12-01")));

          open.carryOn(List.of("read"));
          assertThat(open.journey().at().id())
              .isEqualTo(new NodeId("decision-letter", "which-decision"));
          Summary summary = Summary.of(open.journey(), List.of(), Wanted.USUAL);
          assertThat(summary.answers())
              .extracting(Summary.Given::question)
              .containsExactly("which-council", "what-happened", "letter-date");
          assertThat(open.earlier().orElseThrow().answers())
              .extracting(given -> given.inWords())
              .contains("It will not do an EHC needs assessment");
        });
  }

  @Test
  void aWaitingAnswerCountsAgainOnceTheWayComesToIt() throws Exception {
    flows.optionRemoved();
    open(
        open -> {
          open.carryOn(List.of("read"));
          answer(open, "which-decision", new Answer.Chosen("no-plan"));
          assertThat(open.journey().outcome().orElseThrow().id())
              .isEqualTo(new NodeId("appeal", "can-appeal-no-plan"));
        });
    open(
        open -> {
          assertThat(open.changed()).isEmpty();
          assertThat(open.earlier().orElseThrow().answers())
              .extracting(given -> given.inWords())
              .containsExactly("It will not do an EHC needs assessment");
        });
  }

  @Test
  void aQuestionPutInBeforeOldAnswersIsNamedAndTheyWait() throws Exception {
    flows.questionInserted();

    open(
        open -> {
          Revisited revisited = changed(open);
          assertThat(revisited.newQuestion().orElseThrow().title())
              .isEqualTo("How did the letter come?");
          assertThat(revisited.answers())
              .filteredOn(one -> one.fate() instanceof Fate.Waits)
              .extracting(one -> one.given().question())
              .containsExactly("which-decision", "mediation-so-far", "who-is-appealing");
          assertThat(revisited.dates()).noneMatch(DateNews::isNews);
          assertThat(revisited.guidance().kind())
              .as("nobody raised the revision, and still it is seen")
              .isEqualTo(Guidance.Kind.OTHER);
          open.carryOn(List.of("read"));
          answer(open, "letter-came-how", new Answer.Chosen("by-post"));
          assertThat(open.journey().outcome()).isPresent();
        });
  }

  @Test
  void anAnswerWhoseWordsChangedIsKeptAndShownInBoth() throws Exception {
    flows.reworded();

    open(
        open -> {
          Reviewed decision = reviewed(changed(open), "which-decision");
          assertThat(decision.fate())
              .isInstanceOfSatisfying(
                  Fate.Counts.class,
                  counts ->
                      assertThat(counts.now().answer())
                          .contains("It will not do an assessment this year"));
          assertThat(decision.readBefore().orElseThrow().title())
              .isEqualTo("What did the council decide?");
          assertThat(changed(open).result().isNews()).isFalse();
          open.carryOn(List.of("read"));
          assertThat(open.outcomeSeen()).isPresent();
        });
    open(open -> assertThat(open.changed()).isEmpty());
  }

  @Test
  void anotherOutcomeIsSaidWithTheOldOne() throws Exception {
    flows.anotherOutcome();

    open(
        open -> {
          Result result = changed(open).result();
          assertThat(result.kind()).isEqualTo(Result.Kind.OTHER);
          assertThat(result.before().orElseThrow().title())
              .isEqualTo("You can appeal the refusal to assess");
          assertThat(result.now().orElseThrow().id())
              .isEqualTo(new NodeId("appeal", "can-appeal-no-plan"));
        });
  }

  @Test
  void theSameOutcomeWithOtherAdviceIsSaid() throws Exception {
    flows.edit(
        "pathways/appeal.json",
        "A complaint would not change this decision.",
        "A complaint would not change it.");

    open(open -> assertThat(changed(open).result().kind()).isEqualTo(Result.Kind.ADVICE));
  }

  @Test
  void aRuleThatGivesAnotherDateIsSaidWithBothDates() throws Exception {
    flows.shorterAppeal();

    open(
        LocalDate.of(2026, 1, 20),
        open -> {
          assertThat(changed(open).dates()).hasSize(1);
          DateNews appeal = changed(open).dates().getFirst();
          assertThat(appeal.change()).isEqualTo(DateNews.Change.MOVED);
          assertThat(appeal.before().orElseThrow().aimFor()).isEqualTo("2026-02-27");
          assertThat(appeal.before().orElseThrow().latest()).isEqualTo("2026-03-02");
          assertThat(appeal.now().orElseThrow().aimFor()).isEqualTo("2026-01-30");
          assertThat(changed(open).answers()).noneMatch(Reviewed::isNews);
        });
  }

  @Test
  void aNoteWhoseStepIsGoneIsKeptUnderItsOldHeading() throws Exception {
    flows
        .edit("pathways/decision-letter.json", "\"start\": \"letter-date\"", "\"start\": \"day\"")
        .edit("pathways/decision-letter.json", "\"letter-date\": {", "\"day\": {")
        .edit(
            "pathways/unhappy-with-send.json",
            "decision-letter/letter-date",
            "decision-letter/day");

    open(
        open -> {
          Revisited revisited = changed(open);
          assertThat(revisited.looseNotes())
              .extracting(Note::text, note -> note.beside().orElse(""))
              .containsExactly(
                  org.assertj.core.groups.Tuple.tuple(
                      "Came on Monday", "What is the date on the letter?"));
          assertThat(reviewed(revisited, "letter-date").fate())
              .isEqualTo(new Fate.NoLongerFits(Reviewed.Reason.QUESTION_GONE));
          open.carryOn(List.of("read"));
          assertThat(open.notesProperty().get()).hasSize(1);
        });
    open(
        open -> {
          assertThat(open.changed()).isEmpty();
          assertThat(open.notesProperty().get().getFirst().text()).isEqualTo("Came on Monday");
        });
  }

  @Test
  void olderGuidanceIsSaidToBeOlder() throws Exception {
    flows.shorterAppeal().reworded().revision("2026-01-02");

    open(
        open ->
            assertThat(changed(open).guidance())
                .isEqualTo(
                    new Guidance(Guidance.Kind.OLDER, "2026-11-23", Optional.of("2026-01-02"))));
  }

  @Test
  void aCaseWhoseFlowIsGoneOpensWithEverythingReadableAndCanGoOn() throws Exception {
    try (SqliteCaseload caseload = caseload()) {
      Desk desk = desk(caseload, flows.read(), TODAY, "transport");
      desk.begin();
      answer(desk.open(), "transport-problem", new Answer.Chosen("refused"));
      desk.open().write(new NodeId("transport", "transport-problem"), "Bus pass only");
      desk.open().whenStill(() -> {});
      id = desk.open().kept().orElseThrow().id();
    }
    flows.remove("pathways/transport.json");

    open(
        open -> {
          Revisited revisited = changed(open);
          assertThat(revisited.guidance().kind()).isEqualTo(Guidance.Kind.GONE);
          Reviewed problem = reviewed(revisited, "transport-problem");
          assertThat(problem.given().title()).isEqualTo("What is wrong with the transport?");
          assertThat(problem.given().inWords())
              .isEqualTo("The council said no to transport, or stopped it");
          assertThat(revisited.looseNotes())
              .extracting(Note::text)
              .containsExactly("Bus pass only");
          open.carryOn(List.of("read"));
          assertThat(open.journey().flow().id()).isEqualTo(FIRST);
        });
    open(
        open -> {
          assertThat(open.changed()).isEmpty();
          assertThat(open.journey().flow().id()).isEqualTo(FIRST);
          assertThat(open.notesProperty().get()).hasSize(1);
        });
  }

  // When it is told, and what stays

  @Test
  void closedBeforeGoingOnItIsShownAgainAndGoingOnPinsItWithWhatWasRead() throws Exception {
    flows.optionRemoved();
    List<Logged> before = log();
    open(open -> assertThat(open.changed()).isPresent());
    assertThat(log()).isEqualTo(before);

    open(open -> open.carryOn(List.of("The guidance has changed", "To answer: ...")));

    List<Logged> after = log();
    assertThat(after.subList(0, before.size())).isEqualTo(before);
    assertThat(after.get(before.size()).entry())
        .isInstanceOfSatisfying(
            Entry.Pinned.class,
            pinned ->
                assertThat(pinned.shown().orElseThrow().lines())
                    .containsExactly("The guidance has changed", "To answer: ..."));
    open(
        open -> {
          assertThat(open.changed()).isEmpty();
          assertThat(open.earlier().orElseThrow().changes()).hasSize(1);
        });
  }

  @Test
  void wordsAndPinsMakeACaseLittleLarger() throws Exception {
    EntryCodec codec = new EntryCodec();
    int all = 0;
    int bare = 0;
    for (Logged logged : log()) {
      all += codec.write(logged.at(), logged.entry()).length;
      bare +=
          switch (logged.entry()) {
            case Entry.Pinned _ -> 0;
            case Entry.Answered(String question, Answer answer, var _) ->
                codec.write(logged.at(), new Entry.Answered(question, answer)).length;
            default -> codec.write(logged.at(), logged.entry()).length;
          };
    }
    assertThat(all - bare).as("bytes added to %d", bare).isBetween(1, 2_500);
  }

  @Test
  void whatAnAnswerLedToIsInTheSameSaveAsTheAnswer() throws Exception {
    List<Entry> entries = log().stream().map(Logged::entry).toList();
    int last = -1;
    for (int at = 0; at < entries.size(); at++) {
      if (entries.get(at) instanceof Entry.Answered(String question, Answer _, var _)
          && question.equals("who-is-appealing")) {
        last = at;
      }
    }
    assertThat(entries.get(last + 1))
        .isInstanceOfSatisfying(
            Entry.Pinned.class,
            pinned ->
                assertThat(pinned.pin().outcome().orElseThrow().title())
                    .isEqualTo("You can appeal the refusal to assess"));
    assertThat(log().get(last).at()).isEqualTo(log().get(last + 1).at());
  }

  @Test
  void aCaseOfBeforeWordsWereKeptStillOpensAndStillTellsWhatNoLongerFits() throws Exception {
    Head head = new Head("K.", "Question", Optional.empty(), Optional.empty(), false);
    try (SqliteCaseload caseload = caseload()) {
      Case old =
          caseload.start(new Entry.Opened(FIRST, "2026-11-23", Optional.of("islington")), head);
      id = old.id();
      caseload.append(
          id,
          List.of(
              new Entry.Answered("what-happened", new Answer.Chosen("decision-letter")),
              new Entry.Answered("letter-date", new Answer.OnDate(LocalDate.of(2025, 12, 31))),
              new Entry.Answered("which-decision", new Answer.Chosen("refuse-assess"))),
          head);
    }
    open(open -> assertThat(open.changed()).isEmpty());

    flows.optionRemoved();
    open(
        open -> {
          Reviewed decision = reviewed(changed(open), "which-decision");
          assertThat(decision.fate()).isInstanceOf(Fate.AskAgain.class);
          assertThat(decision.given().inWords()).isEqualTo("Refuse assess");
          assertThat(changed(open).result().kind()).isEqualTo(Result.Kind.UNKNOWN);
        });
  }
}
