package org.fingerpost.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The file of keys: how the master key can be had, and one key for each case under it.
 *
 * <p>Numbers are big-endian. The file is: a mark of 8 bytes that ends in the version; the identity
 * of the vault (16) and how often it was written (8); the ways in, each a kind (1) with what that
 * kind needs; the keys, each a name (16) and 60 sealed bytes; the names whose keys were destroyed;
 * a tag under the master key over all of that (32); and a checksum over all of that (32), which
 * tells damage before there is a key to tell forgery.
 *
 * @param identity which vault this is, so that another's keys are not taken for it
 * @param written how often the file was written: of two copies, the higher counts
 * @param ways at least one way to the master key
 * @param keys the sealed key of each case
 * @param destroyed the names whose keys are gone for good
 */
record KeyFile(
    UUID identity, long written, List<Way> ways, Map<UUID, byte[]> keys, Set<UUID> destroyed) {

  private static final byte[] MARK = {'F', 'p', 's', 't', 'K', 'e', 'y', 1};
  private static final int WRAPPED = Sealing.NONCE + Sealing.KEY + Sealing.TAG;
  private static final int CHECKSUM = 32;
  private static final int TAG = 32;
  private static final int MOST_WAYS = 8;

  /** More than a million cases; a larger file is none of ours. */
  static final long LARGEST = 128L * 1024 * 1024;

  KeyFile {
    ways = List.copyOf(ways);
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    destroyed = Collections.unmodifiableSet(new LinkedHashSet<>(destroyed));
    if (ways.isEmpty() || ways.size() > MOST_WAYS) {
      throw new IllegalArgumentException("a vault without a way in, or with too many");
    }
  }

  /** A way to the master key. */
  sealed interface Way {
    /** The key itself, for whoever has the file. */
    @SuppressWarnings("ArrayRecordComponent")
    record Free(byte[] master) implements Way {}

    /** The key sealed under a passphrase. */
    @SuppressWarnings("ArrayRecordComponent")
    record Passphrase(Stretching stretching, byte[] salt, byte[] wrapped) implements Way {}

    /** The key sealed under a recovery code. */
    @SuppressWarnings("ArrayRecordComponent")
    record Recovery(byte[] wrapped) implements Way {}
  }

  /** The whole file, tagged and summed. */
  byte[] bytes(byte[] master) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(MARK);
      write(out, identity);
      out.writeLong(written);
      out.writeByte(ways.size());
      for (Way way : ways) {
        write(out, way);
      }
      out.writeInt(keys.size());
      for (Map.Entry<UUID, byte[]> key : keys.entrySet()) {
        write(out, key.getKey());
        out.write(key.getValue());
      }
      out.writeInt(destroyed.size());
      for (UUID name : destroyed) {
        write(out, name);
      }
      out.write(tag(master, bytes.toByteArray(), bytes.size()));
      out.write(checksum(bytes.toByteArray(), bytes.size()));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, UUID name) throws IOException {
    out.writeLong(name.getMostSignificantBits());
    out.writeLong(name.getLeastSignificantBits());
  }

  private static void write(DataOutputStream out, Way way) throws IOException {
    switch (way) {
      case Way.Free(byte[] master) -> {
        out.writeByte(0);
        out.write(master);
      }
      case Way.Passphrase(Stretching stretching, byte[] salt, byte[] wrapped) -> {
        out.writeByte(1);
        out.writeInt(stretching.memory());
        out.writeInt(stretching.passes());
        out.writeInt(stretching.lanes());
        out.write(salt);
        out.write(wrapped);
      }
      case Way.Recovery(byte[] wrapped) -> {
        out.writeByte(2);
        out.write(wrapped);
      }
    }
  }

  /**
   * Reads a file, trusting nothing in it yet.
   *
   * @throws VaultException where it is damaged or newer
   */
  static KeyFile parse(byte[] bytes) throws VaultException {
    if (bytes.length < MARK.length
        || !Arrays.equals(bytes, 0, MARK.length - 1, MARK, 0, MARK.length - 1)) {
      throw new VaultException(VaultProblem.KEYS_DAMAGED);
    }
    if (bytes[MARK.length - 1] > MARK[MARK.length - 1]) {
      throw new VaultException(VaultProblem.KEYS_NEWER);
    }
    int end = bytes.length - CHECKSUM - TAG;
    if (end < MARK.length
        || !MessageDigest.isEqual(
            checksum(bytes, end + TAG), Arrays.copyOfRange(bytes, end + TAG, bytes.length))) {
      throw new VaultException(VaultProblem.KEYS_DAMAGED);
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end))) {
      in.skipNBytes(MARK.length);
      UUID identity = name(in);
      long written = in.readLong();
      List<Way> ways = new ArrayList<>();
      for (int count = in.readUnsignedByte(); count > 0; count--) {
        ways.add(way(in));
      }
      Map<UUID, byte[]> keys = new LinkedHashMap<>();
      for (int count = in.readInt(); count > 0; count--) {
        keys.put(name(in), exactly(in, WRAPPED));
      }
      Set<UUID> destroyed = new LinkedHashSet<>();
      for (int count = in.readInt(); count > 0; count--) {
        destroyed.add(name(in));
      }
      if (in.read() >= 0) {
        throw new VaultException(VaultProblem.KEYS_DAMAGED);
      }
      return new KeyFile(identity, written, ways, keys, destroyed);
    } catch (IOException | IllegalArgumentException tooShort) {
      throw new VaultException(VaultProblem.KEYS_DAMAGED);
    }
  }

  private static UUID name(DataInputStream in) throws IOException {
    return new UUID(in.readLong(), in.readLong());
  }

  private static byte[] exactly(DataInputStream in, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private static Way way(DataInputStream in) throws IOException, VaultException {
    return switch (in.readUnsignedByte()) {
      case 0 -> new Way.Free(exactly(in, Sealing.KEY));
      case 1 -> {
        Stretching stretching = new Stretching(in.readInt(), in.readInt(), in.readInt());
        if (!stretching.isReasonable()) {
          throw new VaultException(VaultProblem.KEYS_DAMAGED);
        }
        yield new Way.Passphrase(stretching, exactly(in, Stretching.SALT), exactly(in, WRAPPED));
      }
      case 2 -> new Way.Recovery(exactly(in, WRAPPED));
      default -> throw new VaultException(VaultProblem.KEYS_DAMAGED);
    };
  }

  /** Whether whoever wrote these bytes had the master key. */
  static boolean isAuthentic(byte[] bytes, byte[] master) {
    int end = bytes.length - CHECKSUM - TAG;
    return MessageDigest.isEqual(
        tag(master, bytes, end), Arrays.copyOfRange(bytes, end, end + TAG));
  }

  private static byte[] tag(byte[] master, byte[] bytes, int length) {
    return Sealing.tag(master, "fingerpost key file", bytes, length);
  }

  private static byte[] checksum(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  KeyFile with(Map<UUID, byte[]> wrapped) {
    Map<UUID, byte[]> more = new LinkedHashMap<>(keys);
    more.putAll(wrapped);
    return new KeyFile(identity, written, ways, more, destroyed);
  }

  KeyFile without(UUID name) {
    Map<UUID, byte[]> fewer = new LinkedHashMap<>(keys);
    fewer.remove(name);
    Set<UUID> gone = new LinkedHashSet<>(destroyed);
    gone.add(name);
    return new KeyFile(identity, written, ways, fewer, gone);
  }

  KeyFile opened(List<Way> by) {
    return new KeyFile(identity, written, by, keys, destroyed);
  }

  KeyFile asWritten(long times) {
    return new KeyFile(identity, times, ways, keys, destroyed);
  }
}
