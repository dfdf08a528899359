package org.fingerpost.ui;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The frame around the pages before the cases are open: it knows of no case. */
public final class FrontWindow {
  private final Stage stage;
  private final Kit kit;
  private final StackPane content = new StackPane();
  private final Scene scene;

  /** Builds the frame; {@link #show} puts it into the stage. */
  public FrontWindow(Stage stage, Kit kit, Appearance appearance) {
    this.stage = stage;
    this.kit = kit;
    VBox frame = new VBox();
    BlankPage blank = new BlankPage(stage, kit, frame);
    VBox.setVgrow(content, Priority.ALWAYS);
    frame.getChildren().addAll(bar(blank), new ProblemBar(kit).root(), content);
    StackPane root = new StackPane(frame, blank.root());
    root.getStyleClass().add("window");
    root.addEventHandler(KeyEvent.KEY_PRESSED, EnterPresses::press);
    scene = new Scene(root, Window.WIDTH, Window.HEIGHT);
    appearance.dress(scene);
    blank.listen(scene);
    DisplayKeys.listen(scene, kit.display());
  }

  private Measure bar(BlankPage blank) {
    Label name = new Label(kit.say("name"), new Mark(kit.display()));
    name.getStyleClass().add("name");
    name.setMinWidth(Label.USE_PREF_SIZE);
    HBox left = new HBox(name);
    left.setAlignment(Pos.CENTER_LEFT);
    left.getStyleClass().add("bar-left");
    Hyperlink display = new Hyperlink(kit.say("bar.display"));
    display.setId("display");
    display.setOnAction(_ -> kit.explain().open(display, new DisplayChoices(kit)));
    HBox ways = new HBox(display);
    ways.setAlignment(Pos.CENTER_LEFT);
    ways.getStyleClass().add("bar-ways");
    Button leave = new Button(kit.say("bar.leave"));
    leave.setId("leave-quickly");
    leave.getStyleClass().add("leave");
    leave.setAccessibleHelp(kit.say("bar.leave.help"));
    leave.setOnAction(_ -> blank.hide());
    Measure bar =
        new Measure(kit.display(), new Spread(kit.display(), left, ways, new HBox(leave)));
    bar.getStyleClass().add("bar");
    return bar;
  }

  /** Shows a page. */
  public void show(Screen page) {
    content.getChildren().setAll(page.root());
    if (!scene.equals(stage.getScene())) {
      Window.put(stage, scene);
      stage.setTitle(kit.say("name"));
      stage.setOnCloseRequest(null);
    }
    page.arrive();
  }

  /** Lets go of every word that was painted before: a case was locked. */
  public void forgetWhatWasPainted() {
    PaintedText.forget();
  }

  /** Shows what went wrong that nobody else dealt with. */
  public void report(Throwable thrown) {
    kit.problems().show(kit.problems().of(thrown));
  }
}
