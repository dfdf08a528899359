package org.fingerpost.ui.changed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fingerpost.casework.Earlier;
import org.fingerpost.casework.Given;
import org.fingerpost.law.InWords;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Screen;

/** Answers that do not count now, as they were given, and what was read of earlier changes. */
public final class EarlierScreen implements Screen {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private final Kit kit;
  private final Desk desk;
  private final Navigator navigator;
  private final Page page;

  /** Builds the page once. */
  public EarlierScreen(Kit kit, Desk desk, Navigator navigator) {
    this.kit = kit;
    this.desk = desk;
    this.navigator = navigator;
    this.page = new Page(kit.display());
    page.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.isAltDown() && key.getCode() == KeyCode.LEFT) {
            navigator.go(Destination.CASE);
            key.consume();
          }
        });
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    Optional<Earlier> earlier = desk.open().earlier();
    Label title = Lettering.title(kit.say("earlier.title"));
    title.setId("earlier-title");
    List<Node> nodes = new ArrayList<>();
    nodes.add(title);
    nodes.add(Lettering.body(kit.say("earlier.lead")));
    earlier
        .map(Earlier::answers)
        .filter(answers -> !answers.isEmpty())
        .ifPresent(answers -> nodes.add(answers(answers)));
    for (Earlier.Seen seen : earlier.map(Earlier::changes).orElse(List.of())) {
      nodes.add(Lettering.section(kit.say("earlier.change", day(seen.at()))));
      VBox panel = new VBox();
      panel.getStyleClass().add("panel");
      seen.lines().forEach(line -> panel.getChildren().add(Lettering.body(line)));
      nodes.add(panel);
    }
    Button back = new Button(kit.say("walk.back"));
    back.setId("back");
    back.setOnAction(_ -> navigator.go(Destination.CASE));
    FlowPane actions = new FlowPane(back);
    actions.getStyleClass().add("actions");
    nodes.add(actions);
    page.read(nodes);
    title.requestFocus();
  }

  private Node answers(List<Given> answers) {
    VBox rows = new VBox();
    rows.getStyleClass().add("rows");
    for (Given given : answers) {
      Label said = Lettering.body(given.inWords());
      said.getStyleClass().add("strong");
      VBox row =
          new VBox(
              Lettering.soft(given.title()),
              said,
              Lettering.small(kit.say("earlier.given", day(given.at()))));
      row.getStyleClass().addAll("row", "changed-row");
      rows.getChildren().add(row);
    }
    rows.getChildren().getFirst().getStyleClass().add("first");
    return rows;
  }

  private static String day(Instant at) {
    return InWords.plain(at.atZone(ENGLAND).toLocalDate());
  }
}
