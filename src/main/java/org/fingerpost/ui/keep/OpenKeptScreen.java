package org.fingerpost.ui.keep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fingerpost.casework.Arrival;
import org.fingerpost.casework.Arrival.Choice;
import org.fingerpost.casework.Arrival.Standing;
import org.fingerpost.law.InWords;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Screen;
import org.fingerpost.ui.SecretField;
import org.jspecify.annotations.Nullable;

/** Opens a kept file: which one, its passphrase, what is in it, and what to do with each case. */
public final class OpenKeptScreen implements Screen {
  /** More cases than this are told by their number. */
  private static final int AT_ONCE = 100;

  private final Kit kit;
  private final Navigator navigator;
  private final OpenKeptModel model;
  private final Page page;
  private final CheckBox shown = new CheckBox();
  private final StringProperty typed = new SimpleStringProperty("");
  private final SecretField passphrase;
  private final VBox working = new VBox();

  /** Builds the page once. */
  public OpenKeptScreen(Kit kit, Navigator navigator, OpenKeptModel model) {
    this.kit = kit;
    this.navigator = navigator;
    this.model = model;
    this.page = new Page(kit.display());
    this.passphrase =
        new SecretField("passphrase", kit.say("open.passphrase"), typed, shown.selectedProperty());
    shown.setText(kit.say("copy.show"));
    shown.setId("show-passphrase");
    shown.setWrapText(true);
    ProgressBar bar = new ProgressBar();
    bar.setAccessibleText(kit.say("open.working"));
    bar.setMaxWidth(Double.MAX_VALUE);
    working.getChildren().setAll(Lettering.body(kit.say("open.working")), bar);
    working.getStyleClass().add("inside");
    working.visibleProperty().bind(model.busyProperty());
    working.managedProperty().bind(model.busyProperty());
    VBox panel =
        new VBox(
            Lettering.heading(kit.say("open.safe.title")), Lettering.body(kit.say("open.safe")));
    panel.getStyleClass().add("panel");
    page.beside().getChildren().setAll(panel);
    model.stepProperty().addListener((_, _, now) -> fill(now));
    page.sceneProperty().addListener((_, _, now) -> forgetWhenLeft(now));
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    forget();
    model.begin();
    fill(model.stepProperty().get());
  }

  /** However the screen is left: what was typed does not stay behind. */
  private void forgetWhenLeft(@Nullable Scene now) {
    if (now == null) {
      forget();
      model.begin();
    }
  }

  private void forget() {
    typed.set("");
    shown.setSelected(false);
  }

  private void fill(OpenKeptModel.Step step) {
    switch (step) {
      case OpenKeptModel.Step.Begin _ -> fillBegin();
      case OpenKeptModel.Step.Chosen(Path file) -> fillChosen(file);
      case OpenKeptModel.Step.Looked looked -> fillLooked(looked);
      case OpenKeptModel.Step.Done done -> fillDone(done);
    }
  }

  private Label title(String words) {
    Label title = Lettering.title(words);
    title.setId("open-title");
    title.setFocusTraversable(true);
    return title;
  }

  private Button primary(String key, String id, Runnable press) {
    Button button = new Button(kit.say(key));
    button.setId(id);
    button.getStyleClass().add("primary");
    button.setOnAction(_ -> press.run());
    button.disableProperty().bind(model.busyProperty());
    return button;
  }

  private Button back(String key) {
    Button back = new Button(kit.say(key));
    back.setId("back");
    back.setOnAction(_ -> leave());
    return back;
  }

  private static FlowPane actions(Node... buttons) {
    FlowPane actions = new FlowPane(buttons);
    actions.getStyleClass().add("actions");
    return actions;
  }

  private void leave() {
    forget();
    model.begin();
    navigator.go(Destination.HOME);
  }

  private void fillBegin() {
    Button choose = primary("open.choose-file", "choose-file", model::chooseFile);
    page.read(
        List.of(
            title(kit.say("open.title")),
            Lettering.body(kit.say("open.lead")),
            working,
            actions(choose, back("copy.back"))));
    choose.requestFocus();
  }

  private void fillChosen(Path file) {
    Button open = primary("open.do", "open-kept", () -> model.open(typed.get().toCharArray()));
    open.setDefaultButton(true);
    page.read(
        List.of(
            title(kit.say("open.title")),
            Lettering.body(kit.say("open.file", file.getFileName())),
            passphrase,
            shown,
            working,
            actions(open, back("copy.back"))));
    passphrase.begin();
  }

