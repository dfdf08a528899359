package org.fingerpost.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.map.Kind;
import org.fingerpost.flow.map.PathwayMap;
import org.fingerpost.flow.map.Picture;
import org.fingerpost.flow.map.Picture.Box;
import org.fingerpost.journey.Ahead;
import org.fingerpost.journey.Step;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.Cabinet;
import org.fingerpost.ui.ChosenFiles;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Words;
import org.fingerpost.ui.map.MapModel.Subject;
import org.fingerpost.ui.map.MarkedMap.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the map says of a journey, with no screen at all. */
class MapModelTest {
  private static final Pathways PATHWAYS =
      new PathwaysReader().readShipped().pathways().orElseThrow();
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

  @TempDir private Path folder;

  private final Words words = Words.english();
  private final Problems problems = new Problems(words);
  private final Desk desk = desk();
  private Optional<Path> saveAs = Optional.empty();
  private final MapModel model = new MapModel(desk, words, problems, new ChosenFiles(() -> saveAs));

  private Desk desk() {
    Desk begun =
        new Desk(
            PATHWAYS,
            "unhappy-with-send",
            new Cabinet(
                SqliteCaseload.inMemory(InstantSource.system()),
                new Background(Runnable::run, Runnable::run, Runnable::run),
                problems),
            () -> TODAY);
    begun.begin();
    return begun;
  }

  private void answer(String question, Answer answer) {
    desk.open().answer(PATHWAYS.question(question).orElseThrow(), answer);
  }

  private void choose(String question, String option) {
    answer(question, new Answer.Chosen(option));
  }

  private MarkedMap map() {
    return model.mapProperty().get().orElseThrow();
  }

  private Box box(String id) {
    return map().box(id).orElseThrow();
  }

  @Test
  void atTheStartNothingIsClosed() {
    model.open();
    assertThat(model.placeProperty().get().subject())
        .isEqualTo(new Subject.One("unhappy-with-send"));
    assertThat(map().here()).contains("which-council");
    for (Box box : map().picture().boxes()) {
      assertThat(map().mark(box)).as(box.id()).isNotEqualTo(Mark.CLOSED);
      for (int arm = 0; arm < box.arms().size(); arm++) {
        assertThat(map().mark(box.id(), arm)).isEqualTo(Mark.POSSIBLE);
      }
    }
    assertThat(model.spoken(map(), box("what-happened")))
        .isEqualTo("Question: What has happened? Still possible.");
  }

  @Test
  void theWayPassedIsMarkedWithItsAnswersAndTheRestOfTheFlowIsClosed() {
    answer("which-council", new Answer.InArea("islington"));
    choose("what-happened", "decision-letter");
    model.open();
    assertThat(model.placeProperty().get().subject()).isEqualTo(new Subject.One("decision-letter"));
    assertThat(map().here()).contains("letter-date");
    assertThat(model.spoken(map(), box("letter-date")))
        .startsWith("You are here. Question, a date: What is the date on the letter?");

    model.show(new Subject.One("unhappy-with-send"));
    Box asked = box("what-happened");
    assertThat(map().mark(asked)).isEqualTo(Mark.PASSED);
    assertThat(model.spoken(map(), asked))
        .isEqualTo(
            "Question: What has happened? Passed. You answered: The council sent a decision I"
                + " disagree with.");
    for (int arm = 0; arm < asked.arms().size(); arm++) {
      boolean taken = asked.arms().get(arm).words().startsWith("The council sent a decision");
      assertThat(map().mark("what-happened", arm)).isEqualTo(taken ? Mark.PASSED : Mark.CLOSED);
      assertThat(map().mark(box(asked.arms().get(arm).to())))
          .isEqualTo(taken ? Mark.PASSED : Mark.CLOSED);
    }
    assertThat(map().mark(box("start"))).isEqualTo(Mark.PASSED);
  }

  @Test
  void conditionsAreTakenIntoAccountForEveryArm() {
    answer("which-council", new Answer.NotSure());
    choose("what-happened", "decision-letter");
    answer("letter-date", new Answer.OnDate(LocalDate.of(2026, 1, 5)));
    choose("which-decision", "refuse-assess");
    model.open();
    Ahead ahead = desk.open().journey().ahead();
    int closedByConditions = 0;
    for (Box box : map().picture().boxes()) {
      if (MarkedMap.isOfThisFlow(box) && map().mark(box) == Mark.POSSIBLE) {
        for (int arm = 0; arm < box.arms().size(); arm++) {
          NodeId to = map().box(box.arms().get(arm).to()).orElseThrow().node().orElseThrow();
          NodeId from = box.node().orElseThrow();
          boolean reachable =
              ahead.steps().stream()
                  .anyMatch((Step step) -> step.from().equals(from) && step.to().equals(to));
          if (!reachable) {
            assertThat(map().mark(box.id(), arm)).isEqualTo(Mark.CLOSED);
            closedByConditions++;
          }
        }
      }
    }
    assertThat(closedByConditions).isGreaterThan(5);
    assertThat(map().mark(box("which-part"))).isEqualTo(Mark.CLOSED);
  }

