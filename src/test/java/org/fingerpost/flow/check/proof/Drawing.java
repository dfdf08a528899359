package org.fingerpost.flow.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.area.Area;
import org.fingerpost.area.Areas;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Glossary;
import org.fingerpost.flow.Letter;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Places;
import org.fingerpost.flow.Prose;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Question.Asking;
import org.fingerpost.flow.Question.Option;
import org.fingerpost.flow.Question.Unsure;
import org.fingerpost.flow.Route;
import org.fingerpost.flow.RouteId;
import org.fingerpost.law.Calendar;
import org.fingerpost.law.Ends;
import org.fingerpost.law.Law;
import org.fingerpost.law.Standing;
import org.fingerpost.law.TimeLimit;
import org.jspecify.annotations.Nullable;

/** Pathways drawn by hand, node by node, for a test. Nodes are named {@code flow/name}. */
final class Drawing {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 12);

  private final Map<String, Map<String, Node>> nodes = new LinkedHashMap<>();
  private final Map<String, Map<String, Route>> routes = new LinkedHashMap<>();
  private final Map<String, String> starts = new LinkedHashMap<>();
  private final Map<String, TimeLimit> limits = new LinkedHashMap<>();
  private final Map<String, Letter> letters = new LinkedHashMap<>();
  private final Map<String, Area> councils = new LinkedHashMap<>();

  static NodeId id(String written) {
    return NodeId.parse(written, "f");
  }

  // Nodes

  /** An option that leads by the question's {@code next}. */
  static Option option(String id) {
    return option(id, null);
  }

  static Option option(String id, @Nullable String go) {
    return new Option(id, id, Prose.EMPTY, false, false, Optional.ofNullable(go).map(Drawing::id));
  }

  static Option unsureOption(String id, @Nullable String go) {
    return new Option(id, id, Prose.EMPTY, true, false, Optional.ofNullable(go).map(Drawing::id));
  }

  static Option alone(String id) {
    return new Option(id, id, Prose.EMPTY, false, true, Optional.empty());
  }

  static Unsure sure() {
    return new Unsure.NotAllowed("it is plain");
  }

  static Unsure allowed() {
    return new Unsure.Allowed();
  }

  static Unsure unsureTo(String go) {
    return new Unsure.Leads(id(go));
  }

  static Next to(String go) {
    return Next.to(id(go));
  }

  static Next rules(Next.Rule... rules) {
    return new Next(Arrays.asList(rules));
  }

  static Next.Rule when(Condition condition, String go) {
    return new Next.Rule(Optional.of(condition), id(go));
  }

  static Next.Rule otherwise(String go) {
    return new Next.Rule(Optional.empty(), id(go));
  }

  static Asking asking(String id, Unsure unsure, Next next) {
    return asking(id, unsure, next, List.of());
  }

  static Asking asking(
      String id, Unsure unsure, Next next, List<Question.DateInSight> datesInSight) {
    return new Asking(
        id(id), id, Optional.empty(), Prose.EMPTY, unsure, next, datesInSight, List.of());
  }

  static Map<String, Option> options(List<Option> options) {
    Map<String, Option> byId = new LinkedHashMap<>();
    options.forEach(option -> byId.put(option.id(), option));
    return byId;
  }

  Drawing add(Node node) {
    nodes
        .computeIfAbsent(node.id().flow(), key -> new LinkedHashMap<>())
        .put(node.id().name(), node);
    starts.putIfAbsent(node.id().flow(), node.id().name());
    return this;
  }

  /** A choice without "not sure". */
  Drawing choice(String id, Next next, Option... options) {
    return add(new Question.Choice(asking(id, sure(), next), options(Arrays.asList(options))));
  }

  /** A choice with "not sure". */
  Drawing choiceOrUnsure(String id, Next next, Option... options) {
    return add(new Question.Choice(asking(id, allowed(), next), options(Arrays.asList(options))));
  }

  Drawing yesOrNo(String id, Next next) {
    return choice(id, next, option("yes"), option("no"));
  }

  Drawing several(String id, Next next, Option... options) {
    return add(new Question.Choices(asking(id, sure(), next), options(Arrays.asList(options))));
  }

  /** A date that may be left with "not sure". */
  Drawing date(String id, Next next) {
    return add(new Question.OfDate(asking(id, allowed(), next), false));
  }

  Drawing notice(String id, Next next) {
    return add(new Notice(id(id), id, Prose.EMPTY, next, List.of()));
  }

  Drawing outcome(String id, Outcome.Offer... offers) {
    return add(
        new Outcome(id(id), id, "talk", Prose.EMPTY, Arrays.asList(offers), List.of(), List.of()));
  }

  static Outcome.Offer offer(String route, @Nullable Condition when) {
    return new Outcome.Offer(RouteId.parse(route, "f"), false, Optional.ofNullable(when));
  }

  Drawing route(String id, Route.Step... steps) {
    RouteId route = RouteId.parse(id, "f");
    routes
        .computeIfAbsent(route.flow(), key -> new LinkedHashMap<>())
        .put(
            route.name(),
            new Route(
                route,
                id,
                Prose.EMPTY,
                Prose.EMPTY,
                Arrays.asList(steps),
                List.of(),
                List.of(),
                List.of()));
    return this;
  }

  static Route.Step step(@Nullable String letter, @Nullable Condition when) {
    return new Route.Step(
        "Do it",
        Prose.EMPTY,
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(letter),
        Optional.ofNullable(when));
  }

  Drawing letter(String id, List<Optional<Condition>> paragraphs) {
    letters.put(
        id,
        new Letter(
            id,
            id,
            Optional.empty(),
            List.of(),
            paragraphs.stream().map(when -> new Letter.Paragraph(List.of(), when)).toList(),
            List.of(),
            DAY));
    return this;
  }

  // Law and areas

  /** A limit that counts from one date, and a month from another where that is known. */
  Drawing limit(String id, String from, @Nullable String perhaps) {
    Ends count = count(from);
    Ends ends =
        perhaps == null
            ? count
            : new Ends.LaterOf(
                List.of(
                    count,
                    new Ends.IfKnown(
                        (Ends.Count) count(perhaps), Optional.empty(), Optional.empty())));
    limits.put(
        id,
        new TimeLimit(
            id,
            id,
            TimeLimit.Whose.YOURS,
            ends,
            List.of(),
            Calendar.NO_EXTENSION,
            null,
            List.of(),
            List.of(),
            DAY,
            null));
    return this;
  }

  private static Ends count(String from) {
    return new Ends.Count(
        2, Ends.Unit.MONTHS, Ends.From.AFTER, new Ends.Start(from, from, Optional.empty()));
  }

  Drawing council(String id) {
    councils.put(id, new Area(id, id, id, List.of(), DAY));
    return this;
  }

  // Conditions

  static Condition is(String question, String... options) {
    return new Condition.AnswerIsAnyOf(question, Set.copyOf(Arrays.asList(options)));
  }

  static Condition includes(String question, String option) {
    return new Condition.AnswerIncludes(question, option);
  }

  static Condition answered(String question) {
    return new Condition.Answered(question);
  }

  static Condition stands(String limit, Standing standing) {
    return new Condition.TimeLimitIs(limit, standing);
  }

  static Condition all(Condition... parts) {
    return new Condition.All(Arrays.asList(parts));
  }

  static Condition any(Condition... parts) {
    return new Condition.Any(Arrays.asList(parts));
  }

  static Condition not(Condition part) {
    return new Condition.Not(part);
  }

  // The whole

  Pathways pathways() {
    Map<String, Flow> flows = new LinkedHashMap<>();
    nodes.forEach(
        (flow, byName) ->
            flows.put(
                flow,
                new Flow(
                    flow,
                    flow,
                    "1",
                    "England",
                    new NodeId(flow, starts.getOrDefault(flow, "")),
                    byName,
                    routes.getOrDefault(flow, Map.of()))));
    return new Pathways(
        flows,
        new Law(limits, Map.of()),
        new Areas(Map.of(), new Area("england", "England", "", List.of(), DAY), councils),
        letters,
        new Glossary(Map.of()));
  }

  /** Places in which every pointer has a line of its own, and can be found again by it. */
  static final class Lines {
    private final List<String> pointers = new ArrayList<>();
    private final Map<String, Map<String, Integer>> files = new HashMap<>();

    Places of(Pathways pathways) {
      pathways.flows().keySet().forEach(flow -> file("pathways/" + flow + ".json"));
      pathways.letters().keySet().forEach(letter -> file("letters/" + letter + ".json"));
      return new Places(files);
    }

    private void file(String name) {
      files.put(
          name,
          new HashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Integer get(Object pointer) {
              pointers.add(name + "#" + pointer);
              return pointers.size();
            }
          });
    }

    String pointer(int line) {
      return pointers.get(line - 1);
    }
  }
}
