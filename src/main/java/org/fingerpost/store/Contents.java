package org.fingerpost.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.EntryCodec;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Listing;
import org.fingerpost.casework.Logged;
import org.fingerpost.vault.Vault;
import org.fingerpost.vault.VaultException;
import org.fingerpost.vault.VaultProblem;

/**
 * Cases as rows of an open database: read, unsealed and replayed, or sealed and written.
 *
 * <p>An entry is sealed as this entry of this case; a head as that of this case after so many
 * entries. A row that was changed, moved to another place, or put back from an earlier day does not
 * open.
 */
final class Contents {
  private final EntryCodec codec = new EntryCodec();
  private final Vault vault;

  Contents(Vault vault) {
    this.vault = vault;
  }

  /** The bytes of one case are not what they should be. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean newer;

    Broken(String what, boolean newer) {
      super(what);
      this.newer = newer;
    }

    /** Whether a later version of the program wrote them. */
    boolean newer() {
      return newer;
    }
  }

  /** Every case but those whose keys were destroyed. */
  Listing list(Connection connection) throws SQLException {
    List<Listed> cases = new ArrayList<>();
    List<CaseId> damaged = new ArrayList<>();
    List<CaseId> newer = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id, head, (SELECT max(sequence) FROM entries WHERE case_id = cases.id)"
                    + " FROM cases")) {
      while (rows.next()) {
        CaseId id = caseId(rows.getBytes(1));
        try {
          byte[] head =
              vault.unseal(id.value(), Vault.Part.HEAD, rows.getLong(3), rows.getBytes(2));
          cases.add(codec.readHead(id, head));
        } catch (EntryCodec.Unreadable unreadable) {
          (unreadable.newer() ? newer : damaged).add(id);
        } catch (VaultException sealed) {
          if (sealed.problem() != VaultProblem.KEY_DESTROYED) {
            damaged.add(id);
          }
        }
      }
    }
    return new Listing(cases, damaged, newer);
  }

  /** Replays one case; a case of which nothing is there is broken too. */
  Case replay(Connection connection, CaseId id) throws SQLException, Broken {
    List<Logged> log = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT sequence, content FROM entries WHERE case_id = ? ORDER BY sequence")) {
      statement.setBytes(1, bytes(id));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          long sequence = rows.getLong(1);
          byte[] content = vault.unseal(id.value(), Vault.Part.ENTRY, sequence, rows.getBytes(2));
          EntryCodec.Happened happened = codec.readEntry(content);
          log.add(new Logged(sequence, happened.at(), happened.entry()));
        }
      }
      requireWhole(connection, id, log.size());
      return new Case(id, log);
    } catch (EntryCodec.Unreadable unreadable) {
      throw new Broken(String.valueOf(unreadable.getMessage()), unreadable.newer());
    } catch (VaultException | IllegalArgumentException noLog) {
      throw new Broken(String.valueOf(noLog.getMessage()), false);
    }
  }

  /**
   * Makes sure that a log has as many entries as its head was sealed for. Without it the end of a
   * log could be missing and nobody would know: each entry that is there is still sound.
   */
  void requireWhole(Connection connection, CaseId id, long entries) throws SQLException, Broken {
    head(connection, id, entries);
  }

  /** A case's line in the list, where its log has as many entries as it was sealed for. */
  Listed line(Connection connection, CaseId id, long entries) throws SQLException, Broken {
    try {
      return codec.readHead(id, head(connection, id, entries));
    } catch (EntryCodec.Unreadable unreadable) {
      throw new Broken(String.valueOf(unreadable.getMessage()), unreadable.newer());
    }
  }

  private byte[] head(Connection connection, CaseId id, long entries) throws SQLException, Broken {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT head FROM cases WHERE id = ?")) {
      query.setBytes(1, bytes(id));
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          throw new Broken("the case has no head", false);
        }
        return vault.unseal(id.value(), Vault.Part.HEAD, entries, rows.getBytes(1));
      }
    } catch (VaultException notForSoMany) {
      throw new Broken("the head is not for " + entries + " entries", false);
    }
  }

  /** Replays every case, to know that each can be. */
  void replayAll(Connection connection) throws SQLException, Broken {
    Listing listing = list(connection);
    if (!listing.damaged().isEmpty()) {
      throw new Broken("a line of the list cannot be read", false);
    }
    if (!listing.newer().isEmpty()) {
      throw new Broken("a line of the list is of a later version", true);
    }
    for (Listed listed : listing.cases()) {
      replay(connection, listed.id());
    }
  }

  /** Whether a case is kept here and can still be read by anybody. */
  boolean has(Connection connection, CaseId id) throws SQLException {
    if (vault.destroyed().contains(id.value())) {
      return false;
    }
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM cases WHERE id = ?")) {
      query.setBytes(1, bytes(id));
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  long lastSequence(Connection connection, CaseId id) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT coalesce(max(sequence), 0) FROM entries WHERE case_id = ?")) {
      query.setBytes(1, bytes(id));
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** Adds a case, whose first entry is still to be added. */
  void add(Connection connection, CaseId id, Head head, Logged first)
      throws SQLException, VaultException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO cases (head, id) VALUES (?, ?)")) {
      bind(insert, new Listed(id, head, first.at()), first.sequence());
      insert.executeUpdate();
    }
    add(connection, id, first);
  }

  /** Adds an entry to the end of its log. */
  void add(Connection connection, CaseId id, Logged logged) throws SQLException, VaultException {
    byte[] content = codec.write(logged.at(), logged.entry());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO entries (case_id, sequence, content) VALUES (?, ?, ?)")) {
      insert.setBytes(1, bytes(id));
      insert.setLong(2, logged.sequence());
      insert.setBytes(3, vault.seal(id.value(), Vault.Part.ENTRY, logged.sequence(), content));
      insert.executeUpdate();
    }
  }

  /** Puts a head in the place of the one before. */
  void renew(Connection connection, Listed line, long lastSequence)
      throws SQLException, VaultException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE cases SET head = ? WHERE id = ?")) {
      bind(update, line, lastSequence);
      update.executeUpdate();
    }
  }

  private void bind(PreparedStatement statement, Listed line, long lastSequence)
      throws SQLException, VaultException {
    byte[] content = codec.write(line);
    statement.setBytes(1, vault.seal(line.id().value(), Vault.Part.HEAD, lastSequence, content));
    statement.setBytes(2, bytes(line.id()));
  }

  /** Removes a case with all its entries. */
  void remove(Connection connection, CaseId id) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement("DELETE FROM cases WHERE id = ?")) {
      delete.setBytes(1, bytes(id));
      delete.executeUpdate();
    }
  }

  /**
   * Removes what is left of cases whose keys were destroyed: after a restored backup, or a delete
   * that the disk had no room for.
   *
   * @return how many there were
   */
  int removeUnreadable(Connection connection) throws SQLException {
    int removed = 0;
    for (UUID gone : vault.destroyed()) {
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM cases WHERE id = ?")) {
        delete.setBytes(1, bytes(new CaseId(gone)));
        removed += delete.executeUpdate();
      }
    }
    return removed;
  }

  static byte[] bytes(CaseId id) {
    return bytes(id.value());
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static CaseId caseId(byte[] bytes) {
    ByteBuffer both = ByteBuffer.wrap(bytes);
    return new CaseId(new UUID(both.getLong(), both.getLong()));
  }
}
