package org.fingerpost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Deed;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.NoteId;
import org.fingerpost.casework.Trail;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.ChosenFiles;
import org.fingerpost.ui.Display;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.StoppedWindow;
import org.fingerpost.ui.Words;
import org.fingerpost.vault.Unlocking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window of a program that cannot open its cases, from the damage to a way on. */
class RescueTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T10:12:00Z"));
  private static final Head HEAD =
      new Head("K., mother", "Appeal", Optional.empty(), Optional.empty(), false);

  @TempDir private Path folder;
  private final Words words = Words.english();
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final List<String> refusals = new CopyOnWriteArrayList<>();
  private final AtomicBoolean wentOn = new AtomicBoolean();
  private Path file;
  private CaseId id;
  private @Nullable Stage stage;

  @BeforeAll
  static void startTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void makeCasesAndACopy() throws Exception {
    file = folder.resolve("cases.db");
    try (SqliteCaseload caseload = SqliteCaseload.open(file, CLOCK)) {
      id =
          caseload
              .start(new Entry.Opened("unhappy-with-send", "2026-11-23", Optional.empty()), HEAD)
              .id();
      caseload.backUp();
      caseload.append(id, new Entry.NoteWritten(new NoteId(1), Optional.empty(), "rang"), HEAD);
    }
  }

  @AfterEach
  void closeTheWindow() throws Exception {
    onScreen(
        () -> {
          window().hide();
          return true;
        });
    worker.close();
  }

  private Stage window() {
    return Objects.requireNonNull(stage);
  }

  private static <T> T onScreen(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get(20, TimeUnit.SECONDS);
  }

  private CaseProblem damage() throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 100, 4096, (byte) 0);
    Files.write(file, bytes);
    try (SqliteCaseload opened = SqliteCaseload.open(file, CLOCK)) {
      throw new AssertionError("opened: " + opened.list());
    } catch (CaseException refused) {
      return refused.problem();
    }
  }

  private void show(CaseProblem problem) throws Exception {
    onScreen(
        () -> {
          stage = new Stage();
          Display display = new Display();
          Rescue rescue =
              new Rescue(
                  new Rescue.Frame(
                      window(),
                      words,
                      display,
                      new Background(worker, Platform::runLater, Platform::runLater),
                      new ChosenFiles(Optional.of(folder.resolve("salvaged.txt")))),
                  file,
                  Optional.empty(),
                  () -> LocalDate.of(2026, 11, 26),
                  unlocker ->
                      unlocker.unlock(
                          new Unlocking.WithPassphrase("coffee".toCharArray()),
                          why -> {
                            refusals.add(why);
                            unlocker.unlock(
                                new Unlocking.WithPassphrase("tea and toast".toCharArray()),
                                refusals::add);
                          }));
          stopped(rescue, display, problem);
          window().show();
          return true;
        });
  }

  private void stopped(Rescue rescue, Display display, CaseProblem problem) {
    List<Problem.Way> ways =
        rescue.ways(problem, () -> stopped(rescue, display, problem), _ -> wentOn.set(true));
    StoppedWindow.show(
        window(),
        words,
        display,
        new Problem(problem.what(), problem.safe(), problem.remedy(), ways));
  }

  private List<String> said() throws Exception {
    return onScreen(
        () ->
            window().getScene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  private void waitFor(String text) throws Exception {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> said().stream().anyMatch(line -> line.startsWith(text)));
  }

  private void press(String label) throws Exception {
    onScreen(
        () -> {
          for (Node node : window().getScene().getRoot().lookupAll(".button")) {
            if (node instanceof Button button && button.getText().equals(label)) {
              button.fire();
              return button;
            }
          }
          throw new AssertionError("no button " + label);
        });
  }

  @Test
  void fromADamagedFileBackToACopyWithWhatIsLostToldBefore() throws Exception {
    CaseProblem problem = damage();
    byte[] damaged = Files.readAllBytes(file);
    show(problem);

    press("Look at all the copies");
    waitFor("Monday 23 November 2026");
    press("See what would change");
    waitFor("Going back to the copy of 23 November 2026");
    assertThat(said())
        .contains("1 case would go back to how it was", "K., mother")
        .contains("1 thing that was entered would be lost (1 note)");
    assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    press("Go back to this copy");
    waitFor("You are back at the copy of 23 November 2026");
    assertThat(said()).anyMatch(line -> line.contains("cases.db.set-aside-1"));
    assertThat(folder.resolve("cases.db.set-aside-1")).hasBinaryContent(damaged);
    press("Go on");
    assertThat(wentOn).isTrue();
    try (SqliteCaseload caseload = SqliteCaseload.open(file, CLOCK)) {
      assertThat(caseload.open(id).log()).hasSize(1);
      Trail trail = caseload.audit().orElseThrow().read();
      assertThat(trail.isWhole()).isTrue();
      assertThat(trail.lines())
          .extracting(line -> line.deed().what())
          .containsExactly(Deed.What.STARTED, Deed.What.COPY_RESTORED);
    }
  }

  @Test
  void whoeverThinksBetterOfItFindsEverythingAsItWas() throws Exception {
    CaseProblem problem = damage();
    byte[] damaged = Files.readAllBytes(file);
    show(problem);

    press("Look at all the copies");
    waitFor("Monday 23 November 2026");
    press("See what would change");
    waitFor("Going back");
    press("Keep things as they are");
    waitFor("Monday 23 November 2026");
    press("Back");
    waitFor("The file with your cases is damaged");
    assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    assertThat(wentOn).isFalse();
  }

  @Test
  void whatCanStillBeReadIsSavedAndALockedFileAsksForItsPassphrase() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, CLOCK)) {
      caseload.setPassphrase("tea and toast".toCharArray());
    }
    show(new CaseProblem.Damaged(file, Optional.empty()));

    press("Save what can still be read");
    waitFor("What could still be read is saved.");
    assertThat(refusals).containsExactly("That is not the passphrase.");
    assertThat(said()).anyMatch(line -> line.startsWith("2 entries of 1 case could be read"));
    assertThat(Files.readString(folder.resolve("salvaged.txt"))).contains("K., mother", "rang");
    assertThat(folder.resolve("salvaged.json")).isRegularFile();
  }
}
