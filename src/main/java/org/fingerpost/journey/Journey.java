package org.fingerpost.journey;

import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fingerpost.area.Area;
import org.fingerpost.area.Contact;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Facts;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Route;
import org.fingerpost.law.Deadline;
import org.fingerpost.law.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One person's answers through the pathways, on a day.
 *
 * <p>A value: every method that seems to change it gives another journey. The way so far is derived
 * from the answers by replay. Answers that the way does not pass are kept, <em>parked</em>: they
 * count for nothing, are never printed, and serve again if the way comes back to them.
 */
public final class Journey {
  private final Pathways pathways;
  private final NodeId start;
  private final LocalDate today;
  private final Optional<String> knownArea;
  private final Trie<String, Answer> answers;
  private final Way stops;
  private final Known known;
  private final int place;

  private Journey(
      Pathways pathways,
      NodeId start,
      LocalDate today,
      Optional<String> knownArea,
      Map<String, Answer> answers,
      @Nullable NodeId place) {
    this.pathways = pathways;
    this.start = start;
    this.today = today;
    this.knownArea = knownArea;
    this.answers = Trie.of(answers);
    this.stops = replay(Way.NONE, this.answers);
    this.known = new Known(pathways, today, stops.answers());
    this.place = place == null ? stops.size() - 1 : indexOf(place).orElse(stops.size() - 1);
  }

  /** The same journey with other answers that lead this way, looking at a place on it. */
  private Journey(Journey same, Trie<String, Answer> answers, Way stops, int place) {
    this.pathways = same.pathways;
    this.start = same.start;
    this.today = same.today;
    this.knownArea = same.knownArea;
    this.answers = answers;
    this.stops = stops;
    this.known = new Known(pathways, today, stops.answers());
    this.place = place;
  }

  /**
   * A journey that begins at a flow's first node, with nothing answered.
   *
   * @param flow the id of a flow that exists
   * @param today the day on which dates are judged, in England
   */
  public static Journey begin(Pathways pathways, String flow, LocalDate today) {
    Flow first =
        pathways
            .flow(flow)
            .orElseThrow(() -> new IllegalArgumentException("There is no flow " + flow + "."));
    return new Journey(pathways, first.start(), today, Optional.empty(), Map.of(), null);
  }

  // Where the journey stands

  /** The pathways it walks. */
  public Pathways pathways() {
    return pathways;
  }

  /** The flow it began in. */
  public Flow flow() {
    return pathways.flow(start.flow()).orElseThrow();
  }

  /** The day on which dates are judged. */
  public LocalDate today() {
    return today;
  }

  /** Every node on the way, from the first to the open question or the outcome. */
  public List<Stop> stops() {
    return stops;
  }

  /** The steps from each of the {@link #stops} to the next. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    Trie<String, Answer> given = Trie.empty();
    for (int at = 0; at < stops.size() - 1; at++) {
      Stop stop = stops.get(at);
      if (stop.node() instanceof Question question && stop.answer().isPresent()) {
        given = given.with(question.key(), stop.answer().get());
      }
      OptionalInt rule = rule(stop, new Known(pathways, today, given));
      steps.add(new Step(stop.node().id(), rule, stops.get(at + 1).node().id()));
    }
    return Collections.unmodifiableList(steps);
  }

  /** Which rule led on from a stop; none where an answer did by itself. */
  private static OptionalInt rule(Stop stop, Facts then) {
    return switch (stop.node()) {
      case Question question ->
          stop.answer().flatMap(question::ownWay).isPresent()
              ? OptionalInt.empty()
              : question.asking().next().which(then);
      case Notice notice -> notice.next().which(then);
      case Outcome _ -> OptionalInt.empty();
    };
  }

  /** The node that the person is looking at. */
  public Node at() {
    return stops.get(place).node();
  }

  /** Whether the person is looking at the newest node, not at an earlier one. */
  public boolean atTheFront() {
    return place == stops.size() - 1;
  }

  /** The outcome at the end of the way, once there is one. */
  public Optional<Outcome> outcome() {
    return stops.getLast().node() instanceof Outcome outcome
        ? Optional.of(outcome)
        : Optional.empty();
  }