  private void fillLooked(OpenKeptModel.Step.Looked looked) {
    forget();
    int count = looked.arrivals().size();
    List<Node> nodes = new ArrayList<>();
    Label title = title(kit.words().count("open.count", count));
    nodes.add(title);
    nodes.add(Lettering.body(kit.say("open.made", InWords.full(looked.made()))));
    looked.arrivals().stream().limit(AT_ONCE).map(this::card).forEach(nodes::add);
    if (count > AT_ONCE) {
      nodes.add(Lettering.body(kit.words().count("open.more", count - AT_ONCE)));
    }
    boolean nothing = looked.arrivals().stream().allMatch(one -> one.choices().size() == 1);
    nodes.add(working);
    nodes.add(
        nothing
            ? actions(back("open.to-cases"))
            : actions(primary("open.take", "take-in", model::takeIn), back("open.leave-all")));
    page.read(nodes);
    title.requestFocus();
  }

  private Node card(Arrival arrival) {
    VBox card = new VBox(Lettering.heading(arrival.title()));
    card.getStyleClass().add("panel");
    card.getChildren()
        .add(Lettering.small(kit.say("open.touched", InWords.full(arrival.lastTouched()))));
    card.getChildren().add(Lettering.body(kit.say(words(arrival.standing()))));
    List<OpenKeptModel.Difference> differences = model.differences(arrival);
    if (!differences.isEmpty() && arrival.choices().contains(Choice.TAKE_IN)) {
      card.getChildren().add(Lettering.heading(kit.say("open.differ")));
      differences.forEach(one -> card.getChildren().add(difference(one)));
    }
    if (arrival.choices().size() > 1) {
      card.getChildren().add(ways(arrival));
    }
    return card;
  }

  private Node difference(OpenKeptModel.Difference one) {
    VBox lines =
        new VBox(
            Lettering.body(one.question()),
            Lettering.small(kit.say("open.differ.ours", one.ours())),
            Lettering.small(kit.say("open.differ.theirs", one.theirs())),
            Lettering.small(kit.say(one.oursCounts() ? "open.ours-counts" : "open.theirs-counts")));
    lines.getStyleClass().add("about-case");
    return lines;
  }

  private Node ways(Arrival arrival) {
    ToggleGroup group = new ToggleGroup();
    VBox ways = new VBox();
    ways.getStyleClass().add("choices");
    for (Choice choice : arrival.choices()) {
      RadioButton way = new RadioButton(kit.say(words(arrival.standing(), choice)));
      way.setWrapText(true);
      way.setId(name(choice) + "-" + arrival.carried().content().id());
      way.setAccessibleHelp(kit.say("open.way.help", arrival.title(), arrival.choices().size()));
      way.setToggleGroup(group);
      way.setSelected(model.choice(arrival) == choice);
      way.setOnAction(_ -> model.choose(arrival, choice));
      ways.getChildren().add(way);
    }
    return ways;
  }

  private static String words(Standing standing) {
    return switch (standing) {
      case NEW -> "open.standing.new";
      case DELETED -> "open.standing.deleted";
      case DAMAGED -> "open.standing.damaged";
      case SAME -> "open.standing.same";
      case OURS_IS_NEWER -> "open.standing.ours-is-newer";
      case THEIRS_IS_NEWER -> "open.standing.theirs-is-newer";
      case BOTH_WENT_ON -> "open.standing.both-went-on";
    };
  }

  private static String words(Standing standing, Choice choice) {
    return switch (choice) {
      case TAKE_IN -> standing == Standing.NEW ? "open.way.new" : "open.way.merge";
      case KEEP_BOTH -> standing == Standing.DELETED ? "open.way.again" : "open.way.both";
      case LEAVE -> "open.way.leave";
    };
  }

  private static String name(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void fillDone(OpenKeptModel.Step.Done done) {
    Label title = title(kit.say("open.done"));
    List<Node> nodes = new ArrayList<>(List.of(title));
    VBox rows = new VBox();
    rows.getStyleClass().add("rows");
    for (OpenKeptModel.Result result :
        done.results().subList(0, Math.min(AT_ONCE, done.results().size()))) {
      VBox row =
          new VBox(
              Lettering.heading(result.arrival().title()), Lettering.small(kit.say(words(result))));
      row.getStyleClass().addAll("row", "about-case");
      rows.getChildren().add(row);
    }
    rows.getChildren().getFirst().getStyleClass().add("first");
    nodes.add(rows);
    Button cases = primary("open.to-cases", "to-cases", this::leave);
    nodes.add(actions(cases));
    page.read(nodes);
    title.requestFocus();
  }

  private static String words(OpenKeptModel.Result result) {
    if (result.left()) {
      return "open.result.left";
    }
    return switch (result.choice()) {
      case TAKE_IN ->
          result.arrival().standing() == Standing.NEW ? "open.result.new" : "open.result.merged";
      case KEEP_BOTH -> "open.result.both";
      case LEAVE -> "open.result.left";
    };
  }
}
