package org.fingerpost.ui.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.fingerpost.area.Area;
import org.fingerpost.casework.Entry;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Prose;
import org.fingerpost.flow.Question;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Outlook;
import org.fingerpost.journey.TypedDate;
import org.fingerpost.ui.Draft;
import org.fingerpost.ui.OpenCase;
import org.fingerpost.ui.Words;

/**
 * What a question's page knows: the possible answers, what is chosen or typed so far, what is wrong
 * with it, and what a changed answer would do before it is done.
 */
public final class QuestionModel {
  private final OpenCase open;
  private final Question question;
  private final Words words;
  private final List<Choosable> choosable;
  private final ObservableSet<String> chosen = FXCollections.observableSet();
  private final StringProperty day = new SimpleStringProperty("");
  private final StringProperty month = new SimpleStringProperty("");
  private final StringProperty year = new SimpleStringProperty("");
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Area>> area = new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Proposed>> proposed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<LocalDate> cautioned = Optional.empty();

  /** The page of a question on the way of the open case, with the answer it has already, if any. */
  public QuestionModel(OpenCase open, Question question, Words words) {
    this.open = open;
    this.question = question;
    this.words = words;
    this.choosable = choosable(question, words);
    open.journey().kept(question.key()).ifPresent(this::fill);
    open.draftOf(question).ifPresent(this::restore);
    day.addListener(_ -> typed());
    month.addListener(_ -> typed());
    year.addListener(_ -> typed());
    text.addListener(_ -> typed());
    area.addListener((_, _, now) -> now.ifPresent(_ -> typed()));
    List.of(day, month, year, text, area, chosen)
        .forEach(part -> part.addListener((InvalidationListener) _ -> open.draft(draft())));
  }

  private static List<Choosable> choosable(Question question, Words words) {
    List<Choosable> all = new ArrayList<>();
    switch (question) {
      case Question.Choice choice -> choice.options().values().forEach(o -> add(all, o));
      case Question.Choices choices -> choices.options().values().forEach(o -> add(all, o));
      case Question.OfDate _, Question.OfText _, Question.OfArea _ -> {}
    }
    boolean ownUnsure =
        question instanceof Question.Choice choice && choice.unsureOption().isPresent();
    if (question.mayBeUnsure() && !ownUnsure) {
      boolean ofArea = question instanceof Question.OfArea;
      all.add(
          new Choosable(
              Answer.NOT_SURE,
              words.say(ofArea ? "question.not-sure.area" : "question.not-sure"),
              Prose.of(
                  words.say(ofArea ? "question.not-sure.area.hint" : "question.not-sure.hint")),
              true,
              0));
    }
    return List.copyOf(all);
  }

  private static void add(List<Choosable> all, Question.Option option) {
    int key = option.unsure() ? 0 : all.size() + 1;
    all.add(
        new Choosable(
            option.id(), option.label(), option.hint(), option.alone() || option.unsure(), key));
  }

  private void fill(Answer answer) {
    switch (answer) {
      case Answer.Chosen(String option) -> chosen.add(option);
      case Answer.Several(List<String> options) -> chosen.addAll(options);
      case Answer.OnDate(LocalDate date) -> {
        day.set(String.valueOf(date.getDayOfMonth()));
        month.set(String.valueOf(date.getMonthValue()));
        year.set(String.valueOf(date.getYear()));
      }
      case Answer.Said(String said) -> text.set(said);
      case Answer.InArea(String id) -> area.set(open.journey().pathways().areas().council(id));
      case Answer.NotSure _ -> chosen.add(Answer.NOT_SURE);
    }
  }

  private Draft draft() {
    return new Draft(
        question.key(),
        List.copyOf(chosen),
        new Draft.Typed(day.get(), month.get(), year.get(), text.get()),
        area.get().map(Area::id));
  }

