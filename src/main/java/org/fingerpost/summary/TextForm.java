package org.fingerpost.summary;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fingerpost.flow.Prose;
import org.fingerpost.law.InWords;

/**
 * A summary as plain text: 80 columns, headings at the margin and everything else set in from it,
 * no drawing with signs, so that a screen reader reads words only.
 */
final class TextForm {
  private static final int COLUMNS = 80;
  private static final String IN = "  ";

  /** Stands for a space that may not be broken; no legible text has it. */
  private static final char GLUE = '\u0001';

  private final StringBuilder text = new StringBuilder();

  /** The whole summary, lines ended with a line feed. */
  static String of(Summary summary) {
    TextForm form = new TextForm();
    form.summary(summary);
    return form.text.toString();
  }

  /** The letters alone. */
  static String lettersOf(Summary summary) {
    TextForm form = new TextForm();
    form.line("", "Letters to adapt");
    form.line("", summary.about().made() + ".");
    if (summary.letters().isEmpty()) {
      form.blank();
      form.line("", "No step of this summary has a letter.");
    }
    form.letters(summary.letters());
    return form.text.toString();
  }

  private void summary(Summary summary) {
    Summary.About about = summary.about();
    line("", "Your next steps");
    line("", about.made());
    line("", "Information, not legal advice. " + about.rules());

    heading(Part.STANDING);
    for (Summary.WhereYouStand stand : summary.standing()) {
      line(IN, stand.title());
      prose(IN, stand.body());
      stand.open().ifPresent(open -> line(IN, "The question you stopped at: " + open));
      blank();
    }
    if (!summary.next().isEmpty()) {
      heading(Part.NEXT);
      summary.next().forEach(this::road);
    }
    if (!summary.contacts().isEmpty()) {
      heading(Part.CONTACTS);
      summary.contacts().forEach(this::whom);
    }
    if (!summary.moreHelp().isEmpty()) {
      heading(Part.MORE_HELP);
      summary.moreHelp().forEach(this::oneLine);
    }
    if (!summary.dates().isEmpty()) {
      heading(Part.DATES);
      line(
          IN,
          "Why two dates? “Latest” is the last day the rules allow. “Aim for” is the safe day: if"
              + " you act by then, nobody can say you were late. Days left are counted from "
              + InWords.plain(about.madeOn())
              + ", the day this was made.");
      summary.dates().forEach(this::date);
    }
    if (!summary.answers().isEmpty()) {
      heading(Part.ANSWERS);
      for (Summary.Given given : summary.answers()) {
        line(IN, given.asked());
        typed(IN + IN, given.answer());
      }
    }
    if (!summary.notes().isEmpty() || summary.notesSetAside() > 0) {
      heading(Part.NOTES);
      for (Summary.Noted note : summary.notes()) {
        note.where().ifPresent(where -> line(IN, "At: " + where));
        typed(IN + IN, note.text());
      }
      if (summary.notesSetAside() > 0) {
        line(
            IN,
            "Notes left out, because they are about answers you have changed since: "
                + summary.notesSetAside()
                + ".");
      }
    }
    if (!summary.papers().isEmpty()) {
      heading(Part.PAPERS);
      summary.papers().forEach(paper -> item(IN, "- ", paper));
    }
    if (!summary.sources().isEmpty()) {
      heading(Part.WHY);
      sources(summary.sources(), summary.allChecked().isEmpty());
      summary
          .allChecked()
          .ifPresent(day -> line(IN, "All were checked on " + InWords.plain(day) + "."));
    }
    Summary.Also also = summary.also();
    if (!also.roads().isEmpty()) {
      heading(Part.ALSO);
      line(IN, Phrases.IN_SHORT);
      also.roads().forEach(this::roadInShort);
      also.dates().forEach(this::date);
      if (!also.help().isEmpty()) {
        blank();
        line(IN, Part.ALSO_HELP.heading());
        also.help().forEach(this::oneLine);
      }
      if (!also.sources().isEmpty()) {
        blank();
        line(IN, Part.ALSO_WHY.heading());
        for (Summary.Reference source : also.sources()) {
          item(IN, "- ", Phrases.sentence(source.title()));
          source.link().ifPresent(link -> line(IN + IN, link.toString()));
          if (summary.allChecked().isEmpty()) {
            line(IN + IN, source.checked());
          }
        }
      }
    }
    heading(Part.ABOUT);
    line(IN, about.notAdvice());
    line(
        IN,
        about.made()
            + ". "
            + about.rules()
            + " It is about England only. If something in your life or in the law has changed since"
            + " then, make it again.");
    if (!summary.printedLetters().isEmpty()) {
      heading(Part.LETTERS);
      letters(summary.printedLetters());
    }
  }

