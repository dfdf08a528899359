package org.fingerpost.flow;

/**
 * The address of a node: its flow and its name in that flow, written {@code flow/name}.
 *
 * @param flow the id of the flow's file, such as {@code complaint}
 * @param name the node's key in that file, such as {@code start}
 */
public record NodeId(String flow, String name) implements Comparable<NodeId> {

  /** Reads {@code flow/name}, or a bare {@code name} as a node of the flow it stands in. */
  public static NodeId parse(String written, String inFlow) {
    int slash = written.indexOf('/');
    return slash < 0
        ? new NodeId(inFlow, written)
        : new NodeId(written.substring(0, slash), written.substring(slash + 1));
  }

  @Override
  public int compareTo(NodeId other) {
    int byFlow = flow.compareTo(other.flow);
    return byFlow != 0 ? byFlow : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return flow + "/" + name;
  }
}
