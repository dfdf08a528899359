package org.fingerpost.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.area.Area;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Prose;
import org.fingerpost.flow.Question;
import org.fingerpost.journey.Change;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Outlook;
import org.fingerpost.journey.TypedDate;
import org.fingerpost.law.Deadline;
import org.fingerpost.law.InWords;
import org.fingerpost.law.TimeLimit;
import org.fingerpost.summary.Note;

/**
 * One walk from question to summary in a terminal.
 *
 * <p>Everything is said in lines of text, in order, with nothing redrawn, so that a screen reader
 * reads it as it stands. Not thread-safe: one walk, one thread.
 */
public final class TerminalWalk {
  private static final String UNSURE_KEY = "0";

  /** Columns of the narrowest terminal one meets. */
  private static final int WIDTH = 78;

  private final BufferedReader in;
  private final PrintWriter out;
  private final Keeping keeping;
  private final List<Note> notes = new ArrayList<>();

  /** How the walk ended. */
  public enum End {
    /** At an outcome. */
    ARRIVED,
    /** The person stopped. */
    STOPPED,
    /** The input ended before the walk did. */
    NO_MORE_INPUT
  }

  /** A walk that reads answers from one side and speaks on the other. */
  public TerminalWalk(BufferedReader in, PrintWriter out, Keeping keeping) {
    this.in = in;
    this.out = out;
    this.keeping = keeping;
  }

  /** The notes written on the way. */
  public List<Note> notes() {
    return List.copyOf(notes);
  }

  /**
   * Walks until there is an outcome, or the person stops, or nothing more comes in.
   *
   * @param start where to begin, perhaps with some answers given
   * @throws IOException if the terminal itself cannot be read
   */
  public Walked walk(Journey start) throws IOException {
    Journey journey = start;
    say("For families in England. This is information, not legal advice.");
    say("Type h and Enter at any time to hear what you can type.");
    List<Deadline> told = List.of();
    boolean show = true;
    while (true) {
      List<Deadline> now = journey.deadlines();
      if (!now.isEmpty() && !now.equals(told)) {
        sayNextDate(journey, now.getFirst());
      }
      told = now;
      if (show) {
        show(journey);
      }
      out.print("> ");
      out.flush();
      String line = in.readLine();
      boolean arrived = journey.at() instanceof Outcome;
      if (line == null && arrived) {
        out.println();
        return new Walked(journey, End.ARRIVED);
      }
      if (line == null) {
        out.println();
        say(
            "There was nothing more to read, so the walk stops here. Nothing is lost that you saved.");
        return new Walked(journey, End.NO_MORE_INPUT);
      }
      String typed = line.strip();
      show = true;
      switch (typed.toLowerCase(Locale.UK)) {
        case "q" -> {
          say("You stopped here.");
          return new Walked(journey, arrived ? End.ARRIVED : End.STOPPED);
        }
        case "h" -> sayKeys();
        case "b" -> {
          if (journey.canGoBack()) {
            journey = journey.back();
          } else {
            say("This is the first question.");
          }
        }
        case "d" -> sayDates(journey);
        case "w" -> sayWords(journey);
        case "t" -> sayTrail(journey);
        case "n" -> note(journey.at());
        case "s" -> keep(journey);
        default -> {
          if (arrived) {
            return new Walked(journey, End.ARRIVED);
          }
          Journey next = take(journey, typed);
          show = !next.equals(journey);
          journey = next;
        }
      }
    }
  }

  /** Where a walk ended. */
  public record Walked(Journey journey, End end) {}

  private void show(Journey journey) {
    out.println();
    switch (journey.at()) {
      case Question question -> {
        out.println(progress(journey));
        heading(question.title());
        read(question.asking().help(), "");
        list(journey, question);
      }
      case Notice notice -> {
        heading(notice.title());
        read(notice.body(), "");
        say("Press Enter to go on.");
      }
      case Outcome _ -> {
        out.println(keeping.summary(journey, notes));
        say("Type s to save this to a file, b to go back, or Enter to end.");
      }
    }
  }

