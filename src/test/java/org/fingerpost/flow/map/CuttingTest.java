package org.fingerpost.flow.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.map.Picture.Arm;
import org.fingerpost.flow.map.Picture.Arrow;
import org.fingerpost.flow.map.Picture.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A map cut into sheets loses nothing, and each cut says where the way goes on. */
class CuttingTest {
  private static final Pathways SHIPPED = Flows.shipped();
  private static final Pattern ON = Pattern.compile("Continues on sheet (\\d+)");

  @ParameterizedTest
  @ValueSource(
      strings = {"complaint", "decision-letter", "delay", "transport", "appeal", "exclusion"})
  void everyNodeAndEveryWayStandsOnTheSheets(String flow) {
    check(SHIPPED, flow);
  }

  @Test
  void aFlowThatBranchesWidelyAndComesTogetherAgainIsCutWithoutLoss() {
    check(wide(60), "wide");
  }

  @Test
  void aQuestionThatNoSheetHoldsStandsAloneAndSaysWhatItNeeds() {
    String options =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    """
                    {"id": "o%d", "label": "Answer number %d", "go": "e%d"}\
                    """
                        .formatted(i, i, i))
            .collect(Collectors.joining(","));
    String outcomes =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    """
                    "e%d": {"title": "The end number %d", "road": "talk"}\
                    """
                        .formatted(i, i))
            .collect(Collectors.joining(","));
    Pathways pathways =
        Flows.of(
            "huge",
            "q",
            """
            "questions": {"q": {"type": "choice", "title": "Which?", "unsure": "e0",
              "options": [%s]}}, "outcomes": {%s}\
            """
                .formatted(options, outcomes));
    List<Picture> sheets = new PathwayMap(pathways).flowInSheets("huge").orElseThrow();
    assertThat(sheets).hasSize(2);
    assertThat(sheets.getLast().boxes()).hasSize(202);
    assertThat(Sheet.A3.holds(sheets.getLast())).isFalse();
    assertThat(sheets.getLast().facts()).doesNotContain("print it on A3");
  }

  @Test
  void aFlowThatAsksNothingIsOneSheet() {
    Pathways pathways =
        Flows.of("end", "e", "\"outcomes\": {\"e\": {\"title\": \"The end\", \"road\": \"talk\"}}");
    assertThat(new PathwayMap(pathways).flowInSheets("end").orElseThrow())
        .singleElement()
        .satisfies(sheet -> assertThat(sheet.box("e")).isPresent());
  }

  @Test
  void theSameFlowAlwaysGivesTheSameSheets() {
    assertThat(new PathwayMap(Flows.shipped()).flowInSheets("complaint"))
        .isEqualTo(new PathwayMap(SHIPPED).flowInSheets("complaint"));
  }

  @Test
  void thereAreNoSheetsOfAFlowThatIsNotThere() {
    assertThat(new PathwayMap(SHIPPED).flowInSheets("gone")).isEmpty();
  }

  private static void check(Pathways pathways, String flow) {
    List<Picture> sheets = new PathwayMap(pathways).flowInSheets(flow).orElseThrow();
    Map<String, Integer> home = new HashMap<>();
    for (int number = 2; number <= sheets.size(); number++) {
      Picture sheet = sheets.get(number - 1);
      Legibility.check(sheet);
      assertThat(Sheet.A3.holds(sheet)).isTrue();
      assertThat(sheet.facts()).startsWith("Sheet " + number + " of " + sheets.size() + ". ");
      for (Box box : sheet.boxes()) {
        if (box.kind() instanceof Kind.Asked || box.kind() instanceof Kind.Read) {
          assertThat(home.put(box.id(), number)).as("%s stands once", box.id()).isNull();
        }
      }
    }
    Sketch whole = new Sketches(pathways).of(pathways.flow(flow).orElseThrow());
    for (Sketch.Piece piece : whole.pieces()) {
      if (piece.kind() instanceof Kind.Start || piece.kind() instanceof Kind.ComesIn) {
        for (Sketch.Limb limb : piece.limbs()) {
          assertThat(sheets.stream().flatMap(sheet -> sheet.arrows().stream()))
              .as("the way in at %s", limb.to())
              .anyMatch(arrow -> arrow.from().equals(piece.id()) && arrow.to().equals(limb.to()));
        }
      }
    }
    Ways ways = new Ways(pathways);
    Set<String> ends = new HashSet<>();
    for (Node node : pathways.flow(flow).orElseThrow().nodes().values()) {
      if (node instanceof Outcome) {
        ends.add(node.id().name());
        continue;
      }
      Picture sheet = sheets.get(Objects.requireNonNull(home.get(node.id().name())) - 1);
      Box box = sheet.box(node.id().name()).orElseThrow();
      List<String> led = new ArrayList<>();
      for (Arrow arrow : sheet.arrows()) {
        if (arrow.from().equals(box.id())) {
          Box to = sheet.box(arrow.to()).orElseThrow();
          led.add(to.node().orElseThrow().toString());
          if (to.kind() instanceof Kind.ToSheet) {
            continues(sheets, box, to, home);
          }
        }
      }
      assertThat(led)
          .containsExactlyInAnyOrderElementsOf(
              ways.from(node).stream().map(way -> way.to().toString()).toList());
      assertThat(box.arms().stream().map(Arm::words))
          .containsExactlyElementsOf(
              ways.from(node).stream().map(Ways.Way::inWords).filter(w -> !w.isEmpty()).toList());
    }
    Set<String> drawn =
        sheets.stream()
            .flatMap(sheet -> sheet.boxes().stream())
            .filter(box -> box.kind() instanceof Kind.End)
            .map(Box::id)
            .collect(Collectors.toSet());
    assertThat(drawn).isEqualTo(ends);
    assertThat(sheets.getFirst().boxes()).hasSize(sheets.size() - 1);
  }

  /** The box names its sheet; there the way comes in from this one, and the overview knows it. */
  private static void continues(List<Picture> sheets, Box from, Box to, Map<String, Integer> home) {
    Matcher said = ON.matcher(to.label());
    assertThat(said.matches()).isTrue();
    int number = Integer.parseInt(said.group(1));
    String target = to.node().orElseThrow().name();
    assertThat(home).containsEntry(target, number);
    Picture there = sheets.get(number - 1);
    Box in = there.box("from sheets to " + target).orElseThrow();
    String words = in.lines().stream().map(Picture.Line::words).collect(Collectors.joining(" "));
    assertThat(words)
        .containsIgnoringWhitespaces("Sheet " + home.get(from.id()) + ":")
        .containsIgnoringWhitespaces("“" + from.title() + "”");
    assertThat(there.arrows())
        .anySatisfy(
            arrow -> {
              assertThat(arrow.from()).isEqualTo(in.id());
              assertThat(arrow.to()).isEqualTo(target);
            });
    assertThat(sheets.getFirst().box("sheet " + home.get(from.id())).orElseThrow().arms())
        .anySatisfy(arm -> assertThat(arm.to()).isEqualTo("sheet " + number));
  }

  /** Each question leads to the next, two on, and an end of its own. */
  private static Pathways wide(int count) {
    StringBuilder questions = new StringBuilder();
    StringBuilder outcomes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      questions.append(
          """
          %s"q%d": {"type": "choice", "title": "What about the matter numbered %d?",
            "unsure": "e%d", "options": [{"id": "a", "label": "The first", "go": "%s"},
            {"id": "b", "label": "The second", "go": "%s"}]}
          """
              .formatted(i == 0 ? "" : ",", i, i, i, to(i + 1, count), to(i + 2, count)));
      outcomes.append(
          """
          %s"e%d": {"title": "The end of matter %d", "road": "talk"}
          """
              .formatted(i == 0 ? "" : ",", i, i));
    }
    return Flows.of(
        "wide", "q0", "\"questions\": {" + questions + "}, \"outcomes\": {" + outcomes + "}");
  }

  private static String to(int question, int count) {
    return question < count ? "q" + question : "e0";
  }
}
