package org.fingerpost.app;

import java.net.URI;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.fingerpost.casework.Caseload;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.ui.Appearance;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.Cabinet;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Display;
import org.fingerpost.ui.Explain;
import org.fingerpost.ui.FilePicker;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.OpenCase;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Screen;
import org.fingerpost.ui.Window;
import org.fingerpost.ui.Words;
import org.fingerpost.ui.changed.ChangedScreen;
import org.fingerpost.ui.changed.EarlierScreen;
import org.fingerpost.ui.home.HomeScreen;
import org.fingerpost.ui.notes.NotesPanel;
import org.fingerpost.ui.outcome.OutcomeModel;
import org.fingerpost.ui.outcome.OutcomeScreen;
import org.fingerpost.ui.outcome.SummaryFiles;
import org.fingerpost.ui.walk.AnswersScreen;
import org.fingerpost.ui.walk.WalkScreen;

/** The desktop app: every screen built by hand, and which of them is shown. */
public final class Desktop implements Navigator {
  private final Desk desk;
  private final Window window;
  private final Screen home;
  private final Screen walk;
  private final Screen answers;
  private final Screen outcome;
  private final Screen changed;
  private final Screen earlier;

  /** Builds everything in a stage that is not shown yet. Belongs to the thread that paints. */
  public Desktop(Stage stage, Contents contents, Surroundings around) {
    Words words = Words.english();
    Problems problems = new Problems(words);
    Appearance appearance = new Appearance(around.display());
    Explain explain =
        new Explain(words, contents.pathways().glossary(), appearance, around.browser());
    Kit kit = new Kit(words, around.display(), explain, problems);
    desk =
        new Desk(
            contents.pathways(),
            contents.firstFlow(),
            new Cabinet(contents.caseload(), around.background(), problems),
            contents.today());
    window = new Window(stage, kit, appearance, desk, this);
    home = new HomeScreen(kit, desk, this);
    walk = new WalkScreen(kit, desk, this, new NotesPanel(kit, desk));
    answers = new AnswersScreen(kit, desk, this, new NotesPanel(kit, desk));
    outcome =
        new OutcomeScreen(
            kit,
            desk,
            this,
            new OutcomeModel(desk, words, problems, around.files(), around.summaries()),
            new NotesPanel(kit, desk));
    changed = new ChangedScreen(kit, desk, this);
    earlier = new EarlierScreen(kit, desk, this);
  }

  /** Shows the first screen. */
  public void begin() {
    go(Destination.HOME);
  }

  /** What went wrong that nobody else dealt with. */
  public void report(Throwable thrown) {
    window.report(thrown);
  }

  @Override
  public void go(Destination destination) {
    switch (destination) {
      case HOME -> desk.clear(() -> window.show(home));
      case ANSWERS -> window.show(answers);
      case EARLIER -> window.show(earlier);
      case CASE -> window.show(standing(desk.open()));
    }
  }

  private Screen standing(OpenCase open) {
    if (open.changed().isPresent()) {
      return changed;
    }
    if (open.outcomeSeen().isPresent()) {
      return outcome;
    }
    return open.journey().at() instanceof Outcome ? answers : walk;
  }

  /**
   * What the app shows.
   *
   * @param firstFlow the id of the flow with which a new case begins
   * @param today what day it is in England
   */
  public record Contents(
      Pathways pathways, String firstFlow, Caseload caseload, Supplier<LocalDate> today) {}

  /**
   * What the app stands on.
   *
   * @param browser opens an address outside the program
   */
  public record Surroundings(
      Display display,
      Background background,
      FilePicker files,
      SummaryFiles summaries,
      Consumer<URI> browser) {}
}
