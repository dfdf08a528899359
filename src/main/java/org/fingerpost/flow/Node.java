package org.fingerpost.flow;

/** One screen of a pathway: something to answer, something to read, or the end of the way. */
public sealed interface Node permits Question, Notice, Outcome {

  /** Where this node stands. */
  NodeId id();

  /** The screen's heading, in plain words. */
  String title();
}
