package org.fingerpost.vault;

/** Why keys could not be had, or sealed bytes not opened. */
public enum VaultProblem {
  /** The vault has a passphrase, and none was given. */
  NEEDS_PASSPHRASE,
  /** The passphrase is not the one it was closed with. */
  WRONG_PASSPHRASE,
  /** The recovery code is well written, and belongs to other keys. */
  WRONG_RECOVERY_CODE,
  /** The file of keys is not there. */
  KEYS_MISSING,
  /** The file of keys, in every copy, is not what was written. */
  KEYS_DAMAGED,
  /** The file of keys was written by a later version of the program. */
  KEYS_NEWER,
  /** The key these bytes need was never here. */
  NO_SUCH_KEY,
  /** The key these bytes need was destroyed, on purpose. */
  KEY_DESTROYED,
  /** The bytes were changed, cut short, or moved from another place. */
  ALTERED
}
