package org.fingerpost.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.fingerpost.area.Area;
import org.fingerpost.journey.Journey;

/** The bar at the top: what this is, whose case it is, whether it is saved, and the ways out. */
final class HeaderBar {
  private final Kit kit;
  private final Measure root;
  private final Label area = new Label();
  private final Label saved = new Label();
  private final Hyperlink lock = new Hyperlink();
  private final Hyperlink map = new Hyperlink();
  private final Hyperlink cases;
  private final Hyperlink settings;
  private Optional<String> keepsNothing = Optional.empty();
  private final Hyperlink keep = new Hyperlink();
  private final ChangeListener<Journey> journey = (_, _, now) -> showArea(now);
  private final ChangeListener<Saving> saving = (_, _, now) -> showSaving(now);

  HeaderBar(Kit kit, Desk desk, Navigator navigator, Runnable leave) {
    this.kit = kit;
    Mark mark = new Mark(kit.display());
    Label name = new Label(kit.say("name"), mark);
    name.getStyleClass().add("name");
    name.setMinWidth(Label.USE_PREF_SIZE);
    area.getStyleClass().add("whose");
    area.setWrapText(true);
    FlowPane left = new Ways(name, area);
    area.maxWidthProperty().bind(left.widthProperty());
    left.setAlignment(Pos.CENTER_LEFT);
    left.getStyleClass().add("bar-left");

    saved.getStyleClass().add("saved");
    saved.setId("saved");
    map.setText(kit.say("bar.map"));
    map.setId("map");
    map.setAccessibleHelp(kit.say("bar.map.help"));
    map.setOnAction(_ -> navigator.go(Destination.MAP));
    map.managedProperty().bind(map.visibleProperty());
    Hyperlink display = new Hyperlink(kit.say("bar.display"));
    display.setId("display");
    display.setOnAction(_ -> kit.explain().open(display, new DisplayChoices(kit)));
    cases = new Hyperlink(kit.say("bar.cases"));
    cases.setId("my-cases");
    cases.setOnAction(_ -> navigator.go(Destination.HOME));
    keep.setText(kit.say("bar.keep"));
    keep.setId("keep-copy");
    keep.setOnAction(_ -> navigator.go(Destination.KEEP));
    Button leaveQuickly = new Button(kit.say("bar.leave"));
    leaveQuickly.setId("leave-quickly");
    leaveQuickly.getStyleClass().add("leave");
    leaveQuickly.setAccessibleHelp(kit.say("bar.leave.help"));
    leaveQuickly.setOnAction(_ -> leave.run());
    settings = new Hyperlink(kit.say("bar.settings"));
    settings.setId("settings");
    settings.setOnAction(_ -> navigator.go(Destination.SETTINGS));
    lock.setText(kit.say("bar.lock"));
    lock.setId("lock");
    lock.setAccessibleHelp(kit.say("bar.lock.help"));
    lock.managedProperty().bind(lock.visibleProperty());
    lock.setVisible(false);
    FlowPane ways = new Ways(saved, map, keep, display, settings, cases, lock);
    ways.setAlignment(Pos.CENTER_LEFT);
    ways.getStyleClass().add("bar-ways");

    root =
        new Measure(kit.display(), new Spread(kit.display(), left, ways, new HBox(leaveQuickly)));
    root.getStyleClass().add("bar");

    desk.openProperty()
        .addListener(
            (_, before, now) -> {
              before.ifPresent(this::unwatch);
              now.ifPresentOrElse(this::watch, this::empty);
            });
    empty();
  }

  Parent root() {
    return root;
  }

  /** Offers to lock the cases, for as long as a passphrase closes them. */
  void offerLock(Safe safe) {
    lock.visibleProperty().bind(safe.closedProperty());
    lock.setOnAction(_ -> safe.lock());
  }

  /** Says that nothing is kept, and offers neither cases nor settings. */
  void keepNothing(String says) {
    List.of(cases, settings)
        .forEach(
            way -> {
              way.setVisible(false);
              way.setManaged(false);
            });
    keepsNothing = Optional.of(says);
    show(saved, says);
  }

  private void watch(OpenCase open) {
    open.journeyProperty().addListener(journey);
    open.savingProperty().addListener(saving);
    map.setVisible(true);
    showArea(open.journey());
    showSaving(open.savingProperty().get());
  }

  private void unwatch(OpenCase open) {
    open.journeyProperty().removeListener(journey);
    open.savingProperty().removeListener(saving);
  }

  private void empty() {
    map.setVisible(false);
    show(area, "");
    show(saved, keepsNothing.orElse(""));
    offerKeeping(false);
  }

  private void offerKeeping(boolean offered) {
    keep.setVisible(offered);
    keep.setManaged(offered);
  }

  private void showArea(Journey now) {
    show(area, now.area().map(Area::name).orElse(""));
  }

  private void showSaving(Saving now) {
    offerKeeping(keepsNothing.isEmpty() && !(now instanceof Saving.Nothing));
    show(saved, keepsNothing.orElseGet(() -> inWords(now)));
  }

  private String inWords(Saving now) {
    return switch (now) {
      case Saving.Nothing _ -> "";
      case Saving.UnderWay _ -> kit.say("saving.under-way");
      case Saving.Saved _ -> kit.say("saving.saved");
      case Saving.NotSaved _ -> kit.say("saving.not-saved");
    };
  }

  private static void show(Label label, String words) {
    label.setText(words);
    Node node = label;
    node.setVisible(!words.isEmpty());
    node.setManaged(!words.isEmpty());
  }

  /** Things that would like to stand in one line, and take as many as they need. */
  private static final class Ways extends FlowPane {
    Ways(Node... things) {
      super(things);
    }

    @Override
    protected double computePrefWidth(double height) {
      List<Node> things = getManagedChildren();
      double words = things.stream().mapToDouble(thing -> snapSizeX(thing.prefWidth(-1))).sum();
      return words + Math.max(0, things.size() - 1) * snapSpaceX(getHgap()) + 1;
    }
  }
}
