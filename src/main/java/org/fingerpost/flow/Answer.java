package org.fingerpost.flow;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/** What a person answered. */
public sealed interface Answer {

  /** The word that stands for "I am not sure" in files and conditions. */
  String NOT_SURE = "not-sure";

  /** Whether this is one of these options; {@code not-sure} stands for {@link NotSure}. */
  default boolean isAnyOf(Set<String> options) {
    return switch (this) {
      case Chosen(String option) -> options.contains(option);
      case InArea(String area) -> options.contains(area);
      case NotSure _ -> options.contains(NOT_SURE);
      case Several _, OnDate _, Said _ -> false;
    };
  }

  /** One option of a choice. */
  record Chosen(String option) implements Answer {}

  /** Some options of a question with several choices, in the order in which the flow lists them. */
  record Several(List<String> options) implements Answer {
    public Several {
      SequencedSet<String> once = new LinkedHashSet<>(options);
      options = List.copyOf(once);
    }

    /** Whether this option is among them. */
    public boolean has(String option) {
      return options.contains(option);
    }
  }

  /** A calendar day in England. */
  record OnDate(LocalDate date) implements Answer {}

  /** The person's own words. */
  record Said(String text) implements Answer {}

  /** A council, by the id of its area. */
  record InArea(String area) implements Answer {}

  /** "I am not sure." A choice that has its own unsure option is answered with that option. */
  record NotSure() implements Answer {}
}
