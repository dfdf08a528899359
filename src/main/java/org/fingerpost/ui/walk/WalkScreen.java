package org.fingerpost.ui.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Question;
import org.fingerpost.journey.Journey;
import org.fingerpost.ui.DateBand;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.OpenCase;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Screen;
import org.fingerpost.ui.TalkPanel;

/**
 * One step of the way: a question to answer or something to read, with the way so far, the notes
 * and somebody to talk to beside it, and the next date above it.
 */
public final class WalkScreen implements Screen {
  /** The least height at which the next date is pinned, in the size of body text. */
  private static final double ROOM_TO_PIN = 21;

  private final Kit kit;
  private final Desk desk;
  private final Navigator navigator;
  private final Node notes;
  private final Page page;
  private final DateBand band;
  private final Trail trail;
  private final TalkPanel talk;
  private final BorderPane root = new BorderPane();
  private final FlowPane actions = new FlowPane();
  private final Button back;
  private final Button carryOn;
  private final Label error = Lettering.line("", "error");
  private Optional<QuestionModel> model = Optional.empty();
  private Optional<AnswerFields> fields = Optional.empty();

  /**
   * Builds the page once; every step fills it anew.
   *
   * @param notes the notes of the step, to stand beside it
   */
  public WalkScreen(Kit kit, Desk desk, Navigator navigator, Node notes) {
    this.kit = kit;
    this.desk = desk;
    this.navigator = navigator;
    this.notes = notes;
    this.page = new Page(kit.display());
    this.band = new DateBand(kit);
    this.trail =
        new Trail(
            kit,
            node -> move(() -> desk.open().lookAt(node)),
            () -> navigator.go(Destination.EARLIER),
            () -> navigator.go(Destination.HELD));
    this.talk = new TalkPanel(kit);
    this.back = new Button(kit.say("walk.back"));
    this.carryOn = new Button(kit.say("walk.continue"));
    back.setId("back");
    back.setOnAction(_ -> goBack());
    carryOn.setId("continue");
    carryOn.getStyleClass().add("primary");
    carryOn.setOnAction(_ -> carryOn());
    error.setId("error");
    error.setFocusTraversable(false);
    actions.getStyleClass().add("actions");
    page.beside().getChildren().addAll(trail, notes, talk);
    root.setTop(band.root());
    root.setCenter(page);
    root.heightProperty().addListener(_ -> pinWhereThereIsRoom());
    kit.display().textSizeProperty().addListener(_ -> pinWhereThereIsRoom());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    kit.display()
        .adviserProperty()
        .addListener(
            _ -> {
              if (root.getScene() != null && desk.openProperty().get().isPresent()) {
                arrive();
              }
            });
  }

