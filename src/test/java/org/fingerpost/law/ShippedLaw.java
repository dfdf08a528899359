package org.fingerpost.law;

import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;

/** The time limits and sources that come with the program. */
final class ShippedLaw {
  private ShippedLaw() {}

  static Law read() {
    return new PathwaysReader().readShipped().pathways().map(Pathways::law).orElseThrow();
  }
}