  private void restore(Draft draft) {
    chosen.clear();
    draft.chosen().stream()
        .filter(id -> choosable.stream().anyMatch(one -> one.id().equals(id)))
        .forEach(chosen::add);
    day.set(draft.typed().day());
    month.set(draft.typed().month());
    year.set(draft.typed().year());
    text.set(draft.typed().text());
    area.set(draft.area().flatMap(open.journey().pathways().areas()::council));
  }

  private void typed() {
    chosen.remove(Answer.NOT_SURE);
    error.set("");
  }

  /** The question. */
  public Question question() {
    return question;
  }

  /** What can be chosen, in order; for a date, a text or an area only "I am not sure". */
  public List<Choosable> choosable() {
    return choosable;
  }

  /** The ids of what is chosen. */
  public ObservableSet<String> chosen() {
    return chosen;
  }

  /** The day as typed. */
  public StringProperty dayProperty() {
    return day;
  }

  /** The month as typed. */
  public StringProperty monthProperty() {
    return month;
  }

  /** The year as typed. */
  public StringProperty yearProperty() {
    return year;
  }

  /** The words as typed. */
  public StringProperty textProperty() {
    return text;
  }

  /** The council chosen. */
  public ObjectProperty<Optional<Area>> areaProperty() {
    return area;
  }

  /** What keeps the answer from being taken, or an empty string. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** A change that waits for the person's word, with what it would do. */
  public ReadOnlyObjectProperty<Optional<Proposed>> proposedProperty() {
    return proposed.getReadOnlyProperty();
  }

  /** About how many questions are left, in words; empty where that cannot be said. */
  public String howFar() {
    Journey journey = open.journey();
    if (!journey.atTheFront()) {
      return words.say("question.earlier");
    }
    Outlook outlook = journey.outlook();
    if (!outlook.complete() || outlook.most() == 0) {
      return "";
    }
    if (outlook.most() == 1) {
      return words.say("question.last");
    }
    int about = (outlook.fewest() + outlook.most() + 1) / 2;
    return outlook.fewest() == outlook.most()
        ? words.count("question.left", about)
        : words.count("question.about", about);
  }

  /** Chooses this, or takes the choice back where several can be chosen. */
  public void choose(String id) {
    error.set("");
    if (question instanceof Question.Choices) {
      if (!chosen.remove(id)) {
        boolean alone = isAlone(id);
        chosen.removeIf(other -> alone || isAlone(other));
        chosen.add(id);
      }
      return;
    }
    boolean again = chosen.contains(id) && !(question instanceof Question.Choice);
    chosen.clear();
    if (!again) {
      clearTyped();
      chosen.add(id);
    }
  }

  private boolean isAlone(String id) {
    return choosable.stream().anyMatch(one -> one.id().equals(id) && one.alone());
  }

  private void clearTyped() {
    day.set("");
    month.set("");
    year.set("");
    text.set("");
    area.set(Optional.empty());
  }

  /** Chooses what stands beside this key; 0 is "I am not sure". */
  public Optional<Choosable> press(int key) {
    Optional<Choosable> pressed = choosable.stream().filter(one -> one.key() == key).findFirst();
    pressed.ifPresent(one -> choose(one.id()));
    return pressed;
  }

  /** Puts a whole pasted date into its three fields. */
  public boolean paste(String pasted) {
    if (TypedDate.read(pasted, open.journey().today()) instanceof TypedDate.Day(LocalDate date)) {
      fill(new Answer.OnDate(date));
      return true;
    }
    return false;
  }

  /**
   * Gives the answer, unless something is wrong with it or it changes more than itself: then {@link
   * #errorProperty} or {@link #proposedProperty} says so.
   *
   * @return whether the answer was given
   */
  public boolean carryOn() {
    Optional<Answer> answer = read();
    if (answer.isEmpty()) {
      return false;
    }
    Optional<Answer> before = Optional.ofNullable(open.journey().answers().get(question.key()));
    if (before.isPresent() && !before.equals(answer)) {
      OpenCase.Proposal proposal = open.preview(question, answer.get());
      if (proposal.change().matters() || proposal.notesSetAside() > 0) {
        proposed.set(Optional.of(new Proposed(answer.get(), effects(proposal))));
        return false;
      }
    }
    open.answer(question, answer.get());
    return true;
  }