  @Test
  void aHandOverLeadsToTheOtherMapAndBackToItself() {
    model.open();
    Box handOver =
        map().picture().boxes().stream()
            .filter(box -> box.kind() instanceof Kind.GoesOn)
            .filter(box -> box.node().orElseThrow().flow().equals("complaint"))
            .findFirst()
            .orElseThrow();
    model.follow(handOver);
    assertThat(model.placeProperty().get())
        .isEqualTo(
            new MapModel.Place(
                new Subject.One("complaint"), Optional.of(handOver.node().orElseThrow().name())));
    assertThat(map().picture().title()).isEqualTo(PATHWAYS.flow("complaint").orElseThrow().title());
    assertThat(model.cameFrom()).contains(new Subject.One("unhappy-with-send"));
    model.back();
    assertThat(model.placeProperty().get().box()).contains(handOver.id());
    assertThat(model.cameFrom()).isEmpty();
  }

  @Test
  void aFlowIsLaidOutOnceOnly() {
    model.open();
    Picture first = map().picture();
    model.show(new Subject.One("transport"));
    model.back();
    assertThat(map().picture()).isSameAs(first);
    choose("what-happened", "something-else");
    model.open();
    assertThat(map().picture()).isSameAs(first);
  }

  @Test
  void everyFlowHasAMapWhoseBoxesAreAllReadInOrderAndAllFlowsHaveOneTogether() {
    model.open();
    assertThat(model.subjects()).hasSize(PATHWAYS.flows().size() + 1);
    for (Subject subject : model.subjects()) {
      model.show(subject);
      assertThat(map().inReadingOrder())
          .containsExactlyInAnyOrderElementsOf(map().picture().boxes());
    }
    assertThat(map().picture().boxes())
        .allSatisfy(box -> assertThat(MarkedMap.leadsTo(box)).contains(box.id()));
  }

  @Test
  void inTheMapOfAllFlowsTheFlowsPassedAndTheTurnsTakenAreMarked() {
    answer("which-council", new Answer.NotSure());
    choose("what-happened", "decision-letter");
    model.open();
    model.show(new Subject.All());
    assertThat(map().here()).contains("decision-letter");
    assertThat(map().mark(box("unhappy-with-send"))).isEqualTo(Mark.PASSED);
    assertThat(map().mark(box("appeal"))).isEqualTo(Mark.POSSIBLE);
    assertThat(map().mark(box("discrimination"))).isEqualTo(Mark.CLOSED);
  }

  @Test
  void theNextBoxAlongTheLinesIsTheOneTheWayTook() {
    answer("which-council", new Answer.NotSure());
    choose("what-happened", "something-else");
    model.open();
    assertThat(map().after(box("what-happened")).getFirst().title())
        .isEqualTo(desk.open().journey().at().title());
    assertThat(map().before(box("what-happened")).getFirst().id()).isEqualTo("which-council");
  }

  @Test
  void aMapIsSavedWithoutAnybodysAnswers() throws Exception {
    choose("what-happened", "something-else");
    model.open();
    saveAs = Optional.of(folder.resolve("map.svg"));
    model.save(MapModel.Format.SVG);
    assertThat(model.savedProperty().get())
        .contains(new MapModel.Saved(saveAs.orElseThrow(), List.of()));
    assertThat(Files.readString(folder.resolve("map.svg")))
        .isEqualTo(
            PathwayMap.svg(new PathwayMap(PATHWAYS).flow("unhappy-with-send").orElseThrow()));
    saveAs = Optional.of(folder.resolve("map.png"));
    model.save(MapModel.Format.PNG);
    assertThat(Files.readAllBytes(folder.resolve("map.png"))).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void aMapThatIsTooLargeForOneSheetIsSavedForPrintingAsSheetsToo() throws Exception {
    model.open();
    model.show(new Subject.One("complaint"));
    saveAs = Optional.of(folder.resolve("map.svg"));
    model.save(MapModel.Format.SVG);
    MapModel.Saved saved = model.savedProperty().get().orElseThrow();
    assertThat(saved.sheets()).hasSizeGreaterThan(2);
    for (int i = 0; i < saved.sheets().size(); i++) {
      assertThat(Files.readString(saved.sheets().get(i)))
          .contains("Sheet " + (i + 1) + " of " + saved.sheets().size());
    }
    saveAs = Optional.of(folder.resolve("map.png"));
    model.save(MapModel.Format.PNG);
    assertThat(model.savedProperty().get().orElseThrow().sheets()).isEmpty();
  }

  @Test
  void aMapThatCannotBeSavedSaysSo() {
    model.open();
    saveAs = Optional.of(folder.resolve("gone").resolve("map.png"));
    model.save(MapModel.Format.PNG);
    assertThat(model.savedProperty().get()).isEmpty();
    assertThat(problems.shownProperty().get()).isPresent();
  }
}
