package org.fingerpost.ui.backups;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fingerpost.casework.KeptCopy;
import org.fingerpost.casework.Restoration;
import org.fingerpost.casework.Restoration.Change;
import org.fingerpost.casework.Restoration.Effect;
import org.fingerpost.law.InWords;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.Words;
import org.fingerpost.ui.backups.BackupsModel.Step;

/** Fills a page with the copies, with what would change, and with what was done. */
public final class BackupsView {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** More lines than anybody reads; the others are counted. */
  private static final int AT_ONCE = 50;

  private final Words words;
  private final Page page;
  private final BackupsModel model;
  private final Problem.Way leave;
  private final Problem.Way onward;

  /**
   * Fills the page from now on.
   *
   * @param leave leads away with nothing changed
   * @param onward leads on once the person is back at a copy
   */
  public BackupsView(
      Words words, Page page, BackupsModel model, Problem.Way leave, Problem.Way onward) {
    this.words = words;
    this.page = page;
    this.model = model;
    this.leave = leave;
    this.onward = onward;
    model.stepProperty().addListener((_, _, now) -> show(now));
    show(model.stepProperty().get());
  }

  private void show(Step step) {
    Label title = Lettering.title("");
    title.setId("backups-title");
    title.setFocusTraversable(true);
    List<Node> nodes = new ArrayList<>(List.of(title));
    switch (step) {
      case Step.Reading _ -> {
        title.setText(words.say("backups.title"));
        nodes.add(Lettering.body(words.say("backups.reading")));
      }
      case Step.Choosing(List<KeptCopy> copies) -> {
        title.setText(words.say("backups.title"));
        choosing(copies, nodes);
      }
      case Step.Looking(KeptCopy copy, Restoration restoration) -> {
        title.setText(words.say("backups.look.title", InWords.plain(copy.made())));
        looking(restoration, nodes);
      }
      case Step.Done(KeptCopy copy, Optional<Path> aside) -> {
        title.setText(words.say("backups.done.title", InWords.plain(copy.made())));
        done(aside, nodes);
      }
    }
    page.read(nodes);
    title.requestFocus();
  }

  private void choosing(List<KeptCopy> copies, List<Node> nodes) {
    nodes.add(Lettering.body(words.say(copies.isEmpty() ? "backups.none" : "backups.lead")));
    VBox rows = new VBox();
    rows.getStyleClass().add("inside");
    for (KeptCopy copy : copies) {
      rows.getChildren().add(row(copy));
    }
    nodes.add(rows);
    nodes.add(actions(button(leave, "backups-leave", "")));
  }

  private Node row(KeptCopy copy) {
    String day = InWords.full(copy.made());
    VBox row =
        new VBox(
            Lettering.heading(day),
            Lettering.small(words.say("backups.about", copy.number(), size(copy.bytes()))));
    row.getStyleClass().add("panel");
    if (copy.sound()) {
      row.getChildren().add(Lettering.body(words.say("backups.sound")));
      Button look = new Button(words.say("backups.see"));
      look.setId("look-" + copy.number());
      look.setAccessibleText(words.say("backups.see.what", day));
      look.setOnAction(_ -> model.look(copy));
      row.getChildren().add(actions(look));
    } else {
      row.getChildren().add(Lettering.line(words.say("backups.damaged"), "error"));
    }
    return row;
  }

  private String size(long bytes) {
    return bytes < 1_000_000
        ? words.say("backups.kilobytes", Math.max(1, Math.round(bytes / 1000.0)))
        : words.say("backups.megabytes", String.format(Locale.UK, "%.1f", bytes / 1_000_000.0));
  }

  private void looking(Restoration told, List<Node> nodes) {
    nodes.add(
        Lettering.body(
            words.say(told.losesSomething() ? "backups.look.loses" : "backups.look.loses-none")));
    if (!told.presentKnown()) {
      nodes.add(Lettering.line(words.say("backups.look.unknown"), "error"));
    }
    some(told.changes(Effect.Vanishes.class), "backups.vanish", nodes);
    some(told.changes(Effect.GoesBack.class), "backups.back", nodes);
    some(told.changes(Effect.ComesBack.class), "backups.return", nodes);
    VBox others = new VBox();
    others.getStyleClass().add("inside");
    if (told.same() > 0) {
      others.getChildren().add(Lettering.body(words.count("backups.same", told.same())));
    }
    if (told.staysDeleted() > 0) {
      others.getChildren().add(Lettering.body(words.count("backups.deleted", told.staysDeleted())));
    }
    others.getChildren().add(Lettering.body(words.say("backups.look.kept")));
    nodes.add(others);
    Button keep = new Button(words.say("backups.keep"));
    keep.setId("backups-keep");
    keep.getStyleClass().add("primary");
    keep.setOnAction(_ -> model.refresh());
    Button goBack = new Button(words.say("backups.go"));
    goBack.setId("backups-go");
    goBack.getStyleClass().add("danger");
    goBack.setOnAction(_ -> model.goBack());
    nodes.add(actions(keep, goBack));
  }

  private void some(List<Change> changes, String key, List<Node> nodes) {
    if (changes.isEmpty()) {
      return;
    }
    nodes.add(Lettering.section(words.count(key, changes.size())));
    VBox rows = new VBox();
    rows.getStyleClass().add("rows");
    changes.stream().limit(AT_ONCE).map(this::line).forEach(rows.getChildren()::add);
    rows.getChildren().getFirst().getStyleClass().add("first");
    if (changes.size() > AT_ONCE) {
      rows.getChildren().add(Lettering.soft(words.count("backups.more", changes.size() - AT_ONCE)));
    }
    nodes.add(rows);
  }

  private Node line(Change change) {
    VBox line =
        new VBox(
            Lettering.heading(change.title().orElseGet(() -> words.say("backups.no-title"))),
            Lettering.body(effect(change.effect())));
    change
        .lastTouched()
        .ifPresent(
            at -> line.getChildren().add(Lettering.small(words.say("backups.touched", day(at)))));
    line.getStyleClass().addAll("about-case", "row");
    return line;
  }

  private String effect(Effect effect) {
    return switch (effect) {
      case Effect.Vanishes(long entries, long notes) -> lost(entries, notes);
      case Effect.GoesBack(long entries, long notes) -> lost(entries, notes);
      case Effect.ComesBack(long entries) -> words.count("backups.regains", entries);
    };
  }

  private String lost(long entries, long notes) {
    String all = words.count("backups.loses", entries);
    return notes == 0 ? all : words.say("backups.among", all, words.count("backups.notes", notes));
  }

  private static String day(Instant at) {
    return InWords.plain(at.atZone(ENGLAND).toLocalDate());
  }

  private void done(Optional<Path> aside, List<Node> nodes) {
    nodes.add(Lettering.body(words.say("backups.done")));
    aside.ifPresent(
        file ->
            nodes.add(
                Lettering.body(
                    words.say("backups.aside", String.valueOf(file.getFileName()), parent(file)))));
    nodes.add(actions(button(onward, "backups-onward", "primary")));
  }

  private static String parent(Path file) {
    return String.valueOf(file.toAbsolutePath().getParent());
  }

  private static Button button(Problem.Way way, String id, String style) {
    Button button = new Button(way.label());
    button.setId(id);
    if (!style.isEmpty()) {
      button.getStyleClass().add(style);
    }
    button.setOnAction(_ -> way.go().run());
    return button;
  }

  private static FlowPane actions(Button... buttons) {
    FlowPane actions = new FlowPane(buttons);
    actions.getStyleClass().add("actions");
    return actions;
  }
}
