package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** All that is kept about a case is saved, then it is deleted with a receipt, by keyboard alone. */
class DeleteWithReceiptTest {
  private static final Pathways PATHWAYS =
      new PathwaysReader().readShipped().pathways().orElseThrow();

  @TempDir private Path folder;

  @BeforeAll
  static void startTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private static void enter(RunningApp app, String selector) {
    app.waitUntil(selector + " is there", () -> app.isThere(selector));
    app.tabTo(selector);
    app.press(KeyCode.ENTER);
  }

  @Test
  void allThatIsKeptIsReachedFromThePageOfTheCaseItself() throws Exception {
    Path file = folder.resolve("kept.txt");
    try (RunningApp app = RunningApp.on(PATHWAYS, folder.resolve("d").resolve("d.db"), file)) {
      app.press(KeyCode.ENTER);
      app.waitUntil("a question", () -> app.isThere("#question-title"));
      app.tabTo("#note");
      app.type("Ring the nurse");
      app.tabTo("#answer-not-sure");
      app.press(KeyCode.SPACE, KeyCode.ENTER);
      app.waitUntil("the next question", () -> app.isThere("#everything-kept"));
      String question = app.title();
      enter(app, "#everything-kept");
      app.waitUntil("its page", () -> app.isThere("#held-title"));
      assertThat(app.focus().getId()).isEqualTo("held-title");
      enter(app, "#held-save");
      app.waitUntil("it is saved", () -> app.isThere("#held-saved"));
      assertThat(app.focus().getId()).isEqualTo("held-saved");
      assertThat(Files.readString(file)).contains("Ring the nurse", "I am not sure");
      assertThat(Files.readString(folder.resolve("kept.txt.json"))).contains("Ring the nurse");
      enter(app, "#back");
      assertThat(app.title()).isEqualTo(question);
    }
  }

  @Test
  void allIsSavedThenTheCaseIsDeletedWithAReceipt() throws Exception {
    Path file = folder.resolve("saved.txt");
    try (RunningApp app = RunningApp.on(PATHWAYS, folder.resolve("c").resolve("c.db"), file)) {
      app.press(KeyCode.ENTER);
      app.waitUntil("a question", () -> app.isThere("#question-title"));
      app.tabTo("#note");
      app.type("Ring the school");
      app.waitUntilSaved();
      enter(app, "#my-cases");

      enter(app, ".everything");
      app.waitUntil("it is saved", () -> app.isThere("#rights-title"));
      assertThat(app.words("#rights-title")).isEqualTo("Everything kept about this case is saved");
      assertThat(app.focus().getId()).isEqualTo("rights-title");
      assertThat(Files.readString(file)).contains("Ring the school");
      assertThat(Files.readString(folder.resolve("saved.txt.json"))).contains("Ring the school");
      enter(app, "#rights-close");
      assertThat(app.isThere("#rights")).isFalse();

      enter(app, ".delete");
      enter(app, "#delete-yes");
      app.waitUntil("it is deleted", () -> app.isThere("#receipt-save"));
      assertThat(app.words("#rights-title")).isEqualTo("The case is deleted");
      assertThat(app.isThere("#last-case")).isFalse();
      enter(app, "#receipt-print");
      assertThat(app.words("#receipt-said")).contains("No printer was found");
      enter(app, "#receipt-save");
      app.waitUntil(
          "the receipt is saved",
          () -> app.words("#receipt-said").contains("The receipt is saved"));
      assertThat(Files.readString(file))
          .contains("Receipt: a case was erased", "Notes among them: 1", "key")
          .doesNotContain("Ring the school", "Case: ");
    }
  }
}
