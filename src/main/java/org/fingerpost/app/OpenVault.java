package org.fingerpost.app;

import java.util.Optional;
import org.fingerpost.casework.CaseException;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.ui.Safe;
import org.fingerpost.vault.RecoveryCode;
import org.fingerpost.vault.Unlocking;

/** The passphrase of a caseload in a file, as screens use it. */
record OpenVault(SqliteCaseload caseload) implements Safe.Closing {

  @Override
  public boolean hasPassphrase() {
    return caseload.hasPassphrase();
  }

  @Override
  public boolean opensWith(Unlocking unlocking) {
    return caseload.opensWith(unlocking);
  }

  @Override
  public Optional<RecoveryCode> setPassphrase(char[] passphrase) throws CaseException {
    return caseload.setPassphrase(passphrase);
  }

  @Override
  public RecoveryCode newRecoveryCode() throws CaseException {
    return caseload.newRecoveryCode();
  }

  @Override
  public void removePassphrase() throws CaseException {
    caseload.removePassphrase();
  }
}