  private static String progress(Journey journey) {
    long number =
        journey.stops().stream()
                .takeWhile(stop -> !stop.node().id().equals(journey.at().id()))
                .filter(stop -> stop.node() instanceof Question)
                .count()
            + 1;
    if (!journey.atTheFront()) {
      return "Question " + number + ". You answered this before.";
    }
    Outlook outlook = journey.outlook();
    int left = Math.max(0, outlook.fewest() - 1);
    int most = Math.max(0, outlook.most() - 1);
    String more =
        most == 0
            ? "This is the last one."
            : left == most ? "Then " + left + " more." : "Then " + left + " to " + most + " more.";
    return "Question " + number + ". " + more;
  }

  private void list(Journey journey, Question question) {
    Optional<Answer> kept = journey.kept(question.key());
    switch (question) {
      case Question.Choice choice -> {
        options(choice.options().values().stream().filter(option -> !option.unsure()).toList());
        choice.unsureOption().ifPresent(option -> option(UNSURE_KEY, option));
        if (question.mayBeUnsure() && choice.unsureOption().isEmpty()) {
          say("  0. I am not sure");
        }
        say("Type one number.");
      }
      case Question.Choices choices -> {
        options(List.copyOf(choices.options().values()));
        sayUnsure(question);
        say("Type one or more numbers with spaces between them.");
      }
      case Question.OfDate _ -> {
        sayUnsure(question);
        say("Type the day, such as 2 November 2026.");
      }
      case Question.OfText _ -> {
        sayUnsure(question);
        say("Type your answer in your own words.");
      }
      case Question.OfArea _ -> {
        int number = 1;
        for (Area area : journey.pathways().areas().all()) {
          say("  " + number++ + ". " + area.name());
        }
        if (question.mayBeUnsure()) {
          say("  0. Another council in England, or I am not sure");
        }
        say("Type a number, or the council's name.");
      }
    }
    kept.ifPresent(
        answer -> say("Your answer: " + words(journey, question, answer) + ". Enter keeps it."));
  }

  private void sayUnsure(Question question) {
    if (question.mayBeUnsure()) {
      say("  0. I am not sure");
    }
  }

  private void options(List<Question.Option> options) {
    int number = 1;
    for (Question.Option option : options) {
      option(Integer.toString(number++), option);
    }
  }

  private void option(String key, Question.Option option) {
    say("  " + key + ". " + option.label());
    read(option.hint(), "     ");
  }

  private Journey take(Journey journey, String typed) throws IOException {
    return switch (journey.at()) {
      case Notice _ -> journey.onward();
      case Outcome _ -> journey;
      case Question question -> {
        if (typed.isEmpty()) {
          if (journey.kept(question.key()).isPresent()) {
            yield journey.onward();
          }
          say("Type an answer, or 0 if you are not sure.");
          yield journey;
        }
        Optional<Answer> answer = read(journey, question, typed);
        yield answer.isEmpty() ? journey : given(journey, question, answer.get());
      }
    };
  }

  /** Gives an answer, after saying what a change of mind would do. */
  private Journey given(Journey journey, Question question, Answer answer) throws IOException {
    if (journey.answers().containsKey(question.key())) {
      Change change = journey.preview(question.key(), answer);
      if (change.matters()) {
        if (!change.setAside().isEmpty()) {
          say("This sets aside what you answered to:");
          change.setAside().forEach(aside -> say("  - " + aside.title()));
          say("It comes back if you change your answer back.");
        }
        change.before().ifPresent(before -> say("The result was: " + before.title()));
        change.after().ifPresent(after -> say("The result becomes: " + after.title()));
        out.print("Change it? y or n > ");
        out.flush();
        String line = in.readLine();
        if (line == null || !line.strip().toLowerCase(Locale.UK).startsWith("y")) {
          say("Nothing was changed.");
          return journey;
        }
      }
    }
    return journey.answer(question.key(), answer);
  }

