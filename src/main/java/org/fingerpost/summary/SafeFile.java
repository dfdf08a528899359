package org.fingerpost.summary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/**
 * Puts bytes into a file so that there is either the old file or the whole new one, never a half.
 *
 * <p>The bytes go to a new name in the same folder, are forced to the disk, and take the file's
 * place in one move.
 */
public final class SafeFile {
  private static final String UNTOUCHED = "Nothing was changed or lost.";

  private SafeFile() {}

  /**
   * Writes the file, in place of one that is there already.
   *
   * @throws CannotWrite where that is not possible; a file that was there before is as it was
   */
  public static void write(Path file, byte[] content) throws CannotWrite {
    Path target = file.toAbsolutePath().normalize();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new CannotWrite(
          file, "“" + file + "” is a folder, not a file.", UNTOUCHED, "Add a name for the file.");
    }
    if (!Files.isDirectory(folder)) {
      throw new CannotWrite(
          file,
          "There is no folder “" + folder + "”.",
          UNTOUCHED,
          "Make the folder first, or choose another one.");
    }
    Path making = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      write(making, target, content);
    } catch (IOException | ReadOnlyFileSystemException failed) {
      throw problem(file, folder, failed);
    } finally {
      discard(making);
    }
  }

  private static void write(Path making, Path target, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(making, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    try {
      Files.move(
          making, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(making, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static CannotWrite problem(Path file, Path folder, Exception failed) {
    String words = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("no space")
        || words.contains("not enough space")
        || words.contains("quota")) {
      return new CannotWrite(
          file,
          "The disk is full, so “" + file + "” could not be written.",
          UNTOUCHED,
          "Free some space, or choose another place, and try again.",
          failed);
    }
    if (failed instanceof AccessDeniedException
        || failed instanceof ReadOnlyFileSystemException
        || words.contains("read-only")
        || words.contains("permission denied")) {
      return new CannotWrite(
          file,
          "You are not allowed to write “" + file + "”.",
          UNTOUCHED,
          "Choose a folder of your own, such as Documents, or a USB stick.",
          failed);
    }
    if (!Files.isDirectory(folder)) {
      return new CannotWrite(
          file,
          "The folder “" + folder + "” has gone.",
          UNTOUCHED,
          "If it is on a USB stick, put the stick back in and try again.",
          failed);
    }
    return new CannotWrite(
        file,
        "“" + file + "” could not be written.",
        UNTOUCHED,
        "If the file is open in another program, close it there; or choose another name.",
        failed);
  }

  private static void discard(Path making) {
    try {
      Files.deleteIfExists(making);
    } catch (IOException | ReadOnlyFileSystemException _) {
      // The folder itself is failing, which the caller is told already; the part file has no use.
    }
  }
}
