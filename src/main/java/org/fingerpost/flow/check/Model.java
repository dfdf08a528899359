package org.fingerpost.flow.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Question.Option;
import org.fingerpost.law.Standing;
import org.fingerpost.law.TimeLimit;

/**
 * The variables and tests of some conditions.
 *
 * <p>A choice is one variable with a value for each option. A question with several choices is one
 * variable for how it was answered, and one of two values for each option that a condition tests. A
 * date or a text is known or not; so is an area, except where a condition tests which. A time limit
 * stands open, closing or passed.
 */
final class Model {
  static final String KNOWN = "known";
  static final String SOME = "some";
  private static final String ALONE = "alone ";
  private static final String FROM = "from ";

  private final Pathways pathways;
  private final List<Variable> variables = new ArrayList<>();
  private final Map<String, Integer> answers = new HashMap<>();
  private final Map<String, Map<String, Integer>> options = new HashMap<>();
  private final Map<String, Integer> standings = new HashMap<>();
  private final Map<String, Set<String>> included = new HashMap<>();
  private final Set<String> areasTold = new HashSet<>();

  private final List<Integer> variableOf = new ArrayList<>();
  private final List<BitSet> holdsFor = new ArrayList<>();
  private final Map<List<Object>, Integer> tests = new HashMap<>();

  /** For exactly these conditions. */
  Model(Pathways pathways, Collection<Condition> conditions) {
    this.pathways = pathways;
    conditions.stream()
        .flatMap(Condition::andItsParts)
        .forEach(
            part -> {
              switch (part) {
                case Condition.AnswerIncludes(String question, String option) ->
                    included.computeIfAbsent(question, _ -> new LinkedHashSet<>()).add(option);
                case Condition.AnswerIsAnyOf(String question, Set<String> wanted) -> {
                  if (!wanted.equals(Set.of(Answer.NOT_SURE))) {
                    areasTold.add(question);
                  }
                }
                case Condition.Answered _,
                    Condition.TimeLimitIs _,
                    Condition.All _,
                    Condition.Any _,
                    Condition.Not _ -> {}
              }
            });
  }

  Variable variable(int number) {
    return variables.get(number);
  }

  int variableCount() {
    return variables.size();
  }

  int testCount() {
    return variableOf.size();
  }

  /** The variable that a test looks at. */
  int variableOf(int test) {
    return variableOf.get(test);
  }

  /** The values for which a test holds. */
  BitSet holdsFor(int test) {
    return holdsFor.get(test);
  }

  boolean isStanding(int test) {
    return variable(variableOf(test)).kind() == Variable.Kind.STANDING;
  }

  // Variables

  /** The variable of a question's answer. */
  int answer(Question question) {
    return answers.computeIfAbsent(
        question.key(), key -> add(new Variable(Variable.Kind.ANSWER, key, "", values(question))));
  }

  private List<String> values(Question question) {
    List<String> values = new ArrayList<>();
    boolean ownUnsure = false;
    switch (question) {
      case Question.Choice choice -> {
        values.addAll(choice.options().keySet());
        ownUnsure = choice.unsureOption().isPresent();
      }
      case Question.Choices choices -> values.addAll(ways(choices));
      case Question.OfDate _, Question.OfText _ -> values.add(KNOWN);
      case Question.OfArea _ -> {
        boolean told = areasTold.contains(question.key()) && !pathways.areas().councils().isEmpty();
        values.addAll(told ? pathways.areas().councils().keySet() : List.of(KNOWN));
      }
    }
    if (question.mayBeUnsure() && !ownUnsure) {
      values.add(Answer.NOT_SURE);
    }
    return values;
  }

  /**
   * How a question with several choices can be answered: with an option that stands alone and is
   * tested; otherwise with any of the tested options, none of them too where another can be chosen
   * instead; where none can, told apart by the first that is chosen.
   */
  private List<String> ways(Question.Choices choices) {
    List<String> ways = new ArrayList<>();
    Set<String> tested = included.getOrDefault(choices.key(), Set.of());
    List<String> together = new ArrayList<>();
    boolean another = false;
    for (Option option : choices.options().values()) {
      if (!tested.contains(option.id())) {
        another = true;
      } else if (option.alone()) {
        ways.add(ALONE + option.id());
      } else {
        together.add(option.id());
      }
    }
    if (another) {
      ways.add(SOME);
    } else {
      together.forEach(option -> ways.add(FROM + option));
    }
    return ways;
  }

  /** The tested options of a question with several choices that do not stand alone. */
  List<String> together(Question.Choices choices) {
    Set<String> tested = included.getOrDefault(choices.key(), Set.of());
    return choices.options().values().stream()
        .filter(option -> tested.contains(option.id()) && !option.alone())
        .map(Option::id)
        .toList();
  }

  /**
   * For one way to answer a question with several choices: whether each option of {@link #together}
   * is chosen. Open where it may be or not.
   */
  List<Formula.Truth> chosen(Question.Choices choices, String way) {
    List<Formula.Truth> chosen = new ArrayList<>();
    boolean after = way.equals(SOME);
    for (String option : together(choices)) {
      boolean first = way.equals(FROM + option);
      chosen.add(first ? Formula.Truth.YES : after ? Formula.Truth.OPEN : Formula.Truth.NO);
      after |= first;
    }
    return chosen;
  }

