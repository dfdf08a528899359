package org.fingerpost.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.watch.Sight;
import org.fingerpost.journey.Journey;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.OpenCase;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.StoppedWindow;
import org.fingerpost.ui.Words;
import org.fingerpost.ui.preview.Beside;
import org.fingerpost.ui.preview.Day;
import org.fingerpost.ui.preview.Drawer;
import org.fingerpost.ui.preview.PreviewModel;

/**
 * A preview from its first save to its last: the real {@link Desktop} over the files as they are,
 * with cases in memory only. It knows nothing of the person's own cases and settings.
 *
 * <p>Belongs to the thread that paints.
 */
final class Previewing {
  private static final String USUAL_FIRST = "unhappy-with-send";
  private static final double WIDTH = 1400;
  private static final double HEIGHT = 900;

  private final Stage stage;
  private final PreviewWindow.Asked asked;
  private final Day day;
  private final Desktop.Surroundings around;
  private final PreviewModel.Means means;
  private final Words words = Words.english();
  private final ChangeListener<Journey> moved = (_, _, now) -> name(now);
  private Optional<Shown> shown = Optional.empty();

  Previewing(
      Stage stage,
      PreviewWindow.Asked asked,
      Day day,
      Desktop.Surroundings around,
      PreviewModel.Means means) {
    this.stage = stage;
    this.asked = asked;
    this.day = day;
    this.around = around;
    this.means = means;
  }

  /** The app that is shown, once there was something that could be. */
  private record Shown(Desktop desktop, PreviewModel model, SqliteCaseload caseload) {}

  /** Takes up what the files look like now. */
  void take(Sight sight) {
    if (shown.isPresent()) {
      shown.get().model().take(sight);
      return;
    }
    Optional<String> first = sight.walkable().flatMap(this::first);
    if (first.isPresent() && sight.walkable().isPresent()) {
      try {
        begin(sight, sight.walkable().get(), first.get());
      } catch (RuntimeException unfinished) {
        // What is still being written may break a screen in ways that nobody foresaw.
        new Problems(words).of(unfinished);
        end();
        shown = Optional.empty();
        stopped(sight, words.say("preview.cannot-show"));
      }
    } else {
      stopped(
          sight,
          asked
              .flow()
              .filter(_ -> sight.walkable().isPresent())
              .map(id -> words.say("preview.flow-gone", id))
              .orElseGet(() -> words.say("preview.waiting")));
    }
  }

  /** What went wrong that nobody else dealt with. */
  void report(Throwable thrown) {
    shown.ifPresent(now -> now.desktop().report(thrown));
  }

  /** Puts the cases away, which lie in memory only. */
  void end() {
    shown.ifPresent(
        now -> {
          now.model().end();
          now.caseload().close();
        });
  }

  private void stopped(Sight sight, String what) {
    Problem problem =
        new Problem(
            what,
            words.say("preview.waiting.safe"),
            words.say("preview.waiting.remedy"),
            List.of());
    StoppedWindow.show(stage, words, around.display(), problem, sight.faults());
  }

  private void begin(Sight sight, Pathways pathways, String first) {
    SqliteCaseload caseload = SqliteCaseload.inMemory(InstantSource.system());
    Desktop desktop =
        new Desktop(stage, new Desktop.Contents(pathways, first, caseload, day), around);
    PreviewModel model =
        new PreviewModel(
            sight,
            new PreviewModel.App(
                words, desktop.kit().problems(), desktop.desk(), desktop, day, desktop::turnTo),
            means);
    Drawer drawer = new Drawer(desktop.kit(), model);
    desktop
        .window()
        .frame(
            screens -> new Beside(desktop.kit(), model, screens, drawer),
            words.say("preview.keeps-nothing"));
    desktop.atHome(model::startAgain);
    desktop.desk().openProperty().addListener((_, before, now) -> follow(before, now));
    shown = Optional.of(new Shown(desktop, model, caseload));
    desktop.desk().begin();
    asked.area().flatMap(pathways.areas()::council).ifPresent(model::setArea);
    desktop.go(Destination.CASE);
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(WIDTH, room.getWidth()));
    stage.setHeight(Math.min(HEIGHT, room.getHeight()));
  }

  private void follow(Optional<OpenCase> before, Optional<OpenCase> now) {
    before.ifPresent(open -> open.journeyProperty().removeListener(moved));
    now.ifPresent(
        open -> {
          open.journeyProperty().addListener(moved);
          name(open.journey());
        });
  }

  private void name(Journey journey) {
    stage.setTitle(words.say("preview.title", journey.at().title()));
  }

  // Where to begin

  /** The flow that was named; else the usual first one; else one that no other hands over to. */
  private Optional<String> first(Pathways pathways) {
    if (asked.flow().isPresent()) {
      return asked.flow().filter(id -> pathways.flow(id).isPresent());
    }
    if (pathways.flow(USUAL_FIRST).isPresent()) {
      return Optional.of(USUAL_FIRST);
    }
    return pathways.flows().keySet().stream()
        .filter(
            id ->
                pathways.flows().values().stream()
                    .filter(flow -> !flow.id().equals(id))
                    .noneMatch(flow -> handsOver(flow, id)))
        .findFirst()
        .or(() -> pathways.flows().keySet().stream().findFirst());
  }

  private static boolean handsOver(Flow flow, String to) {
    return flow.nodes().values().stream().anyMatch(node -> handsOver(node, to));
  }

  private static boolean handsOver(Node node, String to) {
    return switch (node) {
      case Question question ->
          handsOver(question.asking().next(), to)
              || (question.asking().unsure() instanceof Question.Unsure.Leads leads
                  && leads.go().flow().equals(to))
              || (question instanceof Question.Choice choice
                  && choice.options().values().stream()
                      .anyMatch(
                          option -> option.go().filter(go -> go.flow().equals(to)).isPresent()));
      case Notice notice -> handsOver(notice.next(), to);
      case Outcome _ -> false;
    };
  }

  private static boolean handsOver(Next next, String to) {
    return next.rules().stream().anyMatch(rule -> rule.go().flow().equals(to));
  }
}
