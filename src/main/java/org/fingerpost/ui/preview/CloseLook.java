package org.fingerpost.ui.preview;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.check.Inspection;
import org.fingerpost.flow.check.proof.Progress;
import org.fingerpost.flow.watch.Sight;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Words;

/**
 * Looks closely at each save, behind the author's back: what {@code check} would say of it. A newer
 * save ends the look at an older one.
 *
 * <p>Until it is done, what the last look found stands, unless the save itself has plain faults:
 * then there is nothing to prove. Belongs to the thread that paints.
 */
final class CloseLook {
  private final Words words;
  private final Problems problems;
  private final PreviewModel.Means means;
  private final ReadOnlyObjectWrapper<List<Fault>> faults = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Fault>> warnings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper stage = new ReadOnlyStringWrapper("");
  private List<Fault> provedWrong = List.of();
  private Look now = new Look();

  CloseLook(Words words, Problems problems, PreviewModel.Means means) {
    this.words = words;
    this.problems = problems;
    this.means = means;
  }

  /** Everything that is wrong with the last save, as far as it is known. */
  ReadOnlyObjectProperty<List<Fault>> faultsProperty() {
    return faults.getReadOnlyProperty();
  }

  /** What somebody should look at. */
  ReadOnlyObjectProperty<List<Fault>> warningsProperty() {
    return warnings.getReadOnlyProperty();
  }

  /** How far it is, in words. */
  ReadOnlyStringProperty stageProperty() {
    return stage.getReadOnlyProperty();
  }

  void take(Sight sight) {
    end();
    Look look = new Look();
    now = look;
    if (!sight.isFit()) {
      provedWrong = List.of();
    }
    faults.set(Stream.concat(sight.faults().stream(), provedWrong.stream()).toList());
    stage.set(words.say("preview.checking"));
    Progress paced = Progress.everySecond(means.nanoTime(), look);
    means
        .background()
        .run(
            () -> sight.closely().look(paced),
            found -> {
              if (look.isWaitedFor()) {
                tell(sight, found);
              }
            },
            thrown -> {
              if (look.isWaitedFor() && !(thrown instanceof CancellationException)) {
                stage.set(words.say("preview.check-failed"));
                problems.show(problems.of(thrown));
              }
            });
  }

  /** Nobody waits any more. */
  void end() {
    now.waitedFor = false;
  }

  private void tell(Sight sight, Inspection found) {
    provedWrong =
        found.report().faults().stream().filter(one -> !sight.faults().contains(one)).toList();
    faults.set(found.report().faults());
    warnings.set(found.report().warnings());
    stage.set(
        words.say(
            found.proof().isEmpty()
                ? "preview.not-checked"
                : found.report().isFit() ? "preview.checked" : "preview.checked-faults"));
  }

  /** One look, on its way on the other thread. */
  private final class Look implements Progress {
    private volatile boolean waitedFor = true;

    boolean isWaitedFor() {
      return waitedFor;
    }

    @Override
    public void at(String flow, int done, int of) {
      means
          .background()
          .screen()
          .execute(
              () -> {
                if (waitedFor) {
                  stage.set(words.say("preview.checking-at", flow, done, of));
                }
              });
    }

    @Override
    public boolean isGivenUp() {
      return !waitedFor;
    }
  }
}
