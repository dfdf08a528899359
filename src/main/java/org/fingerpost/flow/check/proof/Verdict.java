package org.fingerpost.flow.check.proof;

import java.math.BigInteger;
import java.util.List;
import org.fingerpost.flow.NodeId;

/** What is proved of the ways that begin at a flow's start. */
public sealed interface Verdict {

  /** The id of the flow. */
  String flow();

  /**
   * Every feasible way was gone, and each ends at an outcome: no answer leads nowhere, "not sure"
   * among them, and no question comes twice.
   *
   * @param ways how many ways there are, exactly (see {@link Proof} for what counts as one)
   * @param fewest questions on the shortest way
   * @param most questions on the longest way
   * @param ends the outcomes that are reached, in the order of the files
   */
  record Proved(String flow, BigInteger ways, int fewest, int most, List<End> ends)
      implements Verdict {
    public Proved {
      ends = List.copyOf(ends);
    }
  }

  /**
   * The proof failed or was given up: nothing is said of these ways.
   *
   * @param at where
   * @param reason why, one sentence
   */
  record NotProved(String flow, NodeId at, String reason) implements Verdict {}

  /**
   * An outcome that ways end at.
   *
   * @param ways how many, exactly
   * @param fewest questions on the shortest of them
   * @param most questions on the longest of them
   * @param example one of them
   */
  record End(NodeId outcome, BigInteger ways, int fewest, int most, Way example) {}
}
