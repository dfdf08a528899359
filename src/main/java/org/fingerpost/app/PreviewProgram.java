package org.fingerpost.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.flow.watch.Watch;
import org.fingerpost.summary.SummaryWriter;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.Display;
import org.fingerpost.ui.FxFilePicker;
import org.fingerpost.ui.preview.Day;
import org.fingerpost.ui.preview.PreviewModel;

/** The preview as a program: its threads, its window, and the watch over the files. */
public final class PreviewProgram extends Application {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** How long a person pauses who has stopped typing. */
  private static final Duration PAUSE = Duration.ofMillis(400);

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("fingerpost-work").factory());
  private final ExecutorService checking =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("fingerpost-check").priority(3).factory());
  private final ScheduledExecutorService watching =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fingerpost-watch").factory());
  private Optional<Previewing> previewing = Optional.empty();
  private Optional<Future<?>> watched = Optional.empty();

  @Override
  public void start(Stage stage) {
    PreviewWindow.Asked asked = PreviewWindow.Asked.of(getParameters().getNamed());
    Day day = new Day(() -> LocalDate.now(ENGLAND), asked.today());
    Display display = new Display();
    Background background =
        new Background(worker, Platform::runLater, PreviewProgram::aLittleLater);
    SummaryWriter[] writer = new SummaryWriter[1];
    Previewing shown =
        new Previewing(
            stage,
            asked,
            day,
            new Desktop.Surroundings(
                display,
                background,
                new FxFilePicker(stage),
                (summary, form, file) -> {
                  if (writer[0] == null) {
                    writer[0] = new SummaryWriter(JsonText::indented);
                  }
                  writer[0].write(summary, form, file);
                },
                address -> getHostServices().showDocument(address.toString())),
            new PreviewModel.Means(
                new Background(checking, Platform::runLater, PreviewProgram::aLittleLater),
                System::nanoTime));
    previewing = Optional.of(shown);
    Thread.setDefaultUncaughtExceptionHandler(
        (_, thrown) -> Platform.runLater(() -> shown.report(thrown)));
    Thread.currentThread()
        .setUncaughtExceptionHandler((_, thrown) -> Platform.runLater(() -> shown.report(thrown)));
    watch(asked.source(), stage, shown);
  }

  private void watch(Path source, Stage stage, Previewing shown) {
    Watch watch = Watch.over(source, () -> LocalDate.now(ENGLAND));
    Future<?> forEver =
        watching.scheduleWithFixedDelay(
            () -> {
              try {
                // Not the time of day, which may be set back: only how much of it passes counts.
                watch
                    .look(Instant.EPOCH.plusNanos(System.nanoTime()))
                    .ifPresent(
                        sight ->
                            Platform.runLater(
                                () -> {
                                  shown.take(sight);
                                  stage.show();
                                }));
              } catch (RuntimeException bug) {
                Platform.runLater(() -> shown.report(bug));
              }
            },
            0,
            Watch.BEAT.toMillis(),
            TimeUnit.MILLISECONDS);
    watched = Optional.of(forEver);
  }

  @Override
  public void stop() {
    watched.ifPresent(beats -> beats.cancel(true));
    watching.shutdownNow();
    worker.shutdownNow();
    previewing.ifPresent(Previewing::end);
    checking.shutdownNow();
  }

  private static void aLittleLater(Runnable then) {
    PauseTransition pause =
        new PauseTransition(javafx.util.Duration.millis((double) PAUSE.toMillis()));
    pause.setOnFinished(_ -> then.run());
    pause.play();
  }
}
