package org.fingerpost.summary;

import static org.fingerpost.summary.Markup.element;
import static org.fingerpost.summary.Markup.words;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.Prose;
import org.fingerpost.law.InWords;
import org.fingerpost.summary.Markup.Attribute;
import org.fingerpost.summary.Markup.Element;
import org.fingerpost.summary.Markup.Tag;

/** Lays a summary out as one page of elements: the template that paper and screen share. */
final class SummaryPage {
  /** How many dates stand side by side at the top; the others are told further down. */
  private static final int DATES_ABREAST = 3;

  private final Summary summary;
  private final Medium medium;

  /** What the page is for. */
  enum Medium {
    PAPER,
    SCREEN
  }

  SummaryPage(Summary summary, Medium medium) {
    this.summary = summary;
    this.medium = medium;
  }

  /**
   * The whole page.
   *
   * @param css its style
   * @param caution something to say at the end about this printing, if anything
   */
  Element page(String css, Optional<String> caution) {
    List<Markup> head = new ArrayList<>();
    head.add(element(Tag.META).with(Attribute.CHARSET, "utf-8"));
    if (medium == Medium.SCREEN) {
      head.add(
          element(Tag.META)
              .with(Attribute.HTTP_EQUIV, "Content-Security-Policy")
              .with(
                  Attribute.CONTENT,
                  "default-src 'none'; style-src 'unsafe-inline'; font-src data:"));
      head.add(
          element(Tag.META)
              .with(Attribute.NAME, "viewport")
              .with(Attribute.CONTENT, "width=device-width, initial-scale=1"));
      head.add(
          element(Tag.META)
              .with(Attribute.NAME, "referrer")
              .with(Attribute.CONTENT, "no-referrer"));
    }
    head.add(
        element(Tag.META)
            .with(Attribute.NAME, medium == Medium.PAPER ? "subject" : "description")
            .with(Attribute.CONTENT, summary.about().made() + ". Information, not legal advice."));
    head.add(element(Tag.TITLE, "Your next steps: " + summary.about().title()));
    head.add(element(Tag.STYLE, List.of(new Markup.Style(css))));

    List<Markup> body = new ArrayList<>();
    body.add(
        element(
                Tag.HEADER,
                paragraph("kind", "Your next steps"),
                paragraph("made", summary.about().made()))
            .with(Attribute.CLASS, "masthead"));
    if (medium == Medium.PAPER) {
      body.add(division("running-made", words(summary.about().made())));
      body.add(
          division(
              "running-rules", words("Information, not legal advice. " + summary.about().rules())));
    }
    body.add(element(Tag.MAIN, parts(caution)));
    return element(
            Tag.HTML,
            element(Tag.HEAD, head),
            element(Tag.BODY, body)
                .with(Attribute.CLASS, medium == Medium.PAPER ? "paper" : "screen"))
        .with(Attribute.LANG, "en-GB");
  }

  private List<Markup> parts(Optional<String> caution) {
    List<Markup> parts = new ArrayList<>();
    parts.add(standing());
    if (!summary.next().isEmpty()) {
      parts.add(next());
    }
    if (!summary.contacts().isEmpty()) {
      parts.add(section(Part.CONTACTS, List.of(contacts(summary.contacts()))));
    }
    if (!summary.moreHelp().isEmpty()) {
      parts.add(
          section(Part.MORE_HELP, List.of(inShort(summary.moreHelp())))
              .with(Attribute.CLASS, "minor"));
    }
    if (!summary.dates().isEmpty()) {
      parts.add(section(Part.DATES, dates()));
    }
    if (!summary.answers().isEmpty()) {
      parts.add(section(Part.ANSWERS, List.of(answers())));
    }
    if (!summary.notes().isEmpty() || summary.notesSetAside() > 0) {
      parts.add(section(Part.NOTES, notes()));
    }
    if (!summary.papers().isEmpty()) {
      parts.add(section(Part.PAPERS, List.of(papers())));
    }
    if (!summary.sources().isEmpty()) {
      parts.add(section(Part.WHY, why()));
    }
    if (!summary.also().roads().isEmpty()) {
      parts.add(section(Part.ALSO, also()).with(Attribute.CLASS, "also"));
    }
    parts.add(section(Part.ABOUT, about(caution)));
    if (!summary.printedLetters().isEmpty()) {
      parts.add(section(Part.LETTERS, letters()).with(Attribute.CLASS, "letters"));
    }
    return parts;
  }

