package org.fingerpost.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Caseload;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.summary.SummaryWriter;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.Display;
import org.fingerpost.ui.FxFilePicker;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.StoppedWindow;
import org.fingerpost.ui.Words;
import org.fingerpost.ui.outcome.SummaryFiles;
import org.jspecify.annotations.Nullable;

/**
 * The desktop program from its first moment to its last: reads the pathways, opens the cases,
 * builds the {@link Desktop}; and where one of these cannot be, says so in a window of its own.
 */
public final class Program extends Application {
  private static final String FIRST_FLOW = "unhappy-with-send";
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** How long a person pauses who has stopped typing. */
  private static final Duration PAUSE = Duration.ofMillis(400);

  /** How long closing waits for what is still on its way to the disk. */
  private static final long PATIENCE_SECONDS = 10;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("fingerpost-work").factory());
  private final Words words = Words.english();
  private final Display display = new Display();
  private @Nullable Caseload caseload;
  private @Nullable Future<ShippedPathways.Checked> reading;

  /** Begins to read while the window system is still starting. */
  @Override
  public void init() {
    reading = worker.submit(() -> ShippedPathways.ofThisProcess().check(LocalDate.now(ENGLAND)));
  }

  @Override
  public void start(Stage stage) throws Exception {
    Future<ShippedPathways.Checked> begun = reading;
    if (begun == null) {
      throw new IllegalStateException("the program was started before it was made ready");
    }
    ShippedPathways.Checked checked = begun.get();
    List<Fault> faults = checked.faults();
    if (!faults.isEmpty() || checked.pathways().isEmpty()) {
      StoppedWindow.showFaults(stage, words, display, faults, close());
      stage.show();
      return;
    }
    open(stage, checked.pathways().get());
    stage.show();
  }

  @Override
  public void stop() throws InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      worker.shutdownNow();
    }
    if (caseload != null) {
      caseload.close();
    }
  }

  /** Opens the cases; where they will not open, says why and what can be done. */
  private void open(Stage stage, Pathways pathways) {
    Path file = Folders.here().cases().resolve("cases.db");
    try {
      SqliteCaseload opened = SqliteCaseload.open(file, InstantSource.system());
      Desktop desktop = begin(stage, pathways, opened);
      new Background(worker, Platform::runLater, Program::aLittleLater)
          .run(opened::backUpIfDue, _ -> {}, desktop::report);
    } catch (CaseException refused) {
      CaseProblem problem = refused.problem();
      List<Problem.Way> ways = new ArrayList<>();
      backup(problem)
          .ifPresent(
              copy ->
                  ways.add(
                      new Problem.Way(
                          words.say("stopped.restore"),
                          () -> restore(stage, pathways, file, copy))));
      ways.add(new Problem.Way(words.say("stopped.retry"), () -> open(stage, pathways)));
      if (!(problem instanceof CaseProblem.AlreadyRunning)) {
        ways.add(
            new Problem.Way(
                words.say("stopped.without"),
                () -> begin(stage, pathways, SqliteCaseload.inMemory(InstantSource.system()))));
      }
      ways.add(close());
      StoppedWindow.show(
          stage,
          words,
          display,
          new Problem(problem.what(), problem.safe(), problem.remedy(), ways));
    }
  }

  private void restore(Stage stage, Pathways pathways, Path file, Path copy) {
    try {
      SqliteCaseload.restore(file, copy);
      open(stage, pathways);
    } catch (CaseException refused) {
      CaseProblem problem = refused.problem();
      StoppedWindow.show(
          stage,
          words,
          display,
          new Problem(problem.what(), problem.safe(), problem.remedy(), List.of(close())));
    }
  }

  private Desktop begin(Stage stage, Pathways pathways, Caseload opened) {
    caseload = opened;
    Background background = new Background(worker, Platform::runLater, Program::aLittleLater);
    Desktop desktop =
        new Desktop(
            stage,
            new Desktop.Contents(pathways, FIRST_FLOW, opened, () -> LocalDate.now(ENGLAND)),
            new Desktop.Surroundings(
                display,
                background,
                new FxFilePicker(stage),
                summaries(),
                address -> getHostServices().showDocument(address.toString())));
    Thread.setDefaultUncaughtExceptionHandler(
        (_, thrown) -> Platform.runLater(() -> desktop.report(thrown)));
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (_, thrown) -> Platform.runLater(() -> desktop.report(thrown)));
    // A long flow takes longer than a frame to be told apart from its other editions.
    background.run(
        () -> pathways.flows().keySet().stream().map(pathways::edition).toList(),
        _ -> {},
        desktop::report);
    // The first look at the bank holidays takes longer than a frame: nobody should wait for it.
    background.run(
        () -> pathways.law().bankHolidays().on(LocalDate.now(ENGLAND)), _ -> {}, desktop::report);
    desktop.begin();
    return desktop;
  }

  /** The fonts are read when the first summary is written, not before the first screen. */
  private static SummaryFiles summaries() {
    return new SummaryFiles() {
      private Optional<SummaryWriter> writer = Optional.empty();

      @Override
      public void write(
          org.fingerpost.summary.Summary summary, org.fingerpost.summary.Form form, Path file)
          throws org.fingerpost.summary.CannotWrite {
        SummaryWriter ready = writer.orElseGet(() -> new SummaryWriter(JsonText::indented));
        writer = Optional.of(ready);
        ready.write(summary, form, file);
      }
    };
  }

  private static void aLittleLater(Runnable then) {
    PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(PAUSE.toMillis()));
    pause.setOnFinished(_ -> then.run());
    pause.play();
  }

  private static Problem.Way closing(Words words) {
    return new Problem.Way(words.say("stopped.close"), Platform::exit);
  }

  private Problem.Way close() {
    return closing(words);
  }

  private static Optional<Path> backup(CaseProblem problem) {
    return switch (problem) {
      case CaseProblem.Damaged damaged -> damaged.backup();
      case CaseProblem.Empty empty -> empty.backup();
      case CaseProblem.Foreign foreign -> foreign.backup();
      case CaseProblem.Incomplete incomplete -> incomplete.backup();
      case CaseProblem.Newer _,
          CaseProblem.CannotSave _,
          CaseProblem.AlreadyRunning _,
          CaseProblem.CannotRead _,
          CaseProblem.Locked _,
          CaseProblem.WrongPassphrase _,
          CaseProblem.WrongRecoveryCode _,
          CaseProblem.CaseDamaged _,
          CaseProblem.NoSuchCase _ ->
          Optional.empty();
    };
  }
}
