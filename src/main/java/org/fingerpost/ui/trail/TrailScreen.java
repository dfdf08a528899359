package org.fingerpost.ui.trail;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fingerpost.casework.Trail;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Screen;

/** Who did what with the cases on this computer, the newest first. */
public final class TrailScreen implements Screen {
  /** More than anybody reads on a screen; a saved list has them all. */
  private static final int AT_ONCE = 60;

  private final Kit kit;
  private final TrailModel model;
  private final Navigator navigator;
  private final Page page;
  private boolean sure;

  /** Builds the page once. */
  public TrailScreen(Kit kit, TrailModel model, Navigator navigator) {
    this.kit = kit;
    this.model = model;
    this.navigator = navigator;
    this.page = new Page(kit.display());
    model.trailProperty().addListener(_ -> fill());
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    sure = false;
    fill();
    model.refresh();
  }

  private void fill() {
    List<Node> nodes = new ArrayList<>();
    Label title = Lettering.title(kit.say("trail.who"));
    title.setId("trail-title");
    title.setFocusTraversable(true);
    nodes.add(title);
    nodes.add(Lettering.body(kit.say("trail.lead")));
    for (String fault : model.faults()) {
      nodes.add(Lettering.line(fault, "error"));
    }
    Label said = Lettering.body("");
    said.setId("trail-said");
    said.textProperty().bind(model.saidProperty());
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    nodes.add(said);
    List<Trail.Line> lines = model.trailProperty().get().map(Trail::lines).orElse(List.of());
    nodes.add(ways(!lines.isEmpty()));
    if (lines.isEmpty()) {
      nodes.add(Lettering.body(kit.say("trail.none")));
    } else {
      nodes.add(rows(lines));
    }
    page.read(nodes);
    Node focus = page.main().lookup(sure ? "#trail-keep" : "#trail-title");
    if (focus != null) {
      focus.requestFocus();
    }
  }

  private Node ways(boolean any) {
    int old = model.old();
    FlowPane ways = new FlowPane();
    ways.getStyleClass().add("actions");
    if (sure && old > 0) {
      Button clear = button("trail-clear-yes", kit.say("trail.clear.yes"), this::clear);
      clear.getStyleClass().add("danger");
      ways.getChildren()
          .addAll(button("trail-keep", kit.say("trail.clear.no"), () -> ask(false)), clear);
      VBox asked =
          new VBox(Lettering.line(kit.words().count("trail.clear.sure", old), "error"), ways);
      asked.getStyleClass().add("inside");
      return asked;
    }
    if (any) {
      ways.getChildren().add(button("trail-save", kit.say("trail.save"), model::save));
    }
    if (old > 0) {
      String words = kit.words().count("trail.clear", model.months());
      ways.getChildren().add(button("trail-clear", words, () -> ask(true)));
    }
    ways.getChildren()
        .add(button("trail-back", kit.say("trail.back"), () -> navigator.go(Destination.SETTINGS)));
    return ways;
  }

  private Node rows(List<Trail.Line> lines) {
    VBox rows = new VBox();
    rows.setId("trail-rows");
    rows.getStyleClass().add("rows");
    lines.reversed().stream().limit(AT_ONCE).map(this::row).forEach(rows.getChildren()::add);
    rows.getChildren().getFirst().getStyleClass().add("first");
    if (lines.size() > AT_ONCE) {
      rows.getChildren()
          .add(Lettering.soft(kit.words().count("trail.more", lines.size() - AT_ONCE)));
    }
    return rows;
  }

  private Node row(Trail.Line line) {
    VBox row =
        new VBox(Lettering.body(model.deed(line)), Lettering.small(model.circumstances(line)));
    row.getStyleClass().addAll("about-case", "row");
    return row;
  }

  private void ask(boolean yes) {
    sure = yes;
    fill();
  }

  private void clear() {
    sure = false;
    model.clear();
  }

  private static Button button(String id, String words, Runnable go) {
    Button button = new Button(words);
    button.setId(id);
    button.setOnAction(_ -> go.run());
    return button;
  }
}
