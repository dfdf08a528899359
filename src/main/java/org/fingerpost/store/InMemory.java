package org.fingerpost.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.fingerpost.vault.Vault;

/** A database that never touches a disk and is gone when it is put away. */
record InMemory(Connection connection, Vault vault) implements Session {

  static InMemory open(Schema schema) {
    try {
      Connection connection = Sqlite.inMemory();
      schema.bringUpToDate(connection);
      return new InMemory(connection, Vault.inMemory());
    } catch (SQLException bug) {
      throw new IllegalStateException("no database in memory", bug);
    }
  }

  @Override
  public Optional<Backups> backups() {
    return Optional.empty();
  }

  @Override
  public void requireInPlace() {}

  @Override
  public void putAway() {
    try {
      connection.close();
    } catch (SQLException bug) {
      throw new IllegalStateException("the database in memory cannot be closed", bug);
    }
  }

  @Override
  public void abandon() {
    putAway();
  }
}
