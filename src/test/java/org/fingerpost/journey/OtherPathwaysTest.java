package org.fingerpost.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;
import org.junit.jupiter.api.Test;

/** A journey goes on along an edited flow: where, then how far, then a place to rest. */
class OtherPathwaysTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String FLOW =
      """
      {"format": 1, "id": "road", "title": "A road", "revision": "1", "appliesTo": "England",
       "start": "where",
       "questions": {
        "where": {"type": "choice", "title": "Where?", "options": [
          {"id": "left", "label": "Left"}, {"id": "right", "label": "Right"}], "next": "how-far"},
        "how-far": {"type": "choice", "title": "How far?", "options": [
          {"id": "near", "label": "Near"}, {"id": "far", "label": "Far"}], "next": "rest"}},
       "notices": {"rest": {"title": "Rest", "body": "Sit.", "next": "there"}},
       "outcomes": {"there": {"title": "There", "road": "talk"}}}
      """;

  private static Pathways read(String flow) {
    return new PathwaysReader()
        .read(Map.of("pathways/road.json", flow.getBytes(StandardCharsets.UTF_8)))
        .pathways()
        .orElseThrow();
  }

  private static Journey walked() {
    return Journey.begin(read(FLOW), "road", TODAY)
        .answer("where", new Answer.Chosen("left"))
        .answer("how-far", new Answer.Chosen("far"));
  }

  private static NodeId node(String name) {
    return new NodeId("road", name);
  }

  @Test
  void theSameFlowAgainIsTheSameJourney() {
    Journey before = walked();
    Pathways again = read(FLOW);
    Journey after = before.on(again);
    assertThat(after.pathways()).isSameAs(again);
    assertThat(after.at().id()).isEqualTo(node("rest"));
    assertThat(after.everyAnswer()).isEqualTo(before.everyAnswer());
    assertThat(before.back().on(again).at().id()).isEqualTo(node("how-far"));
  }

  @Test
  void anotherTitleIsSeenAtTheSamePlace() {
    Journey after = walked().on(read(FLOW.replace("\"Rest\"", "\"Rest a while\"")));
    assertThat(after.at().title()).isEqualTo("Rest a while");
  }

  @Test
  void whereThePlaceIsGoneItIsTheNearestStopBefore() {
    Pathways without =
        read(
            FLOW.replace("\"next\": \"rest\"", "\"next\": \"there\"")
                .replaceFirst("\"notices\": \\{.*?\\}\\},", ""));
    Journey after = walked().on(without);
    assertThat(after.at().id()).isEqualTo(node("how-far"));
    assertThat(after.outcome()).isPresent();
    assertThat(after.everyAnswer()).hasSize(2);
  }

  @Test
  void anAnswerWhoseOptionIsGoneIsLeftOutAndAskedAgain() {
    Journey after = walked().on(read(FLOW.replace("\"far\"", "\"very-far\"")));
    assertThat(after.everyAnswer()).containsOnlyKeys("where");
    assertThat(after.at().id()).isEqualTo(node("how-far"));
    assertThat(after.atTheFront()).isTrue();
  }

  @Test
  void aCouncilThatIsGoneIsLeftOut() {
    Journey before = walked().inArea("islington").lookingAt(node("rest"));
    Journey after = before.on(read(FLOW));
    assertThat(after.area()).isEqualTo(before.area());
    assertThat(after.area()).isPresent();
  }

  @Test
  void aFlowThatIsGoneIsRefused() {
    Pathways other =
        new PathwaysReader()
            .read(
                Map.of(
                    "pathways/path.json",
                    FLOW.replace("\"road\"", "\"path\"").getBytes(StandardCharsets.UTF_8)))
            .pathways()
            .orElseThrow();
    assertThatThrownBy(() -> walked().on(other)).isInstanceOf(IllegalArgumentException.class);
  }
}
