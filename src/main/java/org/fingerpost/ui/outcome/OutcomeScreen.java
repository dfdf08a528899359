package org.fingerpost.ui.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fingerpost.law.InWords;
import org.fingerpost.summary.Form;
import org.fingerpost.summary.Summary;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Screen;
import org.fingerpost.ui.TalkPanel;

/** Where the family stands, its dates, what to do in order, who helps, and what to take away. */
public final class OutcomeScreen implements Screen {
  private final Kit kit;
  private final Desk desk;
  private final Navigator navigator;
  private final OutcomeModel model;
  private final Page page;
  private final VBox forms = new VBox();
  private final VBox saved = new VBox();
  private final TalkPanel talk;
  private final VBox about = new VBox();

  /**
   * Builds the page once.
   *
   * @param notes the notes, to stand beside the outcome
   */
  public OutcomeScreen(Kit kit, Desk desk, Navigator navigator, OutcomeModel model, Node notes) {
    this.kit = kit;
    this.desk = desk;
    this.navigator = navigator;
    this.model = model;
    this.page = new Page(kit.display());
    forms.getStyleClass().add("forms");
    saved.getStyleClass().add("saved-file");
    saved.setId("saved-file");
    about.getStyleClass().add("panel");
    this.talk = new TalkPanel(kit);
    page.beside().getChildren().addAll(forms, talk, notes, about);
    page.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
    model.savedProperty().addListener((_, _, now) -> showSaved(now));
    desk.openProperty().addListener(_ -> model.forget());
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public void arrive() {
    Summary summary = model.summary();
    Summary.WhereYouStand standing = summary.standing().getFirst();
    Label title = Lettering.title(standing.title());
    title.setId("outcome-title");
    List<Node> nodes = new ArrayList<>();
    nodes.add(title);
    if (!standing.body().isEmpty()) {
      nodes.add(kit.explain().prose(standing.body(), "body"));
    }
    addDates(summary, nodes);
    addRoads(summary, nodes);
    addOtherDates(summary, nodes);
    addHelpers(summary, nodes);
    addPapers(summary, nodes);
    addMore(summary, nodes);
    nodes.add(actions());
    page.read(nodes);
    fillForms(summary);
    talk.show(desk.open().journey());
    about
        .getChildren()
        .setAll(
            Lettering.small(summary.about().notAdvice()), Lettering.small(summary.about().rules()));
    title.requestFocus();
  }

  // The column to read

  private void addDates(Summary summary, List<Node> nodes) {
    List<Summary.KnownDate> yours =
        summary.knownDates().stream().filter(Summary.KnownDate::yours).toList();
    if (!yours.isEmpty()) {
      nodes.add(new DateCards(kit, yours));
    }
  }

  private void addOtherDates(Summary summary, List<Node> nodes) {
    VBox others = new VBox();
    others.getStyleClass().add("inside");
    for (Summary.DateToKeep date : summary.dates()) {
      switch (date) {
        case Summary.KnownDate known when known.yours() -> {}
        case Summary.KnownDate known ->
            others
                .getChildren()
                .add(
                    new VBox(
                        Lettering.heading(known.title()),
                        Lettering.body(
                            kit.say(
                                "outcome.their-date",
                                known.firstLabel(),
                                InWords.full(known.first()),
                                known.left()))));
        case Summary.UnknownDate unknown ->
            others
                .getChildren()
                .add(new VBox(Lettering.heading(unknown.title()), Lettering.body(unknown.why())));
      }
    }
    int count = others.getChildren().size();
    if (count > 0) {
      nodes.add(folded(kit.words().count("outcome.other-dates", count), others));
    }
  }

  /** Those to contact first stand open; everybody else is one click away. */
  private void addHelpers(Summary summary, List<Node> nodes) {
    List<Summary.Whom> first =
        summary.contacts().stream()
            .filter(
                helper ->
                    summary.next().stream()
                        .flatMap(road -> road.steps().stream())
                        .anyMatch(step -> step.contact().equals(Optional.of(helper))))
            .toList();
    List<Summary.Whom> others =
        Stream.concat(summary.contacts().stream(), summary.moreHelp().stream())
            .filter(helper -> !first.contains(helper))
            .toList();
    nodes.add(Lettering.section(kit.say("outcome.helpers")));
    for (Summary.Whom helper : first) {
      VBox panel = new VBox(new HelperCard(kit, helper));
      panel.getStyleClass().add("panel");
      nodes.add(panel);
    }
    VBox more = new VBox();
    more.getStyleClass().add("inside");
    others.forEach(helper -> more.getChildren().add(new HelperCard(kit, helper)));
    if (!others.isEmpty()) {
      nodes.add(folded(kit.words().count("outcome.more-helpers", others.size()), more));
    }
  }

  private void addRoads(Summary summary, List<Node> nodes) {
    if (summary.next().isEmpty()) {
      return;
    }
    nodes.add(Lettering.section(kit.say("outcome.next")));
    for (Summary.Road road : summary.next()) {
      if (summary.next().size() > 1) {
        nodes.add(Lettering.line(road.title(), "road-title"));
      }
      nodes.add(new RoadView(kit, road));
    }
  }

  private void addPapers(Summary summary, List<Node> nodes) {
    if (!summary.papers().isEmpty()) {
      nodes.add(Lettering.section(kit.say("outcome.papers")));
      nodes.add(kit.explain().bullets(summary.papers()));
    }
  }

  private void addMore(Summary summary, List<Node> nodes) {
    if (!summary.also().roads().isEmpty()) {
      nodes.add(Lettering.section(kit.say("outcome.also")));
      summary
          .also()
          .roads()
          .forEach(road -> nodes.add(folded(road.title(), new RoadView(kit, road))));
    }
    if (!summary.letters().isEmpty()) {
      nodes.add(Lettering.section(kit.say("outcome.letters")));
      summary
          .letters()
          .forEach(letter -> nodes.add(folded(letter.named().title(), letter(letter))));
    }
    if (!summary.sources().isEmpty()) {
      nodes.add(Lettering.section(kit.say("outcome.why")));
      VBox sources = new VBox();
      sources.getStyleClass().add("inside");
      summary.sources().forEach(source -> sources.getChildren().add(source(source)));
      nodes.add(folded(kit.words().count("outcome.sources", summary.sources().size()), sources));
    }
  }

  private Node source(Summary.Reference source) {
    VBox lines = new VBox(Lettering.body(source.title()), Lettering.small(source.says()));
    source
        .link()
        .ifPresent(
            link -> lines.getChildren().add(kit.explain().link(kit.explain().address(link), link)));
    lines.getChildren().add(Lettering.small(source.checked()));
    return lines;
  }

  private Node letter(Summary.FilledLetter letter) {
    VBox lines = new VBox();
    lines.getStyleClass().add("inside");
    lines.getChildren().add(Lettering.heading(letter.subject()));
    letter.paragraphs().forEach(words -> lines.getChildren().add(Lettering.body(words)));
    Label copied = Lettering.small("");
    Button copy = new Button(kit.say("outcome.copy"));
    copy.setOnAction(
        _ -> {
          ClipboardContent content = new ClipboardContent();
          String words = letter.subject() + "\n\n" + String.join("\n\n", letter.paragraphs());
          content.putString(words);
          Clipboard.getSystemClipboard().setContent(content);
          desk.open().letterCopied(words);
          copied.setText(kit.say("outcome.copied"));
        });
    lines.getChildren().addAll(copy, copied);
    return lines;
  }

  private static Node folded(String title, Node content) {
    TitledPane pane = new TitledPane(title, content);
    pane.setExpanded(false);
    pane.setAnimated(false);
    return pane;
  }

  private Node actions() {
    Button back = new Button(kit.say("walk.back"));
    back.setId("back");
    back.setOnAction(_ -> goBack());
    FlowPane actions = new FlowPane(back);
    actions.getStyleClass().add("actions");
    return actions;
  }

  // Beside it

  private void fillForms(Summary summary) {
    forms.getChildren().clear();
    Button pdf = form("outcome.pdf", Form.PDF);
    pdf.getStyleClass().add("primary");
    forms.getChildren().add(pdf);
    if (!summary.knownDates().isEmpty()) {
      forms.getChildren().add(form("outcome.calendar", Form.CALENDAR));
    }
    if (!summary.letters().isEmpty()) {
      forms.getChildren().add(form("outcome.save-letters", Form.LETTERS));
    }
    forms.getChildren().add(form("outcome.text", Form.TEXT));
    Button keep = new Button(kit.say("outcome.keep"));
    keep.setId("keep-case");
    keep.setMaxWidth(Double.MAX_VALUE);
    keep.setOnAction(_ -> navigator.go(Destination.KEEP));
    forms.getChildren().add(keep);
    Hyperlink everything = new Hyperlink(kit.say("held.link"));
    everything.setId("everything-kept");
    everything.setOnAction(_ -> navigator.go(Destination.HELD));
    forms.getChildren().add(everything);
    if (!desk.open().notesProperty().get().isEmpty()) {
      CheckBox notes = new CheckBox(kit.say("outcome.with-notes"));
      notes.setId("with-notes");
      notes.setWrapText(true);
      notes.selectedProperty().bindBidirectional(model.withNotesProperty());
      forms.getChildren().add(notes);
    }
    forms.getChildren().add(saved);
    showSaved(model.savedProperty().get());
  }

  private Button form(String key, Form form) {
    Button button = new Button(kit.say(key));
    button.setId("save-" + form.ending().replace('.', '-'));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> model.save(form));
    return button;
  }

  private void showSaved(Optional<Path> file) {
    saved.setVisible(file.isPresent());
    saved.setManaged(file.isPresent());
    file.ifPresent(
        written -> {
          Label name = Lettering.body(kit.say("outcome.saved", written.getFileName()));
          name.setAccessibleHelp(written.toString());
          saved
              .getChildren()
              .setAll(name, kit.explain().opening(kit.say("outcome.open-it"), written.toUri()));
          name.requestFocus();
        });
  }

  private void goBack() {
    desk.open().backToTheAnswers();
    navigator.go(Destination.ANSWERS);
  }

  private void keys(KeyEvent key) {
    if (key.isAltDown() && key.getCode() == KeyCode.LEFT) {
      goBack();
      key.consume();
    }
  }
}
