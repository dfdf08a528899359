package org.fingerpost.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.InEngland;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Retention;
import org.fingerpost.law.InWords;
import org.fingerpost.ui.CaseLines;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Printing;
import org.fingerpost.ui.RightsModel;
import org.fingerpost.ui.RightsPanel;
import org.fingerpost.ui.Screen;

/** The cases in which nothing has happened for a time, each to be kept on or deleted. */
public final class ReviewScreen implements Screen {
  /** The others follow as these are decided. */
  private static final int AT_ONCE = 30;

  private final Kit kit;
  private final ReviewModel model;
  private final RightsModel rights;
  private final RightsPanel done;
  private final Page page;
  private Optional<CaseId> askedToDelete = Optional.empty();

  /** Builds the page once. */
  public ReviewScreen(Kit kit, ReviewModel model, RightsModel rights, Printing printing) {
    this.kit = kit;
    this.model = model;
    this.rights = rights;
    this.done = new RightsPanel(kit, rights, printing);
    this.page = new Page(kit.display());
    model
        .listedProperty()
        .addListener(
            (_, _, now) -> {
              if (now) {
                fill();
              }
            });
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    askedToDelete = Optional.empty();
    rights.putAway();
    model.putAway();
    page.read(List.of());
    model.refresh();
  }

  private void fill() {
    List<Retention.Due> due = model.due();
    List<Node> nodes = new ArrayList<>();
    Label title =
        Lettering.title(
            due.isEmpty() ? kit.say("review.none") : kit.words().count("review.title", due.size()));
    title.setId("review-title");
    title.setFocusTraversable(true);
    nodes.add(title);
    rights.done().ifPresent(one -> nodes.add(done.show(one, this::fill)));
    model.decided().ifPresent(last -> nodes.add(decided(last)));
    if (!due.isEmpty()) {
      nodes.add(Lettering.body(kit.say("review.lead", time())));
    }
    nodes.add(ways(due.size()));
    if (!due.isEmpty()) {
      nodes.add(rows(due));
    }
    page.read(nodes);
    focus();
  }

  private void focus() {
    List<String> where =
        askedToDelete.isPresent()
            ? List.of("#delete-no")
            : List.of("#rights-title", "#review-said", "#review-title");
    where.stream()
        .flatMap(id -> Optional.ofNullable(page.main().lookup(id)).stream())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private String time() {
    return kit.words().months(Math.max(1, model.retention().months()));
  }

  private Node decided(ReviewModel.Decided last) {
    Label said =
        Lettering.line(
            switch (last) {
              case ReviewModel.Decided.Kept(List<Listed> cases) when cases.size() == 1 ->
                  kit.say("review.kept", cases.getFirst().head().title(), time());
              case ReviewModel.Decided.Kept(List<Listed> cases) ->
                  kit.say("review.kept-all", cases.size(), time());
              case ReviewModel.Decided.TakenBack(int cases) ->
                  kit.words().count("review.taken-back", cases);
            },
            "strong");
    said.setId("review-said");
    said.setFocusTraversable(true);
    VBox panel = new VBox(said);
    if (last instanceof ReviewModel.Decided.Kept) {
      panel.getChildren().add(actions(button("review-undo", "review.undo", model::undo)));
    }
    panel.getStyleClass().addAll("panel", "last-case");
    return panel;
  }

  private Node ways(int due) {
    FlowPane ways = actions();
    if (due > 1) {
      Button all = new Button(kit.say("review.keep-all", due));
      all.setId("review-keep-all");
      all.setOnAction(_ -> keep(model::keepAll));
      ways.getChildren().add(all);
    }
    ways.getChildren().add(button("review-back", "review.back", model::back));
    return ways;
  }

  private void keep(Runnable keeping) {
    askedToDelete = Optional.empty();
    rights.putAway();
    keeping.run();
  }

  private Node rows(List<Retention.Due> due) {
    VBox rows = new VBox();
    rows.setId("review-rows");
    rows.getStyleClass().add("rows");
    due.stream().limit(AT_ONCE).map(this::row).forEach(rows.getChildren()::add);
    rows.getChildren().getFirst().getStyleClass().add("first");
    if (due.size() > AT_ONCE) {
      rows.getChildren()
          .add(Lettering.soft(kit.words().count("review.more", due.size() - AT_ONCE)));
    }
    return rows;
  }

  private Node row(Retention.Due due) {
    Listed one = due.one();
    VBox about = CaseLines.of(kit, one.head(), model.today());
    about.getChildren().add(Lettering.line(since(due), "strong"));
    VBox row = new VBox(about);
    row.getStyleClass().addAll("row", "sure", "still");
    if (askedToDelete.filter(one.id()::equals).isPresent()) {
      row.getChildren()
          .addAll(
              done.sure(
                  kit.say("review.delete.no"), () -> ask(Optional.empty()), () -> delete(one)));
      return row;
    }
    Button keep = new Button(kit.say("review.keep"));
    keep.getStyleClass().add("keep-on");
    keep.setAccessibleText(kit.say("review.keep.what", one.head().title()));
    keep.setOnAction(_ -> keep(() -> model.keep(one)));
    FlowPane links =
        actions(
            keep,
            link("open", "home.open", "home.open.what", one, () -> model.open(one)),
            link(
                "everything",
                "rights.held",
                "rights.held.what",
                one,
                () -> rights.saveEverything(one, this::saved)),
            link(
                "delete",
                "home.delete",
                "home.delete.what",
                one,
                () -> ask(Optional.of(one.id()))));
    row.getChildren().add(links);
    return row;
  }

  private String since(Retention.Due due) {
    String last = InWords.full(InEngland.day(due.one().lastTouched()));
    if (due.ahead()) {
      return kit.say("review.ahead", InWords.full(due.since()));
    }
    return due.keptOnThen()
        ? kit.say("review.since-kept", last, InWords.full(due.since()))
        : kit.say("review.since", last);
  }

  private Hyperlink link(String style, String key, String spoken, Listed one, Runnable go) {
    Hyperlink link = new Hyperlink(kit.say(key));
    link.getStyleClass().add(style);
    link.setMinWidth(Hyperlink.USE_PREF_SIZE);
    link.setAccessibleText(kit.say(spoken, one.head().title()));
    link.setOnAction(_ -> go.run());
    return link;
  }

  private void ask(Optional<CaseId> which) {
    askedToDelete = which;
    model.putAway();
    rights.putAway();
    fill();
  }

  private void delete(Listed one) {
    askedToDelete = Optional.empty();
    rights.delete(one, model::refresh);
  }

  private void saved() {
    model.putAway();
    fill();
  }

  private Button button(String id, String key, Runnable go) {
    Button button = new Button(kit.say(key));
    button.setId(id);
    button.setOnAction(_ -> go.run());
    return button;
  }

  private static FlowPane actions(Node... nodes) {
    FlowPane actions = new FlowPane(nodes);
    actions.getStyleClass().add("actions");
    actions.setAlignment(Pos.CENTER_LEFT);
    return actions;
  }
}
