package org.fingerpost.ui;

import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Listed;
import org.fingerpost.summary.HeldReport;
import org.fingerpost.summary.Receipt;

/** Saving everything that is kept about a case, and deleting it with a receipt. */
public final class RightsModel {
  private final Desk desk;
  private final Words words;
  private final Problems problems;
  private final FilePicker picker;
  private final Everything everything;
  private final BooleanProperty withName = new SimpleBooleanProperty(false);
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private Optional<Done> done = Optional.empty();

  /** What was done last. */
  public sealed interface Done {
    /** Everything kept about a case was saved. */
    record Saved(HeldReport.Written files) implements Done {}

    /** A case was deleted. */
    record Deleted(Receipt receipt) implements Done {}
  }

  /** Nothing is done yet. */
  public RightsModel(
      Desk desk, Words words, Problems problems, FilePicker picker, Everything everything) {
    this.desk = desk;
    this.words = words;
    this.problems = problems;
    this.picker = picker;
    this.everything = everything;
  }

  /** What was done last, until it is put away. */
  public Optional<Done> done() {
    return done;
  }

  /** Puts away what was done last: after that there is no receipt any more. */
  public void putAway() {
    done = Optional.empty();
    withName.set(false);
    said.set("");
  }

  /** Whether the receipt says what the case was called. */
  public BooleanProperty withNameProperty() {
    return withName;
  }

  /** What came of saving or printing the receipt. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  void say(String now) {
    said.set(now);
  }

  /** Asks where to, saves everything kept about a case there, then goes on. */
  public void saveEverything(Listed one, Runnable then) {
    everything.save(one, written -> finish(new Done.Saved(written), then));
  }

  /** Deletes a case for good, then goes on. */
  public void delete(Listed one, Runnable then) {
    desk.cabinet()
        .background()
        .run(
            () -> {
              Caseload caseload = desk.cabinet().caseload();
              Optional<Receipt.Held> held = Receipt.Held.of(caseload, one.id());
              caseload.delete(one.id());
              return new Receipt(
                  one.id(), one.head().title(), held, InstantSource.system().instant());
            },
            receipt -> finish(new Done.Deleted(receipt), then),
            thrown -> problems.show(problems.of(thrown)));
  }

  private void finish(Done now, Runnable then) {
    putAway();
    done = Optional.of(now);
    then.run();
  }

  /** Asks where to save a receipt, and saves it there. */
  public void save(Receipt receipt) {
    boolean named = withName.get();
    picker
        .whereToSave(
            words.say("rights.receipt.save"),
            words.say("rights.receipt.file", desk.today()) + ".txt",
            words.say("outcome.kind.text"))
        .ifPresent(
            file ->
                desk.cabinet()
                    .background()
                    .run(
                        () -> {
                          receipt.writeTo(file, named);
                          return file;
                        },
                        written -> say(words.say("rights.receipt.saved", written)),
                        thrown -> problems.showUnsaved(thrown, () -> save(receipt))));
  }
}
