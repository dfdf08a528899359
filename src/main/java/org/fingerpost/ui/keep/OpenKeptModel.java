package org.fingerpost.ui.keep;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fingerpost.casework.Arrival;
import org.fingerpost.casework.Arrival.Choice;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseFile;
import org.fingerpost.casework.CaseFiles;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.InEngland;
import org.fingerpost.casework.Merge;
import org.fingerpost.casework.Unpacking;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Question;
import org.fingerpost.law.InWords;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.FilePicker;
import org.fingerpost.ui.HeadsToday;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Words;

/**
 * A kept file that is being opened: first what is in it, then what is to be done with each case.
 */
public final class OpenKeptModel {
  private final Desk desk;
  private final Words words;
  private final Problems problems;
  private final FilePicker picker;
  private final CaseFiles files;
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Begin());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final Map<CaseId, Choice> choices = new HashMap<>();
  private final Map<CaseId, Result> finished = new HashMap<>();
  private int begun;

  /** How far it has come. */
  public sealed interface Step {
    /** No file is chosen yet. */
    record Begin() implements Step {}

    /** A file is chosen, and its passphrase is needed. */
    record Chosen(Path file) implements Step {}

    /** The file is open, and nothing of it is taken in yet. */
    record Looked(LocalDate made, List<Arrival> arrivals) implements Step {}

    /** What was chosen is done. */
    record Done(List<Result> results) implements Step {}
  }

  /** What became of one case. */
  public record Result(Arrival arrival, Choice choice, boolean left) {}

  /** A question that both have answered differently, in words. */
  public record Difference(String question, String ours, String theirs, boolean oursCounts) {}

  /** Begins with no file. */
  public OpenKeptModel(
      Desk desk, Words words, Problems problems, FilePicker picker, CaseFiles files) {
    this.desk = desk;
    this.words = words;
    this.problems = problems;
    this.picker = picker;
    this.files = files;
  }

  /** Begins anew, and forgets what was open before. */
  public void begin() {
    begun++;
    choices.clear();
    finished.clear();
    step.set(new Step.Begin());
  }

  /** How far it has come. */
  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** Whether something is being worked on now. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Asks for a file, and makes sure that it is one. */
  public void chooseFile() {
    picker
        .whichToOpen(words.say("open.choose"), CaseFile.ENDING, words.say("copy.kind"))
        .ifPresent(
            file ->
                run(
                    () -> {
                      files.requireSound(file);
                      return file;
                    },
                    sound -> step.set(new Step.Chosen(sound))));
  }

  /**
   * Opens the chosen file, and looks at what is in it beside what is here.
   *
   * @param passphrase wiped here
   */
  public void open(char[] passphrase) {
    if (!(step.get() instanceof Step.Chosen(Path file))) {
      Arrays.fill(passphrase, '\0');
      return;
    }
    Unpacking unpacking = unpacking();
    run(
        () -> {
          try {
            CaseFile opened = files.read(file, passphrase);
            return new Step.Looked(InEngland.day(opened.made()), unpacking.look(opened));
          } finally {
            Arrays.fill(passphrase, '\0');
          }
        },
        looked -> {
          looked.arrivals().forEach(one -> choices.put(id(one), one.choices().getFirst()));
          step.set(looked);
        });
  }

  private Unpacking unpacking() {
    return new Unpacking(desk.cabinet().caseload(), new HeadsToday(desk.pathways(), desk::today));
  }

  private static CaseId id(Arrival arrival) {
    return arrival.carried().content().id();
  }

  /** What is to be done with a case. */
  public Choice choice(Arrival arrival) {
    return choices.getOrDefault(id(arrival), Choice.LEAVE);
  }

  /** Chooses what is to be done with a case. */
  public void choose(Arrival arrival, Choice choice) {
    choices.put(id(arrival), choice);
  }

  /** Does what was chosen, case by case; each wholly or not at all. */
  public void takeIn() {
    if (!(step.get() instanceof Step.Looked(LocalDate _, List<Arrival> arrivals))) {
      return;
    }
    Unpacking unpacking = unpacking();
    Map<CaseId, Choice> chosen = Map.copyOf(choices);
    Map<CaseId, Result> before = Map.copyOf(finished);
    run(
        () -> takeIn(unpacking, arrivals, chosen, before),
        taken -> {
          taken.results().forEach(result -> finished.put(id(result.arrival()), result));
          taken
              .refused()
              .ifPresentOrElse(
                  refused -> problems.show(problems.of(refused)),
                  () -> step.set(new Step.Done(taken.results())));
        });
  }

  /** What was done before something went wrong, and what that was. */
  private record Taken(List<Result> results, Optional<CaseException> refused) {}

  /** After a problem the same can be asked for again: what is done already is not done twice. */
  private static Taken takeIn(
      Unpacking unpacking,
      List<Arrival> arrivals,
      Map<CaseId, Choice> chosen,
      Map<CaseId, Result> before) {
    List<Result> results = new ArrayList<>();
    try {
      for (Arrival arrival : arrivals) {
        Result already = before.get(id(arrival));
        Choice choice = chosen.getOrDefault(id(arrival), Choice.LEAVE);
        results.add(
            already == null
                ? new Result(arrival, choice, unpacking.take(arrival, choice).id().isEmpty())
                : already);
      }
      return new Taken(results, Optional.empty());
    } catch (CaseException refused) {
      return new Taken(results, Optional.of(refused));
    }
  }

  private <T> void run(java.util.concurrent.Callable<T> work, java.util.function.Consumer<T> then) {
    problems.putAway();
    busy.set(true);
    int asked = begun;
    desk.cabinet()
        .background()
        .run(
            work,
            done -> {
              busy.set(false);
              // Whoever has left in the meantime is not led back to it.
              if (asked == begun) {
                then.accept(done);
              }
            },
            thrown -> {
              busy.set(false);
              problems.show(problems.of(thrown));
            });
  }

  /** What both have answered differently, as the questions and options are called here. */
  public List<Difference> differences(Arrival arrival) {
    return arrival.merge().map(Merge::differing).orElse(List.of()).stream()
        .map(
            one ->
                new Difference(
                    question(one.question()).map(Question::title).orElse(one.question()),
                    inWords(one.question(), one.ours()),
                    inWords(one.question(), one.theirs()),
                    one.counts().equals(one.ours())))
        .toList();
  }

  private Optional<Question> question(String key) {
    return desk.pathways().questions().stream().filter(one -> one.key().equals(key)).findFirst();
  }

  private String inWords(String question, Answer answer) {
    return Arrival.shown(
        switch (answer) {
          case Answer.Chosen(String option) -> option(question, option);
          case Answer.Several(List<String> options) ->
              String.join(", ", options.stream().map(one -> option(question, one)).toList());
          case Answer.OnDate(LocalDate date) -> InWords.full(date);
          case Answer.Said(String text) -> text;
          case Answer.InArea(String area) ->
              desk.pathways().areas().council(area).map(one -> one.name()).orElse(area);
          case Answer.NotSure _ -> words.say("question.not-sure");
        });
  }

  private String option(String question, String option) {
    return question(question)
        .flatMap(
            one ->
                Optional.ofNullable(
                    switch (one) {
                      case Question.Choice choice -> choice.options().get(option);
                      case Question.Choices several -> several.options().get(option);
                      case Question.OfDate _, Question.OfText _, Question.OfArea _ -> null;
                    }))
        .map(Question.Option::label)
        .orElse(option);
  }
}
