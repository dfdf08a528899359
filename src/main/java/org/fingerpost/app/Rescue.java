package org.fingerpost.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.GoingBack;
import org.fingerpost.casework.KeptCopy;
import org.fingerpost.casework.Remains;
import org.fingerpost.casework.Restoration;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.store.Recovery;
import org.fingerpost.summary.SalvageReport;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.Display;
import org.fingerpost.ui.FilePicker;
import org.fingerpost.ui.Page;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.StoppedWindow;
import org.fingerpost.ui.Words;
import org.fingerpost.ui.backups.BackupsModel;
import org.fingerpost.ui.backups.BackupsView;
import org.fingerpost.ui.lock.UnlockModel;
import org.fingerpost.vault.Unlocking;

/**
 * What can be done in the window of a program that cannot open its cases: look at the copies and go
 * back to one, and save what can still be read.
 */
final class Rescue {
  private final Frame frame;
  private final Path file;
  private final Optional<Pathways> pathways;
  private final Supplier<LocalDate> today;
  private final Problems problems;
  private final Asking asking;
  private Unlocking unlocking = new Unlocking.Freely();

  /** Shows the page that asks for the passphrase or the recovery code. */
  interface Asking {
    /** Hands each try to this, until one goes well. */
    void ask(UnlockModel.Unlocker unlocker);
  }

  /**
   * Where all of it is shown.
   *
   * @param files asks where to save
   */
  record Frame(
      Stage stage, Words words, Display display, Background background, FilePicker files) {}

  /**
   * Nothing is done before the person asks for it.
   *
   * @param file the cases
   */
  Rescue(
      Frame frame,
      Path file,
      Optional<Pathways> pathways,
      Supplier<LocalDate> today,
      Asking asking) {
    this.frame = frame;
    this.file = file;
    this.asking = asking;
    this.pathways = pathways;
    this.today = today;
    this.problems = new Problems(frame.words());
  }

  /**
   * The ways out of a problem with the file of cases, for whoever cannot open it.
   *
   * @param back shows the problem again
   * @param onward opens the cases once more, with what opened them here
   */
  List<Problem.Way> ways(CaseProblem problem, Runnable back, Consumer<Unlocking> onward) {
    return switch (problem) {
      case CaseProblem.Damaged _,
          CaseProblem.Empty _,
          CaseProblem.Foreign _,
          CaseProblem.Incomplete _ -> {
        Problem.Way copies = way("stopped.copies", () -> copies(back, onward));
        Problem.Way salvage = way("stopped.salvage", () -> salvage(back));
        yield List.of(copies, salvage);
      }
      case CaseProblem.Newer _,
          CaseProblem.CannotSave _,
          CaseProblem.AlreadyRunning _,
          CaseProblem.CannotRead _,
          CaseProblem.Locked _,
          CaseProblem.WrongPassphrase _,
          CaseProblem.WrongRecoveryCode _,
          CaseProblem.CaseDamaged _,
          CaseProblem.CopyDamaged _,
          CaseProblem.CaseFileRefused _,
          CaseProblem.CaseFileNotWritten _,
          CaseProblem.TooMuchForOneFile _,
          CaseProblem.NoSuchCase _ ->
          List.of();
    };
  }

  private Problem.Way way(String key, Runnable go) {
    return new Problem.Way(frame.words().say(key), go);
  }

  private void copies(Runnable back, Consumer<Unlocking> onward) {
    Page page = new Page(frame.display());
    BackupsModel model =
        new BackupsModel(
            Optional.of(new Closed()),
            frame.background(),
            thrown -> failed(thrown, back, () -> copies(back, onward)));
    new BackupsView(
        frame.words(),
        page,
        model,
        way("stopped.back", back),
        way("stopped.onward", () -> onward.accept(unlocking)));
    StoppedWindow.show(frame.stage(), frame.words(), frame.display(), page);
    model.refresh();
  }

  /** Nobody has the file open: each step takes the keys for itself and wipes them again. */
  private final class Closed implements GoingBack {
    @Override
    public List<KeptCopy> copies() throws CaseException {
      try (Recovery recovery = Recovery.of(file, unlocking)) {
        return recovery.copies();
      }
    }

    @Override
    public Restoration preview(KeptCopy copy) throws CaseException {
      try (Recovery recovery = Recovery.of(file, unlocking)) {
        return recovery.preview(copy);
      }
    }

    @Override
    public Optional<Path> to(KeptCopy copy) throws CaseException {
      try (Recovery recovery = Recovery.of(file, unlocking)) {
        Optional<Path> aside = recovery.to(copy);
        recovery.noteRestored(InstantSource.system().instant());
        return aside;
      }
    }
  }

  private void salvage(Runnable back) {
    run(
        () -> {
          try (Recovery recovery = Recovery.of(file, unlocking)) {
            return recovery.salvage();
          }
        },
        remains -> save(remains, back),
        back,
        () -> salvage(back));
  }

  private void save(Remains remains, Runnable back) {
    Words words = frame.words();
    SalvageReport report = new SalvageReport(remains, pathways, today.get());
    frame
        .files()
        .whereToSave(
            words.say("salvage.where"), words.say("salvage.file"), words.say("salvage.kind"))
        .ifPresent(
            chosen ->
                run(
                    () -> report.writeAs(chosen, JsonText::indented),
                    written -> saved(report, written, back),
                    back,
                    () -> save(remains, back)));
  }

  private void saved(SalvageReport report, SalvageReport.Written written, Runnable back) {
    Words words = frame.words();
    show(
        new Problem(
            words.say("salvage.done.what"),
            words.say("salvage.done.safe", report.inOneSentence()),
            words.say(
                "salvage.done.remedy",
                written.text(),
                String.valueOf(written.data().getFileName())),
            List.of(way("stopped.back", back))));
  }

  private void show(Problem problem) {
    StoppedWindow.show(frame.stage(), frame.words(), frame.display(), problem);
  }

  private <T> void run(Callable<T> work, Consumer<T> then, Runnable back, Runnable again) {
    frame.background().run(work, then, thrown -> failed(thrown, back, again));
  }

  private void failed(Exception thrown, Runnable back, Runnable again) {
    if (thrown instanceof CaseException refused
        && refused.problem() instanceof CaseProblem.Locked) {
      ask(again);
    } else {
      show(problems.of(thrown).with(way("stopped.retry", again), way("stopped.back", back)));
    }
  }

  private void ask(Runnable again) {
    asking.ask(
        (with, refused) ->
            frame
                .background()
                .run(
                    () -> {
                      Recovery.of(file, with).close();
                      return with;
                    },
                    right -> {
                      unlocking = right;
                      again.run();
                    },
                    thrown -> refused.accept(problems.of(thrown).what())));
  }
}
