package org.fingerpost.flow;

import java.util.List;
import java.util.Optional;

/**
 * Where to go: the first rule whose condition holds. The last rule has no condition, so there is
 * always an answer.
 *
 * @param rules in the order in which they are tried; empty only where every option has its own way
 */
public record Next(List<Rule> rules) {

  /** Nowhere of its own: every option says where it leads. */
  public static final Next NONE = new Next(List.of());

  public Next {
    rules = List.copyOf(rules);
  }

  /** Always the same place. */
  public static Next to(NodeId go) {
    return new Next(List.of(new Rule(Optional.empty(), go)));
  }

  /** The first place whose condition holds, or nothing where no rule applies. */
  public Optional<NodeId> choose(Facts facts) {
    for (Rule rule : rules) {
      if (rule.when().isEmpty() || rule.when().get().holds(facts)) {
        return Optional.of(rule.go());
      }
    }
    return Optional.empty();
  }

  /** One line of the list: if this holds, go there. */
  public record Rule(Optional<Condition> when, NodeId go) {}
}
