package org.fingerpost.flow.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.area.Area;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.law.Standing;
import org.fingerpost.law.TimeLimit;

/**
 * Says any condition in plain words, with the titles of questions and the labels of answers.
 *
 * <p>The words read on after "if": "you chose “Yes” for “Did they answer?”, and the last day for
 * “Send your appeal” has passed". Parts inside parts stand in round brackets, so that "and" and
 * "or" are never in doubt. What the pathways do not know is said by its id.
 */
public final class ConditionWords {
  private static final String UNSURE = "I am not sure";

  private final Pathways pathways;
  private final Set<String> sharedLabels;

  /** Takes the titles and labels from these pathways. */
  public ConditionWords(Pathways pathways) {
    this.pathways = pathways;
    this.sharedLabels = sharedLabels(pathways);
  }

  /** The condition as words that read on after "if". */
  public String say(Condition condition) {
    return say(simpler(condition, true), Optional.empty());
  }

  /**
   * The condition as it reads beside the question that was just answered, in fewer words: its own
   * answers stand alone, and another question is named only where its answer could be mistaken for
   * another's, as "Yes" could.
   *
   * @param question the key of the question
   */
  public String sayBeside(String question, Condition condition) {
    return say(simpler(condition, true), Optional.of(question));
  }

  /**
   * The answers that the condition asks for where it asks for nothing but an answer to this
   * question, as their labels; else nothing.
   *
   * @param question the key of the question
   */
  List<String> answers(String question, Condition condition) {
    return simpler(condition, true)
                instanceof
                Leaf(Condition.AnswerIsAnyOf(String asked, Set<String> options), boolean holds)
            && holds
            && asked.equals(question)
        ? labels(asked, options)
        : List.of();
  }

  /** The labels of these options, in the order in which the question lists them. */
  private List<String> labels(String question, Set<String> options) {
    Map<String, String> known = new LinkedHashMap<>();
    switch (pathways.question(question).orElse(null)) {
      case Question.Choice choice ->
          choice.options().values().forEach(option -> known.put(option.id(), option.label()));
      case Question.Choices choices ->
          choices.options().values().forEach(option -> known.put(option.id(), option.label()));
      case Question.OfArea _ ->
          options.forEach(
              id -> pathways.areas().council(id).map(Area::name).ifPresent(n -> known.put(id, n)));
      case Question.OfDate _, Question.OfText _ -> {}
      case null -> {}
    }
    List<String> labels = new ArrayList<>();
    known.forEach(
        (id, label) -> {
          if (options.contains(id)) {
            labels.add(label);
          }
        });
    options.stream()
        .filter(id -> !known.containsKey(id))
        .sorted()
        .map(id -> id.equals(Answer.NOT_SURE) ? UNSURE : id)
        .forEach(labels::add);
    return labels;
  }

  /** Labels that stand at more than one question, and so do not tell which is meant. */
  private static Set<String> sharedLabels(Pathways pathways) {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>(Set.of(UNSURE));
    for (Question question : pathways.questions()) {
      Collection<Question.Option> options =
          switch (question) {
            case Question.Choice choice -> choice.options().values();
            case Question.Choices choices -> choices.options().values();
            case Question.OfDate _, Question.OfText _, Question.OfArea _ -> List.of();
          };
      Set<String> own = new HashSet<>();
      options.forEach(option -> own.add(option.label()));
      own.stream().filter(label -> !seen.add(label)).forEach(shared::add);
    }
    return Set.copyOf(shared);
  }

  private String say(Said said, Optional<String> beside) {
    return switch (said) {
      case Leaf(Condition condition, boolean holds) -> leaf(condition, holds, beside);
      case Joined(boolean every, List<Said> parts) when parts.isEmpty() ->
          every ? "in every case" : "in no case";
      case Joined(boolean every, List<Said> parts) ->
          String.join(
              every ? ", and " : ", or ",
              parts.stream()
                  .map(
                      part ->
                          part instanceof Joined
                              ? "(" + say(part, beside) + ")"
                              : say(part, beside))
                  // Two flows may ask the same in the same words; once is enough to read.
                  .distinct()
                  .toList());
    };
  }

