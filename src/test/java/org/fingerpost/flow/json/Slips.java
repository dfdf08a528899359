package org.fingerpost.flow.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Every slip that a schema lets one think of in a valid file: schema and file are walked together,
 * and at each value what the schema asks for there is broken, one thing at a time.
 */
final class Slips {
  /** Words that somebody could type anywhere; which of them a place refuses, its schema says. */
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "no-such-word",
          "not-sure",
          "Not An Id",
          "ends-with-",
          "a/b/c",
          "a".repeat(Fields.LONGEST_ID + 1),
          "a/" + "b".repeat(Fields.LONGEST_ID + 1),
          "two\nlines",
          "a\ttab",
          "**bold**",
          "[link](https://example.org)",
          "<b>HTML</b>",
          "a zero width\u200Bspace",
          "2026-13-01",
          "2026-02-29",
          "2028-02-29",
          "2026-04-31",
          "23/11/2026",
          "24:00",
          "http://example.org",
          "https://nowhere",
          "https://a@example.org",
          "https://example.org/a b",
          "https://example.org/@name",
          "name@nowhere",
          "two..dots@example.org",
          "a number",
          "020 7946 0000",
          "{nothing}");

  private static final List<Integer> NUMBERS = List.of(-1, 0, 1, 2, 400, 401);

  /** What kind of slip it is. */
  enum Kind {
    MISSING("a required property taken away"),
    UNKNOWN("an unknown property added"),
    NAME("a name that may not stand there"),
    WORDS("other words"),
    NUMBER("another number"),
    TRUTH("true for false, or false for true"),
    TYPE("a value of another JSON type"),
    FEW("a list emptied"),
    TWICE("an item of a list written twice"),
    PART("a part of it in place of the whole");

    private final String inWords;

    Kind(String inWords) {
      this.inWords = inWords;
    }

    String inWords() {
      return inWords;
    }
  }

  /** The types of JSON values. */
  private enum Type {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /**
   * One slip.
   *
   * @param site the place in the schema, the same for all values that it describes
   * @param path the place in the file
   * @param becomes what stands there then, shown
   * @param mustBeRefused whether the schema says outright that this may not be; otherwise schema
   *     and reader need only judge alike
   */
  record Slip(
      String site,
      Kind kind,
      List<String> path,
      String becomes,
      boolean mustBeRefused,
      UnaryOperator<Json> edit) {

    /** The file with this slip in it. */
    Json in(Json file) {
      return changed(file, path, edit);
    }

    /** The same for all slips that are made alike at places that are described alike. */
    String sort() {
      return site + " " + kind + " " + becomes;
    }

    @Override
    public String toString() {
      return kind.inWords() + " at /" + String.join("/", path) + " (" + site + "): " + becomes;
    }
  }

  private final Map<String, Json> root;
  private final Map<Json, Schema> compiled = new HashMap<>();

  /** Slips that this schema refuses. */
  Slips(Json schema) {
    this.root = members(schema);
  }

  /** Hands over every slip in this valid file, one after the other. */
  void of(Json file, Consumer<Slip> each) {
    new Walk(each).value(new Json.Members(1, root), "", file, List.of(), true);
  }

  /**
   * Hands over the slips below one property of this valid file.
   *
   * @param property stands in the file, and the schema describes it
   */
  void below(String property, Json file, Consumer<Slip> each) {
    new Walk(each)
        .value(
            Objects.requireNonNull(members(get(root, "properties")).get(property)),
            "." + property,
            Objects.requireNonNull(members(file).get(property)),
            List.of(property),
            true);
  }

  /** The properties of the file itself that hold any number of things, each by itself. */
  Set<String> ofMany() {
    Map<String, Json> many = new LinkedHashMap<>();
    members(get(root, "properties"))
        .forEach(
            (name, described) -> {
              if (described instanceof Json.Members(int _, Map<String, Json> schema)
                  && (schema.get("additionalProperties") instanceof Json.Members
                      || schema.get("items") instanceof Json.Members)) {
                many.put(name, described);
              }
            });
    return many.keySet();
  }

  /** Walks schema and file together. */
  private final class Walk {
    private final Consumer<Slip> each;
    private final Deque<Around> around = new ArrayDeque<>();

    /** A value that is being walked, and the definition that describes it. */
    private record Around(String definition, String site, List<String> path) {}

    Walk(Consumer<Slip> each) {
      this.each = each;
    }

    /** A value, and all that stands below it. */
    void value(Json described, String site, Json value, List<String> path, boolean sure) {
      if (!(described instanceof Json.Members(int _, Map<String, Json> schema))) {
        return;
      }
      otherTypes(schema, site, value, path, sure);
      switch (value) {
        case Json.Words(int _, String now) -> {
          for (String words : WORDS) {
            if (!words.equals(now)) {
              Json other = new Json.Words(1, words);
              add(site, Kind.WORDS, path, other, sure && excludes(schema, other));
            }
          }
        }
        case Json.Number(int _, String now) -> {
          for (int number : NUMBERS) {
            if (!String.valueOf(number).equals(now)) {
              Json other = new Json.Number(1, String.valueOf(number));
              add(site, Kind.NUMBER, path, other, sure && excludes(schema, other));
            }
          }
        }
        case Json.Truth(int _, boolean now) -> {
          Json other = new Json.Truth(1, !now);
          add(site, Kind.TRUTH, path, other, sure && excludes(schema, other));
        }
        case Json.Members _, Json.Items _, Json.Nothing _ -> {}
      }
      String definition = schema.get("$ref") instanceof Json.Words(int _, String to) ? to : site;
      for (Around whole : around) {
        if (value instanceof Json.Members(int _, var part)
            && whole.definition().equals(definition)) {
          String becomes = site + " with " + String.join(", ", part.keySet());
          each.accept(new Slip(whole.site(), Kind.PART, whole.path(), becomes, false, _ -> value));
        }
      }
      around.push(new Around(definition, site, path));
      keywords(schema, site, value, path, sure);
      around.pop();
    }

    private void otherTypes(
        Map<String, Json> schema, String site, Json value, List<String> path, boolean sure) {
      Set<Type> allowed = types(schema);
      List<Json> others =
          List.of(
              new Json.Members(1, Map.of("a", new Json.Words(1, "b"))),
              new Json.Items(1, List.of(value)),
              new Json.Items(1, List.of()),
              new Json.Words(1, "words"),
              new Json.Number(1, "7"),
              new Json.Truth(1, true),
              new Json.Truth(1, false),
              new Json.Nothing(1));
      for (Json other : others) {
        if (type(other) != type(value)) {
          add(site, Kind.TYPE, path, other, sure && !allowed.contains(type(other)));
        }
      }
    }

    /** What one schema object says of a value, by itself and through those it refers to. */
    private void keywords(
        Map<String, Json> schema, String site, Json value, List<String> path, boolean sure) {
      if (schema.get("$ref") instanceof Json.Words(int _, String to)) {
        keywords(members(resolved(to)), to.replace("#/$defs/", ""), value, path, sure);
      }
      if (value instanceof Json.Members(int _, Map<String, Json> byName)) {
        object(schema, site, byName, path, sure);
      }
      if (value instanceof Json.Items(int _, List<Json> items)) {
        list(schema, site, items, path, sure);
      }
      for (Json all : items(schema, "allOf")) {
        keywords(members(all), site, value, path, sure);
      }
      for (String either : List.of("anyOf", "oneOf")) {
        List<Json> branches = items(schema, either);
        for (int index = 0; index < branches.size(); index++) {
          Json branch = branches.get(index);
          if (fits(branch, value)) {
            boolean only =
                branches.stream()
                    .filter(other -> types(members(other)).contains(type(value)))
                    .allMatch(branch::equals);
            keywords(members(branch), site + "|" + index, value, path, sure && only);
          }
        }
      }
      if (schema.containsKey("if")) {
        boolean holds = fits(get(schema, "if"), value);
        if (schema.get(holds ? "then" : "else") instanceof Json.Members(int _, var follows)) {
          keywords(follows, site + (holds ? "|then" : "|else"), value, path, sure);
        }
      }
    }

    private void object(
        Map<String, Json> schema,
        String site,
        Map<String, Json> byName,
        List<String> path,
        boolean sure) {
      for (Json required : items(schema, "required")) {
        String name = ((Json.Words) required).text();
        if (byName.containsKey(name)) {
          each.accept(
              new Slip(
                  site,
                  Kind.MISSING,
                  path,
                  "no " + name,
                  sure,
                  object -> with(object, all -> all.remove(name))));
        }
      }
      Map<String, Json> properties =
          schema.get("properties") instanceof Json.Members(int _, var known) ? known : Map.of();
      byName.forEach(
          (name, value) -> {
            if (properties.get(name) instanceof Json.Members described) {
              value(described, site + "." + name, value, below(path, name), sure);
            }
          });
      Json others = schema.get("additionalProperties");
      if (others instanceof Json.Truth(int _, boolean open) && !open) {
        addProperty(site, Kind.UNKNOWN, path, "unheardOf", new Json.Words(1, "words"), sure);
      }
      if (others instanceof Json.Members) {
        byName.forEach((name, value) -> value(others, site + ".*", value, below(path, name), sure));
        if (schema.get("propertyNames") instanceof Json.Members(int _, var names)
            && !byName.isEmpty()) {
          Json like = byName.values().iterator().next();
          for (String name : WORDS) {
            if (!byName.containsKey(name)) {
              addProperty(
                  site,
                  Kind.NAME,
                  path,
                  name,
                  like,
                  sure && excludes(names, new Json.Words(1, name)));
            }
          }
        }
      }
    }

    private void list(
        Map<String, Json> schema, String site, List<Json> items, List<String> path, boolean sure) {
      if (schema.get("items") instanceof Json.Members described) {
        for (int index = 0; index < items.size(); index++) {
          value(described, site + "[]", items.get(index), below(path, "" + index), sure);
        }
      }
      if (!items.isEmpty()) {
        boolean needed = schema.containsKey("minItems") || schema.containsKey("contains");
        Json none = new Json.Items(1, List.of());
        add(site, Kind.FEW, path, none, sure && needed);
        List<Json> twice = new ArrayList<>(items);
        twice.add(items.getFirst());
        each.accept(
            new Slip(
                site,
                Kind.TWICE,
                path,
                "its first item again at its end",
                sure && schema.containsKey("uniqueItems"),
                _ -> new Json.Items(1, twice)));
      }
    }

    private void add(String site, Kind kind, List<String> path, Json becomes, boolean sure) {
      String shown = kind == Kind.TYPE ? shown(becomes) : text(becomes);
      each.accept(new Slip(site, kind, path, shown, sure, _ -> becomes));
    }

    private void addProperty(
        String site, Kind kind, List<String> path, String name, Json value, boolean sure) {
      each.accept(
          new Slip(
              site,
              kind,
              path,
              text(new Json.Words(1, name)),
              sure,
              object -> with(object, all -> all.put(name, value))));
    }

    /**
     * A value of another type; what stands in a list is left out, so that alike slips are alike.
     */
    private static String shown(Json becomes) {
      return becomes instanceof Json.Items(int _, List<Json> items) && !items.isEmpty()
          ? "the value in a list"
          : text(becomes);
    }
  }

  // What a schema says

  /** The types that a schema lets a value have. */
  private Set<Type> types(Map<String, Json> schema) {
    Set<Type> types = EnumSet.allOf(Type.class);
    if (schema.get("$ref") instanceof Json.Words(int _, String to)) {
      types.retainAll(types(members(resolved(to))));
    }
    if (schema.get("type") instanceof Json.Words(int _, String name)) {
      types.retainAll(
          Set.of(
              name.equals("integer") ? Type.NUMBER : Type.valueOf(name.toUpperCase(Locale.ROOT))));
    }
    if (schema.containsKey("const")) {
      types.retainAll(Set.of(type(get(schema, "const"))));
    }
    if (schema.containsKey("enum")) {
      types.retainAll(items(schema, "enum").stream().map(Slips::type).toList());
    }
    for (Json all : items(schema, "allOf")) {
      types.retainAll(types(members(all)));
    }
    for (String either : List.of("anyOf", "oneOf")) {
      Set<Type> any = EnumSet.noneOf(Type.class);
      items(schema, either).forEach(branch -> any.addAll(types(members(branch))));
      if (schema.containsKey(either)) {
        types.retainAll(any);
      }
    }
    return types;
  }

  /** Whether a schema says by const, enum, pattern, length or range that this may not be. */
  private boolean excludes(Map<String, Json> schema, Json value) {
    if (schema.get("$ref") instanceof Json.Words(int _, String to)
        && excludes(members(resolved(to)), value)) {
      return true;
    }
    if (schema.containsKey("const") && !text(get(schema, "const")).equals(text(value))) {
      return true;
    }
    if (schema.containsKey("enum")
        && items(schema, "enum").stream().noneMatch(one -> text(one).equals(text(value)))) {
      return true;
    }
    if (value instanceof Json.Words(int _, String words)) {
      if (schema.get("pattern") instanceof Json.Words(int _, String pattern)
          && !Pattern.compile(pattern).matcher(words).find()) {
        return true;
      }
      if (schema.get("maxLength") instanceof Json.Number(int _, String most)
          && words.length() > Integer.parseInt(most)) {
        return true;
      }
    }
    if (value instanceof Json.Number(int _, String number)) {
      if (schema.get("minimum") instanceof Json.Number(int _, String least)
          && Integer.parseInt(number) < Integer.parseInt(least)) {
        return true;
      }
      if (schema.get("maximum") instanceof Json.Number(int _, String most)
          && Integer.parseInt(number) > Integer.parseInt(most)) {
        return true;
      }
    }
    if (items(schema, "allOf").stream().anyMatch(all -> excludes(members(all), value))) {
      return true;
    }
    return List.of("anyOf", "oneOf").stream()
        .filter(schema::containsKey)
        .anyMatch(
            either ->
                items(schema, either).stream()
                    .allMatch(
                        branch ->
                            !types(members(branch)).contains(type(value))
                                || excludes(members(branch), value)));
  }

  /** Whether a part of the schema, taken by itself, accepts this value. */
  private boolean fits(Json part, Json value) {
    return compiled
        .computeIfAbsent(
            part,
            unseen -> {
              Map<String, Json> alone = new LinkedHashMap<>(members(unseen));
              alone.put("$defs", get(root, "$defs"));
              return schema(new Json.Members(1, alone));
            })
        .validate(text(value), InputFormat.JSON)
        .isEmpty();
  }

  private Json resolved(String to) {
    return get(members(get(root, "$defs")), to.replace("#/$defs/", ""));
  }

  // JSON

  static Schema schema(Json schema) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(schema));
  }

  static Map<String, Json> members(Json json) {
    return ((Json.Members) json).byName();
  }

  private static Json get(Map<String, Json> schema, String name) {
    return Objects.requireNonNull(schema.get(name), name);
  }

  private static List<Json> items(Map<String, Json> schema, String name) {
    return schema.get(name) instanceof Json.Items(int _, List<Json> items) ? items : List.of();
  }

  private static Type type(Json json) {
    return switch (json) {
      case Json.Members _ -> Type.OBJECT;
      case Json.Items _ -> Type.ARRAY;
      case Json.Words _ -> Type.STRING;
      case Json.Number _ -> Type.NUMBER;
      case Json.Truth _ -> Type.BOOLEAN;
      case Json.Nothing _ -> Type.NULL;
    };
  }

  private static List<String> below(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }

  static Json with(Json object, Consumer<Map<String, Json>> change) {
    Map<String, Json> changed = new LinkedHashMap<>(members(object));
    change.accept(changed);
    return new Json.Members(object.line(), changed);
  }

  private static Json changed(Json json, List<String> path, UnaryOperator<Json> edit) {
    if (path.isEmpty()) {
      return edit.apply(json);
    }
    List<String> rest = path.subList(1, path.size());
    if (json instanceof Json.Items(int line, List<Json> items)) {
      List<Json> changed = new ArrayList<>(items);
      int at = Integer.parseInt(path.getFirst());
      changed.set(at, changed(items.get(at), rest, edit));
      return new Json.Items(line, changed);
    }
    return with(
        json, all -> all.put(path.getFirst(), changed(get(all, path.getFirst()), rest, edit)));
  }

  /** A value as it is written in a file. */
  static String text(Json json) {
    return switch (json) {
      case Json.Members(int _, Map<String, Json> byName) -> {
        List<String> members = new ArrayList<>();
        byName.forEach((name, value) -> members.add(JsonText.line(name) + ":" + text(value)));
        yield "{" + String.join(",", members) + "}";
      }
      case Json.Items(int _, List<Json> items) ->
          "[" + String.join(",", items.stream().map(Slips::text).toList()) + "]";
      case Json.Words(int _, String words) -> JsonText.line(words);
      case Json.Number(int _, String written) -> written;
      case Json.Truth(int _, boolean value) -> String.valueOf(value);
      case Json.Nothing _ -> "null";
    };
  }
}