  // Where you stand

  private Element standing() {
    List<Markup> content = new ArrayList<>();
    content.add(paragraph("eyebrow", Part.STANDING.heading()));
    content.add(element(Tag.H1, summary.about().title()));
    boolean several = summary.standing().size() > 1;
    for (Summary.WhereYouStand stand : summary.standing()) {
      if (several) {
        content.add(element(Tag.H2, stand.title()));
      }
      content.addAll(prose(stand.body()));
      stand
          .open()
          .ifPresent(
              open ->
                  content.add(
                      element(
                          Tag.P,
                          words("The question you stopped at: "),
                          element(Tag.STRONG, open))));
    }
    List<Summary.KnownDate> known = inSight();
    for (int from = 0; from < known.size(); ) {
      int left = known.size() - from;
      int abreast = left == DATES_ABREAST + 1 ? 2 : Math.min(DATES_ABREAST, left);
      content.add(dateBoxes(known.subList(from, from + abreast)));
      from += abreast;
    }
    return element(Tag.SECTION, content).with(Attribute.CLASS, "standing");
  }

  /** The dates that belong at the top: those of the steps to do next; else all that are known. */
  private List<Summary.KnownDate> inSight() {
    List<Summary.KnownDate> ofSteps =
        summary.knownDates().stream().filter(date -> date.step().isPresent()).toList();
    List<Summary.KnownDate> shown = ofSteps.isEmpty() ? summary.knownDates() : ofSteps;
    return shown.subList(0, Math.min(shown.size(), 2 * DATES_ABREAST));
  }

  private static Element dateBoxes(List<Summary.KnownDate> dates) {
    List<Markup> heads = new ArrayList<>();
    List<Markup> cells = new ArrayList<>();
    for (Summary.KnownDate date : dates) {
      heads.add(
          element(Tag.TH, date.step().map(step -> "Step " + step + ". ").orElse("") + date.title())
              .with(Attribute.SCOPE, "col"));
      List<Markup> cell = new ArrayList<>();
      cell.add(paragraph("label", date.firstLabel()));
      cell.add(paragraph("day", InWords.full(date.first())));
      date.latestInWords().ifPresent(latest -> cell.add(paragraph("latest", latest)));
      cell.add(paragraph("left", date.left()));
      cells.add(element(Tag.TD, cell));
    }
    return element(
            Tag.TABLE,
            element(Tag.THEAD, element(Tag.TR, heads)),
            element(Tag.TBODY, element(Tag.TR, cells)))
        .with(Attribute.CLASS, "dates abreast-" + dates.size());
  }

  // What to do next

  private Element next() {
    List<Markup> content = new ArrayList<>();
    for (Summary.Road road : summary.next()) {
      content.addAll(road(road));
    }
    return section(Part.NEXT, content);
  }

  private List<Markup> road(Summary.Road road) {
    List<Markup> content = new ArrayList<>();
    content.add(element(Tag.H3, road.title()));
    content.addAll(prose(road.why()));
    if (!road.steps().isEmpty()) {
      content.add(
          element(Tag.OL, road.steps().stream().map(this::step).toList())
              .with(Attribute.CLASS, "steps"));
    }
    if (!road.fits().isEmpty()) {
      content.add(
          element(Tag.DIV, prose(road.fits(), "How this fits with the rest. "))
              .with(Attribute.CLASS, "fits"));
    }
    return content;
  }

  private Element step(Summary.Step step) {
    List<Markup> content = new ArrayList<>();
    content.add(element(Tag.DIV).with(Attribute.CLASS, "tick"));
    content.add(
        element(
                Tag.P,
                element(Tag.SPAN, step.number() + ". ").with(Attribute.CLASS, "number"),
                element(Tag.STRONG, step.what()))
            .with(Attribute.CLASS, "do"));
    step.date().ifPresent(date -> content.add(by(date)));
    content.addAll(prose(step.more()));
    step.contact().ifPresent(whom -> content.addAll(reach(whom)));
    step.letter().ifPresent(letter -> content.add(paragraph("letter", Phrases.letter(letter))));
    return element(Tag.LI, content).with(Attribute.CLASS, "step");
  }

  private static Element by(Summary.DateToKeep date) {
    return element(Tag.P, byInLine(date)).with(Attribute.CLASS, "by");
  }

  private static List<Markup> byAndLeft(Summary.KnownDate date) {
    List<Markup> line = new ArrayList<>(byInLine(date));
    line.add(words(" " + date.left()));
    return line;
  }

