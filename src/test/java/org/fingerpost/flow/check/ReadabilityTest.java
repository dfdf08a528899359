package org.fingerpost.flow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {
  private static final Reading SHIPPED = new PathwaysReader().read(Path.of("flows"));

  @ParameterizedTest
  @CsvSource({
    "the, 1",
    "council, 2",
    "appeal, 2",
    "letter, 2",
    "asked, 1",
    "wanted, 2",
    "school, 1",
    "decide, 2",
    "table, 2",
    "mediation, 4",
    "certificate, 4",
    "EHC, 3"
  })
  void countsTheSyllablesOfAWord(String word, int syllables) {
    assertThat(Readability.syllables(word)).isEqualTo(syllables);
  }

  @Test
  void shortWordsInShortSentencesAreEasyAndLongOnesAreHard() {
    assertThat(Readability.grade(Stream.of("Ring the council. Ask for help. Keep the letter.")))
        .isLessThan(3);
    assertThat(
            Readability.grade(
                Stream.of(
                    "Notwithstanding the aforementioned provisions, the responsible authority shall"
                        + " endeavour to facilitate appropriate representations concerning the"
                        + " determination.")))
        .isGreaterThan(18);
  }

  @Test
  void wordsOfALetterAreNotOurs() {
    assertThat(Readability.grade(Stream.of("It says: \"notwithstanding aforementioned\".")))
        .isCloseTo(Readability.grade(Stream.of("It says:")), within(0.01));
  }

  @Test
  void whatFamiliesReadIsPlain() {
    Readability read = Readability.of(SHIPPED.pathways().orElseThrow(), SHIPPED.places());
    assertThat(read.screens()).hasSizeGreaterThan(150);
    assertThat(read.median()).isLessThanOrEqualTo(Readability.MEDIAN_AT_MOST);
    assertThat(read.screens().getFirst().grade())
        .as(read.screens().getFirst().where())
        .isLessThanOrEqualTo(Readability.SCREEN_AT_MOST);
  }

  @Test
  void everyQuestionOfTheFirstRoadsCanBeSaidAloud() {
    assertThat(SHIPPED.pathways().orElseThrow().questions())
        .filteredOn(
            question ->
                java.util.Set.of("unhappy-with-send", "decision-letter", "appeal", "mediation")
                    .contains(question.id().flow()))
        .hasSizeGreaterThan(12)
        .allMatch(question -> question.asking().sayAloud().isPresent(), "has sayAloud");
  }

  @Test
  void noWrongStatementIsMade() {
    for (var flow : SHIPPED.pathways().orElseThrow().flows().values()) {
      Stream.concat(
              flow.nodes().values().stream().flatMap(WordCount::texts),
              flow.routes().values().stream().flatMap(WordCount::texts))
          .forEach(
              text ->
                  assertThat(text)
                      .doesNotContainIgnoringCase("60 days")
                      .doesNotContainIgnoringCase("sixty days")
                      .doesNotContainIgnoringCase("extended by one month"));
      if (flow.id().equals("mediation")) {
        flow.routes().values().stream()
            .flatMap(WordCount::texts)
            .forEach(text -> assertThat(text).doesNotContainIgnoringCase("30 working days"));
      }
    }
  }

  @Test
  void whatIsHardIsNamedWithItsPlace() {
    List<String> found =
        warnings(
            "The council will endeavour to assist. It terminated the placement under section 47."
                + " The mediation certificate and the SENDXQ are for the virtual school. This"
                + " sentence goes on and on for so long that nobody who reads it at the kitchen"
                + " table can keep in mind how it began when they come to the end of it.");
    assertThat(found)
        .anyMatch(line -> line.contains("A sentence has 3"))
        .anyMatch(line -> line.contains("\"endeavour\" is a hard word. Write \"try\""))
        .anyMatch(line -> line.contains("\"assist\" is a hard word. Write \"help\""))
        .anyMatch(line -> line.contains("\"terminated\" is a hard word. Write \"end\""))
        .anyMatch(line -> line.contains("\"section 47\" is not explained"))
        .anyMatch(line -> line.contains("\"placement\" is not explained"))
        .anyMatch(line -> line.contains("\"virtual school\" is not explained"))
        .anyMatch(line -> line.contains("\"SENDXQ\" is not explained"))
        .noneMatch(line -> line.contains("\"mediation certificate\""))
        .allMatch(line -> line.startsWith("pathways/small.json:"));
  }

  @Test
  void theTermsOfTheFieldThatTheGlossaryExplainsAreNotNamed() {
    assertThat(
            warnings(
                "The SENCO and SENDIASS can help. Section I names the school. The SEND Tribunal"
                    + " can order it. Ring the NHS. Look at EHCPs."))
        .isEmpty();
  }

  @Test
  void shippedFlowsHaveNothingToLookAt() {
    assertThat(Readability.of(SHIPPED.pathways().orElseThrow(), SHIPPED.places()).warnings())
        .isEmpty();
  }

  private static List<String> warnings(String body) {
    String flow =
        """
        {"format": 1, "id": "small", "title": "Small", "revision": "1", "appliesTo": "England",
         "start": "end", "outcomes": {"end": {"title": "The end", "road": "talk", "body": "%s"}}}
        """;
    Reading reading =
        new PathwaysReader()
            .read(
                Map.of(
                    "pathways/small.json", flow.formatted(body).getBytes(StandardCharsets.UTF_8)));
    assertThat(reading.faults()).isEmpty();
    return Readability.of(reading.pathways().orElseThrow(), reading.places()).warnings().stream()
        .map(Fault::toString)
        .toList();
  }
}
