package org.fingerpost.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.fingerpost.app.Desktop.Place;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Deed;
import org.fingerpost.flow.Pathways;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.ui.Appearance;
import org.fingerpost.ui.Display;
import org.fingerpost.ui.Draft;
import org.fingerpost.ui.Explain;
import org.fingerpost.ui.FrontWindow;
import org.fingerpost.ui.Heartbeat;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Printing;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Screen;
import org.fingerpost.ui.StoppedWindow;
import org.fingerpost.ui.Words;
import org.fingerpost.ui.lock.CodeModel;
import org.fingerpost.ui.lock.CodeScreen;
import org.fingerpost.ui.lock.HowToKeepScreen;
import org.fingerpost.ui.lock.OpeningScreen;
import org.fingerpost.ui.lock.PassphraseModel;
import org.fingerpost.ui.lock.PassphraseScreen;
import org.fingerpost.ui.lock.UnlockModel;
import org.fingerpost.ui.lock.UnlockScreen;
import org.fingerpost.vault.Unlocking;

/**
 * The way from a closed file of cases to the open {@link Desktop}, and back when it is locked.
 *
 * <p>At every moment the stage holds one of these, and nothing of another: a question how to keep
 * the cases; the page that unlocks them; a page that says they are being opened; the desktop; or
 * why they cannot be opened. Locking throws the whole desktop away, so that nothing of a case is
 * left to be found. Belongs to the thread that paints.
 */
public final class Door {
  private final Stage stage;
  private final House house;
  private final Surroundings around;
  private final KeptSettings settings;
  private final Words words = Words.english();
  private State state = new Shut();
  private Optional<Problem> toSay;
  private Runnable closing = () -> {};
  private int failedToUnlock;

  /** What the stage holds. */
  private sealed interface State {}

  /** A page in front of the cases; they are closed. */
  private record Front(FrontWindow window, Kit kit) implements State {}

  /** The cases are open, and this is all that there is of them. */
  private record Open(Desktop desktop) implements State {}

  /** Nothing yet, or why it cannot go on. */
  private static final class Shut implements State {}

  /**
   * What is behind the door.
   *
   * @param cases the file of the cases
   * @param clock for the moment of each entry
   */
  public record House(
      Pathways pathways,
      String firstFlow,
      Path cases,
      InstantSource clock,
      Supplier<LocalDate> today) {}

  /**
   * What the desktop stands on, and the door too.
   *
   * @param desktop what the desktop needs; its display is made anew here, with what is remembered
   */
  public record Surroundings(
      Desktop.Surroundings desktop, Heartbeat heartbeat, Printing printing, Runnable leave) {}

  /**
   * A door that nobody has knocked at.
   *
   * @param stage is shown by whoever made it
   */
  public Door(Stage stage, House house, Surroundings around) {
    this.stage = stage;
    this.house = house;
    this.around = around;
    KeptSettings.Opened opened =
        KeptSettings.open(
            house.cases().resolveSibling("settings.json"), around.desktop().background());
    this.settings = opened.settings();
    this.toSay = opened.problem().map(problem -> problem.inWords(words));
  }

  // The states, in the order in which most people meet them

  /** Opens the cases, or asks what it takes to. */
  public void knock() {
    knock(Place.FIRST);
  }

  private void knock(Place place) {
    if (SqliteCaseload.isThere(house.cases())) {
      open(new Unlocking.Freely(), place);
    } else {
      askHowToKeep();
    }
  }

  private void askHowToKeep() {
    Front front = front();
    show(
        front,
        new HowToKeepScreen(
            front.kit(),
            () -> open(new Unlocking.Freely(), Place.FIRST),
            () -> choosePassphrase(front)));
  }

  /** The first passphrase: with it the file is made, so that it was never open. */
  private void choosePassphrase(Front front) {
    PassphraseModel model =
        new PassphraseModel(
            words,
            () -> false,
            (_, next, _) ->
                work(
                    () -> made(next),
                    opened -> showCode(front, opened),
                    thrown -> stop(thrown, Place.FIRST)));
    show(front, new PassphraseScreen(front.kit(), model, this::askHowToKeep));
  }

