package org.fingerpost.flow.map;

import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.NodeId;

/**
 * What is to be drawn, before anything has a place.
 *
 * @param title the heading of the picture
 * @param facts a line below it
 * @param description what the picture shows, for those who cannot see it
 */
record Sketch(String title, String facts, String description, List<Piece> pieces) {
  Sketch {
    pieces = List.copyOf(pieces);
  }

  /**
   * One box.
   *
   * @param id unique in the sketch
   * @param node the node that it shows, or where it leads in another flow
   * @param label a word or two above the title that say what the box is
   * @param small lines below the title
   * @param limbs the ways on
   */
  record Piece(
      String id,
      Kind kind,
      Optional<NodeId> node,
      String label,
      String title,
      List<String> small,
      List<Limb> limbs) {
    Piece {
      small = List.copyOf(small);
      limbs = List.copyOf(limbs);
    }
  }

  /**
   * A way on.
   *
   * @param words what stands on it, each beginning a line; empty where there is nothing to say
   * @param to the id of the piece that it leads to
   */
  record Limb(List<String> words, String to) {
    Limb {
      words = List.copyOf(words);
    }
  }
}
