package org.fingerpost.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.fingerpost.flow.Pathways;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose council it is and on what day, where a command is told. */
final class WhereAndWhen {
  @Option(
      names = "--area",
      paramLabel = "ID",
      description = "The council's area, such as islington.")
  private @Nullable String area;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day on which dates are judged, such as 2026-01-12 (default: today).")
  private @Nullable String day;

  /** The area's id as it was typed. */
  Optional<String> area() {
    return Optional.ofNullable(area);
  }

  /** The day, if one was named. */
  Optional<LocalDate> day() throws Ended {
    if (day == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeException notADay) {
      throw Ended.badUse("--today: " + day + " is not a date. Write it as 2026-01-12.");
    }
  }

  /** A sentence that says so, if there is no such area. */
  static Optional<String> missing(String area, Pathways pathways) {
    return pathways.areas().council(area).isPresent()
        ? Optional.empty()
        : Optional.of(
            "There is no area "
                + area
                + " here. The areas are: "
                + String.join(", ", new TreeSet<>(pathways.areas().councils().keySet()))
                + ".");
  }
}
