package org.fingerpost.flow.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.fingerpost.flow.check.CheckReport;
import org.fingerpost.flow.check.Checker;
import org.fingerpost.flow.check.Inspection;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.Reading;
import org.fingerpost.flow.json.ScenarioFile;
import org.jspecify.annotations.Nullable;

/**
 * Watches flows being written. Ask it every {@link #BEAT}: it tells once what every save that lasts
 * looks like.
 *
 * <p>A save without faults is told at once. One with faults is told when it has stood unchanged for
 * {@link #SETTLE}: a file that an editor has only half written is not a fault. So a save is seen
 * after one beat at most, and a fault after a beat and the settling, both well within a second.
 *
 * <p>Belongs to one thread.
 */
public final class Watch {
  /** How often to look. */
  public static final Duration BEAT = Duration.ofMillis(200);

  /** How long something that is wrong must stand before it is told. */
  public static final Duration SETTLE = Duration.ofMillis(400);

  private final Supplier<Glance> look;
  private final Supplier<Sight> read;
  private @Nullable Glance told;
  private @Nullable Glance last;
  private Instant since = Instant.MIN;
  private Optional<Sight> waiting = Optional.empty();

  /**
   * Watches through these.
   *
   * @param look sees the files as they are now
   * @param read reads and checks them
   */
  Watch(Supplier<Glance> look, Supplier<Sight> read) {
    this.look = look;
    this.read = read;
  }

  /**
   * Watches a folder of flows, or one flow's file.
   *
   * @param today the day against which dates of checking are judged
   */
  public static Watch over(Path source, Supplier<LocalDate> today) {
    PathwaysReader reader = new PathwaysReader();
    return new Watch(new FolderLook(source), () -> read(reader, source, today.get()));
  }

  private static Sight read(PathwaysReader reader, Path source, LocalDate today) {
    Reading reading = reader.read(source);
    CheckReport plain = Checker.check(reading, today);
    return Sight.of(
        reading,
        plain.faults(),
        progress ->
            Inspection.of(
                reading,
                plain,
                pathways -> new ScenarioFile(pathways).readFolder(source.resolve("tests")),
                progress));
  }

  /**
   * Looks once.
   *
   * @param now what time it is, never earlier than the last time
   * @return what the newest save looks like, if it was not told before
   */
  public Optional<Sight> look(Instant now) {
    Glance seen = look.get();
    if (!seen.equals(last)) {
      last = seen;
      since = now;
      waiting = Optional.empty();
    }
    if (seen.equals(told)) {
      return Optional.empty();
    }
    if (waiting.isEmpty()) {
      Sight sight = read.get();
      if (!look.get().equals(seen)) {
        // Written while it was read: the next look sees what it has become.
        return Optional.empty();
      }
      waiting = Optional.of(sight);
    }
    if (waiting.get().isFit() || !now.isBefore(since.plus(SETTLE))) {
      told = seen;
      return waiting;
    }
    return Optional.empty();
  }
}
