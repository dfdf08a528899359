package org.fingerpost.flow;

/**
 * A line of a file.
 *
 * @param file the path below {@code flows/}, with forward slashes
 * @param line counted from 1
 */
public record Place(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
