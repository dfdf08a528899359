package org.fingerpost.flow.json;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.law.BankHolidays;
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

  /** The time limits, and what is corrected about bank holidays. */
  record Limits(Map<String, TimeLimit> byId, BankHolidays bankHolidays) {}

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

  Limits timeLimits(Json json) {
    Fields fields = Fields.of(json, Shape.TIME_LIMITS, "", sheet);
    fields.format();
    BankHolidays bankHolidays =
        fields
            .get("bankHolidays")
            .map(days -> bankHolidays(Fields.of(days, Shape.BANK_HOLIDAYS, "bankHolidays", sheet)))
            .orElseGet(BankHolidays::new);
    fields.required("timeLimits");
    Map<String, Optional<TimeLimit>> read =
        fields.named("timeLimits", Shape.TIME_LIMIT, this::timeLimit);
    Map<String, TimeLimit> limits = new LinkedHashMap<>();
    read.forEach((id, limit) -> limit.ifPresent(one -> limits.put(id, one)));
    return new Limits(limits, bankHolidays);
  }

  private static BankHolidays bankHolidays(Fields fields) {
    Map<LocalDate, String> added = new LinkedHashMap<>();
    Optional<Json> days = fields.get("added");
    if (days.isPresent() && !(days.get() instanceof Json.Members)) {
      fields.wrongKind("added", days.get(), "an object in { }");
    }
    if (days.isPresent() && days.get() instanceof Json.Members(int _, Map<String, Json> byDay)) {
      byDay.forEach(
          (day, name) -> {
            Optional<LocalDate> date = Fields.day(day);
            if (date.isEmpty()) {
              fields.fault(
                  name.line(),
                  Faults.quoted(day) + " is no date.",
                  "Write a day that exists, year first: \"2026-11-23\".");
            }
            Optional<String> words = fields.string(day, name).filter(text -> !text.isBlank());
            if (name instanceof Json.Words && words.isEmpty()) {
              fields.fault(name.line(), Faults.quoted(day) + " has no name.", "Name the holiday.");
            }
            date.ifPresent(known -> added.put(known, words.orElse("")));
          });
    }
    Set<LocalDate> removed = new HashSet<>();
    removed.addAll(fields.list("removed", day -> fields.date("removed", day)));
    return new BankHolidays(added, removed);
  }

  private Optional<TimeLimit> timeLimit(String id, Fields fields) {
    String title = fields.words("title");
    Whose whose = fields.oneOf("whose", named(Whose.values()));
    List<String> ignores = fields.ids("ignores");
    Calendar calendar = fields.oneOf("calendar", named(Calendar.values()));
    @Nullable LocalTime receivedBy = time(fields).orElse(null);
    List<String> says = fields.listOfWords("says");
    fields.required("sources");
    List<String> sources = fields.ids("sources");
    @Nullable LocalDate effectiveFrom = fields.optionalDate("effectiveFrom").orElse(null);
    LocalDate lastChecked = fields.date("lastChecked");
    return fields
        .required("ends")
        .flatMap(json -> ends(json, id, false))
        .map(
            ends ->
                new TimeLimit(
                    id,
                    title,
                    whose,
                    ends,
                    ignores,
                    calendar,
                    receivedBy,
                    says,
                    sources,
                    lastChecked,
                    effectiveFrom));
  }

  private Optional<Ends> ends(Json json, String node, boolean insideLaterOf) {
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
                        || name.equals("ifKnown")
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
              + ", laterOf, ifKnown, endOfCompulsorySchoolAge.");
      return Optional.empty();
    }
    String kind = kinds.getFirst();
    if (kind.equals("ifKnown") && !insideLaterOf) {
      fields.fault(
          "ifKnown",
          "\"ifKnown\" stands by itself, so there may be no date at all.",
          "Put it into \"laterOf\", beside a date that is always there.");
      return Optional.empty();
    }
    Set<String> allowed =
        switch (kind) {
          case "laterOf" -> Set.of("laterOf");
          case "ifKnown" -> Set.of("ifKnown", "whileNotKnown", "onceKnown");
          case "endOfCompulsorySchoolAge" -> Set.of("endOfCompulsorySchoolAge", "called");
          default -> Set.of(kind, "after", "startingWith", "called", "provedLater");
        };
    for (String property : Shape.ENDS.properties()) {
      if (fields.has(property) && !allowed.contains(property)) {
        fields.fault(
            property,
            Fields.quoted(property) + " does not belong beside " + Fields.quoted(kind) + ".",
            "Delete it.");
      }
    }
    return switch (kind) {
      case "laterOf" -> laterOf(fields, node);
      case "ifKnown" -> ifKnown(fields, node);
      case "endOfCompulsorySchoolAge" ->
          name(fields, kind)
              .map(
                  birth ->
                      new Ends.EndOfCompulsorySchoolAge(
                          new Ends.Start(birth, fields.words("called"), Optional.empty())));
      default -> count(fields, kind);
    };
  }

  private Optional<Ends> laterOf(Fields fields, String node) {
    List<Ends> parts = fields.list("laterOf", part -> ends(part, node, true));
    Optional<Json> json = fields.get("laterOf");
    if (json.isEmpty()
        || !(json.get() instanceof Json.Items(int _, List<Json> written))
        || parts.size() < written.size()) {
      return Optional.empty();
    }
    if (parts.size() < 2) {
      fields.fault(
          "laterOf", "\"laterOf\" needs at least two ends.", "Write both, or leave it out.");
      return Optional.empty();
    }
    if (parts.stream().flatMap(Ends::needs).findAny().isEmpty()) {
      fields.fault(
          "laterOf",
          "Every end in \"laterOf\" is left out while its date is not known.",
          "Write at least one without \"ifKnown\".");
      return Optional.empty();
    }
    return Optional.of(new Ends.LaterOf(parts));
  }

  private Optional<Ends> ifKnown(Fields fields, String node) {
    Optional<String> whileNotKnown = fields.optionalWords("whileNotKnown");
    Optional<String> onceKnown = fields.optionalWords("onceKnown");
    Optional<Ends> part = fields.get("ifKnown").flatMap(json -> ends(json, node, false));
    if (part.isPresent() && !(part.get() instanceof Ends.Count)) {
      fields.fault(
          "ifKnown",
          "\"ifKnown\" takes a number of months, weeks or days and nothing else.",
          "Write such a count.");
    }
    return part.filter(Ends.Count.class::isInstance)
        .map(count -> new Ends.IfKnown((Ends.Count) count, whileNotKnown, onceKnown));
  }

  private static Optional<Ends> count(Fields fields, String unit) {
    Optional<Integer> amount = amount(fields, unit);
    String called = fields.words("called");
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
    if (amount.isEmpty() || input.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Ends.Count(
            amount.get(),
            Objects.requireNonNull(UNITS.get(unit)),
            after ? Ends.From.AFTER : Ends.From.STARTING_WITH,
            new Ends.Start(input.get(), called, provedLater)));
  }

  private static Optional<Integer> amount(Fields fields, String unit) {
    Optional<Json> json = fields.get(unit);
    if (json.isPresent()
        && json.get() instanceof Json.Number(int _, String written)
        && written.matches("[1-9][0-9]{0,2}")
        && Integer.parseInt(written) <= Ends.Count.MOST) {
      return Optional.of(Integer.valueOf(written));
    }
    json.ifPresent(
        wrong ->
            fields.fault(
                unit,
                Fields.quoted(unit) + " is no whole number from 1 to " + Ends.Count.MOST + ".",
                "Write one."));
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
