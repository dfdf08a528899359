package org.fingerpost.vault;

/** What a person has to open a vault with. */
public sealed interface Unlocking {

  /** Nothing: the vault was left without a passphrase. */
  record Freely() implements Unlocking {}

  /** The passphrase. Whoever made the characters wipes them. */
  @SuppressWarnings("ArrayRecordComponent") // Characters, unlike a string, can be wiped.
  record WithPassphrase(char[] passphrase) implements Unlocking {
    @Override
    public String toString() {
      return "a passphrase";
    }
  }

  /** The printed recovery code. */
  record WithRecoveryCode(RecoveryCode code) implements Unlocking {
    @Override
    public String toString() {
      return "a recovery code";
    }
  }
}
