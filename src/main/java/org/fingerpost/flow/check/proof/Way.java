package org.fingerpost.flow.check.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fingerpost.flow.NodeId;

/**
 * One way through the pathways, or several that pass the same nodes and differ only in answers that
 * make no difference further on.
 *
 * @param steps every question and notice, in order
 * @param outcome where it ends
 */
public record Way(List<Step> steps, NodeId outcome) {
  /** Nobody reads through more steps than this. */
  private static final int LONG = 100;

  private static final int AT_EACH_END = 20;

  public Way {
    steps = List.copyOf(steps);
  }

  /**
   * A node on the way.
   *
   * @param node the question or notice
   * @param said the answers with which the way goes on, none at a notice
   * @param dates how time limits have to stand for the way to go on as it does, such as {@code
   *     appeal: passed}; empty where they do not matter
   */
  public record Step(NodeId node, List<Said> said, String dates) {

    /** How many answers are written out before the rest is counted. */
    private static final int WRITTEN_OUT = 8;

    public Step {
      said = List.copyOf(said);
    }

    /** {@code question: answer | answer}, then the dates. */
    public String inWords() {
      String answers =
          said.stream().limit(WRITTEN_OUT).map(Said::label).collect(Collectors.joining(" | "));
      if (said.size() > WRITTEN_OUT) {
        answers += " | and " + (said.size() - WRITTEN_OUT) + " more";
      }
      String own = node.name() + (said.isEmpty() ? "" : ": " + answers);
      return dates.isEmpty() ? own : own + " > " + dates;
    }
  }

  /**
   * An answer.
   *
   * @param id the option's id, several joined by {@code +}; {@code not-sure}; {@code given} for a
   *     date, words or a council that no condition looks into
   * @param label the answer in words
   */
  public record Said(String id, String label) {}

  /** Whether it has more steps than anybody reads through. */
  boolean isLong() {
    return steps.size() > LONG;
  }

  /**
   * {@code question: answer > question: answer -> flow/outcome}; of a way of more than a hundred
   * steps, the first and the last.
   */
  public String inWords() {
    List<String> parts = new ArrayList<>();
    if (isLong()) {
      steps.subList(0, AT_EACH_END).forEach(step -> parts.add(step.inWords()));
      parts.add("... " + (steps.size() - 2 * AT_EACH_END) + " more steps ...");
      steps
          .subList(steps.size() - AT_EACH_END, steps.size())
          .forEach(step -> parts.add(step.inWords()));
    } else {
      steps.forEach(step -> parts.add(step.inWords()));
    }
    return String.join(" > ", parts) + (parts.isEmpty() ? "-> " : " -> ") + outcome;
  }

  @Override
  public String toString() {
    return inWords();
  }
}
