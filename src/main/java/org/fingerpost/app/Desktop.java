package org.fingerpost.app;

import java.net.URI;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseFiles;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Retention;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.store.SealedCaseFiles;
import org.fingerpost.ui.Appearance;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.Cabinet;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Display;
import org.fingerpost.ui.Draft;
import org.fingerpost.ui.Everything;
import org.fingerpost.ui.Explain;
import org.fingerpost.ui.FilePicker;
import org.fingerpost.ui.Heartbeat;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.OpenCase;
import org.fingerpost.ui.Preferences;
import org.fingerpost.ui.Printing;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.RightsModel;
import org.fingerpost.ui.Safe;
import org.fingerpost.ui.Screen;
import org.fingerpost.ui.Settings;
import org.fingerpost.ui.Window;
import org.fingerpost.ui.Words;
import org.fingerpost.ui.backups.BackupsScreen;
import org.fingerpost.ui.changed.ChangedScreen;
import org.fingerpost.ui.changed.EarlierScreen;
import org.fingerpost.ui.held.HeldModel;
import org.fingerpost.ui.held.HeldScreen;
import org.fingerpost.ui.home.HomeModel;
import org.fingerpost.ui.home.HomeScreen;
import org.fingerpost.ui.keep.KeepModel;
import org.fingerpost.ui.keep.KeepScreen;
import org.fingerpost.ui.keep.OpenKeptModel;
import org.fingerpost.ui.keep.OpenKeptScreen;
import org.fingerpost.ui.lock.CodeModel;
import org.fingerpost.ui.lock.CodeScreen;
import org.fingerpost.ui.lock.PassphraseModel;
import org.fingerpost.ui.lock.PassphraseScreen;
import org.fingerpost.ui.map.MapModel;
import org.fingerpost.ui.map.MapScreen;
import org.fingerpost.ui.notes.NotesPanel;
import org.fingerpost.ui.outcome.OutcomeModel;
import org.fingerpost.ui.outcome.OutcomeScreen;
import org.fingerpost.ui.outcome.SummaryFiles;
import org.fingerpost.ui.review.ReviewModel;
import org.fingerpost.ui.review.ReviewScreen;
import org.fingerpost.ui.settings.SettingsModel;
import org.fingerpost.ui.settings.SettingsScreen;
import org.fingerpost.ui.trail.TrailModel;
import org.fingerpost.ui.trail.TrailScreen;
import org.fingerpost.ui.walk.AnswersScreen;
import org.fingerpost.ui.walk.WalkScreen;
import org.fingerpost.vault.RecoveryCode;

/** The desktop app: every screen built by hand, and which of them is shown. */
public final class Desktop implements Navigator {
  private final Desk desk;
  private final Window window;
  private final Problems problems;
  private final Screen home;
  private final Screen walk;
  private final Screen answers;
  private final Screen outcome;
  private final Screen changed;
  private final Screen earlier;
  private final Screen settings;
  private final Screen passphrase;
  private final Runnable forget;
  private Destination at = Destination.HOME;
  private final Supplier<Screen> newMap;
  private Optional<Screen> map = Optional.empty();
  private Optional<Runnable> backFromMap = Optional.empty();
  private final Kit kit;
  private Runnable atHome;
  private final Screen backups;
  private final Screen trail;
  private final Screen review;
  private final Screen keep;
  private final Screen held;
  private final Screen openKept;

  /** Builds everything in a stage, for cases that nothing locks. */
  public Desktop(Stage stage, Contents contents, Surroundings around) {
    this(stage, contents, around, Custody.none());
  }

