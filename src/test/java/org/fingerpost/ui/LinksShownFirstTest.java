package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.ui.RunningApp.onScreen;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fingerpost.flow.Glossary;
import org.fingerpost.flow.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** A link shows where it leads before anything is opened, whatever its words say. */
class LinksShownFirstTest {
  private static final URI ELSEWHERE =
      URI.create("https://www.gov.uk.example.org/appeal?a=1&b=%E2%80%AE#top");

  private final List<URI> opened = new ArrayList<>();
  private final AtomicReference<Stage> stage = new AtomicReference<>();

  @BeforeAll
  static void startTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void aPageWithLinks() {
    onScreen(
        () -> {
          Appearance appearance = new Appearance(new Display());
          Explain explain =
              new Explain(Words.english(), new Glossary(Map.of()), appearance, opened::add);
          Prose prose =
              new Prose(
                  List.of(
                      new Prose.Paragraph(
                          List.of(
                              new Prose.Words("Read "),
                              new Prose.Link("www.gov.uk/appeal", ELSEWHERE),
                              new Prose.Words(" or write to "),
                              new Prose.Link("them", URI.create("mailto:send@example.org")),
                              new Prose.Words(" or ring "),
                              new Prose.Link("us", URI.create("tel:+442079460000"))))));
          VBox page = new VBox(explain.prose(prose, "help"));
          page.addEventHandler(KeyEvent.KEY_PRESSED, EnterPresses::press);
          Scene scene = new Scene(page, 600, 400);
          appearance.dress(scene);
          Stage made = new Stage();
          made.setScene(scene);
          made.show();
          stage.set(made);
          return made;
        });
  }

  @AfterEach
  void closeIt() {
    onScreen(
        () -> {
          stage.get().hide();
          return stage;
        });
  }

  private List<Hyperlink> links() {
    return onScreen(
        () ->
            stage.get().getScene().getRoot().lookupAll(".outside").stream()
                .map(Hyperlink.class::cast)
                .toList());
  }

  private void press(Node node, KeyCode code) {
    onScreen(
        () -> {
          node.requestFocus();
          for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(node, new KeyEvent(type, "", "", code, false, false, false, false));
          }
          return node;
        });
  }

  private Optional<Node> shown(String selector) {
    return onScreen(
        () ->
            Window.getWindows().stream()
                .filter(window -> window != stage.get() && window.isShowing())
                .map(window -> window.getScene().getRoot().lookup(selector))
                .filter(node -> node != null)
                .findFirst());
  }

  private String address() {
    return onScreen(() -> ((Label) shownNow("#link-address")).getText());
  }

  private Node shownNow(String selector) {
    return Window.getWindows().stream()
        .filter(window -> window != stage.get() && window.isShowing())
        .map(window -> window.getScene().getRoot().lookup(selector))
        .filter(node -> node != null)
        .findFirst()
        .orElseThrow(() -> new AssertionError(selector + " is not shown"));
  }

  @Test
  void theWholeAddressIsShownAndOnlyASecondPressOpensIt() {
    press(links().getFirst(), KeyCode.ENTER);
    assertThat(opened).isEmpty();
    assertThat(address()).isEqualTo(ELSEWHERE.toString());
    Button open = (Button) shown("#link-open").orElseThrow();
    assertThat(onScreen(open::isFocused)).as("so that Enter goes on").isTrue();
    assertThat(onScreen(() -> (String) open.queryAccessibleAttribute(AccessibleAttribute.HELP)))
        .contains(ELSEWHERE.toString());
    press(open, KeyCode.ENTER);
    assertThat(opened).containsExactly(ELSEWHERE);
    assertThat(shown("#link-open")).as("gone once it was used").isEmpty();
  }

  @Test
  void whoDoesNotWantToGoThereStaysAndTheFocusComesBack() {
    Hyperlink link = links().getFirst();
    press(link, KeyCode.ENTER);
    press(shown("#link-leave").orElseThrow(), KeyCode.ENTER);
    assertThat(shown("#link-open")).isEmpty();
    press(link, KeyCode.ENTER);
    press(link, KeyCode.ESCAPE);
    assertThat(shown("#link-open")).isEmpty();
    assertThat(opened).isEmpty();
    assertThat(onScreen(link::isFocused)).isTrue();
  }

  @Test
  void theAddressCanBeCopiedWithoutOpeningIt() {
    onScreen(
        () -> {
          ClipboardContent before = new ClipboardContent();
          before.putString("something else");
          return Clipboard.getSystemClipboard().setContent(before);
        });
    press(links().get(1), KeyCode.ENTER);
    assertThat(address()).isEqualTo("send@example.org");
    press(shown("#link-copy").orElseThrow(), KeyCode.ENTER);
    assertThat(onScreen(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("send@example.org");
    assertThat(onScreen(() -> ((Label) shownNow("#link-said")).getText())).startsWith("Copied");
    assertThat(opened).isEmpty();
  }

  @Test
  void aHoverShowsTheAddressTooAndATelephoneNumberIsNoLinkAtAll() {
    assertThat(links()).hasSize(2);
    assertThat(links().getFirst().getTooltip().getText()).isEqualTo(ELSEWHERE.toString());
  }
}
