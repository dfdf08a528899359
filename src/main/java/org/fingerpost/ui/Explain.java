package org.fingerpost.ui;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.controlsfx.control.PopOver;
import org.fingerpost.flow.Glossary;
import org.fingerpost.flow.Prose;
import org.fingerpost.law.InWords;

/**
 * Text to read, and what explains it: terms of the glossary, the working of dates and where a link
 * leads open in a pop-over, by mouse and by keyboard; Escape closes it.
 */
public final class Explain {
  /** What a pop-over's frame and shadow take, with a little to spare. */
  private static final double EDGES = 48;

  private final Words words;
  private Glossary glossary;
  private final Appearance appearance;
  private final Consumer<URI> open;
  private Optional<PopOver> shown = Optional.empty();

  /**
   * Explains with this glossary.
   *
   * @param open opens an https or mailto address, or a saved file, outside the program
   */
  public Explain(Words words, Glossary glossary, Appearance appearance, Consumer<URI> open) {
    this.words = words;
    this.glossary = glossary;
    this.appearance = appearance;
    this.open = open;
  }

  /** Explains with another glossary from now on. */
  public void turnTo(Glossary other) {
    glossary = other;
  }

  /** Text to read: paragraphs and lists in this style. */
  public VBox prose(Prose prose, String style) {
    VBox blocks = new VBox();
    blocks.getStyleClass().addAll("prose", style);
    for (Prose.Block block : prose.blocks()) {
      switch (block) {
        case Prose.Paragraph(List<Prose.Inline> line) -> blocks.getChildren().add(flow(line));
        case Prose.Items(boolean numbered, List<List<Prose.Inline>> items) ->
            blocks.getChildren().add(list(numbered, items));
      }
    }
    return blocks;
  }

  private VBox list(boolean numbered, List<List<Prose.Inline>> items) {
    VBox list = new VBox();
    list.getStyleClass().add("items");
    int number = 1;
    for (List<Prose.Inline> item : items) {
      list.getChildren().add(item(numbered ? number++ + "." : "\u2022", flow(item)));
    }
    return list;
  }

