package org.fingerpost.flow.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.fingerpost.flow.Edition;
import org.fingerpost.flow.Pathways;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The fingerprint of a flow follows what it says, and nothing else. */
class FingerprintTest {
  private static final Path FLOWS = Path.of("flows");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, byte[]> SHIPPED = shipped();
  private static final Pathways PATHWAYS = read(SHIPPED);

  private static Map<String, byte[]> shipped() {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(FLOWS)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = FLOWS.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith("schema/") && !name.startsWith("tests/")) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return files;
  }

  private static Pathways read(Map<String, byte[]> files) {
    return new PathwaysReader().read(files).pathways().orElseThrow();
  }

  private static Map<String, byte[]> with(String flow, JsonNode changed) {
    Map<String, byte[]> files = new HashMap<>(SHIPPED);
    files.put(
        "pathways/" + flow + ".json", changed.toPrettyString().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static ObjectNode tree(String flow) {
    return (ObjectNode) JSON.readTree(SHIPPED.get("pathways/" + flow + ".json"));
  }

  private static Edition edition(Pathways pathways, String flow) {
    return pathways.edition(flow).orElseThrow();
  }

  @Test
  void theOrderOfPropertiesAndTheLayoutMeanNothing() {
    for (String flow : PATHWAYS.flows().keySet()) {
      JsonNode turned = turned(tree(flow));

      assertThat(edition(read(with(flow, turned)), flow))
          .as(flow)
          .isEqualTo(edition(PATHWAYS, flow));
    }
  }

  private static JsonNode turned(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode other = JSON.createObjectNode();
        List<String> names = new ArrayList<>(object.propertyNames());
        names.reversed().forEach(name -> other.set(name, turned(object.get(name))));
        yield other;
      }
      case ArrayNode array -> {
        ArrayNode other = JSON.createArrayNode();
        array.forEach(each -> other.add(turned(each)));
        yield other;
      }
      default -> node;
    };
  }

  @Test
  void onlyTheRevisionItselfIsLeftOut() {
    ObjectNode later = tree("transport");
    later.put("revision", "2030-01-01");
    Edition now = edition(read(with("transport", later)), "transport");

    assertThat(now.revision()).isEqualTo("2030-01-01");
    assertThat(now.fingerprint()).isEqualTo(edition(PATHWAYS, "transport").fingerprint());
  }

  @Test
  void anyOtherWordThatIsChangedChangesIt() {
    Random random = new Random(8);
    int told = 0;
    for (String flow : PATHWAYS.flows().keySet()) {
      for (int times = 0; times < 6; times++) {
        ObjectNode changed = tree(flow);
        List<Runnable> words = new ArrayList<>();
        changed
            .properties()
            .forEach(
                each -> {
                  if (!List.of("$schema", "format", "id", "revision").contains(each.getKey())) {
                    gather(changed, each.getKey(), each.getValue(), words);
                  }
                });
        String before = changed.toString();
        words.get(random.nextInt(words.size())).run();
        String after = changed.toString();
        Reading reading = new PathwaysReader().read(with(flow, changed));
        if (reading.faults().isEmpty()) {
          told++;
          assertThat(edition(reading.pathways().orElseThrow(), flow).fingerprint())
              .as("%s with %s", flow, difference(before, after))
              .isNotEqualTo(edition(PATHWAYS, flow).fingerprint());
        }
      }
    }
    assertThat(told).isGreaterThan(50);
  }

  /** The first place where two texts part, with what stands around it. */
  private static String difference(String before, String after) {
    int at = Arrays.mismatch(before.toCharArray(), after.toCharArray());
    return after.substring(Math.max(0, at - 120), Math.min(after.length(), at + 20));
  }

  private static void gather(ObjectNode in, String name, JsonNode node, List<Runnable> words) {
    switch (node) {
      case StringNode text when !text.asString().isEmpty() ->
          words.add(() -> in.put(name, text.asString() + "x"));
      case ObjectNode object ->
          object
              .properties()
              .forEach(each -> gather(object, each.getKey(), each.getValue(), words));
      case ArrayNode array -> {
        for (int at = 0; at < array.size(); at++) {
          int here = at;
          if (array.get(at) instanceof StringNode text && !text.asString().isEmpty()) {
            words.add(() -> array.set(here, text.asString() + "x"));
          } else if (array.get(at) instanceof ObjectNode object) {
            object
                .properties()
                .forEach(each -> gather(object, each.getKey(), each.getValue(), words));
          }
        }
      }
      default -> {}
    }
  }

  @Test
  void theOrderOfOptionsMeansSomething() {
    ObjectNode changed = tree("transport");
    ArrayNode options =
        (ArrayNode) changed.get("questions").get("transport-problem").get("options");
    options.add(options.remove(0));

    assertThat(edition(read(with("transport", changed)), "transport"))
        .isNotEqualTo(edition(PATHWAYS, "transport"));
  }
}
