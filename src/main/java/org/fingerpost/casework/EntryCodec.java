package org.fingerpost.casework;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;
import org.fingerpost.journey.Pin;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Entries and heads as bytes: one flat JSON object each, in UTF-8.
 *
 * <p>Every object begins with its format, the lowest that can say what it says: {@code 1}, or
 * {@code 2} for an answer or a note that keeps the words beside which it was given, or {@code 3}
 * for a head of a case that somebody decided to keep on. An entry goes on with when it happened and
 * which kind it is. Reading is strict: an unknown, missing or doubled property, a value that makes
 * no sense, or anything after the object is refused, never guessed at. A later format, or a kind
 * that only a later version knows, is told apart from damage: {@link Unreadable#newer()}.
 *
 * <p>Has no state; any thread may use it.
 */
public final class EntryCodec {
  private static final int FORMAT = 1;

  /** With the words that the person read. */
  private static final int WITH_WORDS = 2;

  /** With the moment of the decision to keep a case on: in a head only. */
  private static final int WITH_KEPT_ON = 3;

  /**
   * Room for a text of {@link Entry#LONGEST_TEXT} with every character written as an escape, twice:
   * an answer stands in an entry once for the program and once as the person read it.
   */
  private static final int LONGEST_DOCUMENT = 14 * Entry.LONGEST_TEXT;

  private static final int MOST_PROPERTIES = 32;

  private final JsonFactory plain =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(2)
                  .maxStringLength(Entry.LONGEST_TEXT)
                  .maxDocumentLength(LONGEST_DOCUMENT)
                  .maxNameLength(64)
                  .maxNumberLength(19)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** For text with half a surrogate pair in it, which UTF-8 cannot hold: it must not be lost. */
  private final JsonFactory escaping =
      plain.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** The bytes could not be read as what they were to be. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean newer;

    private Unreadable(String what, boolean newer) {
      super(what);
      this.newer = newer;
    }

    /** Whether they are sound but written by a later version; otherwise they are damaged. */
    public boolean newer() {
      return newer;
    }
  }

  /** When an entry happened, and what it was: an entry without its place. */
  public record Happened(Instant at, Entry entry) {}

  /** An entry as bytes. Its place in the log is not among them. */
  public byte[] write(Instant at, Entry entry) {
    return write(fields(at, entry));
  }

  /**
   * An entry as the names and values that are written for it: strings, whole numbers, truths, and
   * lists of strings, in order.
   */
  public Map<String, Object> data(Instant at, Entry entry) {
    return Collections.unmodifiableMap(fields(at, entry).values);
  }

  private static Fields fields(Instant at, Entry entry) {
    Fields fields = new Fields();
    fields.put("format", FORMAT);
    fields.put("at", at.toString());
    switch (entry) {
      case Entry.Opened(String flow, String revision, Optional<String> area) -> {
        fields.put("kind", "opened");
        fields.put("flow", flow);
        fields.put("revision", revision);
        area.ifPresent(known -> fields.put("area", known));
      }
      case Entry.Answered(String question, Answer answer, Optional<Wording> wording) -> {
        fields.put("kind", "answered");
        fields.put("question", question);
        putAnswer(fields, answer);
        wording.ifPresent(
            asked -> {
              fields.put("format", WITH_WORDS);
              fields.put("asked", asked.title());
              asked.answer().ifPresent(words -> fields.put("in-words", words));
            });
      }
      case Entry.Pinned(Pin pin, Optional<Shown> shown) -> {
        fields.put("kind", "pinned");
        PinFields.put(fields.values, pin);
        shown.ifPresent(told -> PinFields.put(fields.values, told));
      }
      case Entry.WentTo(NodeId node) -> {
        fields.put("kind", "went-to");
        putNode(fields, node);
      }
      case Entry.NoteWritten(
              NoteId note,
              Optional<NodeId> node,
              Optional<String> beside,
              String text) -> {
        fields.put("kind", "note-written");
        fields.put("note", note.value());
        node.ifPresent(step -> putNode(fields, step));
        beside.ifPresent(
            title -> {
              fields.put("format", WITH_WORDS);
              fields.put("beside", title);
            });
        fields.put("text", text);
      }
      case Entry.NoteRemoved(NoteId note) -> {
        fields.put("kind", "note-removed");
        fields.put("note", note.value());
      }
      case Entry.Renamed(String title) -> {
        fields.put("kind", "renamed");
        fields.put("title", title);
      }
      case Entry.SummaryMade(String form, String fileName) -> {
        fields.put("kind", "summary-made");
        fields.put("form", form);
        fields.put("file", fileName);
      }
      case Entry.Closed _ -> fields.put("kind", "closed");
      case Entry.Reopened _ -> fields.put("kind", "reopened");
      case Entry.KeptOn _ -> fields.put("kind", "kept-on");
      case Entry.KeptOnTakenBack _ -> fields.put("kind", "kept-on-taken-back");
    }
    return fields;
  }

  private static void putAnswer(Fields fields, Answer answer) {
    switch (answer) {
      case Answer.Chosen(String option) -> fields.put("chosen", option);
      case Answer.Several(List<String> options) -> fields.put("several", options);
      case Answer.OnDate(LocalDate date) -> fields.put("date", date.toString());
      case Answer.Said(String text) -> fields.put("said", text);
      case Answer.InArea(String area) -> fields.put("area", area);
      case Answer.NotSure _ -> fields.put("not-sure", true);
    }
  }

  /** The flow and the name apart, so that neither needs a character that the other may not have. */
  private static void putNode(Fields fields, NodeId node) {
    fields.put("node-flow", node.flow());
    fields.put("node", node.name());
  }

  /**
   * Reads what {@link #write(Instant, Entry)} wrote.
   *
   * @throws Unreadable where the bytes are damaged or come from a later version
   */
  public Happened readEntry(byte[] bytes) throws Unreadable {
    Fields fields = read(bytes, WITH_WORDS);
    Instant at = fields.instant("at");
    String kind = fields.text("kind");
    Entry entry =
        switch (kind) {
          case "opened" ->
              new Entry.Opened(
                  fields.text("flow"), fields.text("revision"), fields.textIfAny("area"));
          case "answered" ->
              new Entry.Answered(fields.text("question"), fields.answer(), fields.wording());
          case "pinned" -> {
            Pin pin = PinFields.takePin(fields.values);
            yield new Entry.Pinned(pin, PinFields.takeShown(fields.values));
          }
          case "went-to" -> new Entry.WentTo(fields.node());
          case "note-written" ->
              new Entry.NoteWritten(
                  fields.note(),
                  fields.nodeIfAny(),
                  fields.textIfAny("beside"),
                  fields.text("text"));
          case "note-removed" -> new Entry.NoteRemoved(fields.note());
          case "renamed" -> new Entry.Renamed(fields.text("title"));
          case "summary-made" -> new Entry.SummaryMade(fields.text("form"), fields.text("file"));
          case "closed" -> new Entry.Closed();
          case "reopened" -> new Entry.Reopened();
          case "kept-on" -> new Entry.KeptOn();
          case "kept-on-taken-back" -> new Entry.KeptOnTakenBack();
          default -> throw new Unreadable("an entry of a kind that is not known here", true);
        };
    fields.requireNoMore();
    return new Happened(at, entry);
  }

  /** A head as bytes, with when the case was last touched. */
  public byte[] write(Head head, Instant lastTouched) {
    return write(fields(head, lastTouched));
  }

  /** A line of the list as bytes. The case's identity is not among them. */
  public byte[] write(Listed line) {
    Fields fields = fields(line.head(), line.lastTouched());
    line.keptOn()
        .ifPresent(
            at -> {
              fields.put("format", WITH_KEPT_ON);
              fields.put("kept-on", at.toString());
            });
    return write(fields);
  }

  private static Fields fields(Head head, Instant lastTouched) {
    Fields fields = new Fields();
    fields.put("format", FORMAT);
    fields.put("touched", lastTouched.toString());
    fields.put("title", head.title());
    fields.put("standing", head.standing());
    head.next()
        .ifPresent(
            due -> {
              fields.put("due", due.on().toString());
              fields.put("due-what", due.what());
            });
    head.area().ifPresent(area -> fields.put("area", area));
    if (head.closed()) {
      fields.put("closed", true);
    }
    return fields;
  }

  /**
   * Reads what {@link #write(Listed)} or {@link #write(Head, Instant)} wrote.
   *
   * @param id the case it belongs to, which is not among the bytes
   * @throws Unreadable where the bytes are damaged or come from a later version
   */
  public Listed readHead(CaseId id, byte[] bytes) throws Unreadable {
    Fields fields = read(bytes, WITH_KEPT_ON);
    Instant touched = fields.instant("touched");
    Optional<Instant> keptOn = fields.instantIfAny("kept-on");
    Optional<String> dueOn = fields.textIfAny("due");
    Head head =
        new Head(
            fields.text("title"),
            fields.text("standing"),
            dueOn.isPresent()
                ? Optional.of(new Head.Due(date(dueOn.get()), fields.text("due-what")))
                : Optional.empty(),
            fields.textIfAny("area"),
            fields.flagIfAny("closed"));
    fields.requireNoMore();
    return new Listed(id, head, touched, keptOn);
  }

  /** A deed as bytes. Its place in the trail is not among them. */
  public byte[] write(Instant at, String account, Deed deed) {
    Fields fields = new Fields();
    fields.put("format", FORMAT);
    fields.put("at", at.toString());
    fields.put("account", account);
    fields.put("deed", deed.what().name().toLowerCase(Locale.ROOT));
    deed.about().ifPresent(id -> fields.put("case", id.toString()));
    fields.put("times", deed.times());
    return write(fields);
  }

  /**
   * Reads what {@link #write(Instant, String, Deed)} wrote.
   *
   * @throws Unreadable where the bytes are damaged or come from a later version
   */
  public Trail.Line readDeed(long sequence, byte[] bytes) throws Unreadable {
    Fields fields = read(bytes, WITH_WORDS);
    Instant at = fields.instant("at");
    String account = fields.text("account");
    String written = fields.text("deed");
    Deed.What what =
        List.of(Deed.What.values()).stream()
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(written))
            .findFirst()
            .orElseThrow(() -> new Unreadable("a deed of a kind that is not known here", true));
    Optional<String> about = fields.textIfAny("case");
    Object times = fields.values.remove("times");
    fields.requireNoMore();
    try {
      return new Trail.Line(
          sequence,
          at,
          account,
          new Deed(what, about.map(CaseId::parse), times instanceof Integer many ? many : 0));
    } catch (IllegalArgumentException noDeed) {
      throw damaged("not a deed");
    }
  }

  private byte[] write(Fields fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    JsonFactory factory = fields.wellFormed() ? plain : escaping;
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      for (Map.Entry<String, Object> field : fields.values.entrySet()) {
        json.writeName(field.getKey());
        write(json, field.getValue());
      }
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void write(JsonGenerator json, Object value) {
    switch (value) {
      case String text -> json.writeString(text);
      case Integer number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case List<?> texts -> {
        json.writeStartArray();
        texts.forEach(text -> json.writeString((String) text));
        json.writeEndArray();
      }
      default -> throw new IllegalArgumentException("cannot write a " + value.getClass());
    }
  }

  private Fields read(byte[] bytes, int newest) throws Unreadable {
    Fields fields = new Fields();
    try (JsonParser json = plain.createParser(ObjectReadContext.empty(), text(bytes))) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw damaged("an object was expected");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        if (fields.values.size() == MOST_PROPERTIES) {
          throw damaged("too many properties");
        }
        String name = json.currentName();
        fields.put(name, value(json, json.nextToken()));
      }
      if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw damaged("something stands after the object");
      }
    } catch (JacksonException notJson) {
      throw damaged(notJson.getOriginalMessage());
    }
    if (!(fields.values.remove("format") instanceof Integer format) || format < 1) {
      throw damaged("it does not say which format it has");
    }
    if (format > newest) {
      throw new Unreadable("it has format " + format, true);
    }
    return fields;
  }

  /**
   * The bytes as the UTF-8 that {@link #write} makes of them. The parser is not asked: it would
   * guess UTF-16 or UTF-32 where a NUL stands near the beginning.
   */
  private static String text(byte[] bytes) throws Unreadable {
    if (bytes.length == 0 || bytes[0] != '{') {
      throw damaged("an object was expected");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw damaged("it is not UTF-8");
    }
  }

  private static Object value(JsonParser json, @Nullable JsonToken token) throws Unreadable {
    if (token == null) {
      throw damaged("it ends too soon");
    }
    return switch (token) {
      case VALUE_STRING -> json.getString();
      case VALUE_NUMBER_INT -> json.getIntValue();
      case VALUE_TRUE -> true;
      case START_ARRAY -> {
        List<String> texts = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
          texts.add(json.getString());
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
          throw damaged("a list holds something other than text");
        }
        yield texts;
      }
      default -> throw damaged("a value of a kind that never comes here");
    };
  }

  private static LocalDate date(String written) throws Unreadable {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException noDate) {
      throw damaged("not a date");
    }
  }

  static Unreadable damaged(String what) {
    return new Unreadable(what, false);
  }

  /** The properties of one object; reading takes each out, so that what is left over shows. */
  private static final class Fields {
    private final Map<String, Object> values = new LinkedHashMap<>();

    void put(String name, Object value) {
      values.put(name, value);
    }

    boolean wellFormed() {
      return values.values().stream().allMatch(Fields::wellFormed);
    }

    private static boolean wellFormed(Object value) {
      return switch (value) {
        case String text -> StandardCharsets.UTF_8.newEncoder().canEncode(text);
        case List<?> texts -> texts.stream().allMatch(Fields::wellFormed);
        default -> true;
      };
    }

    Optional<String> textIfAny(String name) throws Unreadable {
      Object value = values.remove(name);
      if (value == null) {
        return Optional.empty();
      }
      if (value instanceof String text && text.length() <= Entry.LONGEST_TEXT) {
        return Optional.of(text);
      }
      throw damaged(name + " is not text");
    }

    String text(String name) throws Unreadable {
      return textIfAny(name).orElseThrow(() -> damaged(name + " is missing"));
    }

    boolean flagIfAny(String name) throws Unreadable {
      Object value = values.remove(name);
      if (value == null || value.equals(true)) {
        return value != null;
      }
      throw damaged(name + " is not a flag");
    }

    Optional<Instant> instantIfAny(String name) throws Unreadable {
      return values.containsKey(name) ? Optional.of(instant(name)) : Optional.empty();
    }

    Instant instant(String name) throws Unreadable {
      try {
        return Instant.parse(text(name));
      } catch (DateTimeException noInstant) {
        throw damaged(name + " is not a moment");
      }
    }

    NoteId note() throws Unreadable {
      if (values.remove("note") instanceof Integer note && note > 0) {
        return new NoteId(note);
      }
      throw damaged("a note's number is missing");
    }

    Optional<NodeId> nodeIfAny() throws Unreadable {
      return values.containsKey("node") || values.containsKey("node-flow")
          ? Optional.of(node())
          : Optional.empty();
    }

    NodeId node() throws Unreadable {
      return new NodeId(text("node-flow"), text("node"));
    }

    Optional<Wording> wording() throws Unreadable {
      Optional<String> title = textIfAny("asked");
      Optional<String> answer = textIfAny("in-words");
      if (title.isEmpty() && answer.isPresent()) {
        throw damaged("an answer in words without its question");
      }
      return title.map(asked -> new Wording(asked, answer));
    }

    Answer answer() throws Unreadable {
      Optional<String> chosen = textIfAny("chosen");
      if (chosen.isPresent()) {
        return new Answer.Chosen(chosen.get());
      }
      Optional<String> onDate = textIfAny("date");
      if (onDate.isPresent()) {
        return new Answer.OnDate(date(onDate.get()));
      }
      Optional<String> said = textIfAny("said");
      if (said.isPresent()) {
        return new Answer.Said(said.get());
      }
      Optional<String> area = textIfAny("area");
      if (area.isPresent()) {
        return new Answer.InArea(area.get());
      }
      if (flagIfAny("not-sure")) {
        return new Answer.NotSure();
      }
      if (values.remove("several") instanceof List<?> options) {
        List<String> texts = new ArrayList<>();
        options.forEach(option -> texts.add((String) option));
        if (!new Answer.Several(texts).options().equals(texts)) {
          throw damaged("an option is there twice");
        }
        return new Answer.Several(texts);
      }
      throw damaged("the answer is missing");
    }

    void requireNoMore() throws Unreadable {
      if (!values.isEmpty()) {
        throw damaged("a property that does not belong there");
      }
    }
  }
}
