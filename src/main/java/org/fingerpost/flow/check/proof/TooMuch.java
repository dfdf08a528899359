package org.fingerpost.flow.check.proof;

/** The bound was reached at a node. Carries no stack: it is an answer, not a bug. */
final class TooMuch extends Exception {
  private static final long serialVersionUID = 1L;
  private final int node;

  TooMuch(int node, String reason) {
    super(reason, null, false, false);
    this.node = node;
  }

  int node() {
    return node;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
