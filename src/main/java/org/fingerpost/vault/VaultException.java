package org.fingerpost.vault;

/** Says why keys could not be had, or sealed bytes not opened. */
public final class VaultException extends Exception {
  private static final long serialVersionUID = 1L;

  private final VaultProblem problem;

  VaultException(VaultProblem problem) {
    super(problem.name());
    this.problem = problem;
  }

  /** What went wrong. */
  public VaultProblem problem() {
    return problem;
  }
}
