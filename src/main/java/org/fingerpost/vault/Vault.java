package org.fingerpost.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open vault: seals and unseals bytes under a key for each owner, and destroys such a key when
 * what it sealed must never be read again.
 *
 * <p>The keys stand in a file of their own, apart from what they seal, in two copies. A backup of
 * what was sealed therefore holds no key: once a key is destroyed, no backup brings its content
 * back. The file without its vault, and the vault without its file, are both worth nothing.
 *
 * <p>Any thread may use it, one call is carried out at a time. {@link #close} wipes the keys from
 * memory as far as Java allows: what the cipher itself keeps goes with the garbage.
 */
public final class Vault implements AutoCloseable {
  private static final byte VERSION = 1;

  private final Sealing sealing = new Sealing();
  private final @Nullable Path file;
  private final byte[] master;
  private final Map<UUID, byte[]> openKeys = new HashMap<>();
  private KeyFile keys;
  private boolean closed;

  /** What of an owner some bytes are; a part of where they belong. */
  public enum Part {
    /** One of many, in order. */
    ENTRY,
    /** The one that says how it stands after so many entries. */
    HEAD
  }

  private Vault(@Nullable Path file, KeyFile keys, byte[] master) {
    this.file = file;
    this.keys = keys;
    this.master = master;
  }

  /** A vault whose keys never touch a disk. */
  public static Vault inMemory() {
    byte[] master = new Sealing().random(Sealing.KEY);
    return new Vault(null, fresh(master), master);
  }

  private static KeyFile fresh(byte[] master) {
    return new KeyFile(
        UUID.randomUUID(), 0, List.of(new KeyFile.Way.Free(master.clone())), Map.of(), Set.of());
  }

  /** Whether there is a file of keys, in either copy. */
  public static boolean exists(Path file) {
    return Files.exists(file) || Files.exists(secondCopy(file));
  }

  /** The second copy of a file of keys, beside the first. */
  public static Path secondCopy(Path file) {
    return file.resolveSibling(file.getFileName() + "-2");
  }

  /**
   * Makes a vault that opens freely.
   *
   * @throws IOException where it could not be written; then there is none
   */
  public static Vault create(Path file) throws IOException {
    byte[] master = new Sealing().random(Sealing.KEY);
    Vault vault = new Vault(file, fresh(master), master);
    vault.write(vault.keys);
    return vault;
  }

  /**
   * Makes a vault that is closed with a passphrase from its first moment: the master key never
   * stands on the disk as it is. {@link #newRecoveryCode} then gives the code to print.
   *
   * @param passphrase whoever made the characters wipes them
   * @throws IOException where it could not be written; then there is none
   */
  public static Vault create(Path file, char[] passphrase) throws IOException {
    byte[] master = new Sealing().random(Sealing.KEY);
    Vault vault = new Vault(file, fresh(master), master);
    vault.setPassphrase(passphrase);
    return vault;
  }

  /**
   * Whether a passphrase or recovery code is needed.
   *
   * @throws VaultException where the file is missing, damaged or newer
   */
  public static boolean needsPassphrase(Path file) throws VaultException, IOException {
    return copies(file).getFirst().keys().ways().stream()
        .noneMatch(way -> way instanceof KeyFile.Way.Free);
  }

  /**
   * Opens a vault.
   *
   * @throws VaultException where what was given does not open it, or the file is missing, damaged
   *     or newer
   * @throws IOException where the file cannot be read
   */
  public static Vault open(Path file, Unlocking unlocking) throws VaultException, IOException {
    List<Copy> copies = copies(file);
    VaultException refused = null;
    for (Copy copy : copies) {
      try {
        byte[] master = master(copy.keys(), unlocking);
        if (!KeyFile.isAuthentic(copy.bytes(), master)) {
          throw new VaultException(VaultProblem.KEYS_DAMAGED);
        }
        return new Vault(file, copy.keys(), master);
      } catch (VaultException tryTheOther) {
        refused = refused == null ? tryTheOther : refused;
      }
    }
    throw refused == null ? new VaultException(VaultProblem.KEYS_DAMAGED) : refused;
  }

  /** One copy of the file that can be read, not yet known to be authentic. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Copy(KeyFile keys, byte[] bytes) {}

  /** The copies that can be read, the one written last first; at least one. */
  private static List<Copy> copies(Path file) throws VaultException, IOException {
    List<Copy> copies = new ArrayList<>();
    VaultProblem problem = VaultProblem.KEYS_MISSING;
    for (Path one : List.of(file, secondCopy(file))) {
      try {
        if (Files.size(one) > KeyFile.LARGEST) {
          throw new VaultException(VaultProblem.KEYS_DAMAGED);
        }
        byte[] bytes = Files.readAllBytes(one);
        copies.add(new Copy(KeyFile.parse(bytes), bytes));
      } catch (NoSuchFileException missing) {
        // The other copy may be there.
      } catch (VaultException refused) {
        problem = refused.problem();
        if (problem == VaultProblem.KEYS_NEWER) {
          throw refused;
        }
      }
    }
    if (copies.isEmpty()) {
      throw new VaultException(problem);
    }
    copies.sort(Comparator.comparingLong((Copy copy) -> copy.keys().written()).reversed());
    return copies;
  }

  private static byte[] master(KeyFile keys, Unlocking unlocking) throws VaultException {
    Sealing sealing = new Sealing();
    for (KeyFile.Way way : keys.ways()) {
      Optional<byte[]> master =
          switch (way) {
            case KeyFile.Way.Free(byte[] open) -> Optional.of(open.clone());
            case KeyFile.Way.Passphrase closed ->
                unlocking instanceof Unlocking.WithPassphrase(char[] passphrase)
                    ? unwrap(
                        sealing,
                        closed.stretching().key(passphrase, closed.salt()),
                        placeOfMaster(keys, closed.stretching(), closed.salt()),
                        closed.wrapped())
                    : Optional.empty();
            case KeyFile.Way.Recovery(byte[] wrapped) ->
                unlocking instanceof Unlocking.WithRecoveryCode(RecoveryCode code)
                    ? unwrap(sealing, keyOf(code), placeOfMaster(keys), wrapped)
                    : Optional.empty();
          };
      if (master.isPresent()) {
        return master.get();
      }
    }
    throw new VaultException(
        switch (unlocking) {
          case Unlocking.Freely _ -> VaultProblem.NEEDS_PASSPHRASE;
          case Unlocking.WithPassphrase _ -> VaultProblem.WRONG_PASSPHRASE;
          case Unlocking.WithRecoveryCode _ -> VaultProblem.WRONG_RECOVERY_CODE;
        });
  }

  private static Optional<byte[]> unwrap(
      Sealing sealing, byte[] key, byte[] place, byte[] wrapped) {
    try {
      return sealing.open(key, place, wrapped);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static byte[] keyOf(RecoveryCode code) {
    return Sealing.derived(Arrays.copyOf(code.secret(), Sealing.KEY), "fingerpost recovery code");
  }

  /** Where the sealed master key belongs: this vault, and this work to reach it. */
  private static byte[] placeOfMaster(KeyFile keys, Stretching stretching, byte[] salt) {
    return ByteBuffer.allocate(64)
        .put("fpst master p".getBytes(StandardCharsets.US_ASCII))
        .putLong(keys.identity().getMostSignificantBits())
        .putLong(keys.identity().getLeastSignificantBits())
        .putInt(stretching.memory())
        .putInt(stretching.passes())
        .putInt(stretching.lanes())
        .put(salt)
        .array();
  }

  private static byte[] placeOfMaster(KeyFile keys) {
    return ByteBuffer.allocate(32)
        .put("fpst master r".getBytes(StandardCharsets.US_ASCII))
        .putLong(keys.identity().getMostSignificantBits())
        .putLong(keys.identity().getLeastSignificantBits())
        .array();
  }

  private static byte[] placeOfKey(UUID owner) {
    return ByteBuffer.allocate(32)
        .put("fpst key".getBytes(StandardCharsets.US_ASCII))
        .putLong(owner.getMostSignificantBits())
        .putLong(owner.getLeastSignificantBits())
        .array();
  }

  private static byte[] placeOf(UUID owner, Part part, long sequence) {
    return ByteBuffer.allocate(40)
        .put("fpst row".getBytes(StandardCharsets.US_ASCII))
        .put(
            switch (part) {
              case ENTRY -> (byte) 1;
              case HEAD -> (byte) 2;
            })
        .putLong(owner.getMostSignificantBits())
        .putLong(owner.getLeastSignificantBits())
        .putLong(sequence)
        .array();
  }

  /**
   * Writes both copies anew where one is missing, damaged, or not what this vault holds. To be
   * called once it is known that the vault is to be used, and not only looked into.
   */
  public synchronized void heal() throws IOException {
    requireOpen();
    if (file == null) {
      return;
    }
    try {
      List<Copy> copies = copies(file);
      if (copies.size() == 2
          && copies.stream().allMatch(copy -> copy.keys().written() == keys.written())) {
        return;
      }
    } catch (VaultException bothLost) {
      // What is in memory is all there is.
    }
    write(keys);
  }

  /**
   * Reads the file of keys again, as after its disk was away.
   *
   * @throws VaultException where it is missing or damaged, or another vault stands there now
   */
  public synchronized void reread() throws VaultException, IOException {
    requireOpen();
    if (file == null) {
      return;
    }
    for (Copy copy : copies(file)) {
      if (KeyFile.isAuthentic(copy.bytes(), master)
          && copy.keys().identity().equals(keys.identity())) {
        keys = copy.keys();
        openKeys.keySet().removeIf(owner -> !keys.keys().containsKey(owner));
        return;
      }
    }
    throw new VaultException(VaultProblem.KEYS_DAMAGED);
  }

  /** The vault from now on; the second copy first, so that one of them is whole at every moment. */
  private void write(KeyFile next) throws IOException {
    KeyFile counted = next.asWritten(keys.written() + 1);
    if (file == null) {
      keys = counted;
      return;
    }
    byte[] bytes = counted.bytes(master);
    Path second = secondCopy(file);
    Durable.replace(second, bytes);
    // From here on the new state may be what a restart finds, so it is the state here too.
    keys = counted;
    Durable.replace(file, bytes);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the vault is closed");
    }
  }

  /** Which vault this is. */
  public synchronized UUID identity() {
    return keys.identity();
  }

  /** Makes a key for a new owner. */
  public void makeKey(UUID owner) throws IOException {
    makeKeys(List.of(owner));
  }

  /** Makes a key for each of these new owners, and writes the file of keys once. */
  public synchronized void makeKeys(Collection<UUID> owners) throws IOException {
    requireOpen();
    Map<UUID, byte[]> made = new LinkedHashMap<>();
    Map<UUID, byte[]> wrapped = new LinkedHashMap<>();
    for (UUID owner : owners) {
      if (keys.keys().containsKey(owner) || keys.destroyed().contains(owner)) {
        throw new IllegalArgumentException("there is, or was, a key for " + owner);
      }
      byte[] key = sealing.random(Sealing.KEY);
      made.put(owner, key);
      wrapped.put(owner, sealing.seal(master, placeOfKey(owner), key));
    }
    write(keys.with(wrapped));
    openKeys.putAll(made);
  }

  /**
   * Destroys a key: nothing that it sealed can be read again, wherever a copy of it lies.
   *
   * @throws IOException where it could not be made sure; to be called again until it can
   */
  public synchronized void destroyKey(UUID owner) throws IOException {
    requireOpen();
    byte[] key = openKeys.remove(owner);
    if (key != null) {
      Arrays.fill(key, (byte) 0);
    }
    write(keys.without(owner));
  }

  /** Whether there is a key for this owner. */
  public synchronized boolean hasKey(UUID owner) {
    return keys.keys().containsKey(owner);
  }

  /** The owners that have a key. */
  public synchronized Set<UUID> owners() {
    return keys.keys().keySet();
  }

  /** The owners whose keys were destroyed on purpose. */
  public synchronized Set<UUID> destroyed() {
    return keys.destroyed();
  }

  /**
   * Seals bytes so that they can be read only as this part of this owner.
   *
   * @throws VaultException where the owner has no key
   */
  public synchronized byte[] seal(UUID owner, Part part, long sequence, byte[] content)
      throws VaultException {
    requireOpen();
    byte[] sealed = sealing.seal(key(owner), placeOf(owner, part, sequence), content);
    byte[] marked = new byte[sealed.length + 1];
    marked[0] = VERSION;
    System.arraycopy(sealed, 0, marked, 1, sealed.length);
    return marked;
  }

  /**
   * Reads sealed bytes.
   *
   * @throws VaultException where they are not exactly what was sealed for this place, or the key is
   *     not there
   */
  public synchronized byte[] unseal(UUID owner, Part part, long sequence, byte[] sealed)
      throws VaultException {
    requireOpen();
    byte[] key = key(owner);
    if (sealed.length == 0 || sealed[0] != VERSION) {
      throw new VaultException(VaultProblem.ALTERED);
    }
    return sealing
        .open(key, placeOf(owner, part, sequence), Arrays.copyOfRange(sealed, 1, sealed.length))
        .orElseThrow(() -> new VaultException(VaultProblem.ALTERED));
  }

  private byte[] key(UUID owner) throws VaultException {
    byte[] open = openKeys.get(owner);
    if (open != null) {
      return open;
    }
    byte[] wrapped = keys.keys().get(owner);
    if (wrapped == null) {
      throw new VaultException(
          keys.destroyed().contains(owner) ? VaultProblem.KEY_DESTROYED : VaultProblem.NO_SUCH_KEY);
    }
    byte[] key =
        sealing
            .open(master, placeOfKey(owner), wrapped)
            .orElseThrow(() -> new VaultException(VaultProblem.ALTERED));
    openKeys.put(owner, key);
    return key;
  }

  /**
   * Seals bytes that are no part of anything that is kept, to be held while the vault is closed.
   * They go with the memory that holds them, and open only with this vault's master key.
   */
  public synchronized byte[] sealAside(byte[] content) {
    requireOpen();
    byte[] key = Sealing.derived(master, "fingerpost set aside");
    try {
      return sealing.seal(key, placeAside(), content);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * Reads what {@link #sealAside} sealed.
   *
   * @return nothing where it was sealed elsewhere, or changed
   */
  public synchronized Optional<byte[]> openAside(byte[] sealed) {
    requireOpen();
    byte[] key = Sealing.derived(master, "fingerpost set aside");
    try {
      return sealing.open(key, placeAside(), sealed);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private byte[] placeAside() {
    return ByteBuffer.allocate(32)
        .put("fpst aside".getBytes(StandardCharsets.US_ASCII))
        .putLong(keys.identity().getMostSignificantBits())
        .putLong(keys.identity().getLeastSignificantBits())
        .array();
  }

  /** Whether a passphrase closes it. */
  public synchronized boolean hasPassphrase() {
    return keys.ways().stream().anyMatch(way -> way instanceof KeyFile.Way.Passphrase);
  }

  /**
   * Sets or changes the passphrase. Nothing that was sealed is written anew.
   *
   * @param passphrase whoever made the characters wipes them
   * @return a recovery code to print, where there was none before; an earlier one stays good
   */
  public synchronized Optional<RecoveryCode> setPassphrase(char[] passphrase) throws IOException {
    requireOpen();
    byte[] salt = sealing.random(Stretching.SALT);
    byte[] key = Stretching.USUAL.key(passphrase, salt);
    byte[] place = placeOfMaster(keys, Stretching.USUAL, salt);
    List<KeyFile.Way> ways = new ArrayList<>();
    ways.add(new KeyFile.Way.Passphrase(Stretching.USUAL, salt, sealing.seal(key, place, master)));
    Arrays.fill(key, (byte) 0);
    Optional<KeyFile.Way> recovery =
        keys.ways().stream().filter(way -> way instanceof KeyFile.Way.Recovery).findFirst();
    Optional<RecoveryCode> code =
        recovery.isPresent() ? Optional.empty() : Optional.of(RecoveryCode.random(sealing));
    ways.add(recovery.orElseGet(() -> recovery(code.orElseThrow())));
    KeyFile before = keys;
    write(keys.opened(ways));
    wipeFreeKey(before);
    return code;
  }

  /**
   * Makes another recovery code; the one before it opens nothing any more.
   *
   * @throws IllegalStateException where the vault opens freely and needs none
   */
  public synchronized RecoveryCode newRecoveryCode() throws IOException {
    requireOpen();
    RecoveryCode code = RecoveryCode.random(sealing);
    List<KeyFile.Way> ways = new ArrayList<>();
    for (KeyFile.Way way : keys.ways()) {
      switch (way) {
        case KeyFile.Way.Free _ -> throw new IllegalStateException("the vault opens freely");
        case KeyFile.Way.Passphrase stays -> ways.add(stays);
        case KeyFile.Way.Recovery _ -> {}
      }
    }
    ways.add(recovery(code));
    write(keys.opened(ways));
    return code;
  }

  private KeyFile.Way recovery(RecoveryCode code) {
    return new KeyFile.Way.Recovery(sealing.seal(keyOf(code), placeOfMaster(keys), master));
  }

  /** Lets whoever has the file of keys open the vault. */
  public synchronized void removePassphrase() throws IOException {
    requireOpen();
    write(keys.opened(List.of(new KeyFile.Way.Free(master.clone()))));
  }

  /** Whether this opens the vault, as when the passphrase is asked for once more. */
  public synchronized boolean opensWith(Unlocking unlocking) {
    requireOpen();
    try {
      byte[] found = master(keys, unlocking);
      Arrays.fill(found, (byte) 0);
      return true;
    } catch (VaultException refused) {
      return false;
    }
  }

  /** Wipes every key from memory. */
  @Override
  public synchronized void close() {
    closed = true;
    openKeys.values().forEach(key -> Arrays.fill(key, (byte) 0));
    openKeys.clear();
    Arrays.fill(master, (byte) 0);
    wipeFreeKey(keys);
  }

  private static void wipeFreeKey(KeyFile keys) {
    for (KeyFile.Way way : keys.ways()) {
      if (way instanceof KeyFile.Way.Free(byte[] open)) {
        Arrays.fill(open, (byte) 0);
      }
    }
  }
}
