package org.fingerpost.ui.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import org.fingerpost.area.Area;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Places;
import org.fingerpost.flow.watch.Sight;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.TypedDate;
import org.fingerpost.journey.WayTo;
import org.fingerpost.law.InWords;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.OpenCase;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Words;

/**
 * What an author's preview knows: the last save and what is wrong with it, what became of the
 * journey at that save, and why it stands where it stands.
 *
 * <p>A save that can be walked is taken up at once; one that cannot leaves the pathways as they
 * were, and only its faults are shown. Belongs to the thread that paints.
 */
public final class PreviewModel {
  private static final int MOST_FOUND = 8;

  private final Words words;
  private final Problems problems;
  private final Desk desk;
  private final Navigator navigator;
  private final Day day;
  private final Consumer<Pathways> turn;
  private final CloseLook look;
  private final ReadOnlyObjectWrapper<List<Finding>> faults =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Finding>> warnings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Fault>> tried =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(false);
  private String whyStale = "";
  private final ReadOnlyObjectWrapper<List<String>> changes =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Section>> sections =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper dayError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Area>> areas = new ReadOnlyObjectWrapper<>(List.of());
  private final ChangeListener<Journey> moved = (_, _, now) -> explain(now);
  private Places places;
  private Wording wording;
  private Optional<Area> area = Optional.empty();

  /**
   * A preview of the pathways that the desk walks.
   *
   * @param first the save with which it began
   * @param app what it shows and asks
   * @param means how each save is looked at closely
   */
  public PreviewModel(Sight first, App app, Means means) {
    this.words = app.words();
    this.problems = app.problems();
    this.desk = app.desk();
    this.navigator = app.navigator();
    this.day = app.day();
    this.turn = app.turn();
    this.look = new CloseLook(words, problems, means);
    this.places = first.places();
    this.wording = new Wording(words, desk.pathways(), places);
    areas.set(List.copyOf(desk.pathways().areas().all()));
    desk.openProperty()
        .addListener(
            (_, before, now) -> {
              before.ifPresent(open -> open.journeyProperty().removeListener(moved));
              now.ifPresent(
                  open -> {
                    open.journeyProperty().addListener(moved);
                    explain(open.journey());
                  });
            });
    look.faultsProperty().addListener(_ -> find());
    look.warningsProperty().addListener(_ -> find());
    tell(first, false);
  }

  /**
   * How a save is looked at closely.
   *
   * @param background a thread of its own: a look may take a minute, and nothing else may wait
   * @param nanoTime as {@link System#nanoTime}
   */
  public record Means(Background background, LongSupplier nanoTime) {}

  /**
   * The app that is shown.
   *
   * @param day what day the app takes it to be
   * @param turn turns the app to other pathways
   */
  public record App(
      Words words,
      Problems problems,
      Desk desk,
      Navigator navigator,
      Day day,
      Consumer<Pathways> turn) {}

  // What it shows

  /** What is wrong with the last save, that of the screen that is shown first. */
  ReadOnlyObjectProperty<List<Finding>> faultsProperty() {
    return faults.getReadOnlyProperty();
  }

  /** What somebody should look at in the last save, that of the screen that is shown first. */
  ReadOnlyObjectProperty<List<Finding>> warningsProperty() {
    return warnings.getReadOnlyProperty();
  }

  /** How far the check of the last save is, in words. */
  ReadOnlyStringProperty stageProperty() {
    return look.stageProperty();
  }

  /** The finding to whose screen the author wanted to go last. */
  ReadOnlyObjectProperty<Optional<Fault>> triedProperty() {
    return tried.getReadOnlyProperty();
  }

  /** Whether the screens show an earlier save than the last. */
  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /** How the screens and the faults belong together, in words; empty where there is no fault. */
  public ReadOnlyStringProperty standingProperty() {
    return standing.getReadOnlyProperty();
  }

  /** What became of the journey at the last save. */
  public ReadOnlyObjectProperty<List<String>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** Why the journey stands where it stands. */
  ReadOnlyObjectProperty<List<Section>> sectionsProperty() {
    return sections.getReadOnlyProperty();
  }

  /** What is wrong with the day that was typed, or an empty string. */
  public ReadOnlyStringProperty dayErrorProperty() {
    return dayError.getReadOnlyProperty();
  }

