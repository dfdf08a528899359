package org.fingerpost.flow.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fingerpost.area.Area;
import org.fingerpost.area.Areas;
import org.fingerpost.area.Role;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Glossary;
import org.fingerpost.flow.Letter;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Places;
import org.fingerpost.flow.json.FoundFile.Kind;
import org.fingerpost.law.BankHolidays;
import org.fingerpost.law.Law;
import org.fingerpost.law.Source;

/**
 * Reads pathways: the ones that came with the program, a folder laid out like {@code flows/}, or
 * part of one. Never throws for what a file holds; every fault of every file is found at once.
 *
 * <p>Parts that a folder lacks altogether (the law, the areas, the letters, the glossary) are
 * borrowed from the program, so that one flow can be checked on its own; flows that it hands over
 * to are borrowed as well. Safe for several threads.
 */
public final class PathwaysReader {
  /** Bytes of a file that may hold so many questions that they are read side by side. */
  private static final int LARGE = 256 * 1024;

  private final JsonTree json;
  private final JsonTree trusted = new JsonTree(Limits.OWN_FLOWS);

  /** With the limits for flows that an author keeps. */
  public PathwaysReader() {
    this(Limits.OWN_FLOWS);
  }

  /** With other limits for each file. */
  public PathwaysReader(Limits limits) {
    this.json = new JsonTree(limits);
  }

  /** Reads the flows that came with the program. */
  public Reading readShipped() {
    return new Assembly(Shipped.files(), List.of(), Map.of()).read(List.of(), List.of());
  }

  /**
   * Reads a folder, or one file.
   *
   * @param folder laid out like {@code flows/}, or with flows at its top, or a single file
   */
  public Reading read(Path folder) {
    FlowFolder found = FlowFolder.of(folder, json.limits());
    if (found.isOneFile() && !found.files().isEmpty()) {
      Opened opened = byContent(Opened.with(json, found.files().getFirst()));
      return read(
          List.of(opened.file()), found.faults(), found.unread(), Map.of(opened.name(), opened));
    }
    return read(found.files(), found.faults(), found.unread(), Map.of());
  }

  /**
   * Reads files that are held in memory.
   *
   * @param files by their path below {@code flows/}, such as {@code pathways/talk-first.json}
   */
  public Reading read(Map<String, byte[]> files) {
    List<FoundFile> found = new ArrayList<>();
    new TreeMap<>(files)
        .forEach(
            (name, bytes) ->
                FoundFile.kindOf(name)
                    .ifPresent(kind -> found.add(new FoundFile(name, kind, bytes))));
    return read(found, List.of(), List.of(), Map.of());
  }

  private Reading read(
      List<FoundFile> files, List<Fault> faults, List<String> unread, Map<String, Opened> opened) {
    if (files.isEmpty() && unread.isEmpty()) {
      return new Reading(
          Optional.empty(), faults, new Places(Map.of(), Set.of(), Set.copyOf(unread)));
    }
    return new Assembly(files, Shipped.files(), opened).read(faults, unread);
  }

  /** A file named by itself tells by what stands in it what it is. */
  private static Opened byContent(Opened opened) {
    FoundFile file = opened.file();
    Set<String> names =
        opened
            .read()
            .filter(Json.Members.class::isInstance)
            .map(read -> ((Json.Members) read).byName().keySet())
            .orElse(Set.of());
    Kind kind =
        names.contains("contacts")
            ? Kind.AREA
            : names.contains("terms")
                ? Kind.GLOSSARY
                : names.contains("timeLimits")
                    ? Kind.TIME_LIMITS
                    : names.contains("subject") || names.contains("body")
                        ? Kind.LETTER
                        : names.contains("sources") && !names.contains("start")
                            ? Kind.SOURCES
                            : Kind.FLOW;
    return new Opened(
        new FoundFile(file.name(), kind, file.bytes()),
        opened.tree(),
        opened.faults(),
        opened.read());
  }

