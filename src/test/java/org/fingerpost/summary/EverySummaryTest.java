package org.fingerpost.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fingerpost.area.Area;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Scenario;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.ScenarioFile;
import org.fingerpost.journey.Journey;
import org.junit.jupiter.api.Test;

/** The shipped pathways, through every real-life case, in every area. */
class EverySummaryTest {
  private static final Path FLOWS = Path.of("flows");
  private static final Pathways PATHWAYS =
      new PathwaysReader().read(FLOWS).pathways().orElseThrow();
  private static final List<Scenario> SCENARIOS =
      new ScenarioFile(PATHWAYS).readFolder(FLOWS.resolve("tests")).scenarios();
  private static final SummaryWriter WRITER = new SummaryWriter(JsonText::indented);
  private static final List<Note> NOTES =
      List.of(Note.general("They rang back on Monday & said “no”."));

  /** One outcome in so many is printed and validated, which takes the longest. */
  private static final int PRINTED = 5;

  @Test
  void namesAContactThatAnswersAFirstStepAndASourceForEveryOutcomeInEveryArea() {
    int summaries = 0;
    for (Scenario scenario : SCENARIOS) {
      for (Area area : PATHWAYS.areas().all()) {
        Journey journey = journey(scenario, area);
        if (journey.outcome().isEmpty()) {
          continue;
        }
        Summary summary = Summary.of(journey, NOTES, Wanted.EVERYTHING);
        String about = scenario.title() + ", " + area.name();
        assertThat(summary.contacts())
            .as("contacts: " + about)
            .anyMatch(whom -> whom.people().stream().anyMatch(Summary.Person::canBeReached));
        assertThat(summary.next())
            .as("steps: " + about)
            .anyMatch(road -> road.steps().stream().anyMatch(step -> step.number() == 1));
        assertThat(summary.sources()).as("sources: " + about).isNotEmpty();
        summaries++;
      }
    }
    assertThat(summaries).isGreaterThan(200);
  }

  @Test
  void everyFormTellsEveryFact() {
    for (Scenario scenario : SCENARIOS) {
      Summary summary = summary(scenario);
      String text = squeezed(new String(WRITER.bytes(summary, Form.TEXT), StandardCharsets.UTF_8));
      String html = squeezed(new Html(WRITER.bytes(summary, Form.HTML)).text());
      for (String fact : Facts.of(summary)) {
        for (String line : fact.split("\n")) {
          assertThat(text).as("text of " + scenario.title()).contains(squeezed(line));
          assertThat(html).as("web page of " + scenario.title()).contains(squeezed(line));
        }
      }
    }
  }

  @Test
  void everyFactIsPrintedAndTheFileIsValidForScreenReaders() {
    Map<NodeId, Scenario> oneEach = new LinkedHashMap<>();
    SCENARIOS.forEach(scenario -> oneEach.putIfAbsent(scenario.expected().outcome(), scenario));
    List<Scenario> scenarios = List.copyOf(oneEach.values());
    int printed = 0;
    for (int index = 0; index < scenarios.size(); index += PRINTED) {
      Scenario scenario = scenarios.get(index);
      Summary summary = summary(scenario);
      Pdf pdf = new Pdf(WRITER.bytes(summary, Form.PDF));
      String text = pdf.body();
      for (String fact : Facts.of(summary)) {
        if (!fact.equals(summary.about().made())) {
          for (String line : fact.split("\n")) {
            assertThat(text).as("PDF of " + scenario.title()).contains(squeezed(line));
          }
        }
      }
      assertThat(text).doesNotContain("#").doesNotContain("▯").doesNotContain("\uFFFD");
      assertThat(pdf.faultsAgainstUa1()).as(scenario.title()).isEmpty();
      printed++;
    }
    assertThat(printed).isGreaterThan(8);
  }

  @Test
  void noLineOfTheTextIsLongerThanEightyColumnsButForAWordOfItsOwn() {
    for (Scenario scenario : SCENARIOS) {
      for (String line :
          new String(WRITER.bytes(summary(scenario), Form.TEXT), StandardCharsets.UTF_8)
              .split("\n")) {
        assertThat(line.length() <= 80 || line.strip().indexOf(' ') < 0 || line.contains("http"))
            .as(scenario.title() + ": " + line)
            .isTrue();
      }
    }
  }

  private static Summary summary(Scenario scenario) {
    Journey begun = Journey.begin(PATHWAYS, scenario.flow(), scenario.today());
    Journey placed = scenario.area().map(begun::inArea).orElse(begun);
    return Summary.of(placed.withAnswers(scenario.answers()), NOTES, Wanted.USUAL);
  }

  private static Journey journey(Scenario scenario, Area area) {
    Map<String, Answer> answers = new LinkedHashMap<>(scenario.answers());
    answers.values().removeIf(Answer.InArea.class::isInstance);
    return Journey.begin(PATHWAYS, scenario.flow(), scenario.today())
        .inArea(area.id())
        .withAnswers(answers);
  }

  private static String squeezed(String words) {
    return Facts.squeezed(words);
  }
}
