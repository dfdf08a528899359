package org.fingerpost.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.fingerpost.area.Area;
import org.fingerpost.area.Contact;
import org.fingerpost.area.Role;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Letter;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Prose;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Route;
import org.fingerpost.flow.RouteId;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Offered;
import org.fingerpost.journey.Stop;
import org.fingerpost.law.Deadline;
import org.fingerpost.law.InWords;
import org.fingerpost.law.Reckoning;
import org.fingerpost.law.Source;
import org.fingerpost.law.Standing;
import org.fingerpost.law.TimeLimit;

/** Composes one summary; used once. */
final class Composition {
  private static final String SENDIASS = "sendiass";

  private final List<Journey> journeys;
  private final List<Note> notes;
  private final Wanted wanted;
  private final Pathways pathways;
  private final LocalDate today;
  private final Optional<Area> area;

  private final SequencedMap<RouteId, From> next = new LinkedHashMap<>();
  private final SequencedMap<RouteId, From> also = new LinkedHashMap<>();

  /** A route, and the journey that offers it. */
  private record From(Journey journey, Offered offered) {}

  Composition(List<Journey> journeys, List<Note> notes, Wanted wanted) {
    if (journeys.isEmpty()) {
      throw new IllegalArgumentException("A summary needs a journey.");
    }
    this.journeys = List.copyOf(journeys);
    this.notes = List.copyOf(notes);
    this.wanted = wanted;
    this.pathways = journeys.getFirst().pathways();
    this.today = journeys.getFirst().today();
    this.area = journeys.stream().flatMap(journey -> journey.area().stream()).findFirst();
    for (Journey journey : journeys) {
      for (Offered offered : journey.offered()) {
        if (!offered.also()) {
          next.putIfAbsent(offered.route().id(), new From(journey, offered));
        }
      }
    }
    for (Journey journey : journeys) {
      for (Offered offered : journey.offered()) {
        if (offered.also() && !next.containsKey(offered.route().id())) {
          also.putIfAbsent(offered.route().id(), new From(journey, offered));
        }
      }
    }
  }

  Summary compose() {
    List<Summary.WhereYouStand> standing = journeys.stream().map(this::standing).toList();
    List<Summary.Road> roads = new ArrayList<>();
    int number = 1;
    for (From from : next.values()) {
      roads.add(road(from, number));
      number += from.offered().steps().size();
    }
    List<Summary.Whom> contacts = contacts();
    List<Summary.Whom> moreHelp = moreHelp(contacts);
    List<Summary.DateToKeep> dates = dates();
    List<Summary.Reference> sources = sources(dates);
    return new Summary(
        about(standing, sources, dates),
        standing,
        roads,
        contacts,
        moreHelp,
        dates,
        answers(),
        wanted.notes() ? noted() : List.of(),
        wanted.notes() ? (int) notes.stream().filter(note -> !onTheWay(note)).count() : 0,
        next.values().stream()
            .flatMap(from -> from.offered().route().papers().stream())
            .distinct()
            .toList(),
        sources,
        also(Stream.concat(contacts.stream(), moreHelp.stream()).toList(), dates, sources),
        letters());
  }

  // About

  private Summary.About about(
      List<Summary.WhereYouStand> standing,
      List<Summary.Reference> sources,
      List<Summary.DateToKeep> dates) {
    LocalDate checked =
        Stream.concat(
                sources.stream().map(Summary.Reference::lastChecked),
                dates.stream()
                    .flatMap(date -> pathways.law().timeLimit(date.timeLimit()).stream())
                    .map(TimeLimit::lastChecked))
            .min(Comparator.naturalOrder())
            .orElseGet(() -> pathways.areas().england().lastChecked());
    return new Summary.About(
        standing.size() == 1 ? standing.getFirst().title() : "Your next steps",
        today,
        area.map(Area::name).orElse("England (council not known yet)"),
        checked,
        isOld(checked),
        notAdvice());
  }

  private String notAdvice() {
    List<String> whoAdvises =
        always()
            .flatMap(role -> whom(role, journeys.getFirst()).people().stream())
            .map(Composition::howToReach)
            .toList();
    return "This is information, not legal advice."
        + (whoAdvises.isEmpty() ? "" : " For free advice: " + String.join("; ", whoAdvises) + ".");
  }

  /** The roles that every summary names. */
  private Stream<String> always() {
    return pathways.areas().roles().values().stream().filter(Role::always).map(Role::id);
  }

  private static String howToReach(Summary.Person person) {
    return person.name()
        + person
            .phone()
            .or(person::email)
            .or(() -> person.web().map(Phrases::address))
            .map(reach -> ", " + reach)
            .orElse("");
  }

