package org.fingerpost.flow;

import java.util.List;

/**
 * Something to read before going on.
 *
 * @param sources ids of the sources it rests on
 */
public record Notice(NodeId id, String title, Prose body, Next next, List<String> sources)
    implements Node {
  public Notice {
    sources = List.copyOf(sources);
  }
}
