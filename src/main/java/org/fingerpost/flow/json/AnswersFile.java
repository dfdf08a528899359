package org.fingerpost.flow.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Nearest;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;

/**
 * Reads answers: one JSON object, question to answer. A choice takes an option's id, choices a list
 * of them, a date a day written year first, an area a council's id; {@code "not-sure"} and null
 * stand for "I am not sure". Every problem is found at once.
 */
public final class AnswersFile {
  private static final int LONGEST_TEXT = 10_000;
  private static final int MOST_SHOWN = 40;

  private final Pathways pathways;
  private final JsonTree json = new JsonTree(Limits.FROM_OTHERS);

  /** Reads answers to the questions of these pathways. */
  public AnswersFile(Pathways pathways) {
    this.pathways = pathways;
  }

  /**
   * What came of reading answers.
   *
   * @param answers those that fit, by question, in the order of the file
   * @param problems why the others do not; the file is fit for use where there are none
   */
  public record Read(Map<String, Answer> answers, List<AnswerProblem> problems) {
    public Read {
      answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is not there or cannot be read
   */
  public Read read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in.readNBytes(json.limits().bytes() + 1));
    }
  }

  /** Reads what a file holds. */
  public Read read(byte[] bytes) {
    Faults faults = new Faults("");
    Optional<Json> read = json.read(bytes, faults);
    List<AnswerProblem> problems = new ArrayList<>();
    for (Fault fault : faults.found()) {
      problems.add(
          new AnswerProblem("", fault.place().line(), fault.what(), List.of(fault.remedy())));
    }
    return read.map(answers -> read(answers, problems))
        .orElseGet(() -> new Read(Map.of(), problems));
  }

  /** Reads answers that stand inside another file. */
  Read read(Json read, List<AnswerProblem> problems) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    if (!(read instanceof Json.Members(int _, Map<String, Json> byQuestion))) {
      problems.add(
          new AnswerProblem(
              "",
              read.line(),
              "Answers are an object in { }, but here stands " + read.kind() + ".",
              List.of("Write {\"question\": \"answer\"}.")));
      return new Read(answers, problems);
    }
    byQuestion.forEach(
        (key, answer) -> {
          Optional<Question> question = pathways.question(key);
          if (question.isEmpty()) {
            problems.add(
                new AnswerProblem(
                    key,
                    answer.line(),
                    "There is no question " + Faults.quoted(key) + ".",
                    List.of(
                        Nearest.question(
                            key,
                            pathways.questions().stream().map(Question::key).toList(),
                            "Delete it, or name a question of the flows."))));
          } else {
            new One(question.get(), answer, problems)
                .read()
                .ifPresent(fitting -> answers.put(key, fitting));
          }
        });
    return new Read(answers, problems);
  }

  /** One answer. */
  private final class One {
    private final Question question;
    private final Json json;
    private final List<AnswerProblem> problems;

    One(Question question, Json json, List<AnswerProblem> problems) {
      this.question = question;
      this.json = json;
      this.problems = problems;
    }

    Optional<Answer> read() {
      if (json instanceof Json.Nothing
          || (json instanceof Json.Words(int _, String text) && text.equals(Answer.NOT_SURE))) {
        return notSure();
      }
      return switch (question) {
        case Question.Choice choice -> choice(choice);
        case Question.Choices choices -> choices(choices);
        case Question.OfDate _ ->
            words()
                .flatMap(
                    text -> {
                      Optional<Answer> date = Fields.day(text).map(Answer.OnDate::new);
                      return date.isPresent() ? date : refuse(Faults.quoted(text));
                    });
        case Question.OfText _ ->
            words()
                .flatMap(
                    text ->
                        text.isBlank()
                                || text.length() > LONGEST_TEXT
                                || Links.hiddenCharacter(text).isPresent()
                            ? refuse(
                                text.isBlank()
                                    ? "empty"
                                    : text.length() > LONGEST_TEXT
                                        ? "longer than " + LONGEST_TEXT + " characters"
                                        : "a text with invisible characters in it")
                            : Optional.of(new Answer.Said(text)));
        case Question.OfArea _ ->
            words()
                .flatMap(
                    text ->
                        pathways.areas().council(text).isPresent()
                            ? Optional.of(new Answer.InArea(text))
                            : refuse(Faults.quoted(text)));
      };
    }

    private Optional<Answer> notSure() {
      if (question instanceof Question.Choice choice && choice.unsureOption().isPresent()) {
        return choice.unsureOption().map(option -> new Answer.Chosen(option.id()));
      }
      return question.mayBeUnsure()
          ? Optional.of(new Answer.NotSure())
          : refuse(Faults.quoted(Answer.NOT_SURE));
    }

    private Optional<Answer> choice(Question.Choice choice) {
      return words()
          .flatMap(
              text ->
                  choice.options().containsKey(text)
                      ? Optional.of(new Answer.Chosen(text))
                      : refuse(Faults.quoted(text)));
    }

    private Optional<Answer> choices(Question.Choices choices) {
      List<Json> items = json instanceof Json.Items list ? list.items() : List.of(json);
      List<String> chosen = new ArrayList<>();
      for (Json item : items) {
        if (!(item instanceof Json.Words(int _, String text))) {
          return refuse(item.kind());
        }
        if (!choices.options().containsKey(text)) {
          return refuse(Faults.quoted(text));
        }
        chosen.add(text);
      }
      List<String> inOrder = choices.options().keySet().stream().filter(chosen::contains).toList();
      Answer answer = new Answer.Several(inOrder);
      if (question.accepts(answer, pathways.areas())) {
        return Optional.of(answer);
      }
      return inOrder.isEmpty()
          ? refuse("an empty list")
          : refuse(
              inOrder.stream()
                      .filter(
                          id ->
                              Optional.ofNullable(choices.options().get(id))
                                  .filter(Question.Option::alone)
                                  .isPresent())
                      .findFirst()
                      .map(Faults::quoted)
                      .orElse("this")
                  + " together with others");
    }

    private Optional<String> words() {
      if (json instanceof Json.Words(int _, String text)) {
        return Optional.of(text);
      }
      refuse(json.kind());
      return Optional.empty();
    }

    private Optional<Answer> refuse(String written) {
      problems.add(
          new AnswerProblem(
              question.key(),
              json.line(),
              "The answer to " + Faults.quoted(question.key()) + " cannot be " + written + ".",
              List.of(allowed())));
      return Optional.empty();
    }

    private String allowed() {
      Stream<String> unsure =
          question.mayBeUnsure()
                  && !(question instanceof Question.Choice choice
                      && choice.unsureOption().isPresent())
              ? Stream.of(Answer.NOT_SURE)
              : Stream.of();
      String orUnsure = question.mayBeUnsure() ? ", or \"" + Answer.NOT_SURE + "\"." : ".";
      return switch (question) {
        case Question.Choice choice ->
            "It can be one of: "
                + list(Stream.concat(choice.options().keySet().stream(), unsure))
                + ".";
        case Question.Choices choices ->
            "It can be a list of some of: "
                + list(choices.options().keySet().stream())
                + orUnsure.replaceFirst("^,", ";")
                + choices.options().values().stream()
                    .filter(Question.Option::alone)
                    .map(option -> " " + Faults.quoted(option.id()) + " stands alone.")
                    .findFirst()
                    .orElse("");
        case Question.OfDate _ ->
            "It can be a day that exists, year first, such as \"2026-11-23\"" + orUnsure;
        case Question.OfText _ -> "It can be a few words of one's own" + orUnsure;
        case Question.OfArea _ ->
            "It can be one of: "
                + list(
                    Stream.concat(pathways.areas().all().stream().map(area -> area.id()), unsure))
                + ".";
      };
    }

    private static String list(Stream<String> ids) {
      List<String> all = ids.toList();
      String shown = String.join(", ", all.stream().limit(MOST_SHOWN).toList());
      return all.size() > MOST_SHOWN
          ? shown + " and " + (all.size() - MOST_SHOWN) + " more"
          : shown;
    }
  }
}
