package org.fingerpost.flow.json;

/**
 * One file while it is read.
 *
 * @param faults what is wrong with it so far
 * @param prose how its texts are taken apart
 */
record Sheet(Faults faults, ProseReader prose) {}
