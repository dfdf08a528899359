package org.fingerpost.flow.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Question.Asking;
import org.fingerpost.flow.Question.DateInSight;
import org.fingerpost.flow.Question.Option;
import org.fingerpost.flow.Question.Unsure;
import org.fingerpost.flow.Route;
import org.fingerpost.flow.RouteId;

/** Reads a pathway file. */
final class FlowReader {
  /** The kinds of way forward: what an outcome's {@code road} may be. */
  static final List<String> ROADS =
      List.of(
          "talk",
          "appeal",
          "mediation",
          "resolution",
          "complaint",
          "discrimination",
          "exclusion",
          "assessment",
          "waiting",
          "elsewhere");

  private static final Map<String, String> ROADS_BY_NAME =
      ordered(ROADS.stream().map(road -> Map.entry(road, road)).toList());

  private static final Map<String, Type> TYPES =
      ordered(
          List.of(
              Map.entry("choice", Type.CHOICE),
              Map.entry("choices", Type.CHOICES),
              Map.entry("date", Type.DATE),
              Map.entry("text", Type.TEXT),
              Map.entry("area", Type.AREA)));

  private final Sheet sheet;
  private final String flow;
  private final ConditionReader conditions;

  FlowReader(Sheet sheet, String flow) {
    this.sheet = sheet;
    this.flow = flow;
    this.conditions = new ConditionReader(sheet);
  }

  Flow read(Json json) {
    Fields fields = Fields.of(json, Shape.FLOW, "", sheet);
    fields.format();
    fields.idIs(flow);
    String title = fields.words("title");
    String revision = fields.words("revision");
    String appliesTo = fields.words("appliesTo");
    NodeId start = start(fields);
    Map<String, Node> nodes = new LinkedHashMap<>();
    fields
        .manyNamed("questions", Shape.QUESTION, part -> new FlowReader(part, flow)::question)
        .forEach(nodes::put);
    fields
        .named("notices", Shape.NOTICE, this::notice)
        .forEach((name, node) -> add(nodes, name, node, fields));
    fields
        .named("outcomes", Shape.OUTCOME, this::outcome)
        .forEach((name, node) -> add(nodes, name, node, fields));
    Map<String, Route> routes = fields.named("routes", Shape.ROUTE, this::route);
    return new Flow(flow, title, revision, appliesTo, start, nodes, routes);
  }

  private NodeId start(Fields fields) {
    String start = fields.id("start");
    return new NodeId(flow, start);
  }

  private void add(Map<String, Node> nodes, String name, Node node, Fields fields) {
    if (nodes.putIfAbsent(name, node) != null) {
      sheet
          .faults()
          .add(
              fields
                  .get(node instanceof Notice ? "notices" : "outcomes")
                  .filter(Json.Members.class::isInstance)
                  .map(json -> ((Json.Members) json).byName().get(name))
                  .map(Json::line)
                  .orElse(fields.line()),
              name,
              "Two nodes of this flow have the id " + Faults.quoted(name) + ".",
              "Give one of them another id.");
    }
  }

  // Questions

  private Node question(String name, Fields fields) {
    return switch (type(fields)) {
      case CHOICE -> new Question.Choice(asking(name, fields), options(fields, Type.CHOICE));
      case CHOICES -> new Question.Choices(asking(name, fields), options(fields, Type.CHOICES));
      case DATE -> new Question.OfDate(asking(name, fields), fields.flag("inThePast"));
      case TEXT -> new Question.OfText(asking(name, fields));
      case AREA -> new Question.OfArea(asking(name, fields));
    };
  }

  private Type type(Fields fields) {
    Type type = fields.oneOf("type", TYPES);
    boolean read = fields.get("type").isPresent();
    if (read && type != Type.DATE && fields.has("inThePast")) {
      fields.fault("inThePast", "\"inThePast\" is only for questions of type date.", "Delete it.");
    }
    boolean hasOptions = type == Type.CHOICE || type == Type.CHOICES;
    if (read && !hasOptions && fields.has("options")) {
      fields.fault(
          "options",
          "\"options\" are only for questions of type choice or choices.",
          "Delete them, or change the type.");
    }
    if (read && hasOptions) {
      fields.required("options");
    }
    return type;
  }

  private enum Type {
    CHOICE,
    CHOICES,
    DATE,
    TEXT,
    AREA
  }

  private Asking asking(String name, Fields fields) {
    return new Asking(
        new NodeId(flow, name),
        fields.words("title"),
        fields.optionalWords("sayAloud"),
        fields.prose("help"),
        unsure(fields),
        next(fields, name),
        fields.objects(
            "timeLimits",
            Shape.DATE_IN_SIGHT,
            date -> new DateInSight(date.id("timeLimit"), conditions.when(date, name))),
        fields.ids("sources"));
  }

  private Unsure unsure(Fields fields) {
    Optional<Json> json = fields.get("unsure");
    Optional<String> why = fields.optionalWords("whySure");
    if (json.isPresent() && json.get() instanceof Json.Truth(int _, boolean value)) {
      if (value) {
        fields.fault(
            "unsure",
            "\"unsure\" cannot be true: \"I am not sure\" is offered anyway.",
            "Leave it out, name a node, or write false with \"whySure\".");
        return new Unsure.Allowed();
      }
      if (why.isEmpty() && !fields.has("whySure")) {
        fields.fault(
            "unsure",
            "\"I am not sure\" is not offered here, and \"whySure\" does not say why.",
            "Say why in \"whySure\", or allow it.");
      }
      return new Unsure.NotAllowed(why.orElse(""));
    }
    if (fields.has("whySure")) {
      fields.fault("whySure", "\"whySure\" belongs only beside \"unsure\": false.", "Delete it.");
    }
    if (json.isEmpty()) {
      return new Unsure.Allowed();
    }
    if (!(json.get() instanceof Json.Words)) {
      fields.wrongKind("unsure", json.get(), "the id of a node, or false");
      return new Unsure.Allowed();
    }
    return fields
        .address("unsure", json.get())
        .<Unsure>map(go -> new Unsure.Leads(NodeId.parse(go, flow)))
        .orElseGet(Unsure.Allowed::new);
  }