  /** Builds everything in a stage. Belongs to the thread that paints. */
  public Desktop(Stage stage, Contents contents, Surroundings around, Custody custody) {
    Words words = Words.english();
    problems = new Problems(words);
    Appearance appearance = new Appearance(around.display());
    Explain explain =
        new Explain(words, contents.pathways().glossary(), appearance, around.browser());
    kit = new Kit(words, around.display(), explain, problems);
    desk =
        new Desk(
            contents.pathways(),
            contents.firstFlow(),
            new Cabinet(contents.caseload(), around.background(), problems),
            contents.today());
    window = new Window(stage, kit, appearance, desk, this);
    Everything everything =
        new Everything(desk, words, problems, around.files(), JsonText::indented);
    // What is in memory only goes by itself: nobody need be asked about it.
    Supplier<Retention> retention =
        () ->
            custody.closing().isPresent()
                ? custody.preferences().now().retention()
                : Retention.never();
    home =
        new HomeScreen(
            kit,
            new HomeModel(desk, this, problems, retention),
            new RightsModel(desk, words, problems, around.files(), everything),
            custody.printing());
    review =
        new ReviewScreen(
            kit,
            new ReviewModel(desk, this, words, problems, retention),
            new RightsModel(desk, words, problems, around.files(), everything),
            custody.printing());
    held = new HeldScreen(kit, new HeldModel(desk, everything), this);
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
    Optional<Safe> safe =
        custody.closing().map(closing -> new Safe(closing, around.background(), window::lock));
    CodeModel code =
        new CodeModel(
            words, problems, around.background(), around.files(), new SecureRandom()::nextInt);
    Screen codeScreen = new CodeScreen(kit, code, custody.printing());
    Consumer<RecoveryCode> showCode =
        made -> {
          code.take(made, () -> go(Destination.SETTINGS));
          window.show(codeScreen);
        };
    settings =
        new SettingsScreen(
            kit,
            desk,
            this,
            new SettingsModel(words, problems, custody.preferences(), safe, showCode));
    PassphraseModel typed =
        new PassphraseModel(
            words,
            () -> safe.filter(one -> one.closedProperty().get()).isPresent(),
            (current, next, refused) ->
                safe.orElseThrow()
                    .set(
                        current,
                        next,
                        made -> made.ifPresentOrElse(showCode, () -> go(Destination.SETTINGS)),
                        thrown -> refused.accept(problems.of(thrown).what())));
    passphrase = new PassphraseScreen(kit, typed, () -> go(Destination.SETTINGS));
    forget =
        () -> {
          typed.forget();
          code.forget();
        };
    safe.ifPresent(
        one ->
            window.guard(
                one,
                custody.heartbeat(),
                () -> custody.preferences().now().lockAfter(),
                () ->
                    custody
                        .locked()
                        .accept(place(), desk.openProperty().get().flatMap(OpenCase::draft))));
    // Built when it is first asked for: most people never do, and it needs the layout library.
    newMap =
        () ->
            new MapScreen(
                kit,
                new MapModel(desk, words, problems, around.files()),
                this,
                contents.pathways().law());
    atHome = () -> window.show(home);
    backups = new BackupsScreen(kit, desk.cabinet(), this);
    trail =
        new TrailScreen(
            kit,
            new TrailModel(
                words,
                problems,
                desk.cabinet(),
                around.files(),
                () -> custody.preferences().now().trailMonths()),
            this);
    CaseFiles caseFiles = new SealedCaseFiles();
    keep =
        new KeepScreen(
            kit, desk, this, new KeepModel(desk, words, problems, around.files(), caseFiles));
    openKept =
        new OpenKeptScreen(
            kit, this, new OpenKeptModel(desk, words, problems, around.files(), caseFiles));
  }

  /** Shows the first screen. */
  public void begin() {
    go(Destination.HOME);
  }

  /**
   * Shows the screen where somebody was who locked the cases.
   *
   * @param draft what stood on the page and was not given as an answer
   */
  public void begin(Place place, Optional<Draft> draft) {
    if (place.open().isPresent()) {
      desk.takeOut(
          place.open().get(),
          () -> {
            draft.ifPresent(desk.open()::draft);
            go(place.at());
          },
          problem -> {
            go(Destination.HOME);
            problems.show(problem);
          });
    } else if (place.begun()) {
      desk.begin();
      draft.ifPresent(desk.open()::draft);
      go(place.at());
    } else {
      go(place.at() == Destination.SETTINGS ? Destination.SETTINGS : Destination.HOME);
    }
  }

