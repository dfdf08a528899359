package org.fingerpost.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.Edition;
import org.fingerpost.flow.NodeId;
import org.fingerpost.journey.Pin;

/**
 * A pin as properties of a flat object: each of its parts is a list of texts, so many for each
 * element.
 */
final class PinFields {
  private PinFields() {}

  static void put(Map<String, Object> fields, Pin pin) {
    fields.put("day", pin.day().toString());
    List<String> editions = new ArrayList<>();
    pin.editions()
        .forEach(
            (flow, edition) ->
                editions.addAll(List.of(flow, edition.revision(), edition.fingerprint())));
    fields.put("editions", editions);
    pin.outcome().ifPresent(page -> fields.put("outcome", pages(List.of(page))));
    putIfAny(fields, "notices", pages(pin.notices()));
    List<String> dates = new ArrayList<>();
    for (Pin.Told told : pin.dates()) {
      dates.addAll(
          List.of(
              told.timeLimit(), told.title(), told.aimFor().toString(), told.latest().toString()));
    }
    putIfAny(fields, "dates", dates);
    putIfAny(fields, "aside", pin.aside());
  }

  static void put(Map<String, Object> fields, Shown shown) {
    fields.put("shown", shown.lines());
    List<String> reworded = new ArrayList<>();
    List<String> retitled = new ArrayList<>();
    shown
        .reworded()
        .forEach(
            (question, wording) ->
                wording
                    .answer()
                    .ifPresentOrElse(
                        answer -> reworded.addAll(List.of(question, wording.title(), answer)),
                        () -> retitled.addAll(List.of(question, wording.title()))));
    putIfAny(fields, "reworded", reworded);
    putIfAny(fields, "retitled", retitled);
    putIfAny(
        fields, "notes", shown.notes().stream().map(note -> String.valueOf(note.value())).toList());
  }

  private static List<String> pages(List<Pin.Page> pages) {
    List<String> texts = new ArrayList<>();
    for (Pin.Page page : pages) {
      texts.addAll(List.of(page.id().flow(), page.id().name(), page.title(), page.fingerprint()));
    }
    return texts;
  }

  private static void putIfAny(Map<String, Object> fields, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      fields.put(name, texts);
    }
  }

  static Pin takePin(Map<String, Object> fields) throws EntryCodec.Unreadable {
    if (!(fields.remove("day") instanceof String day) || !fields.containsKey("editions")) {
      throw EntryCodec.damaged("a pin without its day or its editions");
    }
    Map<String, Edition> editions = new LinkedHashMap<>();
    for (List<String> each : take(fields, "editions", 3)) {
      if (editions.put(each.getFirst(), new Edition(each.get(1), each.get(2))) != null) {
        throw EntryCodec.damaged("a flow is pinned twice");
      }
    }
    boolean ended = fields.containsKey("outcome");
    List<Pin.Page> outcome = takePages(fields, "outcome");
    if (outcome.size() != (ended ? 1 : 0)) {
      throw EntryCodec.damaged("a pin has one outcome or none");
    }
    List<Pin.Page> notices = takePages(fields, "notices");
    List<Pin.Told> dates = new ArrayList<>();
    for (List<String> each : take(fields, "dates", 4)) {
      LocalDate aimFor = date(each.get(2));
      LocalDate latest = date(each.get(3));
      if (aimFor.isAfter(latest)) {
        throw EntryCodec.damaged("a safe date after the latest");
      }
      dates.add(new Pin.Told(each.getFirst(), each.get(1), aimFor, latest));
    }
    return new Pin(
        date(day),
        editions,
        outcome.stream().findFirst(),
        notices,
        dates,
        take(fields, "aside", 1).stream().map(List::getFirst).toList());
  }

  static Optional<Shown> takeShown(Map<String, Object> fields) throws EntryCodec.Unreadable {
    if (!fields.containsKey("shown")) {
      return Optional.empty();
    }
    List<String> lines = take(fields, "shown", 1).stream().map(List::getFirst).toList();
    Map<String, Wording> reworded = new LinkedHashMap<>();
    for (List<String> each : take(fields, "reworded", 3)) {
      reworded.put(each.getFirst(), new Wording(each.get(1), Optional.of(each.get(2))));
    }
    for (List<String> each : take(fields, "retitled", 2)) {
      reworded.put(each.getFirst(), new Wording(each.get(1), Optional.empty()));
    }
    List<NoteId> notes = new ArrayList<>();
    for (List<String> each : take(fields, "notes", 1)) {
      notes.add(note(each.getFirst()));
    }
    return Optional.of(new Shown(lines, reworded, notes));
  }

  private static List<Pin.Page> takePages(Map<String, Object> fields, String name)
      throws EntryCodec.Unreadable {
    return take(fields, name, 4).stream()
        .map(
            each ->
                new Pin.Page(new NodeId(each.getFirst(), each.get(1)), each.get(2), each.get(3)))
        .toList();
  }

  /** The texts of a list, so many for each element; nothing where there is no such list. */
  private static List<List<String>> take(Map<String, Object> fields, String name, int each)
      throws EntryCodec.Unreadable {
    Object value = fields.remove(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> texts) || texts.size() % each != 0) {
      throw EntryCodec.damaged(name + " is not a whole list");
    }
    List<List<String>> elements = new ArrayList<>();
    for (int start = 0; start < texts.size(); start += each) {
      elements.add(texts.subList(start, start + each).stream().map(String.class::cast).toList());
    }
    return elements;
  }

  private static LocalDate date(String written) throws EntryCodec.Unreadable {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException noDate) {
      throw EntryCodec.damaged("not a date");
    }
  }

  private static NoteId note(String written) throws EntryCodec.Unreadable {
    if (!written.matches("[1-9][0-9]{0,8}")) {
      throw EntryCodec.damaged("not the number of a note");
    }
    return new NoteId(Integer.parseInt(written));
  }
}
