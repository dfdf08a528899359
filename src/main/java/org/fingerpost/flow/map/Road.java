package org.fingerpost.flow.map;

import java.util.Locale;

/** The kind of way forward that an outcome stands for: its name and its colours. */
public enum Road {
  /** Talk it over with somebody. */
  TALK("Talk", "#0B5D4E", "#E6F1EE"),
  /** Appeal to the Tribunal. */
  APPEAL("Appeal", "#1F3F8F", "#E9EDF8"),
  /** Mediation about a decision. */
  MEDIATION("Mediation", "#65399B", "#F1EBF8"),
  /** Disagreement resolution. */
  RESOLUTION("Disagreement resolution", "#98306F", "#F9EAF3"),
  /** Complain. */
  COMPLAINT("Complaint", "#8A4B00", "#FFF3DF"),
  /** A claim about discrimination. */
  DISCRIMINATION("Discrimination claim", "#9C1F28", "#FBEAEB"),
  /** Suspensions and exclusions. */
  EXCLUSION("Exclusion", "#5A4A10", "#F4F0DC"),
  /** An assessment to ask for. */
  ASSESSMENT("Assessment", "#005F78", "#E2F2F7"),
  /** Nothing to do yet but wait, with a date. */
  WAITING("Waiting", "#4A5A5E", "#EEF1F2"),
  /** Not for this guide. */
  ELSEWHERE("Somewhere else", "#14252B", "#F3F6F4");

  private final String words;
  private final String strong;
  private final String wash;

  Road(String words, String strong, String wash) {
    this.words = words;
    this.strong = strong;
    this.wash = wash;
  }

  /**
   * The road that an outcome names.
   *
   * @param id such as {@code appeal}
   */
  public static Road of(String id) {
    for (Road road : values()) {
      if (road.name().toLowerCase(Locale.ROOT).equals(id)) {
        return road;
      }
    }
    return ELSEWHERE;
  }

  /** Its name, as a person reads it. */
  public String words() {
    return words;
  }

  /** The colour of lines and words, {@code #RRGGBB}; at least 4.5:1 on white and on the wash. */
  public String strong() {
    return strong;
  }

  /** The colour of the ground, {@code #RRGGBB}. */
  public String wash() {
    return wash;
  }
}
