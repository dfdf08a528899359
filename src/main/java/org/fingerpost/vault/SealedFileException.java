package org.fingerpost.vault;

/** Says why a sealed file cannot be opened, or content not sealed. */
public final class SealedFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why. */
  public enum Reason {
    /** It is some other kind of file. */
    FOREIGN,
    /** It was cut short or spoilt: no passphrase opens it. */
    DAMAGED,
    /** A later version of the program wrote it. */
    NEWER,
    /** It is larger than such a file may be. */
    TOO_LARGE,
    /** It asks for more work or memory than opening a file may take. */
    TOO_MUCH_WORK,
    /** The passphrase is wrong, or somebody altered the file: there is no telling which. */
    DOES_NOT_OPEN
  }

  SealedFileException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
