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
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Listing;
import org.fingerpost.casework.Logged;

/** Reads cases out of an open database. */
final class Contents {
  private final EntryCodec codec = new EntryCodec();

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

  Listing list(Connection connection) throws SQLException {
    List<Listed> cases = new ArrayList<>();
    List<CaseId> damaged = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id, head FROM cases")) {
      while (rows.next()) {
        CaseId id = caseId(rows.getBytes(1));
        try {
          cases.add(codec.readHead(id, rows.getBytes(2)));
        } catch (EntryCodec.Unreadable unreadable) {
          damaged.add(id);
        }
      }
    }
    return new Listing(cases, damaged);
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
          EntryCodec.Happened happened = codec.readEntry(rows.getBytes(2));
          log.add(new Logged(rows.getLong(1), happened.at(), happened.entry()));
        }
      }
      return new Case(id, log);
    } catch (EntryCodec.Unreadable unreadable) {
      throw new Broken(String.valueOf(unreadable.getMessage()), unreadable.newer());
    } catch (IllegalArgumentException noLog) {
      throw new Broken(String.valueOf(noLog.getMessage()), false);
    }
  }

  /** Replays every case, to know that each can be. */
  void replayAll(Connection connection) throws SQLException, Broken {
    Listing listing = list(connection);
    if (!listing.damaged().isEmpty()) {
      throw new Broken("a line of the list cannot be read", false);
    }
    for (Listed listed : listing.cases()) {
      replay(connection, listed.id());
    }
  }

  byte[] bytes(CaseId id) {
    return ByteBuffer.allocate(16)
        .putLong(id.value().getMostSignificantBits())
        .putLong(id.value().getLeastSignificantBits())
        .array();
  }

  private static CaseId caseId(byte[] bytes) {
    ByteBuffer both = ByteBuffer.wrap(bytes);
    return new CaseId(new UUID(both.getLong(), both.getLong()));
  }
}
