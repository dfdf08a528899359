package org.fingerpost.ui.lock;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fingerpost.ui.Words;
import org.fingerpost.vault.RecoveryCode;
import org.fingerpost.vault.RecoveryCode.Typed;
import org.fingerpost.vault.Unlocking;

/** What was typed to unlock the cases, and what came of it. */
public final class UnlockModel {
  private final Words words;
  private final Unlocker unlocker;
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final StringProperty code = new SimpleStringProperty("");
  private final BooleanProperty shown = new SimpleBooleanProperty(false);
  private final ReadOnlyBooleanWrapper byCode = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

  /** Unlocks the cases, elsewhere. */
  public interface Unlocker {
    /**
     * Tries to.
     *
     * @param refused gets, in one sentence, why not; where it goes well nothing comes back
     */
    void unlock(Unlocking with, Consumer<String> refused);
  }

  /** Nothing is typed yet. */
  public UnlockModel(Words words, Unlocker unlocker) {
    this.words = words;
    this.unlocker = unlocker;
  }

  /** The passphrase as typed. */
  public StringProperty passphraseProperty() {
    return passphrase;
  }

  /** The recovery code as typed. */
  public StringProperty codeProperty() {
    return code;
  }

  /** Whether what is typed can be read. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** Whether the recovery code is asked for, not the passphrase. */
  public ReadOnlyBooleanProperty byCodeProperty() {
    return byCode.getReadOnlyProperty();
  }

  /** Whether it is being tried. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** What was wrong with what was typed, or an empty string. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Asks for the recovery code: the passphrase is forgotten. */
  public void forgotten() {
    byCode.set(true);
    clear();
  }

  /** Asks for the passphrase after all. */
  public void remembered() {
    byCode.set(false);
    clear();
  }

  private void clear() {
    error.set("");
    passphrase.set("");
    code.set("");
  }

  /** Tries what was typed. */
  public void unlock() {
    if (busy.get()) {
      return;
    }
    unlocking().ifPresent(this::unlock);
  }

  private void unlock(Unlocking with) {
    error.set("");
    busy.set(true);
    unlocker.unlock(
        with,
        why -> {
          busy.set(false);
          passphrase.set("");
          error.set(why);
        });
  }

  private Optional<Unlocking> unlocking() {
    if (byCode.get()) {
      return readCode();
    }
    if (passphrase.get().isEmpty()) {
      error.set(words.say("unlock.empty"));
      return Optional.empty();
    }
    return Optional.of(new Unlocking.WithPassphrase(passphrase.get().toCharArray()));
  }

  private Optional<Unlocking> readCode() {
    if (code.get().isBlank()) {
      error.set(words.say("code.empty"));
      return Optional.empty();
    }
    Typed typed = RecoveryCode.read(code.get());
    if (typed instanceof Typed.Whole(RecoveryCode whole)) {
      return Optional.of(new Unlocking.WithRecoveryCode(whole));
    }
    error.set(
        switch (typed) {
          case Typed.Whole _ -> "";
          case Typed.WrongSign(int group, String sign) -> words.say("code.sign", group, sign);
          case Typed.WrongLength(int signs, Optional<Integer> group) ->
              group
                  .map(number -> words.say("code.length-group", number))
                  .orElseGet(() -> words.count("code.length", signs));
          case Typed.Slip(var groups) ->
              switch (groups.size()) {
                case 1 -> words.say("code.slip-one", groups.getFirst());
                case 2 -> words.say("code.slip-two", groups.getFirst(), groups.getLast());
                default -> words.say("code.slip");
              };
        });
    return Optional.empty();
  }

  /** Forgets what was typed. */
  public void forget() {
    clear();
    shown.set(false);
    busy.set(false);
    byCode.set(false);
  }
}