  private static List<Markup> byInLine(Summary.DateToKeep date) {
    return switch (date) {
      case Summary.KnownDate known ->
          List.of(
              words(known.firstLabel() + " "),
              element(Tag.STRONG, InWords.full(known.first())),
              words("." + known.latestInWords().map(latest -> " " + latest + ".").orElse("")));
      case Summary.UnknownDate unknown -> List.of(words(unknown.why()));
    };
  }

  private static List<Markup> reach(Summary.Whom whom) {
    List<Markup> reach = new ArrayList<>();
    for (Summary.Person person : whom.people()) {
      reach.add(element(Tag.P, reachInLine(person)).with(Attribute.CLASS, "reach"));
      if (!person.canBeReached()) {
        person.notKnown().forEach(sentence -> reach.add(paragraph("small", sentence)));
      }
    }
    whom.notKnown().forEach(sentence -> reach.add(paragraph("unknown", sentence)));
    return reach;
  }

  private static List<Markup> reachInLine(Summary.Person person) {
    List<Markup> line = new ArrayList<>();
    Optional<Markup> reach =
        person
            .phone()
            .map(SummaryPage::phone)
            .or(() -> person.email().map(SummaryPage::email))
            .or(() -> person.web().map(SummaryPage::web))
            .or(() -> person.address().map(Markup::words));
    line.add(words(person.name() + (reach.isPresent() ? ", " : "")));
    reach.ifPresent(line::add);
    return line;
  }

  // Whom to contact

  private static Element contacts(List<Summary.Whom> contacts) {
    List<Markup> groups = new ArrayList<>();
    for (Summary.Whom whom : contacts) {
      for (Summary.Person person : whom.people()) {
        groups.add(
            group(
                name(whom, person),
                element(Tag.TD, whom.helpsWith()),
                element(Tag.TD, how(person)),
                remarks(person)));
      }
      if (whom.people().isEmpty()) {
        groups.add(
            group(
                element(Tag.TH, whom.title()),
                element(Tag.TD, whom.helpsWith()),
                element(Tag.TD, "Not known"),
                whom.notKnown()));
      }
    }
    return table("contacts", List.of("Who", "What for", "How"), groups);
  }

  /** The rows of one contact, which stay together: who, what for, how; then remarks across. */
  private static Element group(Element who, Element whatFor, Element how, List<String> remarks) {
    List<Markup> rows = new ArrayList<>();
    Element head = who.with(Attribute.SCOPE, remarks.isEmpty() ? "row" : "rowgroup");
    rows.add(
        element(Tag.TR, head, whatFor, how)
            .with(Attribute.CLASS, remarks.isEmpty() ? "last" : "first"));
    if (!remarks.isEmpty()) {
      rows.add(
          element(
                  Tag.TR,
                  element(Tag.TD, String.join(" ", remarks))
                      .with(Attribute.COLSPAN, "3")
                      .with(Attribute.CLASS, "small"))
              .with(Attribute.CLASS, "last"));
    }
    return element(Tag.TBODY, rows);
  }

  private static Element name(Summary.Whom whom, Summary.Person person) {
    return person.name().equals(whom.title())
        ? element(Tag.TH, person.name())
        : element(Tag.TH, element(Tag.DIV, person.name()), division("role", words(whom.title())));
  }

  private static List<String> remarks(Summary.Person person) {
    List<String> remarks = new ArrayList<>();
    person.notes().forEach(note -> remarks.add(Phrases.sentence(note)));
    remarks.addAll(person.notKnown());
    if (person.checkThis()) {
      remarks.add(Phrases.checkThis(person));
    }
    return remarks;
  }

  private static List<Markup> how(Summary.Person person) {
    List<Markup> cell = new ArrayList<>();
    person.phone().ifPresent(phone -> cell.add(element(Tag.P, phone(phone))));
    person.email().ifPresent(email -> cell.add(element(Tag.P, email(email))));
    person.web().ifPresent(web -> cell.add(element(Tag.P, web(web))));
    person.address().ifPresent(address -> cell.add(element(Tag.P, address)));
    if (cell.isEmpty()) {
      cell.add(element(Tag.P, "Not known"));
    }
    return cell;
  }

