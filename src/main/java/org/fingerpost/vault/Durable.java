package org.fingerpost.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/**
 * Files that only this user may read, and that are whole or not there at all.
 *
 * <p>A file is made under another name in the same folder, forced to the disk, read back, and takes
 * its place in one move.
 */
public final class Durable {
  private Durable() {}

  /** Makes a folder, and those above it, for this user's eyes only. */
  public static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, onlyForThisUser(folder, "rwx------"));
    }
  }

  /** Makes an empty file for this user's eyes only, where there is none. */
  public static void makeFile(Path file) throws IOException {
    try {
      Files.createFile(file, onlyForThisUser(file, "rw-------"));
    } catch (FileAlreadyExistsException there) {
      // As asked.
    }
  }

  /** Windows gives a user's own folders to that user alone, and has no such permissions to set. */
  private static FileAttribute<?>[] onlyForThisUser(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Moves a finished file into its place: after a crash, the old one or the new one is there. */
  public static void moveIntoPlace(Path finished, Path place) throws IOException {
    try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(
          finished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      // Some network folders only know how to do it in two steps.
      Files.move(finished, place, StandardCopyOption.REPLACE_EXISTING);
    }
    forceFolder(place);
  }

  /**
   * Puts bytes in the place of a file: whatever interrupts it, the old file or the new one is there
   * under the file's own name, and whole.
   *
   * @throws IOException where it could not be done; what was there before still is
   */
  public static void replace(Path file, byte[] content) throws IOException {
    Path unfinished = unfinished(file);
    try {
      makeReady(unfinished, content);
      moveIntoPlace(unfinished, file);
    } finally {
      discard(unfinished);
    }
  }

  /**
   * As {@link #replace}, and what was there before is kept under another name, in the place of what
   * was kept there earlier.
   *
   * @param earlier in the same folder
   */
  public static void replaceKeeping(Path file, Path earlier, byte[] content) throws IOException {
    Path unfinished = unfinished(file);
    Path unfinishedEarlier = unfinished(earlier);
    try {
      makeReady(unfinished, content);
      if (Files.exists(file)) {
        // Copied, not moved: the file's own name must lead to a whole file at every moment.
        Files.deleteIfExists(unfinishedEarlier);
        Files.copy(file, unfinishedEarlier);
        moveIntoPlace(unfinishedEarlier, earlier);
      }
      moveIntoPlace(unfinished, file);
    } finally {
      discard(unfinished);
      discard(unfinishedEarlier);
    }
  }

  /** The name under which a file is made before it takes its place. */
  private static Path unfinished(Path file) {
    return file.resolveSibling(file.getFileName() + ".unfinished");
  }

  private static void makeReady(Path unfinished, byte[] content) throws IOException {
    Files.deleteIfExists(unfinished);
    makeFile(unfinished);
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    // A failing stick may take everything and complain of nothing.
    if (!Arrays.equals(Files.readAllBytes(unfinished), content)) {
      throw new IOException("what was written cannot be read back: " + unfinished);
    }
  }

  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException stays) {
      // The next attempt begins by deleting it; the caller knows by now what failed.
    }
  }

  /** Makes the names in a file's folder durable, where the system can be asked to. */
  public static void forceFolder(Path file) throws IOException {
    Path folder = file.getParent();
    // Windows writes names through by itself, and does not let a folder be opened.
    if (folder != null && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
