package org.fingerpost.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How hard it is made to guess a passphrase: Argon2id, version 1.3 (RFC 9106).
 *
 * @param memory in KiB
 * @param passes over the memory
 * @param lanes computed side by side
 */
record Stretching(int memory, int passes, int lanes) {

  /** About 150 ms on an ordinary laptop; the second choice of RFC 9106, section 4. */
  static final Stretching USUAL = new Stretching(64 * 1024, 3, 1);

  /** A file from elsewhere may not ask for more than this much work and memory. */
  private static final Stretching MOST = new Stretching(256 * 1024, 10, 4);

  /**
   * A file that is handed from person to person may ask for no more than this program does itself:
   * a hostile one then costs well under two seconds, and fits a small heap.
   */
  private static final long MOST_WORK_TO_CARRY = (long) USUAL.memory * USUAL.passes;

  static final int SALT = 16;

  /** Whether a file's figures can be worked with; asked before any memory is taken. */
  boolean isReasonable() {
    return lanes >= 1
        && lanes <= MOST.lanes
        && passes >= 1
        && passes <= MOST.passes
        && memory >= 8 * lanes
        && memory <= MOST.memory;
  }

  /** Whether the figures of a file from somebody else can be worked with. */
  boolean isReasonableToCarry() {
    return isReasonable() && memory <= USUAL.memory && (long) memory * passes <= MOST_WORK_TO_CARRY;
  }

  /** A key of 32 bytes from a passphrase, however its accents were typed. */
  byte[] key(char[] passphrase, byte[] salt) {
    byte[] typed = utf8(passphrase);
    try {
      Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
      argon2.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memory)
              .withIterations(passes)
              .withParallelism(lanes)
              .withSalt(salt)
              .build());
      byte[] key = new byte[Sealing.KEY];
      argon2.generateBytes(typed, key);
      return key;
    } finally {
      Arrays.fill(typed, (byte) 0);
    }
  }

  private static byte[] utf8(char[] passphrase) {
    CharSequence characters = CharBuffer.wrap(passphrase);
    if (!Normalizer.isNormalized(characters, Normalizer.Form.NFC)) {
      characters = Normalizer.normalize(characters, Normalizer.Form.NFC);
    }
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }
}
