package org.fingerpost.ui.preview;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** What day it is taken to be: the real one, or one that the author chose. */
public final class Day implements Supplier<LocalDate> {
  private final Supplier<LocalDate> real;
  private Optional<LocalDate> chosen;

  /** The real day, or another if one is chosen. */
  public Day(Supplier<LocalDate> real, Optional<LocalDate> chosen) {
    this.real = real;
    this.chosen = chosen;
  }

  @Override
  public LocalDate get() {
    return chosen.orElseGet(real);
  }

  /** The day that the author chose, if one is. */
  Optional<LocalDate> chosen() {
    return chosen;
  }

  void choose(Optional<LocalDate> day) {
    chosen = day;
  }
}