  private Optional<Answer> read(Journey journey, Question question, String typed) {
    if (typed.equals(UNSURE_KEY)) {
      if (question instanceof Question.Choice choice && choice.unsureOption().isPresent()) {
        return choice.unsureOption().map(option -> new Answer.Chosen(option.id()));
      }
      if (question.asking().unsure() instanceof Question.Unsure.NotAllowed(String why)) {
        say(why);
        return Optional.empty();
      }
      return Optional.of(new Answer.NotSure());
    }
    return switch (question) {
      case Question.Choice choice ->
          number(typed, choice.options().values().stream().filter(o -> !o.unsure()).toList())
              .map(option -> new Answer.Chosen(option.id()));
      case Question.Choices choices -> several(choices, typed);
      case Question.OfDate date -> day(journey, date, typed);
      case Question.OfText _ -> Optional.of(new Answer.Said(typed));
      case Question.OfArea _ -> area(journey, typed);
    };
  }

  private Optional<Answer> day(Journey journey, Question.OfDate question, String typed) {
    return switch (TypedDate.read(typed, journey.today())) {
      case TypedDate.Day(var date) -> {
        if (question.inThePast() && date.isAfter(journey.today())) {
          say("That day is still to come. If that is a slip, type b to go back and change it.");
        }
        say("That is " + InWords.full(date) + ".");
        yield Optional.of(new Answer.OnDate(date));
      }
      case TypedDate.NotADay(String why) -> {
        say(why);
        yield Optional.empty();
      }
    };
  }