  private static HBox item(String mark, TextFlow words) {
    Label before = new Label(mark);
    before.getStyleClass().add("item-mark");
    before.setMinWidth(Label.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(before, words);
    line.getStyleClass().add("item");
    return line;
  }

  private TextFlow flow(List<Prose.Inline> line) {
    TextFlow flow = new TextFlow();
    for (Prose.Inline part : line) {
      flow.getChildren()
          .add(
              switch (part) {
                case Prose.Words(String said) -> text(said, "words");
                case Prose.Strong(String said) -> text(said, "strong");
                case Prose.Link(String said, URI to) -> link(said, to);
                case Prose.Term(String said, String term) -> term(said, term);
              });
    }
    return flow;
  }

  /** A list of plain words, each with a dot before it. */
  public VBox bullets(List<String> words) {
    return list(false, words.stream().map(Explain::plain).toList());
  }

  private static List<Prose.Inline> plain(String words) {
    return List.of(new Prose.Words(words));
  }

  /** Words for a flow of text, in a style. */
  public static Text text(String said, String style) {
    Text text = new Text(said);
    text.getStyleClass().add(style);
    return text;
  }

  /**
   * Words that lead outside the program, or that are only shown where the address is a phone.
   * Pressed, they show the whole address first: what a link says need not be where it leads.
   */
  public Node link(String said, URI to) {
    if ("tel".equals(to.getScheme())) {
      return text(said, "strong");
    }
    Hyperlink link = outside(said, to);
    link.setTooltip(new Tooltip(to.toASCIIString()));
    link.setOnAction(_ -> ask(link, to));
    return link;
  }

  /** A link that opens at once, outside the program, a file that was just saved. */
  public Hyperlink opening(String said, URI file) {
    Hyperlink link = outside(said, file);
    link.setOnAction(_ -> open.accept(file));
    return link;
  }

  private Hyperlink outside(String said, URI to) {
    Hyperlink link = new Hyperlink(said);
    link.setWrapText(true);
    link.setMinHeight(Region.USE_PREF_SIZE);
    link.getStyleClass().add("outside");
    link.setAccessibleHelp(words.say("link.opens", to.toASCIIString()));
    return link;
  }

  /** Shows where a link leads, whole, before anything is opened. */
  private void ask(Node owner, URI to) {
    boolean mail = "mailto".equals(to.getScheme());
    Label address = Lettering.line(mail ? address(to) : to.toASCIIString(), "address");
    address.setId("link-address");
    Button go = new Button(words.say(mail ? "link.open.mail" : "link.open.page"));
    go.setId("link-open");
    go.getStyleClass().add("primary");
    go.setAccessibleHelp(words.say("link.opens", to.toASCIIString()));
    Button copy = new Button(words.say("link.copy"));
    copy.setId("link-copy");
    Button leave = new Button(words.say("link.leave"));
    leave.setId("link-leave");
    Label said = Lettering.small(words.say(mail ? "link.why.mail" : "link.why.page"));
    said.setId("link-said");
    PopOver asking =
        show(
            owner,
            List.of(
                Lettering.heading(words.say(mail ? "link.title.mail" : "link.title.page")),
                address,
                said),
            go,
            copy,
            leave);
    go.setOnAction(
        _ -> {
          asking.hide();
          open.accept(to);
        });
    copy.setOnAction(
        _ -> {
          ClipboardContent copied = new ClipboardContent();
          copied.putString(address.getText());
          Clipboard.getSystemClipboard().setContent(copied);
          said.setText(words.say("link.copied"));
        });
    leave.setOnAction(_ -> asking.hide());
  }

  /** An address as short as it can be without hiding where it leads. */
  public String address(URI to) {
    if (!"https".equals(to.getScheme()) || to.getHost() == null) {
      return to.getSchemeSpecificPart();
    }
    String host = to.getHost().startsWith("www.") ? to.getHost().substring(4) : to.getHost();
    String path = to.getRawPath() == null || to.getRawPath().equals("/") ? "" : to.getRawPath();
    return host + (path.length() <= 24 ? path : "");
  }

  private Node term(String said, String id) {
    Optional<Glossary.Term> known = glossary.term(id);
    if (known.isEmpty()) {
      return text(said, "words");
    }
    Glossary.Term term = known.get();
    Hyperlink link = new Hyperlink(said);
    link.getStyleClass().add("term");
    link.setAccessibleHelp(term.means());
    link.setOnAction(
        _ -> open(link, Lettering.heading(capital(term.name())), Lettering.body(term.means())));
    return link;
  }

  /** A link that opens how a date was worked out. */
  public Hyperlink working(NextDate date) {
    boolean two = date.hasTwo();
    Hyperlink link = new Hyperlink(words.say(two ? "date.why-two" : "date.why-one"));
    link.getStyleClass().add("term");
    link.setOnAction(_ -> openWorking(link, date));
    return link;
  }

  private void openWorking(Node owner, NextDate date) {
    List<Node> parts = new ArrayList<>();
    parts.add(Lettering.heading(date.title()));
    if (date.hasTwo()) {
      parts.add(
          Lettering.body(
              words.say("date.two", InWords.full(date.deadline().aimFor()), date.latestInWords())));
    }
    parts.add(list(true, date.deadline().working().stream().map(Explain::plain).toList()));
    open(owner, parts.toArray(Node[]::new));
  }

  /** Opens a pop-over beside a node, and closes the one that was open before. */
  public void open(Node owner, Node... parts) {
    Button close = new Button(words.say("popover.close"));
    PopOver popOver = show(owner, List.of(parts), close);
    close.setOnAction(_ -> popOver.hide());
  }

  /** Shows a pop-over with its buttons in a row; the first of them has the focus. */
  private PopOver show(Node owner, List<? extends Node> parts, Button... buttons) {
    shown.ifPresent(PopOver::hide);
    VBox content = new VBox();
    content.getChildren().addAll(parts);
    FlowPane actions = new FlowPane(buttons);
    actions.getStyleClass().add("ways");
    content.getChildren().add(actions);
    content.getStyleClass().add("explanation");
    double width = appearance.wideEnough(owner.getScene().getWidth() - EDGES);
    content.setPrefWidth(width);
    content.setMaxWidth(width);
    content.addEventHandler(KeyEvent.KEY_PRESSED, EnterPresses::press);
    PopOver popOver = new PopOver(content);
    popOver.setAnimated(false);
    popOver.setDetachable(false);
    popOver.setArrowLocation(
        isOnTheRight(owner) ? PopOver.ArrowLocation.TOP_RIGHT : PopOver.ArrowLocation.TOP_LEFT);
    appearance.dress(popOver.getRoot());
    popOver.setOnHidden(_ -> owner.requestFocus());
    shown = Optional.of(popOver);
    popOver.show(owner);
    buttons[0].requestFocus();
    return popOver;
  }

  private static boolean isOnTheRight(Node owner) {
    return owner.localToScene(owner.getBoundsInLocal()).getCenterX()
        > owner.getScene().getWidth() / 2;
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
