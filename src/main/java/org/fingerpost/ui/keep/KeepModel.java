package org.fingerpost.ui.keep;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseFile;
import org.fingerpost.casework.CaseFile.Carried;
import org.fingerpost.casework.CaseFiles;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Deed;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Listing;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.FilePicker;
import org.fingerpost.ui.OpenCase;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Saving;
import org.fingerpost.ui.Words;
import org.fingerpost.vault.PassphraseStrength;

/** Which cases are to be kept in a file, and keeping them there. */
public final class KeepModel {
  private final Desk desk;
  private final Words words;
  private final Problems problems;
  private final FilePicker picker;
  private final CaseFiles files;
  private final ReadOnlyObjectWrapper<Optional<List<Listed>>> cases =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Set<CaseId> chosen = new LinkedHashSet<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<Optional<Path>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** What stands in the way of keeping, before anything is tried. */
  public enum Obstacle {
    /** No case is chosen. */
    NO_CASE,
    /** The passphrase is too short. */
    TOO_SHORT,
    /** The passphrase is too easy to guess. */
    TOO_SIMPLE,
    /** It was typed differently the second time. */
    NOT_THE_SAME
  }

  /** Knows nothing before {@link #begin}. */
  public KeepModel(Desk desk, Words words, Problems problems, FilePicker picker, CaseFiles files) {
    this.desk = desk;
    this.words = words;
    this.problems = problems;
    this.picker = picker;
    this.files = files;
  }

  /** Begins anew: with the case that lies open, else with the one that was touched last. */
  public void begin() {
    saved.set(Optional.empty());
    cases.set(Optional.empty());
    chosen.clear();
    whenOnTheDisk(() -> desk.cabinet().list(this::take, problems::show));
  }

  /** What is still on its way to the disk goes there first: it belongs into the file. */
  private void whenOnTheDisk(Runnable then) {
    desk.openProperty().get().ifPresentOrElse(open -> open.whenStill(then), then);
  }

  private void take(Listing listing) {
    List<Listed> all =
        listing.cases().stream()
            .sorted(Comparator.comparing(Listed::lastTouched, Comparator.<Instant>reverseOrder()))
            .toList();
    Optional<CaseId> lying = desk.openProperty().get().flatMap(OpenCase::kept).map(Case::id);
    lying.or(() -> all.stream().findFirst().map(Listed::id)).ifPresent(chosen::add);
    cases.set(Optional.of(all));
  }

  /** Every case that can be kept, the last touched first; empty until they are read. */
  public ReadOnlyObjectProperty<Optional<List<Listed>>> casesProperty() {
    return cases.getReadOnlyProperty();
  }

  /** Those cases that have all of these words, and those that are chosen. */
  public List<Listed> found(String typed) {
    List<String> wanted = List.of(typed.toLowerCase(Locale.UK).strip().split("\\s+"));
    return cases.get().orElse(List.of()).stream()
        .filter(
            one ->
                isChosen(one.id())
                    || wanted.stream()
                        .allMatch(one.head().title().toLowerCase(Locale.UK)::contains))
        .toList();
  }

  /** Whether a case is to be kept. */
  public boolean isChosen(CaseId id) {
    return chosen.contains(id);
  }

  /** Chooses a case, or no longer. */
  public void choose(CaseId id, boolean yes) {
    if (yes) {
      chosen.add(id);
    } else {
      chosen.remove(id);
    }
  }

  /** Chooses every case. */
  public void chooseAll() {
    cases.get().orElse(List.of()).forEach(one -> chosen.add(one.id()));
  }

  /** Whether a file is being made now. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** The file that was made. */
  public ReadOnlyObjectProperty<Optional<Path>> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** What stands in the way. */
  public Optional<Obstacle> obstacle(char[] passphrase, char[] again) {
    if (chosen.isEmpty()) {
      return Optional.of(Obstacle.NO_CASE);
    }
    return switch (PassphraseStrength.of(passphrase)) {
      case TOO_SHORT -> Optional.of(Obstacle.TOO_SHORT);
      case TOO_SIMPLE -> Optional.of(Obstacle.TOO_SIMPLE);
      case ENOUGH, GOOD, STRONG ->
          Arrays.equals(passphrase, again) ? Optional.empty() : Optional.of(Obstacle.NOT_THE_SAME);
    };
  }

  /**
   * Asks where to, and keeps the chosen cases there.
   *
   * @param passphrase wiped here
   */
  public void keep(char[] passphrase) {
    Optional<Path> place =
        picker
            .whereToSave(
                words.say("copy.save"),
                words.say("copy.file", desk.today()) + CaseFile.ENDING,
                words.say("copy.kind"))
            .map(KeepModel::withEnding);
    if (place.isEmpty()) {
      Arrays.fill(passphrase, '\0');
      return;
    }
    busy.set(true);
    whenOnTheDisk(() -> keep(place.get(), passphrase));
  }

  private static Path withEnding(Path place) {
    String name = String.valueOf(place.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(CaseFile.ENDING)
        ? place
        : place.resolveSibling(name + CaseFile.ENDING);
  }

  private void keep(Path place, char[] passphrase) {
    boolean unsaved =
        desk.openProperty()
            .get()
            .filter(open -> open.savingProperty().get() instanceof Saving.NotSaved)
            .isPresent();
    if (unsaved) {
      Arrays.fill(passphrase, '\0');
      busy.set(false);
      problems.show(
          new Problem(
              words.say("copy.unsaved.what"),
              words.say("copy.unsaved.safe"),
              words.say("copy.unsaved.remedy"),
              List.of()));
      return;
    }
    List<Listed> wanted =
        cases.get().orElse(List.of()).stream().filter(one -> isChosen(one.id())).toList();
    desk.cabinet()
        .background()
        .run(
            () -> {
              try {
                List<Carried> carried = new ArrayList<>();
                for (Listed one : wanted) {
                  carried.add(new Carried(desk.cabinet().caseload().open(one.id()), one.head()));
                }
                Instant now = InstantSource.system().instant();
                files.write(place, new CaseFile(now, carried), passphrase);
                for (Listed one : wanted) {
                  Deed exported = Deed.of(Deed.What.EXPORTED, one.id());
                  desk.cabinet().caseload().audit().ifPresent(audit -> audit.add(exported));
                }
                return place;
              } finally {
                Arrays.fill(passphrase, '\0');
              }
            },
            written -> {
              busy.set(false);
              saved.set(Optional.of(written));
            },
            thrown -> {
              busy.set(false);
              problems.show(problems.of(thrown));
            });
  }
}
