package org.fingerpost.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One pathway file.
 *
 * @param id the file's name without {@code .json}
 * @param title what a family would call it
 * @param revision changes whenever the flow does; a saved journey pins it
 * @param appliesTo the nation whose law it follows
 * @param start the name of its first node
 */
public record Flow(
    String id,
    String title,
    String revision,
    String appliesTo,
    NodeId start,
    Map<String, Node> nodes,
    Map<String, Route> routes) {

  public Flow {
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
  }

  /** The node with this name in this flow. */
  public Optional<Node> node(String name) {
    return Optional.ofNullable(nodes.get(name));
  }
}