  private boolean isOld(LocalDate checked) {
    return checked.isBefore(today.minusYears(1));
  }

  // Where you stand

  private Summary.WhereYouStand standing(Journey journey) {
    return journey
        .outcome()
        .map(
            outcome -> new Summary.WhereYouStand(outcome.title(), outcome.body(), Optional.empty()))
        .orElseGet(
            () -> {
              String open = journey.stops().getLast().node().title();
              return new Summary.WhereYouStand(
                  "You are part of the way through",
                  Prose.of(
                      "This is what we know so far. There are more questions to answer before we"
                          + " can say what to do next. Go on from where you stopped. If something"
                          + " is urgent, do not wait: ask one of the people below."),
                  Optional.of(open));
            });
  }

  // What to do

  private Summary.Road road(From from, int firstNumber) {
    Route route = from.offered().route();
    List<Summary.Step> steps = new ArrayList<>();
    for (Route.Step step : from.offered().steps()) {
      steps.add(
          new Summary.Step(
              firstNumber + steps.size(),
              step.what(),
              step.more(),
              step.contact().map(role -> whom(role, from.journey())),
              step.timeLimit().flatMap(limit -> date(limit, from.journey())),
              step.letter()
                  .flatMap(letter -> Optional.ofNullable(pathways.letters().get(letter)))
                  .map(this::named)));
    }
    return new Summary.Road(route.title(), route.why(), route.fits(), steps);
  }

  // Whom to contact

  private List<Summary.Whom> contacts() {
    SequencedMap<String, Summary.Whom> contacts = new LinkedHashMap<>();
    next.values().forEach(from -> addThoseOfSteps(contacts, from));
    always()
        .filter(role -> role.equals(SENDIASS))
        .forEach(role -> add(contacts, role, journeys.getFirst()));
    for (Journey journey : journeys) {
      journey
          .outcome()
          .map(Outcome::contacts)
          .orElse(List.of())
          .forEach(role -> add(contacts, role, journey));
    }
    if (contacts.values().stream().noneMatch(Composition::answers)) {
      always().forEach(role -> add(contacts, role, journeys.getFirst()));
    }
    return List.copyOf(contacts.values());
  }

  private static boolean answers(Summary.Whom whom) {
    return whom.people().stream().anyMatch(Summary.Person::canBeReached);
  }

  private List<Summary.Whom> moreHelp(List<Summary.Whom> told) {
    SequencedMap<String, Summary.Whom> help = new LinkedHashMap<>();
    always().forEach(role -> add(help, role, journeys.getFirst()));
    next.values().forEach(from -> addThoseOfRoute(help, from));
    told.forEach(whom -> help.remove(whom.role()));
    return List.copyOf(help.values());
  }

  private Summary.Also also(
      List<Summary.Whom> told,
      List<Summary.DateToKeep> toldDates,
      List<Summary.Reference> toldSources) {
    SequencedMap<String, Summary.Whom> ofSteps = new LinkedHashMap<>();
    SequencedMap<String, Summary.Whom> help = new LinkedHashMap<>();
    SequencedMap<String, Summary.DateToKeep> dates = new LinkedHashMap<>();
    SequencedSet<String> sources = new LinkedHashSet<>();
    for (From from : also.values()) {
      addThoseOfSteps(ofSteps, from);
      addThoseOfRoute(help, from);
      addDates(dates, from);
      sources.addAll(from.offered().route().sources());
    }
    help.keySet().removeAll(ofSteps.keySet());
    told.forEach(whom -> help.remove(whom.role()));
    toldDates.forEach(date -> dates.remove(date.timeLimit()));
    dates.keySet().forEach(id -> sources.addAll(sourcesOf(id)));
    toldSources.forEach(source -> sources.remove(source.id()));
    return new Summary.Also(
        also.values().stream().map(from -> road(from, 1)).toList(),
        List.copyOf(help.values()),
        dates.values().stream()
            .filter(Summary.KnownDate.class::isInstance)
            .map(Summary.KnownDate.class::cast)
            .toList(),
        references(sources));
  }

  private void addThoseOfSteps(Map<String, Summary.Whom> contacts, From from) {
    for (Route.Step step : from.offered().steps()) {
      step.contact().ifPresent(role -> add(contacts, role, from.journey()));
    }
  }

  private void addThoseOfRoute(Map<String, Summary.Whom> contacts, From from) {
    from.offered().route().contacts().forEach(role -> add(contacts, role, from.journey()));
  }

  private void add(Map<String, Summary.Whom> contacts, String role, Journey journey) {
    contacts.computeIfAbsent(role, id -> whom(id, journey));
  }

