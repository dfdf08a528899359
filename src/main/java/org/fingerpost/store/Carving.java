package org.fingerpost.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the rows of a damaged file in its bare bytes, without SQLite and without the structure that
 * holds the rows together: whatever is broken around a row, the row itself may be whole.
 *
 * <p>A row of ours is a record that begins with an identity of 16 bytes. Every place in every page
 * is tried, because nothing but the row has to be believed: what is found counts only once it can
 * be unsealed as what it says it is, and no other bytes can. The write-ahead log is read in the
 * same way, since each of its frames holds a page.
 *
 * <p>Source: the SQLite database file format, sections 1.6 (pages and cells of index b-trees, which
 * tables {@code WITHOUT ROWID} are), 2.1 (records) and 4.1 (the write-ahead log).
 */
final class Carving {
  /** A page when nothing says otherwise; this program has never made files with another. */
  private static final int USUAL_PAGE = 4096;

  private static final int LOG_HEADER = 32;
  private static final int FRAME_HEADER = 24;
  private static final int IDENTITY = 16;

  /** A blob of 16 bytes, as a record's header says it. */
  private static final byte IDENTITY_TYPE = 12 + 2 * IDENTITY;

  /** One text at its longest, every character an escape, with room for the seal. */
  private static final long LONGEST = 8L * 1024 * 1024;

  private final int page;
  private final Found found;
  private long unreadable;

  private Carving(int page, Found found) {
    this.page = page;
    this.found = found;
  }

  /** Gets what looks like a row; most of what looks like one is none. */
  interface Found {
    /**
     * A record that begins with an identity.
     *
     * @param number the whole number that follows, or -1 where none does
     * @param content the last blob of the record
     */
    void row(byte[] identity, long number, byte[] content);
  }

  /**
   * Reads a file and its write-ahead log, where it has one.
   *
   * @return how many bytes the disk would not give
   */
  static long read(CaseloadFile where, Found found) throws IOException {
    Set<Integer> pages = new LinkedHashSet<>();
    pages.add(pageSize(where.file()));
    // The header may be what is damaged.
    pages.add(USUAL_PAGE);
    long unreadable = 0;
    for (int page : pages) {
      Carving carving = new Carving(page, found);
      carving.log(where);
      carving.file(where.file());
      unreadable = Math.max(unreadable, carving.unreadable);
    }
    return unreadable;
  }

