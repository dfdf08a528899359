package org.fingerpost.flow.json;

import java.util.List;

/**
 * Why an answer, or a whole answers file, cannot be used.
 *
 * @param question the question it is about, or an empty string for the file as a whole
 * @param line the line of the file, counted from 1
 * @param what what is wrong, one sentence
 * @param allowed what may be answered, or what to do; sentences, perhaps none
 */
public record AnswerProblem(String question, int line, String what, List<String> allowed) {
  public AnswerProblem {
    allowed = List.copyOf(allowed);
  }

  /** One line that says it all. */
  @Override
  public String toString() {
    return "line "
        + line
        + ": "
        + what
        + (allowed.isEmpty() ? "" : " " + String.join(" ", allowed));
  }
}
