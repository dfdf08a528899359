package org.fingerpost.ui.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Retention;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Words;

/** The cases that are asked about, and what was decided about them last. */
public final class ReviewModel {
  private final Desk desk;
  private final Navigator navigator;
  private final Words words;
  private final Problems problems;
  private final Supplier<Retention> retention;
  private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper(false);
  private List<Retention.Due> due = List.of();
  private Optional<Decided> decided = Optional.empty();
  private Optional<Problem> failed = Optional.empty();

  /** What was decided last. */
  public sealed interface Decided {
    /** These cases are kept on. */
    record Kept(List<Listed> cases) implements Decided {}

    /** So many are asked about again. */
    record TakenBack(int cases) implements Decided {}
  }

  /**
   * Knows nothing before {@link #refresh}.
   *
   * @param retention after how long a case that lies still is asked about
   */
  public ReviewModel(
      Desk desk,
      Navigator navigator,
      Words words,
      Problems problems,
      Supplier<Retention> retention) {
    this.desk = desk;
    this.words = words;
    this.navigator = navigator;
    this.problems = problems;
    this.retention = retention;
  }

  /** Reads the list anew. */
  public void refresh() {
    desk.cabinet()
        .list(
            listing -> {
              due = retention().due(listing.cases(), desk.today());
              listed.set(false);
              listed.set(true);
            },
            problems::show);
  }

  /** Whether the list has been read; goes off and on when it is read anew. */
  public ReadOnlyBooleanProperty listedProperty() {
    return listed.getReadOnlyProperty();
  }

  /** The cases that are asked about, those that have lain still for longest first. */
  public List<Retention.Due> due() {
    return due;
  }

  /** After how long a case that lies still is asked about. */
  public Retention retention() {
    return retention.get();
  }

  /** What day it is in England. */
  public LocalDate today() {
    return desk.today();
  }

  /** What was decided last, until something else is done. */
  public Optional<Decided> decided() {
    return decided;
  }

  /** Says no more about what was decided last; it can then not be taken back here any more. */
  public void putAway() {
    decided = Optional.empty();
  }

  /** Keeps a case on: it is asked about again after the same time. */
  public void keep(Listed one) {
    keep(List.of(one));
  }

  /** Keeps on every case that is asked about. */
  public void keepAll() {
    keep(due.stream().map(Retention.Due::one).toList());
  }

  private void keep(List<Listed> cases) {
    enter(cases, new Entry.KeptOn(), new Decided.Kept(cases));
  }

  /** Takes back that cases were kept on, where that was the last decision. */
  public void undo() {
    if (decided.orElse(null) instanceof Decided.Kept(List<Listed> cases)) {
      enter(cases, new Entry.KeptOnTakenBack(), new Decided.TakenBack(cases.size()));
    }
  }

  private void enter(List<Listed> cases, Entry entry, Decided then) {
    List<CaseId> ids = cases.stream().map(Listed::id).toList();
    desk.cabinet()
        .appendToEach(
            ids,
            entry,
            () -> {
              failed.ifPresent(problems::putAway);
              failed = Optional.empty();
              decided = Optional.of(then);
              refresh();
            },
            problem -> {
              Problem told =
                  problem.with(
                      new Problem.Way(words.say("problem.retry"), () -> enter(cases, entry, then)));
              failed = Optional.of(told);
              problems.show(told);
            });
  }

  /** Opens a case where it was left. */
  public void open(Listed one) {
    desk.takeOut(one.id(), () -> navigator.go(Destination.CASE), problems::show);
  }

  /** Goes back to all cases. */
  public void back() {
    navigator.go(Destination.HOME);
  }
}
