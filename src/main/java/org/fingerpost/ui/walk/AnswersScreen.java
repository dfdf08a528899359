package org.fingerpost.ui.walk;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fingerpost.flow.Question;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Stop;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.OpenCase;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Screen;
import org.fingerpost.ui.TalkPanel;

/** Every answer on one page, to be checked before the outcome. */
public final class AnswersScreen implements Screen {
  private final Kit kit;
  private final Desk desk;
  private final Navigator navigator;
  private final Page page;
  private final TalkPanel talk;

  /**
   * Builds the page once.
   *
   * @param notes the notes, to stand beside the answers
   */
  public AnswersScreen(Kit kit, Desk desk, Navigator navigator, Node notes) {
    this.kit = kit;
    this.desk = desk;
    this.navigator = navigator;
    this.page = new Page(kit.display());
    this.talk = new TalkPanel(kit);
    page.beside().getChildren().addAll(notes, talk);
    page.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    OpenCase open = desk.open();
    Journey journey = open.journey();
    Label title = Lettering.title(kit.say("answers.title"));
    title.setId("answers-title");
    List<Node> nodes = new ArrayList<>();
    nodes.add(title);
    nodes.add(Lettering.body(kit.say("answers.lead")));
    VBox rows = new VBox();
    rows.getStyleClass().add("rows");
    for (Stop stop : journey.stops()) {
      if (stop.node() instanceof Question question && stop.answer().isPresent()) {
        rows.getChildren()
            .add(
                row(
                    open,
                    question,
                    question.inWords(stop.answer().get(), journey.pathways().areas())));
      }
    }
    if (!rows.getChildren().isEmpty()) {
      rows.getChildren().getFirst().getStyleClass().add("first");
    }
    nodes.add(rows);
    if (open.earlier().isPresent()) {
      Hyperlink earlier = new Hyperlink(kit.say("earlier.link"));
      earlier.setId("earlier-answers");
      earlier.setOnAction(_ -> navigator.go(Destination.EARLIER));
      nodes.add(earlier);
    }
    Hyperlink everything = new Hyperlink(kit.say("held.link"));
    everything.setId("everything-kept");
    everything.setOnAction(_ -> navigator.go(Destination.HELD));
    nodes.add(everything);
    nodes.add(actions());
    page.read(nodes);
    talk.show(journey);
    title.requestFocus();
  }

  private Node row(OpenCase open, Question question, String answer) {
    String note = open.noteBeside(question.id());
    Label said = Lettering.body(answer);
    said.getStyleClass().add("strong");
    VBox both = new VBox(Lettering.soft(question.title()), said);
    if (!note.isBlank()) {
      both.getChildren().add(Lettering.small(kit.say("answers.note", note)));
    }
    HBox.setHgrow(both, Priority.ALWAYS);
    Hyperlink change = new Hyperlink(kit.say("trail.change"));
    change.setId("change-" + question.key());
    change.setMinWidth(Hyperlink.USE_PREF_SIZE);
    change.setAccessibleText(kit.say("trail.change.what", question.title()));
    change.setOnAction(
        _ -> {
          open.lookAt(question.id());
          navigator.go(Destination.CASE);
        });
    HBox row = new HBox(both, change);
    row.getStyleClass().add("row");
    return row;
  }

  private Node actions() {
    Button back = new Button(kit.say("walk.back"));
    back.setId("back");
    back.setOnAction(_ -> goBack());
    Button onward = new Button(kit.say("answers.onward"));
    onward.setId("continue");
    onward.getStyleClass().add("primary");
    onward.setOnAction(_ -> goOnward());
    FlowPane actions = new FlowPane(back, onward);
    actions.getStyleClass().add("actions");
    return actions;
  }

  private void goBack() {
    desk.open().back();
    navigator.go(Destination.CASE);
  }

  private void goOnward() {
    desk.open().toTheOutcome();
    navigator.go(Destination.CASE);
  }

  private void keys(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER
        && !key.isConsumed()
        && !key.isShortcutDown()
        && !(key.getTarget() instanceof javafx.scene.control.TextArea)
        && !(key.getTarget() instanceof javafx.scene.control.ButtonBase)) {
      goOnward();
      key.consume();
    } else if (key.isAltDown() && key.getCode() == KeyCode.LEFT) {
      goBack();
      key.consume();
    }
  }
}
