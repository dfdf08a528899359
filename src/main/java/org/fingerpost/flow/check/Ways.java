package org.fingerpost.flow.check;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fingerpost.flow.NodeId;

/**
 * How many feasible ways lead through a flow.
 *
 * <p>A <em>way</em> begins at the flow's first node and ends at an outcome, perhaps of another
 * flow. Two ways differ where they pass another node, or where a question on both is answered
 * otherwise:
 *
 * <ul>
 *   <li>each option of a choice is an answer of its own, and so is "I am not sure";
 *   <li>of several choices, answers differ in the options that some rule in a {@code next} tests,
 *       and in "I am not sure";
 *   <li>a date or a text is known or not sure; so is an area, but where a rule tests which, each
 *       area is an answer of its own;
 *   <li>how a time limit stands (open, closing, passed) makes a difference where a rule had to know
 *       it to decide where the way goes on, and only there. A standing that was known once stays,
 *       until a further date is answered that the time limit counts from.
 * </ul>
 *
 * <p>A way is feasible where one person's answers could lead along it. What several time limits
 * have to do with each other is not looked at: each may stand in any way once its dates are known.
 */
public sealed interface Ways {

  /**
   * The exact count.
   *
   * @param count of all ways
   * @param byOutcome of the ways to each outcome that any way leads to
   */
  record Counted(BigInteger count, Map<NodeId, BigInteger> byOutcome) implements Ways {
    public Counted {
      byOutcome = Collections.unmodifiableMap(new LinkedHashMap<>(byOutcome));
    }
  }

  /** There is no count, and nothing is proved about what can be reached. */
  record NotProved(String why) implements Ways {}
}
