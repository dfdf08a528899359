package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.ui.RunningApp.onScreen;

import java.nio.file.Path;
import java.time.InstantSource;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.fingerpost.casework.Entry;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.store.SqliteCaseload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** More than one note can hold is refused in words, whole; what stands there is safe. */
class WritingRoomTest {
  private static final Pathways PATHWAYS =
      new PathwaysReader().readShipped().pathways().orElseThrow();

  @TempDir private Path folder;

  @BeforeAll
  static void startTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private static void paste(RunningApp app, String words) {
    onScreen(
        () -> {
          ClipboardContent copied = new ClipboardContent();
          copied.putString(words);
          Clipboard.getSystemClipboard().setContent(copied);
          TextArea note = (TextArea) app.scene().lookup("#note");
          note.requestFocus();
          note.end();
          note.paste();
          return note;
        });
  }

  private static String note(RunningApp app) {
    return onScreen(() -> ((TextArea) app.scene().lookup("#note")).getText());
  }

  @Test
  void aPasteThatIsTooLongIsRefusedAndWhatStoodThereStaysAndIsSaved() throws Exception {
    Path cases = folder.resolve("data").resolve("cases.db");
    String almost = "words ".repeat(Entry.LONGEST_TEXT / 6 - 1);
    try (RunningApp app = RunningApp.on(PATHWAYS, cases, folder.resolve("no"))) {
      app.press(KeyCode.ENTER);
      app.waitUntil("a question", () -> app.isThere("#question-title"));
      paste(app, almost);
      assertThat(note(app)).isEqualTo(almost);
      assertThat(app.isThere("#too-long")).isFalse();
      onScreen(
          () -> {
            ((TextArea) app.scene().lookup("#note")).selectRange(5, 3);
            return app;
          });
      String refused = "x".repeat(2_000);
      onScreen(
          () -> {
            TextArea area = (TextArea) app.scene().lookup("#note");
            area.replaceSelection(refused);
            assertThat(area.getSelectedText()).as("nothing moved").hasSize(2);
            return area;
          });
      assertThat(note(app)).isEqualTo(almost);
      assertThat(app.isThere("#too-long")).isTrue();
      paste(app, refused);
      assertThat(note(app)).isEqualTo(almost);
      assertThat(app.words("#too-long"))
          .contains("1,000,000 characters is the most", "2,000", "room for 10 more")
          .contains("Nothing was added");
      paste(app, "0123456789");
      assertThat(note(app)).hasSize(Entry.LONGEST_TEXT).endsWith("0123456789");
      assertThat(app.isThere("#too-long")).isFalse();
      app.type("y");
      assertThat(note(app)).hasSize(Entry.LONGEST_TEXT);
      assertThat(app.isThere("#too-long")).isTrue();
      assertThat(app.isThere("#problem")).as("no bug, no problem").isFalse();
      app.waitUntilSaved();
    }
    try (SqliteCaseload caseload = SqliteCaseload.open(cases, InstantSource.system())) {
      assertThat(caseload.open(caseload.list().cases().getFirst().id()).notes().getFirst().text())
          .isEqualTo(almost + "0123456789");
    }
  }
}