  /** The answer kept for a question, on the way or parked. */
  public Optional<Answer> kept(String question) {
    return Optional.ofNullable(answers.get(question));
  }

  /** Every answer kept, on the way or parked, by question. */
  public Map<String, Answer> everyAnswer() {
    return answers;
  }

  /** The answers on the way, in the order of the way. */
  public Map<String, Answer> answers() {
    return known.answers;
  }

  /** The answers that are set aside because the way does not pass their questions. */
  public Map<String, Answer> parked() {
    Map<String, Answer> parked = new LinkedHashMap<>(answers);
    parked.keySet().removeIf(known.answers::containsKey);
    return Collections.unmodifiableMap(parked);
  }

  /** What is known on the way, for testing conditions. */
  public Facts facts() {
    return known;
  }

  /** The dates answered on the way, by question. */
  public Map<String, LocalDate> dates() {
    return known.dates;
  }

  /** The family's council: the answer on the way, else the one the journey was begun with. */
  public Optional<Area> area() {
    return stops.area().or(() -> knownArea).flatMap(pathways.areas()::council);
  }

  /** Whoever fills a role for this family, the council's own first, else England's. */
  public List<Contact> contacts(String role) {
    return pathways.areas().filling(role, area().orElse(null));
  }

  // Moving

  /**
   * The journey with a question answered, looking at what comes next.
   *
   * @throws IllegalArgumentException if no such question exists or the answer does not fit it
   */
  public Journey answer(String question, Answer answer) {
    Question asked =
        pathways
            .question(question)
            .orElseThrow(
                () -> new IllegalArgumentException("There is no question " + question + "."));
    if (!asked.accepts(answer, pathways.areas())) {
      throw new IllegalArgumentException("That answer does not fit the question " + question + ".");
    }
    Trie<String, Answer> more = answers.with(question, answer);
    OptionalInt changed = stops.placeOf(asked.id());
    if (changed.isEmpty()) {
      // Nothing on the way rests on it.
      return new Journey(this, more, stops, place);
    }
    Way way = replay(stops.upTo(changed.getAsInt() + 1), more);
    return new Journey(this, more, way, Math.min(changed.getAsInt() + 1, way.size() - 1));
  }

  /**
   * The journey with all these answers as well, looking at the end of its way. Answers to questions
   * that do not exist any more, or that do not fit them, are left out.
   */
  public Journey withAnswers(Map<String, Answer> given) {
    Map<String, Answer> more = new LinkedHashMap<>(answers);
    given.forEach(
        (question, answer) -> {
          if (pathways
              .question(question)
              .filter(asked -> asked.accepts(answer, pathways.areas()))
              .isPresent()) {
            more.put(question, answer);
          }
        });
    return new Journey(pathways, start, today, knownArea, more, null);
  }

  /**
   * The journey of a family whose council is known from elsewhere: questions about the area need
   * not be asked.
   *
   * @param area the id of a council that exists
   */
  public Journey inArea(String area) {
    if (pathways.areas().council(area).isEmpty()) {
      throw new IllegalArgumentException("There is no area " + area + ".");
    }
    Map<String, Answer> more = new LinkedHashMap<>(answers);
    for (Question question : pathways.questions()) {
      if (question instanceof Question.OfArea) {
        more.putIfAbsent(question.key(), new Answer.InArea(area));
      }
    }
    return new Journey(pathways, start, today, Optional.of(area), more, null);
  }

  /** The journey judged on another day. */
  public Journey on(LocalDate day) {
    return new Journey(pathways, start, day, knownArea, answers, at().id());
  }

  /**
   * The same journey on other pathways, such as the same flows after an edit: with every answer
   * that still fits its question, looking at the same node where the way still passes it, else at
   * the nearest one before it that it still passes. Answers that fit no longer are left out: what
   * {@link #everyAnswer} has here and not there.
   *
   * @throws IllegalArgumentException if the flow it began in is not among them
   */
  public Journey on(Pathways others) {
    Journey there = begin(others, start.flow(), today).withAnswers(answers);
    Journey placed =
        new Journey(
            others,
            there.start,
            today,
            knownArea.filter(area -> others.areas().council(area).isPresent()),
            there.answers,
            null);
    for (Stop stop : stops.subList(0, place + 1).reversed()) {
      if (placed.indexOf(stop.node().id()).isPresent()) {
        return placed.lookingAt(stop.node().id());
      }
    }
    return placed.lookingAt(placed.stops.getFirst().node().id());
  }

