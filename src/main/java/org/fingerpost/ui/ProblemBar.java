package org.fingerpost.ui;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What went wrong, above the page: what happened, what is safe, what to do. Hides nothing. */
final class ProblemBar {
  private final Kit kit;
  private final VBox lines = new VBox();
  private final Measure root;

  ProblemBar(Kit kit) {
    this.kit = kit;
    lines.getStyleClass().add("problem");
    root = new Measure(kit.display(), lines);
    root.getStyleClass().add("problem-bar");
    root.setId("problem");
    kit.problems().shownProperty().addListener((_, _, now) -> show(now));
    show(kit.problems().shownProperty().get());
  }

  Parent root() {
    return root;
  }

  private void show(Optional<Problem> problem) {
    root.setVisible(problem.isPresent());
    root.setManaged(problem.isPresent());
    problem.ifPresent(this::fill);
  }

  private void fill(Problem problem) {
    Label what = Lettering.heading(problem.what());
    what.setFocusTraversable(true);
    FlowPane ways = new FlowPane();
    ways.getStyleClass().add("actions");
    for (Problem.Way way : problem.ways()) {
      Button button = new Button(way.label());
      button.setOnAction(_ -> way.go().run());
      ways.getChildren().add(button);
    }
    Button close = new Button(kit.say("problem.close"));
    close.setOnAction(_ -> kit.problems().putAway(problem));
    ways.getChildren().add(close);
    lines
        .getChildren()
        .setAll(what, Lettering.body(problem.safe()), Lettering.body(problem.remedy()), ways);
    // Whoever is typing goes on typing: a save that fails must not cost the next word.
    if (root.getScene() == null
        || !(root.getScene().getFocusOwner() instanceof TextInputControl typing)
        || !typing.isEditable()) {
      what.requestFocus();
    }
  }
}
