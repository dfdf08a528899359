package org.fingerpost.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * What lies over a case while it is being locked. Where something could not be saved it says so,
 * and waits: what was written stays behind it until it is on the disk.
 */
final class Cover {
  private final Kit kit;
  private final Page page;
  private final StringProperty typed = new SimpleStringProperty("");

  Cover(Kit kit) {
    this.kit = kit;
    this.page = new Page(kit.display());
    page.getStyleClass().add("cover");
    page.setId("cover");
    page.setVisible(false);
  }

  Node root() {
    return page;
  }

  boolean isShown() {
    return page.isVisible();
  }

  /** Covers everything while what is on its way goes to the disk. */
  void showSaving() {
    page.setVisible(true);
    Label title = title(kit.say("cover.saving"));
    page.read(List.of(title, Lettering.body(kit.say("cover.saving.safe"))));
    title.requestFocus();
  }

  /**
   * Says that locking waits for what could not be saved.
   *
   * @param safe asks for the passphrase of whoever wants to go back to the case
   * @param back goes back to it
   */
  void showWaiting(Problem problem, Safe safe, Runnable back, Problem.Way... ways) {
    page.setVisible(true);
    Label title = title(kit.say("cover.waiting"));
    List<Node> nodes = new ArrayList<>();
    nodes.add(title);
    nodes.add(Lettering.body(kit.say("cover.waiting.safe")));
    VBox why =
        new VBox(Lettering.heading(problem.what()), Lettering.body(problem.remedy()), ways(ways));
    why.getStyleClass().addAll("panel", "problem");
    nodes.add(why);
    nodes.add(Lettering.section(kit.say("cover.back.title")));
    Label error = Lettering.line("", "error");
    error.setId("cover-error");
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    typed.set("");
    SecretField passphrase =
        new SecretField(
            "cover-passphrase",
            kit.say("unlock.passphrase"),
            typed,
            new SimpleBooleanProperty(false));
    Button go = new Button(kit.say("cover.back"));
    go.setId("cover-back");
    Runnable check =
        () -> {
          char[] current = typed.get().toCharArray();
          typed.set("");
          safe.check(
              current,
              () -> goBack(back),
              thrown -> error.setText(kit.problems().of(thrown).what()));
        };
    passphrase.onEnter(check);
    go.setOnAction(_ -> check.run());
    FlowPane actions = new FlowPane(go);
    actions.getStyleClass().add("actions");
    nodes.addAll(List.of(error, passphrase, actions));
    page.read(nodes);
    title.requestFocus();
  }

  private void goBack(Runnable back) {
    page.setVisible(false);
    page.read(List.of());
    back.run();
  }

  private Label title(String words) {
    Label title = Lettering.title(words);
    title.setId("cover-title");
    title.setFocusTraversable(true);
    return title;
  }

  private static FlowPane ways(Problem.Way... ways) {
    FlowPane all = new FlowPane();
    all.getStyleClass().add("actions");
    for (Problem.Way way : ways) {
      Button button = new Button(way.label());
      if (all.getChildren().isEmpty()) {
        button.getStyleClass().add("primary");
        button.setId("cover-retry");
      }
      button.setOnAction(_ -> way.go().run());
      all.getChildren().add(button);
    }
    return all;
  }
}
