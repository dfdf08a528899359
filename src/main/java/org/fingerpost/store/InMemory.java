package org.fingerpost.store;

import java.sql.Connection;
import java.sql.SQLException;

/** A database that never touches a disk and is gone when it is put away. */
record InMemory(Connection connection) implements Session {

  static InMemory open(Schema schema) {
    try {
      Connection connection = Sqlite.inMemory();
      schema.bringUpToDate(connection);
      return new InMemory(connection);
    } catch (SQLException bug) {
      throw new IllegalStateException("no database in memory", bug);
    }
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