  private String leaf(Condition condition, boolean holds, Optional<String> beside) {
    return switch (condition) {
      case Condition.AnswerIsAnyOf(String question, Set<String> options) -> {
        List<String> quoted =
            labels(question, options).stream().map(ConditionWords::quote).toList();
        if (beside.filter(question::equals).isPresent()) {
          yield holds ? either(quoted) : neither(quoted);
        }
        boolean clear =
            beside.isPresent()
                && labels(question, options).stream().noneMatch(sharedLabels::contains);
        yield (holds ? "you chose " : "you did not choose ")
            + either(quoted)
            + (clear ? "" : " for " + question(question));
      }
      case Condition.AnswerIncludes(String question, String option) ->
          (holds ? "you ticked " : "you did not tick ")
              + quote(labels(question, Set.of(option)).getFirst())
              + (beside.filter(question::equals).isPresent() ? "" : " for " + question(question));
      case Condition.Answered(String question) ->
          beside.filter(question::equals).isPresent()
              ? holds ? "you gave an answer" : "you were not sure"
              : (holds ? "you answered " : "you did not answer ") + question(question);
      case Condition.TimeLimitIs(String limit, Standing standing) ->
          timeLimit(limit, standing, holds);
      case Condition.All _, Condition.Any _, Condition.Not _ ->
          throw new IllegalArgumentException(condition + " has parts");
    };
  }

  private String timeLimit(String id, Standing standing, boolean holds) {
    String title = quote(pathways.law().timeLimit(id).map(TimeLimit::title).orElse(id));
    return switch (standing) {
      case OPEN ->
          holds
              ? "more than 14 days are left for " + title
              : "no more than 14 days are left for " + title + " (or its date is not known)";
      case CLOSING ->
          holds
              ? "the last 14 days for " + title + " have begun"
              : "it is not in the last 14 days for " + title;
      case PASSED ->
          holds
              ? "the last day for " + title + " has passed"
              : "the last day for " + title + " has not passed (or is not known)";
    };
  }

  private String question(String key) {
    return quote(pathways.question(key).map(Question::title).orElse(key));
  }

  private static String either(List<String> quoted) {
    int last = quoted.size() - 1;
    return last < 1
        ? quoted.getFirst()
        : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
  }

  private static String neither(List<String> quoted) {
    return quoted.size() == 1 ? "not " + quoted.getFirst() : "none of " + either(quoted);
  }

  private static String quote(String words) {
    return "“" + words + "”";
  }

  /** A "not" in front of parts becomes a "not" in front of each, so that it can be said. */
  private static Said simpler(Condition condition, boolean holds) {
    return switch (condition) {
      case Condition.Not(Condition part) -> simpler(part, !holds);
      case Condition.All(List<Condition> parts) -> joined(holds, parts, holds);
      case Condition.Any(List<Condition> parts) -> joined(!holds, parts, holds);
      case Condition.AnswerIsAnyOf _,
          Condition.AnswerIncludes _,
          Condition.Answered _,
          Condition.TimeLimitIs _ ->
          new Leaf(condition, holds);
    };
  }

  private static Said joined(boolean every, List<Condition> conditions, boolean holds) {
    List<Said> parts = new ArrayList<>();
    for (Condition condition : conditions) {
      Said part = simpler(condition, holds);
      if (part instanceof Joined(boolean alsoEvery, List<Said> inner) && alsoEvery == every) {
        parts.addAll(inner);
      } else {
        parts.add(part);
      }
    }
    return parts.size() == 1 ? parts.getFirst() : new Joined(every, parts);
  }

  private sealed interface Said {}

  private record Leaf(Condition condition, boolean holds) implements Said {}

  private record Joined(boolean every, List<Said> parts) implements Said {}
}
