package org.fingerpost.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Deed;
import org.fingerpost.casework.Listed;
import org.fingerpost.summary.HeldReport;

/** Saves everything that is kept about a case, wherever the person is when they ask for it. */
public final class Everything {
  private final Desk desk;
  private final Words words;
  private final Problems problems;
  private final FilePicker picker;
  private final Function<Object, String> json;

  /**
   * Saves nothing yet.
   *
   * @param json writes maps, lists, strings and numbers
   */
  public Everything(
      Desk desk, Words words, Problems problems, FilePicker picker, Function<Object, String> json) {
    this.desk = desk;
    this.words = words;
    this.problems = problems;
    this.picker = picker;
    this.json = json;
  }

  /** Asks where to, saves everything kept about a case there as it is on the disk, then goes on. */
  public void save(Listed one, Consumer<HeldReport.Written> then) {
    picker
        .whereToSave(
            words.say("rights.held.save"),
            words.say("rights.held.file", desk.today()) + ".txt",
            words.say("outcome.kind.text"))
        .ifPresent(file -> save(one, file, then));
  }

  private void save(Listed one, Path file, Consumer<HeldReport.Written> then) {
    desk.cabinet()
        .background()
        .run(
            () -> {
              Caseload caseload = desk.cabinet().caseload();
              HeldReport.Written written =
                  new HeldReport(
                          caseload.open(one.id()),
                          one.head(),
                          Optional.of(desk.pathways()),
                          desk.today())
                      .writeAs(file, json);
              Deed saved = Deed.of(Deed.What.EVERYTHING_SAVED, one.id());
              caseload.audit().ifPresent(audit -> audit.add(saved));
              return written;
            },
            then,
            thrown -> problems.showUnsaved(thrown, () -> save(one, then)));
  }
}
