package org.fingerpost.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only this user may read, and that are whole or not there at all. */
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
    Files.move(
        finished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(place);
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
