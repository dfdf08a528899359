package org.fingerpost.ui.preview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.RouteId;

/**
 * Something that was found in the files, and where it belongs on the screens.
 *
 * @param here whether it is about the screen that is shown
 * @param screen the screen to go to; for a route, the first outcome that offers it
 */
record Finding(Fault fault, boolean here, Optional<NodeId> screen) {

  /** Puts those first that are about the screen that is shown. */
  static List<Finding> of(List<Fault> faults, Pathways pathways, Node shown) {
    List<Finding> all = faults.stream().map(fault -> of(fault, pathways, shown)).toList();
    return Stream.concat(
            all.stream().filter(Finding::here), all.stream().filter(one -> !one.here()))
        .toList();
  }

  private static Finding of(Fault fault, Pathways pathways, Node shown) {
    Optional<NodeId> node = flow(fault).map(flow -> new NodeId(flow, fault.node()));
    if (node.isEmpty() || node.flatMap(pathways::node).isPresent()) {
      return new Finding(fault, node.equals(Optional.of(shown.id())), node);
    }
    RouteId route = new RouteId(node.get().flow(), node.get().name());
    return offers(shown, route)
        ? new Finding(fault, true, Optional.of(shown.id()))
        : new Finding(
            fault,
            false,
            pathways.flows().values().stream()
                .flatMap(flow -> flow.nodes().values().stream())
                .filter(one -> offers(one, route))
                .map(Node::id)
                .findFirst());
  }

  private static boolean offers(Node node, RouteId route) {
    return node instanceof Outcome outcome
        && outcome.routes().stream().anyMatch(offer -> offer.route().equals(route));
  }

  /** The flow in whose file it was found, if it was in a flow's. */
  private static Optional<String> flow(Fault fault) {
    String file = fault.place().file();
    String name = file.startsWith("pathways/") ? file.substring("pathways/".length()) : file;
    return name.endsWith(".json") && name.indexOf('/') < 0 && !fault.node().isEmpty()
        ? Optional.of(name.substring(0, name.length() - ".json".length()))
        : Optional.empty();
  }
}
