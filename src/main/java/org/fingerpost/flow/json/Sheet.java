package org.fingerpost.flow.json;

/**
 * One file while it is read.
 *
 * @param faults what is wrong with it so far
 * @param prose how its texts are taken apart
 */
record Sheet(Faults faults, ProseReader prose) {

  /** A sheet for a part of the same file, whose faults are gathered apart. */
  Sheet apart() {
    return new Sheet(new Faults(faults.file()), prose);
  }
}
