package org.fingerpost.flow.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Nearest;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;

/**
 * All flows as nodes and arrows, with a number for each node. An arrow to a node that does not
 * exist is taken to lead to the one that was probably meant, so that one slip gives one fault.
 */
final class Graph {
  private final List<Node> nodes = new ArrayList<>();
  private final Map<NodeId, Integer> numbers = new HashMap<>();
  private final List<List<Arrow>> arrows = new ArrayList<>();
  private final List<int[]> targets = new ArrayList<>();

  Graph(Pathways pathways) {
    for (Flow flow : pathways.flows().values()) {
      for (Node node : flow.nodes().values()) {
        numbers.put(node.id(), nodes.size());
        nodes.add(node);
      }
    }
    for (Node node : nodes) {
      List<Arrow> out = Arrow.from(node);
      List<Arrow> kept = new ArrayList<>();
      List<Integer> to = new ArrayList<>();
      for (Arrow arrow : out) {
        Optional<Integer> target = numberOf(arrow.to());
        if (target.isEmpty()) {
          target = meant(arrow.to(), pathways).flatMap(this::numberOf);
        }
        if (target.isPresent()) {
          kept.add(arrow);
          to.add(target.get());
        }
      }
      arrows.add(kept);
      targets.add(to.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  /** The node that was probably meant by an address that leads nowhere. */
  static Optional<NodeId> meant(NodeId written, Pathways pathways) {
    Optional<Flow> flow = pathways.flow(written.flow());
    if (flow.isEmpty()) {
      return Nearest.to(written.flow(), pathways.flows().keySet())
          .map(near -> new NodeId(near, written.name()))
          .filter(id -> pathways.node(id).isPresent());
    }
    return Nearest.to(written.name(), flow.get().nodes().keySet())
        .map(near -> new NodeId(written.flow(), near));
  }

  int size() {
    return nodes.size();
  }

  Node node(int number) {
    return nodes.get(number);
  }

  Optional<Integer> numberOf(NodeId id) {
    return Optional.ofNullable(numbers.get(id));
  }

  /** Where the arrows of a node lead, in the order in which they are written. */
  int[] targets(int number) {
    return targets.get(number);
  }

  List<Arrow> arrows(int number) {
    return arrows.get(number);
  }

  /** Every node that can be come to from these, they themselves among them. */
  BitSet reachableFrom(List<Integer> starts) {
    BitSet seen = new BitSet(size());
    Deque<Integer> open = new ArrayDeque<>();
    for (int start : starts) {
      if (!seen.get(start)) {
        seen.set(start);
        open.add(start);
      }
    }
    while (!open.isEmpty()) {
      for (int target : targets(open.remove())) {
        if (!seen.get(target)) {
          seen.set(target);
          open.add(target);
        }
      }
    }
    return seen;
  }

  /** A way that comes back to where it was: its nodes, and the arrow that closes it. */
  record Ring(List<Integer> nodes, Arrow closing) {}

  /**
   * Rings such that without their closing arrows no way comes back. None means that every way ends.
   */
  List<Ring> rings() {
    List<Ring> rings = new ArrayList<>();
    int[] nextArrow = new int[size()];
    byte[] state = new byte[size()];
    List<Integer> way = new ArrayList<>();
    for (int start = 0; start < size(); start++) {
      if (state[start] != 0) {
        continue;
      }
      way.add(start);
      state[start] = 1;
      while (!way.isEmpty()) {
        int at = way.getLast();
        if (nextArrow[at] == targets(at).length) {
          state[at] = 2;
          way.removeLast();
          continue;
        }
        int index = nextArrow[at]++;
        int target = targets(at)[index];
        if (state[target] == 0) {
          state[target] = 1;
          way.add(target);
        } else if (state[target] == 1) {
          rings.add(
              new Ring(
                  List.copyOf(way.subList(way.indexOf(target), way.size())),
                  arrows(at).get(index)));
        }
      }
    }
    return rings;
  }

  /** The nodes in an order in which every arrow leads onward. Only where there is no ring. */
  List<Integer> inOrder() {
    List<Integer> order = new ArrayList<>(size());
    int[] nextArrow = new int[size()];
    byte[] state = new byte[size()];
    Deque<Integer> way = new ArrayDeque<>();
    for (int start = 0; start < size(); start++) {
      if (state[start] != 0) {
        continue;
      }
      way.push(start);
      state[start] = 1;
      while (!way.isEmpty()) {
        int at = way.peek();
        if (nextArrow[at] == targets(at).length) {
          order.add(at);
          way.pop();
          continue;
        }
        int target = targets(at)[nextArrow[at]++];
        if (state[target] == 0) {
          state[target] = 1;
          way.push(target);
        }
      }
    }
    Collections.reverse(order);
    return order;
  }
}
