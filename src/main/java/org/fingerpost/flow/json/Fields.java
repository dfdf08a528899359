package org.fingerpost.flow.json;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fingerpost.flow.Nearest;
import org.fingerpost.flow.Prose;
import org.jspecify.annotations.Nullable;

/**
 * The properties of one object, read strictly. Whatever is wrong becomes a fault and a harmless
 * value is given instead, so that reading goes on and finds the rest.
 */
final class Fields {
  /** Stands for a date that could not be read; a fault says so. */
  static final LocalDate UNREAD_DATE = LocalDate.MAX;

  static final int LONGEST_ID = 64;

  /** From so many objects on, reading them side by side is worth the start. */
  private static final int MANY = 500;

  /** Parts for each processor, so that one that is late leaves some of its own to others. */
  private static final int PARTS = 4;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Map<String, Json> byName;
  private final int line;
  private final boolean damaged;
  private final Shape shape;
  private final String node;
  private final Sheet sheet;

  private Fields(
      Map<String, Json> byName, int line, boolean damaged, Shape shape, String node, Sheet sheet) {
    this.byName = byName;
    this.line = line;
    this.damaged = damaged;
    this.shape = shape;
    this.node = node;
    this.sheet = sheet;
  }

  /** Looks at a value as an object of this shape; unknown properties are faults. */
  static Fields of(Json json, Shape shape, String node, Sheet sheet) {
    if (!(json instanceof Json.Members members)) {
      sheet
          .faults()
          .add(
              json.line(),
              node,
              "Here stands " + json.kind() + ", not " + shape.inWords() + ".",
              "Write " + shape.inWords() + " as an object in { }.");
      return new Fields(Map.of(), json.line(), true, shape, node, sheet);
    }
    members
        .byName()
        .forEach(
            (name, value) -> {
              if (!shape.properties().contains(name)) {
                sheet
                    .faults()
                    .add(
                        value.line(),
                        node,
                        "Unknown property " + Faults.quoted(name) + " in " + shape.inWords() + ".",
                        Nearest.question(
                            name,
                            shape.properties(),
                            "It may have: " + String.join(", ", shape.properties()) + "."));
              }
            });
    return new Fields(members.byName(), members.line(), false, shape, node, sheet);
  }

