package org.fingerpost.summary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * Writes a file and beside it its sheets: {@code map.svg}, then {@code map-1.svg} and so on. A
   * file that bears the name of a sheet is replaced only where the file itself is replaced too;
   * else nobody has agreed to lose it.
   *
   * @param sheets what the sheets hold, in order
   * @return the sheets' files, in order
   * @throws CannotWrite where that is not possible; each file there was is as it was, or wholly new
   */
  public static List<Path> write(Path file, byte[] content, List<byte[]> sheets)
      throws CannotWrite {
    List<Path> beside = new ArrayList<>();
    for (int i = 1; i <= sheets.size(); i++) {
      beside.add(file.resolveSibling(numbered(String.valueOf(file.getFileName()), i)));
    }
    if (!Files.exists(file)) {
      for (Path sheet : beside) {
        if (Files.exists(sheet, LinkOption.NOFOLLOW_LINKS)) {
          throw new CannotWrite(
              sheet,
              "There is already a file “" + sheet + "”, where a sheet should go.",
              UNTOUCHED,
              "Choose another name, or move that file first.");
        }
      }
    }
    write(file, content);
    for (int i = 0; i < sheets.size(); i++) {
      write(beside.get(i), sheets.get(i));
    }
    return List.copyOf(beside);
  }

  private static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    int end = dot < 0 ? name.length() : dot;
    return name.substring(0, end) + "-" + number + name.substring(end);
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