  private SqliteCaseload made(char[] passphrase) throws CaseException {
    try {
      return SqliteCaseload.open(
          house.cases(),
          house.clock(),
          new Unlocking.WithPassphrase(passphrase),
          settings.now().backupsKept());
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private void showCode(Front front, SqliteCaseload opened) {
    closeWithTheWindow(opened);
    CodeModel model =
        new CodeModel(
            words,
            front.kit().problems(),
            around.desktop().background(),
            around.desktop().files(),
            new SecureRandom()::nextInt);
    work(
        opened::newRecoveryCode,
        code -> {
          model.take(code, () -> enter(opened, Place.FIRST));
          show(front, new CodeScreen(front.kit(), model, around.printing()));
        },
        thrown -> {
          // The cases are closed with the passphrase all the same; a code can be made in Settings.
          toSay = Optional.of(front.kit().problems().of(thrown));
          enter(opened, Place.FIRST);
        });
  }

  private void open(Unlocking with, Place place) {
    sayWhereItTakesLong();
    work(() -> opened(with), opened -> enter(opened, place), thrown -> refused(thrown, place));
  }

  private SqliteCaseload opened(Unlocking with) throws CaseException {
    return SqliteCaseload.open(house.cases(), house.clock(), with, settings.now().backupsKept());
  }

  private void sayWhereItTakesLong() {
    State before = state;
    around
        .desktop()
        .background()
        .pause()
        .execute(
            () -> {
              if (state.equals(before) && before instanceof Shut) {
                // It may be gone in a moment: what is to be said waits for a page that stays.
                Front front = front();
                state = front;
                front.window().show(new OpeningScreen(front.kit()));
                show();
              }
            });
  }

  private void refused(Exception thrown, Place place) {
    if (thrown instanceof CaseException expected
        && expected.problem() instanceof CaseProblem.Locked) {
      askToUnlock(place);
    } else {
      stop(thrown, place);
    }
  }

  private FrontWindow askToUnlock(Place place) {
    Front front = front();
    show(
        front,
        new UnlockScreen(
            front.kit(), new UnlockModel(words, (with, refused) -> unlock(place, with, refused))));
    return front.window();
  }

  private void unlock(Place place, Unlocking with, Consumer<String> refused) {
    work(
        () -> {
          try {
            return opened(with);
          } finally {
            wipe(with);
          }
        },
        opened -> {
          noteFailures(opened);
          if (with instanceof Unlocking.WithRecoveryCode) {
            renewPassphrase(opened, place);
          } else {
            enter(opened, place);
          }
        },
        thrown -> {
          if (thrown instanceof CaseException expected && isWrong(expected.problem())) {
            CaseProblem problem = expected.problem();
            failedToUnlock++;
            refused.accept(problem.what() + " " + problem.remedy());
          } else {
            stop(thrown, place);
          }
        });
  }

  /** How often it was tried in vain is known here only until now: what is locked takes no line. */
  private void noteFailures(SqliteCaseload opened) {
    int failed = failedToUnlock;
    failedToUnlock = 0;
    if (failed > 0) {
      Deed deed = Deed.of(Deed.What.UNLOCK_FAILED, failed);
      work(
          () -> {
            opened.audit().ifPresent(audit -> audit.add(deed));
            return deed;
          },
          _ -> {},
          this::report);
    }
  }

  private static void wipe(Unlocking with) {
    switch (with) {
      case Unlocking.WithPassphrase(char[] passphrase) -> Arrays.fill(passphrase, '\0');
      case Unlocking.Freely _, Unlocking.WithRecoveryCode _ -> {}
    }
  }

  private static boolean isWrong(CaseProblem problem) {
    return problem instanceof CaseProblem.WrongPassphrase
        || problem instanceof CaseProblem.WrongRecoveryCode;
  }

  /** Whoever came in with the recovery code has forgotten the passphrase, and needs another. */
  private void renewPassphrase(SqliteCaseload opened, Place place) {
    Front front = front();
    PassphraseModel model =
        new PassphraseModel(
            words,
            () -> false,
            (_, next, refused) ->
                work(
                    () -> {
                      try {
                        return opened.setPassphrase(next);
                      } finally {
                        Arrays.fill(next, '\0');
                      }
                    },
                    _ -> enter(opened, place),
                    thrown -> refused.accept(front.kit().problems().of(thrown).what())));
    show(
        front,
        new PassphraseScreen(
            front.kit(),
            model,
            () -> {
              opened.close();
              open(new Unlocking.Freely(), place);
            }));
    closeWithTheWindow(opened);
  }

  private void enter(SqliteCaseload opened, Place place) {
    enter(opened, Optional.of(new OpenVault(opened)), place);
    around.desktop().background().run(opened::backUpIfDue, _ -> {}, this::report);
  }

  private void enter(Caseload opened, Optional<OpenVault> vault, Place place) {
    Display display = Display.remembered(settings, this::report);
    Desktop.Surroundings here = around.desktop().with(display);
    Desktop desktop =
        new Desktop(
            stage,
            new Desktop.Contents(house.pathways(), house.firstFlow(), opened, house.today()),
            here,
            new Desktop.Custody(
                vault.map(one -> one),
                settings,
                around.heartbeat(),
                around.printing(),
                (at, draft) -> vault.ifPresent(of -> lock(of.caseload(), at, draft))));
    state = new Open(desktop);
    closeWithTheWindow(opened);
    desktop.begin(place, vault.flatMap(of -> unsealed(of.caseload(), place)));
    sayWhatIsToSay(desktop::show);
    show();
  }

  /**
   * Everything is saved and covered: closes the cases, and lets go of all there was of them. What
   * stood on the page and is not part of the case waits in memory, sealed with the keys that go.
   */
  private void lock(SqliteCaseload opened, Place place, Optional<Draft> draft) {
    Optional<Desktop.Sealed> aside = draft.map(now -> sealed(opened, now));
    work(
        () -> {
          opened.close();
          return opened;
        },
        _ -> {
          closing = () -> {};
          askToUnlock(place.with(aside)).forgetWhatWasPainted();
        },
        this::report);
  }

  private static Desktop.Sealed sealed(SqliteCaseload opened, Draft draft) {
    byte[] plain = draft.bytes();
    try {
      return new Desktop.Sealed(opened.sealAside(plain));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static Optional<Draft> unsealed(SqliteCaseload opened, Place place) {
    return place
        .sealed()
        .flatMap(aside -> opened.openAside(aside.bytes()))
        .map(
            plain -> {
              try {
                return Draft.of(plain);
              } finally {
                Arrays.fill(plain, (byte) 0);
              }
            });
  }

  // Where they cannot be opened

  private void stop(Exception thrown, Place place) {
    state = new Shut();
    if (!(thrown instanceof CaseException expected)) {
      stopped(new Problems(words).of(thrown), List.of(retry(place)));
      return;
    }
    CaseProblem problem = expected.problem();
    List<Problem.Way> ways = new ArrayList<>();
    ways.addAll(rescue().ways(problem, () -> stop(thrown, place), with -> onward(with, place)));
    ways.add(retry(place));
    if (!(problem instanceof CaseProblem.AlreadyRunning)) {
      ways.add(
          new Problem.Way(
              words.say("stopped.without"),
              () -> enter(SqliteCaseload.inMemory(house.clock()), Optional.empty(), Place.FIRST)));
    }
    stopped(new Problem(problem.what(), problem.safe(), problem.remedy(), List.of()), ways);
  }

  private Problem.Way retry(Place place) {
    return new Problem.Way(words.say("stopped.retry"), () -> knock(place));
  }

  private void stopped(Problem problem, List<Problem.Way> ways) {
    List<Problem.Way> all = new ArrayList<>(ways);
    all.add(new Problem.Way(words.say("stopped.close"), around.leave()));
    StoppedWindow.show(
        stage,
        words,
        Display.remembered(settings, this::report),
        problem.with(all.toArray(Problem.Way[]::new)));
    show();
  }

  /** What can be done for a file that will not open. */
  private Rescue rescue() {
    return new Rescue(
        new Rescue.Frame(
            stage,
            words,
            Display.remembered(settings, this::report),
            around.desktop().background(),
            around.desktop().files()),
        house.cases(),
        Optional.of(house.pathways()),
        house.today(),
        unlocker -> {
          Front front = front();
          show(front, new UnlockScreen(front.kit(), new UnlockModel(words, unlocker)));
        });
  }

  /** Opens the cases that were put in order, with what the person has already typed. */
  private void onward(Unlocking with, Place place) {
    work(
        () -> {
          try {
            return opened(with);
          } finally {
            wipe(with);
          }
        },
        opened -> {
          if (with instanceof Unlocking.WithRecoveryCode) {
            renewPassphrase(opened, place);
          } else {
            enter(opened, place);
          }
        },
        thrown -> refused(thrown, place));
  }

  // What the states share

  private void closeWithTheWindow(Caseload opened) {
    closing = opened::close;
  }

  /** Puts away whatever is open. Nothing may be on its way to the disk any more. */
  public void close() {
    closing.run();
    closing = () -> {};
  }

  private Front front() {
    Display display = Display.remembered(settings, this::report);
    Appearance appearance = new Appearance(display);
    Explain explain =
        new Explain(words, house.pathways().glossary(), appearance, around.desktop().browser());
    Kit kit = new Kit(words, display, explain, new Problems(words));
    return new Front(new FrontWindow(stage, kit, appearance), kit);
  }

  private void show(Front front, Screen page) {
    state = front;
    front.window().show(page);
    sayWhatIsToSay(front.kit().problems()::show);
    show();
  }

  private void show() {
    if (!stage.isShowing()) {
      stage.show();
    }
  }

  private void sayWhatIsToSay(Consumer<Problem> say) {
    toSay.ifPresent(say);
    toSay = Optional.empty();
  }

  private <T> void work(Callable<T> work, Consumer<T> then, Consumer<Exception> failed) {
    around.desktop().background().run(work, then, failed);
  }

  /** What went wrong that nobody else dealt with. */
  public void report(Throwable thrown) {
    switch (state) {
      case Front front -> front.window().report(thrown);
      case Open open -> open.desktop().report(thrown);
      case Shut _ -> stopped(new Problems(words).of(thrown), List.of());
    }
  }
}
