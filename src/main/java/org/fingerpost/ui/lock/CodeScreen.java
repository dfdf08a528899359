package org.fingerpost.ui.lock;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Printing;
import org.fingerpost.ui.Screen;

/** Shows a recovery code once, and makes sure that it was kept. */
public final class CodeScreen implements Screen {
  private final Kit kit;
  private final CodeModel model;
  private final Printing printing;
  private final Page page;
  private final Label error = Lettering.line("", "error");
  private final Label said = Lettering.body("");

  /** Builds the page. */
  public CodeScreen(Kit kit, CodeModel model, Printing printing) {
    this.kit = kit;
    this.model = model;
    this.printing = printing;
    this.page = new Page(kit.display());
    error.setId("error");
    said.setId("code-said");
    model.checkingProperty().addListener(_ -> arrive());
    model.errorProperty().addListener((_, _, why) -> showError(why));
    model.saidProperty().addListener((_, _, what) -> show(said, what));
    showError("");
    show(said, "");
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    if (model.printed().isEmpty()) {
      page.read(List.of());
    } else if (model.checkingProperty().get()) {
      ask();
    } else {
      showCode();
    }
  }

  private void showCode() {
    Label title = title("code.title");
    Label code = Lettering.line(model.printed(), "code");
    code.setId("recovery-code");
    code.setFocusTraversable(true);
    code.setAccessibleHelp(kit.say("code.help"));
    VBox card = new VBox(Lettering.small(kit.say("code.label")), code);
    card.getStyleClass().add("panel");
    Button print = new Button(kit.say("code.print"));
    print.setId("print-code");
    print.setOnAction(_ -> print());
    Button save = new Button(kit.say("code.save"));
    save.setId("save-code");
    save.setOnAction(_ -> model.save());
    FlowPane ways = new FlowPane(print, save);
    ways.getStyleClass().add("actions");
    Button kept = new Button(kit.say("code.kept"));
    kept.setId("code-kept");
    kept.getStyleClass().add("primary");
    kept.setOnAction(_ -> model.kept());
    FlowPane actions = new FlowPane(kept);
    actions.getStyleClass().add("actions");
    page.read(
        List.of(
            title,
            Lettering.body(kit.say("code.lead")),
            card,
            ways,
            said,
            Lettering.body(kit.say("code.by-hand")),
            actions));
    title.requestFocus();
  }

  private void ask() {
    Label title = title("code.check.title");
    TextField group = new TextField();
    group.setId("code-group");
    group.setMaxWidth(kit.display().em() * 8);
    group.textProperty().bindBidirectional(model.typedProperty());
    group.setOnAction(_ -> model.check());
    Label label = Lettering.heading(kit.say("code.check.group", model.asked()));
    label.setId("code-asked");
    label.setLabelFor(group);
    VBox field = new VBox(label, group);
    field.getStyleClass().add("field");
    Button done = new Button(kit.say("code.check.go"));
    done.setId("code-done");
    done.getStyleClass().add("primary");
    done.setOnAction(_ -> model.check());
    Hyperlink again = new Hyperlink(kit.say("code.check.again"));
    again.setId("code-again");
    again.setOnAction(_ -> model.showAgain());
    FlowPane actions = new FlowPane(done, again);
    actions.getStyleClass().add("actions");
    page.read(
        List.<Node>of(title, Lettering.body(kit.say("code.check.lead")), error, field, actions));
    group.requestFocus();
  }

  private Label title(String key) {
    Label title = Lettering.title(kit.say(key));
    title.setId("code-title");
    title.setFocusTraversable(true);
    return title;
  }

  private void print() {
    Label text = new Label(kit.say("code.file", model.printed()));
    text.setWrapText(true);
    text.setStyle("-fx-font-size: 12px; -fx-text-fill: black;");
    model.say(
        switch (printing.print(text)) {
          case PRINTED -> kit.say("code.printed");
          case LEFT -> "";
          case NO_PRINTER -> kit.say("code.no-printer");
          case FAILED -> kit.say("code.print-failed");
        });
  }

  private void showError(String why) {
    show(error, why);
    Node group = page.main().lookup("#code-group");
    if (!why.isEmpty() && group != null) {
      group.setAccessibleHelp(why);
      group.requestFocus();
    }
  }

  private static void show(Label label, String words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());
    label.setManaged(!words.isEmpty());
  }
}
