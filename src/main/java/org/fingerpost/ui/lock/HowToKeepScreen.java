package org.fingerpost.ui.lock;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Screen;

/** Asks once on a new computer whether a passphrase is to close the cases. */
public final class HowToKeepScreen implements Screen {
  private final Page page;
  private final Button without;

  /**
   * Builds the page.
   *
   * @param keepWithout goes on without a passphrase
   * @param keepWith goes on to choose one
   */
  public HowToKeepScreen(Kit kit, Runnable keepWithout, Runnable keepWith) {
    page = new Page(kit.display());
    Label title = Lettering.title(kit.say("keep.title"));
    title.setId("keep-title");
    without = new Button(kit.say("keep.without.go"));
    without.setId("keep-without");
    without.setOnAction(_ -> keepWithout.run());
    Button with = new Button(kit.say("keep.with.go"));
    with.setId("keep-with");
    with.setOnAction(_ -> keepWith.run());
    page.read(
        List.of(
            title,
            Lettering.body(kit.say("keep.lead")),
            card(kit, "keep.without", without),
            card(kit, "keep.with", with),
            Lettering.soft(kit.say("keep.later"))));
  }

  private static Node card(Kit kit, String key, Button go) {
    FlowPane ways = new FlowPane(go);
    ways.getStyleClass().add("actions");
    VBox card =
        new VBox(Lettering.heading(kit.say(key + ".title")), Lettering.body(kit.say(key)), ways);
    card.getStyleClass().add("panel");
    return card;
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    without.requestFocus();
  }
}
