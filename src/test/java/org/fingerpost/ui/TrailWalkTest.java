package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.fingerpost.app.Desktop;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Deed;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Head;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.store.SqliteCaseload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** A person sees who opened what, saves the list, and clears what is old. */
class TrailWalkTest {
  private static final Pathways PATHWAYS =
      new PathwaysReader().readShipped().pathways().orElseThrow();

  @TempDir private Path folder;

  @BeforeAll
  static void startTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  /** The real app over a file; what takes time is done at once. */
  private record App(Stage stage, Display display, Desktop desktop) {
    static App on(SqliteCaseload caseload, Path saveAs) {
      return RunningApp.onScreen(
          () -> {
            Stage stage = new Stage();
            Display display = new Display();
            Desktop desktop =
                new Desktop(
                    stage,
                    new Desktop.Contents(
                        PATHWAYS, "unhappy-with-send", caseload, () -> RunningApp.TODAY),
                    new Desktop.Surroundings(
                        display,
                        new Background(Runnable::run, Runnable::run, Runnable::run),
                        new ChosenFiles(Optional.of(saveAs)),
                        (_, _, _) -> {},
                        _ -> {}));
            stage.setWidth(1000);
            stage.setHeight(700);
            desktop.begin();
            stage.show();
            return new App(stage, display, desktop);
          });
    }

    void go(Destination where) {
      RunningApp.onScreen(
          () -> {
            desktop.go(where);
            return where;
          });
    }

    private Scene scene() {
      return stage.getScene();
    }

    void press(String selector) {
      RunningApp.onScreen(
          () -> {
            ((Button) scene().lookup(selector)).fire();
            return selector;
          });
    }

    boolean isThere(String selector) {
      return RunningApp.onScreen(() -> scene().lookup(selector) != null);
    }

    /** Every word in the rows, the first line first. */
    String rows() {
      return RunningApp.onScreen(
          () -> {
            StringBuilder all = new StringBuilder();
            for (javafx.scene.Node row :
                ((javafx.scene.layout.VBox) scene().lookup("#trail-rows")).getChildren()) {
              for (javafx.scene.Node words : ((javafx.scene.layout.VBox) row).getChildren()) {
                all.append(((Label) words).getText()).append('\n');
              }
            }
            return all.toString();
          });
    }

    void close() {
      RunningApp.onScreen(
          () -> {
            stage.hide();
            return stage;
          });
    }
  }

  @Test
  void whatWasOpenedIsListedNewestFirstSavedAndClearedWhenOld() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now().minus(Duration.ofDays(800)));
    Path saveAs = folder.resolve("list.json");
    try (SqliteCaseload caseload =
        SqliteCaseload.open(folder.resolve("cases").resolve("c.db"), now::get)) {
      CaseId id =
          caseload
              .start(
                  new Entry.Opened("unhappy-with-send", "2026-01-01", Optional.empty()),
                  new Head("K., mother", "Begun", Optional.empty(), Optional.empty(), false))
              .id();
      now.set(Instant.now());
      caseload.audit().orElseThrow().add(Deed.of(Deed.What.OPENED, id));
      caseload.audit().orElseThrow().add(Deed.of(Deed.What.EXPORTED, id));
      App app = App.on(caseload, saveAs);

      app.go(Destination.TRAIL);

      String rows = app.rows();
      assertThat(rows).contains("case " + id.toString().substring(0, 8)).doesNotContain("mother");
      assertThat(rows.indexOf("saved in a file")).isBetween(0, rows.indexOf("A case was opened"));
      assertThat(rows.indexOf("A case was opened")).isLessThan(rows.indexOf("case was started"));

      app.press("#trail-save");
      assertThat(Files.readString(saveAs)).contains("\"deed\": \"exported\"", id.toString());

      app.press("#trail-clear");
      assertThat(app.rows()).contains("case was started");
      app.press("#trail-keep");
      assertThat(app.rows()).contains("case was started");
      app.press("#trail-clear");
      app.press("#trail-clear-yes");
      assertThat(app.rows())
          .doesNotContain("case was started")
          .contains("1 old line of this list was cleared", "saved in a file");
      assertThat(app.isThere("#trail-clear")).isFalse();

      app.press("#trail-back");
      assertThat(app.isThere("#settings-title")).isTrue();
      app.close();
    }
  }
}
