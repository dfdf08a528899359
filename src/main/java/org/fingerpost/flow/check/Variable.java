package org.fingerpost.flow.check;

import java.util.List;

/**
 * Something that is not the same on every way: the answer to a question, whether an option was
 * chosen among several, or how a time limit stands.
 *
 * @param kind which of these
 * @param name the question, or the time limit
 * @param option the option, where the kind is {@link Kind#OPTION}; otherwise empty
 * @param values what it can be, in words that files use
 */
record Variable(Kind kind, String name, String option, List<String> values) {
  Variable {
    values = List.copyOf(values);
  }

  /** What a variable stands for. */
  enum Kind {
    /** The answer to a question; for several choices, only how it was answered. */
    ANSWER,
    /** Whether an option is among several that were chosen. */
    OPTION,
    /** How a time limit stands today. */
    STANDING
  }
}
