package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The map from inside a case: opened by key, read, left for another flow, and back again. */
class MapWalkTest {
  private static final Pathways PATHWAYS =
      new PathwaysReader().readShipped().pathways().orElseThrow();

  @TempDir private Path folder;

  @BeforeAll
  static void startTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void theMapShowsTheWayAndLeadsBackToWhereThePersonWas() throws Exception {
    Path file = folder.resolve("map.png");
    try (RunningApp app = RunningApp.on(PATHWAYS, folder.resolve("cases.db"), file)) {
      app.click("#start");
      app.click("#answer-not-sure");
      app.click("#continue");
      app.click("#answer-something-else");
      app.click("#continue");
      String question = app.title();
      app.click("#answer-complain");
      Node chosen = app.focus();

      app.chord(KeyCode.CONTROL, KeyCode.M);
      app.waitUntil("the map is drawn", () -> app.isThere("#box-what-happened"));
      assertThat(app.words("#map-title"))
          .isEqualTo("Map: I am unhappy with a SEND decision or with the help being given");
      assertThat(spoken(app)).startsWith("You are here. Question: " + question);

      Region ring = (Region) app.focus();
      assertThat(ring.getWidth()).as("as wide as its box").isGreaterThan(200);
      assertThat(ring.getHeight()).as("as high as its box").isGreaterThan(100);
      assertThat(ring.getBorder().getStrokes()).as("the ring around what has the focus").hasSize(2);

      // Along the lines: back to what was answered, and on again.
      app.press(KeyCode.LEFT);
      assertThat(spoken(app))
          .isEqualTo("Question: What has happened? Passed. You answered: Something else.");
      app.press(KeyCode.ENTER);
      assertThat(app.words("#map-node-title")).isEqualTo("What has happened?");
      assertThat(app.words("#map-node-mark")).isEqualTo("Passed");
      assertThat(app.focus().getId()).isEqualTo("map-node-title");
      app.press(KeyCode.ESCAPE);
      assertThat(app.isThere("#map-panel")).isFalse();
      assertThat(app.focus().getId()).isEqualTo("box-what-happened");

      // Zoom by key and by button; the text size of the app stays as it is.
      app.press(KeyCode.EQUALS);
      assertThat(app.words("#map-zoom")).isEqualTo("125 %");
      app.press(KeyCode.MINUS, KeyCode.MINUS);
      assertThat(app.words("#map-zoom")).isEqualTo("80 %");
      app.click("#map-full");
      assertThat(app.words("#map-zoom")).isEqualTo("100 %");
      assertThat(app.display().textSizeProperty().get()).isEqualTo(100);

      // By mouse: read where the person is.
      app.click("#map-here");
      app.click("#" + app.focus().getId());
      assertThat(app.words("#map-node-mark")).isEqualTo("You are here");
      app.click("#map-read-close");

      // A hand-over leads to the other flow's map, and back.
      app.press(KeyCode.RIGHT);
      assertThat(spoken(app)).startsWith("Goes on in: ");
      app.press(KeyCode.ENTER);
      app.waitUntil("the other map is drawn", () -> app.isThere("#map-before"));
      app.waitUntil("it is drawn", () -> !app.isThere("#map-drawing"));
      assertThat(app.words("#map-title")).isEqualTo("Map: Ask for an EHC needs assessment");
      assertThat(spoken(app)).contains("Has anybody asked the council");
      app.click("#map-before");
      app.waitUntil("the first map is back", () -> !app.isThere("#map-drawing"));
      assertThat(spoken(app)).startsWith("Goes on in: ");

      app.click("#map-save-png");
      app.waitUntil("the map is saved", () -> Files.exists(file));

      app.press(KeyCode.ESCAPE);
      assertThat(app.title()).isEqualTo(question);
      assertThat(((RadioButton) app.scene().lookup("#answer-complain")).isSelected()).isTrue();
      assertThat(app.focus()).isSameAs(chosen);
    }
  }

  private static String spoken(RunningApp app) {
    return String.valueOf(app.focus().queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }
}
