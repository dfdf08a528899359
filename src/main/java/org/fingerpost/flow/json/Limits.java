package org.fingerpost.flow.json;

/**
 * How much a file may hold before it is refused.
 *
 * @param bytes of the whole file
 * @param tokens values, names and brackets in one file
 * @param depth how many brackets may stand inside each other
 * @param stringLength characters in one string
 * @param nameLength characters in one property name
 */
public record Limits(int bytes, int tokens, int depth, int stringLength, int nameLength) {

  /** For the flows that an author keeps: ten thousand questions fit into one file. */
  public static final Limits OWN_FLOWS =
      new Limits(32 * 1024 * 1024, 2_000_000, 64, 64 * 1024, 256);

  /** For small files that come from anybody, such as answers. */
  public static final Limits FROM_OTHERS = new Limits(2 * 1024 * 1024, 200_000, 64, 64 * 1024, 256);
}
