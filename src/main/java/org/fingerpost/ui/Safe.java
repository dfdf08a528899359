package org.fingerpost.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.vault.RecoveryCode;
import org.fingerpost.vault.Unlocking;

/**
 * What closes the cases that are open now: asked here, done elsewhere, answered here. Every
 * passphrase that is handed in is wiped once it was used. Belongs to the thread that paints.
 */
public final class Safe {
  private final Closing closing;
  private final Background background;
  private final Runnable lock;
  private final ReadOnlyBooleanWrapper closed;

  /** The passphrase of an open caseload. Each call may take a moment, or wait for the disk. */
  public interface Closing {
    /** Whether there is one. */
    boolean hasPassphrase();

    /** Whether this opens it. */
    boolean opensWith(Unlocking unlocking);

    /** Sets or changes it; gives a recovery code where there was none. */
    Optional<RecoveryCode> setPassphrase(char[] passphrase) throws CaseException;

    /** Makes another recovery code; the one before opens nothing any more. */
    RecoveryCode newRecoveryCode() throws CaseException;

    /** Leaves the cases open to whoever uses this account. */
    void removePassphrase() throws CaseException;
  }

  /**
   * The safe of an open caseload.
   *
   * @param lock locks the cases now
   */
  public Safe(Closing closing, Background background, Runnable lock) {
    this.closing = closing;
    this.background = background;
    this.lock = lock;
    this.closed = new ReadOnlyBooleanWrapper(closing.hasPassphrase());
  }

  /** Whether a passphrase closes the cases. */
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }

  /** Locks the cases now, where a passphrase closes them. */
  public void lock() {
    if (closed.get()) {
      lock.run();
    }
  }

  /**
   * Sets the passphrase.
   *
   * @param current the one so far, where there is one
   */
  public void set(
      Optional<char[]> current,
      char[] next,
      Consumer<Optional<RecoveryCode>> then,
      Consumer<Exception> failed) {
    run(
        current,
        () -> {
          try {
            return closing.setPassphrase(next);
          } finally {
            Arrays.fill(next, '\0');
          }
        },
        code -> {
          closed.set(true);
          then.accept(code);
        },
        failed);
  }

  /** Makes another recovery code. */
  public void newCode(char[] current, Consumer<RecoveryCode> then, Consumer<Exception> failed) {
    run(Optional.of(current), closing::newRecoveryCode, then, failed);
  }

  /** Removes the passphrase. */
  public void remove(char[] current, Runnable then, Consumer<Exception> failed) {
    run(
        Optional.of(current),
        () -> {
          closing.removePassphrase();
          return closing;
        },
        _ -> {
          closed.set(false);
          then.run();
        },
        failed);
  }

  /** Goes on only for somebody who knows the passphrase. */
  public void check(char[] current, Runnable then, Consumer<Exception> failed) {
    run(Optional.of(current), () -> closing, _ -> then.run(), failed);
  }

  private <T> void run(
      Optional<char[]> current, Callable<T> work, Consumer<T> then, Consumer<Exception> failed) {
    background.run(
        () -> {
          if (current.isPresent()) {
            requireRight(current.get());
          }
          return work.call();
        },
        then,
        failed);
  }

  private void requireRight(char[] current) throws CaseException {
    try {
      if (!closing.opensWith(new Unlocking.WithPassphrase(current))) {
        throw new CaseException(new CaseProblem.WrongPassphrase(Path.of("")));
      }
    } finally {
      Arrays.fill(current, '\0');
    }
  }
}
