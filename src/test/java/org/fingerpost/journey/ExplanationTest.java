package org.fingerpost.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Scenario;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.ScenarioFile;
import org.fingerpost.law.Deadline;
import org.fingerpost.law.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An explanation says what the journey does, at every step of every real-life case. */
class ExplanationTest {
  private static final Pathways PATHWAYS =
      new PathwaysReader().read(Path.of("flows")).pathways().orElseThrow();

  static Stream<Scenario> cases() {
    return new ScenarioFile(PATHWAYS).readFolder(Path.of("flows", "tests")).scenarios().stream();
  }

  private static Journey walk(Scenario scenario) {
    Journey journey =
        Journey.begin(PATHWAYS, scenario.flow(), scenario.today()).withAnswers(scenario.answers());
    return scenario.area().map(journey::inArea).orElse(journey);
  }

  @Test
  void thereAreManyCases() {
    assertThat(cases()).hasSizeGreaterThan(150);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatItSaysLedHereDidLeadHere(Scenario scenario) {
    Journey whole = walk(scenario);
    List<Stop> stops = whole.stops();
    for (int place = 0; place < stops.size(); place++) {
      Explanation here = Explanation.of(whole.lookingAt(stops.get(place).node().id()));
      assertThat(here.stop()).isEqualTo(stops.get(place));
      assertThat(here.arrival().isPresent()).isEqualTo(place > 0);
      if (place > 0) {
        assertThat(here.arrival().get().from()).isEqualTo(stops.get(place - 1));
        assertThat(here.arrival().get().leading().to()).contains(stops.get(place).node().id());
      }
      if (place + 1 < stops.size()) {
        assertThat(here.leading().to()).contains(stops.get(place + 1).node().id());
        assertOneRuleDecides(here.leading());
        assertTheAnswerLeadsOn(here, stops.get(place + 1).node().id());
      }
    }
  }

  private static void assertOneRuleDecides(Leading leading) {
    List<Leading.Tried> deciding =
        leading.rules().stream().filter(rule -> rule.asked() && rule.holds()).toList();
    if (leading.by() instanceof Leading.By.ARule(int number)) {
      assertThat(deciding).singleElement().extracting(Leading.Tried::number).isEqualTo(number);
    } else {
      assertThat(deciding).isEmpty();
    }
  }

  /** Among "where each answer leads", the answer that was given leads where the way went. */
  private static void assertTheAnswerLeadsOn(Explanation here, NodeId next) {
    if (!(here.stop().node() instanceof Question)) {
      return;
    }
    Answer given = here.stop().answer().orElseThrow();
    List<Optional<NodeId>> leads = new ArrayList<>();
    for (Explanation.Onward onward : here.onward()) {
      boolean covers =
          switch (onward.given()) {
            case Explanation.Given.These(List<Answer> answers) -> answers.contains(given);
            case Explanation.Given.Days(LocalDate first, LocalDate last) ->
                given instanceof Answer.OnDate(LocalDate date)
                    && !date.isBefore(first)
                    && !date.isAfter(last);
            case Explanation.Given.AnyDay _ -> given instanceof Answer.OnDate;
            case Explanation.Given.AnyWords _ -> given instanceof Answer.Said;
          };
      if (covers) {
        leads.add(onward.to());
      }
    }
    boolean several = given instanceof Answer.Several(List<String> options) && options.size() > 1;
    if (!several && !longAgo(given, here)) {
      assertThat(leads).containsExactly(Optional.of(next));
    }
  }

  private static boolean longAgo(Answer given, Explanation here) {
    return given instanceof Answer.OnDate
        && here.onward().stream()
            .noneMatch(onward -> onward.given() instanceof Explanation.Given.AnyDay)
        && here.onward().stream()
            .filter(onward -> onward.given() instanceof Explanation.Given.Days)
            .map(onward -> (Explanation.Given.Days) onward.given())
            .noneMatch(
                days ->
                    given instanceof Answer.OnDate(LocalDate date)
                        && !date.isBefore(days.first())
                        && !date.isAfter(days.last()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theDatesInSightAreTheJourneysOwn(Scenario scenario) {
    Journey whole = walk(scenario);
    for (Journey now = whole; ; now = withoutTheLastAnswer(now)) {
      Explanation here = Explanation.of(now);
      assertThat(
              here.dates().stream()
                  .filter(Explanation.InSight::shown)
                  .map(date -> date.timeLimit().reckoning().orElseThrow())
                  .distinct())
          .containsExactlyInAnyOrderElementsOf(now.deadlines());
      for (Explanation.InSight date : here.dates()) {
        Optional<Deadline> known = now.deadline(date.timeLimit().timeLimit());
        LocalDate today = now.today();
        assertThat(date.timeLimit().standing()).isEqualTo(known.map(one -> one.on(today)));
      }
      if (now.answers().isEmpty()) {
        return;
      }
    }
  }

  private static Journey withoutTheLastAnswer(Journey journey) {
    Map<String, Answer> fewer = new java.util.LinkedHashMap<>(journey.answers());
    fewer.remove(List.copyOf(fewer.keySet()).getLast());
    return Journey.begin(journey.pathways(), journey.flow().id(), journey.today())
        .withAnswers(fewer);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theRoutesAndStepsOfferedAreTheJourneysOwn(Scenario scenario) {
    Journey whole = walk(scenario);
    Explanation here = Explanation.of(whole);
    assertThat(here.offers()).isNotEmpty();
    List<Explanation.Offering> offered =
        here.offers().stream().filter(Explanation.Offering::holds).toList();
    assertThat(offered.stream().map(one -> one.offer().route()))
        .containsExactlyElementsOf(whole.offered().stream().map(one -> one.route().id()).toList());
    for (int at = 0; at < offered.size(); at++) {
      assertThat(
              offered.get(at).steps().stream()
                  .filter(Explanation.Step::holds)
                  .map(Explanation.Step::step))
          .containsExactlyElementsOf(whole.offered().get(at).steps());
    }
  }

  @Test
  void aTestNamesTheAnswerItRestsOn() {
    Journey late =
        Journey.begin(PATHWAYS, "unhappy-with-send", LocalDate.of(2026, 6, 1))
            .withAnswers(
                Map.of(
                    "which-council", new Answer.InArea("islington"),
                    "what-happened", new Answer.Chosen("decision-letter"),
                    "letter-date", new Answer.OnDate(LocalDate.of(2025, 12, 31)),
                    "which-decision", new Answer.Chosen("refuse-assess"),
                    "mediation-so-far", new Answer.Chosen("not-yet")));
    List<Judged.Ground> grounds = new ArrayList<>();
    for (Stop stop : late.stops()) {
      Explanation.of(late.lookingAt(stop.node().id())).leading().rules().stream()
          .flatMap(rule -> rule.condition().stream())
          .forEach(judged -> collect(judged, grounds));
    }
    assertThat(grounds)
        .anySatisfy(
            ground ->
                assertThat(ground)
                    .isInstanceOfSatisfying(
                        Judged.Ground.OfTimeLimit.class,
                        date -> {
                          assertThat(date.timeLimit()).isEqualTo("appeal");
                          assertThat(date.standing()).contains(Standing.PASSED);
                          assertThat(date.reckoning())
                              .get()
                              .isInstanceOfSatisfying(
                                  Deadline.class,
                                  deadline ->
                                      assertThat(deadline.latest())
                                          .isEqualTo(LocalDate.of(2026, 3, 2)));
                        }));
    assertThat(grounds)
        .contains(
            new Judged.Ground.OfAnswer(
                "which-decision",
                Optional.of(new Answer.Chosen("refuse-assess")),
                Judged.Bearing.COUNTS));
  }

  private static void collect(Judged judged, List<Judged.Ground> grounds) {
    judged.ground().ifPresent(grounds::add);
    judged.parts().forEach(part -> collect(part, grounds));
  }

  @Test
  void everyScreenOfEveryFlowCanBeGoneToWithAnswersThatLeadThere() {
    List<NodeId> missed = new ArrayList<>();
    int gone = 0;
    Journey start = Journey.begin(PATHWAYS, "unhappy-with-send", LocalDate.of(2026, 1, 12));
    for (var flow : PATHWAYS.flows().values()) {
      for (var node : flow.nodes().values()) {
        switch (WayTo.find(start, node.id())) {
          case WayTo.Found(Journey there) -> {
            gone++;
            assertThat(there.at().id()).isEqualTo(node.id());
            assertThat(Explanation.of(there).stop().node()).isEqualTo(node);
          }
          case WayTo.NoArrow _, WayTo.NotFound _ -> missed.add(node.id());
        }
      }
    }
    assertThat(missed).isEmpty();
    assertThat(gone).isGreaterThan(150);
  }

  @Test
  void whereNoArrowLeadsItSaysSo() {
    Journey start = Journey.begin(PATHWAYS, "unhappy-with-send", LocalDate.of(2026, 1, 12));
    assertThat(WayTo.find(start, new NodeId("appeal", "no-such-node")))
        .isInstanceOf(WayTo.NoArrow.class);
  }
}
