package org.fingerpost.ui.held;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fingerpost.summary.HeldReport;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Screen;

/** What "everything kept about this case" is, and saving it. */
public final class HeldScreen implements Screen {
  private final Kit kit;
  private final HeldModel model;
  private final Navigator navigator;
  private final Page page;

  /** Builds the page once. */
  public HeldScreen(Kit kit, HeldModel model, Navigator navigator) {
    this.kit = kit;
    this.model = model;
    this.navigator = navigator;
    this.page = new Page(kit.display());
    page.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
    model.savedProperty().addListener((_, _, now) -> now.ifPresent(this::fillSaved));
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    model.begin();
    Label title = Lettering.title(kit.say("held.title"));
    title.setId("held-title");
    title.setFocusTraversable(true);
    Button save = new Button(kit.say("rights.held"));
    save.setId("held-save");
    save.getStyleClass().add("primary");
    save.setAccessibleText(kit.say("rights.held.what", model.title()));
    save.setOnAction(_ -> model.save());
    Label nothing = Lettering.line(kit.say("held.nothing"), "error");
    nothing.setId("held-nothing");
    nothing.visibleProperty().bind(model.nothingProperty());
    nothing.managedProperty().bind(model.nothingProperty());
    page.read(
        List.of(
            title,
            nothing,
            Lettering.body(kit.say("held.lead")),
            Lettering.body(kit.say("rights.held.safe")),
            actions(save, back())));
    title.requestFocus();
  }

  private void fillSaved(HeldReport.Written files) {
    Path folder = files.text().toAbsolutePath().getParent();
    Label title = Lettering.title(kit.say("rights.held.saved"));
    title.setId("held-saved");
    title.setFocusTraversable(true);
    VBox panel =
        new VBox(
            Lettering.body(
                kit.say(
                    "rights.held.files", files.text().getFileName(), files.data().getFileName())),
            Lettering.body(kit.say("rights.held.where", folder == null ? "" : folder)),
            Lettering.body(kit.say("rights.held.safe")),
            kit.explain().opening(kit.say("outcome.open-it"), files.text().toUri()));
    panel.getStyleClass().add("panel");
    List<Node> nodes = new ArrayList<>(List.of(title, panel));
    nodes.add(actions(back()));
    page.read(nodes);
    title.requestFocus();
  }

  private Button back() {
    Button back = new Button(kit.say("walk.back"));
    back.setId("back");
    back.setOnAction(_ -> navigator.go(Destination.CASE));
    return back;
  }

  private static FlowPane actions(Button... buttons) {
    FlowPane actions = new FlowPane(buttons);
    actions.getStyleClass().add("actions");
    return actions;
  }

  private void keys(KeyEvent key) {
    if (key.isAltDown() && key.getCode() == KeyCode.LEFT) {
      navigator.go(Destination.CASE);
      key.consume();
    }
  }
}
