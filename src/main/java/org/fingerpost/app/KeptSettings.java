package org.fingerpost.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.fingerpost.casework.Retention;
import org.fingerpost.flow.json.FlatObject;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.summary.CannotWrite;
import org.fingerpost.summary.SafeFile;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.Display.Colours;
import org.fingerpost.ui.Preferences;
import org.fingerpost.ui.Settings;
import org.fingerpost.vault.Durable;

/**
 * Settings in a small JSON file beside the cases.
 *
 * <p>A file that cannot be used is never written over: it is put aside under another name, as it
 * is, and the usual settings count. Where even that is not possible nothing is written at all.
 */
final class KeptSettings implements Preferences {
  private static final long FORMAT = 3;
  private static final Set<String> NAMES =
      new TreeSet<>(
          Set.of(
              "format",
              "lockAfter",
              "backupsKept",
              "trailMonths",
              "reviewMonths",
              "textSize",
              "colours",
              "forAdvisers"));

  /** What the first format did not have. */
  private static final String SINCE_SECOND = "trailMonths";

  /** What the first two formats did not have. */
  private static final String SINCE_THIRD = "reviewMonths";

  private final Path file;
  private final Background background;
  private final boolean mayWrite;
  private Settings now;

  private KeptSettings(Path file, Background background, Settings now, boolean mayWrite) {
    this.file = file;
    this.background = background;
    this.now = now;
    this.mayWrite = mayWrite;
  }

  /** Settings, and what was wrong with their file, if anything was. */
  record Opened(KeptSettings settings, Optional<SettingsProblem> problem) {}

  /** Reads the file; where there is none, the usual settings count. */
  static Opened open(Path file, Background background) {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Opened(new KeptSettings(file, background, Settings.USUAL, true), Optional.empty());
    }
    if (!Files.isRegularFile(file)) {
      // A folder, a pipe that never ends, a link that leads nowhere.
      return putAside(file, background, SettingsProblem.Kind.UNREADABLE, "");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(FlatObject.mostBytes() + 1);
    } catch (IOException unreadable) {
      return putAside(file, background, SettingsProblem.Kind.UNREADABLE, "");
    }
    if (bytes.length > FlatObject.mostBytes()) {
      return putAside(file, background, SettingsProblem.Kind.TOO_LARGE, "");
    }
    FlatObject read = FlatObject.read(bytes);
    if (!read.faults().isEmpty()) {
      return putAside(file, background, SettingsProblem.Kind.DAMAGED, read.faults().getFirst());
    }
    if (read.values().get("format") instanceof Long format && format > FORMAT) {
      return putAside(file, background, SettingsProblem.Kind.NEWER, "");
    }
    List<String> faults = new ArrayList<>();
    Optional<Settings> settings = settings(read.values(), faults);
    if (settings.isEmpty()) {
      return putAside(file, background, SettingsProblem.Kind.DAMAGED, faults.getFirst());
    }
    return new Opened(new KeptSettings(file, background, settings.get(), true), Optional.empty());
  }

  private static Opened putAside(
      Path file, Background background, SettingsProblem.Kind kind, String why) {
    Optional<Path> keptAs = Optional.empty();
    try {
      Path aside = file;
      for (int number = 1; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); number++) {
        aside = file.resolveSibling(file.getFileName() + ".set-aside-" + number);
      }
      Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
      keptAs = Optional.of(aside);
    } catch (IOException staysThere) {
      // Then it stays where it is, and is not written over either.
    }
    return new Opened(
        new KeptSettings(file, background, Settings.USUAL, keptAs.isPresent()),
        Optional.of(new SettingsProblem(kind, file, keptAs, why)));
  }

  private static Optional<Settings> settings(Map<String, Object> values, List<String> faults) {
    Set<String> unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(NAMES);
    if (!unknown.isEmpty()) {
      faults.add("It has a setting of a name that is not known here.");
    }
    Set<String> missing = new TreeSet<>(NAMES);
    missing.removeAll(values.keySet());
    if (Long.valueOf(1).equals(values.get("format"))) {
      missing.remove(SINCE_SECOND);
      missing.remove(SINCE_THIRD);
    } else if (Long.valueOf(2).equals(values.get("format"))) {
      missing.remove(SINCE_THIRD);
    }
    missing.forEach(name -> faults.add("The setting \"" + name + "\" is missing."));
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    number(values, "format", 1, FORMAT, faults);
    int lockAfter =
        number(values, "lockAfter", Settings.SHORTEST_LOCK, Settings.LONGEST_LOCK, faults);
    int backups = number(values, "backupsKept", 1, Settings.MOST_BACKUPS, faults);
    int trail =
        values.containsKey(SINCE_SECOND)
            ? number(values, SINCE_SECOND, 1, Settings.MOST_MONTHS, faults)
            : Settings.USUAL.trailMonths();
    int review =
        values.containsKey(SINCE_THIRD)
            ? number(values, SINCE_THIRD, Retention.NEVER, Retention.MOST_MONTHS, faults)
            : Retention.USUAL.months();
    int size = number(values, "textSize", 100, 200, faults);
    Optional<Colours> colours =
        List.of(Colours.values()).stream()
            .filter(one -> written(one).equals(values.get("colours")))
            .findFirst();
    if (colours.isEmpty()) {
      faults.add("The setting \"colours\" is none of those there are.");
    }
    if (!(values.get("forAdvisers") instanceof Boolean)) {
      faults.add("The setting \"forAdvisers\" must be true or false.");
    }
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Settings(
              lockAfter,
              new Settings.Kept(backups, trail, new Retention(review)),
              size,
              colours.orElseThrow(),
              Boolean.TRUE.equals(values.get("forAdvisers"))));
    } catch (IllegalArgumentException noSuchSize) {
      faults.add("The setting \"textSize\" is none of those there are.");
      return Optional.empty();
    }
  }

  private static int number(
      Map<String, Object> values, String name, long least, long most, List<String> faults) {
    if (values.get(name) instanceof Long number && number >= least && number <= most) {
      return number.intValue();
    }
    faults.add(
        "The setting \"" + name + "\" must be a whole number from " + least + " to " + most + ".");
    return 0;
  }

  private static String written(Colours colours) {
    return colours.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static byte[] bytes(Settings settings) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("format", FORMAT);
    values.put("lockAfter", settings.lockAfter());
    values.put("backupsKept", settings.backupsKept());
    values.put("trailMonths", settings.trailMonths());
    values.put("reviewMonths", settings.retention().months());
    values.put("textSize", settings.textSize());
    values.put("colours", written(settings.colours()));
    values.put("forAdvisers", settings.adviser());
    return (JsonText.indented(values) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Settings now() {
    return now;
  }

  @Override
  public void keep(Settings settings, Consumer<Exception> failed) {
    if (settings.equals(now)) {
      return;
    }
    now = settings;
    if (mayWrite) {
      Callable<Path> write = () -> write(settings);
      background.run(write, _ -> {}, failed);
    }
  }

  private Path write(Settings settings) throws CannotWrite {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Durable.makeFolder(folder);
      }
    } catch (IOException refused) {
      // Writing itself says why, in words.
    }
    SafeFile.write(file, bytes(settings));
    return file;
  }
}