  /** A line or two for each: who, what for, how; and what is not known. */
  private static Element inShort(List<Summary.Whom> contacts) {
    List<Markup> items = new ArrayList<>();
    for (Summary.Whom whom : contacts) {
      for (Summary.Person person : whom.people()) {
        List<Markup> item = new ArrayList<>();
        item.add(element(Tag.STRONG, person.name()));
        item.add(words(": " + Phrases.sentence(whom.helpsWith())));
        person.notKnown().forEach(sentence -> item.add(words(" " + sentence)));
        if (person.checkThis()) {
          item.add(words(" " + Phrases.checkThis(person)));
        }
        for (Markup reach : inShort(person)) {
          item.add(words(" "));
          item.add(reach);
        }
        items.add(element(Tag.LI, item));
      }
      if (whom.people().isEmpty()) {
        items.add(
            element(
                Tag.LI,
                element(Tag.STRONG, whom.title()),
                words(
                    ": "
                        + Phrases.sentence(whom.helpsWith())
                        + " "
                        + String.join(" ", whom.notKnown()))));
      }
    }
    return element(Tag.UL, items).with(Attribute.CLASS, "in-short");
  }

  /** Telephone and web; where there is neither, mail or the address. */
  private static List<Markup> inShort(Summary.Person person) {
    List<Markup> reach = new ArrayList<>();
    person.phone().ifPresent(phone -> reach.add(phone(phone)));
    person.web().ifPresent(web -> reach.add(web(web)));
    if (reach.isEmpty()) {
      person.email().ifPresent(email -> reach.add(email(email)));
    }
    if (reach.isEmpty()) {
      person.address().ifPresent(address -> reach.add(words(address)));
    }
    return reach;
  }

  // Dates

  private List<Markup> dates() {
    List<Markup> content = new ArrayList<>();
    content.add(
        element(
                Tag.P,
                element(Tag.STRONG, "Why two dates? "),
                words(
                    "“Latest” is the last day the rules allow. “Aim for” is the safe day: if you"
                        + " act by then, nobody can say you were late. Days left are counted from "
                        + InWords.plain(summary.about().madeOn())
                        + ", the day this was made."))
            .with(Attribute.CLASS, "callout"));
    summary.dates().forEach(date -> content.add(date(date)));
    return content;
  }

  private static Element date(Summary.DateToKeep date) {
    Element title = element(Tag.H3, date.title());
    return switch (date) {
      case Summary.KnownDate known ->
          element(
                  Tag.DIV,
                  element(Tag.DIV, title, element(Tag.P, byAndLeft(known)))
                      .with(Attribute.CLASS, "together"),
                  list(Tag.UL, known.working()).with(Attribute.CLASS, "working"))
              .with(Attribute.CLASS, "date");
      case Summary.UnknownDate unknown ->
          element(Tag.DIV, title, element(Tag.P, unknown.why()))
              .with(Attribute.CLASS, "date together");
    };
  }

  // What was said

  private Element answers() {
    List<Markup> rows = new ArrayList<>();
    for (Summary.Given given : summary.answers()) {
      rows.add(
          element(
              Tag.TR,
              element(Tag.TH, given.asked()).with(Attribute.SCOPE, "row"),
              typed(Tag.TD, given.answer())));
    }
    return table("answers", List.of("Question", "Your answer"), List.of(element(Tag.TBODY, rows)));
  }

  private List<Markup> notes() {
    List<Markup> content = new ArrayList<>();
    for (Summary.Noted note : summary.notes()) {
      note.where().ifPresent(where -> content.add(element(Tag.H3, where)));
      for (String paragraph : note.text().split("\n{2,}")) {
        content.add(typed(Tag.P, paragraph).with(Attribute.CLASS, "note"));
      }
    }
    if (summary.notesSetAside() > 0) {
      content.add(
          element(
              Tag.P,
              (summary.notesSetAside() == 1
                      ? "1 note is left out: it is"
                      : summary.notesSetAside() + " notes are left out: they are")
                  + " about answers you have changed since."));
    }
    return content;
  }

  private Element papers() {
    List<Markup> items = new ArrayList<>();
    for (String paper : summary.papers()) {
      items.add(
          element(Tag.LI, element(Tag.DIV).with(Attribute.CLASS, "tick"), element(Tag.P, paper))
              .with(Attribute.CLASS, "step"));
    }
    return element(Tag.UL, items).with(Attribute.CLASS, "steps papers");
  }

  // Why

