package org.fingerpost.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fingerpost.casework.Deed;
import org.fingerpost.casework.EntryCodec;
import org.fingerpost.casework.Trail;
import org.fingerpost.vault.Vault;
import org.fingerpost.vault.VaultException;

/**
 * The trail of who did what, as rows of an open database.
 *
 * <p>Each line is sealed for its place, under a key of its own whose owner is the vault itself. A
 * head, sealed for the last place, says with which place the trail begins: with both, a line that
 * was taken away, changed or moved is noticed, at either end too. None of that ever keeps a case
 * from being opened.
 */
final class Ledger {
  private static final String HEAD = "audit";
  private static final int LONGEST_ACCOUNT = 200;

  private final EntryCodec codec = new EntryCodec();
  private final Vault vault;
  private final String account;
  private boolean fresh;

  /**
   * A trail that is sealed with these keys.
   *
   * @param account who does what is done from now on
   */
  Ledger(Vault vault, String account) {
    this.vault = vault;
    this.account =
        account.length() > LONGEST_ACCOUNT ? account.substring(0, LONGEST_ACCOUNT) : account;
  }

  /** A deed that was done, and when. */
  record Done(Instant at, Deed deed) {}

  /** Lines as they stand, still sealed. */
  @SuppressWarnings("ArrayRecordComponent")
  record Sealed(List<Row> rows, byte[] head) {}

  /** One line as it stands, still sealed. */
  @SuppressWarnings("ArrayRecordComponent")
  record Row(long sequence, byte[] content) {}

  /** Makes the key, where it was never made. To be called outside a transaction. */
  void makeReady() throws IOException {
    if (!vault.hasKey(vault.identity())) {
      vault.makeKey(vault.identity());
      fresh = true;
    }
  }

  /** Adds lines to the end; the caller's transaction makes them last. */
  void add(Connection connection, List<Done> deeds) throws SQLException, VaultException {
    UUID owner = vault.identity();
    long last = last(connection);
    long first = first(connection, last);
    for (Done done : deeds) {
      last++;
      byte[] content = codec.write(done.at(), account, done.deed());
      insert(connection, new Row(last, vault.seal(owner, Vault.Part.ENTRY, last, content)));
    }
    putHead(connection, first, last);
  }

  /** Reads every line that can be read. */
  Trail read(Connection connection, int waiting) throws SQLException {
    UUID owner = vault.identity();
    List<Trail.Line> lines = new ArrayList<>();
    int altered = 0;
    boolean missing = false;
    long before = 0;
    for (Row row : rows(connection)) {
      missing |= before > 0 && row.sequence() != before + 1;
      before = row.sequence();
      try {
        byte[] content = vault.unseal(owner, Vault.Part.ENTRY, row.sequence(), row.content());
        lines.add(codec.readDeed(row.sequence(), content));
      } catch (VaultException | EntryCodec.Unreadable notThisLine) {
        altered++;
      }
    }
    // A key is made with the first line only.
    boolean begun = before > 0 || vault.hasKey(owner);
    if (begun) {
      long from = headFor(connection, before);
      long there = from < 1 ? 0 : lines.size() + altered;
      missing |= there != before - from + 1;
    }
    return new Trail(lines, altered, missing, waiting);
  }

  /** Clears the lines before a place; the last one always stays. */
  void clear(Connection connection, long before) throws SQLException, VaultException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM audit WHERE sequence < ?")) {
      delete.setLong(1, before);
      delete.executeUpdate();
    }
    putHead(connection, before, last(connection));
  }

  /** Everything as it stands, to be put into another state of the same file. */
  Sealed sealed(Connection connection) throws SQLException {
    return new Sealed(rows(connection), head(connection));
  }

  /**
   * Puts the later lines of the same trail behind those that an older copy holds: going back to a
   * copy does not undo that something was done.
   */
  void carryOver(Connection connection, Sealed later) throws SQLException {
    if (later.rows().isEmpty()) {
      return;
    }
    long last = last(connection);
    for (Row row : later.rows()) {
      if (row.sequence() > last) {
        insert(connection, row);
      }
    }
    if (last(connection) == later.rows().getLast().sequence()) {
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM audit WHERE sequence < ?")) {
        delete.setLong(1, later.rows().getFirst().sequence());
        delete.executeUpdate();
      }
      putHead(connection, later.head());
    }
  }

  private static void insert(Connection connection, Row row) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO audit (sequence, content) VALUES (?, ?)")) {
      insert.setLong(1, row.sequence());
      insert.setBytes(2, row.content());
      insert.executeUpdate();
    }
  }

  private static List<Row> rows(Connection connection) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT sequence, content FROM audit ORDER BY sequence")) {
      while (found.next()) {
        rows.add(new Row(found.getLong(1), found.getBytes(2)));
      }
    }
    return rows;
  }

  private static long last(Connection connection) throws SQLException {
    return Sqlite.number(connection, "SELECT coalesce(max(sequence), 0) FROM audit");
  }

  /**
   * With which place the trail begins. A head that does not hold, as after lines were taken away,
   * must not be mended by the next line: then it begins at 0, which no whole trail does.
   */
  private long first(Connection connection, long last) throws SQLException {
    if (fresh && last == 0 && head(connection).length == 0) {
      return 1;
    }
    return Math.max(0, headFor(connection, last));
  }

  /** The place that the head names, or -1 where it was not sealed for this end. */
  private long headFor(Connection connection, long last) throws SQLException {
    try {
      byte[] head = vault.unseal(vault.identity(), Vault.Part.HEAD, last, head(connection));
      return head.length == Long.BYTES ? ByteBuffer.wrap(head).getLong() : -1;
    } catch (VaultException notForThisEnd) {
      return -1;
    }
  }

  private static byte[] head(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT value FROM meta WHERE name = ?")) {
      query.setString(1, HEAD);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getBytes(1) : new byte[0];
      }
    }
  }

  private void putHead(Connection connection, long first, long last)
      throws SQLException, VaultException {
    byte[] content = ByteBuffer.allocate(Long.BYTES).putLong(first).array();
    putHead(connection, vault.seal(vault.identity(), Vault.Part.HEAD, last, content));
  }

  private static void putHead(Connection connection, byte[] sealed) throws SQLException {
    try (PreparedStatement put =
        connection.prepareStatement("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)")) {
      put.setString(1, HEAD);
      put.setBytes(2, sealed);
      put.executeUpdate();
    }
  }
}
