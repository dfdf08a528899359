package org.fingerpost.flow.check;

import static org.fingerpost.flow.check.Findings.quoted;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fingerpost.area.Area;
import org.fingerpost.area.Contact;
import org.fingerpost.area.Role;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Letter;
import org.fingerpost.flow.Nearest;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Route;
import org.fingerpost.flow.RouteId;
import org.fingerpost.law.TimeLimit;

/** Whether everything that is named exists, and whether everything that exists is used. */
final class References {
  private static final String SOURCES = "law/sources.json";
  private static final String TIME_LIMITS = "law/time-limits.json";
  private static final String ENGLAND = "areas/england.json";

  private final Pathways pathways;
  private final Findings findings;
  private final Set<String> usedSources = new HashSet<>();
  private final Map<String, Use> usedRoles = new TreeMap<>();
  private final Set<String> usedLetters = new HashSet<>();

  References(Pathways pathways, Findings findings) {
    this.pathways = pathways;
    this.findings = findings;
  }

  void check() {
    questionsOnce();
    pathways.flows().values().forEach(this::flow);
    pathways.letters().values().forEach(this::letter);
    pathways.law().timeLimits().values().forEach(this::timeLimit);
    area(pathways.areas().england());
    pathways.areas().all().forEach(this::area);
    unused();
  }

  private void questionsOnce() {
    Map<String, String> flowOf = new HashMap<>();
    for (Flow flow : pathways.flows().values()) {
      for (Node node : flow.nodes().values()) {
        if (node instanceof Question question) {
          String before = flowOf.putIfAbsent(question.key(), flow.id());
          if (before != null) {
            String culprit = findings.isOwn(flow.id()) ? flow.id() : before;
            String other = culprit.equals(before) ? flow.id() : before;
            findings.inFlow(
                culprit,
                Arrow.pointer(node),
                question.key(),
                "The question "
                    + quoted(question.key())
                    + " stands in the flow "
                    + quoted(other)
                    + " too.",
                "Give one of them another id: an answer once given serves every road.");
          }
        }
      }
    }
  }

  // Flows

  private void flow(Flow flow) {
    if (!flow.start().name().isEmpty() && flow.node(flow.start().name()).isEmpty()) {
      findings.inFlow(
          flow.id(),
          "/start",
          "",
          "The flow starts at " + quoted(flow.start().name()) + ", which it does not have.",
          Nearest.question(flow.start().name(), flow.nodes().keySet(), "Name one of its nodes."));
    }
    nations(flow);
    flow.nodes().values().forEach(node -> node(flow, node));
    flow.routes().values().forEach(route -> route(flow, route));
    for (Conditions.Written written : Conditions.in(flow)) {
      condition(
          written.condition(),
          findings.places().flowFile(flow.id()),
          written.pointer(),
          written.node());
    }
  }

  private void nations(Flow flow) {
    List<String> nations = List.of("England", "Wales", "Scotland", "Northern Ireland");
    Set<String> named = new HashSet<>();
    for (String nation : flow.appliesTo().split(",", -1)) {
      String name = nation.strip();
      if (!flow.appliesTo().isEmpty() && !nations.contains(name)) {
        findings.inFlow(
            flow.id(),
            "/appliesTo",
            "",
            "\"appliesTo\" names no nation of the United Kingdom: " + quoted(name) + ".",
            Nearest.question(name, nations, "Write \"England\"."));
      } else if (!named.add(name)) {
        findings.inFlow(
            flow.id(),
            "/appliesTo",
            "",
            "\"appliesTo\" names " + quoted(name) + " twice.",
            "Name each nation once.");
      }
    }
  }