  private List<Markup> why() {
    List<Markup> content = new ArrayList<>();
    content.add(sources(summary.sources()));
    summary
        .allChecked()
        .ifPresent(
            day ->
                content.add(
                    paragraph("checked", "All were checked on " + InWords.plain(day) + ".")));
    return content;
  }

  private Element sources(List<Summary.Reference> sources) {
    List<Markup> items = new ArrayList<>();
    for (Summary.Reference source : sources) {
      List<Markup> item = new ArrayList<>();
      item.add(element(Tag.STRONG, source.title()));
      item.add(words(". " + source.says()));
      source
          .link()
          .ifPresent(
              link -> {
                item.add(words(" "));
                item.add(web(link));
              });
      if (summary.allChecked().isEmpty()) {
        item.add(words(" "));
        item.add(element(Tag.SPAN, source.checked()).with(Attribute.CLASS, "checked"));
      }
      items.add(element(Tag.LI, item));
    }
    return element(Tag.UL, items).with(Attribute.CLASS, "sources");
  }

  /** Sources by title alone, each a link, one after the other. */
  private Element titles(List<Summary.Reference> sources) {
    List<Markup> line = new ArrayList<>();
    for (Summary.Reference source : sources) {
      if (!line.isEmpty()) {
        line.add(words("; "));
      }
      line.add(
          source
              .link()
              .map(link -> link(link, source.title()))
              .map(Markup.class::cast)
              .orElseGet(() -> words(source.title())));
      if (summary.allChecked().isEmpty()) {
        line.add(words(". " + source.checked()));
      }
    }
    line.add(words("."));
    return element(Tag.P, line).with(Attribute.CLASS, "sources");
  }

  // What else

  private List<Markup> also() {
    List<Markup> content = new ArrayList<>();
    Summary.Also also = summary.also();
    content.add(element(Tag.P, Phrases.IN_SHORT));
    also.roads().forEach(road -> content.addAll(roadInShort(road)));
    also.dates().forEach(date -> content.add(date(date)));
    if (!also.help().isEmpty()) {
      content.add(element(Tag.H3, Part.ALSO_HELP.heading()));
      content.add(inShort(also.help()));
    }
    if (!also.sources().isEmpty()) {
      content.add(element(Tag.H3, Part.ALSO_WHY.heading()));
      content.add(titles(also.sources()));
    }
    return content;
  }

  /** The steps of another route, a line or two each; how to do them is left out. */
  private List<Markup> roadInShort(Summary.Road road) {
    List<Markup> content = new ArrayList<>();
    content.add(element(Tag.H3, road.title()));
    content.addAll(prose(road.why()));
    List<Markup> items = new ArrayList<>();
    for (Summary.Step step : road.steps()) {
      List<Markup> item = new ArrayList<>();
      item.add(words(Phrases.sentence(step.what())));
      step.date()
          .ifPresent(
              date -> {
                item.add(words(" "));
                item.addAll(byInLine(date));
              });
      for (Summary.Person person : step.contact().map(Summary.Whom::people).orElse(List.of())) {
        item.add(words(" Contact: "));
        item.addAll(reachInLine(person));
      }
      items.add(element(Tag.LI, item));
    }
    if (!items.isEmpty()) {
      content.add(element(Tag.OL, items));
    }
    if (!road.fits().isEmpty()) {
      content.add(
          element(Tag.DIV, prose(road.fits(), "How this fits with the rest. "))
              .with(Attribute.CLASS, "fits"));
    }
    return content;
  }

  private List<Markup> about(Optional<String> caution) {
    List<Markup> content = new ArrayList<>();
    content.add(element(Tag.P, summary.about().notAdvice()));
    content.add(
        element(
            Tag.P,
            summary.about().made()
                + ". "
                + summary.about().rules()
                + " It is about England only. If something in your life or in the law has changed"
                + " since then, make it again."));
    caution.ifPresent(sentence -> content.add(element(Tag.P, sentence)));
    return content;
  }

  // Letters

  private List<Markup> letters() {
    List<Markup> content = new ArrayList<>();
    content.add(
        element(
            Tag.P,
            "Change anything you like, and fill in what stands in [ brackets ]. Keep a copy of"
                + " what you send, and note the day."));
    for (Summary.FilledLetter letter : summary.printedLetters()) {
      List<Markup> sheet = new ArrayList<>();
      sheet.add(element(Tag.H3, letter.named().title()));
      letter.to().ifPresent(to -> sheet.add(paragraph("small", "To: " + to)));
      sheet.add(element(Tag.P, words("Subject: "), element(Tag.STRONG, letter.subject())));
      letter.paragraphs().forEach(paragraph -> sheet.add(typed(Tag.P, paragraph)));
      content.add(element(Tag.DIV, sheet).with(Attribute.CLASS, "sheet"));
    }
    return content;
  }

