package org.fingerpost.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/Counter Mode (NIST SP 800-38D), with a random nonce for each message.
 *
 * <p>Sealed bytes are a nonce of 12, the content, and a tag of 16. Where they belong is
 * authenticated with them and not kept among them. One key seals far fewer than the 2^32 messages
 * for which random nonces are safe.
 *
 * <p>Not for several threads at once.
 */
final class Sealing {
  static final int KEY = 32;
  static final int NONCE = 12;
  static final int TAG = 16;

  private final SecureRandom random = new SecureRandom();
  private final Cipher cipher;

  Sealing() {
    try {
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Random bytes, as for a key. */
  byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /**
   * Seals, and opens what was sealed once more before anybody relies on it: bytes that were sealed
   * wrongly are lost for good, and everybody would learn of it only when they are read. Java's
   * compiled cipher has been wrong for some lengths on some processors (JDK-8371864).
   */
  byte[] seal(byte[] key, byte[] place, byte[] content) {
    byte[] sealed = sealOnce(key, place, content);
    if (opens(key, place, sealed, content)) {
      return sealed;
    }
    throw new IllegalStateException("what was sealed does not open");
  }

  private boolean opens(byte[] key, byte[] place, byte[] sealed, byte[] content) {
    Optional<byte[]> opened = open(key, place, sealed);
    try {
      return opened.filter(bytes -> Arrays.equals(bytes, content)).isPresent();
    } finally {
      opened.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
    }
  }

  private byte[] sealOnce(byte[] key, byte[] place, byte[] content) {
    byte[] nonce = random(NONCE);
    byte[] sealed = new byte[NONCE + content.length + TAG];
    System.arraycopy(nonce, 0, sealed, 0, NONCE);
    try {
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
      cipher.updateAAD(place);
      cipher.doFinal(content, 0, content.length, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException bug) {
      throw new IllegalStateException(bug);
    }
  }

  /** Empty where the key is another, the place is another, or a single bit was changed. */
  Optional<byte[]> open(byte[] key, byte[] place, byte[] sealed) {
    if (sealed.length < NONCE + TAG) {
      return Optional.empty();
    }
    try {
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG * 8, sealed, 0, NONCE));
      cipher.updateAAD(place);
      return Optional.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
    } catch (AEADBadTagException altered) {
      return Optional.empty();
    } catch (GeneralSecurityException bug) {
      throw new IllegalStateException(bug);
    }
  }

  /** A tag of 32 bytes over the first bytes of something that is not secret (HMAC-SHA-256). */
  static byte[] tag(byte[] key, String purpose, byte[] bytes, int length) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      // A key for each purpose, so that no tag of one can stand for a tag of another.
      mac.init(new SecretKeySpec(derived(key, purpose), "HmacSHA256"));
      mac.update(bytes, 0, length);
      return mac.doFinal();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Another key, from a key that is hard to guess already (RFC 5869, the second step). */
  static byte[] derived(byte[] key, String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.expandOnly(
                  new SecretKeySpec(key, "Generic"),
                  purpose.getBytes(StandardCharsets.UTF_8),
                  KEY));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
