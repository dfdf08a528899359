package org.fingerpost.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.GoingBack;
import org.fingerpost.casework.KeptCopy;
import org.fingerpost.casework.Remains;
import org.fingerpost.casework.Restoration;
import org.fingerpost.vault.Unlocking;
import org.fingerpost.vault.Vault;

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

  /** Wipes the keys from memory. */
  @Override
  public synchronized void close() {
    vault.close();
  }
}
