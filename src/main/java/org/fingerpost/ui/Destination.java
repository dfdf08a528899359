package org.fingerpost.ui;

/** Where a screen may ask to go. */
public enum Destination {
  /** Start, carry on, my cases. */
  HOME,
  /**
   * Wherever the open case stands: a question, something to read, the answers, the outcome; or,
   * before it, what has changed in the pathways.
   */
  CASE,
  /** Every answer so far, before the outcome. */
  ANSWERS,
  /** What the case still holds besides what counts now. */
  EARLIER,
  /** What the person can choose once for this computer. */
  SETTINGS,
  /** Who did what with the cases on this computer. */
  TRAIL,
  /** The cases in which nothing has happened for a time: keep them on, or delete them? */
  REVIEW,
  /** Set or change the passphrase. */
  PASSPHRASE,
  /** The map of the flow that the person is in. */
  MAP,
  /** The screen from which the map was opened, exactly as it was left. */
  BACK_FROM_MAP,
  /** The copies of the cases, and going back to one. */
  BACKUPS,
  /** Keeping a copy of cases in a file. */
  KEEP,
  /** Opening such a file. */
  OPEN_KEPT,
  /** Everything that is kept about the open case. */
  HELD
}
