package org.fingerpost.vault;

/** Sealed files that take no time to open, for tests that open thousands. */
public final class QuickSealing {
  private static final Stretching QUICK = new Stretching(64, 1, 1);

  private QuickSealing() {}

  /** Sealed as a file to carry is, with as little work as Argon2 allows. */
  public static byte[] seal(byte[] content, char[] passphrase) throws SealedFileException {
    return SealedFile.seal(content, passphrase, QUICK);
  }

  /**
   * The same file with the checksum that fits it, as somebody makes it who alters it on purpose.
   */
  public static byte[] summedAnew(byte[] file) {
    byte[] summed = file.clone();
    if (summed.length >= 32) {
      byte[] sum = SealedFile.checksum(summed, summed.length - 32);
      System.arraycopy(sum, 0, summed, summed.length - 32, 32);
    }
    return summed;
  }
}
