package org.fingerpost.flow.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Letter;
import org.fingerpost.flow.Letter.Paragraph;
import org.fingerpost.flow.Letter.Part;
import org.fingerpost.flow.Nearest;

/** Reads a letter, with the places in it that are filled from answers. */
final class LetterReader {
  private static final List<String> KINDS = List.of("answer", "timeLimit", "contact", "today");

  private final Sheet sheet;
  private final String id;
  private final ConditionReader conditions;

  LetterReader(Sheet sheet, String id) {
    this.sheet = sheet;
    this.id = id;
    this.conditions = new ConditionReader(sheet);
  }

  Letter read(Json json) {
    Fields fields = Fields.of(json, Shape.LETTER, id, sheet);
    fields.format();
    fields.idIs(id);
    String title = fields.words("title");
    Optional<String> to = fields.optionalId("to");
    List<Part> subject =
        fields
            .required("subject")
            .flatMap(words -> parts("subject", words, fields))
            .orElse(List.of());
    if (fields.required("body").isPresent()
        && fields.get("body").orElseThrow() instanceof Json.Items(int _, List<Json> items)
        && items.isEmpty()) {
      fields.fault("body", "The letter says nothing.", "Write at least one paragraph.");
    }
    List<Paragraph> paragraphs = fields.list("body", part -> paragraph(part, fields));
    fields.required("sources");
    return new Letter(
        id, title, to, subject, paragraphs, fields.ids("sources"), fields.date("lastChecked"));
  }

  private Optional<Paragraph> paragraph(Json json, Fields letter) {
    if (json instanceof Json.Words) {
      return parts("body", json, letter).map(parts -> new Paragraph(parts, Optional.empty()));
    }
    Fields fields = Fields.of(json, Shape.PARAGRAPH, id, sheet);
    Optional<Condition> when = conditions.when(fields, id);
    return fields
        .required("text")
        .flatMap(text -> parts("text", text, fields))
        .map(parts -> new Paragraph(parts, when));
  }

  private Optional<List<Part>> parts(String name, Json json, Fields fields) {
    Optional<String> words = fields.string(name, json);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (words.get().isBlank()) {
      fields.fault(json.line(), Fields.quoted(name) + " is empty.", "Write something in it.");
      return Optional.empty();
    }
    return Optional.of(split(words.get(), json.line(), fields));
  }

  private static List<Part> split(String words, int line, Fields fields) {
    List<Part> parts = new ArrayList<>();
    StringBuilder fixed = new StringBuilder();
    int at = 0;
    while (at < words.length()) {
      char one = words.charAt(at);
      boolean blank = words.startsWith("[[", at);
      if (one != '{' && !blank) {
        if (one == '}' || words.startsWith("]]", at)) {
          fields.fault(
              line,
              Faults.quoted(words.substring(at)) + " closes a place to fill that was not opened.",
              "Write {answer:question|prompt}, {today} or [[prompt]].");
        }
        fixed.append(one);
        at++;
        continue;
      }
      String close = blank ? "]]" : "}";
      int begin = at + (blank ? 2 : 1);
      int end = words.indexOf(close, begin);
      if (end < 0) {
        fields.fault(
            line,
            "A place to fill is not closed: " + Faults.quoted(words.substring(at)) + ".",
            "Add " + close + " after it.");
        fixed.append(words, at, words.length());
        break;
      }
      if (!fixed.isEmpty()) {
        parts.add(new Letter.Fixed(fixed.toString()));
        fixed.setLength(0);
      }
      String inside = words.substring(begin, end);
      if (blank) {
        if (inside.isBlank()) {
          fields.fault(line, "A blank does not say what to fill in.", "Write [[your name]].");
        }
        parts.add(new Letter.Blank(inside));
      } else {
        filled(inside, line, fields).ifPresent(parts::add);
      }
      at = end + close.length();
    }
    if (!fixed.isEmpty()) {
      parts.add(new Letter.Fixed(fixed.toString()));
    }
    return parts;
  }

  private static Optional<Part> filled(String inside, int line, Fields fields) {
    if (inside.equals("today")) {
      return Optional.of(new Letter.Today());
    }
    int colon = inside.indexOf(':');
    int bar = inside.indexOf('|');
    String kind = colon < 0 ? inside : inside.substring(0, colon);
    if (!KINDS.contains(kind) || kind.equals("today")) {
      fields.fault(
          line,
          "Nothing fills {" + Faults.quoted(inside) + "}.",
          Nearest.question(
              kind,
              KINDS,
              "Write {answer:question|prompt}, {timeLimit:id|prompt}, {contact:role|prompt} or"
                  + " {today}."));
      return Optional.empty();
    }
    if (colon < 0 || bar < colon || inside.substring(bar + 1).isBlank()) {
      fields.fault(
          line,
          "{" + Faults.quoted(inside) + "} lacks a prompt for when it is not known.",
          "Write {" + kind + ":id|what to fill in}.");
      return Optional.empty();
    }
    String name = inside.substring(colon + 1, bar).strip();
    String prompt = inside.substring(bar + 1).strip();
    if (!Fields.isId(name)) {
      fields.fault(
          line, Faults.quoted(name) + " is no id.", "Write {" + kind + ":id|what to fill in}.");
      return Optional.empty();
    }
    return Optional.of(
        switch (kind) {
          case "answer" -> new Letter.FromAnswer(name, prompt);
          case "timeLimit" -> new Letter.FromTimeLimit(name, prompt);
          default -> new Letter.FromContact(name, prompt);
        });
  }
}
