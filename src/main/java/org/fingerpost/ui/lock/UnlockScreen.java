package org.fingerpost.ui.lock;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Screen;
import org.fingerpost.ui.SecretField;

/** The way in: the passphrase, or the recovery code of somebody who forgot it. */
public final class UnlockScreen implements Screen {
  private final Kit kit;
  private final UnlockModel model;
  private final Page page;
  private final Label error = Lettering.line("", "error");
  private final SecretField passphrase;
  private final TextField code = new TextField();
  private final Button unlock;
  private final CheckBox show;

  /** Builds the page. */
  public UnlockScreen(Kit kit, UnlockModel model) {
    this.kit = kit;
    this.model = model;
    this.page = new Page(kit.display());
    passphrase =
        new SecretField(
            "passphrase",
            kit.say("unlock.passphrase"),
            model.passphraseProperty(),
            model.shownProperty());
    passphrase.onEnter(model::unlock);
    show = new CheckBox(kit.say("unlock.show"));
    show.setId("show");
    show.selectedProperty().bindBidirectional(model.shownProperty());
    code.setId("code");
    code.setPromptText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX");
    code.textProperty().bindBidirectional(model.codeProperty());
    code.setOnAction(_ -> model.unlock());
    unlock = new Button(kit.say("unlock.go"));
    unlock.setId("unlock");
    unlock.getStyleClass().add("primary");
    unlock.setOnAction(_ -> model.unlock());
    error.setId("error");
    model.errorProperty().addListener((_, _, why) -> showError(why));
    model.byCodeProperty().addListener(_ -> arrive());
    model
        .busyProperty()
        .addListener((_, _, busy) -> unlock.setText(kit.say(busy ? "unlock.busy" : "unlock.go")));
    showError("");
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    boolean byCode = model.byCodeProperty().get();
    Label title = Lettering.title(kit.say(byCode ? "unlock.code.title" : "unlock.title"));
    title.setId("unlock-title");
    List<Node> nodes = new ArrayList<>();
    nodes.add(title);
    nodes.add(Lettering.body(kit.say(byCode ? "unlock.code.lead" : "unlock.lead")));
    nodes.add(error);
    Hyperlink other = new Hyperlink(kit.say(byCode ? "unlock.code.back" : "unlock.forgotten"));
    other.setId("forgotten");
    other.setOnAction(
        _ -> {
          if (byCode) {
            model.remembered();
          } else {
            model.forgotten();
          }
        });
    if (byCode) {
      Label label = Lettering.heading(kit.say("unlock.code"));
      label.setLabelFor(code);
      VBox field = new VBox(label, code, Lettering.small(kit.say("unlock.code.hint")));
      field.getStyleClass().add("field");
      nodes.add(field);
    } else {
      nodes.add(passphrase);
      nodes.add(show);
    }
    FlowPane actions = new FlowPane(unlock, other);
    actions.getStyleClass().add("actions");
    nodes.add(actions);
    page.read(nodes);
    begin();
  }

  private void begin() {
    if (model.byCodeProperty().get()) {
      code.requestFocus();
      code.end();
    } else {
      passphrase.begin();
    }
  }

  private void showError(String why) {
    error.setText(why);
    error.setVisible(!why.isEmpty());
    error.setManaged(!why.isEmpty());
    if (!why.isEmpty()) {
      // A screen reader reads what has the focus; the next key belongs into the field.
      passphrase.setAccessibleHelp(why);
      code.setAccessibleHelp(why);
      begin();
    }
  }
}
