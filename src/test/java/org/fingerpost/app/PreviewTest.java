package org.fingerpost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** An author writes, saves, breaks and mends a copy of the shipped flows beside the preview. */
class PreviewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
  private static final Duration PROMISED = Duration.ofSeconds(1);

  @TempDir private Path folder;

  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final Handler listening =
      new Handler() {
        @Override
        public void publish(LogRecord said) {
          warnings.add(said.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeAll
  static void startTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void copyTheFlows() throws IOException {
    Logger.getLogger("javafx.css").addHandler(listening);
    Path flows = Path.of("flows");
    try (Stream<Path> all = Files.walk(flows)) {
      for (Path one : all.toList()) {
        Files.copy(
            one,
            folder.resolve(flows.relativize(one).toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @AfterEach
  void noStyleWasWarnedAbout() {
    Logger.getLogger("javafx.css").removeHandler(listening);
    assertThat(warnings).isEmpty();
  }

  private RunningPreview start() {
    return new RunningPreview(folder, "unhappy-with-send", TODAY);
  }

  private String edit(String file, UnaryOperator<String> change) {
    try {
      Path path = folder.resolve("pathways").resolve(file + ".json");
      String before = Files.readString(path);
      String after = change.apply(before);
      assertThat(after).isNotEqualTo(before);
      Files.writeString(path, after);
      return before;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Walks to "Which decision is it?", the fourth question. */
  private static void walk(RunningPreview app) {
    app.fire("#answer-not-sure");
    app.fire("#continue");
    app.fire("#answer-decision-letter");
    app.fire("#continue");
    app.type("#day", "31");
    app.type("#month", "12");
    app.type("#year", "2025");
    app.fire("#continue");
    assertThat(app.allWords("#preview-explanation")).contains("decision-letter/which-decision");
  }

  @Test
  void aTitleThatIsSavedIsOnTheScreenWithinASecond() {
    try (RunningPreview app = start()) {
      walk(app);
      String title = app.words("#question-title");
      edit("decision-letter", text -> text.replace("\"" + title + "\"", "\"Which one was it?\""));
      assertThat(app.untilTold()).isLessThan(PROMISED);
      assertThat(app.words("#question-title")).isEqualTo("Which one was it?");
      assertThat(app.stage().getTitle()).contains("Which one was it?");
      assertThat(app.isThere("#preview-faults")).isFalse();
      assertThat(app.words("#saved")).contains("nothing is kept");
      assertThat(app.isThere("#my-cases")).isFalse();
    }
  }

  @Test
  void whatIsHalfTypedStaysWhereOnlySomethingElseWasSaved() {
    try (RunningPreview app = start()) {
      walk(app);
      app.fire("#answer-refuse-assess");
      edit("transport", text -> text.replaceFirst("\"title\": \"", "\"title\": \"New: "));
      app.untilTold();
      assertThat(
              RunningPreview.onScreen(
                  () ->
                      ((javafx.scene.control.RadioButton)
                              app.stage().getScene().lookup("#answer-refuse-assess"))
                          .isSelected()))
          .isTrue();
    }
  }

  @Test
  void brokenJsonStandsBesideTheLastGoodScreenUntilItIsMended() {
    try (RunningPreview app = start()) {
      walk(app);
      String title = app.words("#question-title");
      String good =
          edit("decision-letter", text -> text.replaceFirst("\"questions\":", "\"questions\""));
      assertThat(app.untilTold()).isLessThan(PROMISED);
      assertThat(app.words("#question-title")).isEqualTo(title);
      assertThat(app.words("#preview-standing")).contains("as it was before these faults");
      assertThat(app.allWords("#preview-faults")).contains("pathways/decision-letter.json:");
      app.fire("#answer-refuse-assess");
      app.fire("#continue");
      assertThat(app.words("#question-title")).isNotEqualTo(title);
      edit("decision-letter", _ -> good);
      app.untilTold();
      assertThat(app.isThere("#preview-faults")).isFalse();
    }
  }

  @Test
  void aFaultThatPermitsShowingStandsBesideTheNewFlow() {
    try (RunningPreview app = start()) {
      walk(app);
      String title = app.words("#question-title");
      edit(
          "decision-letter",
          text ->
              text.replace("\"" + title + "\"", "\"Which, then?\"")
                  .replace("\"go\": \"mediation-so-far\"", "\"go\": \"not-there\""));
      assertThat(app.untilTold()).isLessThan(PROMISED);
      assertThat(app.words("#question-title")).isEqualTo("Which, then?");
      assertThat(app.words("#preview-standing")).contains("with these faults");
      assertThat(app.allWords("#preview-faults")).contains("not-there");
    }
  }

  @Test
  void theNodeOneStandsOnIsRemovedAndThePlaceMovesToTheStopBefore() throws IOException {
    try (RunningPreview app = start()) {
      walk(app);
      edit(
          "decision-letter",
          text -> text.replace("\"which-decision\": {", "\"which-decision-then\": {"));
      app.untilTold();
      assertThat(app.allWords("#preview-explanation")).contains("letter-date");
      assertThat(app.allWords("#preview-changes")).contains("which-decision", "stop before");
    }
  }

  @Test
  void anAnswerWhoseOptionIsGoneIsToldAndComesBack() {
    try (RunningPreview app = start()) {
      walk(app);
      app.fire("#answer-refuse-assess");
      app.fire("#continue");
      String before =
          edit(
              "decision-letter",
              text -> text.replace("\"id\": \"refuse-assess\"", "\"id\": \"refused-to-assess\""));
      app.untilTold();
      assertThat(app.allWords("#preview-changes")).contains("does not fit any more", "asked again");
      assertThat(app.isThere("#answer-refused-to-assess")).isTrue();
      edit("decision-letter", _ -> before);
      app.untilTold();
      assertThat(app.isThere("#change-which-decision") || app.isThere("#answer-refuse-assess"))
          .isTrue();
      app.fire("#continue");
      assertThat(app.isThere("#change-which-decision")).isTrue();
    }
  }

  @Test
  void aFolderThatIsGoneLosesNothingAndComesBack() throws IOException {
    try (RunningPreview app = start()) {
      walk(app);
      String title = app.words("#question-title");
      Path elsewhere = folder.resolveSibling(folder.getFileName() + "-away");
      Files.move(folder, elsewhere);
      app.untilTold();
      assertThat(app.words("#question-title")).isEqualTo(title);
      assertThat(app.allWords("#preview-faults")).contains("There is no such folder");
      Files.move(elsewhere, folder);
      app.untilTold();
      assertThat(app.words("#question-title")).isEqualTo(title);
      assertThat(app.isThere("#preview-faults")).isFalse();
    }
  }

  @Test
  void whereTheFirstSaveIsBrokenItWaitsAndThenBegins() {
    String good = edit("unhappy-with-send", text -> text.substring(0, text.length() / 2));
    try (RunningPreview app = start()) {
      assertThat(app.words("#stopped")).contains("cannot be shown yet");
      edit("unhappy-with-send", _ -> good);
      app.untilTold();
      assertThat(app.isThere("#question-title")).isTrue();
    }
  }

  @Test
  void anotherDayMovesTheDates() {
    try (RunningPreview app = start()) {
      walk(app);
      assertThat(app.allWords("#preview-explanation")).contains("It is open.");
      app.type("#preview-today", "2 April 2026");
      app.press(KeyCode.ENTER);
      app.waitUntil(
          "the date has passed",
          () -> app.allWords("#preview-explanation").contains("It is passed."));
      assertThat(app.words("#preview-today-now")).contains("2 April 2026");
      app.type("#preview-today", "no day");
      app.press(KeyCode.ENTER);
      app.waitUntil("it is said", () -> app.allWords("#preview-drawer").contains("Type the day"));
    }
  }

  @Test
  void anyScreenCanBeGoneTo() {
    try (RunningPreview app = start()) {
      app.type("#preview-search", "appeal/can-appeal");
      app.press(KeyCode.ENTER);
      app.waitUntil("the outcome is there", () -> app.isThere("#outcome-title"));
      assertThat(app.allWords("#preview-explanation"))
          .contains("What the outcome offers", "Offered: ");
      assertThat(app.words("#preview-said")).contains("These answers lead there");
      app.press(KeyCode.F5);
      app.waitUntil("it begins again", () -> app.isThere("#question-title"));
      assertThat(app.allWords("#preview-explanation")).contains("where the flow begins");
    }
  }

  @Test
  void theDrawerIsOpenedAndClosedAndReachedByKeys() {
    try (RunningPreview app = start()) {
      app.press(KeyCode.F6);
      app.waitUntil("the drawer has the focus", () -> app.focus().equals("preview-today"));
      app.press(KeyCode.F6);
      app.waitUntil("the screen has it again", () -> !app.focus().startsWith("preview"));
      app.press(KeyCode.F4);
      app.waitUntil("the drawer is shut", () -> !app.isThere("#preview-drawer"));
      edit("mediation", text -> text.replaceFirst("\"questions\":", "\"questions\""));
      app.untilTold();
      assertThat(app.words("#preview-band")).contains("fault", "F4");
      app.press(KeyCode.F4);
      app.waitUntil("the drawer is open", () -> app.isThere("#preview-drawer"));
      assertThat(app.isThere("#preview-band")).isFalse();
    }
  }

  private static final String RULE =
      "{\"when\": {\"timeLimit\": \"mediation-arranged\", \"is\": \"passed\"},"
          + " \"go\": \"not-arranged-in-time\"},";

  /** Twice the same rule: the second never decides, which only the proof can tell. */
  private void shadowARule() {
    edit("mediation", text -> text.replace(RULE, RULE + "\n        " + RULE));
  }

  @Test
  void whatOnlyTheProofFindsStandsBesideTheScreenAndLeadsToItsScreen() {
    try (RunningPreview app = start()) {
      walk(app);
      app.waitUntil("it is checked", () -> app.words("#preview-stage").contains("each leads to"));
      shadowARule();
      app.untilTold();
      app.waitUntil("the fault is told", () -> app.isThere("#preview-faults"));
      assertThat(app.allWords("#preview-faults"))
          .contains("1 fault", "with these faults", "rule")
          .doesNotContain("This screen");
      assertThat(app.links("#preview-faults"))
          .singleElement()
          .asString()
          .matches("pathways/mediation\\.json:\\d+ \\S+");
      app.focusOnLink("#preview-faults", 0);
      app.press(KeyCode.ENTER);
      app.waitUntil("its screen is there", () -> app.stage().getTitle().contains("mediat"));
      app.waitUntil(
          "it is said to be about this screen",
          () -> app.allWords("#preview-faults").contains("This screen"));
      assertThat(app.allWords("#preview-explanation")).contains("mediation/");
      assertThat(app.allWords("#preview-faults")).contains("These answers lead there");
      edit("mediation", text -> text.replace(RULE + "\n        " + RULE, RULE));
      app.untilTold();
      app.waitUntil("the fault is gone", () -> !app.isThere("#preview-faults"));
    }
  }

  @Test
  void whatIsToBeLookedAtStandsApartAndThatOfThisScreenFirst() {
    edit(
        "unhappy-with-send",
        text -> text.replaceFirst("\"help\": \"", "\"help\": \"Endeavour to pick one. "));
    edit(
        "talk-first",
        text ->
            text.replaceFirst("Most worries are sorted", "Commence now. Most worries are sorted"));
    try (RunningPreview app = start()) {
      app.waitUntil("it is checked", () -> app.isThere("#preview-warnings"));
      assertThat(app.isThere("#preview-faults")).isFalse();
      String first = app.allWords("#preview-warnings");
      assertThat(first).contains("2 things to look at");
      assertThat(app.words("#preview-warnings-others")).contains("Show");
      app.fire("#preview-warnings-others");
      String all = app.allWords("#preview-warnings");
      assertThat(all)
          .contains("\"Endeavour\" is a hard word", "\"Commence\" is a hard word", "Write \"try\"");
      app.fire("#preview-warnings-others");
      app.fire("#preview-warnings-others");
      int commence = app.links("#preview-warnings").size() - 1;
      while (!app.links("#preview-warnings").get(commence).contains("talk-first")) {
        commence--;
      }
      app.focusOnLink("#preview-warnings", commence);
      app.press(KeyCode.ENTER);
      app.waitUntil(
          "it is about this screen",
          () -> app.allWords("#preview-warnings").contains("This screen"));
      String now = app.allWords("#preview-warnings");
      assertThat(now.indexOf("Commence")).isPositive().isLessThan(now.indexOf("Endeavour"));
    }
  }

  @Test
  void aLongCheckSaysHowFarItIsAndANewerSaveEndsIt() {
    long[] seconds = new long[1];
    try (RunningPreview app =
        new RunningPreview(
            folder, "unhappy-with-send", TODAY, () -> seconds[0]++ * 1_000_000_000L)) {
      app.waitUntil(
          "how far it is was told",
          () ->
              app.told("#preview-stage").stream()
                  .anyMatch(line -> line.matches("Checking every way from .*: \\d+ of \\d+ .*")));
      app.waitUntil("it is checked", () -> app.words("#preview-stage").contains("each leads to"));
      shadowARule();
      app.untilTold();
      edit("mediation", text -> text.replace(RULE + "\n        " + RULE, RULE));
      app.untilTold();
      app.waitUntil("it is checked", () -> app.words("#preview-stage").contains("each leads to"));
      assertThat(app.isThere("#preview-faults")).isFalse();
    }
  }

  @Test
  void theDrawerIsMadeWiderAndNarrowerByKeysWithinBounds() {
    try (RunningPreview app = start()) {
      double begun = app.divider();
      app.press(KeyCode.F8);
      app.press(KeyCode.F8);
      app.waitUntil("it is wider", () -> app.divider() < begun - 0.06);
      double wide = app.divider();
      app.press(KeyCode.F7);
      app.waitUntil("it is narrower", () -> app.divider() > wide + 0.03);
      for (int press = 0; press < 30; press++) {
        app.press(KeyCode.F8);
      }
      app.waitUntil("it is as wide as can be", () -> app.divider() < 0.5);
      assertThat(app.divider()).isGreaterThan(0.15);
      assertThat(app.isThere("#question-title")).isTrue();
      for (int press = 0; press < 30; press++) {
        app.press(KeyCode.F7);
      }
      app.waitUntil("it is narrow again", () -> app.divider() > begun - 0.01);
      assertThat(app.divider()).isLessThan(0.9);
      app.press(KeyCode.F4);
      app.waitUntil("the drawer is shut", () -> !app.isThere("#preview-drawer"));
      app.press(KeyCode.F7);
      assertThat(app.isThere("#preview-drawer")).isFalse();
    }
  }
}