  private Summary.Whom whom(String id, Journey journey) {
    Optional<Role> role = Optional.ofNullable(pathways.areas().roles().get(id));
    List<Contact> people = journey.contacts(id);
    List<String> notKnown = new ArrayList<>();
    if (people.isEmpty()) {
      notKnown.add(
          (area.isEmpty()
                  ? "We do not know who this is until you say which council is yours."
                  : "We do not know who this is in " + area.get().name() + ".")
              + whoToAskInstead(id, journey));
    }
    return new Summary.Whom(
        id,
        role.map(Role::title).orElse(id),
        role.map(Role::helpsWith).orElse(""),
        people.stream().map(this::person).toList(),
        notKnown);
  }

  private static String whoToAskInstead(String role, Journey journey) {
    return role.equals(SENDIASS)
        ? ""
        : journey.contacts(SENDIASS).stream()
            .filter(contact -> contact.phone() != null)
            .findFirst()
            .map(contact -> " Ask " + contact.name() + ", " + contact.phone() + ".")
            .orElse("");
  }

  private Summary.Person person(Contact contact) {
    return new Summary.Person(
        contact.name(),
        Optional.ofNullable(contact.phone()),
        Optional.ofNullable(contact.email()),
        Optional.ofNullable(contact.web()),
        Optional.ofNullable(contact.address()),
        contact.notes(),
        contact.notKnown(),
        contact.lastChecked(),
        isOld(contact.lastChecked()));
  }

  // By when

  private List<Summary.DateToKeep> dates() {
    SequencedMap<String, Summary.DateToKeep> dates = new LinkedHashMap<>();
    next.values().forEach(from -> addDates(dates, from));
    for (Journey journey : journeys) {
      for (Deadline deadline : journey.deadlines()) {
        date(deadline.timeLimit(), journey)
            .ifPresent(date -> dates.putIfAbsent(date.timeLimit(), date));
      }
    }
    return dates.values().stream()
        .sorted(
            Comparator.comparing(
                    (Summary.DateToKeep date) -> date instanceof Summary.UnknownDate ? 1 : 0)
                .thenComparing(
                    date ->
                        date instanceof Summary.KnownDate known ? known.first() : LocalDate.MAX))
        .toList();
  }

  private void addDates(Map<String, Summary.DateToKeep> dates, From from) {
    for (Route.Step step : from.offered().steps()) {
      step.timeLimit()
          .flatMap(limit -> date(limit, from.journey()))
          .ifPresent(date -> dates.putIfAbsent(date.timeLimit(), date));
    }
  }

  private Optional<Summary.DateToKeep> date(String id, Journey journey) {
    return pathways
        .law()
        .timeLimit(id)
        .map(
            limit ->
                switch (pathways.law().reckon(id, journey.dates())) {
                  case Deadline deadline -> known(limit, deadline);
                  case Reckoning.DatesNeeded(List<String> missing) -> unknown(limit, missing);
                  case Reckoning.DateOutOfRange(String slip, LocalDate _) ->
                      unknown(limit, List.of(slip));
                });
  }

  private Summary.KnownDate known(TimeLimit limit, Deadline deadline) {
    return new Summary.KnownDate(
        limit.id(),
        limit.title(),
        limit.whose(),
        deadline.aimFor(),
        deadline.latest(),
        Optional.ofNullable(deadline.receivedBy()),
        deadline.on(today),
        switch (limit.whose()) {
          case YOURS -> left(deadline);
          case THEIRS -> owed(deadline.latest());
          case NEITHER -> "That is " + InWords.distance(today, deadline.latest()) + ".";
        },
        deadline.working(),
        stepWith(limit.id()));
  }

  /** How much time the family has left, kindly where it has none. */
  private String left(Deadline deadline) {
    LocalDate aimFor = deadline.aimFor();
    LocalDate latest = deadline.latest();
    if (today.isAfter(latest)) {
      return "The latest day was "
          + InWords.distance(today, latest)
          + ". That is not the end. Do this as soon as you can, and say why it is late. Ask for"
          + " free advice today.";
    }
    if (today.equals(latest)) {
      return "Today is the latest day. Do it now.";
    }
    if (today.isAfter(aimFor)) {
      return "The day to aim for has passed, but there is still time: the latest day is "
          + InWords.distance(today, latest)
          + ". Do it today if you can.";
    }
    if (today.equals(aimFor)) {
      return "The day to aim for is today.";
    }
    return InWords.left(today, aimFor)
        + (deadline.on(today) == Standing.CLOSING ? " That is soon: start now." : "");
  }

  private String owed(LocalDate latest) {
    return today.isAfter(latest)
        ? "This is late: it was due "
            + InWords.distance(today, latest)
            + ". Ask why in writing, and keep a copy."
        : "It is due " + InWords.distance(today, latest) + ".";
  }

