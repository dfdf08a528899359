package org.fingerpost.ui;

import org.fingerpost.casework.Retention;

/**
 * What the person has chosen for this computer, once and until they choose otherwise.
 *
 * @param lockAfter minutes without a key or a movement of the mouse after which cases that have a
 *     passphrase are locked: {@link #SHORTEST_LOCK} to {@link #LONGEST_LOCK}
 * @param kept how much is kept beside the cases
 * @param textSize in percent, one of {@link Display#TEXT_SIZES}
 * @param adviser whether the adviser's extras are shown
 */
public record Settings(
    int lockAfter, Kept kept, int textSize, Display.Colours colours, boolean adviser) {
  /** There must be room for a warning of one minute. */
  public static final int SHORTEST_LOCK = 2;

  /** A working day. */
  public static final int LONGEST_LOCK = 480;

  /** More than three months of days. */
  public static final int MOST_BACKUPS = 100;

  /** Ten years. */
  public static final int MOST_MONTHS = 120;

  /**
   * How much is kept beside the cases.
   *
   * @param backups how many daily backups: 1 to {@link #MOST_BACKUPS}
   * @param trailMonths after how many months a line of the trail of who did what may be cleared by
   *     the person: 1 to {@link #MOST_MONTHS}
   * @param retention after how long a case that lies still is asked about
   */
  public record Kept(int backups, int trailMonths, Retention retention) {
    /** What counts where nothing was chosen. */
    public static final Kept USUAL = new Kept(7, 12, Retention.USUAL);

    public Kept {
      require("backupsKept", backups >= 1 && backups <= MOST_BACKUPS);
      require("trailMonths", trailMonths >= 1 && trailMonths <= MOST_MONTHS);
    }
  }

  /** What counts where nothing was chosen. */
  public static final Settings USUAL =
      new Settings(10, Kept.USUAL, 100, Display.Colours.SYSTEM, false);

  public Settings {
    require("lockAfter", lockAfter >= SHORTEST_LOCK && lockAfter <= LONGEST_LOCK);
    require("textSize", Display.TEXT_SIZES.contains(textSize));
  }

  private static void require(String name, boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is out of range");
    }
  }

  /** The same with another time before locking. */
  public Settings lockingAfter(int minutes) {
    return new Settings(minutes, kept, textSize, colours, adviser);
  }

  /** How many daily backups are kept. */
  public int backupsKept() {
    return kept.backups();
  }

  /** After how many months a line of the trail may be cleared. */
  public int trailMonths() {
    return kept.trailMonths();
  }

  /** After how long a case that lies still is asked about. */
  public Retention retention() {
    return kept.retention();
  }

  /** The same with another number of months for the trail. */
  public Settings keepingTrail(int months) {
    return keeping(new Kept(kept.backups(), months, kept.retention()));
  }

  /** The same with another number of backups. */
  public Settings keepingBackups(int number) {
    return keeping(new Kept(number, kept.trailMonths(), kept.retention()));
  }

  /** The same with another time after which a case that lies still is asked about. */
  public Settings askingAfter(Retention retention) {
    return keeping(new Kept(kept.backups(), kept.trailMonths(), retention));
  }

  private Settings keeping(Kept other) {
    return new Settings(lockAfter, other, textSize, colours, adviser);
  }

  /** The same with what a display shows now. */
  public Settings showing(Display display) {
    return new Settings(
        lockAfter,
        kept,
        display.textSizeProperty().get(),
        display.coloursProperty().get(),
        display.adviserProperty().get());
  }
}
