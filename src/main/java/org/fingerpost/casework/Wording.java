package org.fingerpost.casework;

import java.util.Optional;
import org.fingerpost.area.Areas;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Question;

/**
 * A question and its answer as the person read them.
 *
 * @param title the question's heading
 * @param answer the answer's words, where the pathways choose them; empty for a date, for the
 *     person's own words and for "I am not sure", which say themselves
 */
public record Wording(String title, Optional<String> answer) {

  /** An answer to a question as it reads now. */
  public static Wording of(Question question, Answer answer, Areas areas) {
    return new Wording(
        question.title(),
        switch (answer) {
          case Answer.Chosen _, Answer.Several _, Answer.InArea _ ->
              Optional.of(question.inWords(answer, areas));
          case Answer.OnDate _, Answer.Said _, Answer.NotSure _ -> Optional.empty();
        });
  }

  /** Whether another reads the same to a person: spaces do not count. */
  public boolean readsLike(Wording other) {
    return words(title).equals(words(other.title))
        && answer.map(Wording::words).equals(other.answer.map(Wording::words));
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
