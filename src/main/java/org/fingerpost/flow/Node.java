package org.fingerpost.flow;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** One screen of a pathway: something to answer, something to read, or the end of the way. */
public sealed interface Node permits Question, Notice, Outcome {

  /** Where this node stands. */
  NodeId id();

  /** The screen's heading, in plain words. */
  String title();

  /** The rules that lead on from here; none at the end of the way. */
  Next next();

  /** Where answers lead by themselves, without a rule. */
  default SequencedSet<NodeId> ownWays() {
    SequencedSet<NodeId> ways = new LinkedHashSet<>();
    if (this instanceof Question.Choice choice) {
      choice.options().values().forEach(option -> option.go().ifPresent(ways::add));
    }
    if (this instanceof Question question
        && question.asking().unsure() instanceof Question.Unsure.Leads(NodeId go)) {
      ways.add(go);
    }
    return ways;
  }

  /** Every node that some answer or rule here may lead to, whatever conditions say. */
  default SequencedSet<NodeId> arrows() {
    SequencedSet<NodeId> arrows = ownWays();
    next().rules().forEach(rule -> arrows.add(rule.go()));
    return arrows;
  }
}