  /** Looking at a node of the way; where it is no longer on the way, at the way's end. */
  public Journey lookingAt(NodeId node) {
    return new Journey(this, answers, stops, indexOf(node).orElse(stops.size() - 1));
  }

  /** Whether there is anything before what the person is looking at. */
  public boolean canGoBack() {
    return place > 0;
  }

  /** Looking at the node before; the first node has none before it. */
  public Journey back() {
    return canGoBack() ? new Journey(this, answers, stops, place - 1) : this;
  }

  /** Looking at the node after, where the way goes on. */
  public Journey onward() {
    return atTheFront() ? this : new Journey(this, answers, stops, place + 1);
  }

  /** Looking at the open question or the outcome. */
  public Journey toTheFront() {
    return new Journey(this, answers, stops, stops.size() - 1);
  }

  // What follows from it

  /** What another answer would do. */
  public Change preview(String question, Answer answer) {
    Journey after = answer(question, answer);
    List<Question> setAside = questions(known.answers.keySet(), after.known.answers.keySet());
    List<Question> broughtBack = questions(after.known.answers.keySet(), known.answers.keySet());
    return new Change(
        setAside,
        broughtBack.stream().filter(asked -> !asked.key().equals(question)).toList(),
        outcome(),
        after.outcome());
  }

  /** The outcomes still possible and how far away they are. */
  public Outlook outlook() {
    return Outlook.of(this);
  }

  /**
   * Which of these questions may still be asked: those ahead of the open question, whatever the
   * conditions on the way there say.
   */
  public Set<String> mayStillAsk(Set<String> questions) {
    return Outlook.mayBeAsked(this, questions);
  }

  /** The nodes that can still be reached. Takes a moment: not for the thread that paints. */
  public Ahead ahead() {
    return Ahead.of(this);
  }

  /** The routes that the outcome offers here; none before there is an outcome. */
  public List<Offered> offered() {
    List<Offered> offered = new ArrayList<>();
    for (Outcome.Offer offer : outcome().map(Outcome::routes).orElse(List.of())) {
      if (holds(offer.when())) {
        pathways.route(offer.route()).ifPresent(route -> offered.add(offered(route, offer.also())));
      }
    }
    return List.copyOf(offered);
  }

  private Offered offered(Route route, boolean also) {
    return new Offered(
        route, also, route.steps().stream().filter(step -> holds(step.when())).toList());
  }

  /**
   * The dates to keep in sight, the safest first: those that the questions passed bring into sight
   * and, at an outcome, those of the routes it offers to do next.
   */
  public List<Deadline> deadlines() {
    Set<String> inSight = new LinkedHashSet<>();
    if (outcome().isEmpty()) {
      for (Question question : stops.questionsWithDates()) {
        question.asking().timeLimits().stream()
            .filter(date -> holds(date.when()))
            .forEach(date -> inSight.add(date.timeLimit()));
      }
    }
    for (Offered offer : offered()) {
      if (!offer.also()) {
        offer.steps().forEach(step -> step.timeLimit().ifPresent(inSight::add));
      }
    }
    List<Deadline> deadlines = new ArrayList<>();
    for (String timeLimit : inSight) {
      deadline(timeLimit).ifPresent(deadlines::add);
    }
    deadlines.sort(Comparator.comparing(Deadline::aimFor));
    return List.copyOf(deadlines);
  }

  /** The date a time limit gives on this way, or nothing while a date it needs is not known. */
  public Optional<Deadline> deadline(String timeLimit) {
    return known.deadline(timeLimit);
  }

  private boolean holds(Optional<Condition> condition) {
    return condition.isEmpty() || condition.get().holds(known);
  }