  /** Where the person is, without a word of the case. */
  private Place place() {
    Optional<OpenCase> open = desk.openProperty().get();
    return new Place(
        open.flatMap(OpenCase::kept).map(Case::id),
        open.isPresent(),
        at == Destination.PASSPHRASE || at == Destination.TRAIL ? Destination.SETTINGS : at,
        Optional.empty());
  }

  /** Shows something that went wrong before. */
  void show(Problem problem) {
    problems.show(problem);
  }

  /** What went wrong that nobody else dealt with. */
  public void report(Throwable thrown) {
    window.report(thrown);
  }

  // For an author's preview, which shows the same app over flows that change

  /** Goes on with other pathways. Whoever asks goes somewhere next. */
  void turnTo(Pathways others) {
    kit.explain().turnTo(others.glossary());
    desk.turnTo(others);
    // A map is drawn of the pathways as they were.
    map = Optional.empty();
    backFromMap = Optional.empty();
  }

  /** Does something else in place of the first screen. */
  void atHome(Runnable instead) {
    atHome = instead;
  }

  Desk desk() {
    return desk;
  }

  Window window() {
    return window;
  }

  Kit kit() {
    return kit;
  }

  @Override
  public void go(Destination destination) {
    if (destination != Destination.MAP && destination != Destination.BACK_FROM_MAP) {
      at = destination;
      forget.run();
      backFromMap = Optional.empty();
    }
    switch (destination) {
      case HOME -> window.putCaseAway(atHome);
      case BACKUPS -> window.putCaseAway(() -> window.show(backups));
      case REVIEW -> window.putCaseAway(() -> window.show(review));
      case ANSWERS -> window.show(answers);
      case EARLIER -> window.show(earlier);
      case CASE -> window.show(standing(desk.open()));
      case SETTINGS -> {
        window.show(settings);
        window.guardAnew();
      }
      case TRAIL -> window.show(trail);
      case PASSPHRASE -> window.show(passphrase);
      case MAP -> {
        if (backFromMap.isPresent()) {
          go(Destination.BACK_FROM_MAP);
        } else {
          Screen shown = map.orElseGet(newMap);
          map = Optional.of(shown);
          backFromMap = Optional.of(window.aside(shown));
        }
      }
      case BACK_FROM_MAP -> {
        Optional<Runnable> back = backFromMap;
        backFromMap = Optional.empty();
        back.ifPresent(Runnable::run);
      }
      case KEEP -> window.show(keep);
      case HELD -> window.show(held);
      case OPEN_KEPT -> window.show(openKept);
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
      Consumer<URI> browser) {

    /** The same for a person who likes to see things in another way. */
    Surroundings with(Display other) {
      return new Surroundings(other, background, files, summaries, browser);
    }
  }

  /**
   * Where somebody is.
   *
   * @param open the case that lies open, where it is kept already
   * @param begun whether a case lies open
   * @param at the screen
   * @param sealed what stood on the page and was not given as an answer, once the door has sealed
   *     it
   */
  public record Place(
      Optional<CaseId> open, boolean begun, Destination at, Optional<Sealed> sealed) {
    /** Where everybody begins. */
    public static final Place FIRST =
        new Place(Optional.empty(), false, Destination.HOME, Optional.empty());

    /** The same with what was sealed there. */
    Place with(Optional<Sealed> aside) {
      return new Place(open, begun, at, aside);
    }
  }

  /** What nobody can read before the cases are unlocked. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Sealed(byte[] bytes) {}

  /**
   * What keeps the cases from others.
   *
   * @param closing their passphrase; nothing where they are in memory only
   * @param locked what follows once everything is saved and covered, with what stands on the page
   *     of a question and was not given as an answer
   */
  public record Custody(
      Optional<Safe.Closing> closing,
      Preferences preferences,
      Heartbeat heartbeat,
      Printing printing,
      BiConsumer<Place, Optional<Draft>> locked) {

    /** For cases that nothing locks. */
    static Custody none() {
      return new Custody(
          Optional.empty(),
          Preferences.forNow(Settings.USUAL),
          Heartbeat.ofThisComputer(),
          _ -> Printing.Came.NO_PRINTER,
          (_, _) -> {});
    }
  }
}
