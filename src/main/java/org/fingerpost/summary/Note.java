package org.fingerpost.summary;

import java.util.Optional;
import org.fingerpost.flow.NodeId;

/**
 * Something that was written down beside the way.
 *
 * @param at the node it was written at, or nothing for a note about the whole
 * @param text the person's own words; may have several lines
 */
public record Note(Optional<NodeId> at, String text) {

  /** A note written at a node. */
  public static Note at(NodeId node, String text) {
    return new Note(Optional.of(node), text);
  }

  /** A note about the whole. */
  public static Note general(String text) {
    return new Note(Optional.empty(), text);
  }
}
