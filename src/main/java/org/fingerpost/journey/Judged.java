package org.fingerpost.journey;

import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.law.Reckoning;
import org.fingerpost.law.Standing;

/**
 * A condition as it stands on a journey: whether it holds, and why.
 *
 * @param parts what it is put together from; empty for a single test
 * @param ground what a single test rests on; empty for one that is put together
 */
public record Judged(
    Condition condition, boolean holds, List<Judged> parts, Optional<Ground> ground) {

  public Judged {
    parts = List.copyOf(parts);
  }

  /** What a single test rests on. */
  public sealed interface Ground {

    /**
     * An answer.
     *
     * @param question the key of the question
     * @param answer what was answered, whether or not it counts
     */
    record OfAnswer(String question, Optional<Answer> answer, Bearing bearing) implements Ground {}

    /**
     * A date.
     *
     * @param timeLimit the id of the time limit
     * @param reckoning how its date came about, or why there is none; nothing where no such time
     *     limit exists
     * @param standing how it stands today, once its date is known
     */
    record OfTimeLimit(String timeLimit, Optional<Reckoning> reckoning, Optional<Standing> standing)
        implements Ground {}
  }

  /** Whether an answer counts where it is asked for. */
  public enum Bearing {
    /** It was given on the way before. */
    COUNTS,
    /** It is given on this way, but only further on. */
    COMES_LATER,
    /** It was given, but the way does not pass its question. */
    SET_ASIDE,
    /** It was not given. */
    NOT_GIVEN
  }

  /**
   * Judges a condition.
   *
   * @param known the journey as far as it is known where the condition is asked
   * @param whole the journey in full
   */
  static Judged of(Condition condition, Journey known, Journey whole) {
    boolean holds = condition.holds(known.facts());
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> joined(condition, holds, parts, known, whole);
      case Condition.Any(List<Condition> parts) -> joined(condition, holds, parts, known, whole);
      case Condition.Not(Condition part) -> joined(condition, holds, List.of(part), known, whole);
      case Condition.AnswerIsAnyOf(String question, var _) ->
          single(condition, holds, answer(question, known, whole));
      case Condition.AnswerIncludes(String question, String _) ->
          single(condition, holds, answer(question, known, whole));
      case Condition.Answered(String question) ->
          single(condition, holds, answer(question, known, whole));
      case Condition.TimeLimitIs(String timeLimit, Standing _) ->
          single(condition, holds, timeLimit(timeLimit, known));
    };
  }

  private static Judged joined(
      Condition condition, boolean holds, List<Condition> parts, Journey known, Journey whole) {
    return new Judged(
        condition,
        holds,
        parts.stream().map(part -> of(part, known, whole)).toList(),
        Optional.empty());
  }

  private static Judged single(Condition condition, boolean holds, Ground ground) {
    return new Judged(condition, holds, List.of(), Optional.of(ground));
  }

  private static Ground answer(String question, Journey known, Journey whole) {
    Optional<Answer> counts = known.facts().answer(question);
    if (counts.isPresent()) {
      return new Ground.OfAnswer(question, counts, Bearing.COUNTS);
    }
    Optional<Answer> kept = whole.kept(question);
    return new Ground.OfAnswer(
        question,
        kept,
        kept.isEmpty()
            ? Bearing.NOT_GIVEN
            : whole.answers().containsKey(question) ? Bearing.COMES_LATER : Bearing.SET_ASIDE);
  }

  static Ground.OfTimeLimit timeLimit(String id, Journey known) {
    return new Ground.OfTimeLimit(
        id,
        known
            .pathways()
            .law()
            .timeLimit(id)
            .map(_ -> known.pathways().law().reckon(id, known.dates())),
        known.facts().standing(id));
  }
}