  /** What came of the last search for a way, or an empty string. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** The councils there are. */
  public ReadOnlyObjectProperty<List<Area>> areasProperty() {
    return areas.getReadOnlyProperty();
  }

  /** What day it is taken to be, in words. */
  public String dayInWords() {
    return day.chosen()
        .map(chosen -> words.say("preview.today.chosen", InWords.full(chosen)))
        .orElseGet(() -> words.say("preview.today.real", InWords.full(day.get())));
  }

  // Saves

  /** Takes up what the files look like now. */
  public void take(Sight sight) {
    if (sight.walkable().isEmpty()) {
      tell(sight, true);
      return;
    }
    Pathways next = sight.walkable().get();
    OpenCase open = desk.open();
    Journey before = open.journey();
    if (next.flow(before.flow().id()).isEmpty()) {
      tell(sight, true);
      stale(words.say("preview.flow-gone", before.flow().id()) + " " + words.say("preview.stale"));
      return;
    }
    try {
      show(next, sight.signs(), sight.places());
    } catch (RuntimeException unfinished) {
      // What is still being written may break a screen in ways that nobody foresaw. The author
      // gets the last good screen back, and the bug is logged.
      problems.of(unfinished);
      show(before.pathways(), Set.of(), places);
      tell(sight, true);
      stale(words.say("preview.cannot-show"));
      return;
    }
    places = sight.places();
    changes.set(changes(before, open));
    tell(sight, false);
  }

  /**
   * Turns the app to other pathways.
   *
   * @param signs nodes that are not there any more: who stood on one goes to the stop before
   */
  private void show(Pathways next, Set<NodeId> signs, Places where) {
    Journey before = desk.open().journey();
    wording = new Wording(words, next, where);
    turn.accept(next);
    areas.set(List.copyOf(next.areas().all()));
    Journey turned = desk.open().journey();
    if (signs.contains(turned.at().id()) && !before.at().equals(turned.at())) {
      desk.open().back();
    }
    if (looksOtherwise(before, desk.open().journey())) {
      navigator.go(Destination.CASE);
    }
  }

  /** Whether a screen has to be filled anew, which loses what is half typed on it. */
  private static boolean looksOtherwise(Journey before, Journey after) {
    return after.at() instanceof Outcome
        || !before.at().equals(after.at())
        || !before.stops().equals(after.stops())
        || !before.deadlines().equals(after.deadlines())
        || !before.pathways().areas().equals(after.pathways().areas())
        || !before.pathways().glossary().equals(after.pathways().glossary())
        || !before.outlook().equals(after.outlook());
  }

  private void tell(Sight sight, boolean old) {
    tried.set(Optional.empty());
    stale.set(old);
    whyStale = words.say("preview.stale");
    look.take(sight);
    find();
  }

  private void stale(String why) {
    whyStale = why;
    standing.set(why);
  }

  /** Puts what was found beside the screen that is shown. */
  private void find() {
    Optional<Node> at = at();
    Pathways shown = desk.pathways();
    faults.set(findings(look.faultsProperty().get(), shown, at));
    warnings.set(findings(look.warningsProperty().get(), shown, at));
    standing.set(
        stale.get() ? whyStale : faults.get().isEmpty() ? "" : words.say("preview.with-faults"));
  }

  private static List<Finding> findings(
      List<Fault> found, Pathways pathways, Optional<Node> shown) {
    return shown
        .map(node -> Finding.of(found, pathways, node))
        .orElseGet(
            () -> found.stream().map(one -> new Finding(one, false, Optional.empty())).toList());
  }

  /** Nobody waits for the check of the last save any more. */
  public void end() {
    look.end();
  }

  private List<String> changes(Journey before, OpenCase open) {
    Journey after = open.journey();
    List<String> told = new ArrayList<>();
    Map<String, Answer> lost = new LinkedHashMap<>(before.everyAnswer());
    lost.keySet().removeAll(after.everyAnswer().keySet());
    Wording old = new Wording(words, before.pathways(), places);
    if (!before.at().id().equals(after.at().id())) {
      told.add(
          words.say(
              "preview.moved", words.say("preview.node", before.at().title(), before.at().id())));
    }
    lost.forEach(
        (key, answer) -> {
          told.add(words.say("preview.unfit", old.answer(key, answer)));
          after
              .pathways()
              .question(key)
              .filter(question -> after.stops().getLast().node().equals(question))
              .ifPresent(question -> told.add(words.say("preview.to-be-asked", question.title())));
        });
    if (!told.isEmpty()) {
      told.add(words.count("preview.kept", after.everyAnswer().size()));
    }
    return told;
  }

