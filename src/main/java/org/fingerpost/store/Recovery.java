package org.fingerpost.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Deed;
import org.fingerpost.casework.GoingBack;
import org.fingerpost.casework.InEngland;
import org.fingerpost.casework.KeptCopy;
import org.fingerpost.casework.Remains;
import org.fingerpost.casework.Restoration;
import org.fingerpost.vault.Unlocking;
import org.fingerpost.vault.Vault;
import org.fingerpost.vault.VaultException;

/**
 * What can be done for a caseload that will not open: read what can be read of it, look at its
 * copies, see what going back to one would change, and go back.
 *
 * <p>Holds the keys until it is closed. Any thread may call, one call is carried out at a time.
 */
public final class Recovery implements GoingBack, AutoCloseable {
  private final CaseloadFile where;
  private final Schema schema;
  private final Vault vault;

  Recovery(CaseloadFile where, Schema schema, Vault vault) {
    this.where = where;
    this.schema = schema;
    this.vault = vault;
  }

  /**
   * Takes up a caseload's file, whatever state it is in; changes nothing.
   *
   * @throws CaseException where the keys cannot be had: locked, wrong passphrase, missing or
   *     damaged; without them nothing in the file can be read by anybody
   */
  public static Recovery of(Path file, Unlocking unlocking) throws CaseException {
    CaseloadFile where = new CaseloadFile(file);
    return new Recovery(where, Schema.CURRENT, Keys.forFile(where, unlocking));
  }

  /**
   * Reads whatever can still be read of the file and its write-ahead log, and writes to neither.
   *
   * @throws CaseException where there is no such file, or it may not be opened
   */
  public synchronized Remains salvage() throws CaseException {
    return read(where).remains();
  }

  private Salvage.Result read(CaseloadFile from) throws CaseException {
    if (!Files.exists(from.file()) && !Files.exists(from.writeAheadLog())) {
      throw new CaseException(new CaseProblem.CannotRead(from.file()));
    }
    try {
      return Salvage.of(from, vault);
    } catch (IOException unreadable) {
      throw new CaseException(new CaseProblem.CannotRead(from.file()), unreadable);
    }
  }

  @Override
  public synchronized List<KeptCopy> copies() throws CaseException {
    Backups backups = new Backups(where, new Inspection(schema, vault), Backups.USUALLY_KEPT);
    List<KeptCopy> copies = new ArrayList<>();
    for (Backups.Backup backup : backups.all()) {
      copies.add(
          new KeptCopy(
              backup.file(),
              backup.number(),
              backup.made(),
              size(backup.file()),
              backups.isSound(backup.file())));
    }
    return copies;
  }

  /** 0 for a file that has gone since; it will not be sound either. */
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }

  @Override
  public synchronized Restoration preview(KeptCopy copy) throws CaseException {
    boolean nothingThere = !Files.exists(where.file()) && !Files.exists(where.writeAheadLog());
    return preview(
        copy, nothingThere ? new Remains(where.file(), List.of(), 0, 0) : read(where).remains());
  }

  /** What going back would change, compared with a caseload that is open. */
  Restoration preview(KeptCopy copy, Remains now) throws CaseException {
    new Restoring(where, schema).requireSound(copy.file(), vault);
    Salvage.Result then = read(new CaseloadFile(copy.file()));
    return Restoration.between(now, then.remains(), then.deleted());
  }

  @Override
  public synchronized Optional<Path> to(KeptCopy copy) throws CaseException {
    return new Restoring(where, schema).from(copy.file(), vault);
  }

  /**
   * Writes into the trail of the caseload as it is now that somebody went back to a copy. Never
   * stands in the way: where the line cannot be written, the cases are back all the same.
   *
   * @param at when
   */
  public synchronized void noteRestored(Instant at) {
    Ledger ledger = new Ledger(vault, System.getProperty("user.name", ""));
    Deed deed = Deed.of(Deed.What.COPY_RESTORED);
    try {
      // A copy of an earlier version is brought up to date to hold the line, and none is pruned.
      InFile open = new Opening(where, schema, Integer.MAX_VALUE).again(vault, InEngland.day(at));
      try {
        ledger.makeReady();
        Sqlite.execute(open.connection(), "BEGIN IMMEDIATE");
        ledger.add(open.connection(), List.of(new Ledger.Done(at, deed)));
        Sqlite.execute(open.connection(), "COMMIT");
      } finally {
        // Closing the connection takes back what was not committed.
        open.putAway();
      }
    } catch (CaseException | SQLException | VaultException | IOException noLine) {
      // Said in the decision on the trail: it is no guard over whoever can replace the file.
    }
  }

  /** Wipes the keys from memory. */
  @Override
  public synchronized void close() {
    vault.close();
  }
}
