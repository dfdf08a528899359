package org.fingerpost.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.Cabinet;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.OpenCase;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Saving;
import org.fingerpost.ui.Words;
import org.junit.jupiter.api.Test;

/** What a question's page does, with no screen at all: on the shipped pathways and a real store. */
class QuestionModelTest {
  private static final Pathways PATHWAYS =
      new PathwaysReader().readShipped().pathways().orElseThrow();
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

  private final Words words = Words.english();
  private final OpenCase open = openCase();

  private OpenCase openCase() {
    Desk desk =
        new Desk(
            PATHWAYS,
            "unhappy-with-send",
            new Cabinet(
                SqliteCaseload.inMemory(InstantSource.system()),
                new Background(Runnable::run, Runnable::run, Runnable::run),
                new Problems(words)),
            () -> TODAY);
    desk.begin();
    return desk.open();
  }

  private QuestionModel page() {
    return new QuestionModel(open, (Question) open.journey().at(), words);
  }

  private QuestionModel page(String question) {
    open.lookAt(PATHWAYS.question(question).orElseThrow().id());
    return page();
  }

  private void choose(String option) {
    QuestionModel page = page();
    page.choose(option);
    assertThat(page.carryOn()).isTrue();
  }

  private void typeDate(String day, String month, String year) {
    QuestionModel page = page();
    page.dayProperty().set(day);
    page.monthProperty().set(month);
    page.yearProperty().set(year);
    assertThat(page.carryOn()).isTrue();
  }

  private void walkToTheOutcome() {
    choose("not-sure");
    choose("decision-letter");
    typeDate("31", "12", "2025");
    choose("refuse-assess");
    choose("not-yet");
    choose("parent");
    assertThat(open.journey().outcome()).isPresent();
  }

  @Test
  void nothingIsKeptBeforeTheFirstAnswer() {
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Nothing.class);
    choose("not-sure");
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Saved.class);
  }

  @Test
  void withoutAChoiceItSaysWhatToDoAndStays() {
    QuestionModel page = page();
    assertThat(page.carryOn()).isFalse();
    assertThat(page.errorProperty().get()).isNotEmpty();
    assertThat(open.journey().answers()).isEmpty();
  }

  @Test
  void notSureIsAlwaysLastAndHasTheKeyNought() {
    choose("not-sure");
    QuestionModel page = page();
    assertThat(page.choosable().getLast().key()).isZero();
    assertThat(page.press(0)).contains(page.choosable().getLast());
    assertThat(page.chosen()).containsExactly(page.choosable().getLast().id());
  }

  @Test
  void aDayThatDoesNotExistIsNamed() {
    choose("not-sure");
    choose("decision-letter");
    QuestionModel page = page();
    page.dayProperty().set("31");
    page.monthProperty().set("February");
    page.yearProperty().set("2026");
    assertThat(page.carryOn()).isFalse();
    assertThat(page.errorProperty().get()).contains("There is no 31 February");
  }

  @Test
  void aPastedDateFillsAllThreeFields() {
    choose("not-sure");
    choose("decision-letter");
    QuestionModel page = page();
    assertThat(page.paste("Mon 2 Nov 2025")).isTrue();
    assertThat(List.of(page.dayProperty().get(), page.monthProperty().get()))
        .containsExactly("2", "11");
    assertThat(page.yearProperty().get()).isEqualTo("2025");
  }

  @Test
  void typingADateTakesBackNotSure() {
    choose("not-sure");
    choose("decision-letter");
    QuestionModel page = page();
    page.choose(Answer.NOT_SURE);
    page.dayProperty().set("3");
    assertThat(page.chosen()).isEmpty();
  }

  @Test
  void aDayStillToComeIsAskedAboutOnceAndThenTaken() {
    choose("not-sure");
    choose("decision-letter");
    QuestionModel page = page();
    page.paste("1/2/2026");
    assertThat(page.carryOn()).isFalse();
    assertThat(page.errorProperty().get()).isNotEmpty();
    assertThat(page.carryOn()).isTrue();
  }

  @Test
  void aChangeThatSetsAnswersAsideIsShownBeforeItIsMade() {
    walkToTheOutcome();
    String before = open.journey().outcome().orElseThrow().title();
    QuestionModel page = page("what-happened");
    page.press(2);
    assertThat(page.carryOn()).isFalse();
    assertThat(page.proposedProperty().get()).isPresent();
    assertThat(String.join(" ", page.proposedProperty().get().orElseThrow().effects()))
        .contains("set aside", before);
    assertThat(open.journey().outcome()).isPresent();

    page.keepAsItWas();
    assertThat(page.proposedProperty().get()).isEmpty();
    assertThat(page.chosen()).containsExactly("decision-letter");
  }

  @Test
  void aChangeThatWasMadeCanBeUndone() {
    walkToTheOutcome();
    var answers = open.journey().answers();
    QuestionModel page = page("what-happened");
    page.press(2);
    page.carryOn();
    page.makeChange();
    assertThat(open.journey().outcome()).isEmpty();
    assertThat(open.undoableProperty().get()).isTrue();

    open.undo();
    assertThat(open.journey().answers()).isEqualTo(answers);
    assertThat(open.journey().outcome()).isPresent();
  }

  @Test
  void goingBackAndOnWithTheSameAnswerChangesNothing() {
    walkToTheOutcome();
    var answers = open.journey().answers();
    page("letter-date").carryOn();
    assertThat(open.journey().answers()).isEqualTo(answers);
    assertThat(open.journey().atTheFront()).isFalse();
  }

  @Test
  void notesThatLeaveTheWayAreCountedInTheProposal() {
    walkToTheOutcome();
    open.write(PATHWAYS.question("letter-date").orElseThrow().id(), "It came late.");
    QuestionModel page = page("what-happened");
    page.press(2);
    page.carryOn();
    assertThat(page.proposedProperty().get().orElseThrow().effects())
        .contains(words.count("change.notes", 1));
  }
}
