package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseProblem.CannotSave.Cause;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Logged;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.store.SqliteCaseload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/** A disk that fails never costs a word that stands on the screen, nor saves one twice. */
class FaultsOnScreenTest {
  private static final Pathways PATHWAYS =
      new PathwaysReader().readShipped().pathways().orElseThrow();
  private static final String NOTE = "They said no on the phone";

  @TempDir private Path folder;

  @BeforeAll
  static void startTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private Path file() {
    return folder.resolve("cases").resolve("cases.db");
  }

  private FaultyDisk disk() throws Exception {
    return new FaultyDisk(SqliteCaseload.open(file(), InstantSource.system()));
  }

  private static void area(RunningApp app) {
    app.click("#start");
    app.click("#answer-not-sure");
    app.click("#continue");
  }

  private static void choose(RunningApp app, String option) {
    app.click("#answer-" + option);
    app.click("#continue");
  }

  private static String note(RunningApp app) {
    return RunningApp.onScreen(() -> ((TextArea) app.scene().lookup("#note")).getText());
  }

  private static List<String> said(RunningApp app) {
    return RunningApp.onScreen(
        () ->
            app.scene().lookup("#problem").lookupAll(".label").stream()
                .map(one -> ((Labeled) one).getText())
                .toList());
  }

  private static void press(RunningApp app, String words) {
    RunningApp.onScreen(
        () -> {
          Button button =
              app.scene().lookup("#problem").lookupAll(".button").stream()
                  .map(Button.class::cast)
                  .filter(one -> one.getText().equals(words))
                  .findFirst()
                  .orElseThrow(() -> new AssertionError("no button " + words));
          button.fire();
          return button;
        });
  }

  private static void notSaved(RunningApp app) {
    app.waitUntil(
        "it says that nothing is saved",
        () -> app.isThere("#problem") && app.words("#saved").equals("Not saved"));
  }

  /** The one case that is in the file now. */
  private Case kept() throws Exception {
    try (Caseload caseload = SqliteCaseload.open(file(), InstantSource.system())) {
      return caseload.open(caseload.list().cases().getFirst().id());
    }
  }

