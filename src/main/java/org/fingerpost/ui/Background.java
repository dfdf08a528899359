package org.fingerpost.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The one seam to other threads: work that may wait is done elsewhere, in order, and what follows
 * from it is done on the thread that paints.
 *
 * @param worker does the work, one piece at a time and in order
 * @param screen runs on the thread that paints
 * @param pause runs on the thread that paints too, a short while later: long enough for a person
 *     who types to have stopped
 */
public record Background(Executor worker, Executor screen, Executor pause) {

  /**
   * Does some work elsewhere, then goes on here.
   *
   * @param work must use only values that were copied before, nothing of a screen
   * @param then gets what the work gave
   * @param failed gets what the work threw
   */
  public <T> void run(Callable<T> work, Consumer<T> then, Consumer<Exception> failed) {
    worker.execute(
        () -> {
          try {
            T done = work.call();
            screen.execute(() -> then.accept(done));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (Exception e) {
            screen.execute(() -> failed.accept(e));
          }
        });
  }

  /** Does something here, a short while later. */
  void soon(Runnable then) {
    pause.execute(then);
  }
}
