package org.fingerpost.ui.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Listed;
import org.fingerpost.ui.CaseLines;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Printing;
import org.fingerpost.ui.RightsModel;
import org.fingerpost.ui.RightsPanel;
import org.fingerpost.ui.Screen;

/** Start, carry on, my cases. */
public final class HomeScreen implements Screen {
  /** More cases than this are found by searching. */
  private static final int AT_ONCE = 30;

  private final Kit kit;
  private final HomeModel model;
  private final RightsModel rights;
  private final RightsPanel done;
  private final Page page;
  private final VBox choices = new VBox();
  private final VBox rows = new VBox();
  private final TextField search = new TextField();
  private Optional<CaseId> askedToDelete = Optional.empty();

  /** Builds the page once. */
  public HomeScreen(Kit kit, HomeModel model, RightsModel rights, Printing printing) {
    this.kit = kit;
    this.model = model;
    this.rights = rights;
    this.done = new RightsPanel(kit, rights, printing);
    this.page = new Page(kit.display());
    choices.getStyleClass().add("ways");
    rows.getStyleClass().add("rows");
    search.setId("find-case");
    search.setPromptText(kit.say("home.search.prompt"));
    search.textProperty().bindBidirectional(model.searchProperty());
    page.beside()
        .getChildren()
        .setAll(panel("home.steps"), panel("home.private"), panel("home.england"));
    model.shownProperty().addListener(_ -> fillRows());
    model
        .listedProperty()
        .addListener(
            (_, _, now) -> {
              if (now) {
                fill();
              }
            });
    page.read(List.of(Lettering.title(kit.say("home.title"))));
  }

  private Node panel(String key) {
    VBox panel = new VBox(Lettering.heading(kit.say(key + ".title")), Lettering.body(kit.say(key)));
    panel.getStyleClass().add("panel");
    return panel;
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    askedToDelete = Optional.empty();
    rights.putAway();
    model.refresh();
  }

  private void fill() {
    List<Node> nodes = new ArrayList<>();
    Label title = Lettering.title(kit.say("home.title"));
    title.setId("home-title");
    nodes.add(title);
    rights.done().ifPresent(one -> nodes.add(done.show(one, this::fill)));
    nodes.add(Lettering.body(kit.say("home.lead")));
    Button start = new Button(kit.say(model.count() == 0 ? "home.start" : "home.start-new"));
    start.setId("start");
    start.setOnAction(_ -> model.start());
    choices.getChildren().clear();
    Button first = start;
    if (model.last().isPresent()) {
      Button carryOn = new Button(kit.say("home.carry-on"));
      carryOn.setId("carry-on");
      carryOn.getStyleClass().add("primary");
      carryOn.setOnAction(_ -> model.last().ifPresent(last -> model.carryOn(last.id())));
      choices.getChildren().add(lastCase(model.last().get(), carryOn));
      first = carryOn;
    } else {
      start.getStyleClass().addAll("primary", "large-button");
    }
    choices.getChildren().add(start);
    nodes.add(choices);
    nodes.add(keeping());
    if (model.due() > 0) {
      nodes.add(review());
    }
    if (model.damaged() > 0) {
      nodes.add(Lettering.line(kit.words().count("home.damaged", model.damaged()), "error"));
      Hyperlink copies = new Hyperlink(kit.say("home.damaged.copies"));
      copies.setId("copies");
      copies.setOnAction(_ -> model.copies());
      nodes.add(copies);
    }
    if (model.newer() > 0) {
      Label newer = Lettering.line(kit.words().count("home.newer", model.newer()), "error");
      newer.setId("newer-cases");
      nodes.add(newer);
    }
    if (model.count() > 1) {
      nodes.add(Lettering.section(kit.say("home.cases")));
      if (model.count() > 3) {
        Label label = Lettering.soft(kit.say("home.search"));
        label.setLabelFor(search);
        nodes.add(label);
        nodes.add(search);
      }
      fillRows();
      nodes.add(rows);
    }
    page.read(nodes);
    Optional.<Node>ofNullable(page.main().lookup("#rights-title")).orElse(first).requestFocus();
  }

  /** Less often wanted than what stands above, so it stands back. */
  private Node keeping() {
    Hyperlink open = new Hyperlink(kit.say("home.open-kept"));
    open.setId("open-kept-case");
    open.setOnAction(_ -> model.openKept());
    FlowPane links = new FlowPane(open);
    if (model.count() > 0) {
      Hyperlink keep = new Hyperlink(kit.say("home.keep"));
      keep.setId("keep-copies");
      keep.setOnAction(_ -> model.keepCopy());
      links.getChildren().add(keep);
    }
    links.getStyleClass().addAll("actions", "keeping");
    return links;
  }

