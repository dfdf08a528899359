package org.fingerpost.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Prose;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.map.Kind;
import org.fingerpost.flow.map.Picture.Box;
import org.fingerpost.flow.map.Ways;
import org.fingerpost.law.Law;
import org.fingerpost.law.Source;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;

/** One node of the map to read: what it says, where each answer leads, and why we say so. */
final class NodePanel extends ScrollPane {
  private final Kit kit;
  private final MapModel model;
  private final Law law;
  private final Consumer<Box> goTo;
  private final VBox parts = new VBox();
  private final Button close;
  private Optional<Label> heading = Optional.empty();

  /**
   * An empty panel.
   *
   * @param law knows the sources
   * @param goTo moves the map to a box
   * @param closed runs when the person has read enough
   */
  NodePanel(Kit kit, MapModel model, Law law, Consumer<Box> goTo, Runnable closed) {
    this.kit = kit;
    this.model = model;
    this.law = law;
    this.goTo = goTo;
    this.close = new Button(kit.say("map.read.close"));
    close.setId("map-read-close");
    close.setMinWidth(Button.USE_PREF_SIZE);
    close.setOnAction(_ -> closed.run());
    parts.getStyleClass().add("map-node");
    setContent(parts);
    // The skin puts the content into the scene: at once, so that it can take the focus.
    setSkin(new ScrollPaneSkin(this));
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().addAll("page", "map-panel");
    setId("map-panel");
  }

  /** Shows a box, and puts the focus on its heading. */
  void read(MarkedMap map, Box box) {
    Label label = Lettering.small(box.label());
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox first = new HBox(label, close);
    first.getStyleClass().add("map-node-first");
    parts.getChildren().setAll(List.of(first));
    Label title = Lettering.section(box.title().isEmpty() ? box.label() : box.title());
    title.setId("map-node-title");
    title.setFocusTraversable(true);
    parts.getChildren().add(title);
    Label mark = Lettering.body(standing(map, box));
    mark.getStyleClass().add("strong");
    mark.setId("map-node-mark");
    parts.getChildren().add(mark);
    map.answered(box)
        .ifPresent(
            answer -> parts.getChildren().add(Lettering.body(kit.say("map.answered", answer))));
    if (box.kind() instanceof Kind.ComesIn) {
      comesIn(box);
    }
    if (MarkedMap.isOfThisFlow(box)) {
      map.node(box)
          .ifPresent(
              node -> {
                body(node);
                ways(map, box);
                sources(node);
              });
    }
    setVvalue(0);
    heading = Optional.of(title);
  }

  /** Puts the focus on what it shows. */
  void focusHeading() {
    heading.ifPresent(Label::requestFocus);
  }

  private String standing(MarkedMap map, Box box) {
    return map.here().filter(box.id()::equals).isPresent()
        ? kit.say("map.mark.here")
        : model.mark(map.mark(box));
  }

  private void comesIn(Box box) {
    for (var line : box.lines()) {
      model
          .flowCalled(line.words())
          .ifPresent(flow -> parts.getChildren().add(toFlow(flow, line.words())));
    }
  }

  private Hyperlink toFlow(String flow, String title) {
    Hyperlink link = new Hyperlink(title);
    link.setWrapText(true);
    link.setOnAction(_ -> model.show(new MapModel.Subject.One(flow)));
    return link;
  }

  private void body(Node node) {
    Prose prose =
        switch (node) {
          case Question question -> question.asking().help();
          case Notice notice -> notice.body();
          case Outcome outcome -> outcome.body();
        };
    if (!prose.isEmpty()) {
      parts.getChildren().add(kit.explain().prose(prose, "body"));
    }
  }

  private void ways(MarkedMap map, Box box) {
    List<Ways.Way> ways = map.ways(box);
    if (ways.isEmpty()) {
      return;
    }
    parts.getChildren().add(Lettering.heading(kit.say("map.read.ways")));
    for (int i = 0; i < ways.size(); i++) {
      Ways.Way way = ways.get(i);
      VBox entry = new VBox();
      entry.getStyleClass().add("map-way");
      if (!way.words().isEmpty()) {
        entry.getChildren().add(Lettering.body(way.inWords()));
      }
      String id =
          way.to().flow().equals(flowOf(box)) ? way.to().name() : box.id() + " to " + way.to();
      map.box(id)
          .ifPresent(
              to -> {
                Hyperlink link = new Hyperlink(kit.say("map.read.leads", to.title()));
                link.setWrapText(true);
                link.setOnAction(_ -> goTo.accept(to));
                entry.getChildren().add(link);
              });
      entry.getChildren().add(Lettering.small(model.mark(map.markOfWay(box, i))));
      parts.getChildren().add(entry);
    }
  }

  private static String flowOf(Box box) {
    return box.node().map(org.fingerpost.flow.NodeId::flow).orElse("");
  }

  private void sources(Node node) {
    List<Source> sources =
        (switch (node) {
              case Question question -> question.asking().sources();
              case Notice notice -> notice.sources();
              case Outcome outcome -> outcome.sources();
            })
            .stream().flatMap(id -> law.source(id).stream()).toList();
    if (sources.isEmpty()) {
      return;
    }
    parts.getChildren().add(Lettering.heading(kit.say("map.read.sources")));
    for (Source source : sources) {
      VBox entry = new VBox(Lettering.body(source.title()), Lettering.small(source.says()));
      entry.getStyleClass().add("map-way");
      if (source.link() != null) {
        entry
            .getChildren()
            .add(kit.explain().link(kit.explain().address(source.link()), source.link()));
      }
      parts.getChildren().add(entry);
    }
  }
}
