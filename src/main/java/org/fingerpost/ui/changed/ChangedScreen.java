package org.fingerpost.ui.changed;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fingerpost.casework.Revisited;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Screen;

/**
 * What has changed for this case since it was last open, to be read before going on. What is to be
 * known stands in the middle, what stays as it was beside it.
 */
public final class ChangedScreen implements Screen {
  private final Kit kit;
  private final Desk desk;
  private final Navigator navigator;
  private final Page page;

  /** Builds the page once. */
  public ChangedScreen(Kit kit, Desk desk, Navigator navigator) {
    this.kit = kit;
    this.desk = desk;
    this.navigator = navigator;
    this.page = new Page(kit.display());
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    Revisited revisited = desk.open().changed().orElseThrow();
    ChangedModel model = new ChangedModel(kit.words(), revisited);
    List<Node> nodes = new ArrayList<>();
    Label title = Lettering.title(model.title());
    title.setId("changed-title");
    nodes.add(title);
    model.lead().forEach(line -> nodes.add(Lettering.body(line)));
    List<Node> beside = new ArrayList<>();
    for (ChangedModel.Kind kind : ChangedModel.Kind.values()) {
      model
          .part(kind)
          .ifPresent(
              part -> {
                switch (kind) {
                  case DATES -> nodes.addAll(dates(part));
                  case KEPT, ASIDE_BEFORE -> beside.add(panel(part));
                  case RESULT, ASK, CHECK, GONE, WAITS, BACK, ASIDE, READ, NOTES, PLACE ->
                      nodes.addAll(rows(part));
                }
              });
    }
    nodes.add(actions(model));
    page.read(nodes);
    page.beside().getChildren().setAll(beside);
    title.requestFocus();
  }

  private List<Node> heading(ChangedModel.Part part) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Lettering.section(part.heading()));
    part.lead().ifPresent(lead -> nodes.add(Lettering.body(lead)));
    return nodes;
  }

  private List<Node> dates(ChangedModel.Part part) {
    List<Node> nodes = heading(part);
    for (ChangedModel.Line line : part.lines()) {
      VBox card = new VBox(Lettering.line(line.about(), "date-title"));
      card.getStyleClass().add("date-card");
      line.now().ifPresent(now -> card.getChildren().add(Lettering.line(now, "date-large")));
      line.more().forEach(more -> card.getChildren().add(Lettering.body(more)));
      nodes.add(card);
    }
    return nodes;
  }

  private List<Node> rows(ChangedModel.Part part) {
    VBox rows = new VBox();
    rows.getStyleClass().add("rows");
    for (ChangedModel.Line line : part.lines()) {
      VBox row = new VBox(Lettering.soft(line.about()));
      row.getStyleClass().addAll("row", "changed-row");
      line.now()
          .ifPresent(
              now -> {
                Label strong = Lettering.body(now);
                strong.getStyleClass().add("strong");
                row.getChildren().add(strong);
              });
      line.more().forEach(more -> row.getChildren().add(Lettering.body(more)));
      rows.getChildren().add(row);
    }
    rows.getChildren().getFirst().getStyleClass().add("first");
    List<Node> nodes = heading(part);
    nodes.add(rows);
    return nodes;
  }

  private static Node panel(ChangedModel.Part part) {
    VBox panel = new VBox(Lettering.heading(part.heading()));
    panel.getStyleClass().addAll("panel", "trail");
    for (ChangedModel.Line line : part.lines()) {
      VBox entry = new VBox(Lettering.small(line.about()));
      entry.getStyleClass().add("trail-entry");
      line.now().ifPresent(now -> entry.getChildren().add(Lettering.body(now)));
      line.more().forEach(more -> entry.getChildren().add(Lettering.small(more)));
      panel.getChildren().add(entry);
    }
    return panel;
  }

  private Node actions(ChangedModel model) {
    Button carryOn = new Button(kit.say("changed.carry-on"));
    carryOn.setId("carry-on-changed");
    carryOn.getStyleClass().add("primary");
    carryOn.setOnAction(
        _ -> {
          desk.open().carryOn(model.inWords());
          navigator.go(Destination.CASE);
        });
    Button later = new Button(kit.say("changed.later"));
    later.setId("later");
    later.setAccessibleHelp(kit.say("changed.later.help"));
    later.setOnAction(_ -> navigator.go(Destination.HOME));
    FlowPane actions = new FlowPane(carryOn, later);
    actions.getStyleClass().add("actions");
    return actions;
  }
}
