package org.fingerpost.flow.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that editors use say the same as the reader. */
class SchemaTest {
  static final Path SCHEMAS = Path.of("flows/schema");

  /** Each schema, and the shape of each object in it; an empty name is the file itself. */
  private static final Map<String, Map<String, Shape>> SHAPES =
      Map.of(
          "flow",
          Map.ofEntries(
              Map.entry("", Shape.FLOW),
              Map.entry("question", Shape.QUESTION),
              Map.entry("option", Shape.OPTION),
              Map.entry("rule", Shape.RULE),
              Map.entry("dateInSight", Shape.DATE_IN_SIGHT),
              Map.entry("notice", Shape.NOTICE),
              Map.entry("outcome", Shape.OUTCOME),
              Map.entry("offer", Shape.OFFER),
              Map.entry("route", Shape.ROUTE),
              Map.entry("step", Shape.STEP),
              Map.entry("condition", Shape.CONDITION)),
          "area",
          Map.of("", Shape.AREA, "role", Shape.ROLE, "contact", Shape.CONTACT),
          "time-limits",
          Map.of(
              "", Shape.TIME_LIMITS,
              "bankHolidays", Shape.BANK_HOLIDAYS,
              "timeLimit", Shape.TIME_LIMIT,
              "ends", Shape.ENDS),
          "sources",
          Map.of("", Shape.SOURCES, "source", Shape.SOURCE),
          "glossary",
          Map.of("", Shape.GLOSSARY, "term", Shape.TERM),
          "letter",
          Map.of("", Shape.LETTER, "paragraph", Shape.PARAGRAPH, "condition", Shape.CONDITION),
          "scenario",
          Map.of(
              "", Shape.SCENARIO_FILE,
              "scenario", Shape.SCENARIO,
              "expected", Shape.EXPECTED,
              "dates", Shape.DATES));

