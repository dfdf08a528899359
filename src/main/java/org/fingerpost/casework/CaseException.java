package org.fingerpost.casework;

import org.jspecify.annotations.Nullable;

/** Says that keeping or reading cases met an expected problem. */
public final class CaseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient CaseProblem problem;

  /** Wraps a problem that has no technical cause worth keeping. */
  public CaseException(CaseProblem problem) {
    this(problem, null);
  }

  /** Wraps a problem with its technical cause, which is for the log only. */
  public CaseException(CaseProblem problem, @Nullable Throwable cause) {
    super(problem.inWords(), cause);
    this.problem = problem;
  }

  /** What went wrong, to be shown to the person. */
  public CaseProblem problem() {
    return problem;
  }
}
