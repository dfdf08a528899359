package org.fingerpost.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.fingerpost.casework.Reviewed.Fate;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.check.proof.RandomPathways;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Pin;

/** Whatever becomes of the pathways, a case that is opened again shows everything it held. */
class NothingIsDroppedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

  /** Walks at random, changing an earlier answer now and then, so that some answers are parked. */
  private static Walked walk(Pathways pathways, Random random) {
    Walked walked = new Walked(pathways, "f", TODAY);
    int steps = random.nextInt(12);
    for (int step = 0; step < steps; step++) {
      List<Question> asked = new ArrayList<>();
      walked
          .journey()
          .stops()
          .forEach(
              stop -> {
                if (stop.node() instanceof Question question) {
                  asked.add(question);
                }
              });
      if (asked.isEmpty()) {
        break;
      }
      Question question =
          random.nextInt(4) == 0 ? asked.get(random.nextInt(asked.size())) : asked.getLast();
      walked.answer(question.key(), answer(question, pathways, random));
      if (random.nextInt(3) == 0) {
        walked.note(1 + random.nextInt(3), question.id(), "note " + step);
      }
    }
    return walked;
  }

  private static Answer answer(Question question, Pathways pathways, Random random) {
    if (random.nextInt(4) == 0 && question.accepts(new Answer.NotSure(), pathways.areas())) {
      return new Answer.NotSure();
    }
    return switch (question) {
      case Question.Choice choice -> new Answer.Chosen(any(choice.options().keySet(), random));
      case Question.Choices choices ->
          new Answer.Several(List.of(any(choices.options().keySet(), random)));
      case Question.OfDate _ -> new Answer.OnDate(TODAY.minusDays(random.nextInt(90)));
      case Question.OfText _ -> new Answer.Said("words " + random.nextInt(3));
      case Question.OfArea _ -> new Answer.InArea(random.nextBoolean() ? "camden" : "islington");
    };
  }

  private static String any(Set<String> options, Random random) {
    return List.copyOf(options).get(random.nextInt(options.size()));
  }

  @Property(tries = 1000)
  void everyAnswerHasOneFateAndItIsTheRightOne(
      @ForAll @LongRange(min = 0, max = 100_000) long before,
      @ForAll @LongRange(min = 0, max = 100_000) long after,
      @ForAll long walk) {
    Case kept = walk(new RandomPathways(before).pathways(), new Random(walk)).kept();
    Pathways now = new RandomPathways(after).pathways();
    Revisited revisited = Revisited.of(kept, now, "f", TODAY.plusDays(walk & 63));
    Journey journey = revisited.journey();

    assertThat(revisited.answers())
        .extracting(one -> one.given().question())
        .containsExactlyElementsOf(kept.answers().keySet());
    for (Reviewed one : revisited.answers()) {
      String key = one.given().question();
      Answer answer = one.given().answer();
      assertThat(answer).isEqualTo(kept.answers().get(key));
      assertThat(one.given().title()).isNotBlank();
      assertThat(one.given().inWords()).isNotBlank();
      Optional<Question> asked = now.question(key);
      boolean fits = asked.filter(question -> question.accepts(answer, now.areas())).isPresent();
      boolean counts = journey.answers().containsKey(key);
      Statistics.label("fate").collect(one.fate().getClass().getSimpleName());
      switch (one.fate()) {
        case Fate.Counts _ -> assertThat(counts).isTrue();
        case Fate.Waits _ -> {
          assertThat(fits && !counts).isTrue();
          assertThat(journey.outcome()).isEmpty();
        }
        case Fate.SetAside _ -> assertThat(fits && !counts).isTrue();
        case Fate.AskAgain(Question question, Reviewed.Reason _) -> {
          assertThat(fits).isFalse();
          assertThat(asked).contains(question);
        }
        case Fate.NoLongerFits(Reviewed.Reason reason) -> {
          assertThat(fits).isFalse();
          assertThat(reason == Reviewed.Reason.QUESTION_GONE).isEqualTo(asked.isEmpty());
        }
      }
    }
    if (journey.stops().getLast().node() instanceof Question open
        && journey.stops().getLast().answer().isEmpty()
        && kept.answers().containsKey(open.key())) {
      assertThat(revisited.answers())
          .filteredOn(one -> one.given().question().equals(open.key()))
          .allMatch(one -> one.fate() instanceof Fate.AskAgain);
    }
    Statistics.label("fate")
        .coverage(
            seen -> {
              for (Class<?> fate : Fate.class.getPermittedSubclasses()) {
                seen.check(fate.getSimpleName()).count(often -> often > 10);
              }
            });
  }

  @Property(tries = 1000)
  void everyDateThatWasToldIsComparedAndEveryLostNoteIsNamed(
      @ForAll @LongRange(min = 0, max = 100_000) long before,
      @ForAll @LongRange(min = 0, max = 100_000) long after,
      @ForAll long walk) {
    Case kept = walk(new RandomPathways(before).pathways(), new Random(walk)).kept();
    Pathways now = new RandomPathways(after).pathways();
    Revisited revisited = Revisited.of(kept, now, "f", TODAY);

    List<Pin.Told> inSight = Pin.of(revisited.journey(), Set.of()).dates();
    for (Pin.Told told : kept.pin().map(Pin::dates).orElse(List.of())) {
      boolean same =
          inSight.stream()
              .anyMatch(one -> one.timeLimit().equals(told.timeLimit()) && one.sameDays(told));
      assertThat(
              revisited.dates().stream()
                  .filter(news -> news.before().equals(Optional.of(told)))
                  .count())
          .isEqualTo(same ? 0 : 1);
    }
    assertThat(revisited.looseNotes())
        .containsExactlyInAnyOrderElementsOf(
            kept.notes().stream()
                .filter(note -> note.node().filter(step -> isGone(now, step)).isPresent())
                .toList());
    Optional<NodeId> outcomeBefore = kept.pin().flatMap(Pin::outcome).map(Pin.Page::id);
    Optional<NodeId> outcomeNow =
        revisited.journey().outcome().map(org.fingerpost.flow.Outcome::id);
    if (kept.pin().isPresent() && !outcomeBefore.equals(outcomeNow)) {
      assertThat(revisited.result().isNews()).isTrue();
    }
  }

  private static boolean isGone(Pathways pathways, NodeId step) {
    return pathways.node(step).isEmpty();
  }

  @Property(tries = 1000)
  void timeAloneBothersNobody(
      @ForAll @LongRange(min = 0, max = 100_000) long seed,
      @ForAll long walk,
      @ForAll @IntRange(min = 1, max = 400) int days) {
    Case kept = walk(new RandomPathways(seed).pathways(), new Random(walk)).kept();
    Pathways again = new RandomPathways(seed).pathways();

    assertThat(Revisited.of(kept, again, "f", TODAY.plusDays(days)).matters()).isFalse();
  }

  @Property(tries = 1000)
  void unchangedPathwaysBotherNobodyAndReplayIsTheJourney(
      @ForAll @LongRange(min = 0, max = 100_000) long seed, @ForAll long walk) {
    Walked walked = walk(new RandomPathways(seed).pathways(), new Random(walk));
    Pathways again = new RandomPathways(seed).pathways();
    Revisited revisited = Revisited.of(walked.kept(), again, "f", TODAY);

    assertThat(revisited.matters()).isFalse();
    assertThat(revisited.guidance().kind()).isEqualTo(Guidance.Kind.SAME);
    assertThat(revisited.journey().everyAnswer()).isEqualTo(walked.journey().everyAnswer());
    assertThat(revisited.journey().answers()).isEqualTo(walked.journey().answers());
    assertThat(revisited.journey().outcome()).isEqualTo(walked.journey().outcome());
    assertThat(revisited.journey().deadlines()).isEqualTo(walked.journey().deadlines());
  }

  @Property(tries = 1000)
  void whatWasReadOnceIsNotShownAgain(
      @ForAll @LongRange(min = 0, max = 100_000) long before,
      @ForAll @LongRange(min = 0, max = 100_000) long after,
      @ForAll long walk) {
    Walked walked = walk(new RandomPathways(before).pathways(), new Random(walk));
    Set<String> answered = new HashSet<>(walked.kept().answers().keySet());
    Pathways now = new RandomPathways(after).pathways();
    Case carriedOn = walked.carriedOn(Revisited.of(walked.kept(), now, "f", TODAY));
    Revisited again = Revisited.of(carriedOn, now, "f", TODAY);

    assertThat(again.matters()).isFalse();
    assertThat(
            again.answers().stream().map(one -> one.given().question()).collect(Collectors.toSet()))
        .isEqualTo(answered);
  }

  @Property(tries = 1000)
  void backOnTheOldPathwaysEverythingCountsAsItDid(
      @ForAll @LongRange(min = 0, max = 100_000) long before,
      @ForAll @LongRange(min = 0, max = 100_000) long after,
      @ForAll long walk) {
    Pathways old = new RandomPathways(before).pathways();
    Walked walked = walk(old, new Random(walk));
    Journey journey = walked.journey();
    Pathways now = new RandomPathways(after).pathways();
    Case carriedOn = walked.carriedOn(Revisited.of(walked.kept(), now, "f", TODAY));
    Revisited back = Revisited.of(carriedOn, old, "f", TODAY);

    assertThat(back.journey().answers()).isEqualTo(journey.answers());
    assertThat(back.journey().outcome()).isEqualTo(journey.outcome());
  }
}