  private List<Question> questions(Set<String> in, Set<String> butNotIn) {
    return in.stream()
        .filter(key -> !butNotIn.contains(key))
        .flatMap(key -> pathways.question(key).stream())
        .toList();
  }

  private Optional<Integer> indexOf(NodeId node) {
    OptionalInt place = stops.placeOf(node);
    return place.isPresent() ? Optional.of(place.getAsInt()) : Optional.empty();
  }

  /** Follows answers as far as they lead, from the end of a way that was followed before. */
  private Way replay(Way from, Map<String, Answer> given) {
    Way way = from.isEmpty() ? from : from.upTo(from.size() - 1);
    NodeId first = from.isEmpty() ? start : from.getLast().node().id();
    Optional<NodeId> next = Optional.of(first);
    while (next.isPresent()) {
      NodeId id = next.get();
      if (way.placeOf(id).isPresent()) {
        throw new IllegalStateException("The way comes back to " + id + ".");
      }
      Node node =
          pathways
              .node(id)
              .orElseThrow(
                  () -> new IllegalStateException("The way leads to no node: " + id + "."));
      switch (node) {
        case Question question -> {
          Answer answer = given.get(question.key());
          if (answer == null || !question.accepts(answer, pathways.areas())) {
            way = way.with(new Stop(node, Optional.empty()));
            next = Optional.empty();
          } else {
            way = way.with(new Stop(node, Optional.of(answer)));
            next = leadsTo(question, answer, new Known(pathways, today, way.answers()));
          }
        }
        case Notice notice -> {
          way = way.with(new Stop(node, Optional.empty()));
          next = notice.next().choose(new Known(pathways, today, way.answers()));
        }
        case Outcome _ -> {
          way = way.with(new Stop(node, Optional.empty()));
          next = Optional.empty();
        }
      }
    }
    return way;
  }

  private static Optional<NodeId> leadsTo(Question question, Answer answer, Facts facts) {
    return question.ownWay(answer).or(() -> question.asking().next().choose(facts));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Journey that
        && pathways == that.pathways
        && start.equals(that.start)
        && today.equals(that.today)
        && knownArea.equals(that.knownArea)
        && answers.equals(that.answers)
        && place == that.place;
  }

  @Override
  public int hashCode() {
    return Objects.hash(start, today, knownArea, answers, place);
  }

  @Override
  public String toString() {
    return "Journey from " + start + " at " + at().id();
  }

  /** The answers of the way so far, and the dates that follow from them. */
  private static final class Known implements Facts {
    private final Pathways pathways;
    private final LocalDate today;
    private final Trie<String, Answer> answers;
    private final Map<String, LocalDate> dates;

    Known(Pathways pathways, LocalDate today, Trie<String, Answer> answers) {
      this.pathways = pathways;
      this.today = today;
      this.answers = answers;
      this.dates = new Dates(answers);
    }

    @Override
    public Optional<Answer> answer(String question) {
      return Optional.ofNullable(answers.get(question));
    }

    @Override
    public Optional<Standing> standing(String timeLimit) {
      return deadline(timeLimit).map(deadline -> deadline.on(today));
    }

    Optional<Deadline> deadline(String timeLimit) {
      return pathways.law().timeLimit(timeLimit).isEmpty()
          ? Optional.empty()
          : pathways.law().deadline(timeLimit, dates);
    }
  }

  /** The dates among answers. */
  private static final class Dates extends AbstractMap<String, LocalDate> {
    private final Trie<String, Answer> answers;

    Dates(Trie<String, Answer> answers) {
      this.answers = answers;
    }

    @Override
    public boolean containsKey(Object question) {
      return get(question) != null;
    }

    @Override
    public @Nullable LocalDate get(Object question) {
      return answers.get(question) instanceof Answer.OnDate(LocalDate date) ? date : null;
    }

    @Override
    public Set<Map.Entry<String, LocalDate>> entrySet() {
      Set<Map.Entry<String, LocalDate>> dates = new LinkedHashSet<>();
      answers.forEach(
          (question, answer) -> {
            if (answer instanceof Answer.OnDate(LocalDate date)) {
              dates.add(Map.entry(question, date));
            }
          });
      return Collections.unmodifiableSet(dates);
    }
  }
}