  private Optional<Answer> several(Question.Choices choices, String typed) {
    List<Question.Option> all = List.copyOf(choices.options().values());
    Set<String> chosen = new LinkedHashSet<>();
    for (String part : typed.split("[\\s,;]+", -1)) {
      Optional<Question.Option> option = number(part, all);
      if (option.isEmpty()) {
        return Optional.empty();
      }
      chosen.add(option.get().id());
    }
    List<String> inOrder = all.stream().map(Question.Option::id).filter(chosen::contains).toList();
    if (inOrder.size() > 1) {
      for (String id : inOrder) {
        Question.Option option = Objects.requireNonNull(choices.options().get(id));
        if (option.alone()) {
          say("\"" + option.label() + "\" goes alone. Choose it by itself, or leave it out.");
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Answer.Several(inOrder));
  }

  private Optional<Question.Option> number(String typed, List<Question.Option> options) {
    if (typed.matches("[0-9]{1,4}")) {
      int number = Integer.parseInt(typed);
      if (number >= 1 && number <= options.size()) {
        return Optional.of(options.get(number - 1));
      }
    }
    say("Type a number from 1 to " + options.size() + ", or 0 if you are not sure.");
    return Optional.empty();
  }

  private Optional<Answer> area(Journey journey, String typed) {
    List<Area> areas = List.copyOf(journey.pathways().areas().all());
    if (typed.matches("[0-9]{1,4}")) {
      int number = Integer.parseInt(typed);
      if (number >= 1 && number <= areas.size()) {
        return Optional.of(new Answer.InArea(areas.get(number - 1).id()));
      }
    }
    String start = typed.toLowerCase(Locale.UK);
    List<Area> named =
        areas.stream()
            .filter(area -> area.name().toLowerCase(Locale.UK).startsWith(start))
            .toList();
    if (named.size() == 1) {
      return Optional.of(new Answer.InArea(named.getFirst().id()));
    }
    say("We do not have that council. Type its number or name, or 0 for another council.");
    return Optional.empty();
  }

  private void note(Node beside) throws IOException {
    say("Type your note on one line. An empty line leaves it.");
    out.print("Note > ");
    out.flush();
    String line = in.readLine();
    if (line != null && !line.isBlank()) {
      notes.add(Note.at(beside.id(), line.strip()));
      say("Noted.");
    }
  }

  private void keep(Journey journey) throws IOException {
    say("Type a file name to save to.");
    say("It may end in .answers.json (to carry on later with --answers), .pdf, .txt or .html.");
    out.print("File > ");
    out.flush();
    String line = in.readLine();
    if (line == null || line.isBlank()) {
      say("Nothing was saved.");
    } else {
      say(keeping.keep(line.strip(), journey, notes));
    }
  }

  private void sayTrail(Journey journey) {
    if (journey.answers().isEmpty()) {
      say("Nothing is answered yet.");
    }
    journey
        .answers()
        .forEach(
            (key, answer) ->
                journey
                    .pathways()
                    .question(key)
                    .ifPresent(
                        question -> {
                          say(question.title());
                          say("  " + words(journey, question, answer));
                        }));
  }

  private void sayNextDate(Journey journey, Deadline deadline) {
    out.println();
    say("Your next date: " + title(journey, deadline) + ".");
    say(
        "Aim for "
            + InWords.full(deadline.aimFor())
            + ". "
            + InWords.left(journey.today(), deadline.aimFor()));
  }

  private void sayDates(Journey journey) {
    if (journey.deadlines().isEmpty()) {
      say("No dates are known yet.");
    }
    for (Deadline deadline : journey.deadlines()) {
      out.println();
      say(title(journey, deadline));
      say("Aim for: " + InWords.full(deadline.aimFor()));
      say(
          "Latest: "
              + InWords.full(deadline.latest())
              + (deadline.receivedBy() == null ? "" : ", " + InWords.time(deadline.receivedBy())));
      deadline.working().forEach(line -> wrap(line, "  ", "  "));
    }
  }

  private static String title(Journey journey, Deadline deadline) {
    return journey
        .pathways()
        .law()
        .timeLimit(deadline.timeLimit())
        .map(TimeLimit::title)
        .orElse(deadline.timeLimit());
  }

  private void sayWords(Journey journey) {
    Node node = journey.at();
    Set<String> terms = new LinkedHashSet<>();
    Prose text =
        switch (node) {
          case Question question -> question.asking().help();
          case Notice notice -> notice.body();
          case Outcome outcome -> outcome.body();
        };
    gather(text, terms);
    if (node instanceof Question.Choice choice) {
      choice.options().values().forEach(option -> gather(option.hint(), terms));
    }
    if (terms.isEmpty()) {
      say("There are no special words here.");
    }
    for (String id : terms) {
      journey
          .pathways()
          .glossary()
          .term(id)
          .ifPresent(term -> say(term.name() + ": " + term.means()));
    }
  }

  private static void gather(Prose text, Set<String> terms) {
    for (Prose.Block block : text.blocks()) {
      switch (block) {
        case Prose.Paragraph(List<Prose.Inline> line) -> gather(line, terms);
        case Prose.Items(boolean _, List<List<Prose.Inline>> items) ->
            items.forEach(item -> gather(item, terms));
      }
    }
  }

  private static void gather(List<Prose.Inline> line, Set<String> terms) {
    for (Prose.Inline part : line) {
      if (part instanceof Prose.Term(String _, String term)) {
        terms.add(term);
      }
    }
  }

  private void sayKeys() {
    say("A number   chooses an answer; 0 is \"I am not sure\"");
    say("Enter      keeps the answer you gave before, or goes on");
    say("b          back to the question before (nothing is lost)");
    say("t          what you have answered so far");
    say("d          your dates, and how each was worked out");
    say("w          the special words on this screen, explained");
    say("n          write a note");
    say("s          save your answers or a summary to a file");
    say("q          stop");
  }

  private static String words(Journey journey, Question question, Answer answer) {
    return question.inWords(answer, journey.pathways().areas());
  }

  private void heading(String title) {
    wrap(title, "", "");
  }

  private void read(Prose prose, String indent) {
    prose.plain().lines().forEach(line -> wrap(line, indent, indent));
  }

  private void say(String line) {
    wrap(line, "", line.startsWith("  ") ? "     " : "");
  }

  /** Lines of at most {@value #WIDTH} columns, broken between words. */
  private void wrap(String text, String first, String further) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    String body = text;
    if (text.startsWith("  ")) {
      line.append("  ");
      body = text.strip();
    }
    for (String word : body.split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line = new StringBuilder(further);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.println(line);
  }
}
