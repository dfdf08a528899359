package org.fingerpost.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.fingerpost.vault.SealedFileException.Reason;

/**
 * A file to carry: some bytes, sealed under a passphrase, with nothing readable beside them.
 *
 * <p>Numbers are big-endian. The file is a header of 44 bytes: a mark of 8 that ends in the
 * version; the work to reach the key, which is memory in KiB, passes and lanes (4 each); the salt
 * (16); and how many bytes are sealed (8). Then the sealed bytes: a nonce (12), the content with
 * its length before it and zeros behind it, and a tag (16); the whole header is authenticated with
 * them. Then a checksum over everything before it (32).
 *
 * <p>The checksum is no secret and no protection. It tells a file that was cut short or spoilt on
 * its way from one with another passphrase, before a person is asked for the passphrase again.
 * Every later version must sum its files in the same way, so that damage never looks like news. To
 * change a file on purpose is to make the checksum anew, and then the tag does not fit: that, and a
 * wrong passphrase, cannot be told apart.
 *
 * <p>The content is padded: to 64 KiB, and above that to a length that says little more than how
 * many digits it has (Padmé, Nikitin and others, "Reducing Metadata Leakage from Encrypted Files",
 * 2019, section 4: at most 12 % longer).
 *
 * <p>Has no state; any thread may use it.
 */
public final class SealedFile {
  /** A larger file is refused unread: 32 MiB. */
  public static final int LARGEST = 32 * 1024 * 1024;

  private static final byte[] MARK = {'F', 'p', 's', 't', 'C', 'a', 's', 1};
  private static final int HEADER = MARK.length + 3 * Integer.BYTES + Stretching.SALT + Long.BYTES;
  private static final int CHECKSUM = 32;
  private static final int LENGTH = Integer.BYTES;
  private static final int LEAST = 64 * 1024;

  /** The most content that a file holds, in bytes. */
  public static final int LARGEST_CONTENT =
      LARGEST - LARGEST / 8 - HEADER - CHECKSUM - Sealing.NONCE - Sealing.TAG - LENGTH;

  private SealedFile() {}

  /**
   * Seals content.
   *
   * @param passphrase whoever made the characters wipes them
   * @throws SealedFileException where it is more than {@link #LARGEST_CONTENT}
   */
  public static byte[] seal(byte[] content, char[] passphrase) throws SealedFileException {
    return seal(content, passphrase, Stretching.USUAL);
  }

  static byte[] seal(byte[] content, char[] passphrase, Stretching stretching)
      throws SealedFileException {
    if (content.length > LARGEST_CONTENT) {
      throw new SealedFileException(Reason.TOO_LARGE);
    }
    Sealing sealing = new Sealing();
    byte[] padded = padded(content);
    byte[] header = header(stretching, sealing.random(Stretching.SALT), padded.length);
    byte[] key = stretching.key(passphrase, salt(header));
    try {
      byte[] sealed = sealing.seal(key, header, padded);
      ByteBuffer file = ByteBuffer.allocate(header.length + sealed.length + CHECKSUM);
      file.put(header).put(sealed);
      file.put(checksum(file.array(), file.position()));
      return file.array();
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(padded, (byte) 0);
    }
  }

  private static byte[] header(Stretching stretching, byte[] salt, int padded) {
    return ByteBuffer.allocate(HEADER)
        .put(MARK)
        .putInt(stretching.memory())
        .putInt(stretching.passes())
        .putInt(stretching.lanes())
        .put(salt)
        .putLong((long) Sealing.NONCE + padded + Sealing.TAG)
        .array();
  }

  private static byte[] salt(byte[] header) {
    int at = MARK.length + 3 * Integer.BYTES;
    return Arrays.copyOfRange(header, at, at + Stretching.SALT);
  }

  private static byte[] padded(byte[] content) {
    return ByteBuffer.allocate(paddedLength(content.length + LENGTH))
        .putInt(content.length)
        .put(content)
        .array();
  }

  /** The length that content of this length is given: as few last bits set as its size allows. */
  static int paddedLength(int length) {
    if (length <= LEAST) {
      return LEAST;
    }
    int exponent = 31 - Integer.numberOfLeadingZeros(length);
    int digits = 32 - Integer.numberOfLeadingZeros(exponent);
    int mask = (1 << (exponent - digits)) - 1;
    return (length + mask) & ~mask;
  }

