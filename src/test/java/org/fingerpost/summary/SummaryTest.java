package org.fingerpost.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fingerpost.area.Contact;
import org.fingerpost.flow.Answer;
import org.fingerpost.journey.Journey;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final SummaryWriter WRITER = new SummaryWriter(Map::toString);

  @Test
  void stepsAreNumberedAndCarryTheirDateContactAndLetter() {
    Summary summary = summary(new SmallPathways().refused());
    assertThat(summary.next()).hasSize(1);
    List<Summary.Step> steps = summary.next().getFirst().steps();
    assertThat(steps).extracting(Summary.Step::number).containsExactly(1, 2);
    assertThat(steps.getFirst().contact().orElseThrow().people())
        .extracting(Summary.Person::name)
        .containsExactly("Global Mediation");
    assertThat(steps.getFirst().letter().orElseThrow().title())
        .isEqualTo("Ask for the certificate");
    assertThat(steps.getLast().date().orElseThrow().title()).isEqualTo("Send your appeal");
  }

  @Test
  void bothFacesOfADateStandWithTheirWorking() {
    Summary.KnownDate appeal = date("appeal", new SmallPathways().refused());
    assertThat(appeal.aimFor()).isEqualTo("2026-02-27");
    assertThat(appeal.latestInWords()).contains("Latest: Monday 2 March 2026, to arrive by 5pm");
    assertThat(appeal.left()).isEqualTo("You have 46 days.");
    assertThat(appeal.step()).contains(2);
    assertThat(appeal.working()).isNotEmpty();
  }

  @Test
  void aDateThatIsNearSaysToStartNow() {
    assertThat(leftOn("2026-02-20")).isEqualTo("You have 7 days. That is soon: start now.");
    assertThat(leftOn("2026-02-27")).isEqualTo("The day to aim for is today.");
    assertThat(leftOn("2026-02-28")).contains("there is still time").contains("in 2 days");
    assertThat(leftOn("2026-03-02")).isEqualTo("Today is the latest day. Do it now.");
  }

  @Test
  void aDateThatHasPassedIsNeverTheEnd() {
    assertThat(leftOn("2026-03-09"))
        .isEqualTo(
            "The latest day was 7 days ago. That is not the end. Do this as soon as you can, and"
                + " say why it is late. Ask for free advice today.");
    for (Form form : Set.of(Form.TEXT, Form.HTML)) {
      assertThat(text(new SmallPathways().refused().on(LocalDate.of(2026, 3, 9)), form))
          .doesNotContainIgnoringCase("cannot appeal");
    }
  }

  @Test
  void aDateThatCannotBeWorkedOutSaysWhatItRestsOn() {
    Summary summary =
        summary(
            new SmallPathways()
                .begin()
                .answer("what-came", new Answer.Chosen("unclear"))
                .answer("letter-date", new Answer.NotSure())
                .answer("what-it-says", new Answer.NotSure()));
    assertThat(summary.knownDates()).isEmpty();
    assertThat(summary.dates())
        .hasOnlyElementsOfType(Summary.UnknownDate.class)
        .allSatisfy(
            date ->
                assertThat(((Summary.UnknownDate) date).why())
                    .contains("“What is the date on the letter?”")
                    .contains("as soon as you can"));
  }

  @Test
  void aParkedAnswerIsNeverPrinted() {
    Journey changed =
        new SmallPathways()
            .refusedSaying("SECRET WORDS")
            .answer("what-came", new Answer.Chosen("nothing"))
            .answer("how-long", new Answer.Said("Since May"));
    assertThat(changed.parked()).containsOnlyKeys("letter-date", "what-it-says");
    for (Form form : Form.values()) {
      String printed =
          form == Form.PDF
              ? new Pdf(WRITER.bytes(summary(changed), form)).text()
              : text(changed, form);
      assertThat(printed).as(form.name()).doesNotContain("SECRET").doesNotContain("31 December");
    }
    assertThat(text(changed, Form.TEXT)).contains("Since May");
  }

  @Test
  void aLetterNeverUsesAParkedAnswer() {
    Journey parked =
        new SmallPathways()
            .begin()
            .answer("what-came", new Answer.Chosen("nothing"))
            .answer("how-long", new Answer.Said("SECRET WORDS"))
            .answer("what-came", new Answer.Chosen("refusal"))
            .answer("letter-date", new Answer.OnDate(SmallPathways.LETTER))
            .answer("what-it-says", new Answer.Said("No."));
    Summary.FilledLetter letter = summary(parked).letters().getFirst();
    assertThat(letter.paragraphs())
        .contains(
            "The council wrote to me on 31 December 2025. It says: No. I have waited [ how long ].")
        .contains("Dear Global Mediation,", "It refused to assess.", "[ your name ]")
        .contains("Please reply by 27 February 2026.")
        .doesNotContain("Nothing came.");
  }

  @Test
  void notSureIsShownAsSuchAndLeavesABlankInALetter() {
    Summary summary =
        summary(new SmallPathways().refused().answer("what-it-says", new Answer.NotSure()));
    assertThat(summary.answers().getLast().answer()).isEqualTo("I am not sure");
    assertThat(summary.answers().getLast().sure()).isFalse();
    assertThat(summary.letters().getFirst().paragraphs().get(2)).contains("[ what it says ]");
    Summary own =
        summary(new SmallPathways().refused().answer("what-came", new Answer.Chosen("unclear")));
    assertThat(own.answers().getFirst().answer()).isEqualTo("I cannot tell");
    assertThat(own.answers().getFirst().sure()).isFalse();
  }

  @Test
  void aNoteOffTheWayIsLeftOutAndThatIsSaid() {
    Journey journey = new SmallPathways().refused();
    List<Note> notes =
        List.of(
            Note.at(SmallPathways.node("how-long"), "SECRET"),
            Note.at(SmallPathways.node("letter-date"), "On the way"),
            Note.general("About it all"));
    Summary summary = Summary.of(journey, notes, Wanted.EVERYTHING);
    assertThat(summary.notes())
        .extracting(Summary.Noted::text)
        .containsExactly("On the way", "About it all");
    assertThat(summary.notesSetAside()).isEqualTo(1);
    assertThat(WRITER.text(summary)).doesNotContain("SECRET").contains("Notes left out");
  }

  @Test
  void notesAndLettersAreLeftOutWhereTheyAreNotWanted() {
    Summary summary =
        Summary.of(
            new SmallPathways().refused(), List.of(Note.general("Mine")), Wanted.WITHOUT_NOTES);
    assertThat(summary.notes()).isEmpty();
    assertThat(WRITER.text(summary)).doesNotContain("Mine").doesNotContain("Dear Global");
    assertThat(new String(WRITER.bytes(summary, Form.LETTERS), UTF_8)).contains("Dear Global");
  }

  @Test
  void aRoleThatNobodyFillsIsSaidToBeNotKnownWithWhomToAsk() {
    Summary summary = summary(new SmallPathways().withoutRole("mediation-adviser").refused());
    assertThat(summary.contacts().getFirst().notKnown())
        .containsExactly(
            "We do not know who this is in Islington. Ask Islington SENDIASS, 020 3031 6651.");
  }

  @Test
  void somebodyWhoAnswersIsNamedEvenWhereTheCouncilGivesNoNumber() {
    Contact silent =
        new Contact(
            "sendiass",
            "SENDIASS",
            null,
            null,
            null,
            null,
            List.of(),
            List.of("Our source gives no number."),
            "islington",
            SmallPathways.CHECKED);
    Summary summary =
        summary(new SmallPathways().withoutRole("sendiass").withContact(silent).refused());
    assertThat(WRITER.text(summary)).contains("Our source gives no number.");
    assertThat(summary.about().notAdvice())
        .isEqualTo("This is information, not legal advice. For free advice: SENDIASS.");
  }

  @Test
  void whatWasCheckedMoreThanAYearAgoSaysCheckThis() {
    Summary fresh = summary(new SmallPathways().refused());
    assertThat(fresh.about().checkTheRules()).isFalse();
    assertThat(fresh.allChecked()).contains(SmallPathways.CHECKED);
    Summary old =
        summary(new SmallPathways().withSourcesCheckedOn(LocalDate.of(2025, 1, 11)).refused());
    assertThat(old.about().checkTheRules()).isTrue();
    assertThat(old.sources()).allMatch(Summary.Reference::checkThis);
    assertThat(old.allChecked()).isEmpty();
    assertThat(WRITER.text(old)).contains("Rules checked 11 January 2025").contains("heck this");
    assertThat(
            summary(new SmallPathways().withSourcesCheckedOn(LocalDate.of(2025, 1, 12)).refused())
                .about()
                .checkTheRules())
        .isFalse();
  }

  @Test
  void whatIsNotFinishedSaysHowFarItGotAndWhomToAsk() {
    Summary summary =
        summary(new SmallPathways().begin().answer("what-came", new Answer.Chosen("refusal")));
    assertThat(summary.about().title()).isEqualTo("You are part of the way through");
    assertThat(summary.standing().getFirst().open()).contains("What is the date on the letter?");
    assertThat(summary.answers()).extracting(Summary.Given::answer).contains("A refusal to assess");
    assertThat(summary.contacts()).extracting(Summary.Whom::title).containsExactly("SENDIASS");
    assertThat(WRITER.text(summary)).contains("What is the date on the letter?");
  }

  @Test
  void severalConcernsOfAFamilyShareOneSummary() {
    SmallPathways pathways = new SmallPathways();
    Journey refused = pathways.refused();
    Journey waiting =
        refused
            .answer("what-came", new Answer.Chosen("nothing"))
            .answer("how-long", new Answer.Said("Since May"));
    Summary both = Summary.of(List.of(refused, waiting), List.of(), Wanted.USUAL);
    assertThat(both.about().title()).isEqualTo("Your next steps");
    assertThat(both.standing())
        .extracting(Summary.WhereYouStand::title)
        .containsExactly("You can appeal to the SEND Tribunal", "Wait a little");
    assertThat(both.next()).hasSize(1);
    assertThat(new Pdf(WRITER.bytes(both, Form.PDF)).faultsAgainstUa1()).isEmpty();
  }

  @Test
  void aSummaryNeedsAJourney() {
    assertThatThrownBy(() -> Summary.of(List.of(), List.of(), Wanted.USUAL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String leftOn(String day) {
    return date("appeal", new SmallPathways().refused().on(LocalDate.parse(day))).left();
  }

  private static Summary.KnownDate date(String timeLimit, Journey journey) {
    return summary(journey).knownDates().stream()
        .filter(date -> date.timeLimit().equals(timeLimit))
        .findFirst()
        .orElseThrow();
  }

  private static Summary summary(Journey journey) {
    return Summary.of(journey, List.of(), Wanted.EVERYTHING);
  }

  private static String text(Journey journey, Form form) {
    return new String(WRITER.bytes(summary(journey), form), UTF_8);
  }
}
