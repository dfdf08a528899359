package org.fingerpost.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.summary.SummaryWriter;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.Display;
import org.fingerpost.ui.FxFilePicker;
import org.fingerpost.ui.FxPrinting;
import org.fingerpost.ui.Heartbeat;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.StoppedWindow;
import org.fingerpost.ui.Words;
import org.fingerpost.ui.outcome.SummaryFiles;
import org.jspecify.annotations.Nullable;

/**
 * The desktop program from its first moment to its last: reads the pathways, and knocks at the
 * {@link Door} to the cases; where the pathways cannot be used, says so in a window of its own.
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
  private Optional<Door> door = Optional.empty();
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
      Words words = Words.english();
      StoppedWindow.showFaults(
          stage,
          words,
          new Display(),
          faults,
          new Problem.Way(words.say("stopped.close"), Platform::exit));
      stage.show();
      return;
    }
    begin(stage, checked.pathways().get());
  }

  @Override
  public void stop() throws InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      worker.shutdownNow();
      // The disk does not answer, and would not answer to closing either. What was acknowledged is
      // on it, in the write-ahead log, and is read from there next time.
      return;
    }
    door.ifPresent(Door::close);
  }

  private void begin(Stage stage, Pathways pathways) {
    Background background = new Background(worker, Platform::runLater, Program::aLittleLater);
    Door way =
        new Door(
            stage,
            new Door.House(
                pathways,
                FIRST_FLOW,
                Folders.here().cases().resolve("cases.db"),
                InstantSource.system(),
                () -> LocalDate.now(ENGLAND)),
            new Door.Surroundings(
                new Desktop.Surroundings(
                    new Display(),
                    background,
                    new FxFilePicker(stage),
                    summaries(),
                    address -> getHostServices().showDocument(address.toString())),
                Heartbeat.ofThisComputer(),
                new FxPrinting(stage),
                Platform::exit));
    door = Optional.of(way);
    Thread.setDefaultUncaughtExceptionHandler(
        (_, thrown) -> Platform.runLater(() -> way.report(thrown)));
    Thread.currentThread()
        .setUncaughtExceptionHandler((_, thrown) -> Platform.runLater(() -> way.report(thrown)));
    way.knock();
    // A long flow takes longer than a frame to be told apart from its other editions.
    background.run(
        () -> pathways.flows().keySet().stream().map(pathways::edition).toList(),
        _ -> {},
        way::report);
    // The first look at the bank holidays takes longer than a frame: nobody should wait for it.
    background.run(
        () -> pathways.law().bankHolidays().on(LocalDate.now(ENGLAND)), _ -> {}, way::report);
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
}
