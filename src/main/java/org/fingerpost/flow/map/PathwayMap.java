package org.fingerpost.flow.map;

import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.Pathways;

/** Draws pathways: one flow, or how all of them hand over to each other. */
public final class PathwayMap {
  private final Sketches sketches;
  private final Pathways pathways;
  private final Layout layout;

  /** Draws these pathways; every place that a node leads to must exist. */
  public PathwayMap(Pathways pathways) {
    // The layout library is on the class path, which a module cannot see unless it asks to.
    PathwayMap.class.getModule().addReads(ClassLoader.getSystemClassLoader().getUnnamedModule());
    this.pathways = pathways;
    this.sketches = new Sketches(pathways);
    this.layout = new Layout(new Lettering());
  }

  /** The picture of the flow with this id, or nothing where there is none. */
  public Optional<Picture> flow(String id) {
    return pathways.flow(id).map(sketches::of).map(layout::place);
  }

  /** The picture of all flows and their hand-overs. */
  public Picture all() {
    // Flows have no order of their own, and that of the ways takes the least room.
    return layout.place(new Cutting(layout, sketches.ofAll()).inOrder());
  }

  /**
   * The flow with this id as sheets of A3, the overview first; nothing where there is no such flow.
   */
  public Optional<List<Picture>> flowInSheets(String id) {
    return pathways.flow(id).map(sketches::of).map(this::sheets);
  }

  /** All flows and their hand-overs as sheets of A3, the overview first. */
  public List<Picture> allInSheets() {
    return sheets(sketches.ofAll());
  }

  private List<Picture> sheets(Sketch sketch) {
    return new Cutting(layout, sketch).sheets();
  }

  /** A picture as the text of an SVG file. The same picture always gives the same text. */
  public static String svg(Picture picture) {
    return SvgPainter.write(picture);
  }

  /** A picture as the bytes of a PNG file, 144 dots to the inch. */
  public static byte[] png(Picture picture) {
    return PngPainter.write(picture);
  }
}
