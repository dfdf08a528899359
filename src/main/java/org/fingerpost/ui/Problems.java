package org.fingerpost.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.summary.CannotWrite;

/**
 * Where everything that goes wrong ends up. What can be expected is said in plain words; everything
 * else is a bug, which is logged once under a short code and never loses the person's way back.
 *
 * <p>The log gets the kinds of the exceptions and where they were thrown, never their messages: a
 * message may quote what a family wrote.
 */
public final class Problems {
  private static final System.Logger LOG = System.getLogger("org.fingerpost");

  private final Words words;
  private final ReadOnlyObjectWrapper<Optional<Problem>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Nothing is wrong yet. */
  public Problems(Words words) {
    this.words = words;
  }

  /** What is wrong now, to be shown until it is mended or put away. */
  public ReadOnlyObjectProperty<Optional<Problem>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Shows a problem. */
  public void show(Problem problem) {
    shown.set(Optional.of(problem));
  }

  /** Shows what kept something from being saved, with the way to save it somewhere else. */
  void showUnsaved(Throwable thrown, Runnable elsewhere) {
    show(
        of(thrown)
            .with(
                new Problem.Way(
                    words.say("outcome.elsewhere"),
                    () -> {
                      putAway();
                      elsewhere.run();
                    })));
  }

  /** Puts away whatever is shown. */
  public void putAway() {
    shown.set(Optional.empty());
  }

  /** Puts a problem away if it is the one that is shown. */
  public void putAway(Problem problem) {
    if (shown.get().filter(problem::equals).isPresent()) {
      putAway();
    }
  }

  /** Puts a problem away if it is the one that is shown, with whatever ways out. */
  void putAwayLike(Problem problem) {
    if (shown.get().filter(one -> one.with().equals(problem.with())).isPresent()) {
      putAway();
    }
  }

  /** The problem that an exception stands for, in words; a bug is logged. */
  public Problem of(Throwable thrown) {
    if (thrown instanceof CaseException expected) {
      CaseProblem problem = expected.problem();
      return new Problem(problem.what(), problem.safe(), problem.remedy(), List.of());
    }
    if (thrown instanceof CannotWrite expected) {
      return new Problem(expected.what(), expected.safe(), expected.remedy(), List.of());
    }
    String code = code(thrown);
    LOG.log(System.Logger.Level.ERROR, () -> code + "\n" + trace(thrown));
    return new Problem(
        words.say("bug.what"), words.say("bug.safe"), words.say("bug.remedy", code), List.of());
  }

  /**
   * The same code for the same bug: from the kinds of exceptions and the places in our own code.
   */
  static String code(Throwable thrown) {
    CRC32 sum = new CRC32();
    sum.update(
        causes(thrown)
            .flatMap(
                cause ->
                    java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(cause.getClass().getName()),
                        Arrays.stream(cause.getStackTrace())
                            .filter(frame -> frame.getClassName().startsWith("org.fingerpost"))
                            .limit(3)
                            .map(frame -> frame.getClassName() + "." + frame.getMethodName())))
            .collect(Collectors.joining("\n"))
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return "FP-" + String.format(Locale.ROOT, "%06X", sum.getValue() & 0xFFFFFF);
  }

  private static String trace(Throwable thrown) {
    return causes(thrown)
        .map(
            cause ->
                cause.getClass().getName()
                    + Arrays.stream(cause.getStackTrace())
                        .limit(40)
                        .map(frame -> "\n  at " + frame)
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("\ncaused by "));
  }

  private static java.util.stream.Stream<Throwable> causes(Throwable thrown) {
    return java.util.stream.Stream.<Throwable>iterate(
            thrown, cause -> cause != null, Throwable::getCause)
        .limit(10);
  }
}
