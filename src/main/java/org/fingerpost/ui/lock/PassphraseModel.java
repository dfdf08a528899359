package org.fingerpost.ui.lock;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fingerpost.ui.Words;

/** A new passphrase as it is typed, twice, and what can be said about it. */
public final class PassphraseModel {
  /** Fewer characters than this can be guessed by a patient machine. */
  public static final int SHORTEST = 10;

  /** From here on nobody guesses it who does not know the person. */
  private static final int LONG = 16;

  /** More is a mistake, such as a whole page pasted. */
  public static final int LONGEST = 1000;

  private final Words words;
  private final BooleanSupplier asksCurrent;
  private final Setting setting;
  private final StringProperty current = new SimpleStringProperty("");
  private final StringProperty first = new SimpleStringProperty("");
  private final StringProperty second = new SimpleStringProperty("");
  private final BooleanProperty shown = new SimpleBooleanProperty(false);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final StringBinding strength;

  /** Sets the passphrase, elsewhere. */
  public interface Setting {
    /**
     * Tries to.
     *
     * @param current the one so far, where it is asked for; wiped by whoever gets it
     * @param next wiped by whoever gets it
     * @param refused gets, in one sentence, why not; where it goes well nothing comes back
     */
    void set(Optional<char[]> current, char[] next, Consumer<String> refused);
  }

  /**
   * Nothing is typed yet.
   *
   * @param asksCurrent whether the passphrase so far must be typed too
   */
  public PassphraseModel(Words words, BooleanSupplier asksCurrent, Setting setting) {
    this.words = words;
    this.asksCurrent = asksCurrent;
    this.setting = setting;
    for (StringProperty typed : List.of(current, first, second)) {
      typed.addListener(_ -> error.set(""));
    }
    this.strength = Bindings.createStringBinding(this::strength, first);
  }

  /** Whether the passphrase so far must be typed too. */
  public boolean asksCurrent() {
    return asksCurrent.getAsBoolean();
  }

  /** The passphrase so far, as typed. */
  public StringProperty currentProperty() {
    return current;
  }

  /** The new one as typed first. */
  public StringProperty firstProperty() {
    return first;
  }

  /** The new one as typed again. */
  public StringProperty secondProperty() {
    return second;
  }

  /** Whether what is typed can be read. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** Whether it is being set. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** What keeps it from being set, or an empty string. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** How good it is, in kind words; empty while nothing is typed. */
  public StringBinding strengthBinding() {
    return strength;
  }

  private String strength() {
    String typed = first.get();
    int length = length(typed);
    if (length == 0) {
      return "";
    }
    if (length < SHORTEST) {
      return words.count("passphrase.more", SHORTEST - length);
    }
    if (isMonotonous(typed)) {
      return words.say("passphrase.monotonous");
    }
    return words.say(length < LONG ? "passphrase.fair" : "passphrase.good");
  }

  private static int length(String typed) {
    return typed.codePointCount(0, typed.length());
  }

  /** A few characters over and over again are guessed at once. */
  private static boolean isMonotonous(String typed) {
    return typed.codePoints().distinct().count() < 5;
  }

  /** Sets what was typed, unless something is wrong with it. */
  public void set() {
    if (busy.get()) {
      return;
    }
    String typed = first.get();
    if (asksCurrent() && current.get().isEmpty()) {
      error.set(words.say("passphrase.current-empty"));
    } else if (length(typed) < SHORTEST) {
      error.set(words.say("passphrase.too-short", SHORTEST));
    } else if (length(typed) > LONGEST) {
      error.set(words.say("passphrase.too-long", LONGEST));
    } else if (isMonotonous(typed)) {
      error.set(words.say("passphrase.monotonous"));
    } else if (!typed.equals(second.get())) {
      error.set(words.say("passphrase.differ"));
    } else {
      error.set("");
      busy.set(true);
      setting.set(
          asksCurrent() ? Optional.of(current.get().toCharArray()) : Optional.empty(),
          typed.toCharArray(),
          why -> {
            busy.set(false);
            error.set(why);
          });
    }
  }

  /** Forgets what was typed. */
  public void forget() {
    current.set("");
    first.set("");
    second.set("");
    shown.set(false);
    busy.set(false);
    error.set("");
  }
}
