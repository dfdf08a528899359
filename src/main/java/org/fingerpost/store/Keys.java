package org.fingerpost.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.vault.Unlocking;
import org.fingerpost.vault.Vault;
import org.fingerpost.vault.VaultException;

/** Finds the keys to a caseload's file, and says what is wrong with them in the words of cases. */
final class Keys {
  private Keys() {}

  /** The vault of a file that is there; without it nothing in the file can be read. */
  static Vault forFile(CaseloadFile where, Unlocking unlocking) throws CaseException {
    try {
      return Vault.open(where.keys(), unlocking);
    } catch (VaultException refused) {
      throw said(where, refused);
    } catch (IOException unreadable) {
      throw new CaseException(new CaseProblem.CannotRead(where.keys()), unreadable);
    }
  }

  /**
   * The vault for a file still to be made: the one that is there, or a new one, closed with the
   * passphrase where one is given.
   */
  static Vault forNewFile(CaseloadFile where, Unlocking unlocking) throws CaseException {
    if (Vault.exists(where.keys())) {
      return forFile(where, unlocking);
    }
    try {
      return unlocking instanceof Unlocking.WithPassphrase(char[] passphrase)
          ? Vault.create(where.keys(), passphrase)
          : Vault.create(where.keys());
    } catch (IOException refused) {
      throw Trouble.writing(where.keys(), refused);
    }
  }

  /** The vault, where it can be had just like that; for checking more thoroughly. */
  static Optional<Vault> ifAtHand(CaseloadFile where, Unlocking unlocking) {
    try {
      return Optional.of(Vault.open(where.keys(), unlocking));
    } catch (VaultException | IOException refused) {
      return Optional.empty();
    }
  }

  static CaseException said(CaseloadFile where, VaultException refused) {
    Path file = where.file();
    return new CaseException(
        switch (refused.problem()) {
          case NEEDS_PASSPHRASE -> new CaseProblem.Locked(file);
          case WRONG_PASSPHRASE -> new CaseProblem.WrongPassphrase(file);
          case WRONG_RECOVERY_CODE -> new CaseProblem.WrongRecoveryCode(file);
          case KEYS_MISSING -> new CaseProblem.Incomplete(file, where.keys(), Optional.empty());
          case KEYS_NEWER -> new CaseProblem.Newer(where.keys(), Optional.empty());
          case KEYS_DAMAGED, NO_SUCH_KEY, KEY_DESTROYED, ALTERED ->
              new CaseProblem.Damaged(where.keys(), Optional.empty());
        },
        refused);
  }
}
