package org.fingerpost.journey;

import java.util.OptionalInt;
import org.fingerpost.flow.NodeId;

/**
 * A step from one node to the next.
 *
 * @param rule which rule of the node's {@code next} leads there, counted from 0; nothing where an
 *     answer does by itself
 */
public record Step(NodeId from, OptionalInt rule, NodeId to) {}
