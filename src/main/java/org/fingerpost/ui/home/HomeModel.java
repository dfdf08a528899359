package org.fingerpost.ui.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Listing;
import org.fingerpost.casework.Retention;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.Destination;
import org.fingerpost.ui.Navigator;
import org.fingerpost.ui.Problems;

/** The cases that are kept, the last one first, and what can be done with them. */
public final class HomeModel {
  private final Desk desk;
  private final Navigator navigator;
  private final Problems problems;
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Listed>> shown = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper(false);
  private List<Listed> all = List.of();
  private final Supplier<Retention> retention;
  private int damaged;
  private int newer;
  private int due;

  /**
   * Knows nothing before {@link #refresh}.
   *
   * @param retention after how long a case that lies still is asked about
   */
  public HomeModel(
      Desk desk, Navigator navigator, Problems problems, Supplier<Retention> retention) {
    this.retention = retention;
    this.desk = desk;
    this.navigator = navigator;
    this.problems = problems;
    search.addListener(_ -> filter());
  }

  /** Reads the list anew. */
  public void refresh() {
    desk.cabinet().list(this::take, problems::show);
  }

  private void take(Listing listing) {
    all =
        listing.cases().stream()
            .sorted(Comparator.comparing(Listed::lastTouched, Comparator.<Instant>reverseOrder()))
            .toList();
    damaged = listing.damaged().size();
    newer = listing.newer().size();
    due = retention().due(all, today()).size();
    listed.set(false);
    filter();
    listed.set(true);
  }

  private void filter() {
    List<String> wanted = List.of(search.get().toLowerCase(Locale.UK).strip().split("\\s+"));
    shown.set(
        all.stream().filter(one -> wanted.stream().allMatch(inWords(one)::contains)).toList());
  }

  private static String inWords(Listed one) {
    Head head = one.head();
    return String.join(
            " ",
            head.title(),
            head.standing(),
            head.next().map(Head.Due::what).orElse(""),
            head.area().orElse(""))
        .toLowerCase(Locale.UK);
  }

  /** Words to look for in the list. */
  public StringProperty searchProperty() {
    return search;
  }

  /** The cases found, the last touched first. */
  public ReadOnlyObjectProperty<List<Listed>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether the list has been read. */
  public ReadOnlyBooleanProperty listedProperty() {
    return listed.getReadOnlyProperty();
  }

  /** The case that was touched last. */
  public Optional<Listed> last() {
    return all.stream().findFirst();
  }

  /** How many cases there are. */
  public int count() {
    return all.size();
  }

  /** How many cases have a line in the list that cannot be read. */
  public int damaged() {
    return damaged;
  }

  /** How many cases only a later version of the program can show. */
  public int newer() {
    return newer;
  }

  /** In how many cases nothing has happened for so long that they are asked about. */
  public int due() {
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

  /** Looks at the cases that are asked about. */
  public void review() {
    navigator.go(Destination.REVIEW);
  }

  /** Begins a new case. */
  public void start() {
    desk.begin();
    navigator.go(Destination.CASE);
  }

  /** Looks at the copies of all cases, as when one of them is damaged. */
  public void copies() {
    navigator.go(Destination.BACKUPS);
  }

  /** Carries on with a case where it was left. */
  public void carryOn(CaseId id) {
    desk.takeOut(id, () -> navigator.go(Destination.CASE), problems::show);
  }

  /** Goes to keep a copy of cases in a file. */
  public void keepCopy() {
    navigator.go(Destination.KEEP);
  }

  /** Goes to open such a file. */
  public void openKept() {
    navigator.go(Destination.OPEN_KEPT);
  }
}
