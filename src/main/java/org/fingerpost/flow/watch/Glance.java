package org.fingerpost.flow.watch;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lay under a folder at a moment: two are equal if the files and their contents are.
 *
 * @param files each file by its path, with forward slashes
 */
public record Glance(Map<String, Content> files) {

  public Glance {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /**
   * A file's content, told from any other by its length and a checksum.
   *
   * @param length in bytes; -1 where the file could not be read
   * @param checksum 0 where the file is larger than anything that is read
   */
  public record Content(long length, long checksum) {
    static final Content UNREADABLE = new Content(-1, 0);
  }
}