  private void explain(Journey journey) {
    sections.set(wording.of(journey));
    find();
  }

  // What the author does

  /** Takes it to be this day; no words at all mean the real one. */
  public void setDay(String typed) {
    dayError.set("");
    if (typed.isBlank()) {
      day.choose(Optional.empty());
    } else {
      switch (TypedDate.read(typed, day.get())) {
        case TypedDate.NotADay(String why) -> {
          dayError.set(why);
          return;
        }
        case TypedDate.Day(LocalDate date) -> day.choose(Optional.of(date));
      }
    }
    desk.open().judgeToday();
    navigator.go(Destination.CASE);
  }

  /** The family lives there, in this journey and in those begun from now on. */
  public void setArea(Area council) {
    area = Optional.of(council);
    desk.open().liveIn(council);
    navigator.go(Destination.CASE);
  }

  /** Begins the flow anew. */
  public void startAgain() {
    changes.set(List.of());
    tried.set(Optional.empty());
    said.set("");
    // What lay there is not waited for: nothing of a preview is kept.
    desk.begin();
    area.flatMap(council -> desk.pathways().areas().council(council.id()))
        .ifPresent(desk.open()::liveIn);
    navigator.go(Destination.CASE);
  }

  /** The screens whose id or title has all of these words, the nearest to the start first. */
  public List<Found> find(String typed) {
    List<String> wanted = List.of(typed.toLowerCase(Locale.UK).strip().split("\\s+"));
    if (typed.isBlank()) {
      return List.of();
    }
    String open = desk.open().journey().flow().id();
    Pathways pathways = desk.pathways();
    return Stream.concat(
            pathways.flow(open).stream(),
            pathways.flows().values().stream().filter(flow -> !flow.id().equals(open)))
        .flatMap(flow -> flow.nodes().values().stream())
        .filter(
            node -> {
              String all = (node.id() + " " + node.title()).toLowerCase(Locale.UK);
              return wanted.stream().allMatch(all::contains);
            })
        .limit(MOST_FOUND)
        .map(node -> new Found(node.id(), words.say("preview.search.go", node.title(), node.id())))
        .toList();
  }

  /** A screen that was found. */
  public record Found(NodeId node, String words) {}

  /** Goes to a screen, giving whatever answers lead there. */
  public void goTo(NodeId node) {
    tried.set(Optional.empty());
    look(node);
  }

  /** Goes to the screen that a finding is about, giving whatever answers lead there. */
  void goTo(Finding finding) {
    finding
        .screen()
        .ifPresent(
            node -> {
              tried.set(Optional.of(finding.fault()));
              look(node);
            });
  }

  private void look(NodeId node) {
    said.set(words.say("preview.search.looking"));
    Journey now = desk.open().journey();
    desk.cabinet()
        .background()
        .run(
            () -> WayTo.find(now, node),
            way -> {
              // A save or an answer may have come in between; then it is looked for once more.
              if (desk.openProperty().get().isEmpty()) {
                said.set("");
              } else if (desk.open().journey().pathways() != now.pathways()) {
                look(node);
              } else {
                arrive(node, way);
              }
            },
            thrown -> {
              said.set("");
              problems.show(problems.of(thrown));
            });
  }

  private void arrive(NodeId node, WayTo way) {
    switch (way) {
      case WayTo.NoArrow _ -> said.set(words.say("preview.search.no-arrow", node));
      case WayTo.NotFound _ -> said.set(words.say("preview.search.not-found", node));
      case WayTo.Found(Journey there) -> {
        desk.open().follow(there);
        navigator.go(Destination.CASE);
        List<String> given = new ArrayList<>();
        there.answers().forEach((key, answer) -> given.add(wording.answer(key, answer)));
        said.set(
            given.isEmpty()
                ? words.say("preview.search.at-once")
                : words.say("preview.search.found", String.join("; ", given)));
      }
    }
  }

  /** The node that the person is looking at. */
  public Optional<Node> at() {
    return desk.openProperty().get().map(open -> open.journey().at());
  }
}