  private static Schema schema(String name) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMAS.resolve(name + ".schema.json")));
  }

  private static Map<String, Json> object(Json json) {
    return ((Json.Members) json).byName();
  }

  private static Json read(String name) throws IOException {
    return new JsonTree(Limits.OWN_FLOWS)
        .read(Files.readAllBytes(SCHEMAS.resolve(name + ".schema.json")), new Faults(name))
        .orElseThrow();
  }

  private static Stream<Arguments> shippedFiles() throws IOException {
    return shipped().stream().map(file -> arguments(schemaOf(file), file));
  }

  /** Every file that came with the program and has a schema. */
  static List<Path> shipped() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("flows"))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.startsWith(SCHEMAS))
          .filter(file -> !file.toString().endsWith(".answers.json"))
          .filter(file -> !FoundFile.isTemplate(file.toString().replace('\\', '/')))
          .sorted()
          .toList();
    }
  }

  /** The name of the schema of a shipped file. */
  static String schemaOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return switch (String.valueOf(Objects.requireNonNull(file.getParent()).getFileName())) {
      case "pathways" -> "flow";
      case "areas" -> "area";
      case "letters" -> "letter";
      case "tests" -> "scenario";
      default -> name.replace(".json", "");
    };
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("shippedFiles")
  void everyShippedFileFitsItsSchema(String schema, Path file) throws IOException {
    assertThat(schema(schema).validate(Files.readString(file), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("shippedFiles")
  void everyShippedFileNamesItsSchema(String schema, Path file) throws IOException {
    Json read =
        new JsonTree(Limits.OWN_FLOWS)
            .read(Files.readAllBytes(file), new Faults(file.toString()))
            .orElseThrow();
    assertThat(object(read).get("$schema")).isInstanceOf(Json.Words.class);
    String named = ((Json.Words) Objects.requireNonNull(object(read).get("$schema"))).text();
    assertThat(file.resolveSibling(named).normalize())
        .isEqualTo(SCHEMAS.resolve(schema + ".schema.json"));
  }

  /** Whatever has a name that an author writes says what it means, at any depth. */
  @ParameterizedTest
  @CsvSource({"flow", "area", "time-limits", "sources", "glossary", "letter", "scenario"})
  void everyPropertyAndDefinitionIsDescribed(String name) throws IOException {
    Json schema = read(name);
    assertThat(object(schema)).containsKeys("title", "description");
    object(Objects.requireNonNull(object(schema).get("$defs")))
        .forEach((definition, described) -> describes(described, name + " " + definition));
    object(Objects.requireNonNull(object(schema).get("properties")))
        .forEach((property, described) -> describes(described, name + " " + property));
  }

  private static void describes(Json definition, String where) {
    assertThat(object(definition).get("description"))
        .as(where)
        .isInstanceOfSatisfying(
            Json.Words.class, words -> assertThat(words.text()).as(where).hasSizeGreaterThan(5));
    if (object(definition).get("properties") instanceof Json.Members(int _, var properties)) {
      properties.forEach((property, described) -> describes(described, where + " " + property));
    }
  }

  @Test
  void everySchemaIsLookedAt() throws IOException {
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrderElementsOf(
              SHAPES.keySet().stream().map(name -> name + ".schema.json").toList());
    }
    Set<Shape> seen = new TreeSet<>();
    SHAPES.values().forEach(shapes -> seen.addAll(shapes.values()));
    assertThat(seen).containsExactly(Shape.values());
  }

  @ParameterizedTest
  @CsvSource({"flow", "area", "time-limits", "sources", "glossary", "letter", "scenario"})
  void schemaAndReaderKnowTheSameProperties(String name) throws IOException {
    Json schema = read(name);
    Map<String, Shape> shapes = Objects.requireNonNull(SHAPES.get(name));

    for (Map.Entry<String, Shape> entry : shapes.entrySet()) {
      Json object =
          entry.getKey().isEmpty()
              ? schema
              : Objects.requireNonNull(
                  object(Objects.requireNonNull(object(schema).get("$defs"))).get(entry.getKey()));
      Json properties = Objects.requireNonNull(object(object).get("properties"));
      assertThat(object(properties).keySet())
          .as("%s %s", name, entry.getKey())
          .containsExactlyInAnyOrderElementsOf(entry.getValue().properties());
      object(properties)
          .forEach(
              (property, described) ->
                  assertThat(object(described))
                      .as("%s %s %s", name, entry.getKey(), property)
                      .containsKey("description"));
    }
  }

  @Test
  void schemaAndReaderKnowTheSameWords() throws IOException {
    String flow = Files.readString(SCHEMAS.resolve("flow.schema.json"));
    for (String road : FlowReader.ROADS) {
      assertThat(flow).contains("\"" + road + "\"");
    }
    String limits = Files.readString(SCHEMAS.resolve("time-limits.schema.json"));
    for (String word :
        Stream.concat(
                LawReader.named(org.fingerpost.law.Calendar.values()).keySet().stream(),
                LawReader.named(org.fingerpost.law.TimeLimit.Whose.values()).keySet().stream())
            .toList()) {
      assertThat(limits).contains("\"" + word + "\"");
    }
  }

  @Test
  void schemaAndReaderRefuseTheSameSlips() throws IOException {
    String flow =
        """
        {"format": 1, "id": "x", "title": "X", "revision": "1", "appliesTo": "England",
         "start": "q",
         "questions": {"q": {"type": "choice", "title": "Q", "next": "o",
           "options": [{"id": "a", "label": "A"}]}},
         "outcomes": {"o": {"title": "O", "road": "talk", "routes": [{"route": "r"}]}},
         "routes": {"r": {"title": "R", "steps": [{"do": "D"}], "sources": ["s"]}}}
        """;
    List<String[]> slips =
        List.of(
            new String[] {"\"format\": 1", "\"format\": 2"},
            new String[] {"\"title\": \"X\"", "\"titel\": \"X\""},
            new String[] {"\"title\": \"Q\"", "\"title\": \" \""},
            new String[] {"\"type\": \"choice\"", "\"type\": \"date\""},
            new String[] {"\"type\": \"choice\"", "\"type\": \"chioce\""},
            new String[] {"\"label\": \"A\"", "\"label\": \"A\", \"alone\": true"},
            new String[] {"\"title\": \"Q\"", "\"title\": \"Q\", \"unsure\": true"},
            new String[] {"\"title\": \"Q\"", "\"title\": \"Q\", \"unsure\": false"},
            new String[] {"\"title\": \"Q\"", "\"title\": \"Q\", \"inThePast\": true"},
            new String[] {"\"title\": \"Q\"", "\"title\": \"Q\", \"help\": []"},
            new String[] {"\"id\": \"a\"", "\"id\": \"A\""},
            new String[] {"\"next\": \"o\"", "\"next\": \"o/p/q\""},
            new String[] {"\"next\": \"o\"", "\"next\": [{\"when\": {}, \"go\": \"o\"}]"},
            new String[] {
              "\"next\": \"o\"", "\"next\": [{\"when\": {\"answer\": \"q\"}, \"go\": \"o\"}]"
            },
            new String[] {"\"road\": \"talk\"", "\"road\": \"walk\""},
            new String[] {", \"sources\": [\"s\"]", ""});

    assertThat(schema("flow").validate(flow, InputFormat.JSON)).isEmpty();
    assertThat(faults(flow)).isEmpty();
    for (String[] slip : slips) {
      assertThat(flow).contains(slip[0]);
      String broken = flow.replace(slip[0], slip[1]);
      assertThat(schema("flow").validate(broken, InputFormat.JSON)).as(slip[1]).isNotEmpty();
      assertThat(faults(broken)).as(slip[1]).isNotEmpty();
    }
  }

  private static List<?> faults(String flow) {
    return new PathwaysReader()
        .read(Map.of("pathways/x.json", flow.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .faults();
  }
}
