package org.fingerpost.flow.json;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fingerpost.flow.Glossary;

/** Reads the glossary. */
final class GlossaryReader {
  private final Sheet sheet;

  GlossaryReader(Sheet sheet) {
    this.sheet = sheet;
  }

  Glossary read(Json json) {
    Fields fields = Fields.of(json, Shape.GLOSSARY, "", sheet);
    fields.format();
    fields.required("terms");
    Map<String, String> wordings = new HashMap<>();
    return new Glossary(
        fields.named(
            "terms",
            Shape.TERM,
            (id, term) -> {
              String name = term.words("name");
              List<String> also = term.listOfWords("also");
              unlike(wordings, name, id, "name", term);
              also.forEach(other -> unlike(wordings, other, id, "also", term));
              return new Glossary.Term(id, name, also, term.words("means"));
            }));
  }

  private static void unlike(
      Map<String, String> wordings, String words, String id, String property, Fields term) {
    String before =
        words.isEmpty() ? null : wordings.putIfAbsent(words.toLowerCase(Locale.ROOT), id);
    if (before != null && !before.equals(id)) {
      term.fault(
          property,
          Faults.quoted(words) + " stands under " + Faults.quoted(before) + " too.",
          "Keep it in one place.");
    }
  }
}
