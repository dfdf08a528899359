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
}
