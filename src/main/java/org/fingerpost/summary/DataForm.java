package org.fingerpost.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A summary as plain data: maps, lists, strings, whole numbers and truth values, ready to be
 * written as JSON. Dates are {@code 2026-02-27}; what is not there is left out.
 */
final class DataForm {
  private DataForm() {}

  static Map<String, Object> of(Summary summary) {
    Map<String, Object> data = new LinkedHashMap<>();
    Summary.About about = summary.about();
    data.put("format", 1);
    data.put("title", about.title());
    data.put("madeOn", about.madeOn().toString());
    data.put("area", about.place());
    data.put("rulesChecked", about.rulesChecked().toString());
    data.put("checkTheRules", about.checkTheRules());
    data.put("notAdvice", about.notAdvice());
    data.put("whereYouStand", summary.standing().stream().map(DataForm::standing).toList());
    data.put("next", summary.next().stream().map(DataForm::road).toList());
    data.put("contacts", summary.contacts().stream().map(DataForm::whom).toList());
    data.put("moreHelp", summary.moreHelp().stream().map(DataForm::whom).toList());
    data.put("dates", summary.dates().stream().map(DataForm::date).toList());
    data.put("answers", summary.answers().stream().map(DataForm::given).toList());
    data.put("notes", summary.notes().stream().map(DataForm::noted).toList());
    data.put("notesSetAside", summary.notesSetAside());
    data.put("papers", summary.papers());
    data.put("sources", summary.sources().stream().map(DataForm::reference).toList());
    data.put("also", also(summary.also()));
    data.put("letters", summary.letters().stream().map(DataForm::letter).toList());
    return data;
  }

  private static Map<String, Object> also(Summary.Also also) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("routes", also.roads().stream().map(DataForm::road).toList());
    data.put("help", also.help().stream().map(DataForm::whom).toList());
    data.put("dates", also.dates().stream().map(DataForm::date).toList());
    data.put("sources", also.sources().stream().map(DataForm::reference).toList());
    return data;
  }

  private static Map<String, Object> standing(Summary.WhereYouStand stand) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("title", stand.title());
    data.put("body", stand.body().plain());
    put(data, "openQuestion", stand.open());
    return data;
  }

  private static Map<String, Object> road(Summary.Road road) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("title", road.title());
    data.put("why", road.why().plain());
    data.put("fits", road.fits().plain());
    data.put("steps", road.steps().stream().map(DataForm::step).toList());
    return data;
  }

  private static Map<String, Object> step(Summary.Step step) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("number", step.number());
    data.put("do", step.what());
    data.put("more", step.more().plain());
    put(data, "contact", step.contact().map(DataForm::whom));
    put(data, "date", step.date().map(DataForm::date));
    put(data, "letter", step.letter().map(Summary.NamedLetter::id));
    return data;
  }

  private static Map<String, Object> whom(Summary.Whom whom) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("role", whom.role());
    data.put("title", whom.title());
    data.put("helpsWith", whom.helpsWith());
    data.put("people", whom.people().stream().map(DataForm::person).toList());
    data.put("notKnown", whom.notKnown());
    return data;
  }

  private static Map<String, Object> person(Summary.Person person) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", person.name());
    put(data, "phone", person.phone());
    put(data, "email", person.email());
    put(data, "web", person.web().map(Object::toString));
    put(data, "address", person.address());
    data.put("notes", person.notes());
    data.put("notKnown", person.notKnown());
    data.put("lastChecked", person.lastChecked().toString());
    data.put("checkThis", person.checkThis());
    return data;
  }

  private static Map<String, Object> date(Summary.DateToKeep date) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("timeLimit", date.timeLimit());
    data.put("title", date.title());
    switch (date) {
      case Summary.KnownDate known -> {
        data.put("whose", known.whose().name().toLowerCase(Locale.ROOT));
        data.put("aimFor", known.aimFor().toString());
        data.put("latest", known.latest().toString());
        put(data, "receivedBy", known.receivedBy().map(Object::toString));
        data.put("left", known.left());
        data.put("working", known.working());
        put(data, "step", known.step());
      }
      case Summary.UnknownDate unknown -> data.put("notKnown", unknown.why());
    }
    return data;
  }

  private static Map<String, Object> given(Summary.Given given) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("question", given.question());
    data.put("asked", given.asked());
    data.put("answer", given.answer());
    data.put("sure", given.sure());
    return data;
  }

  private static Map<String, Object> noted(Summary.Noted noted) {
    Map<String, Object> data = new LinkedHashMap<>();
    put(data, "where", noted.where());
    data.put("text", noted.text());
    return data;
  }

  private static Map<String, Object> reference(Summary.Reference source) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", source.id());
    data.put("title", source.title());
    data.put("says", source.says());
    put(data, "link", source.link().map(Object::toString));
    data.put("lastChecked", source.lastChecked().toString());
    data.put("checkThis", source.checkThis());
    return data;
  }

  private static Map<String, Object> letter(Summary.FilledLetter letter) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", letter.named().id());
    data.put("title", letter.named().title());
    put(data, "to", letter.to());
    data.put("subject", letter.subject());
    data.put("paragraphs", List.copyOf(letter.paragraphs()));
    return data;
  }

  private static void put(Map<String, Object> data, String key, Optional<?> value) {
    value.ifPresent(present -> data.put(key, present));
  }
}
