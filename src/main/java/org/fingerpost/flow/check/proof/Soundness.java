package org.fingerpost.flow.check.proof;

import java.util.BitSet;
import java.util.Optional;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.Question;

/** What would make a proof meaningless: arrows to nowhere, rings, an answer with two questions. */
final class Soundness {
  private Soundness() {}

  /** Why the ways from a node cannot be proved, if so. */
  static Optional<Verdict.NotProved> check(Plan plan, int start, String flow) {
    BitSet reachable = plan.reachableFrom(start);
    for (int number = reachable.nextSetBit(0);
        number >= 0;
        number = reachable.nextSetBit(number + 1)) {
      Node node = plan.node(number);
      for (int target : plan.targets(number)) {
        if (target == Plan.NOWHERE) {
          return Optional.of(
              new Verdict.NotProved(
                  flow, node.id(), "\"" + node.id() + "\" leads to a node that does not exist."));
        }
        if (target <= number) {
          return Optional.of(
              new Verdict.NotProved(
                  flow,
                  node.id(),
                  "From \""
                      + node.id()
                      + "\" a way leads back to \""
                      + plan.node(target).id()
                      + "\"."));
        }
      }
      if (node instanceof Question question && plan.isAskedTwice(question.key())) {
        return Optional.of(
            new Verdict.NotProved(
                flow, node.id(), "Two questions have the id \"" + question.key() + "\"."));
      }
    }
    return Optional.empty();
  }
}
