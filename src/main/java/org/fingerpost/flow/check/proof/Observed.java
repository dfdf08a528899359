package org.fingerpost.flow.check.proof;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A condition that decides no way, but has to hold at some place on some way.
 *
 * <p>What is found about it serves all flows: it changes while they are explored.
 */
final class Observed {
  private final Formula formula;
  private final BitSet onArrival = new BitSet();
  private final BitSet onLeaving = new BitSet();
  private final BitSet found = new BitSet();
  private boolean anywhere;
  private boolean givenUp;
  private boolean done;

  Observed(Formula formula) {
    this.formula = formula;
  }

  Formula formula() {
    return formula;
  }

  /** To be looked at when somebody comes to a node. */
  void lookOnArrival(int node) {
    onArrival.set(node);
  }

  /** To be looked at when the rules of a node are asked where to go. */
  void lookOnLeaving(int node) {
    onLeaving.set(node);
  }

  /** Once it holds at one place, no other matters. */
  void onePlaceIsEnough() {
    anywhere = true;
  }

  /** The nodes at which it is looked at when somebody comes there. */
  IntStream onArrival() {
    return onArrival.stream();
  }

  /** The nodes at which it is looked at when their rules are asked. */
  IntStream onLeaving() {
    return onLeaving.stream();
  }

  BitSet places() {
    BitSet places = (BitSet) onArrival.clone();
    places.or(onLeaving);
    return places;
  }

  void holdsAt(int node) {
    found.set(node);
    done |= anywhere || found.cardinality() == places().cardinality();
  }

  boolean isFoundAt(int node) {
    return found.get(node);
  }

  boolean isFound() {
    return !found.isEmpty();
  }

  /** Whether there is nothing more to find out. */
  boolean isDone() {
    return done;
  }

  /** Too much would have to be held to find out. */
  void giveUp() {
    givenUp = true;
    done = true;
  }

  boolean isGivenUp() {
    return givenUp;
  }
}
