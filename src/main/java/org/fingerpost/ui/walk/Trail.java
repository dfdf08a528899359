package org.fingerpost.ui.walk;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Question;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Stop;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;

/** What was answered so far, each with a way to change it. A long one shows its end first. */
final class Trail extends VBox {
  private static final int SHORT = 4;

  private final Kit kit;
  private final Consumer<NodeId> change;
  private final Hyperlink earlier = new Hyperlink();
  private final Hyperlink everything = new Hyperlink();
  private boolean whole;

  /**
   * An empty one.
   *
   * @param earlier goes to the answers that do not count now
   * @param everything goes to all that is kept about the case
   */
  Trail(Kit kit, Consumer<NodeId> change, Runnable earlier, Runnable everything) {
    this.kit = kit;
    this.earlier.setText(kit.say("earlier.link"));
    this.earlier.setId("earlier-answers");
    this.earlier.setOnAction(_ -> earlier.run());
    this.everything.setText(kit.say("held.link"));
    this.everything.setId("everything-kept");
    this.everything.setOnAction(_ -> everything.run());
    this.change = change;
    getStyleClass().addAll("panel", "trail");
    setId("trail");
  }

  /**
   * Shows the answers of a journey.
   *
   * @param more whether there are answers that do not count now
   */
  void show(Journey journey, boolean more) {
    List<Stop> answered =
        journey.stops().stream().filter(stop -> stop.answer().isPresent()).toList();
    setVisible(more || !answered.isEmpty());
    setManaged(more || !answered.isEmpty());
    getChildren().setAll(Lettering.heading(kit.say("trail.title")));
    int hidden = whole || answered.size() <= SHORT + 1 ? 0 : answered.size() - SHORT;
    if (hidden > 0) {
      Hyperlink all = new Hyperlink(kit.words().count("trail.earlier", hidden));
      all.setOnAction(
          _ -> {
            whole = true;
            show(journey, more);
          });
      getChildren().add(all);
    }
    answered.stream().skip(hidden).forEach(stop -> add(stop, journey));
    if (more) {
      getChildren().add(earlier);
    }
    getChildren().add(everything);
  }

  private void add(Stop stop, Journey journey) {
    if (stop.node() instanceof Question question && stop.answer().isPresent()) {
      VBox entry =
          new VBox(
              Lettering.small(question.title()),
              Lettering.body(question.inWords(stop.answer().get(), journey.pathways().areas())));
      entry.getStyleClass().add("trail-entry");
      if (journey.at().equals(question)) {
        entry.getChildren().add(Lettering.line(kit.say("trail.here"), "here"));
      } else {
        Hyperlink link = new Hyperlink(kit.say("trail.change"));
        link.setId("change-" + question.key());
        link.setAccessibleText(kit.say("trail.change.what", question.title()));
        link.setOnAction(_ -> change.accept(question.id()));
        entry.getChildren().add(link);
      }
      getChildren().add(entry);
    }
  }
}
