package org.fingerpost.ui.lock;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fingerpost.summary.SafeFile;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.FilePicker;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Words;
import org.fingerpost.vault.RecoveryCode;

/**
 * A recovery code, shown once: first to be printed, saved or written down, then hidden until one
 * group of it was typed from that copy.
 */
public final class CodeModel {
  private final Words words;
  private final Problems problems;
  private final Background background;
  private final FilePicker picker;
  private final IntUnaryOperator pick;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private Optional<RecoveryCode> code = Optional.empty();
  private Runnable then = () -> {};
  private int asked;

  /**
   * No code yet.
   *
   * @param pick gives a number from 0 to one less than it is given
   */
  public CodeModel(
      Words words,
      Problems problems,
      Background background,
      FilePicker picker,
      IntUnaryOperator pick) {
    this.words = words;
    this.problems = problems;
    this.background = background;
    this.picker = picker;
    this.pick = pick;
  }

  /** Takes a code to show, and what follows once it was kept. */
  public void take(RecoveryCode made, Runnable afterwards) {
    forget();
    code = Optional.of(made);
    then = afterwards;
    asked = pick.applyAsInt(made.groups().size()) + 1;
  }

  /** The code as it is printed, or an empty string where there is none (any more). */
  public String printed() {
    return code.map(RecoveryCode::printed).orElse("");
  }

  /** Whether the code is hidden and a group of it is asked for. */
  public ReadOnlyBooleanProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }

  /** Which group is asked for, counted from 1. */
  public int asked() {
    return asked;
  }

  /** The group as typed. */
  public StringProperty typedProperty() {
    return typed;
  }

  /** What was done with the code, in words. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** What is wrong with the group as typed, or an empty string. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Says what came of printing. */
  void say(String what) {
    said.set(what);
  }

  /** Asks where, and saves the code there as a text to print. */
  public void save() {
    Optional<Path> file =
        picker.whereToSave(
            words.say("code.save.title"), words.say("code.save.name"), words.say("code.save.kind"));
    file.ifPresent(
        where -> {
          byte[] text = words.say("code.file", printed()).getBytes(StandardCharsets.UTF_8);
          background.run(
              () -> {
                SafeFile.write(where, text);
                return where;
              },
              written -> said.set(words.say("code.saved", written)),
              thrown -> problems.show(problems.of(thrown)));
        });
  }

  /** Hides the code and asks for a group of it. */
  public void kept() {
    typed.set("");
    error.set("");
    checking.set(true);
  }

  /** Shows the code again. */
  public void showAgain() {
    typed.set("");
    error.set("");
    checking.set(false);
  }

  /** Goes on where the group is right. */
  public void check() {
    String wanted = code.map(made -> made.groups().get(asked - 1)).orElse("");
    String given =
        typed
            .get()
            .strip()
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (wanted.isEmpty() || !given.equals(wanted)) {
      error.set(words.say("code.check.wrong", asked));
      return;
    }
    Runnable next = then;
    forget();
    next.run();
  }

  /** Forgets the code. */
  public void forget() {
    code = Optional.empty();
    then = () -> {};
    typed.set("");
    said.set("");
    error.set("");
    checking.set(false);
  }
}
