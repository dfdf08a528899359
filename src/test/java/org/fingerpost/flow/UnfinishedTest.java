package org.fingerpost.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.journey.Explanation;
import org.fingerpost.journey.Journey;
import org.junit.jupiter.api.Test;

/** What is still being written can be walked, with a sign wherever something is missing. */
class UnfinishedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static Pathways read(String... flows) {
    Map<String, byte[]> files = new HashMap<>();
    for (String flow : flows) {
      String id = flow.substring(0, flow.indexOf(' '));
      files.put(
          "pathways/" + id + ".json",
          ("{\"format\": 1, \"title\": \"T\", \"revision\": \"1\", \"appliesTo\": \"England\","
                  + " \"id\": \""
                  + id
                  + "\", "
                  + flow.substring(id.length())
                  + "}")
              .getBytes(StandardCharsets.UTF_8));
    }
    return new PathwaysReader().read(files).pathways().orElseThrow();
  }

  private static Journey begin(Pathways pathways) {
    return Journey.begin(new Unfinished(pathways).walkable(), "a", TODAY);
  }

  @Test
  void whatIsFinishedStaysAsItIs() {
    Pathways shipped = new PathwaysReader().read(Path.of("flows")).pathways().orElseThrow();
    assertThat(new Unfinished(shipped).walkable()).isSameAs(shipped);
  }

  @Test
  void anArrowToNothingLeadsToASign() {
    Journey journey =
        begin(
            read(
                "a \"start\": \"q\", \"questions\": {\"q\": {\"type\": \"choice\", \"title\":"
                    + " \"Q\", \"options\": [{\"id\": \"here\", \"label\": \"H\", \"go\":"
                    + " \"later\"}, {\"id\": \"elsewhere\", \"label\": \"E\", \"go\":"
                    + " \"nowhere/start\"}]}}"));
    Journey here = journey.answer("q", new Answer.Chosen("here"));
    assertThat(here.at()).isInstanceOf(Notice.class);
    assertThat(here.at().title()).contains("later");
    Journey elsewhere = journey.answer("q", new Answer.Chosen("elsewhere"));
    assertThat(elsewhere.at().id()).isEqualTo(new NodeId("nowhere", "start"));
    assertThat(Explanation.of(elsewhere).isStuck()).isTrue();
  }

  @Test
  void aStartThatIsMissingIsASign() {
    assertThat(begin(read("a \"start\": \"q\"")).at().title()).contains("q");
  }

  @Test
  void aWayThatComesBackEndsAtASign() {
    Pathways ring =
        read(
            "a \"start\": \"one\", \"notices\": {"
                + "\"one\": {\"title\": \"One\", \"body\": \"B\", \"next\": \"two\"},"
                + "\"two\": {\"title\": \"Two\", \"body\": \"B\", \"next\": \"b/three\"}}",
            "b \"start\": \"three\", \"notices\": {"
                + "\"three\": {\"title\": \"Three\", \"body\": \"B\", \"next\": \"a/one\"}}");
    Journey journey = begin(ring);
    assertThat(journey.stops()).hasSize(4);
    assertThat(journey.stops().getLast().node().title()).contains("comes back", "One");
  }

  @Test
  void aQuestionThatStandsTwiceIsASignInTheSecondPlace() {
    Pathways twice =
        read(
            "a \"start\": \"q\", \"questions\": {\"q\": {\"type\": \"text\", \"title\": \"First\","
                + " \"next\": \"b/q\"}}",
            "b \"start\": \"q\", \"questions\": {\"q\": {\"type\": \"date\", \"title\":"
                + " \"Second\", \"next\": \"end\"}}, \"outcomes\": {\"end\": {\"title\": \"E\","
                + " \"road\": \"talk\"}}");
    Journey journey = begin(twice).answer("q", new Answer.Said("words"));
    assertThat(journey.at()).isInstanceOf(Notice.class);
    assertThat(journey.at().title()).isEqualTo("Second");
  }

  @Test
  void aQuestionWithoutAnythingToAnswerIsASign() {
    Journey journey =
        begin(
            read(
                "a \"start\": \"q\", \"questions\": {\"q\": {\"type\": \"choice\", \"title\":"
                    + " \"Q\", \"unsure\": false, \"whySure\": \"W\", \"options\": []}}"));
    assertThat(journey.at()).isInstanceOf(Notice.class);
  }
}
