package org.fingerpost.casework;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.casework.CaseFile.Carried;

/**
 * What a case file carries as bytes, before they are sealed.
 *
 * <p>Numbers are big-endian. First the format, 1 (4); when the file was made, in seconds and
 * nanoseconds since 1970 (8, 4); how many cases (4) and how many entries in all of them (4). Then
 * each case: its identity (16), its head, how many entries (4), and each entry: its sequence (8)
 * and itself. Head and entries are written by {@link EntryCodec}, with their length before them
 * (4).
 *
 * <p>Reading is strict and trusts no figure: nothing is taken from memory before it is known that
 * the bytes are there. A later format is told apart from damage.
 *
 * <p>Has no state; any thread may use it.
 */
public final class CaseFileCodec {
  private static final int FORMAT = 1;

  /** The most entries that one file holds, in all of its cases. */
  static final int MOST_ENTRIES = 200_000;

  /**
   * No note has a higher number: a log that says so was not written by this program, and would
   * leave no number for the next note.
   */
  private static final int HIGHEST_NOTE = 1_000_000;

  private static final int LEAST_PER_CASE = 16 + 3 * Integer.BYTES;
  private static final int LEAST_PER_ENTRY = Long.BYTES + Integer.BYTES;

  private final EntryCodec codec = new EntryCodec();

  /** The bytes could not be read as what they were to be. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean newer;

    private Unreadable(String what, boolean newer) {
      super(what);
      this.newer = newer;
    }

    /** Whether they are sound but written by a later version; otherwise they are damaged. */
    public boolean newer() {
      return newer;
    }
  }

  /**
   * The bytes of a case file.
   *
   * @param most how many bytes there may be
   * @return empty where it would be more bytes, or more than 200,000 entries
   */
  public Optional<byte[]> write(CaseFile file, int most) {
    int entries = file.cases().stream().mapToInt(one -> one.content().log().size()).sum();
    if (entries > MOST_ENTRIES) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORMAT);
      Instant made = file.made();
      out.writeLong(made.getEpochSecond());
      out.writeInt(made.getNano());
      out.writeInt(file.cases().size());
      out.writeInt(entries);
      for (Carried carried : file.cases()) {
        write(out, carried);
        if (bytes.size() > most) {
          return Optional.empty();
        }
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return Optional.of(bytes.toByteArray());
  }

  private void write(DataOutputStream out, Carried carried) throws IOException {
    Case content = carried.content();
    out.writeLong(content.id().value().getMostSignificantBits());
    out.writeLong(content.id().value().getLeastSignificantBits());
    write(out, codec.write(carried.head(), content.lastTouched()));
    out.writeInt(content.log().size());
    for (Logged logged : content.log()) {
      out.writeLong(logged.sequence());
      write(out, codec.write(logged.at(), logged.entry()));
    }
  }

  private static void write(DataOutputStream out, byte[] document) throws IOException {
    out.writeInt(document.length);
    out.write(document);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws Unreadable where the bytes are damaged or come from a later version
   */
  public CaseFile read(byte[] bytes) throws Unreadable {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      int format = in.getInt();
      if (format != FORMAT) {
        throw new Unreadable("it has format " + format, format > FORMAT);
      }
      Instant made = Instant.ofEpochSecond(in.getLong(), nanos(in.getInt()));
      int count = upTo(CaseFile.MOST_CASES, LEAST_PER_CASE, in.getInt(), in);
      int entries = upTo(MOST_ENTRIES, LEAST_PER_ENTRY, in.getInt(), in);
      List<Carried> cases = new ArrayList<>();
      int left = entries;
      for (int one = 0; one < count; one++) {
        Carried carried = carried(in, left);
        left -= carried.content().log().size();
        cases.add(carried);
      }
      if (left != 0 || in.hasRemaining()) {
        throw damaged("there is more, or less, than it says");
      }
      return new CaseFile(made, cases);
    } catch (EntryCodec.Unreadable unreadable) {
      throw new Unreadable(String.valueOf(unreadable.getMessage()), unreadable.newer());
    } catch (BufferUnderflowException
        | DateTimeException
        | ArithmeticException
        | IllegalArgumentException nonsense) {
      throw damaged(String.valueOf(nonsense.getMessage()));
    }
  }

  private Carried carried(ByteBuffer in, int entriesLeft) throws Unreadable, EntryCodec.Unreadable {
    CaseId id = new CaseId(new UUID(in.getLong(), in.getLong()));
    Head head = codec.readHead(id, document(in)).head();
    int entries = upTo(entriesLeft, LEAST_PER_ENTRY, in.getInt(), in);
    List<Logged> log = new ArrayList<>();
    for (int one = 0; one < entries; one++) {
      long sequence = in.getLong();
      EntryCodec.Happened happened = codec.readEntry(document(in));
      if (Merge.notesOf(happened.entry()).stream().anyMatch(note -> note.value() > HIGHEST_NOTE)) {
        throw damaged("a note's number is too high");
      }
      log.add(new Logged(sequence, happened.at(), happened.entry()));
    }
    return new Carried(new Case(id, log), head);
  }

  private static byte[] document(ByteBuffer in) throws Unreadable {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw damaged("it ends too soon");
    }
    byte[] document = new byte[length];
    in.get(document);
    return document;
  }

  private static int upTo(int most, int bytesEach, int count, ByteBuffer in) throws Unreadable {
    if (count < 1 || count > most || (long) count * bytesEach > in.remaining()) {
      throw damaged("it says that it has " + count + " parts");
    }
    return count;
  }

  private static int nanos(int nanos) throws Unreadable {
    if (nanos < 0 || nanos > 999_999_999) {
      throw damaged("not a moment");
    }
    return nanos;
  }

  private static Unreadable damaged(String what) {
    return new Unreadable(what, false);
  }
}
