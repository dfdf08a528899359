package org.fingerpost.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.vault.Durable;
import org.fingerpost.vault.Vault;

/**
 * The checked copies of a caseload, in a folder beside it.
 *
 * <p>They are counted, and the count orders them: a clock that jumped back does not make an old
 * copy the newest.
 */
public final class Backups {
  /** How many are kept where nothing else was chosen. */
  public static final int USUALLY_KEPT = 7;

  /** So many answers and notes an adviser may well enter between morning and night. */
  static final int A_LONG_DAY = 300;

  private static final Pattern NAME = Pattern.compile("(\\d{6})-(\\d{4}-\\d\\d-\\d\\d)\\.backup");

  private final CaseloadFile where;
  private final Inspection inspection;
  private final int kept;

  /** A checked copy, as its name tells. */
  public record Backup(Path file, int number, LocalDate made) {}

  Backups(CaseloadFile where, Inspection inspection, int kept) {
    this.where = where;
    this.inspection = inspection;
    this.kept = kept;
  }

  /**
   * Every copy there is, the newest first. A copy is checked when it is made and when it is used.
   */
  public List<Backup> all() throws CaseException {
    List<Backup> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(where.backups())) {
      files.forEach(file -> named(file).ifPresent(found::add));
    } catch (NoSuchFileException | NotDirectoryException none) {
      return List.of();
    } catch (IOException unreadable) {
      throw new CaseException(new CaseProblem.CannotRead(where.backups()), unreadable);
    }
    found.sort(Comparator.comparingInt(Backup::number).reversed());
    return found;
  }

  private static Optional<Backup> named(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      int number = Integer.parseInt(name.group(1));
      return Optional.of(new Backup(file, number, LocalDate.parse(name.group(2))));
    } catch (DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  /** The way back to one of them, with keys that are at hand. */
  Recovery recovery(Vault vault) {
    return new Recovery(where, inspection.schema(), vault);
  }

  /**
   * Whether it is time for another: none was made on this day, whichever day the clock says, or
   * since then as much was entered as in a long day's work. The count is for clocks that stand
   * still: without it, a computer that wakes up on the same day every day would never make another.
   *
   * @param entries how many entries there are now
   */
  boolean isDue(LocalDate today, long entries) throws CaseException {
    List<Backup> before = all();
    if (before.isEmpty() || !before.getFirst().made().equals(today)) {
      return true;
    }
    try (Connection reading = Sqlite.forReading(before.getFirst().file())) {
      long then = Sqlite.number(reading, "SELECT count(*) FROM entries");
      return Math.abs(entries - then) >= A_LONG_DAY;
    } catch (SQLException damagedSince) {
      return true;
    }
  }

  /** The newest copy that can be opened and replayed from end to end now, where there is one. */
  public Optional<Path> newestVerified() {
    try {
      for (Backup backup : all()) {
        if (isSound(backup.file())) {
          return Optional.of(backup.file());
        }
      }
      return Optional.empty();
    } catch (CaseException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether a copy can be opened and replayed from end to end now. */
  boolean isSound(Path file) {
    try {
      Verdict verdict = inspection.copy(file);
      return verdict == Verdict.SOUND || verdict == Verdict.OLDER;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Makes a copy, reads it back and replays every case in it, and only then gives it its name; then
   * deletes the oldest beyond the number that is kept.
   *
   * @param connection open on the caseload, outside a transaction
   * @return the copy
   * @throws CaseException where it could not be written or the copy was found damaged; the copies
   *     made before are still there
   */
  Path make(Connection connection, LocalDate today) throws CaseException {
    Path unfinished = where.backups().resolve("unfinished");
    try {
      Durable.makeFolder(where.backups());
      Files.deleteIfExists(unfinished);
      Durable.makeFile(unfinished);
      Sqlite.copyInto(connection, unfinished);
      if (!isSound(unfinished)) {
        throw new CaseException(new CaseProblem.Damaged(where.file(), newestVerified()));
      }
      List<Backup> before = all();
      int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
      String name = String.format(Locale.ROOT, "%06d-%s.backup", number, today);
      Path made = where.backups().resolve(name);
      Durable.moveIntoPlace(unfinished, made);
      deleteOldest(before);
      return made;
    } catch (SQLException failed) {
      throw Trouble.writing(where.backups(), failed);
    } catch (IOException failed) {
      throw Trouble.writing(where.backups(), failed);
    } finally {
      forget(unfinished);
    }
  }

  /**
   * Deletes the oldest beyond the number that is kept. A damaged copy is worth nothing, so it takes
   * nobody's place: it goes when there are enough sound ones that are newer, and no sound one goes
   * before that. The copies are read from the newest on, and no further than has to be.
   *
   * @param before the copies besides the one that was just made, the newest first
   */
  private void deleteOldest(List<Backup> before) throws IOException {
    int sound = 1;
    for (int i = 0; i < before.size(); i++) {
      if (sound >= kept) {
        Files.deleteIfExists(before.get(i).file());
      } else if (before.size() < kept || isSound(before.get(i).file())) {
        sound++;
      }
    }
  }

  private static void forget(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException stays) {
      // The next backup deletes it before it begins.
    }
  }
}
