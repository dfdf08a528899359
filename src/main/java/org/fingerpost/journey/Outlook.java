package org.fingerpost.journey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;

/**
 * The outcomes still possible from the open question, and the fewest and most questions left.
 *
 * <p>A rule whose condition is decided by the answers so far is followed or passed over; one that
 * rests on a question still to come is taken as possible. So nothing that can happen is left out,
 * and little that cannot is kept.
 *
 * @param fewest questions left on the shortest way, the open one included
 * @param most questions left on the longest way, the open one included
 * @param outcomes still possible, the nearest first
 * @param complete whether everything ahead was looked at; if not, there is more than said here
 */
public record Outlook(int fewest, int most, List<Outcome> outcomes, boolean complete) {

  /**
   * How many nodes are looked at before giving up, so that a screen never waits: far more than any
   * real flow has ahead.
   */
  static final int BOUND = 2_000;

  public Outlook {
    outcomes = List.copyOf(outcomes);
  }

  static Outlook of(Journey journey) {
    return new Look(journey).outlook();
  }

  /**
   * Which of these questions may still be asked from the open question on, as far as arrows lead
   * there; where not everything ahead was looked at, all of them.
   */
  static Set<String> mayBeAsked(Journey journey, Set<String> questions) {
    Look look = new Look(journey);
    look.gather(journey.stops().getLast().node().id());
    Set<String> asked = new HashSet<>(questions);
    if (look.complete) {
      asked.retainAll(look.toBeAsked);
    }
    return asked;
  }

  /** One look ahead. */
  private static final class Look {
    private final Journey journey;
    private final Pathways pathways;
    private final Map<NodeId, Spot> ahead = new HashMap<>();
    private final Set<String> toBeAsked = new HashSet<>();
    private boolean complete = true;

    Look(Journey journey) {
      this.journey = journey;
      this.pathways = journey.pathways();
    }

    Outlook outlook() {
      NodeId at = journey.stops().getLast().node().id();
      gather(at);
      Spot front = Objects.requireNonNull(ahead.get(at));
      List<Outcome> outcomes = new ArrayList<>();
      count(front, outcomes);
      return new Outlook(front.fewest, front.most, outcomes, complete);
    }

    /** Everything that arrows reach, whatever the conditions say: what may still be asked. */
    private void gather(NodeId front) {
      Deque<Spot> open = new ArrayDeque<>();
      spot(front, open);
      while (!open.isEmpty()) {
        Spot spot = open.remove();
        if (spot.node instanceof Question question) {
          toBeAsked.add(question.key());
        }
        for (NodeId next : spot.node.arrows()) {
          if (ahead.size() >= BOUND) {
            complete = false;
            return;
          }
          if (!ahead.containsKey(next)) {
            spot(next, open);
          }
        }
      }
    }

    private void spot(NodeId id, Deque<Spot> open) {
      pathways
          .node(id)
          .map(Spot::new)
          .ifPresent(
              found -> {
                ahead.put(id, found);
                open.add(found);
              });
    }

    /** Fewest and most questions from here, children before parents, without recursion. */
    private void count(Spot front, List<Outcome> outcomes) {
      Deque<Spot> open = new ArrayDeque<>(List.of(front));
      while (!open.isEmpty()) {
        Spot spot = open.element();
        if (spot.counted) {
          open.pop();
        } else if (!spot.entered) {
          spot.entered = true;
          if (spot.node instanceof Outcome outcome) {
            outcomes.add(outcome);
          }
          possibleWays(spot.node)
              .forEach(way -> Optional.ofNullable(ahead.get(way)).ifPresent(spot.ways::add));
          spot.ways.reversed().stream().filter(way -> !way.counted).forEach(open::push);
        } else {
          open.pop();
          spot.count();
        }
      }
    }

    private Set<NodeId> possibleWays(Node node) {
      Set<NodeId> ways = node.ownWays();
      possible(node.next(), ways);
      return ways;
    }

    private void possible(Next next, Set<NodeId> ways) {
      for (Next.Rule rule : next.rules()) {
        Verdict verdict = rule.when().map(this::judge).orElse(Verdict.YES);
        if (verdict != Verdict.NO) {
          ways.add(rule.go());
        }
        if (verdict == Verdict.YES) {
          return;
        }
      }
    }

    private Verdict judge(Condition condition) {
      return switch (condition) {
        case Condition.AnswerIsAnyOf(String question, Set<String> _) -> judge(condition, question);
        case Condition.AnswerIncludes(String question, String _) -> judge(condition, question);
        case Condition.Answered(String question) -> judge(condition, question);
        case Condition.TimeLimitIs _ ->
            toBeAsked.isEmpty() ? Verdict.of(condition.holds(journey.facts())) : Verdict.PERHAPS;
        case Condition.All(List<Condition> parts) -> {
          Verdict all = Verdict.YES;
          for (Condition part : parts) {
            all = all.and(judge(part));
          }
          yield all;
        }
        case Condition.Any(List<Condition> parts) -> {
          Verdict none = Verdict.YES;
          for (Condition part : parts) {
            none = none.and(judge(part).not());
          }
          yield none.not();
        }
        case Condition.Not(Condition part) -> judge(part).not();
      };
    }

    private Verdict judge(Condition condition, String question) {
      Optional<Answer> answer = journey.facts().answer(question);
      return answer.isEmpty() && toBeAsked.contains(question)
          ? Verdict.PERHAPS
          : Verdict.of(condition.holds(journey.facts()));
    }
  }

  /** A node ahead, and what is counted from it. */
  private static final class Spot {
    private final Node node;
    private final List<Spot> ways = new ArrayList<>();
    private boolean entered;
    private boolean counted;
    private int fewest;
    private int most;

    Spot(Node node) {
      this.node = node;
    }

    void count() {
      int least = Integer.MAX_VALUE;
      for (Spot way : ways) {
        if (way.counted) {
          least = Math.min(least, way.fewest);
          most = Math.max(most, way.most);
        }
      }
      int own = node instanceof Question ? 1 : 0;
      fewest = own + (least == Integer.MAX_VALUE ? 0 : least);
      most = own + most;
      counted = true;
    }
  }

  /** Whether a condition holds, as far as can be told. */
  private enum Verdict {
    NO,
    PERHAPS,
    YES;

    static Verdict of(boolean holds) {
      return holds ? YES : NO;
    }

    Verdict and(Verdict other) {
      return values()[Math.min(ordinal(), other.ordinal())];
    }

    Verdict not() {
      return values()[YES.ordinal() - ordinal()];
    }
  }
}
