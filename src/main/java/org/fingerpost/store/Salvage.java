package org.fingerpost.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.EntryCodec;
import org.fingerpost.casework.Fragment;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Logged;
import org.fingerpost.casework.Remains;
import org.fingerpost.vault.Vault;
import org.fingerpost.vault.VaultException;

/**
 * Reads whatever can still be read of a file, damaged or not, and never writes to it.
 *
 * <p>A row counts when it unseals as this entry of this case: then it is exactly what was once
 * written there, whatever state the file is in. How many entries a case had is told by its head,
 * which was sealed for that number; so the missing ones can be named.
 */
final class Salvage implements Carving.Found {
  /** How many missing entries at the end of a log are looked for, each a try at unsealing. */
  private static final int MOST_MISSING = 2_000;

  /** How many versions of one head are tried so thoroughly. */
  private static final int MOST_HEADS = 12;

  private final EntryCodec codec = new EntryCodec();
  private final Vault vault;
  private final Map<UUID, Pieces> cases = new LinkedHashMap<>();
  private final Set<UUID> deleted = new HashSet<>();

  /** The same bytes are the same head. */
  private static byte[] bytes(ByteBuffer head) {
    byte[] bytes = new byte[head.remaining()];
    head.duplicate().get(bytes);
    return bytes;
  }

  /** What was found of one case. */
  private static final class Pieces {
    final TreeMap<Long, Logged> entries = new TreeMap<>();
    final Set<ByteBuffer> heads = new java.util.LinkedHashSet<>();
  }

  /**
   * What was found in a file.
   *
   * @param deleted how many cases are in it whose keys were destroyed
   */
  record Result(Remains remains, int deleted) {}

  private Salvage(Vault vault) {
    this.vault = vault;
  }

  /** Reads a file together with its write-ahead log, with the keys that belong to it. */
  static Result of(CaseloadFile where, Vault vault) throws IOException {
    Salvage salvage = new Salvage(vault);
    long unreadable = Carving.read(where, salvage);
    return salvage.result(where.file(), unreadable);
  }

  /** Reads a file that is open and sound, whatever may be wrong with single rows of it. */
  static Result of(Connection connection, Path file, Vault vault) throws SQLException {
    Salvage salvage = new Salvage(vault);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id, head FROM cases")) {
      while (rows.next()) {
        salvage.row(rows.getBytes(1), -1, rows.getBytes(2));
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT case_id, sequence, content FROM entries")) {
      while (rows.next()) {
        salvage.row(rows.getBytes(1), rows.getLong(2), rows.getBytes(3));
      }
    }
    return salvage.result(file, 0);
  }

  private Result result(Path file, long unreadable) {
    List<Fragment> fragments = new ArrayList<>();
    for (Map.Entry<UUID, Pieces> one : cases.entrySet()) {
      fragment(new CaseId(one.getKey()), one.getValue()).ifPresent(fragments::add);
    }
    // The key of the trail is no case's.
    int trail = vault.hasKey(vault.identity()) ? 1 : 0;
    int keysAlone = vault.owners().size() - trail - fragments.size();
    return new Result(new Remains(file, fragments, keysAlone, unreadable), deleted.size());
  }

  @Override
  public void row(byte[] identity, long number, byte[] content) {
    ByteBuffer both = ByteBuffer.wrap(identity);
    UUID owner = new UUID(both.getLong(), both.getLong());
    if (!vault.hasKey(owner)) {
      if (vault.destroyed().contains(owner)) {
        deleted.add(owner);
      }
      return;
    }
    Pieces pieces = cases.computeIfAbsent(owner, _ -> new Pieces());
    if (number < 1) {
      pieces.heads.add(ByteBuffer.wrap(content));
    } else if (!pieces.entries.containsKey(number)) {
      entry(owner, number, content).ifPresent(found -> pieces.entries.put(number, found));
    }
  }

  private Optional<Logged> entry(UUID owner, long sequence, byte[] content) {
    try {
      byte[] bytes = vault.unseal(owner, Vault.Part.ENTRY, sequence, content);
      EntryCodec.Happened happened = codec.readEntry(bytes);
      return Optional.of(new Logged(sequence, happened.at(), happened.entry()));
    } catch (VaultException | EntryCodec.Unreadable notThisEntry) {
      return Optional.empty();
    }
  }

  private Optional<Fragment> fragment(CaseId id, Pieces pieces) {
    List<Logged> entries = List.copyOf(pieces.entries.values());
    long seen = entries.isEmpty() ? 0 : entries.getLast().sequence();
    // The first that is found speaks for most entries: versions are found the latest first.
    int tried = 0;
    for (ByteBuffer head : pieces.heads) {
      long most = tried++ < MOST_HEADS ? seen + MOST_MISSING : seen;
      for (long last = Math.max(1, seen); last <= most; last++) {
        Optional<Listed> line = head(id, last, bytes(head));
        if (line.isPresent()) {
          return Optional.of(new Fragment(id, line, entries, last, true));
        }
      }
    }
    for (ByteBuffer head : pieces.heads) {
      for (long last = seen - 1; last >= Math.max(1, seen - MOST_MISSING); last--) {
        Optional<Listed> line = head(id, last, bytes(head));
        if (line.isPresent()) {
          return Optional.of(new Fragment(id, line, entries, seen, false));
        }
      }
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fragment(id, Optional.empty(), entries, seen, false));
  }

  private Optional<Listed> head(CaseId id, long last, byte[] content) {
    try {
      byte[] bytes = vault.unseal(id.value(), Vault.Part.HEAD, last, content);
      return Optional.of(codec.readHead(id, bytes));
    } catch (VaultException | EntryCodec.Unreadable notForSoMany) {
      return Optional.empty();
    }
  }
}
