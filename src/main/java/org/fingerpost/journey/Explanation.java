package org.fingerpost.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Route;
import org.fingerpost.law.Deadline;

/**
 * Why a journey stands where it stands: for the author of a flow, who wants to know which rule did
 * it.
 *
 * <p>Everything is judged as it was when the way came there: an answer given further on decides
 * nothing before it.
 *
 * @param stop the node that is explained, and what was answered there
 * @param arrival how the way came here; nothing at its first node
 * @param leading how it leads on
 * @param onward where each possible answer leads; empty but for a question
 * @param dates the time limits that this journey could keep in sight, and whether it does
 * @param offers what the outcome could offer, and whether it does; empty before an outcome
 */
public record Explanation(
    Stop stop,
    Optional<Arrival> arrival,
    Leading leading,
    List<Onward> onward,
    List<InSight> dates,
    List<Offering> offers) {

  public Explanation {
    onward = List.copyOf(onward);
    dates = List.copyOf(dates);
    offers = List.copyOf(offers);
  }

  /**
   * How the way came to a node.
   *
   * @param from the node before, and what was answered there
   * @param leading what decided there
   */
  public record Arrival(Stop from, Leading leading) {}

  /**
   * Answers that lead the same way for the same reason.
   *
   * @param by what decides
   * @param to where they lead, unless nowhere
   */
  public record Onward(Given given, Leading.By by, Optional<NodeId> to) {}

  /** Some possible answers to a question. */
  public sealed interface Given {
    /** These answers; for a question with several choices, each chosen alone. */
    record These(List<Answer> answers) implements Given {
      public These {
        answers = List.copyOf(answers);
      }
    }

    /** Any day from the first to the last, as far as was looked. */
    record Days(LocalDate first, LocalDate last) implements Given {}

    /** Any day. */
    record AnyDay() implements Given {}

    /** Any words. */
    record AnyWords() implements Given {}
  }

  /**
   * A time limit that this journey could keep in sight.
   *
   * @param from the question that names it, or the outcome whose route does
   * @param when its condition as it stands, where it has one
   * @param shown whether it is in sight
   */
  public record InSight(
      Judged.Ground.OfTimeLimit timeLimit, NodeId from, Optional<Judged> when, boolean shown) {}

  /**
   * A route that an outcome names.
   *
   * @param route nothing where no such route exists
   * @param when its condition as it stands, where it has one
   */
  public record Offering(
      Outcome.Offer offer, Optional<Route> route, Optional<Judged> when, List<Step> steps) {
    public Offering {
      steps = List.copyOf(steps);
    }

    /** Whether it is offered. */
    public boolean holds() {
      return route.isPresent() && when.map(Judged::holds).orElse(true);
    }
  }

  /** A step of a route, with its condition as it stands, where it has one. */
  public record Step(Route.Step step, Optional<Judged> when) {

    /** Whether it is shown. */
    public boolean holds() {
      return when.map(Judged::holds).orElse(true);
    }
  }

  /** How far back and ahead of today days are tried to see where they lead. */
  private static final int DAYS_BACK = 730;

  private static final int DAYS_AHEAD = 60;

  /** Explains the node that the person is looking at. */
  public static Explanation of(Journey journey) {
    int place = 0;
    while (!journey.stops().get(place).node().equals(journey.at())) {
      place++;
    }
    Stop stop = journey.stops().get(place);
    Journey before = upTo(journey, place);
    Journey here = upTo(journey, place + 1);
    Optional<Arrival> arrival = Optional.empty();
    if (place > 0) {
      Stop from = journey.stops().get(place - 1);
      arrival =
          Optional.of(new Arrival(from, Leading.from(from.node(), from.answer(), before, journey)));
    }
    return new Explanation(
        stop,
        arrival,
        Leading.from(stop.node(), stop.answer(), here, journey),
        stop.node() instanceof Question question ? onward(question, before, journey) : List.of(),
        dates(journey),
        offers(journey));
  }

  /** The journey as it is known before the stop with this number, counted from 0. */
  private static Journey upTo(Journey journey, int stop) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    journey.stops().stream()
        .limit(stop)
        .forEach(
            passed -> {
              if (passed.node() instanceof Question question) {
                passed.answer().ifPresent(answer -> answers.put(question.key(), answer));
              }
            });
    return Journey.begin(journey.pathways(), journey.flow().id(), journey.today())
        .withAnswers(answers);
  }

  // Where answers lead

  private static List<Onward> onward(Question question, Journey before, Journey whole) {
    Map<Onward, List<Answer>> groups = new LinkedHashMap<>();
    List<Onward> all = new ArrayList<>();
    switch (question) {
      case Question.Choice choice ->
          choice
              .options()
              .keySet()
              .forEach(id -> add(groups, question, new Answer.Chosen(id), before, whole));
      case Question.Choices choices ->
          choices
              .options()
              .keySet()
              .forEach(id -> add(groups, question, new Answer.Several(List.of(id)), before, whole));
      case Question.OfArea _ ->
          whole
              .pathways()
              .areas()
              .councils()
              .keySet()
              .forEach(id -> add(groups, question, new Answer.InArea(id), before, whole));
      case Question.OfDate _ -> all.addAll(days(question, before, whole));
      case Question.OfText _ ->
          all.add(leadsTo(question, new Answer.Said("words"), new Given.AnyWords(), before, whole));
    }
    if (question.accepts(new Answer.NotSure(), whole.pathways().areas())) {
      add(groups, question, new Answer.NotSure(), before, whole);
    }
    groups.forEach(
        (group, answers) -> all.add(new Onward(new Given.These(answers), group.by(), group.to())));
    return all;
  }

  private static void add(
      Map<Onward, List<Answer>> groups,
      Question question,
      Answer answer,
      Journey before,
      Journey whole) {
    Onward group = leadsTo(question, answer, new Given.These(List.of()), before, whole);
    Leading.By by = group.by() instanceof Leading.By.TheOption ? ANY_OPTION : group.by();
    groups
        .computeIfAbsent(new Onward(group.given(), by, group.to()), _ -> new ArrayList<>())
        .add(answer);
  }

  /** Options that lead to the same place by themselves stand together, whichever they are. */
  private static final Leading.By ANY_OPTION = new Leading.By.TheOption("");

  private static Onward leadsTo(
      Question question, Answer answer, Given given, Journey before, Journey whole) {
    Journey answered = before.withAnswers(Map.of(question.key(), answer));
    Leading leading = Leading.from(question, Optional.of(answer), answered, whole);
    return new Onward(given, leading.by(), leading.to());
  }

  /** Days that lead the same way, one after the other; all of them where no rule asks for dates. */
  private static List<Onward> days(Question question, Journey before, Journey whole) {
    LocalDate today = whole.today();
    boolean judged =
        question.asking().next().rules().stream()
            .flatMap(rule -> rule.when().stream())
            .flatMap(Condition::andItsParts)
            .anyMatch(Condition.TimeLimitIs.class::isInstance);
    if (!judged) {
      return List.of(
          leadsTo(question, new Answer.OnDate(today), new Given.AnyDay(), before, whole));
    }
    List<Onward> spans = new ArrayList<>();
    LocalDate first = today.minusDays(DAYS_BACK);
    LocalDate last = today.plusDays(DAYS_AHEAD);
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Onward now =
          leadsTo(question, new Answer.OnDate(day), new Given.Days(day, day), before, whole);
      LocalDate from = day;
      if (!spans.isEmpty()
          && spans.getLast().by().equals(now.by())
          && spans.getLast().to().equals(now.to())
          && spans.getLast().given() instanceof Given.Days(LocalDate begun, LocalDate _)) {
        from = begun;
        spans.removeLast();
      }
      spans.add(new Onward(new Given.Days(from, day), now.by(), now.to()));
    }
    return spans;
  }

  // What is in sight, and what is offered

  private static List<InSight> dates(Journey journey) {
    List<InSight> dates = new ArrayList<>();
    if (journey.outcome().isPresent()) {
      NodeId outcome = journey.outcome().get().id();
      for (Offering offering : offers(journey)) {
        for (Step step : offering.steps()) {
          step.step()
              .timeLimit()
              .ifPresent(
                  id ->
                      dates.add(
                          inSight(
                              journey,
                              id,
                              outcome,
                              step.when(),
                              offering.holds() && !offering.offer().also() && step.holds())));
        }
      }
      return dates;
    }
    for (Stop stop : journey.stops()) {
      if (stop.answer().isPresent() && stop.node() instanceof Question question) {
        for (Question.DateInSight date : question.asking().timeLimits()) {
          Optional<Judged> when = date.when().map(asked -> Judged.of(asked, journey, journey));
          dates.add(
              inSight(
                  journey,
                  date.timeLimit(),
                  question.id(),
                  when,
                  when.map(Judged::holds).orElse(true)));
        }
      }
    }
    return dates;
  }

  private static InSight inSight(
      Journey journey, String id, NodeId from, Optional<Judged> when, boolean wanted) {
    Judged.Ground.OfTimeLimit ground = Judged.timeLimit(id, journey);
    boolean known = ground.reckoning().filter(Deadline.class::isInstance).isPresent();
    return new InSight(ground, from, when, wanted && known);
  }

  private static List<Offering> offers(Journey journey) {
    return journey.outcome().map(Outcome::routes).orElse(List.of()).stream()
        .map(
            offer -> {
              Optional<Route> route = journey.pathways().route(offer.route());
              return new Offering(
                  offer,
                  route,
                  offer.when().map(when -> Judged.of(when, journey, journey)),
                  route.map(Route::steps).orElse(List.of()).stream()
                      .map(
                          step ->
                              new Step(
                                  step, step.when().map(when -> Judged.of(when, journey, journey))))
                      .toList());
            })
        .toList();
  }

  /** Whether the way ends here although it is no outcome: no rule holds. */
  public boolean isStuck() {
    return leading.by() instanceof Leading.By.Nothing
        && (stop.node() instanceof Notice || stop.answer().isPresent());
  }
}
