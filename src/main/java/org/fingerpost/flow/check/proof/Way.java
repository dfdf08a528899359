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

  /** {@code question: answer > question: answer -> flow/outcome}. */
  public String inWords() {
    List<String> parts = new ArrayList<>();
    steps.forEach(step -> parts.add(step.inWords()));
    return String.join(" > ", parts) + (parts.isEmpty() ? "-> " : " -> ") + outcome;
  }

  @Override
  public String toString() {
    return inWords();
  }
}