  private void node(Flow flow, Node node) {
    String pointer = Arrow.pointer(node);
    String name = node.id().name();
    for (Arrow arrow : Arrow.from(node)) {
      target(flow, arrow, name);
    }
    switch (node) {
      case Question question -> {
        for (int index = 0; index < question.asking().timeLimits().size(); index++) {
          timeLimit(
              question.asking().timeLimits().get(index).timeLimit(),
              findings.places().flowFile(flow.id()),
              pointer + "/timeLimits/" + index,
              name);
        }
        sources(flow, question.asking().sources(), pointer, name);
      }
      case Notice notice -> sources(flow, notice.sources(), pointer, name);
      case Outcome outcome -> {
        Set<RouteId> offered = new HashSet<>();
        for (int index = 0; index < outcome.routes().size(); index++) {
          Outcome.Offer offer = outcome.routes().get(index);
          offered(flow, offer, pointer + "/routes/" + index, name);
          if (!offered.add(offer.route()) && offer.when().isEmpty()) {
            findings.inFlow(
                flow.id(),
                pointer + "/routes/" + index,
                name,
                "The outcome offers the route " + quoted(offer.route().name()) + " twice.",
                "Offer it once, or give each its own condition.");
          }
        }
        roles(flow, outcome.contacts(), pointer, name);
        sources(flow, outcome.sources(), pointer, name);
      }
    }
  }

  private void target(Flow flow, Arrow arrow, String node) {
    NodeId to = arrow.to();
    if (pathways.node(to).isPresent() || findings.isUnread(findings.places().flowFile(to.flow()))) {
      return;
    }
    Optional<Flow> other = pathways.flow(to.flow());
    boolean same = to.flow().equals(flow.id());
    findings.inFlow(
        flow.id(),
        arrow.pointer(),
        node,
        other.isEmpty()
            ? "A way leads to the flow " + quoted(to.flow()) + ", which does not exist."
            : "A way leads to "
                + quoted(same ? to.name() : to.toString())
                + ", which does not exist.",
        other.isEmpty()
            ? Nearest.question(
                to.flow(), pathways.flows().keySet(), "Write that flow, or lead elsewhere.")
            : Nearest.question(
                to.name(), other.get().nodes().keySet(), "Write that node, or lead elsewhere."));
  }

  private void offered(Flow flow, Outcome.Offer offer, String pointer, String node) {
    RouteId route = offer.route();
    if (pathways.route(route).isPresent()
        || findings.isUnread(findings.places().flowFile(route.flow()))) {
      return;
    }
    Optional<Flow> other = pathways.flow(route.flow());
    findings.inFlow(
        flow.id(),
        pointer + "/route",
        node,
        "The outcome offers the route "
            + quoted(route.flow().equals(flow.id()) ? route.name() : route.toString())
            + ", which does not exist.",
        other
            .map(
                found ->
                    Nearest.question(
                        route.name(), found.routes().keySet(), "Write that route, or drop it."))
            .orElseGet(
                () ->
                    Nearest.question(
                        route.flow(), pathways.flows().keySet(), "Write that flow, or drop it.")));
  }

  private void route(Flow flow, Route route) {
    String pointer = "/routes/" + route.id().name();
    String name = route.id().name();
    for (int index = 0; index < route.steps().size(); index++) {
      Route.Step step = route.steps().get(index);
      String at = pointer + "/steps/" + index;
      step.contact().ifPresent(role -> role(flow, role, at + "/contact", name));
      step.timeLimit()
          .ifPresent(
              limit ->
                  timeLimit(limit, findings.places().flowFile(flow.id()), at + "/timeLimit", name));
      step.letter().ifPresent(letter -> letterNamed(flow, letter, at + "/letter", name));
    }
    roles(flow, route.contacts(), pointer, name);
    sources(flow, route.sources(), pointer, name);
  }

  private void roles(Flow flow, List<String> roles, String pointer, String node) {
    for (int index = 0; index < roles.size(); index++) {
      role(flow, roles.get(index), pointer + "/contacts/" + index, node);
    }
  }

  private void role(Flow flow, String role, String pointer, String node) {
    String file = findings.places().flowFile(flow.id());
    usedRoles.putIfAbsent(role, new Use(file, pointer, node));
    role(role, file, pointer, node);
  }

  private void role(String role, String file, String pointer, String node) {
    if (!findings.isUnread(ENGLAND)) {
      exists(
          "the role",
          role,
          pathways.areas().roles().keySet(),
          "areas/england.json",
          file,
          pointer,
          node);
    }
  }

  private void sources(Flow flow, List<String> sources, String pointer, String node) {
    for (int index = 0; index < sources.size(); index++) {
      source(
          sources.get(index),
          findings.places().flowFile(flow.id()),
          pointer + "/sources/" + index,
          node);
    }
  }