  /** Whether a way to answer a question with several choices lets options be chosen together. */
  static boolean isTogether(String way) {
    return way.equals(SOME) || way.startsWith(FROM);
  }

  /** The option that stands alone in a way to answer; nothing for other ways. */
  static Optional<String> alone(String way) {
    return way.startsWith(ALONE) ? Optional.of(way.substring(ALONE.length())) : Optional.empty();
  }

  /** The variable of an option that may be chosen together with others. */
  int option(String question, String option) {
    return options
        .computeIfAbsent(question, _ -> new HashMap<>())
        .computeIfAbsent(
            option,
            id -> add(new Variable(Variable.Kind.OPTION, question, id, List.of("yes", "no"))));
  }

  /** The variable of a time limit's standing. */
  int standing(String timeLimit) {
    return standings.computeIfAbsent(
        timeLimit,
        id ->
            add(
                new Variable(
                    Variable.Kind.STANDING, id, "", List.of("open", "closing", "passed"))));
  }

  /** The time limits that a condition looks at, with their variables. */
  Map<String, Integer> standings() {
    return standings;
  }

  private int add(Variable variable) {
    variables.add(variable);
    return variables.size() - 1;
  }

  // Tests

  /** A condition as a formula. What is never so, such as a test of nothing, is false. */
  Formula formula(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) ->
          new Formula.And(parts.stream().map(this::formula).toList());
      case Condition.Any(List<Condition> parts) ->
          new Formula.Or(parts.stream().map(this::formula).toList());
      case Condition.Not(Condition part) -> new Formula.Negation(formula(part));
      case Condition.AnswerIsAnyOf(String question, Set<String> wanted) ->
          pathways.question(question).map(asked -> isAnyOf(asked, wanted)).orElse(Formula.FALSE);
      case Condition.AnswerIncludes(String question, String option) ->
          pathways
              .question(question)
              .filter(Question.Choices.class::isInstance)
              .map(asked -> includes((Question.Choices) asked, option))
              .orElse(Formula.FALSE);
      case Condition.Answered(String question) ->
          pathways
              .question(question)
              .map(asked -> test(answer(asked), value -> !value.equals(Answer.NOT_SURE), asked))
              .orElse(Formula.FALSE);
      case Condition.TimeLimitIs(String timeLimit, Standing standing) ->
          pathways
              .law()
              .timeLimit(timeLimit)
              .map(limit -> stands(limit, standing))
              .orElse(Formula.FALSE);
    };
  }

  /** Whether a question was asked on the way. */
  Formula asked(Question question) {
    return test(answer(question), _ -> true);
  }

  private Formula isAnyOf(Question question, Set<String> wanted) {
    return switch (question) {
      case Question.Choice _, Question.OfArea _ -> test(answer(question), wanted::contains);
      case Question.Choices _, Question.OfDate _, Question.OfText _ ->
          wanted.contains(Answer.NOT_SURE)
              ? test(answer(question), Answer.NOT_SURE::equals)
              : Formula.FALSE;
    };
  }

  private Formula includes(Question.Choices choices, String option) {
    Option found = choices.options().get(option);
    if (found == null) {
      return Formula.FALSE;
    }
    int answer = answer(choices);
    if (found.alone()) {
      return test(answer, (ALONE + option)::equals);
    }
    return new Formula.And(
        List.of(
            test(answer, Model::isTogether), test(option(choices.key(), option), "yes"::equals)));
  }

  /** Open, closing or passed; and its dates are known. */
  private Formula stands(TimeLimit limit, Standing standing) {
    List<Formula> parts = new ArrayList<>();
    for (String need : limit.ends().needs().toList()) {
      Optional<Question> question = pathways.question(need);
      if (question.isEmpty() || !(question.get() instanceof Question.OfDate)) {
        return Formula.FALSE;
      }
      parts.add(test(answer(question.get()), KNOWN::equals));
    }
    parts.add(
        test(
            standing(limit.id()),
            switch (standing) {
              case OPEN -> "open"::equals;
              case CLOSING -> "closing"::equals;
              case PASSED -> "passed"::equals;
            }));
    return new Formula.And(parts);
  }

  private Formula test(int variable, java.util.function.Predicate<String> holds, Question asked) {
    // "Answered" counts a choice's own unsure option as an answer, as Condition.Answered does.
    boolean ownUnsure =
        asked instanceof Question.Choice choice && choice.unsureOption().isPresent();
    return ownUnsure ? test(variable, _ -> true) : test(variable, holds);
  }

  private Formula test(int variable, java.util.function.Predicate<String> holds) {
    List<String> values = variable(variable).values();
    BitSet held = new BitSet();
    for (int value = 0; value < values.size(); value++) {
      if (holds.test(values.get(value))) {
        held.set(value);
      }
    }
    if (held.isEmpty()) {
      return Formula.FALSE;
    }
    return new Formula.Tested(
        tests.computeIfAbsent(
            List.of(variable, held),
            _ -> {
              variableOf.add(variable);
              holdsFor.add(held);
              return variableOf.size() - 1;
            }));
  }
}
