package org.fingerpost.flow.json;

import java.util.Set;
import java.util.TreeSet;

/**
 * One file while it is read. Not safe for several threads.
 *
 * @param faults what is wrong with it so far
 * @param prose how its texts are taken apart
 * @param flowsNamed the flows that addresses in it name so far, as in {@code flow/node}
 */
record Sheet(Faults faults, ProseReader prose, Set<String> flowsNamed) {

  /** A sheet with nothing on it yet. */
  Sheet(Faults faults, ProseReader prose) {
    this(faults, prose, new TreeSet<>());
  }

  /** A sheet for a part of the same file, whose faults are gathered apart. */
  Sheet apart() {
    return new Sheet(new Faults(faults.file()), prose);
  }

  /** Adds what was found in a part. */
  void addAll(Sheet part) {
    faults.addAll(part.faults);
    flowsNamed.addAll(part.flowsNamed);
  }
}