  /**
   * Reads a file, as far as it can be one of these.
   *
   * @throws SealedFileException where it is too large to be one
   * @throws IOException where it cannot be read
   */
  public static byte[] read(Path file) throws SealedFileException, IOException {
    if (Files.size(file) > LARGEST) {
      throw new SealedFileException(Reason.TOO_LARGE);
    }
    // A pipe or a device says nothing of its length, and may never end.
    if (!Files.isRegularFile(file)) {
      throw new SealedFileException(Reason.FOREIGN);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new SealedFileException(Reason.TOO_LARGE);
      }
      return bytes;
    }
  }

  /**
   * Judges a file as far as it can be judged without its passphrase.
   *
   * @throws SealedFileException where no passphrase could open it
   */
  public static void requireSound(byte[] file) throws SealedFileException {
    soundHeader(file);
  }

  /**
   * Opens a file.
   *
   * @param passphrase whoever made the characters wipes them
   * @throws SealedFileException where it is none of ours, newer, damaged, asks for more work than
   *     it may, or where the passphrase is wrong or the file was altered
   */
  public static byte[] open(byte[] file, char[] passphrase) throws SealedFileException {
    Stretching stretching = soundHeader(file);
    byte[] header = Arrays.copyOf(file, HEADER);
    byte[] key = stretching.key(passphrase, salt(header));
    byte[] padded;
    try {
      padded =
          new Sealing()
              .open(key, header, Arrays.copyOfRange(file, HEADER, file.length - CHECKSUM))
              .orElseThrow(() -> new SealedFileException(Reason.DOES_NOT_OPEN));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
    try {
      return content(padded);
    } finally {
      Arrays.fill(padded, (byte) 0);
    }
  }

  private static Stretching soundHeader(byte[] file) throws SealedFileException {
    if (file.length > LARGEST) {
      throw new SealedFileException(Reason.TOO_LARGE);
    }
    int same = Arrays.mismatch(file, MARK);
    if (same >= 0 && same < MARK.length - 1) {
      // Also a file of ours that is cut short before its mark ends, as on a full stick.
      throw new SealedFileException(
          same == file.length && same > 0 ? Reason.DAMAGED : Reason.FOREIGN);
    }
    if (file.length < HEADER + CHECKSUM) {
      throw new SealedFileException(Reason.DAMAGED);
    }
    if (!MessageDigest.isEqual(
        checksum(file, file.length - CHECKSUM),
        Arrays.copyOfRange(file, file.length - CHECKSUM, file.length))) {
      throw new SealedFileException(Reason.DAMAGED);
    }
    if (file[MARK.length - 1] > MARK[MARK.length - 1]) {
      throw new SealedFileException(Reason.NEWER);
    }
    ByteBuffer fields = ByteBuffer.wrap(file, MARK.length, HEADER - MARK.length);
    Stretching stretching = new Stretching(fields.getInt(), fields.getInt(), fields.getInt());
    long sealed = fields.position(HEADER - Long.BYTES).getLong();
    if (file[MARK.length - 1] < 1
        || sealed != file.length - HEADER - CHECKSUM
        || sealed < Sealing.NONCE + LENGTH + Sealing.TAG) {
      throw new SealedFileException(Reason.DAMAGED);
    }
    if (!stretching.isReasonableToCarry()) {
      throw new SealedFileException(Reason.TOO_MUCH_WORK);
    }
    return stretching;
  }

  private static byte[] content(byte[] padded) throws SealedFileException {
    int length = ByteBuffer.wrap(padded).getInt();
    if (length < 0
        || length > padded.length - LENGTH
        || padded.length != paddedLength(length + LENGTH)) {
      throw new SealedFileException(Reason.DAMAGED);
    }
    for (int at = LENGTH + length; at < padded.length; at++) {
      if (padded[at] != 0) {
        throw new SealedFileException(Reason.DAMAGED);
      }
    }
    return Arrays.copyOfRange(padded, LENGTH, LENGTH + length);
  }

  static byte[] checksum(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
