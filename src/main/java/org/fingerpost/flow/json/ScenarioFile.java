package org.fingerpost.flow.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Glossary;
import org.fingerpost.flow.Nearest;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Place;
import org.fingerpost.flow.RouteId;
import org.fingerpost.flow.Scenario;
import org.fingerpost.flow.Scenario.Dates;
import org.fingerpost.flow.Scenario.Expected;

/**
 * Reads scenarios: real-life cases with what must come out of them. What they name is looked up in
 * the pathways at once, so that a scenario cannot expect what does not exist.
 */
public final class ScenarioFile {
  private final Pathways pathways;
  private final AnswersFile answers;
  private final JsonTree json = new JsonTree(Limits.FROM_OTHERS);

  /** Reads scenarios of these pathways. */
  public ScenarioFile(Pathways pathways) {
    this.pathways = pathways;
    this.answers = new AnswersFile(pathways);
  }

  /**
   * What came of reading scenarios.
   *
   * @param scenarios those in which nothing is wrong, so that they can be walked
   * @param faults what is wrong with the files, in order
   */
  public record Read(List<Scenario> scenarios, List<Fault> faults) {
    public Read {
      scenarios = List.copyOf(scenarios);
      faults = faults.stream().sorted().toList();
    }
  }

  /**
   * Reads every scenario file of a folder; a folder that is not there holds none. Files named
   * {@code NAME.answers.json} are answers alone and are passed over.
   */
  public Read readFolder(Path folder) {
    List<Scenario> scenarios = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return new Read(scenarios, faults);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file :
          entries
              .filter(file -> isScenario(String.valueOf(file.getFileName())))
              .filter(Files::isRegularFile)
              .sorted()
              .toList()) {
        String name = "tests/" + file.getFileName();
        try (InputStream in = Files.newInputStream(file)) {
          Read read = read(name, in.readNBytes(json.limits().bytes() + 1));
          scenarios.addAll(read.scenarios());
          faults.addAll(read.faults());
        }
      }
    } catch (IOException failed) {
      faults.add(
          new Fault(
              new Place("tests", 1),
              "",
              "The scenarios could not be read.",
              "Check that you may read them and that the disk is still there."));
    }
    return new Read(scenarios, faults);
  }

  private static boolean isScenario(String name) {
    return name.endsWith(".json")
        && !name.endsWith(".answers.json")
        && !FoundFile.isTemplate(name)
        && !name.startsWith(".");
  }

  /**
   * Reads one file.
   *
   * @param name what faults call it
   */
  public Read read(String name, byte[] bytes) {
    Faults faults = new Faults(name);
    Sheet sheet = new Sheet(faults, new ProseReader(new GlossaryMarks(new Glossary(Map.of()))));
    List<Scenario> scenarios = new ArrayList<>();
    json.read(bytes, faults)
        .ifPresent(
            read -> {
              Fields fields = Fields.of(read, Shape.SCENARIO_FILE, title(read), sheet);
              fields.format();
              if (!fields.has("scenarios")) {
                one(fields, sheet).ifPresent(scenarios::add);
                return;
              }
              for (String single : Shape.SCENARIO.properties()) {
                if (fields.has(single) && !single.equals("title")) {
                  fields.fault(
                      single,
                      "\"" + single + "\" does not belong beside \"scenarios\".",
                      "Put it into one of them.");
                }
              }
              fields
                  .list(
                      "scenarios",
                      scenario ->
                          one(Fields.of(scenario, Shape.SCENARIO, title(scenario), sheet), sheet))
                  .forEach(scenarios::add);
              fields.optionalWords("title");
            });
    return new Read(scenarios, faults.found());
  }

  private static String title(Json scenario) {
    return scenario instanceof Json.Members(int _, Map<String, Json> byName)
            && byName.get("title") instanceof Json.Words(int _, String title)
        ? title
        : "";
  }

  private Optional<Scenario> one(Fields fields, Sheet sheet) {
    int before = sheet.faults().found().size();
    String title = fields.words("title");
    List<String> shows = fields.listOfWords("shows");
    String flow = fields.id("flow");
    known("flow", flow, pathways.flows().keySet(), fields);
    Optional<String> area = fields.optionalId("area");
    area.ifPresent(id -> known("area", id, pathways.areas().councils().keySet(), fields));
    LocalDate today = fields.date("today");
    Map<String, Answer> given =
        fields.required("answers").map(json -> answers(json, title, sheet)).orElse(Map.of());
    Optional<Expected> expected =
        fields.required("expect").flatMap(json -> expected(json, title, flow, sheet));
    boolean whole =
        sheet.faults().found().size() == before
            && pathways.flow(flow).isPresent()
            && area.map(id -> pathways.areas().council(id).isPresent()).orElse(true);
    return expected
        .filter(expect -> whole)
        .map(
            expect ->
                new Scenario(
                    new Place(sheet.faults().file(), fields.line()),
                    title,
                    shows,
                    flow,
                    area,
                    today,
                    given,
                    expect));
  }

  private Map<String, Answer> answers(Json json, String title, Sheet sheet) {
    List<AnswerProblem> problems = new ArrayList<>();
    AnswersFile.Read read = answers.read(json, problems);
    problems.forEach(
        problem ->
            sheet
                .faults()
                .add(problem.line(), title, problem.what(), String.join(" ", problem.allowed())));
    return read.answers();
  }

  private Optional<Expected> expected(Json json, String title, String flow, Sheet sheet) {
    Fields fields = Fields.of(json, Shape.EXPECTED, title, sheet);
    Optional<NodeId> outcome =
        fields.address("outcome").map(written -> NodeId.parse(written, flow));
    outcome.ifPresent(
        id -> {
          Optional<Node> node = pathways.node(id);
          if (!(node.isPresent() && node.get() instanceof Outcome)) {
            known("outcome", id.toString(), outcomes(), fields);
          }
        });
    List<RouteId> routes =
        fields.list(
            "routes",
            route ->
                fields
                    .address("routes", route)
                    .map(
                        written -> {
                          RouteId id = RouteId.parse(written, flow);
                          if (pathways.route(id).isEmpty()) {
                            known("routes", id.toString(), routeIds(), fields);
                          }
                          return id;
                        }));
    Map<String, Dates> dates =
        fields.named(
            "dates",
            Shape.DATES,
            (_, faces) -> new Dates(faces.optionalDate("aimFor"), faces.optionalDate("latest")));
    dates.keySet().forEach(id -> known("dates", id, pathways.law().timeLimits().keySet(), fields));
    Map<String, String> contacts = contacts(fields);
    List<String> letters = fields.ids("letters");
    letters.forEach(id -> known("letters", id, pathways.letters().keySet(), fields));
    return outcome.map(end -> new Expected(end, routes, dates, contacts, letters));
  }

  private Map<String, String> contacts(Fields fields) {
    Map<String, String> contacts = new LinkedHashMap<>();
    Optional<Json> json = fields.get("contacts");
    if (json.isEmpty()) {
      return contacts;
    }
    if (!(json.get() instanceof Json.Members(int _, Map<String, Json> byRole))) {
      fields.wrongKind("contacts", json.get(), "an object in { }");
      return contacts;
    }
    byRole.forEach(
        (role, name) -> {
          if (role.isEmpty()) {
            fields.fault(name.line(), "A contact is expected of no role.", "Name its role.");
          }
          known("contacts", role, pathways.areas().roles().keySet(), fields);
          fields.string(role, name).ifPresent(words -> contacts.put(role, words));
        });
    return contacts;
  }

  private List<String> outcomes() {
    return pathways.flows().values().stream()
        .flatMap(flow -> flow.nodes().values().stream())
        .filter(Outcome.class::isInstance)
        .map(node -> node.id().toString())
        .toList();
  }

  private List<String> routeIds() {
    return pathways.flows().values().stream()
        .flatMap(flow -> flow.routes().values().stream())
        .map(route -> route.id().toString())
        .toList();
  }

  private static void known(String name, String id, Collection<String> all, Fields fields) {
    if (!id.isEmpty() && !all.contains(id)) {
      fields.fault(
          name,
          Fields.quoted(name) + " names " + Faults.quoted(id) + ", which does not exist.",
          Nearest.question(id, all, "Name one that does."));
    }
  }
}