  private static long count(Case kept, Class<? extends Entry> kind) {
    return kept.log().stream().map(Logged::entry).filter(kind::isInstance).count();
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void whatIsEnteredWhileNothingCanBeSavedStaysAndIsSavedOnceItCanBe(Cause cause) throws Exception {
    FaultyDisk disk = disk();
    try (RunningApp app = RunningApp.on(PATHWAYS, disk)) {
      area(app);
      app.waitUntilSaved();
      disk.breaks(cause);

      choose(app, "decision-letter");
      notSaved(app);
      assertThat(said(app).getFirst()).startsWith("This could not be saved:");
      assertThat(said(app)).anyMatch(words -> words.contains("is still on the screen"));
      app.click("#note");
      app.type(NOTE);
      app.waitUntil("the note was refused too", () -> disk.refused() > 1);
      assertThat(note(app)).isEqualTo(NOTE);
      app.click("#back");
      assertThat(app.isThere("#answer-decision-letter")).isTrue();
      press(app, "Try again");
      notSaved(app);

      disk.mend();
      press(app, "Try again");
      app.waitUntilSaved();
      assertThat(app.isThere("#problem")).isFalse();
    }
    Case kept = kept();
    assertThat(kept.answers()).containsEntry("what-happened", new Answer.Chosen("decision-letter"));
    assertThat(kept.notes()).extracting(one -> one.text()).containsExactly(NOTE);
    assertThat(count(kept, Entry.Answered.class)).isEqualTo(2);
    // Words may have been on their way when they were refused; none of them is saved twice.
    assertThat(kept.log()).extracting(Logged::entry).doesNotHaveDuplicates();
  }

  @Test
  void aFirstAnswerThatCannotBeSavedBeginsOneCaseOnceItCan() throws Exception {
    FaultyDisk disk = disk();
    try (RunningApp app = RunningApp.on(PATHWAYS, disk)) {
      disk.breaks(Cause.FULL);
      area(app);
      notSaved(app);
      choose(app, "decision-letter");
      notSaved(app);
      disk.mend();
      press(app, "Try again");
      app.waitUntilSaved();
    }
    assertThat(count(kept(), Entry.Answered.class)).isEqualTo(2);
    try (Caseload caseload = SqliteCaseload.open(file(), InstantSource.system())) {
      assertThat(caseload.list().cases()).hasSize(1);
    }
  }

  @Test
  void aNoteGoesOnBeingTypedWhenASaveFailsInBetween() throws Exception {
    FaultyDisk disk = disk();
    try (RunningApp app = RunningApp.on(PATHWAYS, disk)) {
      area(app);
      app.waitUntilSaved();
      disk.breaks(Cause.FULL);
      app.click("#note");
      app.type("They said");
      notSaved(app);
      app.type(" no");
      assertThat(note(app)).isEqualTo("They said no");
      disk.mend();
      press(app, "Try again");
      app.waitUntilSaved();
    }
    assertThat(kept().notes()).extracting(one -> one.text()).containsExactly("They said no");
  }

  @Test
  void nobodyLeavesACaseThatIsNotSavedWithoutBeingAsked() throws Exception {
    FaultyDisk disk = disk();
    try (RunningApp app = RunningApp.on(PATHWAYS, disk)) {
      area(app);
      app.waitUntilSaved();
      disk.breaks(Cause.FULL);
      choose(app, "decision-letter");
      notSaved(app);

      app.click("#my-cases");
      app.waitUntil("the person is asked", () -> said(app).size() > 2 && disk.refused() > 1);
      assertThat(app.isThere("#home-title")).isFalse();

      disk.mend();
      press(app, "Try again");
      app.waitUntilSaved();
      app.click("#my-cases");
      app.waitUntil("home", () -> app.isThere("#home-title"));
    }
    assertThat(count(kept(), Entry.Answered.class)).isEqualTo(2);
  }

  @Test
  void whoeverWantsToCanLeaveWithoutSaving() throws Exception {
    FaultyDisk disk = disk();
    try (RunningApp app = RunningApp.on(PATHWAYS, disk)) {
      area(app);
      app.waitUntilSaved();
      disk.breaks(Cause.GONE);
      choose(app, "decision-letter");
      notSaved(app);
      app.click("#my-cases");
      app.waitUntil("the person is asked", () -> disk.refused() > 1);
      app.waitUntil("there is a way out", () -> buttons(app).contains("Leave without saving it"));
      press(app, "Leave without saving it");
      app.waitUntil("home", () -> app.isThere("#home-title"));
    }
    assertThat(count(kept(), Entry.Answered.class)).isEqualTo(1);
  }

  private static List<String> buttons(RunningApp app) {
    return RunningApp.onScreen(
        () ->
            app.scene().lookup("#problem").lookupAll(".button").stream()
                .map(one -> ((Labeled) one).getText())
                .toList());
  }

  @Test
  void aSlowDiskLeavesTheScreenUsableAndLeavingWaitsWithAWord() throws Exception {
    FaultyDisk disk = disk();
    try (RunningApp app = RunningApp.on(PATHWAYS, disk)) {
      area(app);
      app.waitUntilSaved();
      disk.slowsDown();
      choose(app, "decision-letter");
      assertThat(app.words("#saved")).isEqualTo("Saving\u2026");
      app.click("#note");
      app.type(NOTE);
      assertThat(note(app)).isEqualTo(NOTE);

      app.click("#my-cases");
      app.waitUntil("it says why it waits", () -> app.isThere("#problem"));
      assertThat(said(app).getFirst()).isEqualTo("Your last words are still being saved.");
      assertThat(app.isThere("#home-title")).isFalse();

      disk.mend();
      app.waitUntil("it goes on by itself", () -> app.isThere("#home-title"));
      assertThat(app.isThere("#problem")).isFalse();
    }
    assertThat(kept().notes()).extracting(one -> one.text()).containsExactly(NOTE);
    assertThat(count(kept(), Entry.Answered.class)).isEqualTo(2);
  }

  @Test
  void closingWaitsForASlowDiskAndCanBeHadWithoutWaiting() throws Exception {
    FaultyDisk disk = disk();
    try (RunningApp app = RunningApp.on(PATHWAYS, disk)) {
      area(app);
      app.waitUntilSaved();
      disk.slowsDown();
      choose(app, "decision-letter");
      app.askToClose();
      app.waitUntil("it says why it waits", () -> app.isThere("#problem"));
      assertThat(app.stage().isShowing()).isTrue();
      press(app, "Close without waiting");
      app.waitUntil("the window has closed", () -> !app.stage().isShowing());
      disk.mend();
    }
    // The save went through all the same: the worker finished it.
    assertThat(count(kept(), Entry.Answered.class)).isEqualTo(2);
  }

  @Test
  void aStickThatIsPulledOutAndPutBackLosesNothing() throws Exception {
    Path stick = file().getParent();
    Path away = folder.resolve("away");
    try (RunningApp app = RunningApp.on(PATHWAYS, file(), folder.resolve("x.pdf"))) {
      area(app);
      app.waitUntilSaved();
      Files.move(stick, away);

      choose(app, "decision-letter");
      notSaved(app);
      assertThat(said(app).getFirst()).contains("no longer there");
      press(app, "Try again");
      notSaved(app);
      assertThat(stick).doesNotExist();

      Files.move(away, stick);
      press(app, "Try again");
      app.waitUntilSaved();
      choose(app, "not-sure");
      app.waitUntilSaved();
    }
    Case kept = kept();
    assertThat(kept.answers()).containsEntry("what-happened", new Answer.Chosen("decision-letter"));
    assertThat(count(kept, Entry.Answered.class)).isEqualTo(3);
  }

  @Test
  void aSummaryThatCannotBeWrittenIsToldAndCanBeTriedAgain() throws Exception {
    Path target = folder.resolve("stick").resolve("next-steps.pdf");
    try (RunningApp app = RunningApp.on(PATHWAYS, file(), target)) {
      app.click("#start");
      app.click("#answer-not-sure");
      app.click("#continue");
      for (int steps = 0; steps < 20 && !app.isThere("#save-pdf"); steps++) {
        if (app.isThere("#question-title")) {
          answerAnything(app);
        }
        app.click("#continue");
      }
      app.click("#save-pdf");
      app.waitUntil("it says that it could not", () -> app.isThere("#problem"));
      assertThat(said(app).getFirst()).contains("no folder");
      Files.createDirectories(Optional.ofNullable(target.getParent()).orElseThrow());
      press(app, "Try again");
      app.waitUntil("it is saved", () -> Files.exists(target));
      app.waitUntilSaved();
    }
    assertThat(count(kept(), Entry.SummaryMade.class)).isEqualTo(1);
  }

  private static void answerAnything(RunningApp app) {
    String first =
        RunningApp.onScreen(
            () ->
                app.scene().getRoot().lookupAll("*").stream()
                    .map(javafx.scene.Node::getId)
                    .filter(id -> id != null && id.startsWith("answer-"))
                    .findFirst()
                    .orElse(""));
    if (!first.isEmpty()) {
      app.click("#" + first);
    }
  }
}
