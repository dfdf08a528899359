package org.fingerpost.ui;

/** How far what the person entered has got on its way to the disk. */
public sealed interface Saving {

  /** There is nothing to save yet. */
  record Nothing() implements Saving {}

  /** It is on its way. */
  record UnderWay() implements Saving {}

  /** Everything is on the disk. */
  record Saved() implements Saving {}

  /** Something is not on the disk, and is kept to be tried again. */
  record NotSaved(Problem problem) implements Saving {}
}
