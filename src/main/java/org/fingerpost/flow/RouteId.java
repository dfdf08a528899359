package org.fingerpost.flow;

/**
 * The address of a route: its flow and its name in that flow, written {@code flow/name}.
 *
 * @param flow the id of the flow's file
 * @param name the route's key in that file, such as {@code appeal}
 */
public record RouteId(String flow, String name) {

  /** Reads {@code flow/name}, or a bare {@code name} as a route of the flow it stands in. */
  public static RouteId parse(String written, String inFlow) {
    NodeId read = NodeId.parse(written, inFlow);
    return new RouteId(read.flow(), read.name());
  }

  @Override
  public String toString() {
    return flow + "/" + name;
  }
}