  /** A file taken apart as JSON, before anything is made of what stands in it. */
  private record Opened(FoundFile file, JsonTree tree, Faults faults, Optional<Json> read) {
    static Opened with(JsonTree tree, FoundFile file) {
      Faults faults = new Faults(file.name());
      return new Opened(file, tree, faults, tree.read(file.bytes(), faults));
    }

    String name() {
      return file.name();
    }

    boolean isLarge() {
      return file.bytes().length >= LARGE;
    }
  }

  /** Everything that is read, while it is put together. */
  private final class Assembly {
    private final List<FoundFile> own;
    private final List<FoundFile> lent;
    private final Map<String, Opened> opened;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private final Set<String> borrowed = new TreeSet<>();
    private final Map<String, Supplier<Map<String, Integer>>> lines = new HashMap<>();

    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Set<String> flowsNamed = new HashSet<>();
    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private Map<String, Role> roles = Map.of();
    private LawReader.Limits limits = new LawReader.Limits(Map.of(), new BankHolidays());
    private Map<String, Source> sources = Map.of();
    private Glossary glossary = new Glossary(Map.of());
    private ProseReader prose = new ProseReader(new GlossaryMarks(glossary));

    Assembly(List<FoundFile> own, List<FoundFile> lent, Map<String, Opened> opened) {
      this.own = own;
      this.lent = lent;
      this.opened = opened;
    }

    Reading read(List<Fault> before, List<String> unreadBefore) {
      faults.addAll(before);
      unread.addAll(unreadBefore);
      List<FoundFile> files = new ArrayList<>(own);
      for (FoundFile file : lent) {
        if (isLacking(file)) {
          borrowed.add(file.name());
          files.add(file);
        }
      }
      // Each file is JSON of its own, so they are taken apart side by side.
      List<Opened> all = files.parallelStream().map(this::open).toList();
      take(all.stream().filter(file -> file.file().kind() == Kind.GLOSSARY).toList());
      prose = new ProseReader(new GlossaryMarks(glossary));
      take(all.stream().filter(file -> file.file().kind() != Kind.GLOSSARY).toList());
      borrowFlowsHandedOverTo();
      Area england = areas.remove(AreaReader.ENGLAND);
      return new Reading(
          Optional.of(
              new Pathways(
                  flows,
                  new Law(limits.byId(), sources, limits.bankHolidays()),
                  new Areas(roles, england == null ? nowhere() : england, areas),
                  letters,
                  glossary)),
          faults,
          new Places(lines, borrowed, unread));
    }

    private static Area nowhere() {
      return new Area(AreaReader.ENGLAND, "England", "", List.of(), Fields.UNREAD_DATE);
    }

    private boolean isLacking(FoundFile file) {
      return switch (file.kind()) {
        case TIME_LIMITS, SOURCES, GLOSSARY -> !hasOwn(file.kind()) && !isUnreadHere(file);
        case FLOW, LETTER -> !hasOwn(file.kind()) && !hasUnread(file);
        case AREA ->
            file.id().equals(AreaReader.ENGLAND)
                ? own.stream()
                        .noneMatch(
                            mine ->
                                mine.kind() == Kind.AREA && mine.id().equals(AreaReader.ENGLAND))
                    && !isUnreadHere(file)
                : !hasOwn(Kind.AREA) && !hasUnread(file);
      };
    }

    private boolean hasOwn(Kind kind) {
      return own.stream().anyMatch(file -> file.kind() == kind);
    }

    private boolean isUnreadHere(FoundFile file) {
      return unread.contains(file.name());
    }

    /** Whether a file of the same folder is there, but could not be read. */
    private boolean hasUnread(FoundFile file) {
      String folder = file.name().substring(0, file.name().indexOf('/') + 1);
      return unread.stream().anyMatch(name -> name.startsWith(folder));
    }

