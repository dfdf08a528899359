package org.fingerpost.flow.json;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.law.Calendar;
import org.fingerpost.law.Ends;
import org.fingerpost.law.Source;
import org.fingerpost.law.TimeLimit;
import org.fingerpost.law.TimeLimit.Whose;
import org.jspecify.annotations.Nullable;

/** Reads the time limits and the sources. */
final class LawReader {
  private static final Map<String, Ends.Unit> UNITS = units();

  private final Sheet sheet;

  LawReader(Sheet sheet) {
    this.sheet = sheet;
  }

  Map<String, Source> sources(Json json) {
    Fields fields = Fields.of(json, Shape.SOURCES, "", sheet);
    fields.format();
    fields.required("sources");
    return fields.named(
        "sources",
        Shape.SOURCE,
        (id, source) ->
            new Source(
                id,
                source.words("title"),
                source.words("says"),
                source.web("link").orElse(null),
                source.date("lastChecked")));
  }

  Map<String, TimeLimit> timeLimits(Json json) {
    Fields fields = Fields.of(json, Shape.TIME_LIMITS, "", sheet);
    fields.format();
    fields.required("timeLimits");
    Map<String, Optional<TimeLimit>> read =
        fields.named("timeLimits", Shape.TIME_LIMIT, this::timeLimit);
    Map<String, TimeLimit> limits = new LinkedHashMap<>();
    read.forEach((id, limit) -> limit.ifPresent(one -> limits.put(id, one)));
    return limits;
  }

  private Optional<TimeLimit> timeLimit(String id, Fields fields) {
    String title = fields.words("title");
    Whose whose = fields.oneOf("whose", named(Whose.values()));
    Calendar calendar = fields.oneOf("calendar", named(Calendar.values()));
    @Nullable LocalTime receivedBy = time(fields).orElse(null);
    fields.required("sources");
    List<String> sources = fields.ids("sources");
    java.time.LocalDate lastChecked = fields.date("lastChecked");
    return fields
        .required("ends")
        .flatMap(json -> ends(json, id))
        .map(
            ends ->
                new TimeLimit(
                    id, title, whose, ends, calendar, receivedBy, sources, lastChecked));
  }

  private Optional<Ends> ends(Json json, String node) {
    Fields fields = Fields.of(json, Shape.ENDS, node, sheet);
    if (!(json instanceof Json.Members)) {
      return Optional.empty();
    }
    List<String> kinds =
        Shape.ENDS.properties().stream()
            .filter(
                name ->
                    UNITS.containsKey(name)
                        || name.equals("laterOf")
                        || name.equals("endOfCompulsorySchoolAge"))
            .filter(fields::has)
            .toList();
    if (kinds.size() != 1) {
      fields.fault(
          fields.line(),
          kinds.isEmpty()
              ? "An end does not say how it is counted."
              : "An end is counted in several ways: " + String.join(", ", kinds) + ".",
          "Write one of: "
              + String.join(", ", UNITS.keySet())
              + ", laterOf, endOfCompulsorySchoolAge.");
      return Optional.empty();
    }
    String kind = kinds.getFirst();
    if (!UNITS.containsKey(kind)) {
      for (String only : List.of("after", "startingWith", "provedLater", "onlyIfKnown")) {
        if (fields.has(only)) {
          fields.fault(
              only, Fields.quoted(only) + " does not belong beside \"" + kind + "\".", "Delete it.");
        }
      }
    }
    return switch (kind) {
      case "laterOf" -> {
        List<Ends> parts = fields.list("laterOf", part -> ends(part, node));
        if (parts.size() < 2) {
          fields.fault(
              "laterOf", "\"laterOf\" needs at least two ends.", "Write both, or leave it out.");
          yield Optional.empty();
        }
        yield Optional.of(new Ends.LaterOf(parts));
      }
      case "endOfCompulsorySchoolAge" ->
          name(fields, kind).map(Ends.EndOfCompulsorySchoolAge::new);
      default -> count(fields, kind);
    };
  }

  private static Optional<Ends> count(Fields fields, String unit) {
    Optional<Integer> amount = amount(fields, unit);
    boolean after = fields.has("after");
    if (after == fields.has("startingWith")) {
      fields.fault(
          fields.line(),
          "An end needs one of \"after\" and \"startingWith\".",
          "\"after\" counts from the next day; with \"startingWith\" the day itself is the first.");
      return Optional.empty();
    }
    Optional<String> input = name(fields, after ? "after" : "startingWith");
    Optional<String> provedLater = fields.optionalId("provedLater");
    boolean onlyIfKnown = fields.flag("onlyIfKnown");
    if (amount.isEmpty() || input.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Ends.Count(
            amount.get(),
            java.util.Objects.requireNonNull(UNITS.get(unit)),
            after ? Ends.From.AFTER : Ends.From.STARTING_WITH,
            input.get(),
            provedLater,
            onlyIfKnown));
  }

  private static Optional<Integer> amount(Fields fields, String unit) {
    Optional<Json> json = fields.get(unit);
    if (json.isPresent()
        && json.get() instanceof Json.Number(int _, String written)
        && written.matches("[1-9][0-9]{0,3}")) {
      return Optional.of(Integer.valueOf(written));
    }
    json.ifPresent(
        wrong ->
            fields.fault(
                unit, Fields.quoted(unit) + " is no whole number from 1 to 9999.", "Write one."));
    return Optional.empty();
  }

  private static Optional<String> name(Fields fields, String name) {
    return Optional.of(fields.id(name)).filter(id -> !id.isEmpty());
  }

  private static Optional<LocalTime> time(Fields fields) {
    Optional<String> written = fields.optionalWords("receivedBy");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (!written.get().matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
      fields.fault(
          "receivedBy",
          "\"receivedBy\" is no time of day: " + Faults.quoted(written.get()) + ".",
          "Write it as \"17:00\".");
      return Optional.empty();
    }
    return Optional.of(LocalTime.parse(written.get()));
  }

  /** Constants by the way they are written in files: lower case, with hyphens. */
  static <E extends Enum<E>> Map<String, E> named(E[] constants) {
    Map<String, E> named = new LinkedHashMap<>();
    for (E constant : constants) {
      named.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    return named;
  }

  private static Map<String, Ends.Unit> units() {
    Map<String, Ends.Unit> units = new LinkedHashMap<>();
    units.put("months", Ends.Unit.MONTHS);
    units.put("weeks", Ends.Unit.WEEKS);
    units.put("days", Ends.Unit.DAYS);
    units.put("workingDays", Ends.Unit.WORKING_DAYS);
    units.put("schoolDays", Ends.Unit.SCHOOL_DAYS);
    return units;
  }
}