  /** Nothing that presses: it can wait for a quiet moment. */
  private Node review() {
    Hyperlink look = new Hyperlink(kit.words().count("home.review.look", model.due()));
    look.setId("review");
    look.setOnAction(_ -> model.review());
    String time = kit.words().months(model.retention().months());
    Label how = Lettering.soft(kit.words().count("home.review", model.due(), time));
    how.setId("review-due");
    look.setAccessibleText(how.getText() + " " + look.getText());
    VBox line = new VBox(how, look);
    line.getStyleClass().add("review-due");
    return line;
  }

  private Node lastCase(Listed last, Button carryOn) {
    VBox card =
        new VBox(
            Lettering.small(kit.say("home.last")), CaseLines.of(kit, last.head(), model.today()));
    card.getStyleClass().addAll("panel", "last-case");
    card.setId("last-case");
    if (isAskedToDelete(last)) {
      card.getChildren().addAll(sure(last));
    } else {
      FlowPane ways = new FlowPane(carryOn, everything(last), delete(last));
      ways.getStyleClass().add("actions");
      ways.setAlignment(Pos.CENTER_LEFT);
      card.getChildren().add(ways);
    }
    return card;
  }

  private boolean isAskedToDelete(Listed one) {
    return askedToDelete.filter(one.id()::equals).isPresent();
  }

  private List<Node> sure(Listed one) {
    return done.sure(
        kit.say("home.delete.no"),
        () -> ask(Optional.empty()),
        () -> {
          askedToDelete = Optional.empty();
          rights.delete(one, model::refresh);
        });
  }

  private Hyperlink everything(Listed one) {
    Hyperlink everything = new Hyperlink(kit.say("rights.held"));
    everything.getStyleClass().add("everything");
    everything.setMinWidth(Hyperlink.USE_PREF_SIZE);
    everything.setAccessibleText(kit.say("rights.held.what", one.head().title()));
    everything.setOnAction(_ -> rights.saveEverything(one, this::fill));
    return everything;
  }

  private Hyperlink delete(Listed one) {
    Hyperlink delete = new Hyperlink(kit.say("home.delete"));
    delete.getStyleClass().add("delete");
    delete.setMinWidth(Hyperlink.USE_PREF_SIZE);
    delete.setAccessibleText(kit.say("home.delete.what", one.head().title()));
    delete.setOnAction(_ -> ask(Optional.of(one.id())));
    return delete;
  }

  private void fillRows() {
    rows.getChildren().clear();
    boolean searching = !model.searchProperty().get().isBlank();
    List<Listed> found =
        model.shownProperty().get().stream()
            .filter(one -> searching || !model.last().equals(Optional.of(one)))
            .toList();
    found.stream().limit(AT_ONCE).map(this::row).forEach(rows.getChildren()::add);
    if (found.size() > AT_ONCE) {
      rows.getChildren()
          .add(Lettering.soft(kit.words().count("home.more", found.size() - AT_ONCE)));
    }
    if (found.isEmpty() && searching) {
      rows.getChildren().add(Lettering.body(kit.say("home.none-found")));
    }
    if (!rows.getChildren().isEmpty()) {
      rows.getChildren().getFirst().getStyleClass().add("first");
    }
  }

  private Node row(Listed one) {
    VBox about = CaseLines.of(kit, one.head(), model.today());
    HBox.setHgrow(about, Priority.ALWAYS);
    if (isAskedToDelete(one)) {
      VBox sure = new VBox(about);
      sure.getChildren().addAll(sure(one));
      sure.getStyleClass().addAll("row", "sure");
      return sure;
    }
    Hyperlink open = new Hyperlink(kit.say("home.open"));
    open.setMinWidth(Hyperlink.USE_PREF_SIZE);
    open.setAccessibleText(kit.say("home.open.what", one.head().title()));
    open.setOnAction(_ -> model.carryOn(one.id()));
    HBox links = new HBox(open, everything(one), delete(one));
    links.getStyleClass().add("links");
    HBox row = new HBox(about, links);
    row.getStyleClass().add("row");
    return row;
  }

  private void ask(Optional<CaseId> which) {
    askedToDelete = which;
    fill();
    Node focus = page.main().lookup("#delete-no");
    if (focus != null) {
      focus.requestFocus();
    }
  }
}