  private Map<String, Option> options(Fields fields, Type type) {
    Map<String, Option> options = new LinkedHashMap<>();
    List<Fields> all = fields.objects("options", Shape.OPTION, option -> option);
    if (fields.get("options").isPresent() && all.isEmpty()) {
      fields.fault("options", "The question has no option.", "Write at least one.");
    }
    for (Fields option : all) {
      Option read = option(option, type);
      if (!read.id().isEmpty() && options.putIfAbsent(read.id(), read) != null) {
        option.fault(
            "id",
            "Two options have the id " + Faults.quoted(read.id()) + ".",
            "Give one of them another id.");
      }
      if (read.unsure() && option != all.getLast()) {
        option.fault(
            "unsure",
            "The unsure option " + Faults.quoted(read.id()) + " is not the last.",
            "List it last; there is at most one.");
      }
    }
    if (options.values().stream().anyMatch(Option::unsure) && fields.has("unsure")) {
      fields.fault(
          "unsure",
          "The question has an unsure option of its own and \"unsure\" as well.",
          "Keep one of them: the option's \"go\" says where it leads.");
    }
    return options;
  }

  private Option option(Fields option, Type type) {
    String id = option.id("id");
    boolean unsure = option.flag("unsure");
    boolean alone = option.flag("alone");
    if (type == Type.CHOICES && option.has("go")) {
      option.fault(
          "go",
          "An option of a question of type choices has no \"go\".",
          "Write rules in the question's \"next\".");
    }
    if (type == Type.CHOICES && unsure) {
      option.fault(
          "unsure",
          "\"unsure\" is only for options of questions of type choice.",
          "Delete it: \"I am not sure\" is offered anyway.");
    }
    if (type == Type.CHOICE && alone) {
      option.fault(
          "alone",
          "\"alone\" is only for options of questions of type choices.",
          "Delete it: a choice takes one option anyway.");
    }
    if (id.equals(Answer.NOT_SURE) && !unsure) {
      option.fault(
          "id",
          "\"not-sure\" stands for \"I am not sure\" and cannot be another option's id.",
          "Add \"unsure\": true, or choose another id.");
    }
    return new Option(
        id,
        option.words("label"),
        option.prose("hint"),
        type == Type.CHOICE && unsure,
        type == Type.CHOICES && alone,
        type == Type.CHOICE
            ? option
                .get("go")
                .flatMap(go -> option.address("go", go))
                .map(go -> NodeId.parse(go, flow))
            : Optional.empty());
  }

  private Next next(Fields fields, String node) {
    Optional<Json> json = fields.get("next");
    if (json.isEmpty()) {
      return Next.NONE;
    }
    if (json.get() instanceof Json.Words) {
      return fields
          .address("next", json.get())
          .map(go -> Next.to(NodeId.parse(go, flow)))
          .orElse(Next.NONE);
    }
    if (!(json.get() instanceof Json.Items)) {
      fields.wrongKind("next", json.get(), "the id of a node, or a list of rules");
      return Next.NONE;
    }
    return new Next(
        fields.list(
            "next",
            rule -> {
              Fields read = Fields.of(rule, Shape.RULE, node, sheet);
              Optional<Condition> when = conditions.when(read, node);
              return read.address("go").map(go -> new Next.Rule(when, NodeId.parse(go, flow)));
            }));
  }

  // Notices, outcomes, routes

  private Node notice(String name, Fields fields) {
    fields.required("next");
    return new Notice(
        new NodeId(flow, name),
        fields.words("title"),
        fields.prose("body"),
        next(fields, name),
        fields.ids("sources"));
  }

  private Node outcome(String name, Fields fields) {
    return new Outcome(
        new NodeId(flow, name),
        fields.words("title"),
        fields.oneOf("road", ROADS_BY_NAME),
        fields.prose("body"),
        fields.list(
            "routes",
            json -> {
              Fields offer = Fields.of(json, Shape.OFFER, name, sheet);
              boolean also = offer.flag("also");
              Optional<Condition> when = conditions.when(offer, name);
              return offer
                  .address("route")
                  .map(route -> new Outcome.Offer(RouteId.parse(route, flow), also, when));
            }),
        fields.ids("contacts"),
        fields.ids("sources"));
  }

  private Route route(String name, Fields fields) {
    fields.required("steps");
    fields.required("sources");
    return new Route(
        new RouteId(flow, name),
        fields.words("title"),
        fields.prose("why"),
        fields.prose("fits"),
        fields.objects("steps", Shape.STEP, step -> step(step, name)),
        fields.listOfWords("papers"),
        fields.ids("contacts"),
        fields.ids("sources"));
  }

  private Route.Step step(Fields step, String node) {
    return new Route.Step(
        step.words("do"),
        step.prose("more"),
        step.optionalId("contact"),
        step.optionalId("timeLimit"),
        step.optionalId("letter"),
        conditions.when(step, node));
  }

  private static <E> Map<String, E> ordered(List<Map.Entry<String, E>> entries) {
    Map<String, E> ordered = new LinkedHashMap<>();
    for (Map.Entry<String, E> entry : entries) {
      ordered.put(entry.getKey(), entry.getValue());
    }
    return ordered;
  }
}
