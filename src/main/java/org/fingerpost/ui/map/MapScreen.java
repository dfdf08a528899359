package org.fingerpost.ui.map;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fingerpost.flow.map.Kind;
import org.fingerpost.flow.map.Picture.Box;
import org.fingerpost.law.Law;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.Screen;
import org.fingerpost.ui.map.MapModel.Subject;
import org.jspecify.annotations.Nullable;

/** The map of the flow that the person is in: to look at, to move about on, and to read. */
public final class MapScreen implements Screen {
  /** The least width at which the panel stands beside the map, in the size of body text. */
  private static final double ROOM_BESIDE = 46;

  private final Kit kit;
  private final MapModel model;
  private final Navigator navigator;
  private final MapSurface surface;
  private final NodePanel panel;
  private final Label title = Lettering.title("");
  private final ComboBox<Subject> subjects = new ComboBox<>();
  private final Hyperlink before = new Hyperlink();
  private final VBox drawing;
  private final StackPane stage = new StackPane();
  private final BorderPane both = new BorderPane();
  private final VBox content = new VBox();
  private final ScrollPane root = new ScrollPane(content);
  private final VBox saved = new VBox();
  private final VBox saving = new VBox();
  private Optional<Box> reading = Optional.empty();
  private boolean choosing;

  /**
   * Builds the page once.
   *
   * @param law knows the sources
   */
  public MapScreen(Kit kit, MapModel model, Navigator navigator, Law law) {
    this.kit = kit;
    this.model = model;
    this.navigator = navigator;
    this.surface =
        new MapSurface(
            kit.display(),
            kit.say("map.mark.here"),
            box -> model.mapProperty().get().map(map -> model.spoken(map, box)).orElse(""),
            this::press);
    surface.setAccessibleText(kit.say("map.surface"));
    this.panel = new NodePanel(kit, model, law, this::goTo, this::closePanel);
    ProgressIndicator turning = new ProgressIndicator();
    turning.setFocusTraversable(false);
    Label wait = Lettering.body(kit.say("map.drawing"));
    wait.setMaxWidth(Label.USE_PREF_SIZE);
    this.drawing = new VBox(turning, wait);
    drawing.getStyleClass().add("map-drawing");
    drawing.setId("map-drawing");
    title.setId("map-title");
    title.setFocusTraversable(false);
    stage.getChildren().addAll(surface, drawing);
    both.setCenter(stage);
    both.getStyleClass().add("map-both");
    VBox.setVgrow(both, Priority.ALWAYS);
    content.getStyleClass().add("map-page");
    content.setMinWidth(0);
    content.getChildren().addAll(head(), tools(), both, foot());
    // The skin puts the content into the scene: at once, so that it can take the focus.
    root.setSkin(new ScrollPaneSkin(root));
    root.setFitToWidth(true);
    root.setFitToHeight(true);
    root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    root.setFocusTraversable(false);
    root.getStyleClass().addAll("page", "map");
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
    both.widthProperty().addListener(_ -> placePanel());
    content.heightProperty().addListener(_ -> followAgain());
    root.viewportBoundsProperty().addListener(_ -> followAgain());
    root.sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (scene != null) {
                scene.focusOwnerProperty().addListener((_, _, owner) -> follow(owner));
              }
            });
    kit.display().textSizeProperty().addListener(_ -> placePanel());
    model.placeProperty().addListener((_, _, _) -> showPlace());
    model.mapProperty().addListener((_, _, now) -> showMap(now));
    model.savedProperty().addListener((_, _, now) -> showSaved(now));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void arrive() {
    title.requestFocus();
    surface.full();
    model.open();
  }

  // Building

  private FlowPane head() {
    Button back = new Button(kit.say("map.back"));
    back.setId("map-back");
    back.setMinWidth(Button.USE_PREF_SIZE);
    back.setOnAction(_ -> navigator.go(Destination.BACK_FROM_MAP));
    before.setId("map-before");
    before.setOnAction(_ -> model.back());
    before.managedProperty().bind(before.visibleProperty());
    before.setVisible(false);
    subjects.getItems().setAll(model.subjects());
    subjects.setId("map-flows");
    subjects.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Subject subject) {
            return subject == null ? "" : model.title(subject);
          }

          @Override
          public @Nullable Subject fromString(String written) {
            return null;
          }
        });
    subjects
        .valueProperty()
        .addListener(
            (_, _, now) -> {
              if (!choosing && now != null) {
                model.show(now);
              }
            });
    Label choose = Lettering.body(kit.say("map.flow"));
    choose.setLabelFor(subjects);
    choose.setMaxWidth(Label.USE_PREF_SIZE);
    subjects.setMinWidth(0);
    before.setMinWidth(0);
    FlowPane head = new FlowPane(back, before, choose, subjects);
    subjects.maxWidthProperty().bind(head.widthProperty());
    before.maxWidthProperty().bind(head.widthProperty());
    head.setMinWidth(0);
    head.setRowValignment(javafx.geometry.VPos.CENTER);
    head.getStyleClass().add("map-bar");
    return head;
  }

  private VBox tools() {
    Label size = Lettering.body("");
    size.setMaxWidth(Label.USE_PREF_SIZE);
    size.setId("map-zoom");
    size.setText(kit.say("map.zoom", surface.zoomProperty().get()));
    surface
        .zoomProperty()
        .addListener((_, _, now) -> size.setText(kit.say("map.zoom", now.intValue())));
    FlowPane tools =
        new FlowPane(
            tool("map.smaller", "map-smaller", surface::smaller),
            size,
            tool("map.larger", "map-larger", surface::larger),
            tool("map.full", "map-full", surface::full),
            tool("map.fit", "map-fit", surface::fit),
            tool("map.here", "map-here", this::whereIAm));
    tools.setRowValignment(javafx.geometry.VPos.CENTER);
    tools.getStyleClass().add("map-bar");
    title.setMinWidth(0);
    return new VBox(title, tools);
  }

  private VBox foot() {
    FlowPane save =
        new FlowPane(
            tool("map.save.png", "map-save-png", () -> model.save(MapModel.Format.PNG)),
            tool("map.save.svg", "map-save-svg", () -> model.save(MapModel.Format.SVG)));
    save.setRowValignment(javafx.geometry.VPos.CENTER);
    save.getStyleClass().add("map-bar");
    saved.setId("map-saved");
    saved.managedProperty().bind(Bindings.isNotEmpty(saved.getChildren()));
    saving.getChildren().addAll(save, saved);
    saving.getStyleClass().add("map-foot");
    VBox foot =
        new VBox(
            Lettering.small(kit.say("map.legend")), Lettering.small(kit.say("map.keys")), saving);
    foot.getStyleClass().add("map-foot");
    return foot;
  }

  private Button tool(String words, String id, Runnable does) {
    Button button = new Button(kit.say(words));
    button.setId(id);
    button.getStyleClass().add("map-tool");
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> does.run());
    return button;
  }

  // Showing

  private void showPlace() {
    Subject subject = model.placeProperty().get().subject();
    title.setText(kit.say("map.title", model.title(subject)));
    choosing = true;
    subjects.setValue(subject);
    choosing = false;
    before.setVisible(model.cameFrom().isPresent());
    model.cameFrom().ifPresent(from -> before.setText(kit.say("map.before", model.title(from))));
    hidePanel();
  }

  private void showMap(Optional<MarkedMap> now) {
    drawing.setVisible(now.isEmpty());
    surface.setVisible(now.isPresent());
    if (now.isEmpty()) {
      surface.clear();
      title.requestFocus();
      return;
    }
    MarkedMap map = now.get();
    Optional<Box> at =
        model
            .placeProperty()
            .get()
            .box()
            .flatMap(map::box)
            .or(() -> map.here().flatMap(map::box))
            .or(() -> map.inReadingOrder().stream().filter(MarkedMap::isOfThisFlow).findFirst())
            .or(() -> map.inReadingOrder().stream().findFirst());
    surface.show(map, at);
    at.ifPresent(surface::focus);
  }

  private void showSaved(Optional<MapModel.Saved> now) {
    saved.getChildren().clear();
    now.ifPresent(
        map -> {
          String said =
              map.sheets().isEmpty()
                  ? kit.say("map.saved", map.file().getFileName())
                  : kit.say(
                      "map.saved.sheets",
                      map.file().getFileName(),
                      map.sheets().size(),
                      map.sheets().getFirst().getFileName());
          saved.getChildren().add(kit.explain().opening(said, map.file().toUri()));
        });
  }

  private void whereIAm() {
    model
        .mapProperty()
        .get()
        .ifPresent(
            map ->
                map.here()
                    .flatMap(map::box)
                    .ifPresentOrElse(
                        box -> {
                          surface.centreOn(box);
                          surface.focus(box);
                        },
                        model::open));
  }

  // Reading

  private void press(Box box) {
    if (box.kind() instanceof Kind.GoesOn || box.kind() instanceof Kind.Whole) {
      model.follow(box);
      return;
    }
    model
        .mapProperty()
        .get()
        .ifPresent(
            map -> {
              reading = Optional.of(box);
              panel.read(map, box);
              placePanel();
              surface.centreOn(box);
              panel.focusHeading();
            });
  }

  private void goTo(Box box) {
    surface.centreOn(box);
    press(box);
  }

  private void closePanel() {
    Optional<Box> was = reading;
    hidePanel();
    was.ifPresent(surface::focus);
  }

  private void hidePanel() {
    reading = Optional.empty();
    both.setRight(null);
    both.setBottom(null);
  }

  /** Beside the map where there is room, else below it. */
  private void placePanel() {
    double em = kit.display().em();
    surface.setMinHeight(12 * em);
    if (reading.isEmpty()) {
      return;
    }
    boolean beside = both.getWidth() >= ROOM_BESIDE * em;
    panel.setPrefWidth(beside ? 21 * em : both.getWidth());
    panel.setPrefHeight(beside ? -1 : 12 * em);
    panel.setMinHeight(beside ? 0 : 12 * em);
    if (beside && both.getRight() != panel) {
      both.setBottom(null);
      both.setRight(panel);
    } else if (!beside && both.getBottom() != panel) {
      both.setRight(null);
      both.setBottom(panel);
    }
  }

  private void followAgain() {
    if (root.getScene() != null) {
      follow(root.getScene().getFocusOwner());
    }
  }

  /** Where the page is taller than the window, keeps in sight what has the focus. */
  private void follow(@Nullable Node owner) {
    if (owner != null && isIn(content, owner)) {
      reveal(
          owner instanceof Spot || owner instanceof MapSurface
              ? stage
              // What was saved is said below the button.
              : isIn(saving, owner) ? saving : owner);
    }
  }

  private static boolean isIn(Parent whole, Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(whole)) {
        return true;
      }
    }
    return false;
  }

  private void reveal(Node node) {
    root.layout();
    double seen = root.getViewportBounds().getHeight();
    double most = content.getHeight() - seen;
    if (most <= 0) {
      return;
    }
    Bounds at = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double top = root.getVvalue() * most;
    if (at.getMinY() < top || at.getHeight() > seen) {
      root.setVvalue(Math.clamp(at.getMinY() / most, 0, 1));
    } else if (at.getMaxY() > top + seen) {
      root.setVvalue(Math.clamp((at.getMaxY() - seen) / most, 0, 1));
    }
  }

  private void keys(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && !key.isConsumed()) {
      if (reading.isPresent()) {
        closePanel();
      } else {
        navigator.go(Destination.BACK_FROM_MAP);
      }
      key.consume();
    } else if (key.isAltDown() && key.getCode() == KeyCode.LEFT) {
      if (model.cameFrom().isPresent()) {
        model.back();
      } else {
        navigator.go(Destination.BACK_FROM_MAP);
      }
      key.consume();
    }
  }
}
