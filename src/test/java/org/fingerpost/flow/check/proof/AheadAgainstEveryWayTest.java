package org.fingerpost.flow.check.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fingerpost.area.Area;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.journey.Ahead;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Stop;

/** What a journey says is still ahead, against walking every way there is. */
class AheadAgainstEveryWayTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

  /** So that a limit of two months has passed, closes, and is open. */
  private static final List<LocalDate> DATES =
      List.of(TODAY.minusDays(400), TODAY.minusDays(57), TODAY.minusDays(1));

  @Property(tries = 3000)
  void fromTheStartItIsWhatEveryWayReaches(@ForAll long seed) {
    Pathways pathways = new RandomPathways(seed).pathways();
    EveryWay every = new EveryWay(pathways, 20_000);
    if (every.tooMany) {
      return;
    }
    Set<NodeId> ahead = new HashSet<>();
    for (Flow flow : pathways.flows().values()) {
      Journey begun = Journey.begin(pathways, flow.id(), TODAY);
      // Notices are passed without an answer, so that a journey may begin beyond some.
      begun.stops().forEach(stop -> ahead.add(stop.node().id()));
      Ahead here = begun.ahead();
      assertThat(here.exact()).isTrue();
      ahead.addAll(here.nodes());
    }
    assertThat(ahead).containsExactlyInAnyOrderElementsOf(every.reached);
  }

  @Property(tries = 3000)
  void halfwayItIsWhatAnswersCanStillReach(@ForAll long seed) {
    Pathways pathways = new RandomPathways(seed).pathways();
    // Not the row that drew the pathways: the answers would go with the questions.
    SplittableRandom random = new SplittableRandom(seed);
    Journey journey = Journey.begin(pathways, "f", TODAY);
    for (int given = random.nextInt(4); given > 0; given--) {
      if (journey.stops().getLast().node() instanceof Question question) {
        List<Answer> answers = answers(question, pathways);
        journey = journey.answer(question.key(), answers.get(random.nextInt(answers.size())));
        journey = journey.toTheFront();
      }
    }
    Walked walked = new Walked();
    walked.from(journey, journey.stops().size() - 1);
    if (walked.count > 20_000) {
      return;
    }
    Ahead ahead = journey.ahead();
    Set<String> steps = new LinkedHashSet<>();
    ahead.steps().forEach(step -> steps.add(step.from() + " " + step.to()));
    assertThat(ahead.nodes()).containsAll(walked.nodes);
    assertThat(steps).containsAll(walked.steps);
    if (!testsTimeLimits(pathways)) {
      assertThat(ahead.nodes()).containsExactlyInAnyOrderElementsOf(walked.nodes);
      assertThat(steps).containsExactlyInAnyOrderElementsOf(walked.steps);
    }
  }

  /** Answers question after question, in every way. */
  private static final class Walked {
    final Set<NodeId> nodes = new HashSet<>();
    final Set<String> steps = new HashSet<>();
    int count;

    void from(Journey journey, int front) {
      if (++count > 20_000) {
        return;
      }
      List<Stop> stops = journey.stops();
      for (int i = front; i < stops.size(); i++) {
        nodes.add(stops.get(i).node().id());
        if (i > front) {
          steps.add(stops.get(i - 1).node().id() + " " + stops.get(i).node().id());
        }
      }
      if (stops.getLast().node() instanceof Question question
          && stops.getLast().answer().isEmpty()) {
        for (Answer answer : answers(question, journey.pathways())) {
          from(journey.answer(question.key(), answer), front);
        }
      }
    }
  }

  private static List<Answer> answers(Question question, Pathways pathways) {
    List<Answer> answers = new ArrayList<>();
    switch (question) {
      case Question.Choice choice ->
          choice.options().keySet().forEach(option -> answers.add(new Answer.Chosen(option)));
      case Question.Choices choices -> {
        List<String> options = List.copyOf(choices.options().keySet());
        for (int mask = 1; mask < 1 << options.size(); mask++) {
          List<String> some = new ArrayList<>();
          for (int option = 0; option < options.size(); option++) {
            if ((mask >> option & 1) == 1) {
              some.add(options.get(option));
            }
          }
          answers.add(new Answer.Several(some));
        }
      }
      case Question.OfDate _ -> DATES.forEach(date -> answers.add(new Answer.OnDate(date)));
      case Question.OfText _ -> answers.add(new Answer.Said("words"));
      case Question.OfArea _ ->
          pathways.areas().all().stream()
              .map(Area::id)
              .forEach(area -> answers.add(new Answer.InArea(area)));
    }
    answers.add(new Answer.NotSure());
    answers.removeIf(answer -> !question.accepts(answer, pathways.areas()));
    return answers;
  }

  private static boolean testsTimeLimits(Pathways pathways) {
    return pathways.flows().values().stream()
        .flatMap(flow -> flow.nodes().values().stream())
        .flatMap(node -> node.next().rules().stream())
        .map(Next.Rule::when)
        .flatMap(Optional::stream)
        .flatMap(Condition::andItsParts)
        .anyMatch(Condition.TimeLimitIs.class::isInstance);
  }
}