  /** Makes the change that was proposed. */
  public void makeChange() {
    proposed
        .get()
        .ifPresent(
            change -> {
              proposed.set(Optional.empty());
              open.answer(question, change.answer());
            });
  }

  /** Keeps the answer as it was. */
  public void keepAsItWas() {
    proposed.set(Optional.empty());
    chosen.clear();
    clearTyped();
    open.journey().kept(question.key()).ifPresent(this::fill);
  }

  private List<String> effects(OpenCase.Proposal proposal) {
    List<String> effects = new ArrayList<>();
    int answers = proposal.change().setAside().size();
    if (answers > 0) {
      effects.add(words.count("change.answers", answers));
    }
    if (proposal.notesSetAside() > 0) {
      effects.add(words.count("change.notes", proposal.notesSetAside()));
    }
    if (!proposal.change().broughtBack().isEmpty()) {
      effects.add(words.count("change.back", proposal.change().broughtBack().size()));
    }
    proposal
        .change()
        .before()
        .filter(outcome -> !proposal.change().after().equals(Optional.of(outcome)))
        .ifPresent(
            outcome ->
                effects.add(
                    proposal
                        .change()
                        .after()
                        .map(after -> words.say("change.outcome", outcome.title(), after.title()))
                        .orElseGet(() -> words.say("change.outcome-open", outcome.title()))));
    return List.copyOf(effects);
  }

  private Optional<Answer> read() {
    error.set("");
    if (chosen.contains(Answer.NOT_SURE)) {
      return Optional.of(new Answer.NotSure());
    }
    return switch (question) {
      case Question.Choice _ ->
          chosen.isEmpty()
              ? wrong(words.say("question.choose-one"))
              : Optional.of(new Answer.Chosen(chosen.iterator().next()));
      case Question.Choices choices ->
          chosen.isEmpty()
              ? wrong(words.say("question.choose-some"))
              : Optional.of(
                  new Answer.Several(
                      choices.options().keySet().stream().filter(chosen::contains).toList()));
      case Question.OfDate ofDate -> readDate(ofDate);
      case Question.OfText _ ->
          text.get().isBlank()
              ? wrong(words.say("question.write-something"))
              : text.get().strip().length() > Entry.LONGEST_TEXT
                  ? wrong(words.say("question.too-long", Entry.LONGEST_TEXT))
                  : Optional.of(new Answer.Said(text.get().strip()));
      case Question.OfArea _ ->
          area.get()
              .<Optional<Answer>>map(chosenArea -> Optional.of(new Answer.InArea(chosenArea.id())))
              .orElseGet(() -> wrong(words.say("question.choose-area")));
    };
  }

  private Optional<Answer> readDate(Question.OfDate ofDate) {
    if ((day.get() + month.get() + year.get()).isBlank()) {
      return wrong(words.say("question.type-date"));
    }
    return switch (TypedDate.read(day.get(), month.get(), year.get())) {
      case TypedDate.NotADay(String why) -> wrong(why);
      case TypedDate.Day(LocalDate date) -> {
        boolean toCome = ofDate.inThePast() && date.isAfter(open.journey().today());
        if (toCome && !cautioned.equals(Optional.of(date))) {
          cautioned = Optional.of(date);
          yield wrong(words.say("question.to-come"));
        }
        yield Optional.of(new Answer.OnDate(date));
      }
    };
  }

  private Optional<Answer> wrong(String why) {
    error.set(why);
    return Optional.empty();
  }

  /**
   * Something to choose.
   *
   * @param alone whether it excludes everything else
   * @param key the digit that chooses it, 0 for "I am not sure"
   */
  public record Choosable(String id, String label, Prose hint, boolean alone, int key) {}

  /** A changed answer and what it would do, in words. */
  public record Proposed(Answer answer, List<String> effects) {}
}
