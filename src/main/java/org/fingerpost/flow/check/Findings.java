package org.fingerpost.flow.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Place;
import org.fingerpost.flow.Places;

/** Gathers what is found, and knows where things stand. Not safe for several threads. */
final class Findings {
  private final Places places;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> warnings = new ArrayList<>();
  private final Set<String> damaged = new HashSet<>();

  /** Begins with what reading has found: nodes with such a fault are not judged any further. */
  Findings(Places places, List<Fault> fromReading) {
    this.places = places;
    faults.addAll(fromReading);
    for (Fault fault : fromReading) {
      damaged.add(fault.place().file() + " " + fault.node());
    }
  }

  Places places() {
    return places;
  }

  List<Fault> faults() {
    return faults;
  }

  List<Fault> warnings() {
    return warnings;
  }

  /** A fault in a flow, at a JSON pointer. Borrowed flows are not judged. */
  void inFlow(String flow, String pointer, String node, String what, String remedy) {
    inFile(places.flowFile(flow), pointer, node, what, remedy);
  }

  void inFile(String file, String pointer, String node, String what, String remedy) {
    if (!places.isBorrowed(file)) {
      faults.add(new Fault(places.of(file, pointer), node, what, remedy));
    }
  }

  void warn(String file, String pointer, String node, String what, String remedy) {
    if (!places.isBorrowed(file)) {
      warnings.add(new Fault(places.of(file, pointer), node, what, remedy));
    }
  }

  /** Whether a file's faults count; looking for what was meant in others would be for nothing. */
  boolean judges(String file) {
    return !places.isBorrowed(file);
  }

  /** A fault of the whole folder. */
  void overall(String what, String remedy) {
    faults.add(new Fault(new Place("flows", 1), "", what, remedy));
  }

  boolean isOwn(String flow) {
    return !places.isBorrowed(places.flowFile(flow));
  }

  /** Whether reading found a fault in this node, so that what it leads to may not be known. */
  boolean isDamaged(NodeId node) {
    return damaged.contains(places.flowFile(node.flow()) + " " + node.name());
  }

  boolean isUnread(String file) {
    return places.isUnread(file);
  }

  /** Whether any flow is there that could not be read. */
  boolean misses(String folder) {
    return places.unread().stream().anyMatch(name -> name.startsWith(folder));
  }

  static String quoted(String id) {
    return "\"" + id + "\"";
  }
}
