package org.fingerpost.flow.check.proof;

import java.util.List;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;

/** An edit: the pathways as they were and as they are now, to be compared flow by flow. */
public final class Edit {
  private final Pathways old;
  private final Pathways now;
  private final Plan oldPlan;
  private final Plan nowPlan;
  private final Alike alike;

  /** Makes them ready. */
  public Edit(Pathways old, Pathways now) {
    this.old = old;
    this.now = now;
    this.oldPlan = new Plan(old);
    this.nowPlan = new Plan(now);
    this.alike = new Alike(oldPlan, nowPlan);
  }

  /** The id that a node of the old pathways has in the new ones; its own where it is gone. */
  public NodeId nowOf(NodeId before) {
    return alike.nowOf(before);
  }

  /** What has another id and the same words, one sentence each. */
  public List<String> renamed() {
    return alike.renamed().stream()
        .map(
            one ->
                "The "
                    + one.what()
                    + " "
                    + one.before()
                    + (one.what().equals("answer") ? " of " + one.at() : "")
                    + " is called "
                    + one.after()
                    + " now. Saved answers are kept by id, so it will be asked again.")
        .distinct()
        .toList();
  }

  /**
   * Compares the ways of a flow that both have.
   *
   * @throws IllegalArgumentException where one of them does not have it
   */
  public Comparison compare(String flow, Bound bound, Progress progress) {
    Walked before;
    Walked after;
    try {
      before = Walked.of(oldPlan, begun(old, flow), bound, progress);
    } catch (Walked.NotWalked not) {
      return new Comparison.NotCompared(flow, true, not.at(), not.reason());
    }
    try {
      after = Walked.of(nowPlan, begun(now, flow), bound, progress);
    } catch (Walked.NotWalked not) {
      return new Comparison.NotCompared(flow, false, not.at(), not.reason());
    }
    LockStep lockStep = new LockStep(before, after, alike, bound);
    try {
      lockStep.run();
    } catch (TooMuch reached) {
      NodeId at = nowPlan.node(Math.min(reached.node(), nowPlan.size() - 1)).id();
      return new Comparison.NotCompared(
          flow, false, at, "At \"" + at + "\", " + reached.reason() + ".");
    }
    return new Grouping(flow, before, after, alike, lockStep).compared();
  }

  private static Flow begun(Pathways pathways, String flow) {
    return pathways
        .flow(flow)
        .orElseThrow(() -> new IllegalArgumentException("There is no flow " + flow + "."));
  }
}
