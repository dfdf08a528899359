package org.fingerpost.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  private static final Unlocking FREELY = new Unlocking.Freely();
  private static final byte[] CONTENT = "K. is in Year 3".getBytes(UTF_8);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("cases.keys");
  }

  private static Unlocking passphrase(String words) {
    return new Unlocking.WithPassphrase(words.toCharArray());
  }

  private static VaultProblem problemOf(ThrowingCallable call) {
    return catchThrowableOfType(VaultException.class, call).problem();
  }

  private static byte[] unseal(Vault vault, UUID owner, byte[] sealed) throws VaultException {
    return vault.unseal(owner, Vault.Part.ENTRY, 7, sealed);
  }

  @Test
  void whatIsSealedIsReadAgainAfterOpening() throws Exception {
    UUID owner = UUID.randomUUID();
    byte[] sealed;
    try (Vault vault = Vault.create(file)) {
      vault.makeKey(owner);
      sealed = vault.seal(owner, Vault.Part.ENTRY, 7, CONTENT);
    }

    try (Vault vault = Vault.open(file, FREELY)) {
      assertThat(unseal(vault, owner, sealed)).isEqualTo(CONTENT);
    }
    assertThat(new String(sealed, UTF_8)).doesNotContain("Year");
  }

  @Test
  void theSameContentIsSealedDifferentlyEachTime() throws Exception {
    try (Vault vault = Vault.inMemory()) {
      UUID owner = UUID.randomUUID();
      vault.makeKey(owner);

      assertThat(vault.seal(owner, Vault.Part.ENTRY, 7, CONTENT))
          .isNotEqualTo(vault.seal(owner, Vault.Part.ENTRY, 7, CONTENT));
    }
  }

  @Test
  void bytesInAnotherPlaceDoNotOpen() throws Exception {
    try (Vault vault = Vault.inMemory()) {
      UUID owner = UUID.randomUUID();
      UUID other = UUID.randomUUID();
      vault.makeKey(owner);
      vault.makeKey(other);
      byte[] sealed = vault.seal(owner, Vault.Part.ENTRY, 7, CONTENT);

      assertThat(problemOf(() -> vault.unseal(owner, Vault.Part.ENTRY, 8, sealed)))
          .isEqualTo(VaultProblem.ALTERED);
      assertThat(problemOf(() -> vault.unseal(owner, Vault.Part.HEAD, 7, sealed)))
          .isEqualTo(VaultProblem.ALTERED);
      assertThat(problemOf(() -> vault.unseal(other, Vault.Part.ENTRY, 7, sealed)))
          .isEqualTo(VaultProblem.ALTERED);
      assertThat(problemOf(() -> unseal(vault, UUID.randomUUID(), sealed)))
          .isEqualTo(VaultProblem.NO_SUCH_KEY);
    }
  }

  @Test
  void aSingleFlippedBitAnywhereIsDetected() throws Exception {
    try (Vault vault = Vault.inMemory()) {
      UUID owner = UUID.randomUUID();
      vault.makeKey(owner);
      byte[] sealed = vault.seal(owner, Vault.Part.ENTRY, 7, CONTENT);
      for (int bit = 0; bit < sealed.length * 8; bit++) {
        byte[] flipped = sealed.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        assertThat(problemOf(() -> unseal(vault, owner, flipped))).isEqualTo(VaultProblem.ALTERED);
      }
      for (int length = 0; length < sealed.length; length++) {
        byte[] shorter = java.util.Arrays.copyOf(sealed, length);
        assertThat(problemOf(() -> unseal(vault, owner, shorter))).isEqualTo(VaultProblem.ALTERED);
      }
    }
  }

  @Test
  void aPassphraseClosesItAndTheRecoveryCodeOpensIt() throws Exception {
    UUID owner = UUID.randomUUID();
    byte[] sealed;
    RecoveryCode code;
    try (Vault vault = Vault.create(file)) {
      vault.makeKey(owner);
      sealed = vault.seal(owner, Vault.Part.ENTRY, 7, CONTENT);
      assertThat(vault.hasPassphrase()).isFalse();
      code = vault.setPassphrase("tea and toast".toCharArray()).orElseThrow();
      assertThat(vault.hasPassphrase()).isTrue();
      assertThat(vault.opensWith(passphrase("tea and toast"))).isTrue();
      assertThat(vault.opensWith(passphrase("coffee"))).isFalse();
    }

    assertThat(Vault.needsPassphrase(file)).isTrue();
    assertThat(problemOf(() -> Vault.open(file, FREELY))).isEqualTo(VaultProblem.NEEDS_PASSPHRASE);
    assertThat(problemOf(() -> Vault.open(file, passphrase("Tea and toast"))))
        .isEqualTo(VaultProblem.WRONG_PASSPHRASE);
    assertThat(
            problemOf(
                () ->
                    Vault.open(
                        file, new Unlocking.WithRecoveryCode(RecoveryCode.random(new Sealing())))))
        .isEqualTo(VaultProblem.WRONG_RECOVERY_CODE);
    try (Vault vault = Vault.open(file, passphrase("tea and toast"))) {
      assertThat(unseal(vault, owner, sealed)).isEqualTo(CONTENT);
    }
    RecoveryCode typed = RecoveryCode.parse(code.printed()).orElseThrow();
    try (Vault vault = Vault.open(file, new Unlocking.WithRecoveryCode(typed))) {
      assertThat(unseal(vault, owner, sealed)).isEqualTo(CONTENT);
    }
  }

  @Test
  void changingThePassphraseKeepsEveryKeyAndTheRecoveryCode() throws Exception {
    UUID owner = UUID.randomUUID();
    RecoveryCode code;
    byte[] sealed;
    try (Vault vault = Vault.create(file)) {
      vault.makeKey(owner);
      sealed = vault.seal(owner, Vault.Part.ENTRY, 7, CONTENT);
      code = vault.setPassphrase("first".toCharArray()).orElseThrow();
      assertThat(vault.setPassphrase("second".toCharArray())).isEmpty();
    }

    assertThat(problemOf(() -> Vault.open(file, passphrase("first"))))
        .isEqualTo(VaultProblem.WRONG_PASSPHRASE);
    for (Unlocking way :
        new Unlocking[] {passphrase("second"), new Unlocking.WithRecoveryCode(code)}) {
      try (Vault vault = Vault.open(file, way)) {
        assertThat(unseal(vault, owner, sealed)).isEqualTo(CONTENT);
      }
    }
  }

  @Test
  void aNewRecoveryCodeEndsTheOldOne() throws Exception {
    RecoveryCode before;
    RecoveryCode after;
    try (Vault vault = Vault.create(file)) {
      assertThatThrownBy(vault::newRecoveryCode).isInstanceOf(IllegalStateException.class);
      before = vault.setPassphrase("tea".toCharArray()).orElseThrow();
      after = vault.newRecoveryCode();
    }

    assertThat(problemOf(() -> Vault.open(file, new Unlocking.WithRecoveryCode(before))))
        .isEqualTo(VaultProblem.WRONG_RECOVERY_CODE);
    Vault.open(file, new Unlocking.WithRecoveryCode(after)).close();
    Vault.open(file, passphrase("tea")).close();
  }

  @Test
  void withoutAPassphraseItOpensFreelyAgain() throws Exception {
    try (Vault vault = Vault.create(file)) {
      vault.setPassphrase("tea".toCharArray());
      vault.removePassphrase();
    }

    assertThat(Vault.needsPassphrase(file)).isFalse();
    Vault.open(file, FREELY).close();
  }

  @Test
  void howAnAccentWasTypedDoesNotMatter() throws Exception {
    try (Vault vault = Vault.create(file)) {
      vault.setPassphrase("caf\u00e9".toCharArray());
    }

    Vault.open(file, passphrase("cafe\u0301")).close();
  }

  @Test
  void aDestroyedKeyIsGoneFromEveryCopyAndCannotBeMadeAgain() throws Exception {
    UUID owner = UUID.randomUUID();
    byte[] sealed;
    try (Vault vault = Vault.create(file)) {
      vault.makeKey(owner);
      sealed = vault.seal(owner, Vault.Part.ENTRY, 7, CONTENT);
      vault.destroyKey(owner);
      assertThat(problemOf(() -> unseal(vault, owner, sealed)))
          .isEqualTo(VaultProblem.KEY_DESTROYED);
      assertThatThrownBy(() -> vault.makeKey(owner)).isInstanceOf(IllegalArgumentException.class);
    }

    for (Path copy : new Path[] {file, Vault.secondCopy(file)}) {
      KeyFile keys = KeyFile.parse(Files.readAllBytes(copy));
      assertThat(keys.keys()).isEmpty();
      assertThat(keys.destroyed()).containsExactly(owner);
    }
    try (Vault vault = Vault.open(file, FREELY)) {
      assertThat(problemOf(() -> unseal(vault, owner, sealed)))
          .isEqualTo(VaultProblem.KEY_DESTROYED);
    }
  }

  @Test
  void oneLostOrDamagedCopyIsMendedFromTheOther() throws Exception {
    UUID owner = UUID.randomUUID();
    byte[] sealed;
    try (Vault vault = Vault.create(file)) {
      vault.makeKey(owner);
      sealed = vault.seal(owner, Vault.Part.ENTRY, 7, CONTENT);
    }
    for (Path copy : new Path[] {file, Vault.secondCopy(file)}) {
      for (boolean delete : new boolean[] {true, false}) {
        if (delete) {
          Files.delete(copy);
        } else {
          Files.write(copy, new byte[] {1, 2, 3});
        }
        try (Vault vault = Vault.open(file, FREELY)) {
          assertThat(unseal(vault, owner, sealed)).isEqualTo(CONTENT);
          vault.heal();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(Files.readAllBytes(Vault.secondCopy(file)));
      }
    }
  }

  @Test
  void theCopyWrittenLastCounts() throws Exception {
    UUID owner = UUID.randomUUID();
    try (Vault vault = Vault.create(file)) {
      byte[] early = Files.readAllBytes(file);
      vault.makeKey(owner);
      // As after a crash between the two copies.
      Files.write(file, early);
    }

    try (Vault vault = Vault.open(file, FREELY)) {
      assertThat(vault.hasKey(owner)).isTrue();
    }
  }

  @Test
  void missingDamagedAndNewerKeysAreToldApart() throws Exception {
    assertThat(problemOf(() -> Vault.open(file, FREELY))).isEqualTo(VaultProblem.KEYS_MISSING);

    Vault.create(file).close();
    byte[] sound = Files.readAllBytes(file);
    byte[] newer = sound.clone();
    newer[7]++;
    write(newer);
    assertThat(problemOf(() -> Vault.open(file, FREELY))).isEqualTo(VaultProblem.KEYS_NEWER);
    write(java.util.Arrays.copyOf(sound, sound.length - 1));
    assertThat(problemOf(() -> Vault.open(file, FREELY))).isEqualTo(VaultProblem.KEYS_DAMAGED);
    write(new byte[0]);
    assertThat(problemOf(() -> Vault.open(file, FREELY))).isEqualTo(VaultProblem.KEYS_DAMAGED);
  }

  private void write(byte[] both) throws IOException {
    Files.write(file, both);
    Files.write(Vault.secondCopy(file), both);
  }

  @Test
  void noFlippedByteInTheFileOfKeysOpensAnything() throws Exception {
    try (Vault vault = Vault.create(file)) {
      vault.makeKey(UUID.randomUUID());
      vault.setPassphrase("tea".toCharArray());
      vault.removePassphrase();
    }
    byte[] sound = Files.readAllBytes(file);
    for (int at = 0; at < sound.length; at++) {
      byte[] flipped = sound.clone();
      flipped[at] ^= (byte) (1 << at % 8);
      write(flipped);
      assertThat(problemOf(() -> Vault.open(file, FREELY)))
          .isIn(VaultProblem.KEYS_DAMAGED, VaultProblem.KEYS_NEWER);
    }
  }

  /** A forger can mend the checksum; the tag needs the master key. */
  @Test
  void aForgedFileWithAGoodChecksumIsDetected() throws Exception {
    UUID owner = UUID.randomUUID();
    try (Vault vault = Vault.create(file)) {
      vault.makeKey(owner);
      vault.destroyKey(owner);
    }
    KeyFile keys = KeyFile.parse(Files.readAllBytes(file));
    KeyFile forged =
        new KeyFile(keys.identity(), keys.written(), keys.ways(), keys.keys(), java.util.Set.of());
    write(forged.bytes(new byte[32]));

    assertThat(problemOf(() -> Vault.open(file, FREELY))).isEqualTo(VaultProblem.KEYS_DAMAGED);
  }

  @Test
  void aFileThatAsksForAllTheMemoryThereIsIsRefusedBeforeAnyIsTaken() throws Exception {
    try (Vault vault = Vault.create(file)) {
      vault.setPassphrase("tea".toCharArray());
    }
    KeyFile keys = KeyFile.parse(Files.readAllBytes(file));
    byte[] bytes = keys.bytes(new byte[32]);
    int memory = 8 + 16 + 8 + 1 + 1;
    ByteBuffer.wrap(bytes).putInt(memory, Integer.MAX_VALUE);
    java.security.MessageDigest sha = java.security.MessageDigest.getInstance("SHA-256");
    sha.update(bytes, 0, bytes.length - 32);
    System.arraycopy(sha.digest(), 0, bytes, bytes.length - 32, 32);
    write(bytes);

    assertThat(problemOf(() -> Vault.open(file, passphrase("tea"))))
        .isEqualTo(VaultProblem.KEYS_DAMAGED);
  }

  @Test
  void anyBytesAreRefusedInPeace() throws Exception {
    Random random = new Random(20261123);
    Vault.create(file).close();
    byte[] sound = Files.readAllBytes(file);
    for (int attempt = 0; attempt < 2000; attempt++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      System.arraycopy(sound, 0, bytes, 0, Math.min(random.nextInt(40), bytes.length));
      assertThat(problemOf(() -> KeyFile.parse(bytes)))
          .isIn(VaultProblem.KEYS_DAMAGED, VaultProblem.KEYS_NEWER);
    }
  }

  @Test
  void aClosedVaultHasNoKeysLeft() throws Exception {
    Vault vault = Vault.inMemory();
    UUID owner = UUID.randomUUID();
    vault.makeKey(owner);
    vault.close();

    assertThatThrownBy(() -> vault.seal(owner, Vault.Part.ENTRY, 1, CONTENT))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theStretchedKeyDependsOnEveryFigure() {
    byte[] salt = new byte[Stretching.SALT];
    byte[] key = new Stretching(64, 1, 1).key("tea".toCharArray(), salt);

    assertThat(new Stretching(64, 1, 1).key("tea".toCharArray(), salt)).isEqualTo(key);
    assertThat(new Stretching(128, 1, 1).key("tea".toCharArray(), salt)).isNotEqualTo(key);
    assertThat(new Stretching(64, 2, 1).key("tea".toCharArray(), salt)).isNotEqualTo(key);
    assertThat(new Stretching(64, 1, 2).key("tea".toCharArray(), salt)).isNotEqualTo(key);
    salt[0] = 1;
    assertThat(new Stretching(64, 1, 1).key("tea".toCharArray(), salt)).isNotEqualTo(key);
  }

  @Test
  void whatIsSetAsideOpensAgainWithTheSameKeysOnlyAndOnlyUnchanged() throws Exception {
    Path file = folder.resolve("aside.keys");
    char[] passphrase = "four plain words here".toCharArray();
    byte[] content = "typed and not given".getBytes(UTF_8);
    byte[] aside;
    try (Vault vault = Vault.create(file, passphrase)) {
      aside = vault.sealAside(content);
      assertThat(vault.sealAside(content)).as("never sealed alike twice").isNotEqualTo(aside);
    }
    assertThat(new String(aside, ISO_8859_1)).doesNotContain("typed");
    try (Vault vault = Vault.open(file, new Unlocking.WithPassphrase(passphrase));
        Vault other = Vault.inMemory()) {
      assertThat(vault.openAside(aside)).hasValue(content);
      assertThat(other.openAside(aside)).isEmpty();
      for (int at = 0; at < aside.length; at++) {
        byte[] changed = aside.clone();
        changed[at] ^= 1;
        assertThat(vault.openAside(changed)).as("byte %d changed", at).isEmpty();
      }
    }
  }
}