  int line() {
    return line;
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /** Those of these names that are there, in this order. */
  List<String> among(List<String> names) {
    List<String> there = new ArrayList<>(1);
    for (String name : names) {
      if (has(name)) {
        there.add(name);
      }
    }
    return there;
  }

  /** The value of a property; null is a fault. */
  Optional<Json> get(String name) {
    return Optional.ofNullable(found(name));
  }

  private @Nullable Json found(String name) {
    Json json = byName.get(name);
    if (json instanceof Json.Nothing) {
      fault(json.line(), quoted(name) + " is null.", "Leave it out, or give it a value.");
      return null;
    }
    return json;
  }

  /** The line of a property, or of the object where it is missing. */
  int lineOf(String name) {
    Json json = byName.get(name);
    return json == null ? line : json.line();
  }

  void fault(int at, String what, String remedy) {
    sheet.faults().add(at, node, what, remedy);
  }

  void fault(String name, String what, String remedy) {
    fault(lineOf(name), what, remedy);
  }

  // Words

  /** Required plain words. */
  String words(String name) {
    Json json = needed(name);
    return json == null ? "" : plain(name, json).orElse("");
  }

  /** Plain words that may be left out. */
  Optional<String> optionalWords(String name) {
    Json json = found(name);
    return json == null ? Optional.empty() : plain(name, json);
  }

  /** Required plain words that may be empty. */
  String wordsOrNone(String name) {
    return required(name).flatMap(json -> string(name, json)).orElse("");
  }

  /** A list of plain words. */
  List<String> listOfWords(String name) {
    return list(name, json -> plain(name, json));
  }

  /** Text in the small Markdown; may be left out. */
  Prose prose(String name) {
    Json json = found(name);
    return json == null ? Prose.EMPTY : sheet.prose().read(name, json, node, sheet.faults());
  }

  /** True or false; false where it is left out. */
  boolean flag(String name) {
    Optional<Json> json = get(name);
    if (json.isPresent() && !(json.get() instanceof Json.Truth)) {
      wrongKind(name, json.get(), "true or false");
    }
    return json.isPresent() && json.get() instanceof Json.Truth(int _, boolean value) && value;
  }

  /** One of a few words; the first of them where a fault says that none stands here. */
  <E> E oneOf(String name, Map<String, E> allowed) {
    return required(name)
        .flatMap(json -> oneOf(name, json, allowed))
        .orElseGet(() -> allowed.values().iterator().next());
  }

  private <E> Optional<E> oneOf(String name, Json json, Map<String, E> allowed) {
    Optional<String> word = string(name, json);
    if (word.isPresent() && !allowed.containsKey(word.get())) {
      fault(
          json.line(),
          quoted(name) + " cannot be " + Faults.quoted(word.get()) + ".",
          Nearest.question(
              word.get(),
              allowed.keySet(),
              "It can be: " + String.join(", ", allowed.keySet()) + "."));
    }
    return word.flatMap(known -> Optional.ofNullable(allowed.get(known)));
  }

  // Names

  /** A required id. */
  String id(String name) {
    Json json = needed(name);
    return json == null ? "" : id(name, json).orElse("");
  }

  /** An id that may be left out. */
  Optional<String> optionalId(String name) {
    Json json = found(name);
    return json == null ? Optional.empty() : id(name, json);
  }

  /** A list of ids, none of them twice. */
  List<String> ids(String name) {
    List<String> ids = list(name, json -> id(name, json));
    if (ids.size() < 2) {
      return ids;
    }
    List<String> once = ids.stream().distinct().toList();
    if (once.size() < ids.size()) {
      fault(name, quoted(name) + " names something twice.", "Name each thing once.");
    }
    return once;
  }

  /** Required: an id, or {@code flow/id}. */
  Optional<String> address(String name) {
    Json json = needed(name);
    return json == null ? Optional.empty() : address(name, json);
  }

  /** An id, or {@code flow/id}. */
  Optional<String> address(String name, Json json) {
    Optional<String> written = string(name, json);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String whole = written.get();
    int slash = whole.indexOf('/');
    boolean fits =
        slash < 0
            ? isId(whole)
            : isId(whole.substring(0, slash)) && isId(whole.substring(slash + 1));
    if (!fits) {
      fault(
          json.line(),
          quoted(name) + " is no address of a node or route: " + Faults.quoted(written.get()) + ".",
          "Write its id, or the flow's id, a slash and its id: \"complaint/start\".");
      return Optional.empty();
    }
    if (slash >= 0) {
      sheet.flowsNamed().add(whole.substring(0, slash));
    }
    return written;
  }

  Optional<String> id(String name, Json json) {
    Optional<String> written = string(name, json);
    if (written.isPresent() && !isId(written.get())) {
      fault(
          json.line(),
          quoted(name) + " is no id: " + Faults.quoted(written.get()) + ".",
          ID_REMEDY);
      return Optional.empty();
    }
    return written;
  }

  private static final String ID_REMEDY =
      "Ids are lower case letters, digits and single hyphens, at most "
          + LONGEST_ID
          + " characters.";

  /** Whether this is words of lower case letters and digits, with single hyphens between them. */
  static boolean isId(String written) {
    int length = written.length();
    if (length == 0 || length > LONGEST_ID) {
      return false;
    }
    boolean afterHyphen = true;
    for (int index = 0; index < length; index++) {
      char one = written.charAt(index);
      boolean hyphen = one == '-';
      boolean letterOrDigit = (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9');
      if (!letterOrDigit && (!hyphen || afterHyphen)) {
        return false;
      }
      afterHyphen = hyphen;
    }
    return !afterHyphen;
  }

  // Dates and links

  /** A required day, written year first. */
  LocalDate date(String name) {
    return required(name).flatMap(json -> date(name, json)).orElse(UNREAD_DATE);
  }

  /** A day that may be left out. */
  Optional<LocalDate> optionalDate(String name) {
    return get(name).flatMap(json -> date(name, json));
  }

  Optional<LocalDate> date(String name, Json json) {
    Optional<String> written = string(name, json);
    Optional<LocalDate> date = written.flatMap(Fields::day);
    if (written.isPresent() && date.isEmpty()) {
      fault(
          json.line(),
          quoted(name) + " is no date: " + Faults.quoted(written.get()) + ".",
          "Write a day that exists, year first: \"2026-11-23\".");
    }
    return date;
  }

  /** A day written year first, such as 2026-11-23. */
  static Optional<LocalDate> day(String written) {
    try {
      return DAY.matcher(written).matches()
          ? Optional.of(LocalDate.parse(written))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** An https address that may be left out. */
  Optional<URI> web(String name) {
    Optional<String> written = get(name).flatMap(json -> string(name, json));
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Links.Read read = Links.read(written.get());
    Optional<String> wrong =
        read.problem().isPresent() || !written.get().startsWith("https:")
            ? Optional.of(read.problem().orElse("only https addresses may stand here"))
            : Optional.empty();
    wrong.ifPresent(
        reason ->
            fault(
                name,
                quoted(name) + " cannot be " + Faults.quoted(written.get()) + ": " + reason + ".",
                "Write an address that begins with https://, or leave it out."));
    return wrong.isPresent() ? Optional.empty() : read.to();
  }

  // Lists and objects

  /** A list that may be left out. */
  <T> List<T> list(String name, Function<Json, Optional<T>> item) {
    Optional<Json> json = get(name);
    if (json.isEmpty()) {
      return List.of();
    }
    if (!(json.get() instanceof Json.Items(int _, List<Json> items))) {
      wrongKind(name, json.get(), "a list in [ ]");
      return List.of();
    }
    List<T> read = new ArrayList<>(items.size());
    for (Json one : items) {
      item.apply(one).ifPresent(read::add);
    }
    return read;
  }

  /** A list of objects that may be left out. */
  <T> List<T> objects(String name, Shape of, Function<Fields, T> item) {
    return list(name, json -> Optional.of(item.apply(of(json, of, node, sheet))));
  }

  /** Named objects that may be left out; each name is the node its faults are about. */
  <T> Map<String, T> named(String name, Shape of, BiFunction<String, Fields, T> item) {
    Optional<Json> json = get(name);
    if (json.isEmpty()) {
      return new LinkedHashMap<>();
    }
    if (!(json.get() instanceof Json.Members(int _, Map<String, Json> members))) {
      wrongKind(name, json.get(), "an object in { }");
      return new LinkedHashMap<>();
    }
    return named(members, members.keySet(), of, item);
  }

  /** Those of these names, one by one. */
  private <T> Map<String, T> named(
      Map<String, Json> members,
      Collection<String> ids,
      Shape of,
      BiFunction<String, Fields, T> item) {
    Map<String, T> read = new LinkedHashMap<>();
    for (String id : ids) {
      Json value = Objects.requireNonNull(members.get(id));
      if (!isId(id)) {
        sheet.faults().add(value.line(), id, Faults.quoted(id) + " is no id.", ID_REMEDY);
      }
      read.put(id, item.apply(id, of(value, of, id, sheet)));
    }
    return read;
  }

  /**
   * Named objects as {@link #named}, where there may be thousands: they are read in several parts
   * for each processor, side by side, each part with a sheet and a reader of its own.
   */
  <T> Map<String, T> manyNamed(
      String name, Shape of, Function<Sheet, BiFunction<String, Fields, T>> reader) {
    Json json = byName.get(name);
    int processors = Runtime.getRuntime().availableProcessors();
    if (!(json instanceof Json.Members(int _, Map<String, Json> members))
        || members.size() < MANY
        || processors < 2) {
      return named(name, of, reader.apply(sheet));
    }
    List<String> ids = List.copyOf(members.keySet());
    int count = PARTS * processors;
    List<Sheet> sheets = Stream.generate(sheet::apart).limit(count).toList();
    List<Map<String, T>> parts =
        IntStream.range(0, count)
            .parallel()
            .mapToObj(
                part -> {
                  Sheet own = sheets.get(part);
                  return new Fields(byName, line, damaged, shape, node, own)
                      .named(
                          members,
                          ids.subList(ids.size() * part / count, ids.size() * (part + 1) / count),
                          of,
                          reader.apply(own));
                })
            .toList();
    Map<String, T> all = new LinkedHashMap<>();
    parts.forEach(all::putAll);
    sheets.forEach(sheet::addAll);
    return all;
  }

  /** The value of a property that must be there. */
  Optional<Json> required(String name) {
    return Optional.ofNullable(needed(name));
  }

  private @Nullable Json needed(String name) {
    if (!damaged && !byName.containsKey(name)) {
      fault(line, quoted(name) + " is missing.", "Add it: " + shape.inWords() + " needs it.");
      return null;
    }
    return found(name);
  }

  /** The version of the format, which must be 1. */
  void format() {
    Optional<Json> json = required("format");
    if (json.isPresent()
        && !(json.get() instanceof Json.Number(int _, String written) && written.equals("1"))) {
      fault(
          "format",
          "\"format\" is not 1, the only format that is known.",
          "Write \"format\": 1, or get a newer Fingerpost.");
    }
    get("$schema").ifPresent(schema -> string("$schema", schema));
  }

  /** The id of a whole file, which must be the file's name. */
  void idIs(String fileName) {
    String id = id("id");
    if (!id.isEmpty() && !id.equals(fileName)) {
      fault(
          "id",
          "The id "
              + Faults.quoted(id)
              + " differs from the file's name "
              + Faults.quoted(fileName)
              + ".",
          "Make them the same.");
    }
  }

  Optional<String> string(String name, Json json) {
    if (json instanceof Json.Words(int _, String text)) {
      Optional<String> hidden = Links.hiddenCharacter(text);
      if (hidden.isPresent()) {
        fault(
            json.line(),
            quoted(name) + " holds an invisible character (" + hidden.get() + ").",
            "Delete it and type the words again.");
        return Optional.empty();
      }
      return Optional.of(text);
    }
    wrongKind(name, json, "a text in quotes");
    return Optional.empty();
  }

  private Optional<String> plain(String name, Json json) {
    Optional<String> text = string(name, json);
    if (text.isPresent() && text.get().isBlank()) {
      fault(json.line(), quoted(name) + " is empty.", "Write something, or leave it out.");
      return Optional.empty();
    }
    String mark = text.isEmpty() ? null : markup(text.get());
    if (mark != null) {
      fault(
          json.line(),
          quoted(name) + " holds " + mark + ", but takes plain words.",
          "Write it without, or move it to a property that takes text.");
    }
    return text;
  }

  private static @Nullable String markup(String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0) {
      return "a line break or a tab";
    }
    if (text.contains("**")) {
      return "bold marks";
    }
    if (text.contains("](")) {
      return "a link";
    }
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      if (at + 1 < text.length()
          && (Character.isLetter(text.charAt(at + 1)) || "/!?".indexOf(text.charAt(at + 1)) >= 0)) {
        return "HTML";
      }
    }
    return null;
  }

  void wrongKind(String name, Json found, String wanted) {
    fault(
        found.line(),
        quoted(name) + " takes " + wanted + ", but here stands " + found.kind() + ".",
        "Write " + wanted + ".");
  }

  static String quoted(String name) {
    return "\"" + name + "\"";
  }
}
