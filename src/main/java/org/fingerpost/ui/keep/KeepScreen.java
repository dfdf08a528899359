package org.fingerpost.ui.keep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fingerpost.casework.CaseFiles;
import org.fingerpost.casework.InEngland;
import org.fingerpost.casework.Listed;
import org.fingerpost.law.InWords;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Screen;
import org.fingerpost.ui.SecretField;
import org.fingerpost.vault.PassphraseStrength;
import org.jspecify.annotations.Nullable;

/** Seals cases into a file to take away: which ones, a passphrase, and where to. */
public final class KeepScreen implements Screen {
  /** More cases than this are found by searching. */
  private static final int AT_ONCE = 12;

  private final Kit kit;
  private final Desk desk;
  private final Navigator navigator;
  private final KeepModel model;
  private final Page page;
  private final VBox rows = new VBox();
  private final TextField search = new TextField();
  private final CheckBox shown = new CheckBox();
  private final StringProperty first = new SimpleStringProperty("");
  private final StringProperty second = new SimpleStringProperty("");
  private final SecretField passphrase;
  private final SecretField again;
  private final Label strength = Lettering.body("");
  private final Label obstacle = Lettering.line("", "error");
  private final Button save = new Button();
  private final VBox working = new VBox();

  /** Builds the page once. */
  public KeepScreen(Kit kit, Desk desk, Navigator navigator, KeepModel model) {
    this.kit = kit;
    this.desk = desk;
    this.navigator = navigator;
    this.model = model;
    this.page = new Page(kit.display());
    this.passphrase =
        new SecretField("passphrase", kit.say("copy.passphrase"), first, shown.selectedProperty());
    this.again =
        new SecretField(
            "passphrase-again", kit.say("copy.again"), second, shown.selectedProperty());
    rows.getStyleClass().add("rows");
    search.setId("find-case-to-keep");
    search.textProperty().addListener(_ -> fillRows());
    shown.setText(kit.say("copy.show"));
    shown.setId("show-passphrase");
    shown.setWrapText(true);
    strength.setId("strength");
    first.addListener(_ -> judge());
    obstacle.setId("obstacle");
    obstacle.setFocusTraversable(true);
    save.setText(kit.say("copy.do"));
    save.setId("keep-save");
    save.getStyleClass().add("primary");
    save.setOnAction(_ -> save());
    save.disableProperty().bind(model.busyProperty());
    ProgressBar bar = new ProgressBar();
    bar.setAccessibleText(kit.say("copy.working"));
    bar.setMaxWidth(Double.MAX_VALUE);
    working.getChildren().setAll(Lettering.body(kit.say("copy.working")), bar);
    working.getStyleClass().add("inside");
    working.visibleProperty().bind(model.busyProperty());
    working.managedProperty().bind(model.busyProperty());
    page.beside().getChildren().setAll(panel("copy.what"), panel("copy.lost"));
    model.casesProperty().addListener((_, _, now) -> now.ifPresent(this::fill));
    model.savedProperty().addListener((_, _, now) -> now.ifPresent(this::fillSaved));
    page.sceneProperty().addListener((_, _, now) -> forgetWhenLeft(now));
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
    forget();
    page.read(List.of(Lettering.title(kit.say("copy.title"))));
    model.begin();
  }

  /** However the screen is left: what was typed does not stay behind. */
  private void forgetWhenLeft(@Nullable Scene now) {
    if (now == null) {
      forget();
    }
  }

  private void forget() {
    first.set("");
    second.set("");
    shown.setSelected(false);
    search.clear();
    tell(Optional.empty());
    judge();
  }

  private void fill(List<Listed> cases) {
    Label title = Lettering.title(kit.say("copy.title"));
    title.setId("keep-title");
    List<Node> nodes = new ArrayList<>(List.of(title));
    if (cases.isEmpty()) {
      nodes.add(Lettering.body(kit.say("copy.none")));
      nodes.add(actions(back()));
      page.read(nodes);
      return;
    }
    nodes.add(Lettering.body(kit.say("copy.lead")));
    if (cases.size() > 1) {
      nodes.add(Lettering.section(kit.say("copy.which")));
      if (cases.size() > AT_ONCE) {
        Label label = Lettering.soft(kit.say("home.search"));
        label.setLabelFor(search);
        nodes.add(label);
        nodes.add(search);
      }
      nodes.add(rows);
      Hyperlink all = new Hyperlink(kit.words().count("copy.all", cases.size()));
      all.setId("keep-all");
      all.setOnAction(
          _ -> {
            model.chooseAll();
            fillRows();
          });
      nodes.add(all);
      fillRows();
    } else {
      nodes.add(Lettering.heading(cases.getFirst().head().title()));
    }
    nodes.add(Lettering.section(kit.say("copy.choose")));
    nodes.add(Lettering.body(kit.say("copy.advice", PassphraseStrength.LEAST)));
    nodes.addAll(List.of(passphrase, strength, again, shown, obstacle, working));
    nodes.add(actions(save, back()));
    page.read(nodes);
    passphrase.begin();
  }

