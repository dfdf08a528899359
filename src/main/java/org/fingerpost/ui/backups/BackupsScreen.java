package org.fingerpost.ui.backups;

import javafx.scene.Parent;
import org.fingerpost.ui.Cabinet;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.Screen;

/** The copies of the cases, in the running app. */
public final class BackupsScreen implements Screen {
  private final Page page;
  private final BackupsModel model;

  /** Builds the page once. */
  public BackupsScreen(Kit kit, Cabinet cabinet, Navigator navigator) {
    page = new Page(kit.display());
    model =
        new BackupsModel(
            cabinet.caseload().goingBack(),
            cabinet.background(),
            thrown -> kit.problems().show(kit.problems().of(thrown)));
    Problem.Way home = new Problem.Way(kit.say("bar.cases"), () -> navigator.go(Destination.HOME));
    new BackupsView(kit.words(), page, model, home, home);
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    model.refresh();
  }
}
