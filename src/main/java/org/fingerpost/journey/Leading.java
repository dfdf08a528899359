package org.fingerpost.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Question;

/**
 * How a node leads on: every rule of its list as it was tried, and what decided.
 *
 * @param rules the node's own list, in order
 * @param by what decided
 * @param to where it leads, unless nowhere
 */
public record Leading(List<Tried> rules, By by, Optional<NodeId> to) {

  public Leading {
    rules = List.copyOf(rules);
  }

  /** What decides where a node leads. */
  public sealed interface By {
    /** The way of the option that was chosen. */
    record TheOption(String option) implements By {}

    /** The question's own way for "I am not sure". */
    record BeingUnsure() implements By {}

    /**
     * A rule of the list.
     *
     * @param number counted from 1
     */
    record ARule(int number) implements By {}

    /** Nothing: no rule holds, so the way ends here. */
    record Nothing() implements By {}

    /** Nothing yet: the question is not answered. */
    record NotAnswered() implements By {}

    /** An outcome leads nowhere. */
    record TheEnd() implements By {}
  }

  /**
   * A rule as it was tried.
   *
   * @param number counted from 1
   * @param condition its condition as it stands, unless it has none and always holds
   * @param asked whether it was come to: false where an earlier rule or the option decided
   */
  public record Tried(int number, Next.Rule rule, Optional<Judged> condition, boolean asked) {

    /** Whether its condition holds, asked or not. */
    public boolean holds() {
      return condition.map(Judged::holds).orElse(true);
    }
  }

  /**
   * How a node leads on.
   *
   * @param known the journey as far as it is known there, with the answer given there
   * @param whole the journey in full
   */
  static Leading from(Node node, Optional<Answer> answer, Journey known, Journey whole) {
    return switch (node) {
      case Outcome _ -> new Leading(List.of(), new By.TheEnd(), Optional.empty());
      case Notice notice -> byRules(notice.next(), known, whole);
      case Question question -> from(question, answer, known, whole);
    };
  }

  private static Leading from(
      Question question, Optional<Answer> answer, Journey known, Journey whole) {
    Next next = question.asking().next();
    if (answer.isEmpty()) {
      return new Leading(tried(next, known, whole, 0), new By.NotAnswered(), Optional.empty());
    }
    Optional<NodeId> own = question.ownWay(answer.get());
    if (own.isPresent()) {
      By by =
          answer.get() instanceof Answer.Chosen(String option)
              ? new By.TheOption(option)
              : new By.BeingUnsure();
      return new Leading(tried(next, known, whole, 0), by, own);
    }
    return byRules(next, known, whole);
  }

  private static Leading byRules(Next next, Journey known, Journey whole) {
    List<Tried> tried = tried(next, known, whole, Integer.MAX_VALUE);
    return tried.stream()
        .filter(one -> one.asked() && one.holds())
        .findFirst()
        .map(one -> new Leading(tried, new By.ARule(one.number()), Optional.of(one.rule().go())))
        .orElseGet(() -> new Leading(tried, new By.Nothing(), Optional.empty()));
  }

  private static List<Tried> tried(Next next, Journey known, Journey whole, int mostAsked) {
    List<Tried> tried = new ArrayList<>();
    boolean open = true;
    for (Next.Rule rule : next.rules()) {
      Tried one =
          new Tried(
              tried.size() + 1,
              rule,
              rule.when().map(when -> Judged.of(when, known, whole)),
              open && tried.size() < mostAsked);
      tried.add(one);
      open &= !one.holds();
    }
    return tried;
  }
}
