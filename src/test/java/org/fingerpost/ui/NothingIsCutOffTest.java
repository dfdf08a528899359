package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.fingerpost.area.Area;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The largest text in the smallest window: every word of a label, a link or a button is there. */
class NothingIsCutOffTest {
  private static final Pathways PATHWAYS =
      new PathwaysReader().readShipped().pathways().orElseThrow();

  private static final String LONG_NAME =
      "What we did about the letter of November from the council, and what comes next.png";

  @TempDir private Path folder;

  @BeforeAll
  static void startTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void atTwiceTheTextSizeEveryWordIsWhole() throws Exception {
    Area longestName =
        PATHWAYS.areas().councils().values().stream()
            .max(Comparator.comparingInt(council -> council.name().length()))
            .orElseThrow();
    try (RunningApp app =
        RunningApp.on(PATHWAYS, folder.resolve("cases.db"), folder.resolve(LONG_NAME))) {
      RunningApp.onScreen(
          () -> {
            app.stage().setWidth(800);
            app.stage().setHeight(600);
            app.display().setTextSize(200);
            return app;
          });
      whole(app, "home");
      app.click("#start");
      whole(app, "the council");
      choose(app, longestName);
      app.click("#continue");
      whole(app, "what has happened");
      app.click("#answer-decision-letter");
      app.click("#continue");
      whole(app, "the letter's date");
      app.click("#map");
      app.waitUntil("the map is drawn", () -> !app.isThere("#map-drawing"));
      whole(app, "the map");
      // The wheel turned over the map moves the map, so the button is reached as the keyboard does.
      RunningApp.onScreen(
          () -> {
            app.scene().lookup("#map-save-png").requestFocus();
            return app;
          });
      app.press(KeyCode.SPACE);
      app.waitUntil("the map is saved", () -> app.isThere("#map-saved .hyperlink"));
      whole(app, "the map, saved");
      assertThat(isInSight(app, "#map-saved .hyperlink")).isTrue();
      app.click("#keep-copy");
      whole(app, "keep a copy");
      app.click("#settings");
      whole(app, "settings");
      app.click("#my-cases");
      whole(app, "my cases");
    }
  }

  private static boolean isInSight(RunningApp app, String selector) {
    return RunningApp.onScreen(
        () -> {
          Node node = app.scene().lookup(selector);
          return node.localToScene(node.getBoundsInLocal()).getMaxY() <= app.scene().getHeight();
        });
  }

  @SuppressWarnings("unchecked")
  private static void choose(RunningApp app, Area area) {
    RunningApp.onScreen(
        () -> {
          ((ComboBox<Area>) app.scene().lookup("#area")).setValue(area);
          return area;
        });
  }

  /** Reads what is asked for and what is painted in one turn, so that no list changes between. */
  private static void whole(RunningApp app, String screen) {
    app.settle();
    List<Words> shown =
        RunningApp.onScreen(() -> labels(app.scene().getRoot()).stream().map(Words::of).toList());
    assertThat(shown).as(screen).isNotEmpty();
    assertThat(shown)
        .as(screen)
        .allSatisfy(
            words -> {
              assertThat(words.painted()).isEqualTo(words.meant());
              assertThat(words.right()).as(words.meant()).isLessThanOrEqualTo(words.edge());
            });
  }

  /** Labels, links and buttons with words, down to those that take part in what is shown. */
  private static List<Labeled> labels(Parent parent) {
    List<Labeled> labels = new ArrayList<>();
    for (Node child : parent.getChildrenUnmodifiable()) {
      // What is chosen in a list stands in one line; the list below it has room for all of it.
      if (!child.isVisible() || child instanceof ComboBoxBase<?>) {
        continue;
      }
      if (child instanceof Labeled label && !label.getText().isEmpty()) {
        labels.add(label);
      }
      if (child instanceof Parent inner) {
        labels.addAll(labels(inner));
      }
    }
    return labels;
  }

  private record Words(String meant, String painted, double right, double edge) {
    /** A label that was never laid out paints nothing. */
    static Words of(Labeled label) {
      return new Words(
          label.getText(),
          label.lookup(".text") instanceof Text text ? text.getText() : "",
          label.localToScene(label.getBoundsInLocal()).getMaxX(),
          label.getScene().getWidth());
    }
  }
}
