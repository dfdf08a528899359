package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The main job: from home to a saved PDF, with everything real. */
class FromHomeToPdfTest {
  private static final String NOTE = "Ring them";
  private static final Pathways PATHWAYS =
      new PathwaysReader().readShipped().pathways().orElseThrow();

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

  @BeforeEach
  void listenForWarningsAboutStyles() {
    Logger.getLogger("javafx.css").addHandler(listening);
  }

  @AfterEach
  void noStyleWasWarnedAbout() {
    Logger.getLogger("javafx.css").removeHandler(listening);
    assertThat(warnings).isEmpty();
  }

  @BeforeAll
  static void startTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private RunningApp start() throws Exception {
    return RunningApp.on(PATHWAYS, folder.resolve("cases.db"), folder.resolve("next-steps.pdf"));
  }

  @Test
  void byMouse() throws Exception {
    try (RunningApp app = start()) {
      app.click("#start");
      app.click("#area");
      app.type("isl");
      app.press(KeyCode.ENTER);
      app.click("#continue");
      choose(app, "decision-letter");
      app.click("#day");
      app.type("31");
      app.click("#month");
      app.type("December");
      app.click("#year");
      app.type("2025");
      app.click("#note");
      app.type(NOTE);
      app.click("#continue");
      assertThat(app.isThere("#next-date")).isTrue();
      choose(app, "refuse-assess");
      choose(app, "not-yet");
      choose(app, "parent");
      assertThat(app.title()).isEqualTo("Check your answers");
      app.click("#continue");
      assertThat(app.title()).contains("appeal");
      app.click("#save-pdf");
      app.waitUntil("the file is saved", () -> app.isThere("#saved-file"));
    }
    assertThat(pdf()).contains("Friday 27 February 2026", "Global Mediation", NOTE);
  }

  private static void choose(RunningApp app, String option) {
    app.click("#answer-" + option);
    app.click("#continue");
  }

  @Test
  void byKeyboardAlone() throws Exception {
    try (RunningApp app = start()) {
      app.press(KeyCode.ENTER);
      app.tabTo("#area");
      app.type("isl");
      // The first chooses in the list, the second carries on.
      app.press(KeyCode.ENTER);
      assertThat(app.title()).isEqualTo("Which council is it about?");
      app.press(KeyCode.ENTER);
      app.press(KeyCode.DIGIT1, KeyCode.ENTER);
      app.tabTo("#day");
      app.type("31");
      app.press(KeyCode.TAB);
      app.type("12");
      app.press(KeyCode.TAB);
      app.type("2025");
      app.tabTo("#note");
      app.type(NOTE);
      app.tabTo("#continue");
      app.press(KeyCode.ENTER);
      app.press(KeyCode.DIGIT1, KeyCode.ENTER);
      app.press(KeyCode.DOWN, KeyCode.SPACE, KeyCode.ENTER);
      app.press(KeyCode.DIGIT1, KeyCode.ENTER);
      assertThat(app.title()).isEqualTo("Check your answers");
      app.press(KeyCode.ENTER);
      app.tabTo("#save-pdf");
      app.press(KeyCode.SPACE);
      app.waitUntil("the file is saved", () -> app.isThere("#saved-file"));
    }
    assertThat(pdf()).contains("Friday 27 February 2026", "Global Mediation", NOTE);
  }

  @Test
  void closedAndOpenedAgainItIsWhereItWas() throws Exception {
    String question;
    try (RunningApp app = start()) {
      app.click("#start");
      app.click("#answer-not-sure");
      app.click("#continue");
      choose(app, "decision-letter");
      question = app.title();
      app.click("#note");
      app.type(NOTE);
    }
    try (RunningApp app = start()) {
      app.click("#carry-on");
      app.waitUntil("the case is open", () -> app.isThere("#question-title"));
      assertThat(app.title()).isEqualTo(question);
      assertThat(RunningApp.onScreen(() -> ((TextArea) app.scene().lookup("#note")).getText()))
          .isEqualTo(NOTE);
      assertThat(app.isThere("#change-what-happened")).isTrue();
      app.click("#back");
      assertThat(
              RunningApp.onScreen(
                  () ->
                      ((javafx.scene.control.RadioButton)
                              app.scene().lookup("#answer-decision-letter"))
                          .isSelected()))
          .isTrue();
    }
  }

  private String pdf() throws Exception {
    try (PDDocument document =
        Loader.loadPDF(Files.readAllBytes(folder.resolve("next-steps.pdf")))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
