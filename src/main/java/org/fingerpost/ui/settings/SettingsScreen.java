package org.fingerpost.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.DisplayChoices;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Screen;
import org.fingerpost.ui.SecretField;
import org.fingerpost.ui.settings.SettingsModel.Asking;

/** What a person chooses once for this computer. */
public final class SettingsScreen implements Screen {
  private final Kit kit;
  private final Desk desk;
  private final Navigator navigator;
  private final SettingsModel model;
  private final Page page;

  /** Builds the page once. */
  public SettingsScreen(Kit kit, Desk desk, Navigator navigator, SettingsModel model) {
    this.kit = kit;
    this.desk = desk;
    this.navigator = navigator;
    this.model = model;
    this.page = new Page(kit.display());
    model.askingProperty().addListener(_ -> fill());
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    model.refresh();
    fill();
    Node title = page.main().lookup("#settings-title");
    title.requestFocus();
  }

  private void fill() {
    List<Node> nodes = new ArrayList<>();
    Label title = Lettering.title(kit.say("settings.title"));
    title.setId("settings-title");
    title.setFocusTraversable(true);
    nodes.add(title);
    if (model.kept()) {
      nodes.add(passphrase());
      if (model.closed()) {
        nodes.add(
            number(
                "lock-after",
                "settings.lock",
                "settings.lock.hint",
                model.lockAfterProperty(),
                model.lockSaidProperty(),
                model::keepLockAfter));
      }
      nodes.add(
          number(
              "backups-kept",
              "settings.backups",
              "settings.backups.hint",
              model.backupsProperty(),
              model.backupsSaidProperty(),
              model::keepBackups));
      Hyperlink copies = new Hyperlink(kit.say("settings.copies"));
      copies.setId("settings-copies");
      copies.setOnAction(_ -> navigator.go(Destination.BACKUPS));
      nodes.add(copies);
      nodes.add(
          number(
              "trail-months",
              "settings.trail",
              "settings.trail.hint",
              model.trailProperty(),
              model.trailSaidProperty(),
              model::keepTrail));
      Hyperlink trail = new Hyperlink(kit.say("settings.trail.see"));
      trail.setId("settings-trail");
      trail.setOnAction(_ -> navigator.go(Destination.TRAIL));
      nodes.add(trail);
      nodes.add(
          number(
              "review-months",
              "settings.review",
              "settings.review.hint",
              model.reviewProperty(),
              model.reviewSaidProperty(),
              model::keepReview,
              button("review-months-never", "settings.review.never", model::neverReview)));
    } else {
      nodes.add(Lettering.body(kit.say("settings.not-kept")));
    }
    nodes.add(panel("settings.display", new DisplayChoices(kit)));
    Button back = new Button(kit.say("settings.back"));
    back.setId("back");
    back.setOnAction(
        _ ->
            navigator.go(
                desk.openProperty().get().isPresent() ? Destination.CASE : Destination.HOME));
    FlowPane actions = new FlowPane(back);
    actions.getStyleClass().add("actions");
    nodes.add(actions);
    page.read(nodes);
    Node asked = page.main().lookup("#settings-passphrase");
    if (asked != null) {
      asked.requestFocus();
    }
  }

  private VBox panel(String key, Node... parts) {
    VBox panel = new VBox(Lettering.section(kit.say(key)));
    panel.getChildren().addAll(parts);
    panel.getStyleClass().add("panel");
    return panel;
  }

  private Node passphrase() {
    if (model.askingProperty().get() != Asking.NOTHING) {
      return asked(model.askingProperty().get());
    }
    FlowPane ways = new FlowPane();
    ways.getStyleClass().add("actions");
    ways.getChildren()
        .add(
            button(
                "go-passphrase",
                model.closed() ? "settings.change" : "settings.set",
                () -> navigator.go(Destination.PASSPHRASE)));
    if (model.closed()) {
      ways.getChildren()
          .add(button("new-code", "settings.new-code", () -> model.ask(Asking.FOR_NEW_CODE)));
      ways.getChildren()
          .add(button("remove", "settings.remove", () -> model.ask(Asking.TO_REMOVE)));
    }
    return panel(
        "settings.passphrase",
        Lettering.body(kit.say(model.closed() ? "settings.closed" : "settings.open")),
        ways);
  }

  private Node asked(Asking what) {
    boolean removing = what == Asking.TO_REMOVE;
    Label error = Lettering.line("", "error");
    error.setId("settings-error");
    error.textProperty().bind(model.errorProperty());
    error.visibleProperty().bind(model.errorProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    SecretField field =
        new SecretField(
            "settings-passphrase",
            kit.say("passphrase.current"),
            model.passphraseProperty(),
            new SimpleBooleanProperty(false));
    field.onEnter(model::carryOn);
    Button go =
        button(
            "settings-go",
            removing ? "settings.remove.go" : "settings.new-code.go",
            model::carryOn);
    go.getStyleClass().add(removing ? "danger" : "primary");
    FlowPane ways =
        new FlowPane(go, button("settings-keep", "settings.keep", () -> model.ask(Asking.NOTHING)));
    ways.getStyleClass().add("actions");
    return panel(
        "settings.passphrase",
        Lettering.body(kit.say(removing ? "settings.remove.means" : "settings.new-code.means")),
        error,
        field,
        ways);
  }

  private Node number(
      String id,
      String key,
      String hint,
      StringProperty text,
      ObservableValue<String> said,
      Runnable keep,
      Node... otherWays) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(4);
    field.textProperty().bindBidirectional(text);
    field.setOnAction(_ -> keep.run());
    Label came = Lettering.small("");
    came.setId(id + "-said");
    came.textProperty().bind(said);
    came.managedProperty().bind(came.textProperty().isNotEmpty());
    FlowPane line = new FlowPane(field, button(id + "-keep", "settings.keep-it", keep));
    line.getChildren().addAll(otherWays);
    line.getStyleClass().add("number-line");
    VBox panel = panel(key, line, came, Lettering.small(kit.say(hint)));
    if (panel.getChildren().getFirst() instanceof Label heading) {
      heading.setLabelFor(field);
    }
    return panel;
  }

  private Button button(String id, String key, Runnable go) {
    Button button = new Button(kit.say(key));
    button.setId(id);
    button.setOnAction(_ -> go.run());
    return button;
  }
}