  private void sources(List<Summary.Reference> sources, boolean sayWhenChecked) {
    for (Summary.Reference source : sources) {
      item(IN, "- ", source.title() + ". " + source.says());
      source.link().ifPresent(link -> line(IN + IN, link.toString()));
      if (sayWhenChecked) {
        line(IN + IN, source.checked());
      }
    }
  }

  private void road(Summary.Road road) {
    line(IN, road.title());
    prose(IN, road.why());
    for (Summary.Step step : road.steps()) {
      blank();
      item(IN, "Step " + step.number() + ". ", step.what());
      String in = IN + IN;
      step.date().ifPresent(date -> line(in, by(date)));
      prose(in, step.more());
      step.contact()
          .ifPresent(
              whom -> {
                for (Summary.Person person : whom.people()) {
                  line(in, reach(person));
                  if (!person.canBeReached()) {
                    person.notKnown().forEach(sentence -> line(in, sentence));
                  }
                }
                whom.notKnown().forEach(sentence -> line(in, sentence));
              });
      step.letter().ifPresent(letter -> line(in, Phrases.letter(letter)));
    }
    fits(road);
  }

  /** The steps of another route, a line or two each; how to do them is left out. */
  private void roadInShort(Summary.Road road) {
    blank();
    line(IN, road.title());
    prose(IN, road.why());
    for (Summary.Step step : road.steps()) {
      item(IN, step.number() + ". ", Phrases.sentence(step.what()));
      String in = IN + IN;
      step.date().ifPresent(date -> line(in, by(date)));
      step.contact()
          .ifPresent(
              whom -> whom.people().forEach(person -> line(in, "Contact: " + reach(person))));
    }
    fits(road);
  }

  private void fits(Summary.Road road) {
    if (!road.fits().isEmpty()) {
      blank();
      line(IN, "How this fits with the rest:");
      prose(IN, road.fits());
    }
    blank();
  }

  private void oneLine(Summary.Whom whom) {
    for (Summary.Person person : whom.people()) {
      item(
          IN,
          "- ",
          person.name()
              + ": "
              + Phrases.sentence(whom.helpsWith())
              + person.phone().map(phone -> " " + phone + ".").orElse("")
              + person.web().map(web -> " " + web).orElse("")
              + (person.web().isEmpty() && person.phone().isEmpty()
                  ? person.email().or(person::address).map(reach -> " " + reach).orElse("")
                  : ""));
      person.notKnown().forEach(sentence -> line(IN + IN, sentence));
      if (person.checkThis()) {
        line(IN + IN, Phrases.checkThis(person));
      }
    }
    if (whom.people().isEmpty()) {
      item(IN, "- ", whom.title() + ": " + Phrases.sentence(whom.helpsWith()));
      whom.notKnown().forEach(sentence -> line(IN + IN, sentence));
    }
  }

  private static String by(Summary.DateToKeep date) {
    return switch (date) {
      case Summary.KnownDate known ->
          known.firstLabel()
              + " "
              + InWords.full(known.first())
              + "."
              + known.latestInWords().map(latest -> " " + latest + ".").orElse("");
      case Summary.UnknownDate unknown -> unknown.why();
    };
  }

  private static String reach(Summary.Person person) {
    return person.name()
        + person
            .phone()
            .or(person::email)
            .or(() -> person.web().map(URI::toString))
            .or(person::address)
            .map(reach -> ", " + reach)
            .orElse("");
  }

