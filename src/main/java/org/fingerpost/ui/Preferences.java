package org.fingerpost.ui;

import java.util.function.Consumer;

/** Where settings are kept between starts. Belongs to the thread that paints. */
public interface Preferences {

  /** What counts now. */
  Settings now();

  /**
   * Lets other settings count from now on, and writes them down.
   *
   * @param failed gets what kept them from being written; they count until the program ends
   */
  void keep(Settings settings, Consumer<Exception> failed);

  /** Settings that last as long as the program. */
  static Preferences forNow(Settings at) {
    return new Preferences() {
      private Settings now = at;

      @Override
      public Settings now() {
        return now;
      }

      @Override
      public void keep(Settings settings, Consumer<Exception> failed) {
        now = settings;
      }
    };
  }
}
