package org.fingerpost.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fingerpost.flow.Fault;

/**
 * The window in place of the app where it cannot begin: what happened, what is safe, what can be
 * done.
 */
public final class StoppedWindow {
  private StoppedWindow() {}

  /** Fills a stage with a problem and its ways out. */
  public static void show(Stage stage, Words words, Display display, Problem problem) {
    show(stage, words, display, problem, List.of());
  }

  /** Fills a stage with everything that is wrong with the pathways. */
  public static void showFaults(
      Stage stage, Words words, Display display, List<Fault> faults, Problem.Way... ways) {
    Problem problem =
        new Problem(
            words.count("faults.what", faults.size()),
            words.say("faults.safe"),
            words.say("faults.remedy"),
            List.of(ways));
    show(stage, words, display, problem, faults);
  }

  /** Fills a stage with a problem, its ways out, and the faults behind it. */
  public static void show(
      Stage stage, Words words, Display display, Problem problem, List<Fault> faults) {
    Page page = new Page(display);
    Label title = Lettering.title(problem.what());
    title.setFocusTraversable(true);
    title.setId("stopped");
    FlowPane ways = new FlowPane();
    ways.getStyleClass().add("actions");
    for (Problem.Way way : problem.ways()) {
      Button button = new Button(way.label());
      if (ways.getChildren().isEmpty()) {
        button.getStyleClass().add("primary");
      }
      button.setOnAction(_ -> way.go().run());
      ways.getChildren().add(button);
    }
    VBox found = new VBox();
    found.getStyleClass().add("inside");
    for (Fault fault : faults) {
      found.getChildren().add(said(fault));
    }
    List<Node> parts =
        List.of(
            title, Lettering.body(problem.safe()), Lettering.body(problem.remedy()), found, ways);
    page.read(parts);
    show(stage, words, display, page);
    title.requestFocus();
  }

  /** Fills a stage with a page, as for a way out that has more than one step. */
  public static void show(Stage stage, Words words, Display display, Page page) {
    StackPane root = new StackPane(page);
    root.getStyleClass().add("window");
    Scene scene = new Scene(root, 1000, 700);
    new Appearance(display).dress(scene);
    stage.setTitle(words.say("name"));
    stage.setScene(scene);
  }

  private static Node said(Fault fault) {
    String where = fault.place() + (fault.node().isEmpty() ? "" : "  " + fault.node());
    VBox lines =
        new VBox(
            Lettering.heading(where), Lettering.body(fault.what()), Lettering.soft(fault.remedy()));
    lines.getStyleClass().add("panel");
    return lines;
  }
}
