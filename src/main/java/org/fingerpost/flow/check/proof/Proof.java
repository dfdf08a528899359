package org.fingerpost.flow.check.proof;

import java.util.List;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Places;

/**
 * What is proved of all flows together, over every feasible combination of answers.
 *
 * <p><b>What is a way.</b> A way is the sequence of nodes that somebody passes from a flow's start
 * to an outcome, with the answer given at each question. Two people who pass the same nodes with
 * the same answers go the same way, whatever the dates they gave. As answers count:
 *
 * <ul>
 *   <li>of a choice: each option; and "not sure", where the question has no such option itself and
 *       does not forbid it;
 *   <li>of a question with several choices: each set of options that may be chosen together, never
 *       the empty one; and "not sure" likewise;
 *   <li>of a date, of words: that it was given; and "not sure" likewise;
 *   <li>of a council's area: each council, where any condition anywhere asks which it is, else that
 *       it was given; and "not sure" likewise.
 * </ul>
 *
 * <p><b>What is feasible.</b> A way is feasible if there are standings of the time limits with
 * which the rules lead along it. A time limit has no standing while a date that it needs was not
 * given on the way, so that every test of it is false; then exactly one of open, closing and
 * passed, and the same wherever it is tested, until another date that it can use is given: from
 * then on any standing is possible again, also one that the arithmetic of dates would rule out.
 * Time limits are free of each other. So no way that can be gone is left out; what only a calendar
 * could rule out is counted. A date is taken to be in the range in which time limits can be
 * reckoned.
 *
 * <p><b>What is proved.</b> That every feasible way ends at an outcome; and that every node, rule,
 * offer, step, paragraph of a letter and date in sight serves on some way from some flow's start.
 * Whatever does not is a fault; only nodes to which no arrow leads at all are left to be named by
 * the plainer checks. Where the bound is reached, that is said, and nothing is claimed.
 *
 * @param verdicts one for each flow, for the ways from its start through all flows that it hands
 *     over to
 * @param faults what is wrong, in the order of files and lines; flows that came with the program
 *     because the folder has none are not judged
 * @param open what could neither be found right nor wrong within the bound
 */
public record Proof(List<Verdict> verdicts, List<Fault> faults, List<Fault> open) {

  public Proof {
    verdicts = List.copyOf(verdicts);
    faults = faults.stream().sorted().distinct().toList();
    open = open.stream().sorted().distinct().toList();
  }

  /** Proves within {@link Bound#USUAL}. */
  public static Proof of(Pathways pathways, Places places) {
    return of(pathways, places, Bound.USUAL, Progress.SILENT);
  }

  /**
   * Proves what can be proved within a bound. Ends for any pathways, also for faulty ones, of which
   * it may prove little.
   *
   * @param progress is told how far it is, many times a second
   * @throws java.util.concurrent.CancellationException if nobody waits for it any more
   */
  public static Proof of(Pathways pathways, Places places, Bound bound, Progress progress) {
    return new Judgement(pathways, places, bound, progress).proof();
  }

  /** Whether every flow was proved and nothing is wrong or open. */
  public boolean isComplete() {
    return faults.isEmpty()
        && open.isEmpty()
        && verdicts.stream().allMatch(Verdict.Proved.class::isInstance);
  }
}
