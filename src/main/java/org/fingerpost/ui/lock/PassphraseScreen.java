package org.fingerpost.ui.lock;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Screen;
import org.fingerpost.ui.SecretField;

/** Sets or changes the passphrase. */
public final class PassphraseScreen implements Screen {
  private final Kit kit;
  private final PassphraseModel model;
  private final Runnable back;
  private final Page page;
  private final Label error = Lettering.line("", "error");
  private final SecretField current;
  private final SecretField first;
  private final SecretField second;
  private final Button set;

  /**
   * Builds the page.
   *
   * @param back goes back with nothing changed
   */
  public PassphraseScreen(Kit kit, PassphraseModel model, Runnable back) {
    this.kit = kit;
    this.model = model;
    this.back = back;
    this.page = new Page(kit.display());
    current = field("current-passphrase", "passphrase.current", model.currentProperty());
    first = field("new-passphrase", "passphrase.first", model.firstProperty());
    second = field("again-passphrase", "passphrase.second", model.secondProperty());
    set = new Button(kit.say("passphrase.go"));
    set.setId("set-passphrase");
    set.getStyleClass().add("primary");
    set.setOnAction(_ -> model.set());
    error.setId("error");
    error.setFocusTraversable(false);
    model.errorProperty().addListener((_, _, why) -> showError(why));
    model
        .busyProperty()
        .addListener(
            (_, _, busy) -> set.setText(kit.say(busy ? "passphrase.busy" : "passphrase.go")));
    showError("");
  }

  private SecretField field(String id, String key, javafx.beans.property.StringProperty text) {
    SecretField field = new SecretField(id, kit.say(key), text, model.shownProperty());
    field.onEnter(model::set);
    return field;
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    boolean changing = model.asksCurrent();
    Label title =
        Lettering.title(kit.say(changing ? "passphrase.change.title" : "passphrase.title"));
    title.setId("passphrase-title");
    List<Node> nodes = new ArrayList<>();
    nodes.add(title);
    nodes.add(Lettering.body(kit.say("passphrase.lead")));
    nodes.add(error);
    if (changing) {
      nodes.add(current);
    }
    Label strength = Lettering.small("");
    strength.setId("strength");
    strength.textProperty().bind(model.strengthBinding());
    CheckBox show = new CheckBox(kit.say("unlock.show"));
    show.setId("show");
    show.selectedProperty().bindBidirectional(model.shownProperty());
    Button leave = new Button(kit.say("passphrase.back"));
    leave.setId("back");
    leave.setOnAction(
        _ -> {
          model.forget();
          back.run();
        });
    FlowPane actions = new FlowPane(set, leave);
    actions.getStyleClass().add("actions");
    nodes.addAll(List.of(first, strength, second, show, actions));
    page.read(nodes);
    (changing ? current : first).begin();
  }

  private void showError(String why) {
    error.setText(why);
    error.setVisible(!why.isEmpty());
    error.setManaged(!why.isEmpty());
    if (!why.isEmpty()) {
      error.requestFocus();
      page.reveal(error);
    }
  }
}
