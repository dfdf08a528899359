package org.fingerpost.flow.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schemas list the ids that stand in the flows today, so that an editor completes them. They
 * allow new ones as well.
 */
class KnownIdsTest {
  private static final Pathways PATHWAYS =
      new PathwaysReader().read(Path.of("flows")).pathways().orElseThrow();

  private static final Map<String, List<String>> KNOWN = known();

  private static Map<String, List<String>> known() {
    Map<String, List<String>> known = new LinkedHashMap<>();
    ids().forEach((name, ids) -> known.put(name, List.copyOf(new TreeSet<>(ids.toList()))));
    return known;
  }

  private static Map<String, Stream<String>> ids() {
    Map<String, Stream<String>> ids = new LinkedHashMap<>();
    ids.put("knownQuestion", PATHWAYS.questions().stream().map(Question::key));
    ids.put(
        "knownDateQuestion",
        PATHWAYS.questions().stream().filter(Question.OfDate.class::isInstance).map(Question::key));
    ids.put("knownSource", PATHWAYS.law().sources().keySet().stream());
    ids.put("knownRole", PATHWAYS.areas().roles().keySet().stream());
    ids.put("knownLetter", PATHWAYS.letters().keySet().stream());
    ids.put("knownTimeLimit", PATHWAYS.law().timeLimits().keySet().stream());
    ids.put("knownFlow", PATHWAYS.flows().keySet().stream());
    ids.put("knownArea", PATHWAYS.areas().councils().keySet().stream());
    ids.put(
        "knownNode",
        flows().flatMap(flow -> flow.nodes().values().stream()).map(n -> n.id().toString()));
    ids.put(
        "knownOutcome",
        flows()
            .flatMap(flow -> flow.nodes().values().stream())
            .filter(Outcome.class::isInstance)
            .map(node -> node.id().toString()));
    ids.put(
        "knownRoute",
        flows().flatMap(flow -> flow.routes().values().stream()).map(r -> r.id().toString()));
    return ids;
  }

  private static Stream<Flow> flows() {
    return PATHWAYS.flows().values().stream();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flow", "area", "time-limits", "letter", "scenario"})
  void theIdsThatASchemaCompletesAreThoseOfToday(String name) throws IOException {
    Path file = Path.of("flows", "schema", name + ".schema.json");
    Json schema =
        new JsonTree(Limits.OWN_FLOWS)
            .read(Files.readAllBytes(file), new Faults(name))
            .orElseThrow();
    List<String> found = new ArrayList<>();
    String written = JsonText.indented(withIds(data(schema), found)) + "\n";
    if (Boolean.getBoolean("schema.write")) {
      Files.writeString(file, written);
    }
    assertThat(found).isNotEmpty();
    assertThat(Files.readString(file))
        .as("mvn test -Dtest=KnownIdsTest -Dsurefire.arguments=-Dschema.write=true writes it")
        .isEqualTo(written);
  }

  /** The schema with today's ids in each of its lists of known ids. */
  private static Object withIds(Object schema, List<String> found) {
    Map<String, Object> all = new LinkedHashMap<>(members(schema));
    Map<String, Object> definitions =
        new LinkedHashMap<>(members(Objects.requireNonNull(all.get("$defs"))));
    definitions.replaceAll(
        (name, definition) -> {
          if (!name.startsWith("known")) {
            return definition;
          }
          found.add(name);
          Map<String, Object> known = new LinkedHashMap<>(members(definition));
          List<Object> either =
              new ArrayList<>((List<?>) Objects.requireNonNull(known.get("anyOf")));
          either.set(0, Map.of("enum", Objects.requireNonNull(KNOWN.get(name))));
          known.put("anyOf", either);
          return known;
        });
    all.put("$defs", definitions);
    return all;
  }

  private static Map<String, Object> members(Object object) {
    Map<String, Object> members = new LinkedHashMap<>();
    ((Map<?, ?>) object).forEach((name, value) -> members.put((String) name, value));
    return members;
  }

  private static Object data(Json json) {
    return switch (json) {
      case Json.Members(int _, Map<String, Json> byName) -> {
        Map<String, Object> members = new LinkedHashMap<>();
        byName.forEach((name, value) -> members.put(name, data(value)));
        yield members;
      }
      case Json.Items(int _, List<Json> items) -> items.stream().map(KnownIdsTest::data).toList();
      case Json.Words(int _, String text) -> text;
      case Json.Number(int _, String written) -> Integer.valueOf(written);
      case Json.Truth(int _, boolean value) -> value;
      case Json.Nothing _ -> throw new IllegalStateException("a schema holds no null");
    };
  }
}
