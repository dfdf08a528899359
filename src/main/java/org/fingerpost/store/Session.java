package org.fingerpost.store;

import java.sql.Connection;
import java.util.Optional;
import org.fingerpost.casework.CaseException;
import org.fingerpost.vault.Vault;

/** An open database, and what it takes to put it away. */
interface Session {

  /** The one connection to it. */
  Connection connection();

  /** The keys to what is in it. */
  Vault vault();

  /** The checked copies beside it, where there are any. */
  Optional<Backups> backups();

  /**
   * Makes sure that what is written now goes where it will be found again.
   *
   * @throws CaseException where the file was moved, deleted or replaced under us
   */
  void requireInPlace() throws CaseException;

  /** Puts everything into the file and closes it. */
  void putAway();

  /** Closes it as it is, after something went wrong with it. */
  void abandon();
}
