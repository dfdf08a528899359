package org.fingerpost.flow.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Place;
import org.fingerpost.flow.json.FoundFile.Kind;

/**
 * The files of a folder laid out like {@code flows/}. A folder without {@code pathways/} may hold
 * flows at its top. Links out of the folder are not followed, nothing larger than the limit is
 * read, and only files are read: no pipes, no devices.
 */
final class FlowFolder {
  private static final int MOST_FILES = 5_000;
  private static final List<String> ROOMS = List.of("pathways", "law", "areas", "letters");

  private final Path folder;
  private final Limits limits;
  private final List<FoundFile> files = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  private FlowFolder(Path folder, Limits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /** Looks for files. */
  static FlowFolder of(Path folder, Limits limits) {
    FlowFolder found = new FlowFolder(folder, limits);
    if (!Files.exists(folder)) {
      found.fault(folder.toString(), "There is no such folder.", "Check how its name is written.");
    } else if (Files.isRegularFile(folder)) {
      found.one();
    } else if (Files.isDirectory(folder)) {
      found.all();
    } else {
      found.fault(folder.toString(), "This is neither a folder nor a file.", "Name a folder.");
    }
    return found;
  }

  List<FoundFile> files() {
    return files;
  }

  List<Fault> faults() {
    return faults;
  }

  /** The names of files that are there but could not be read. */
  List<String> unread() {
    return unread;
  }

  /** Whether one file was named, not a folder. */
  boolean isOneFile() {
    return Files.isRegularFile(folder);
  }

  private void one() {
    Path name = folder.getFileName();
    bytes(folder, String.valueOf(name))
        .ifPresent(bytes -> files.add(new FoundFile(String.valueOf(name), Kind.FLOW, bytes)));
  }

  private void all() {
    boolean hasPathways = Files.isDirectory(folder.resolve("pathways"));
    for (Path entry : list(folder)) {
      String name = String.valueOf(entry.getFileName());
      if (ROOMS.contains(name) && Files.isDirectory(entry)) {
        if (staysInside(entry, name)) {
          for (Path file : list(entry)) {
            take(file, name + "/" + file.getFileName(), hasPathways);
          }
        }
      } else if (!Files.isDirectory(entry)) {
        take(entry, name, hasPathways);
      }
    }
    if (files.isEmpty() && faults.isEmpty()) {
      boolean below = Files.isDirectory(folder.resolve("flows").resolve("pathways"));
      fault(
          folder.toString(),
          "There are no flows in this folder.",
          below
              ? "Did you mean " + folder.resolve("flows") + "?"
              : "Put a flow into " + folder.resolve("pathways") + ".");
    } else if (hasPathways && files.stream().noneMatch(file -> file.kind() == Kind.FLOW)) {
      if (unread.stream().noneMatch(name -> name.startsWith("pathways/"))) {
        fault("pathways", "There are no flows in this folder.", "Put a flow into it.");
      }
    }
  }

  private void take(Path file, String name, boolean hasPathways) {
    if (!name.endsWith(".json")
        || FoundFile.isTemplate(name)
        || Files.isDirectory(file)
        || name.substring(name.lastIndexOf('/') + 1).startsWith(".")) {
      return;
    }
    Optional<Kind> kind = FoundFile.kindOf(name);
    if (kind.isEmpty() && name.indexOf('/') < 0 && !hasPathways) {
      kind = Optional.of(Kind.FLOW);
    }
    if (kind.isEmpty()) {
      fault(
          name,
          "Nothing reads a file of this name here.",
          name.startsWith("law/")
              ? "In law/ stand time-limits.json and sources.json."
              : "Flows stand in pathways/, letters in letters/, areas in areas/.");
      return;
    }
    if (files.size() >= MOST_FILES) {
      if (files.size() == MOST_FILES && unread.isEmpty()) {
        fault(name, "There are more than " + MOST_FILES + " files.", "Keep fewer.");
      }
      unread.add(name);
      return;
    }
    Kind found = kind.get();
    if (!staysInside(file, name)) {
      unread.add(name);
      return;
    }
    Optional<byte[]> bytes = bytes(file, name);
    if (bytes.isEmpty()) {
      unread.add(name);
    } else {
      files.add(new FoundFile(name, found, bytes.get()));
    }
  }

  private boolean staysInside(Path entry, String name) {
    try {
      if (!Files.isSymbolicLink(entry) || entry.toRealPath().startsWith(folder.toRealPath())) {
        return true;
      }
      fault(name, "This link leads out of the folder.", "Put the file itself here.");
    } catch (IOException broken) {
      fault(name, "This link leads nowhere.", "Delete it, or put the file itself here.");
    }
    return false;
  }

  private Optional<byte[]> bytes(Path file, String name) {
    if (!Files.isRegularFile(file)) {
      fault(name, "This is not a file that can be read.", "Delete it.");
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(limits.bytes() + 1);
      if (bytes.length > limits.bytes()) {
        fault(
            name,
            "The file is larger than " + limits.bytes() / 1024 / 1024 + " MB.",
            "Split it into smaller files.");
        return Optional.empty();
      }
      return Optional.of(bytes);
    } catch (IOException failed) {
      fault(
          name,
          "The file could not be read.",
          "Check that you may read it and that the disk is still there.");
      return Optional.empty();
    }
  }

  private List<Path> list(Path of) {
    try (Stream<Path> entries = Files.list(of)) {
      return entries.sorted().limit(2L * MOST_FILES).toList();
    } catch (IOException | UncheckedIOException failed) {
      fault(
          of.equals(folder) ? of.toString() : String.valueOf(of.getFileName()),
          "The folder could not be read.",
          "Check that you may read it and that the disk is still there.");
      return List.of();
    }
  }

  private void fault(String name, String what, String remedy) {
    faults.add(new Fault(new Place(name, 1), "", what, remedy));
  }
}