  private void source(String source, String file, String pointer, String node) {
    usedSources.add(source);
    if (!findings.isUnread(SOURCES)) {
      exists("the source", source, pathways.law().sources().keySet(), SOURCES, file, pointer, node);
    }
  }

  private void letterNamed(Flow flow, String letter, String pointer, String node) {
    usedLetters.add(letter);
    if (!findings.isUnread("letters/" + letter + ".json")) {
      exists(
          "the letter",
          letter,
          pathways.letters().keySet(),
          "letters/",
          findings.places().flowFile(flow.id()),
          pointer,
          node);
    }
  }

  private void timeLimit(String limit, String file, String pointer, String node) {
    if (limit.isEmpty() || findings.isUnread(TIME_LIMITS)) {
      return;
    }
    if (exists(
        "the time limit",
        limit,
        pathways.law().timeLimits().keySet(),
        TIME_LIMITS,
        file,
        pointer,
        node)) {
      Set<String> missing = new TreeSet<>();
      pathways.law().timeLimit(limit).stream()
          .flatMap(found -> found.ends().needs())
          .filter(input -> pathways.question(input).isEmpty())
          .forEach(missing::add);
      if (!missing.isEmpty() && !findings.misses("pathways/")) {
        findings.warn(
            file,
            pointer,
            node,
            "The date of the time limit "
                + quoted(limit)
                + " is never known, because no flow asks "
                + String.join(", ", missing.stream().map(Findings::quoted).toList())
                + ".",
            "Ask for it in a question of type date.");
      }
    }
  }

