package org.fingerpost.flow;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fingerpost.law.Standing;

/** A closed, typed test over answers and time limits. There are no others. */
public sealed interface Condition {

  /** Whether it holds on what is known now. An unknown answer makes a test about it false. */
  boolean holds(Facts facts);

  /** This condition and every condition inside it. */
  default Stream<Condition> andItsParts() {
    return switch (this) {
      case All(List<Condition> parts) ->
          Stream.concat(Stream.of(this), parts.stream().flatMap(Condition::andItsParts));
      case Any(List<Condition> parts) ->
          Stream.concat(Stream.of(this), parts.stream().flatMap(Condition::andItsParts));
      case Not(Condition part) -> Stream.concat(Stream.of(this), part.andItsParts());
      case AnswerIsAnyOf _, AnswerIncludes _, Answered _, TimeLimitIs _ -> Stream.of(this);
    };
  }

  /** The answer to a choice is one of these options ({@code is} has one of them). */
  record AnswerIsAnyOf(String question, Set<String> options) implements Condition {
    public AnswerIsAnyOf {
      options = Set.copyOf(options);
    }

    @Override
    public boolean holds(Facts facts) {
      return facts.answer(question).filter(answer -> answer.isAnyOf(options)).isPresent();
    }
  }

  /** The answer to a question with several choices includes this option. */
  record AnswerIncludes(String question, String option) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts
          .answer(question)
          .filter(answer -> answer instanceof Answer.Several several && several.has(option))
          .isPresent();
    }
  }

  /** The question has a real answer; "not sure" is none. */
  record Answered(String question) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts
          .answer(question)
          .filter(answer -> !(answer instanceof Answer.NotSure))
          .isPresent();
    }
  }

  /** The time limit stands so today. False of every standing while its dates are not known. */
  record TimeLimitIs(String timeLimit, Standing standing) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.standing(timeLimit).filter(now -> now == standing).isPresent();
    }
  }

  /** Every part holds. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Facts facts) {
      return parts.stream().allMatch(part -> part.holds(facts));
    }
  }

  /** At least one part holds. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Facts facts) {
      return parts.stream().anyMatch(part -> part.holds(facts));
    }
  }

  /** The part does not hold. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return !part.holds(facts);
    }
  }
}