  private void whom(Summary.Whom whom) {
    for (Summary.Person person : whom.people()) {
      line(
          IN,
          person.name()
              + ". "
              + (person.name().equals(whom.title()) ? "" : whom.title() + ": ")
              + whom.helpsWith()
              + ".");
      String in = IN + IN;
      person.phone().ifPresent(phone -> line(in, "Phone: " + phone));
      person.email().ifPresent(email -> line(in, "Email: " + email));
      person.web().ifPresent(web -> line(in, "Web: " + web));
      person.address().ifPresent(address -> line(in, "Address: " + address));
      person.notes().forEach(note -> line(in, note));
      person.notKnown().forEach(sentence -> line(in, sentence));
      if (person.checkThis()) {
        line(in, Phrases.checkThis(person));
      }
    }
    if (whom.people().isEmpty()) {
      line(IN, whom.title() + ": " + whom.helpsWith() + ".");
      whom.notKnown().forEach(sentence -> line(IN + IN, sentence));
    }
  }

  private void date(Summary.DateToKeep date) {
    blank();
    line(IN, date.title());
    line(IN + IN, by(date));
    if (date instanceof Summary.KnownDate known) {
      line(IN + IN, known.left());
      known.working().forEach(sentence -> item(IN + IN, "- ", sentence));
    }
  }

  private void letters(List<Summary.FilledLetter> letters) {
    for (Summary.FilledLetter letter : letters) {
      blank();
      line("", "Letter: " + letter.named().title());
      letter.to().ifPresent(to -> line("", "To: " + to));
      line("", "Subject: " + letter.subject());
      for (String paragraph : letter.paragraphs()) {
        blank();
        typed("", paragraph);
      }
      blank();
    }
  }

  private void prose(String in, Prose prose) {
    for (Prose.Block block : prose.blocks()) {
      switch (block) {
        case Prose.Paragraph(List<Prose.Inline> words) -> line(in, inline(words));
        case Prose.Items(boolean numbered, List<List<Prose.Inline>> items) -> {
          for (int index = 0; index < items.size(); index++) {
            item(in, numbered ? index + 1 + ". " : "- ", inline(items.get(index)));
          }
        }
      }
    }
  }

  private static String inline(List<Prose.Inline> line) {
    return line.stream()
        .map(
            part ->
                switch (part) {
                  case Prose.Words(String words) -> words;
                  case Prose.Strong(String words) -> words;
                  case Prose.Term(String words, String _) -> words;
                  case Prose.Link(String words, URI to) ->
                      words.contains(Phrases.address(to)) || Phrases.isPhone(to)
                          ? words
                          : words
                              + " ("
                              + (Phrases.isMailOrPhone(to) ? Phrases.address(to) : to.toString())
                              + ")";
                })
        .collect(Collectors.joining());
  }

  private void heading(Part part) {
    blank();
    blank();
    line("", part.heading());
  }

  /** An empty line, but never more than two in a row. */
  private void blank() {
    int end = text.length();
    if (end < 3 || !text.substring(end - 3).equals("\n\n\n")) {
      text.append('\n');
    }
  }

  private void typed(String in, String words) {
    for (String line : words.split("\n", -1)) {
      if (line.isBlank()) {
        blank();
      } else {
        line(in, line);
      }
    }
  }

  private void line(String in, String words) {
    wrap(in, in, words);
  }

  private void item(String in, String mark, String words) {
    wrap(in + mark, in + " ".repeat(mark.length()), words);
  }

  /** Dates and phone numbers held together, so that no line ends inside one. */
  private static String glued(String words) {
    return Phrases.TOGETHER.matcher(words).replaceAll(found -> found.group().replace(' ', GLUE));
  }

  /** Words that are longer than a line, such as addresses, are left whole. */
  private void wrap(String first, String further, String words) {
    List<String> line = new ArrayList<>();
    String start = first;
    int length = start.length();
    for (String word : glued(Legible.line(words)).split(" ")) {
      int needs = word.codePointCount(0, word.length()) + (line.isEmpty() ? 0 : 1);
      if (!line.isEmpty() && length + needs > COLUMNS) {
        put(start, line);
        line.clear();
        start = further;
        length = start.length();
        needs--;
      }
      line.add(word);
      length += needs;
    }
    put(start, line);
  }

  private void put(String start, List<String> line) {
    text.append(start).append(String.join(" ", line).replace(GLUE, ' ')).append('\n');
  }
}
