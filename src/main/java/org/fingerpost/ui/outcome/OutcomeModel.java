package org.fingerpost.ui.outcome;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.fingerpost.law.Deadline;
import org.fingerpost.summary.CannotWrite;
import org.fingerpost.summary.Form;
import org.fingerpost.summary.Note;
import org.fingerpost.summary.Summary;
import org.fingerpost.summary.Wanted;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.FilePicker;
import org.fingerpost.ui.NextDate;
import org.fingerpost.ui.OpenCase;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Words;

/** The summary that the screen shows, and saving it. */
public final class OutcomeModel {
  private final Desk desk;
  private final Words words;
  private final Problems problems;
  private final FilePicker picker;
  private final SummaryFiles files;
  private final BooleanProperty withNotes = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<Optional<Path>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Summaries of whatever case lies open. */
  public OutcomeModel(
      Desk desk, Words words, Problems problems, FilePicker picker, SummaryFiles files) {
    this.desk = desk;
    this.words = words;
    this.problems = problems;
    this.picker = picker;
    this.files = files;
  }

  /** The summary as things stand now. */
  public Summary summary() {
    OpenCase open = desk.open();
    List<Note> notes =
        open.notesProperty().get().stream()
            .map(note -> new Note(note.step(), note.text()))
            .toList();
    return Summary.of(open.journey(), notes, new Wanted(withNotes.get(), true));
  }

  /** Whether the notes go into what is saved. */
  public BooleanProperty withNotesProperty() {
    return withNotes;
  }

  /** The file that was saved last, since {@link #forget}. */
  public ReadOnlyObjectProperty<Optional<Path>> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** Forgets what was saved: another case is shown. */
  public void forget() {
    saved.set(Optional.empty());
  }

  /** Asks where to save the summary in a form, and saves it there. */
  public void save(Form form) {
    LocalDate today = desk.today();
    picker
        .whereToSave(
            words.say("outcome.save." + name(form)),
            words.say("outcome.file." + name(form), today) + "." + form.ending(),
            words.say("outcome.kind." + name(form)))
        .ifPresent(file -> save(form, file));
  }

  private void save(Form form, Path file) {
    OpenCase open = desk.open();
    Summary summary = summary();
    desk.cabinet()
        .background()
        .run(
            () -> {
              files.write(summary, form, file);
              return file;
            },
            written -> {
              saved.set(Optional.of(written));
              open.summaryMade(name(form), String.valueOf(written.getFileName()));
            },
            thrown -> problems.show(problems.of(thrown).with(ways(thrown, form, file))));
  }

  private Problem.Way[] ways(Exception thrown, Form form, Path file) {
    return thrown instanceof CannotWrite refused && refused.anotherForm()
        ? new Problem.Way[] {
          new Problem.Way(words.say("outcome.as-text"), () -> elsewhere(Form.TEXT)),
          new Problem.Way(words.say("outcome.as-page"), () -> elsewhere(Form.HTML))
        }
        : new Problem.Way[] {
          new Problem.Way(words.say("problem.retry"), () -> retry(form, file)),
          new Problem.Way(words.say("outcome.elsewhere"), () -> elsewhere(form))
        };
  }

  private void retry(Form form, Path file) {
    problems.putAway();
    save(form, file);
  }

  private void elsewhere(Form form) {
    problems.putAway();
    save(form);
  }

  private static String name(Form form) {
    return switch (form) {
      case PDF -> "pdf";
      case HTML -> "html";
      case TEXT -> "text";
      case CALENDAR -> "calendar";
      case LETTERS -> "letters";
      case JSON -> "json";
    };
  }

  /** A date of the summary as its working is shown. */
  static NextDate working(Summary.KnownDate date) {
    return new NextDate(
        date.title(),
        date.yours(),
        new Deadline(
            date.timeLimit(),
            date.aimFor(),
            date.latest(),
            date.receivedBy().orElse(null),
            date.working()));
  }
}
