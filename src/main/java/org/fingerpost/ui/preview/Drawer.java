package org.fingerpost.ui.preview;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fingerpost.area.Area;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.jspecify.annotations.Nullable;

/**
 * The panel beside the screens: faults first, then what the author can set, then why the journey
 * stands where it stands.
 */
public final class Drawer extends ScrollPane {
  /** In the size of body text. */
  private static final double LEAST_WIDTH = 18;

  private final Kit kit;
  private final PreviewModel model;
  private final VBox changes = new VBox();
  private final VBox explanation = new VBox();
  private final VBox found = new VBox();
  private final TextField day = new TextField();

  /** A drawer that follows the model. */
  public Drawer(Kit kit, PreviewModel model) {
    this.kit = kit;
    this.model = model;
    setId("preview-drawer");
    setAccessibleText(kit.say("preview.drawer"));
    getStyleClass().addAll("page", "drawer");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    changes.setId("preview-changes");
    changes.getStyleClass().addAll("panel", "drawer-part");
    explanation.setId("preview-explanation");
    explanation.getStyleClass().add("drawer-part");
    VBox all = new VBox(new FindingsPanel(kit, model), changes, settings(), explanation);
    all.getChildren().add(Lettering.small(kit.say("preview.keys")));
    all.getStyleClass().add("drawer-content");
    all.setMinWidth(0);
    setContent(all);
    minWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> LEAST_WIDTH * kit.display().em(), kit.display().textSizeProperty()));
    model.faultsProperty().addListener(_ -> showTop());
    model.changesProperty().addListener(_ -> showChanges());
    model.sectionsProperty().addListener(_ -> showExplanation());
    showChanges();
    showExplanation();
    sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (scene != null) {
                scene
                    .focusOwnerProperty()
                    .addListener(
                        (_, _, owner) -> {
                          if (owner != null && owner.isFocusVisible()) {
                            reveal(owner);
                          }
                        });
              }
            });
  }

  /** Puts the focus on the first thing to set. */
  public void focusFirst() {
    day.requestFocus();
  }

  // What the author can set

  private Node settings() {
    day.setId("preview-today");
    day.setPrefColumnCount(9);
    day.setPromptText(kit.say("preview.today.prompt"));
    Label dayLabel = Lettering.heading(kit.say("preview.today"));
    dayLabel.setLabelFor(day);
    Label dayNow = Lettering.small(model.dayInWords());
    dayNow.setId("preview-today-now");
    Label error = Lettering.line("", "error");
    error.textProperty().bind(model.dayErrorProperty());
    error.visibleProperty().bind(model.dayErrorProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    Button set = new Button(kit.say("preview.today.set"));
    set.setId("preview-today-set");
    Runnable choose =
        () -> {
          model.setDay(day.getText());
          dayNow.setText(model.dayInWords());
        };
    set.setOnAction(_ -> choose.run());
    day.addEventFilter(KeyEvent.KEY_PRESSED, key -> onEnter(key, choose));
    FlowPane dayFields = new FlowPane(day, set);
    dayFields.getStyleClass().add("actions");

    Button again = new Button(kit.say("preview.again"));
    again.setId("preview-again");
    again.setOnAction(_ -> model.startAgain());

    TextField search = new TextField();
    search.setId("preview-search");
    search.setMinWidth(0);
    search.setPromptText(kit.say("preview.search.prompt"));
    Label searchLabel = Lettering.heading(kit.say("preview.search"));
    searchLabel.setLabelFor(search);
    search.textProperty().addListener((_, _, now) -> showFound(now));
    search.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key ->
            onEnter(
                key,
                () ->
                    model.find(search.getText()).stream()
                        .findFirst()
                        .ifPresent(first -> model.goTo(first.node()))));
    Label said = Lettering.small("");
    said.setId("preview-said");
    said.textProperty().bind(model.saidProperty());
    said.visibleProperty().bind(model.saidProperty().isNotEmpty());
    said.managedProperty().bind(said.visibleProperty());

    ComboBox<Area> area = area();
    Label areaLabel = Lettering.heading(kit.say("preview.area"));
    areaLabel.setLabelFor(area);
    VBox panel =
        new VBox(
            dayLabel,
            dayFields,
            dayNow,
            error,
            areaLabel,
            area,
            searchLabel,
            search,
            found,
            said,
            again);
    panel.getStyleClass().addAll("panel", "drawer-part");
    VBox.setMargin(again, new Insets(6, 0, 0, 0));
    return panel;
  }

  private ComboBox<Area> area() {
    ComboBox<Area> area = new ComboBox<>();
    area.setId("preview-area");
    area.setPromptText(kit.say("preview.area.prompt"));
    area.setMaxWidth(Double.MAX_VALUE);
    area.setMinWidth(0);
    area.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Area one) {
            return one == null ? "" : one.name();
          }

          @Override
          public @Nullable Area fromString(String name) {
            return area.getItems().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
          }
        });
    area.getItems().setAll(model.areasProperty().get());
    model
        .areasProperty()
        .addListener(
            (_, _, now) -> {
              if (!area.getItems().equals(now)) {
                area.getItems().setAll(now);
              }
            });
    area.setOnAction(
        _ -> {
          if (area.getValue() != null) {
            model.setArea(area.getValue());
          }
        });
    return area;
  }

  private static void onEnter(KeyEvent key, Runnable then) {
    if (key.getCode() == KeyCode.ENTER) {
      then.run();
      key.consume();
    }
  }

  private void showFound(String typed) {
    List<PreviewModel.Found> all = model.find(typed);
    found.getChildren().clear();
    for (PreviewModel.Found one : all) {
      Hyperlink link = new Hyperlink(one.words());
      link.setWrapText(true);
      link.setOnAction(_ -> model.goTo(one.node()));
      found.getChildren().add(link);
    }
    if (all.isEmpty() && !typed.isBlank()) {
      found.getChildren().add(Lettering.small(kit.say("preview.search.none")));
    }
  }

  // What it tells

  private void showTop() {
    if (!model.faultsProperty().get().isEmpty()) {
      setVvalue(0);
    }
  }

  private void showChanges() {
    List<String> told = model.changesProperty().get();
    changes.setVisible(!told.isEmpty());
    changes.setManaged(!told.isEmpty());
    List<Node> lines = new ArrayList<>();
    lines.add(Lettering.heading(kit.say("preview.changed")));
    told.forEach(line -> lines.add(Lettering.body(line)));
    changes.getChildren().setAll(lines);
  }

  private void showExplanation() {
    List<Node> parts = new ArrayList<>();
    for (Section section : model.sectionsProperty().get()) {
      VBox panel = new VBox(Lettering.heading(section.title()));
      panel.getStyleClass().add("panel");
      section.lines().forEach(line -> panel.getChildren().add(line(line)));
      parts.add(panel);
    }
    explanation.getChildren().setAll(parts);
    setVvalue(0);
  }

  private Node line(Section.Line line) {
    Label label =
        switch (line.kind()) {
          case PLAIN -> Lettering.body(line.words());
          case YES -> Lettering.line(line.words(), "drawer-yes");
          case NO -> Lettering.line(line.words(), "drawer-no");
          case ASIDE -> Lettering.small(line.words());
          case ALARM -> Lettering.line(line.words(), "error");
        };
    VBox.setMargin(label, new Insets(0, 0, 0, line.depth() * kit.display().em()));
    return label;
  }

  private void reveal(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(getContent())) {
        double top = getContent().sceneToLocal(node.localToScene(0, 0)).getY();
        double height = node.getBoundsInLocal().getHeight();
        double seen = getViewportBounds().getHeight();
        double most = getContent().getBoundsInLocal().getHeight() - seen;
        double from = getVvalue() * most;
        if (most > 0 && (top < from || top + height > from + seen)) {
          setVvalue(Math.clamp((top - seen / 3) / most, 0, 1));
        }
        return;
      }
    }
  }
}
