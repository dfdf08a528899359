package org.fingerpost.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
    OptionalInt rule = which(facts);
    return rule.isPresent() ? Optional.of(rules.get(rule.getAsInt()).go()) : Optional.empty();
  }

  /** The first rule whose condition holds, counted from 0, or nothing where no rule applies. */
  public OptionalInt which(Facts facts) {
    for (int rule = 0; rule < rules.size(); rule++) {
      Optional<Condition> when = rules.get(rule).when();
      if (when.isEmpty() || when.get().holds(facts)) {
        return OptionalInt.of(rule);
      }
    }
    return OptionalInt.empty();
  }

  /** One line of the list: if this holds, go there. */
  public record Rule(Optional<Condition> when, NodeId go) {}
}
