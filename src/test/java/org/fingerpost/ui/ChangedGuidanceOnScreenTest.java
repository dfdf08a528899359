package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** What a person sees and does when the guidance has changed since they were here. */
class ChangedGuidanceOnScreenTest {
  @TempDir private Path folder;
  private EditedFlows flows;

  @BeforeAll
  static void startTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private RunningApp start() throws Exception {
    return RunningApp.on(flows.read(), folder.resolve("cases.db"), folder.resolve("summary.pdf"));
  }

  @BeforeEach
  void walkToTheOutcome() throws Exception {
    flows = new EditedFlows(folder.resolve("flows"));
    try (RunningApp app = start()) {
      app.press(KeyCode.ENTER);
      app.click("#answer-not-sure");
      app.click("#continue");
      choose(app, "decision-letter");
      app.click("#day");
      app.type("31");
      app.click("#month");
      app.type("12");
      app.click("#year");
      app.type("2025");
      app.click("#continue");
      choose(app, "refuse-assess");
      choose(app, "not-yet");
      choose(app, "parent");
      app.click("#continue");
      assertThat(app.title()).isEqualTo("You can appeal the refusal to assess");
    }
  }

  private static void choose(RunningApp app, String option) {
    app.click("#answer-" + option);
    app.click("#continue");
  }

  private static List<String> read(RunningApp app) {
    return RunningApp.onScreen(
        () ->
            app.scene().getRoot().lookupAll(".label").stream()
                .filter(node -> node instanceof Labeled && node.isVisible())
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.toList()));
  }

  private static void carryOnWithTheCase(RunningApp app) {
    app.click("#carry-on");
    app.waitUntil("the change is shown", () -> app.isThere("#changed-title"));
  }

  @Test
  void itIsShownUntilThePersonGoesOnAndLeadsToWhatMustBeAnswered() throws Exception {
    flows.optionRemoved().shorterAppeal();
    try (RunningApp app = start()) {
      carryOnWithTheCase(app);
      assertThat(app.title()).isEqualTo("The guidance has changed since you were here");
      assertThat(app.focus()).isSameAs(RunningApp.onScreen(() -> app.scene().lookup(".title")));
      assertThat(read(app))
          .contains(
              "by Friday 30 January 2026",
              "Before, it was Friday 27 February 2026 (at the latest Monday 2 March 2026).",
              "Before: You can appeal the refusal to assess",
              "You said: It will not do an EHC needs assessment",
              "That answer is not one of the choices any more.",
              "3 answers are kept as they were");
    }
    try (RunningApp app = start()) {
      carryOnWithTheCase(app);
      app.click("#later");
      app.waitUntil("the cases are listed", () -> app.isThere("#start"));
      carryOnWithTheCase(app);
      app.tabTo("#carry-on-changed");
      app.press(KeyCode.SPACE);
      assertThat(app.title()).isEqualTo("What did the council decide?");
      app.waitUntilSaved();
    }
    try (RunningApp app = start()) {
      app.click("#carry-on");
      app.waitUntil("the question is there", () -> app.isThere("#question-title"));
      assertThat(app.title()).isEqualTo("What did the council decide?");
      app.click("#earlier-answers");
      assertThat(app.title()).isEqualTo("Earlier answers");
      assertThat(read(app))
          .contains("It will not do an EHC needs assessment")
          .anyMatch(line -> line.contains("Send your appeal \u2013 by Friday 30 January 2026"));
      app.click("#back");
      assertThat(app.title()).isEqualTo("What did the council decide?");
    }
  }

  @Test
  void whereNothingMustBeAnsweredItLeadsBackToTheOutcome() throws Exception {
    flows.shorterAppeal().reworded();
    try (RunningApp app = start()) {
      carryOnWithTheCase(app);
      assertThat(read(app))
          .contains(
              "It will not do an assessment this year",
              "Before: What did the council decide? \u2013 It will not do an EHC needs assessment");
      app.click("#carry-on-changed");
      assertThat(app.title()).isEqualTo("You can appeal the refusal to assess");
    }
  }

  @Test
  void aChangeElsewhereIsNeverShown() throws Exception {
    flows.edit("pathways/transport.json", "What is wrong with the transport?", "What about it?");
    try (RunningApp app = start()) {
      app.click("#carry-on");
      app.waitUntil("the case is open", () -> !app.isThere("#start"));
      assertThat(app.title()).isEqualTo("You can appeal the refusal to assess");
    }
  }
}