  // Pieces

  private static Element section(Part part, List<Markup> content) {
    List<Markup> all = new ArrayList<>();
    all.add(element(Tag.H2, part.heading()));
    all.addAll(content);
    return element(Tag.SECTION, all)
        .with(Attribute.ID, part.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static Element paragraph(String kind, String text) {
    return element(Tag.P, text).with(Attribute.CLASS, kind);
  }

  private static Element division(String kind, Markup content) {
    return element(Tag.DIV, content).with(Attribute.CLASS, kind);
  }

  private static Element table(String kind, List<String> heads, List<Markup> bodies) {
    List<Markup> all = new ArrayList<>();
    all.add(
        element(
            Tag.THEAD,
            element(
                Tag.TR,
                heads.stream()
                    .map(head -> element(Tag.TH, head).with(Attribute.SCOPE, "col"))
                    .toList())));
    all.addAll(bodies);
    return element(Tag.TABLE, all).with(Attribute.CLASS, "list " + kind);
  }

  private static Element list(Tag tag, List<String> items) {
    return element(tag, items.stream().map(item -> element(Tag.LI, item)).toList());
  }

  /** Words that somebody typed: their lines kept, their direction found from themselves. */
  private static Element typed(Tag tag, String text) {
    List<Markup> content = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!content.isEmpty()) {
        content.add(element(Tag.BR));
      }
      content.add(words(line));
    }
    return element(tag, content).with(Attribute.DIR, Direction.of(text).written());
  }

  private List<Markup> prose(Prose prose) {
    return prose(prose, "");
  }

  /** The text, its first paragraph begun with these strong words. */
  private List<Markup> prose(Prose prose, String opening) {
    List<Markup> content = new ArrayList<>();
    for (Prose.Block block : prose.blocks()) {
      boolean first = content.isEmpty() && !opening.isEmpty();
      switch (block) {
        case Prose.Paragraph(List<Prose.Inline> line) -> {
          List<Markup> inline = new ArrayList<>();
          if (first) {
            inline.add(element(Tag.STRONG, opening));
          }
          line.forEach(part -> inline.add(inline(part)));
          content.add(element(Tag.P, inline));
        }
        case Prose.Items(boolean numbered, List<List<Prose.Inline>> items) -> {
          if (first) {
            content.add(element(Tag.P, element(Tag.STRONG, opening)));
          }
          content.add(
              element(
                  numbered ? Tag.OL : Tag.UL,
                  items.stream()
                      .map(item -> element(Tag.LI, item.stream().map(this::inline).toList()))
                      .toList()));
        }
      }
    }
    return content;
  }

  private Markup inline(Prose.Inline part) {
    return switch (part) {
      case Prose.Words(String text) -> words(text);
      case Prose.Term(String text, String _) -> words(text);
      case Prose.Strong(String text) -> element(Tag.STRONG, text);
      case Prose.Link(String text, URI to) -> {
        String address = Phrases.address(to);
        boolean told = text.contains(address) || Phrases.isPhone(to);
        yield link(to, told || medium == Medium.SCREEN ? text : text + " (" + address + ")");
      }
    };
  }

  private static Markup phone(String phone) {
    String digits = phone.replaceAll("[^0-9+]", "");
    Element number =
        phone.matches("[0-9+() ]{5,}")
            ? link(URI.create("tel:" + digits), phone)
            : element(Tag.SPAN, phone);
    return element(Tag.STRONG, number).with(Attribute.CLASS, "phone");
  }

  private static Markup email(String email) {
    return email.matches("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+")
        ? link(URI.create("mailto:" + email), email)
        : words(email);
  }

  private static Element web(URI address) {
    return link(address, Phrases.address(address));
  }

  /** A link, where it may be followed; else its words alone. */
  private static Element link(URI to, String text) {
    boolean known =
        switch (to.getScheme() == null ? "" : to.getScheme()) {
          case "https", "mailto", "tel" -> true;
          default -> false;
        };
    return known
        ? element(Tag.A, text).with(Attribute.HREF, to.toASCIIString()).with(Attribute.TITLE, text)
        : element(Tag.SPAN, text);
  }
}