    private Opened open(FoundFile file) {
      Opened before = opened.get(file.name());
      return before != null
          ? before
          : Opened.with(borrowed.contains(file.name()) ? trusted : json, file);
    }

    /** Reads files side by side, then puts what came of them where it belongs, in their order. */
    private void take(List<Opened> files) {
      // A large file is read side by side in itself, for which all threads must be free.
      Runnable[] puts = new Runnable[files.size()];
      IntStream.range(0, puts.length)
          .filter(at -> files.get(at).isLarge())
          .forEach(at -> puts[at] = made(files.get(at)));
      IntStream.range(0, puts.length)
          .parallel()
          .filter(at -> !files.get(at).isLarge())
          .forEach(at -> puts[at] = made(files.get(at)));
      for (int at = 0; at < puts.length; at++) {
        puts[at].run();
        faults.addAll(files.get(at).faults().found());
      }
    }

    /** Reads a file, and says how to put what came of it where it belongs. */
    private Runnable made(Opened file) {
      if (file.read().isEmpty()) {
        return () -> unread.add(file.name());
      }
      Runnable put = made(file.file(), file.read().get(), new Sheet(file.faults(), prose));
      return () -> {
        JsonTree tree = file.tree();
        byte[] bytes = file.file().bytes();
        lines.put(file.name(), () -> tree.lines(bytes));
        put.run();
      };
    }

    private Runnable made(FoundFile file, Json read, Sheet sheet) {
      String id = file.id();
      return switch (file.kind()) {
        case FLOW -> {
          Flow flow = new FlowReader(sheet, id).read(read);
          yield () -> put(flow, sheet);
        }
        case TIME_LIMITS -> {
          LawReader.Limits made = new LawReader(sheet).timeLimits(read);
          yield () -> limits = made;
        }
        case SOURCES -> {
          Map<String, Source> made = new LawReader(sheet).sources(read);
          yield () -> sources = made;
        }
        case GLOSSARY -> {
          Glossary made = new GlossaryReader(sheet).read(read);
          yield () -> glossary = made;
        }
        case LETTER -> {
          Letter letter = new LetterReader(sheet, id).read(read);
          yield () -> letters.put(id, letter);
        }
        case AREA -> {
          AreaReader.Read area = new AreaReader(sheet, id).read(read);
          yield () -> put(area, id);
        }
      };
    }

    private void put(Flow flow, Sheet sheet) {
      flowsNamed.addAll(sheet.flowsNamed());
      if (flows.putIfAbsent(flow.id(), flow) != null) {
        sheet.faults().add(1, "", "There are two flows of this name.", "Give one another name.");
      }
    }

    private void put(AreaReader.Read area, String id) {
      areas.put(id, area.area());
      if (id.equals(AreaReader.ENGLAND)) {
        roles = area.roles();
      }
    }

    /**
     * A flow that stands alone may hand over to flows that came with the program. Where it is one
     * of those itself, changed, it stands among all the others.
     */
    private void borrowFlowsHandedOverTo() {
      boolean standsAlone = own.size() == 1 && own.getFirst().kind() == Kind.FLOW;
      if (!standsAlone) {
        return;
      }
      if (lent.stream()
          .anyMatch(file -> file.kind() == Kind.FLOW && file.id().equals(own.getFirst().id()))) {
        take(
            lent.stream()
                .filter(file -> file.kind() == Kind.FLOW)
                .filter(file -> !file.id().equals(own.getFirst().id()))
                .filter(file -> borrowed.add(file.name()))
                .map(this::open)
                .toList());
        return;
      }
      List<Opened> named;
      do {
        named =
            lent.stream()
                .filter(file -> file.kind() == Kind.FLOW && flowsNamed.contains(file.id()))
                .filter(file -> borrowed.add(file.name()))
                .map(this::open)
                .toList();
        take(named);
      } while (!named.isEmpty());
    }
  }
}
