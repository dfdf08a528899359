package org.fingerpost.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * What the first bytes of a file say about it, read without SQLite.
 *
 * <p>Source: the SQLite database file format, section 1.3, "The Database Header".
 */
final class Header {
  private static final int LENGTH = 100;
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int PAGE_SIZE = 16;
  private static final int CHANGE_COUNTER = 24;
  private static final int PAGES = 28;
  private static final int USER_VERSION = 60;
  private static final int APPLICATION_ID = 68;
  private static final int VALID_FOR = 92;

  private final long size;
  private final byte[] bytes;

  private Header(long size, byte[] bytes) {
    this.size = size;
    this.bytes = bytes;
  }

  /** Reads the header of a file that is there. */
  static Header of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer start = ByteBuffer.allocate(LENGTH);
      while (start.hasRemaining() && channel.read(start) >= 0) {
        // A read may give fewer bytes than there are.
      }
      return new Header(channel.size(), Arrays.copyOf(start.array(), start.position()));
    }
  }

  /** Whether the file has no bytes at all. */
  boolean isEmpty() {
    return size == 0;
  }

  /** Whether it is one of our own files, as far as the header tells. */
  boolean isOurs() {
    boolean whole = bytes.length == LENGTH;
    boolean sqlite = Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC);
    boolean marked = whole && number(APPLICATION_ID) == Schema.APPLICATION_ID;
    // One of the two is enough, so that a damaged file of ours is called damaged, not foreign: a
    // file of SQLite that was cut short or lost its mark, or one of ours whose first bytes changed.
    return (sqlite && !whole) || marked;
  }

  /** Whether everything the header says agrees with what the file is. */
  boolean isSound() {
    return bytes.length == LENGTH
        && Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC)
        && version() > 0;
  }

  /** Whether the file has the length that the header says, where the header knows it. */
  boolean hasItsLength() {
    int pageSize = ByteBuffer.wrap(bytes).getShort(PAGE_SIZE) & 0xFFFF;
    long page = pageSize == 1 ? 65_536 : pageSize;
    boolean known = number(CHANGE_COUNTER) == number(VALID_FOR);
    return !known || (number(PAGES) & 0xFFFF_FFFFL) * page == size;
  }

  /** Which version of the schema the file has. */
  int version() {
    return number(USER_VERSION);
  }

  private int number(int offset) {
    return ByteBuffer.wrap(bytes).getInt(offset);
  }
}
