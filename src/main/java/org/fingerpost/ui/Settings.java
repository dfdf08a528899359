package org.fingerpost.ui;

/**
 * What the person has chosen for this computer, once and until they choose otherwise.
 *
 * @param lockAfter minutes without a key or a movement of the mouse after which cases that have a
 *     passphrase are locked: {@link #SHORTEST_LOCK} to {@link #LONGEST_LOCK}
 * @param backupsKept how many daily backups are kept: 1 to {@link #MOST_BACKUPS}
 * @param textSize in percent, one of {@link Display#TEXT_SIZES}
 * @param adviser whether the adviser's extras are shown
 */
public record Settings(
    int lockAfter, int backupsKept, int textSize, Display.Colours colours, boolean adviser) {
  /** There must be room for a warning of one minute. */
  public static final int SHORTEST_LOCK = 2;

  /** A working day. */
  public static final int LONGEST_LOCK = 480;

  /** More than three months of days. */
  public static final int MOST_BACKUPS = 100;

  /** What counts where nothing was chosen. */
  public static final Settings USUAL = new Settings(10, 7, 100, Display.Colours.SYSTEM, false);

  public Settings {
    require("lockAfter", lockAfter >= SHORTEST_LOCK && lockAfter <= LONGEST_LOCK);
    require("backupsKept", backupsKept >= 1 && backupsKept <= MOST_BACKUPS);
    require("textSize", Display.TEXT_SIZES.contains(textSize));
  }

  private static void require(String name, boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is out of range");
    }
  }

  /** The same with another time before locking. */
  public Settings lockingAfter(int minutes) {
    return new Settings(minutes, backupsKept, textSize, colours, adviser);
  }

  /** The same with another number of backups. */
  public Settings keepingBackups(int number) {
    return new Settings(lockAfter, number, textSize, colours, adviser);
  }

  /** The same with what a display shows now. */
  public Settings showing(Display display) {
    return new Settings(
        lockAfter,
        backupsKept,
        display.textSizeProperty().get(),
        display.coloursProperty().get(),
        display.adviserProperty().get());
  }
}