  private static int pageSize(Path file) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(18);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.read(start, 0);
    } catch (NoSuchFileException logAlone) {
      return USUAL_PAGE;
    }
    int size = start.getShort(16) & 0xFFFF;
    boolean possible = size >= 512 && Integer.bitCount(size) == 1;
    return size == 1 ? 65_536 : possible ? size : USUAL_PAGE;
  }

  private void file(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Pages pages = number -> at(channel, (number - 1L) * page);
      long count = (channel.size() + page - 1) / page;
      for (long number = 1; number <= count; number++) {
        rows(pages.numbered(number), pages);
      }
    } catch (NoSuchFileException logAlone) {
      // What was not yet in the file may still be in the log.
    }
  }

  /** The latest frame first, so that of two versions of a row the later is found first. */
  private void log(CaseloadFile where) throws IOException {
    Path log = where.writeAheadLog();
    if (!Files.exists(log)) {
      return;
    }
    try (FileChannel frames = FileChannel.open(log, StandardOpenOption.READ)) {
      int whole = FRAME_HEADER + page;
      long count = Math.max(0, (frames.size() - LOG_HEADER + whole - 1) / whole);
      Map<Long, Long> latest = new HashMap<>();
      for (long frame = 0; frame < count; frame++) {
        ByteBuffer header = ByteBuffer.allocate(4);
        frames.read(header, LOG_HEADER + frame * whole);
        latest.put(header.getInt(0) & 0xFFFF_FFFFL, LOG_HEADER + frame * whole + FRAME_HEADER);
      }
      Pages pages =
          number -> {
            Long inLog = latest.get(number);
            return inLog == null ? inFile(where.file(), number) : at(frames, inLog);
          };
      for (long frame = count - 1; frame >= 0; frame--) {
        rows(at(frames, LOG_HEADER + frame * whole + FRAME_HEADER), pages);
      }
    }
  }

  private byte[] inFile(Path file, long number) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return at(channel, (number - 1) * page);
    } catch (NoSuchFileException logAlone) {
      return new byte[page];
    }
  }

  private interface Pages {
    byte[] numbered(long number) throws IOException;
  }

  /** One page; what is missing of it, or what the disk will not give, is zeros. */
  private byte[] at(FileChannel channel, long position) {
    ByteBuffer bytes = ByteBuffer.allocate(page);
    try {
      while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
        // A read may give fewer bytes than there are.
      }
    } catch (IOException faulty) {
      unreadable += bytes.remaining();
    }
    return bytes.array();
  }

  private void rows(byte[] bytes, Pages pages) throws IOException {
    for (int start = 0; start + 4 < bytes.length; start++) {
      if (bytes[start + 2] == IDENTITY_TYPE
          || bytes[start + 3] == IDENTITY_TYPE
          || bytes[start + 4] == IDENTITY_TYPE) {
        cell(bytes, start, pages);
      }
    }
  }

  /** A cell: how long its record is, the record's beginning, and where the rest of it is. */
  private void cell(byte[] bytes, int start, Pages pages) throws IOException {
    Figure length = Figure.at(bytes, start);
    int record = start + length.size();
    if (record + 2 >= bytes.length
        || bytes[record + 1] != IDENTITY_TYPE
        || length.value() < IDENTITY + 3
        || length.value() > LONGEST) {
      return;
    }
    // An index page keeps so much of a record, and sends the rest to pages of its own.
    int most = (page - 12) * 64 / 255 - 23;
    int least = (page - 12) * 32 / 255 - 23;
    int whole = (int) length.value();
    int fitting = least + (whole - least) % (page - 4);
    int here = whole <= most ? whole : fitting <= most ? fitting : least;
    if (record + here > bytes.length) {
      return;
    }
    byte[] content = Arrays.copyOf(Arrays.copyOfRange(bytes, record, record + here), whole);
    if (here < whole) {
      if (record + here + 4 > bytes.length) {
        return;
      }
      long next = ByteBuffer.wrap(bytes).getInt(record + here) & 0xFFFF_FFFFL;
      int have = here;
      while (have < whole && next != 0) {
        byte[] more = pages.numbered(next);
        int part = Math.min(whole - have, page - 4);
        System.arraycopy(more, 4, content, have, part);
        have += part;
        next = ByteBuffer.wrap(more).getInt(0) & 0xFFFF_FFFFL;
      }
    }
    record(content);
  }

  private void record(byte[] record) {
    int header = record[0];
    if (header < 3 || header > 16 || header + IDENTITY >= record.length) {
      return;
    }
    byte[] identity = Arrays.copyOfRange(record, header, header + IDENTITY);
    long number = -1;
    int value = header + IDENTITY;
    int at = 2;
    while (at < header) {
      Figure type = Figure.at(record, at);
      at += type.size();
      int length = lengthOf(type.value());
      if (length < 0 || length > record.length - value) {
        return;
      }
      if (type.value() >= 12 && type.value() % 2 == 0) {
        found.row(identity, number, Arrays.copyOfRange(record, value, value + length));
        return;
      }
      number = wholeNumber(type.value(), record, value, length);
      value += length;
    }
  }

  /** How long a value of a type is; negative where there is no such type. */
  private static int lengthOf(long type) {
    if (type >= 12) {
      long length = (type - 12) / 2;
      return length > LONGEST ? -1 : (int) length;
    }
    return switch ((int) type) {
      case 0, 8, 9 -> 0;
      case 1, 2, 3, 4 -> (int) type;
      case 5 -> 6;
      case 6, 7 -> 8;
      default -> -1;
    };
  }

  private static long wholeNumber(long type, byte[] record, int at, int length) {
    if (type == 8 || type == 9) {
      return type - 8;
    }
    long number = length == 0 ? 0 : record[at];
    for (int next = 1; next < length; next++) {
      number = (number << 8) | (record[at + next] & 0xFF);
    }
    return number;
  }

  // A number as SQLite writes it: seven bits in a byte, the eighth says that more follow.
  private record Figure(long value, int size) {
    static Figure at(byte[] bytes, int start) {
      long value = 0;
      for (int size = 1; size <= 8; size++) {
        if (start + size > bytes.length) {
          return new Figure(Long.MAX_VALUE, size);
        }
        byte one = bytes[start + size - 1];
        value = (value << 7) | (one & 0x7F);
        if (one >= 0) {
          return new Figure(value, size);
        }
      }
      return new Figure(Long.MAX_VALUE, 9);
    }
  }
}