  private static FlowPane actions(Node... buttons) {
    FlowPane actions = new FlowPane(buttons);
    actions.getStyleClass().add("actions");
    return actions;
  }

  private Button back() {
    Button back = new Button(kit.say("copy.back"));
    back.setId("back");
    back.setOnAction(_ -> leave());
    return back;
  }

  private void fillRows() {
    rows.getChildren().clear();
    List<Listed> found = model.found(search.getText());
    found.stream().limit(AT_ONCE).map(this::row).forEach(rows.getChildren()::add);
    if (found.size() > AT_ONCE) {
      rows.getChildren()
          .add(Lettering.soft(kit.words().count("home.more", found.size() - AT_ONCE)));
    }
    if (found.isEmpty()) {
      rows.getChildren().add(Lettering.body(kit.say("home.none-found")));
    }
    rows.getChildren().getFirst().getStyleClass().add("first");
  }

  private Node row(Listed one) {
    CheckBox box = new CheckBox(one.head().title());
    box.setId("keep-" + one.id());
    box.setWrapText(true);
    box.setSelected(model.isChosen(one.id()));
    box.selectedProperty().addListener((_, _, now) -> model.choose(one.id(), now));
    VBox row =
        new VBox(
            box,
            Lettering.small(
                kit.say(
                    "copy.about",
                    one.head().standing(),
                    InWords.full(InEngland.day(one.lastTouched())))));
    row.getStyleClass().addAll("row", "about-case");
    return row;
  }

  private void judge() {
    char[] typed = first.get().toCharArray();
    strength.setText(
        typed.length == 0
            ? ""
            : switch (PassphraseStrength.of(typed)) {
              case TOO_SHORT ->
                  kit.words().count("copy.more", PassphraseStrength.LEAST - typed.length);
              case TOO_SIMPLE -> kit.say("copy.simple");
              case ENOUGH -> kit.say("copy.enough");
              case GOOD -> kit.say("copy.good");
              case STRONG -> kit.say("copy.strong");
            });
    Arrays.fill(typed, '\0');
    strength.setVisible(!strength.getText().isEmpty());
    strength.setManaged(!strength.getText().isEmpty());
  }

  private void save() {
    char[] typed = first.get().toCharArray();
    char[] once = second.get().toCharArray();
    Optional<KeepModel.Obstacle> found = model.obstacle(typed, once);
    Arrays.fill(once, '\0');
    tell(found);
    if (found.isPresent()) {
      Arrays.fill(typed, '\0');
      obstacle.requestFocus();
      page.reveal(obstacle);
    } else {
      model.keep(typed);
    }
  }

  private void tell(Optional<KeepModel.Obstacle> found) {
    obstacle.setVisible(found.isPresent());
    obstacle.setManaged(found.isPresent());
    obstacle.setText(
        found
            .map(
                one ->
                    switch (one) {
                      case NO_CASE -> kit.say("copy.no-case");
                      case TOO_SHORT -> kit.say("copy.too-short", PassphraseStrength.LEAST);
                      case TOO_SIMPLE -> kit.say("copy.simple");
                      case NOT_THE_SAME -> kit.say("copy.not-the-same");
                    })
            .orElse(""));
  }

  private void fillSaved(Path file) {
    forget();
    Label title = Lettering.title(kit.say("copy.saved"));
    title.setId("kept-title");
    title.setFocusTraversable(true);
    List<Node> nodes = new ArrayList<>(List.of(title));
    Label name = Lettering.heading(String.valueOf(file.getFileName()));
    Path folder = file.toAbsolutePath().getParent();
    nodes.add(name);
    nodes.add(Lettering.body(kit.say("copy.saved-in", folder == null ? file : folder)));
    Path earlier = CaseFiles.earlier(file);
    if (Files.exists(earlier)) {
      nodes.add(Lettering.body(kit.say("copy.earlier", earlier.getFileName())));
    }
    nodes.add(Lettering.body(kit.say("copy.apart")));
    Button done = new Button(kit.say("copy.done"));
    done.setId("keep-done");
    done.getStyleClass().add("primary");
    done.setOnAction(_ -> leave());
    nodes.add(actions(done));
    page.read(nodes);
    title.requestFocus();
  }

  private void leave() {
    forget();
    navigator.go(desk.openProperty().get().isPresent() ? Destination.CASE : Destination.HOME);
  }
}