  /** The next date stays in sight, unless it would leave too little room to read the question. */
  private void pinWhereThereIsRoom() {
    boolean pinned = root.getHeight() >= ROOM_TO_PIN * kit.display().em();
    if (pinned && root.getTop() == null) {
      root.setTop(band.root());
    } else if (!pinned && root.getTop() != null) {
      root.setTop(null);
      page.putAbove(band.root());
    }
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void arrive() {
    OpenCase open = desk.open();
    Journey journey = open.journey();
    model = Optional.empty();
    fields = Optional.empty();
    Label title = Lettering.title(journey.at().title());
    title.setId("question-title");
    title.setFocusTraversable(false);
    List<Node> nodes = new ArrayList<>();
    undo(open).ifPresent(nodes::add);
    switch (journey.at()) {
      case Question question -> question(open, question, title, nodes);
      case Notice notice -> notice(notice, title, nodes);
      case Outcome _ -> throw new IllegalStateException("an outcome is not a step");
    }
    actions.getChildren().setAll(back, carryOn);
    if (!journey.atTheFront()) {
      Hyperlink toTheFront = new Hyperlink(kit.say("walk.to-the-front"));
      toTheFront.setOnAction(_ -> move(open::toTheFront));
      actions.getChildren().add(toTheFront);
    }
    nodes.add(actions);
    page.read(nodes);
    band.show(journey);
    trail.show(journey, open.earlier().isPresent());
    talk.show(journey);
    title.requestFocus();
  }

  private void question(OpenCase open, Question question, Label title, List<Node> nodes) {
    QuestionModel asked = new QuestionModel(open, question, kit.words());
    String howFar = asked.howFar();
    if (!howFar.isEmpty()) {
      Label far = Lettering.soft(howFar);
      far.setId("how-far");
      nodes.add(far);
    }
    if (kit.display().adviserProperty().get()) {
      question
          .asking()
          .sayAloud()
          .ifPresent(
              words -> {
                VBox aloud =
                    new VBox(
                        Lettering.small(kit.say("walk.say")),
                        Lettering.section("\u201c" + words + "\u201d"));
                aloud.getStyleClass().add("say-aloud");
                nodes.add(aloud);
              });
    }
    nodes.add(title);
    if (!question.asking().help().isEmpty()) {
      nodes.add(kit.explain().prose(question.asking().help(), "help"));
    }
    error.setText("");
    error.setVisible(false);
    error.setManaged(false);
    nodes.add(error);
    AnswerFields answers = new AnswerFields(kit, asked, desk.pathways().areas().all());
    nodes.add(answers);
    title.setAccessibleHelp(answers.getAccessibleText());
    asked.errorProperty().addListener((_, _, why) -> showError(why));
    asked.proposedProperty().addListener((_, _, now) -> showProposal(asked, now));
    model = Optional.of(asked);
    fields = Optional.of(answers);
  }

  private void notice(Notice notice, Label title, List<Node> nodes) {
    nodes.add(title);
    nodes.add(kit.explain().prose(notice.body(), "body"));
  }

  private Optional<Node> undo(OpenCase open) {
    if (!open.undoableProperty().get()) {
      return Optional.empty();
    }
    Hyperlink undo = new Hyperlink(kit.say("walk.undo"));
    undo.setId("undo");
    undo.setOnAction(_ -> move(open::undo));
    HBox bar = new HBox(Lettering.body(kit.say("walk.changed")), undo);
    bar.getStyleClass().add("message");
    return Optional.of(bar);
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

  private void showProposal(QuestionModel asked, Optional<QuestionModel.Proposed> proposed) {
    if (proposed.isEmpty()) {
      actions.getChildren().setAll(back, carryOn);
      return;
    }
    Label heading = Lettering.heading(kit.say("change.title"));
    VBox panel = new VBox(heading);
    panel.setId("change-preview");
    panel.getStyleClass().add("proposal");
    proposed.get().effects().forEach(effect -> panel.getChildren().add(Lettering.body(effect)));
    panel.getChildren().add(Lettering.small(kit.say("change.kept")));
    Button make = new Button(kit.say("change.make"));
    make.setId("make-change");
    make.getStyleClass().add("primary");
    make.setOnAction(_ -> move(asked::makeChange));
    Button keep = new Button(kit.say("change.keep"));
    keep.setId("keep");
    keep.setOnAction(
        _ -> {
          asked.keepAsItWas();
          fields.ifPresent(AnswerFields::focusFirst);
        });
    FlowPane ways = new FlowPane(make, keep);
    ways.getStyleClass().add("actions");
    panel.getChildren().add(ways);
    panel.prefWidthProperty().bind(actions.widthProperty());
    actions.getChildren().setAll(panel);
    make.requestFocus();
    page.reveal(panel);
  }

  private void carryOn() {
    if (model.isPresent()) {
      if (model.get().carryOn()) {
        navigator.go(Destination.CASE);
      }
    } else {
      move(desk.open()::onward);
    }
  }

  private void goBack() {
    if (desk.open().journey().canGoBack()) {
      move(desk.open()::back);
    } else {
      navigator.go(Destination.HOME);
    }
  }

  private void move(Runnable how) {
    how.run();
    navigator.go(Destination.CASE);
  }

  private void keys(KeyEvent key) {
    Node focus = root.getScene().getFocusOwner();
    boolean typing = focus instanceof TextInputControl || focus instanceof ComboBoxBase<?>;
    boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
    if (key.isAltDown() && key.getCode() == KeyCode.LEFT) {
      goBack();
      key.consume();
    } else if (plain && key.getCode() == KeyCode.ENTER && carriesOn(focus)) {
      carryOn();
      key.consume();
    } else if (plain && !typing) {
      letters(key);
    }
  }

  /** Enter carries on, except where it presses what has the focus or begins a new line. */
  private boolean carriesOn(Node focus) {
    boolean proposing = model.isPresent() && model.get().proposedProperty().get().isPresent();
    return !proposing
        && switch (focus) {
          case TextArea _ -> false;
          case ComboBoxBase<?> list -> !list.isShowing() && list.getValue() != null;
          case ToggleButton _, CheckBox _ -> true;
          case ButtonBase _ -> false;
          default -> true;
        };
  }

  private void letters(KeyEvent key) {
    KeyCode code = key.getCode();
    if (code.isDigitKey() && model.isPresent()) {
      int digit = code.getName().charAt(code.getName().length() - 1) - '0';
      model.get().press(digit).ifPresent(pressed -> fields.ifPresent(all -> all.focus(pressed)));
      key.consume();
    } else if (code == KeyCode.BACK_SPACE) {
      goBack();
      key.consume();
    } else if (code == KeyCode.N) {
      Node field = notes.lookup(".text-area");
      if (field != null) {
        field.requestFocus();
        key.consume();
      }
    } else if (code == KeyCode.DOWN && !(root.getScene().getFocusOwner() instanceof ButtonBase)) {
      fields.ifPresent(AnswerFields::focusFirst);
      key.consume();
    }
  }
}
