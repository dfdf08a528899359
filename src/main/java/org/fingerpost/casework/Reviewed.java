package org.fingerpost.casework;

import java.util.Optional;
import org.fingerpost.area.Areas;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Question;

/**
 * An answer of a case that was opened again, and what has become of it.
 *
 * @param aside whether it did not count before either, and the person knows
 * @param readBefore the words last read, where it fits and they were others
 */
public record Reviewed(Given given, boolean aside, Fate fate, Optional<Wording> readBefore) {

  /** Whether the person has something to learn about this answer. */
  public boolean isNews() {
    return switch (fate) {
      case Fate.Counts _ -> aside || readBefore.isPresent();
      case Fate.Waits _ -> !aside || readBefore.isPresent();
      case Fate.AskAgain _, Fate.NoLongerFits _, Fate.SetAside _ -> !aside;
    };
  }

  /** What becomes of an answer. Each has exactly one of these. */
  public sealed interface Fate {
    /**
     * It counts.
     *
     * @param now how it reads now
     */
    record Counts(Wording now) implements Fate {}

    /** It fits no more, and its question will be asked again or may be. */
    record AskAgain(Question question, Reason reason) implements Fate {}

    /** It fits no more, and nothing will ask for another. */
    record NoLongerFits(Reason reason) implements Fate {}

    /**
     * It still fits, and counts once the way comes to its question.
     *
     * @param now how it reads now
     */
    record Waits(Wording now) implements Fate {}

    /**
     * It still fits, and the way does not come to its question.
     *
     * @param now how it reads now
     */
    record SetAside(Wording now) implements Fate {}
  }

  /** Why an answer fits no more. */
  public enum Reason {
    /** The question is not asked any more. */
    QUESTION_GONE,
    /** The question wants another kind of answer. */
    OTHER_KIND,
    /** What was chosen is not among the options any more. */
    OPTION_GONE,
    /** The council is not among the councils any more. */
    COUNCIL_GONE,
    /** "I am not sure" is not taken any more, or has words of its own now. */
    NOT_SURE_GONE,
    /** What was chosen cannot be chosen together any more. */
    NOT_TOGETHER;

    /** Why an answer does not fit a question that does not accept it. */
    static Reason of(Question question, Answer answer, Areas areas) {
      return switch (answer) {
        case Answer.NotSure _ -> NOT_SURE_GONE;
        case Answer.Chosen _ -> question instanceof Question.Choice ? OPTION_GONE : OTHER_KIND;
        case Answer.Several(var options) ->
            !(question instanceof Question.Choices choices)
                ? OTHER_KIND
                : choices.options().keySet().containsAll(options) ? NOT_TOGETHER : OPTION_GONE;
        case Answer.InArea(String area) ->
            question instanceof Question.OfArea && areas.council(area).isEmpty()
                ? COUNCIL_GONE
                : OTHER_KIND;
        case Answer.OnDate _, Answer.Said _ -> OTHER_KIND;
      };
    }
  }
}