  private Summary.UnknownDate unknown(TimeLimit limit, List<String> missing) {
    List<String> asked =
        missing.stream()
            .map(key -> pathways.question(key).map(Question::title).orElse(key))
            .distinct()
            .map(title -> "“" + title + "”")
            .toList();
    return new Summary.UnknownDate(
        limit.id(),
        limit.title(),
        "We cannot work this date out yet. It rests on your answer to "
            + Phrases.list(asked)
            + (limit.whose() == TimeLimit.Whose.YOURS
                ? " Until you know, do it as soon as you can."
                : ""));
  }

  private Optional<Integer> stepWith(String timeLimit) {
    int number = 0;
    for (From from : next.values()) {
      for (Route.Step step : from.offered().steps()) {
        number++;
        if (step.timeLimit().filter(timeLimit::equals).isPresent()) {
          return Optional.of(number);
        }
      }
    }
    return Optional.empty();
  }

  // What was said

  private List<Summary.Given> answers() {
    SequencedMap<String, Summary.Given> given = new LinkedHashMap<>();
    for (Journey journey : journeys) {
      journey
          .answers()
          .forEach(
              (key, answer) ->
                  pathways
                      .question(key)
                      .ifPresent(question -> given.putIfAbsent(key, given(question, answer))));
    }
    return List.copyOf(given.values());
  }

  private Summary.Given given(Question question, Answer answer) {
    return new Summary.Given(
        question.key(),
        question.title(),
        Legible.lines(question.inWords(answer, pathways.areas())),
        isSure(question, answer));
  }

  /** Whether it is anything but a way of saying "I am not sure". */
  static boolean isSure(Question question, Answer answer) {
    return !(answer instanceof Answer.NotSure)
        && !(question instanceof Question.Choice choice
            && choice.unsureOption().filter(own -> answer.isAnyOf(Set.of(own.id()))).isPresent());
  }

  private List<Summary.Noted> noted() {
    return notes.stream()
        .filter(note -> onTheWay(note) && !note.text().isBlank())
        .map(
            note ->
                new Summary.Noted(
                    note.at().flatMap(pathways::node).map(node -> node.title()),
                    Legible.lines(note.text())))
        .toList();
  }

  private boolean onTheWay(Note note) {
    return note.at().isEmpty() || way().contains(note.at().get());
  }

  private Set<NodeId> way() {
    Set<NodeId> way = new HashSet<>();
    for (Journey journey : journeys) {
      for (Stop stop : journey.stops()) {
        way.add(stop.node().id());
      }
    }
    return way;
  }

  // Why

  private List<Summary.Reference> sources(List<Summary.DateToKeep> dates) {
    SequencedSet<String> ids = new LinkedHashSet<>();
    journeys.forEach(
        journey -> journey.outcome().ifPresent(outcome -> ids.addAll(outcome.sources())));
    next.values().forEach(from -> ids.addAll(from.offered().route().sources()));
    dates.forEach(date -> ids.addAll(sourcesOf(date.timeLimit())));
    return references(ids);
  }

  private List<String> sourcesOf(String timeLimit) {
    return pathways.law().timeLimit(timeLimit).map(TimeLimit::sources).orElse(List.of());
  }

  private List<Summary.Reference> references(SequencedSet<String> ids) {
    return ids.stream()
        .flatMap(id -> pathways.law().source(id).stream())
        .map(this::reference)
        .toList();
  }

  private Summary.Reference reference(Source source) {
    return new Summary.Reference(
        source.id(),
        source.title(),
        source.says(),
        Optional.ofNullable(source.link()),
        source.lastChecked(),
        isOld(source.lastChecked()));
  }

  // Letters

  private List<Summary.FilledLetter> letters() {
    SequencedMap<String, Summary.FilledLetter> letters = new LinkedHashMap<>();
    for (From from : Stream.concat(next.values().stream(), also.values().stream()).toList()) {
      for (Letter letter : lettersOf(from)) {
        letters.computeIfAbsent(
            letter.id(), id -> new LetterFilling(from.journey()).fill(letter, named(letter)));
      }
    }
    return List.copyOf(letters.values());
  }

  private List<Letter> lettersOf(From from) {
    return from.offered().steps().stream()
        .flatMap(step -> step.letter().stream())
        .flatMap(id -> Optional.ofNullable(pathways.letters().get(id)).stream())
        .toList();
  }

  private Summary.NamedLetter named(Letter letter) {
    boolean ofNext = next.values().stream().anyMatch(from -> lettersOf(from).contains(letter));
    return new Summary.NamedLetter(letter.id(), letter.title(), wanted.letters() && ofNext);
  }
}
