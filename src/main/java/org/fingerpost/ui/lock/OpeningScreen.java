package org.fingerpost.ui.lock;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Screen;

/** Says what is going on where opening the cases takes longer than a moment. */
public final class OpeningScreen implements Screen {
  private final Page page;
  private final Label title;

  /** Builds the page. */
  public OpeningScreen(Kit kit) {
    page = new Page(kit.display());
    title = Lettering.title(kit.say("opening.title"));
    title.setId("opening-title");
    title.setFocusTraversable(true);
    page.read(List.of(title, Lettering.body(kit.say("opening.body"))));
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    title.requestFocus();
  }
}