  private boolean exists(
      String what,
      String id,
      Collection<String> all,
      String where,
      String file,
      String pointer,
      String node) {
    if (id.isEmpty() || all.contains(id)) {
      return all.contains(id);
    }
    findings.inFile(
        file,
        pointer,
        node,
        capital(what) + " " + quoted(id) + " does not exist.",
        Nearest.question(id, all, "Write it in " + where + ", or name one that is there."));
    return false;
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  // Conditions

  private void condition(Condition condition, String file, String pointer, String node) {
    switch (condition) {
      case Condition.AnswerIsAnyOf(String question, Set<String> options) ->
          asked(question, file, pointer, node)
              .ifPresent(found -> isAnyOf(found, options, file, pointer, node));
      case Condition.AnswerIncludes(String question, String option) ->
          asked(question, file, pointer, node)
              .ifPresent(found -> includes(found, option, file, pointer, node));
      case Condition.Answered(String question) ->
          asked(question, file, pointer, node)
              .filter(Question.Choice.class::isInstance)
              .flatMap(choice -> ((Question.Choice) choice).unsureOption())
              .ifPresent(
                  unsure ->
                      findings.inFile(
                          file,
                          pointer,
                          node,
                          "\"answered\" cannot tell an answer to "
                              + quoted(question)
                              + " from its own unsure option "
                              + quoted(unsure.id())
                              + ".",
                          "Name the options with \"isAnyOf\", or write {\"not\":"
                              + " {\"answer\": "
                              + quoted(question)
                              + ", \"is\": "
                              + quoted(unsure.id())
                              + "}}."));
      case Condition.TimeLimitIs(String limit, var _) -> timeLimit(limit, file, pointer, node);
      case Condition.All(List<Condition> parts) -> parts(parts, file, pointer + "/all/", node);
      case Condition.Any(List<Condition> parts) -> parts(parts, file, pointer + "/any/", node);
      case Condition.Not(Condition part) -> condition(part, file, pointer + "/not", node);
    }
  }

  private void parts(List<Condition> parts, String file, String pointer, String node) {
    for (int index = 0; index < parts.size(); index++) {
      condition(parts.get(index), file, pointer + index, node);
    }
  }

  private Optional<Question> asked(String question, String file, String pointer, String node) {
    Optional<Question> found = pathways.question(question);
    if (found.isEmpty()
        && !question.isEmpty()
        && findings.judges(file)
        && !findings.misses("pathways/")) {
      findings.inFile(
          file,
          pointer,
          node,
          "A condition tests the question " + quoted(question) + ", which does not exist.",
          Nearest.question(question, questionKeys(), "Ask it first, or drop the test."));
    }
    return found;
  }

  private List<String> questionKeys() {
    return pathways.questions().stream().map(Question::key).toList();
  }

  private void isAnyOf(
      Question question, Set<String> options, String file, String pointer, String node) {
    for (String option : new TreeSet<>(options)) {
      if (option.isEmpty()) {
        continue;
      }
      if (option.equals(Answer.NOT_SURE)) {
        notSure(question, file, pointer, node);
        continue;
      }
      switch (question) {
        case Question.Choice choice -> {
          if (!choice.options().containsKey(option)) {
            lacks(question, option, choice.options().keySet(), file, pointer, node);
          }
        }
        case Question.OfArea _ -> {
          Set<String> councils = pathways.areas().councils().keySet();
          if (!councils.contains(option) && !findings.isUnread("areas/" + option + ".json")) {
            findings.inFile(
                file,
                pointer,
                node,
                "A condition tests the area " + quoted(option) + ", which does not exist.",
                Nearest.question(option, councils, "Name an area of areas/."));
          }
        }
        case Question.Choices _ ->
            findings.inFile(
                file,
                pointer,
                node,
                "The question "
                    + quoted(question.key())
                    + " takes several options, so \"is\" never holds.",
                "Write \"includes\" instead.");
        case Question.OfDate _, Question.OfText _ ->
            findings.inFile(
                file,
                pointer,
                node,
                "The question " + quoted(question.key()) + " has no options to test.",
                "Write {\"answered\": " + quoted(question.key()) + "}.");
      }
    }
  }

  private void notSure(Question question, String file, String pointer, String node) {
    Optional<Question.Option> own =
        question instanceof Question.Choice choice ? choice.unsureOption() : Optional.empty();
    if (own.isPresent() && !own.get().id().equals(Answer.NOT_SURE)) {
      findings.inFile(
          file,
          pointer,
          node,
          "The question "
              + quoted(question.key())
              + " says \"I am not sure\" with its own option "
              + quoted(own.get().id())
              + ".",
          "Test that option.");
    } else if (own.isEmpty() && !question.mayBeUnsure()) {
      findings.inFile(
          file,
          pointer,
          node,
          "\"I am not sure\" is not offered on the question " + quoted(question.key()) + ".",
          "Drop the test, or allow it.");
    }
  }

  private void includes(
      Question question, String option, String file, String pointer, String node) {
    if (!(question instanceof Question.Choices choices)) {
      findings.inFile(
          file,
          pointer,
          node,
          "The question "
              + quoted(question.key())
              + " does not take several options, so \"includes\" never holds.",
          "Write \"is\" instead.");
    } else if (!option.isEmpty() && !choices.options().containsKey(option)) {
      lacks(question, option, choices.options().keySet(), file, pointer, node);
    }
  }

  private void lacks(
      Question question,
      String option,
      Collection<String> options,
      String file,
      String pointer,
      String node) {
    if (findings.isDamaged(question.id())) {
      return;
    }
    findings.inFile(
        file,
        pointer,
        node,
        "A condition tests the option "
            + quoted(option)
            + ", which the question "
            + quoted(question.key())
            + " does not have.",
        Nearest.question(option, options, "It has: " + String.join(", ", options) + "."));
  }

  // Letters, time limits, areas

  private void letter(Letter letter) {
    String file = "letters/" + letter.id() + ".json";
    letter.to().ifPresent(role -> letterRole(role, file, "/to", letter.id()));
    filled(letter.subject(), file, "/subject", letter.id());
    for (int index = 0; index < letter.paragraphs().size(); index++) {
      filled(letter.paragraphs().get(index).parts(), file, "/body/" + index, letter.id());
    }
    for (int index = 0; index < letter.sources().size(); index++) {
      source(letter.sources().get(index), file, "/sources/" + index, letter.id());
    }
    for (Conditions.Written written : Conditions.in(letter)) {
      condition(written.condition(), file, written.pointer(), letter.id());
    }
  }

  private void letterRole(String role, String file, String pointer, String letter) {
    usedRoles.putIfAbsent(role, new Use(file, pointer, letter));
    role(role, file, pointer, letter);
  }

  private void filled(List<Letter.Part> parts, String file, String pointer, String letter) {
    for (Letter.Part part : parts) {
      switch (part) {
        case Letter.FromAnswer(String question, String _) -> {
          if (pathways.question(question).isEmpty()
              && findings.judges(file)
              && !findings.misses("pathways/")) {
            findings.inFile(
                file,
                pointer,
                letter,
                "The letter is filled from the question "
                    + quoted(question)
                    + ", which does not exist.",
                Nearest.question(question, questionKeys(), "Write a blank instead: [[prompt]]."));
          }
        }
        case Letter.FromTimeLimit(String limit, String _) ->
            timeLimit(limit, file, pointer, letter);
        case Letter.FromContact(String role, String _) -> letterRole(role, file, pointer, letter);
        case Letter.Fixed _, Letter.Blank _, Letter.Today _ -> {}
      }
    }
  }

  private void timeLimit(TimeLimit limit) {
    String pointer = "/timeLimits/" + limit.id();
    for (int index = 0; index < limit.sources().size(); index++) {
      source(limit.sources().get(index), TIME_LIMITS, pointer + "/sources/" + index, limit.id());
    }
    limit
        .ends()
        .inputs()
        .distinct()
        .forEach(
            input ->
                pathways
                    .question(input)
                    .filter(question -> !(question instanceof Question.OfDate))
                    .ifPresent(
                        question -> {
                          findings.inFlow(
                              question.id().flow(),
                              Arrow.pointer(question) + "/type",
                              input,
                              "The time limit "
                                  + quoted(limit.id())
                                  + " counts from this question, which is not of type date.",
                              "Make it a date, or give it another id.");
                          findings.inFile(
                              TIME_LIMITS,
                              pointer + "/ends",
                              limit.id(),
                              "It counts from the question "
                                  + quoted(input)
                                  + ", which is not of type date.",
                              "Count from a date, or make that question one.");
                        }));
    // Also where no flow names it: whoever asks for its date by hand needs the question's id.
    if (findings.judges(TIME_LIMITS) && !findings.misses("pathways/")) {
      limit
          .ends()
          .inputs()
          .distinct()
          .filter(input -> pathways.question(input).isEmpty())
          .forEach(
              input ->
                  findings.warn(
                      TIME_LIMITS,
                      pointer + "/ends",
                      limit.id(),
                      "It counts from " + quoted(input) + ", which no flow asks.",
                      Nearest.question(
                          input, questionKeys(), "Ask for it in a question of type date.")));
    }
  }

  private void area(Area area) {
    String file = "areas/" + area.id() + ".json";
    for (int index = 0; index < area.contacts().size(); index++) {
      Contact contact = area.contacts().get(index);
      String pointer = "/contacts/" + index;
      role(contact.role(), file, pointer + "/role", contact.role());
      if (!contact.source().isEmpty() && !contact.source().startsWith("https:")) {
        source(contact.source(), file, pointer + "/source", contact.role());
      }
    }
  }

  private void unused() {
    if (!findings.faults().isEmpty() && findings.misses("pathways/")) {
      return;
    }
    pathways.law().sources().keySet().stream()
        .filter(id -> !usedSources.contains(id))
        .forEach(
            id ->
                findings.warn(
                    SOURCES,
                    "/sources/" + id,
                    id,
                    "Nothing rests on this source.",
                    "Name it where it belongs, or delete it."));
    pathways.letters().keySet().stream()
        .filter(id -> !usedLetters.contains(id))
        .forEach(
            id ->
                findings.warn(
                    "letters/" + id + ".json",
                    "",
                    id,
                    "No step offers this letter.",
                    "Name it in a step, or delete it."));
    pathways.areas().roles().values().stream()
        .filter(role -> !role.always() && !usedRoles.containsKey(role.id()))
        .forEach(
            role ->
                findings.warn(
                    ENGLAND,
                    "/roles/" + role.id(),
                    role.id(),
                    "No flow and no letter names this role.",
                    "Name it where it helps, or delete it."));
  }

  /**
   * Where something is named.
   *
   * @param file the file
   * @param pointer the JSON pointer in it
   * @param node the node it belongs to
   */
  record Use(String file, String pointer, String node) {}

  /** The roles that flows, letters and every summary name, each with the first place. */
  Map<String, Use> rolesNamed() {
    Map<String, Use> named = new TreeMap<>(usedRoles);
    pathways.areas().roles().values().stream()
        .filter(Role::always)
        .forEach(
            role ->
                named.putIfAbsent(role.id(), new Use(ENGLAND, "/roles/" + role.id(), role.id())));
    return named;
  }
}
