package org.fingerpost.flow.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.fingerpost.flow.json.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a flow's file, or at a folder of flows, and sees its contents.
 *
 * <p>Not through the file system's own notices: those are late on some systems, do not come from
 * network drives, and miss editors that write another file and move it into place. The contents
 * themselves are looked at, so that a save is seen however it was made. In a large folder a file is
 * read again only where its length, time or identity changed, or where it was written so lately
 * that its time might not tell.
 *
 * <p>Belongs to one thread.
 */
public final class FolderLook implements Supplier<Glance> {
  /** Folders up to this many bytes are read whole every time: a few milliseconds. */
  private static final long SMALL = 4L * 1024 * 1024;

  /** A change within the same tick of a coarse clock keeps the file's time: two seconds on FAT. */
  private static final Duration COARSE = Duration.ofSeconds(3);

  private static final int MOST_FILES = 10_000;
  private static final List<String> ROOMS = List.of("pathways", "law", "areas", "letters");

  private final Path source;
  private Map<String, Known> known = new HashMap<>();
  private long total;

  /** Looks at a file or a folder, whether or not it is there yet. */
  public FolderLook(Path source) {
    this.source = source;
  }

  private record Known(long length, FileTime written, @Nullable Object identity, long checksum) {

    boolean looksLike(BasicFileAttributes now) {
      return length == now.size()
          && written.equals(now.lastModifiedTime())
          && Objects.equals(identity, now.fileKey());
    }
  }

  @Override
  public Glance get() {
    Map<String, Glance.Content> seen = new HashMap<>();
    Map<String, Known> next = new HashMap<>();
    long bytes = 0;
    for (Path file : files()) {
      String name = source.relativize(file).toString().replace('\\', '/');
      Glance.Content content = look(file, name, next);
      seen.put(name, content);
      bytes += Math.max(0, content.length());
    }
    known = next;
    total = bytes;
    return new Glance(seen);
  }

  private Glance.Content look(Path file, String name, Map<String, Known> next) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      if (!now.isRegularFile()) {
        return Glance.Content.UNREADABLE;
      }
      long checksum = 0;
      if (now.size() <= Limits.OWN_FLOWS.bytes()) {
        Known before = known.get(name);
        checksum =
            before != null && total > SMALL && before.looksLike(now) && !isFresh(now)
                ? before.checksum()
                : checksum(file);
      }
      next.put(name, new Known(now.size(), now.lastModifiedTime(), now.fileKey(), checksum));
      return new Glance.Content(now.size(), checksum);
    } catch (IOException | SecurityException gone) {
      return Glance.Content.UNREADABLE;
    }
  }

  private static boolean isFresh(BasicFileAttributes file) {
    return file.lastModifiedTime().toMillis() > System.currentTimeMillis() - COARSE.toMillis();
  }

  private static long checksum(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = Files.newInputStream(file)) {
      long read = 0;
      int some = in.read(buffer);
      while (some >= 0 && read <= Limits.OWN_FLOWS.bytes()) {
        sum.update(buffer, 0, some);
        read += some;
        some = in.read(buffer);
      }
    }
    return sum.getValue();
  }

  private List<Path> files() {
    if (!Files.isDirectory(source)) {
      return Files.exists(source) ? List.of(source) : List.of();
    }
    List<Path> files = new ArrayList<>();
    for (Path entry : list(source)) {
      if (isJson(entry)) {
        files.add(entry);
      } else if (ROOMS.contains(String.valueOf(entry.getFileName()))) {
        list(entry).stream().filter(FolderLook::isJson).forEach(files::add);
      }
    }
    return files;
  }

  private static boolean isJson(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".json") && !name.startsWith(".");
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.limit(MOST_FILES).toList();
    } catch (IOException | UncheckedIOException gone) {
      return List.of();
    }
  }
}
