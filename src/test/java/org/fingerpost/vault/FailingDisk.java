package org.fingerpost.vault;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder as a disk that fails at a chosen operation: once, or from then on as a stick that was
 * pulled out, or as when the power goes, which also loses whatever was not forced.
 *
 * <p>What a power cut may lose is what POSIX lets it lose: bytes of a file that were written and
 * not forced, and the last changes of names in a folder that was not forced since.
 */
public final class FailingDisk extends FileSystemProvider {

  /** How it fails. */
  public enum Mode {
    /** One operation fails, and everything after it works. */
    ONCE,
    /** Everything fails from then on, until the stick is put back. */
    PULLED_OUT,
    /** The same, and what was not forced is lost. */
    POWER_CUT
  }

  private final Path folder;
  private final FileSystemProvider real;
  private final Random random;
  private final Disk disk = new Disk();
  private final Set<Path> notForced = new HashSet<>();
  private final List<Runnable> namesNotForced = new ArrayList<>();
  private int operations;
  private int failsAt = Integer.MAX_VALUE;
  private Mode mode = Mode.ONCE;

  /** A disk that does not fail yet. */
  public FailingDisk(Path folder, long seed) {
    this.folder = folder;
    this.real = folder.getFileSystem().provider();
    this.random = new Random(seed);
  }

  /** A place on this disk. */
  public Path place(String name) {
    return new Place(folder.resolve(name));
  }

  /** Counts from now on, and fails at the operation of this number, from 1. */
  public void failAt(int operation, Mode how) {
    operations = 0;
    failsAt = operation;
    mode = how;
  }

  /** How many operations there were since. */
  public int operations() {
    return operations;
  }

  /** Puts the stick back in, or the power on. */
  public void mend() {
    if (mode == Mode.POWER_CUT && operations >= failsAt) {
      int kept = random.nextInt(namesNotForced.size() + 1);
      for (int last = namesNotForced.size() - 1; last >= kept; last--) {
        namesNotForced.get(last).run();
      }
      notForced.forEach(this::loseSome);
    }
    notForced.clear();
    namesNotForced.clear();
    failsAt = Integer.MAX_VALUE;
  }

  private void loseSome(Path file) {
    try {
      if (Files.exists(file)) {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private boolean fails() {
    operations++;
    return mode == Mode.ONCE ? operations == failsAt : operations >= failsAt;
  }

  private void operate(String what) throws IOException {
    if (fails()) {
      throw new IOException("Input/output error: " + what);
    }
  }

  private static Path real(Path path) {
    return ((Place) path).real;
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    operate("open");
    Path at = real(path);
    return new Channel(at, real.newFileChannel(at, options, attributes));
  }

  @Override
  public void delete(Path path) throws IOException {
    operate("delete");
    Path at = real(path);
    Optional<byte[]> before = bytes(at);
    real.delete(at);
    notForced.remove(at);
    namesNotForced.add(() -> put(at, before));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    Path to = real(target);
    byte[] bytes = Files.readAllBytes(real(source));
    if (fails()) {
      Files.write(to, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
      notForced.add(to);
      throw new IOException("Input/output error: copy");
    }
    real.copy(real(source), to, options);
    notForced.add(to);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    operate("move");
    Path from = real(source);
    Path to = real(target);
    Optional<byte[]> moved = bytes(from);
    Optional<byte[]> before = bytes(to);
    real.move(from, to, options);
    if (notForced.remove(from)) {
      notForced.add(to);
    }
    namesNotForced.add(
        () -> {
          put(from, moved);
          put(to, before);
        });
  }

  private static Optional<byte[]> bytes(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private static void put(Path file, Optional<byte[]> bytes) {
    try {
      if (bytes.isPresent()) {
        Files.write(file, bytes.get());
      } else {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return real.readAttributes(real(path), names, options);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real.getFileAttributeView(real(path), type, options);
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real.checkAccess(real(path), modes);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return real.isSameFile(real(one), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real.getFileStore(real(path));
  }

  @Override
  public String getScheme() {
    return "failing";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  private final class Disk extends FileSystem {
    @Override
    public FileSystemProvider provider() {
      return FailingDisk.this;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public boolean isReadOnly() {
      return false;
    }

    @Override
    public String getSeparator() {
      return folder.getFileSystem().getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      return List.of();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return folder.getFileSystem().supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
      return new Place(folder.getFileSystem().getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      throw new UnsupportedOperationException();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
      throw new UnsupportedOperationException();
    }
  }

  private final class Place implements Path {
    private final Path real;

    Place(Path real) {
      this.real = real;
    }

    private @Nullable Path placed(@Nullable Path path) {
      return path == null ? null : new Place(path);
    }

    private Path there(Path path) {
      return new Place(path);
    }

    @Override
    public FileSystem getFileSystem() {
      return disk;
    }

    @Override
    public boolean isAbsolute() {
      return real.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
      return placed(real.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
      return placed(real.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
      return placed(real.getParent());
    }

    @Override
    public int getNameCount() {
      return real.getNameCount();
    }

    @Override
    public Path getName(int index) {
      return there(real.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
      return there(real.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
      return real.startsWith(real(other));
    }

    @Override
    public boolean endsWith(Path other) {
      return real.endsWith(real(other));
    }

    @Override
    public Path normalize() {
      return there(real.normalize());
    }

    @Override
    public Path resolve(Path other) {
      return there(real.resolve(real(other)));
    }

    @Override
    public Path relativize(Path other) {
      return there(real.relativize(real(other)));
    }

    @Override
    public URI toUri() {
      return real.toUri();
    }

    @Override
    public Path toAbsolutePath() {
      return there(real.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
      return there(real.toRealPath(options));
    }

    @Override
    public WatchKey register(
        WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
      return real.compareTo(real(other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Place place && real.equals(place.real);
    }

    @Override
    public int hashCode() {
      return real.hashCode();
    }

    @Override
    public String toString() {
      return real.toString();
    }
  }

  private final class Channel extends FileChannel {
    private final Path at;
    private final FileChannel real;

    Channel(Path at, FileChannel real) {
      this.at = at;
      this.real = real;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      operate("read");
      return real.read(into);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      notForced.add(at);
      if (fails()) {
        int some = random.nextInt(bytes.remaining() + 1);
        real.write(bytes.slice(bytes.position(), some));
        throw new IOException("Input/output error: write");
      }
      // A disk may take less than it was given.
      int some = bytes.remaining() > 1 ? 1 + random.nextInt(bytes.remaining()) : bytes.remaining();
      ByteBuffer part = bytes.slice(bytes.position(), some);
      int written = real.write(part);
      bytes.position(bytes.position() + written);
      return written;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      operate("force");
      real.force(metaData);
      if (Files.isDirectory(at)) {
        namesNotForced.clear();
      } else {
        notForced.remove(at);
      }
    }

    @Override
    protected void implCloseChannel() throws IOException {
      real.close();
    }

    @Override
    public long size() throws IOException {
      return real.size();
    }

    @Override
    public long position() throws IOException {
      return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      real.position(position);
      return this;
    }

    @Override
    public FileChannel truncate(long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer into, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer bytes, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode how, long position, long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }
  }
}
