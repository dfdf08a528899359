package org.fingerpost.ui.settings;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fingerpost.casework.Retention;
import org.fingerpost.ui.Preferences;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Safe;
import org.fingerpost.ui.Settings;
import org.fingerpost.ui.Words;
import org.fingerpost.vault.RecoveryCode;

/** The settings as they are typed, and what comes of them. */
public final class SettingsModel {
  private final Words words;
  private final Problems problems;
  private final Preferences preferences;
  private final Optional<Safe> safe;
  private final Consumer<RecoveryCode> madeCode;
  private final StringProperty lockAfter = new SimpleStringProperty("");
  private final StringProperty backups = new SimpleStringProperty("");
  private final StringProperty trail = new SimpleStringProperty("");
  private final StringProperty review = new SimpleStringProperty("");
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper lockSaid = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper backupsSaid = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trailSaid = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reviewSaid = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Asking> asking = new ReadOnlyObjectWrapper<>(Asking.NOTHING);

  /** For what the passphrase is asked once more. */
  public enum Asking {
    /** For nothing. */
    NOTHING,
    /** To remove it. */
    TO_REMOVE,
    /** To make a new recovery code. */
    FOR_NEW_CODE
  }

  /**
   * The settings as they stand.
   *
   * @param safe what closes the cases; nothing where they are in memory only
   * @param madeCode shows a recovery code that was made
   */
  public SettingsModel(
      Words words,
      Problems problems,
      Preferences preferences,
      Optional<Safe> safe,
      Consumer<RecoveryCode> madeCode) {
    this.words = words;
    this.problems = problems;
    this.preferences = preferences;
    this.safe = safe;
    this.madeCode = madeCode;
    refresh();
  }

  /** Shows what counts now. */
  public void refresh() {
    lockAfter.set(String.valueOf(preferences.now().lockAfter()));
    backups.set(String.valueOf(preferences.now().backupsKept()));
    trail.set(String.valueOf(preferences.now().trailMonths()));
    showReview();
    lockSaid.set("");
    trailSaid.set("");
    backupsSaid.set("");
    ask(Asking.NOTHING);
  }

  /** Whether the cases are in a file, and not only in memory. */
  public boolean kept() {
    return safe.isPresent();
  }

  /** Whether a passphrase closes the cases. */
  public boolean closed() {
    return safe.filter(one -> one.closedProperty().get()).isPresent();
  }

  /** Minutes until locking, as typed. */
  public StringProperty lockAfterProperty() {
    return lockAfter;
  }

  /** How many backups, as typed. */
  public StringProperty backupsProperty() {
    return backups;
  }

  /** Months until lines of the trail may be cleared, as typed. */
  public StringProperty trailProperty() {
    return trail;
  }

  /** What came of the months. */
  public ReadOnlyStringProperty trailSaidProperty() {
    return trailSaid.getReadOnlyProperty();
  }

  /** Takes the months as typed. */
  public void keepTrail() {
    trailSaid.set(keep(trail.get(), 1, Settings.MOST_MONTHS, preferences.now()::keepingTrail));
  }

  /** Months until a case that lies still is asked about, as typed; empty where nobody is asked. */
  public StringProperty reviewProperty() {
    return review;
  }

  /** What came of those months. */
  public ReadOnlyStringProperty reviewSaidProperty() {
    return reviewSaid.getReadOnlyProperty();
  }

  /** Takes those months as typed. */
  public void keepReview() {
    reviewSaid.set(
        keep(
            review.get(),
            1,
            Retention.MOST_MONTHS,
            months -> preferences.now().askingAfter(new Retention(months))));
  }

  /** From now on nobody is asked. */
  public void neverReview() {
    preferences.keep(
        preferences.now().askingAfter(Retention.never()),
        thrown -> problems.show(problems.of(thrown)));
    showReview();
  }

  private void showReview() {
    Retention now = preferences.now().retention();
    review.set(now.asks() ? String.valueOf(now.months()) : "");
    reviewSaid.set(now.asks() ? "" : words.say("settings.review.not-asked"));
  }

  /** The passphrase, as typed once more. */
  public StringProperty passphraseProperty() {
    return passphrase;
  }

  /** What came of the minutes. */
  public ReadOnlyStringProperty lockSaidProperty() {
    return lockSaid.getReadOnlyProperty();
  }

  /** What came of the number of backups. */
  public ReadOnlyStringProperty backupsSaidProperty() {
    return backupsSaid.getReadOnlyProperty();
  }

  /** Why the passphrase was not taken, or an empty string. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** For what the passphrase is asked. */
  public ReadOnlyObjectProperty<Asking> askingProperty() {
    return asking.getReadOnlyProperty();
  }

  /** Takes the minutes as typed. */
  public void keepLockAfter() {
    lockSaid.set(
        keep(
            lockAfter.get(),
            Settings.SHORTEST_LOCK,
            Settings.LONGEST_LOCK,
            preferences.now()::lockingAfter));
  }

  /** Takes the number of backups as typed. */
  public void keepBackups() {
    backupsSaid.set(
        keep(backups.get(), 1, Settings.MOST_BACKUPS, preferences.now()::keepingBackups));
  }

  private String keep(String typed, int least, int most, IntFunction<Settings> with) {
    try {
      int number = Integer.parseInt(typed.strip());
      if (number >= least && number <= most) {
        preferences.keep(with.apply(number), thrown -> problems.show(problems.of(thrown)));
        return words.say("settings.kept");
      }
    } catch (NumberFormatException noNumber) {
      // Said in the same words.
    }
    return words.say("settings.range", least, most);
  }

  /** Asks for the passphrase once more, or stops asking. */
  public void ask(Asking what) {
    passphrase.set("");
    error.set("");
    asking.set(what);
  }

  /** Does what the passphrase was asked for. */
  public void carryOn() {
    char[] typed = passphrase.get().toCharArray();
    passphrase.set("");
    error.set("");
    switch (asking.get()) {
      case NOTHING -> {}
      case TO_REMOVE ->
          safe.ifPresent(one -> one.remove(typed, () -> ask(Asking.NOTHING), this::refused));
      case FOR_NEW_CODE ->
          safe.ifPresent(
              one ->
                  one.newCode(
                      typed,
                      code -> {
                        ask(Asking.NOTHING);
                        madeCode.accept(code);
                      },
                      this::refused));
    }
  }

  private void refused(Exception thrown) {
    error.set(problems.of(thrown).what());
  }
}
