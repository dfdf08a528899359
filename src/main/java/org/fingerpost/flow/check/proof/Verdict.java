package org.fingerpost.flow.check.proof;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;
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

  /** An outcome that ways end at. */
  final class End {
    private final NodeId outcome;
    private final BigInteger ways;
    private final int fewest;
    private final int most;
    private final Supplier<Way> example;

    End(NodeId outcome, BigInteger ways, int fewest, int most, Supplier<Way> example) {
      this.outcome = outcome;
      this.ways = ways;
      this.fewest = fewest;
      this.most = most;
      this.example = example;
    }

    /** The outcome. */
    public NodeId outcome() {
      return outcome;
    }

    /** How many ways end at it, exactly. */
    public BigInteger ways() {
      return ways;
    }

    /** Questions on the shortest of them. */
    public int fewest() {
      return fewest;
    }

    /** Questions on the longest of them. */
    public int most() {
      return most;
    }

    /** One of them. */
    public Way example() {
      return example.get();
    }

    @Override
    public String toString() {
      return outcome + ": " + ways;
    }
  }
}
