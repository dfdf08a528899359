package org.fingerpost.flow.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fingerpost.law.Deadline;
import org.fingerpost.law.Law;
import org.fingerpost.law.Reckoning;
import org.fingerpost.law.TimeLimit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Answers questions about time limits, one line of JSON for each line of JSON.
 *
 * <p>In: {@code {"timeLimit":"appeal","letter-date":"2026-02-01","certificate-date":null}}. Out:
 * {@code {"timeLimit":"appeal","aimFor":"2026-04-01","latest":"2026-04-01","receivedBy":"17:00",
 * "working":[...]}}, or {@code {"error":"...","field":"letter-date","line":1}} where the line makes
 * no sense; {@code field} is left out where no field is to blame. Empty lines get no answer. Holds
 * one line at a time, whatever the length of the input.
 */
public final class DeadlineLines {

  /** More characters than any sensible line has. */
  public static final int LONGEST_LINE = 8 * 1024;

  private static final String TIME_LIMIT = "timeLimit";
  private static final int LONGEST_SHOWN = 40;
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  private final Law law;
  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(8)
                  .maxStringLength(LONGEST_LINE)
                  .maxNameLength(LONGEST_LINE)
                  .maxNumberLength(LONGEST_LINE)
                  .build())
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  /** For the time limits of this law. */
  public DeadlineLines(Law law) {
    this.law = law;
  }

  /**
   * Answers every line, and hands on each answer before it reads the next line.
   *
   * @return how many lines were refused
   */
  public int answer(Reader in, Writer out) throws IOException {
    int refused = 0;
    int number = 0;
    Lines lines = new Lines(in);
    for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      number++;
      Line line = next.get();
      if (line.text().isBlank() && !line.tooLong()) {
        continue;
      }
      Answer answer = line.tooLong() ? tooLong() : answer(line.text());
      if (answer instanceof Refused) {
        refused++;
      }
      out.write(written(answer, number));
      out.write('\n');
      out.flush();
    }
    return refused;
  }

  private sealed interface Answer {}

  private record Reached(Deadline deadline) implements Answer {}

  private record Refused(String error, Optional<String> field) implements Answer {}

  /** Thrown out of a line that makes no sense; never leaves this class. */
  @SuppressWarnings("serial")
  private static final class Refusal extends Exception {
    private final Refused refused;

    Refusal(String error, Optional<String> field) {
      super(error, null, false, false);
      this.refused = new Refused(error, field);
    }

    static Refusal of(String field, String error) {
      return new Refusal(error, Optional.of(field));
    }
  }

  private static Refused tooLong() {
    return new Refused(
        "The line is longer than " + LONGEST_LINE + " characters.", Optional.empty());
  }

  private Answer answer(String line) {
    try {
      Map<String, Value> members = members(line);
      TimeLimit limit = limit(members);
      return reached(limit, dates(limit, members));
    } catch (Refusal refusal) {
      return refusal.refused;
    }
  }

  private sealed interface Value {}

  private record Text(String text) implements Value {}

  private record Absent() implements Value {}

  private record Other() implements Value {}

  private Map<String, Value> members(String line) throws Refusal {
    Map<String, Value> members = new LinkedHashMap<>();
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Refusal("The line is not a JSON object in { }.", Optional.empty());
      }
      List<String> twice = new ArrayList<>();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        JsonToken token = parser.nextToken();
        Value value =
            switch (token) {
              case VALUE_STRING -> new Text(parser.getString());
              case VALUE_NULL -> new Absent();
              default -> new Other();
            };
        parser.skipChildren();
        if (members.put(name, value) != null) {
          twice.add(shown(name));
        }
      }
      if (parser.nextToken() != null) {
        throw new Refusal("Something follows the object on the line.", Optional.empty());
      }
      if (!twice.isEmpty()) {
        throw Refusal.of(twice.getFirst(), twice.getFirst() + " stands twice on the line.");
      }
      return members;
    } catch (JacksonException e) {
      throw new Refusal("The line is not JSON.", Optional.empty());
    }
  }

  private TimeLimit limit(Map<String, Value> members) throws Refusal {
    return switch (members.getOrDefault(TIME_LIMIT, new Absent())) {
      case Absent _ ->
          throw Refusal.of(TIME_LIMIT, "timeLimit is missing. It is one of " + known() + ".");
      case Other _ ->
          throw Refusal.of(TIME_LIMIT, "timeLimit is not a text in quotes, like \"appeal\".");
      case Text(String id) ->
          law.timeLimit(id)
              .orElseThrow(
                  () ->
                      Refusal.of(
                          TIME_LIMIT,
                          "There is no time limit \""
                              + shown(id)
                              + "\". It is one of "
                              + known()
                              + "."));
    };
  }

  private String known() {
    return String.join(", ", law.timeLimits().keySet());
  }

  private static Map<String, LocalDate> dates(TimeLimit limit, Map<String, Value> members)
      throws Refusal {
    List<String> inputs =
        Stream.concat(limit.ends().inputs(), limit.ignores().stream()).distinct().toList();
    Map<String, LocalDate> dates = new LinkedHashMap<>();
    for (Map.Entry<String, Value> member : members.entrySet()) {
      String name = member.getKey();
      if (name.equals(TIME_LIMIT)) {
        continue;
      }
      if (!inputs.contains(name)) {
        throw Refusal.of(
            shown(name),
            limit.id()
                + " has no date \""
                + shown(name)
                + "\", only "
                + String.join(", ", inputs)
                + ".");
      }
      switch (member.getValue()) {
        case Text(String text) -> dates.put(name, date(name, text));
        case Absent _ -> {}
        case Other _ ->
            throw Refusal.of(name, name + " is not a date in quotes, like \"2026-02-01\".");
      }
    }
    return dates;
  }

  private static LocalDate date(String field, String text) throws Refusal {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      throw Refusal.of(
          field, field + " is \"" + shown(text) + "\", which is no date like 2026-02-01.");
    }
    try {
      return LocalDate.of(
          Integer.parseInt(date.group(1)),
          Integer.parseInt(date.group(2)),
          Integer.parseInt(date.group(3)));
    } catch (DateTimeException e) {
      throw Refusal.of(field, field + " is " + text + ", a day that does not exist.");
    }
  }

  private Answer reached(TimeLimit limit, Map<String, LocalDate> dates) throws Refusal {
    return switch (law.reckon(limit.id(), dates)) {
      case Deadline deadline -> new Reached(deadline);
      case Reckoning.DatesNeeded needed ->
          throw Refusal.of(
              needed.inputs().getFirst(),
              limit.id()
                  + " cannot be worked out without "
                  + String.join(", ", needed.inputs())
                  + ".");
      case Reckoning.DateOutOfRange outOfRange ->
          throw Refusal.of(outOfRange.input(), outOfRange.says());
    };
  }

  private String written(Answer answer, int line) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      switch (answer) {
        case Reached(Deadline deadline) -> {
          out.writeStringProperty(TIME_LIMIT, deadline.timeLimit());
          out.writeStringProperty("aimFor", deadline.aimFor().toString());
          out.writeStringProperty("latest", deadline.latest().toString());
          if (deadline.receivedBy() != null) {
            out.writeStringProperty("receivedBy", deadline.receivedBy().toString());
          }
          out.writeArrayPropertyStart("working");
          deadline.working().forEach(out::writeString);
          out.writeEndArray();
        }
        case Refused(String error, Optional<String> field) -> {
          out.writeStringProperty("error", error);
          field.ifPresent(name -> out.writeStringProperty("field", name));
          out.writeNumberProperty("line", line);
        }
      }
      out.writeEndObject();
    }
    return text.toString();
  }

  private static String shown(String written) {
    return written.codePointCount(0, written.length()) <= LONGEST_SHOWN
        ? written
        : written.substring(0, written.offsetByCodePoints(0, LONGEST_SHOWN)) + "...";
  }

  /** One line without its end; a line that is too long keeps only its beginning. */
  private record Line(String text, boolean tooLong) {}

  /** Takes lines out of a reader without ever holding more than one. */
  private static final class Lines {
    private final Reader in;
    private boolean afterReturn;
    private boolean atStart = true;

    Lines(Reader in) {
      this.in = new BufferedReader(in);
    }

    Optional<Line> next() throws IOException {
      StringBuilder text = new StringBuilder();
      boolean tooLong = false;
      boolean any = false;
      for (int c = in.read(); c >= 0; c = in.read()) {
        boolean skip = afterReturn && c == '\n' || atStart && c == '\uFEFF';
        afterReturn = false;
        atStart = false;
        if (skip) {
          continue;
        }
        if (c == '\n' || c == '\r') {
          afterReturn = c == '\r';
          return Optional.of(new Line(text.toString(), tooLong));
        }
        any = true;
        if (text.length() < LONGEST_LINE) {
          text.append((char) c);
        } else {
          tooLong = true;
        }
      }
      return any ? Optional.of(new Line(text.toString(), tooLong)) : Optional.empty();
    }
  }
}
