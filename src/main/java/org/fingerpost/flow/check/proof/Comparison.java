package org.fingerpost.flow.check.proof;

import java.math.BigInteger;
import java.util.List;
import org.fingerpost.flow.NodeId;

/**
 * What an edit does to the ways of a flow: every person is walked through the old and the new
 * pathways with the same answers.
 *
 * <p><b>What is counted.</b> A way here is what somebody answers to every question that the old or
 * the new pathways ask, together with the nodes passed in both. Where both ask the same questions
 * that is a way as {@link Proof} counts it; where a question with three answers was put in, each
 * old way is three. Time limits stand alike on both sides.
 *
 * <p><b>What is the same.</b> Questions, answers, notices and outcomes are matched by id, never by
 * their words; only where an id is gone and exactly one new thing of that kind has its name or its
 * very words, it is taken to be renamed.
 */
public sealed interface Comparison {

  /** The id of the flow. */
  String flow();

  /**
   * The ways were compared, all of them.
   *
   * @param before how many ways the old flow has, exactly
   * @param now how many ways the new flow has, exactly
   * @param same how many end as before
   * @param changes the others, those together that change in the same way, most ways first
   * @param passings the questions and notices that only one side comes to
   * @param renamed what has another id and the same words, in words
   */
  record Compared(
      String flow,
      BigInteger before,
      BigInteger now,
      BigInteger same,
      List<Change> changes,
      List<Passing> passings,
      List<String> renamed)
      implements Comparison {
    public Compared {
      changes = List.copyOf(changes);
      passings = List.copyOf(passings);
      renamed = List.copyOf(renamed);
    }

    /** Whether every way goes and ends as before. */
    public boolean isSame() {
      return changes.isEmpty() && passings.isEmpty();
    }

    /** How many ways change in a way of this kind. */
    public BigInteger ways(Change.Kind kind) {
      return changes.stream()
          .filter(change -> change.kind() == kind)
          .map(Change::ways)
          .reduce(BigInteger.ZERO, BigInteger::add);
    }
  }

  /**
   * The ways were not compared: one side is not sound, or the bound was reached.
   *
   * @param inOld whether the old pathways are the reason
   * @param reason why, one sentence
   */
  record NotCompared(String flow, boolean inOld, NodeId at, String reason) implements Comparison {}

  /**
   * Ways that part at the same place and change in the same way.
   *
   * @param at the node at which the old and the new way part
   * @param from where the ways ended; nothing where they appeared
   * @param to where the ways end; nothing where they vanished
   * @param who who goes these ways
   * @param dates how time limits stand where they part; empty where that makes no difference
   * @param endings of ways that end elsewhere: from where to where, most ways first
   */
  record Change(
      Kind kind,
      NodeId at,
      List<NodeId> from,
      List<NodeId> to,
      Who who,
      String dates,
      List<Ending> endings) {

    /** What happens to the ways. */
    public enum Kind {
      ENDS_ELSEWHERE,
      APPEARED,
      VANISHED
    }

    public Change {
      from = List.copyOf(from);
      to = List.copyOf(to);
      endings = List.copyOf(endings);
    }

    /** How many ways, exactly. */
    public BigInteger ways() {
      return who.ways();
    }
  }

  /** Ways of a change that ended at one outcome and end at another now. */
  record Ending(NodeId from, NodeId to, Who who) {}

  /**
   * The people who go some ways.
   *
   * @param ways how many ways, exactly
   * @param said what all of them answer, in the order of the questions
   * @param all whether everybody who answers so is among them
   */
  record Who(BigInteger ways, List<Said> said, boolean all) {
    public Who {
      said = List.copyOf(said);
    }
  }

  /**
   * The answers to a question that a group of ways has.
   *
   * @param question its id
   * @param ids the answers' ids
   * @param words the answers in words
   */
  record Said(String question, List<String> ids, String words) {
    public Said {
      ids = List.copyOf(ids);
    }
  }

  /**
   * A question or notice that is passed on one side only.
   *
   * @param inOld whether it was passed; else it is passed now
   * @param ways on how many ways that end on both sides
   */
  record Passing(NodeId node, boolean inOld, BigInteger ways) {}
}
