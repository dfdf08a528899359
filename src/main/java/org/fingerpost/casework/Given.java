package org.fingerpost.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.Answer;
import org.fingerpost.law.InWords;

/**
 * An answer as it was given. It can be read for ever, whatever becomes of the pathways.
 *
 * @param question the question's key
 * @param wording what the person read; empty in cases kept before this was noted
 * @param at what the clock said
 */
public record Given(String question, Answer answer, Optional<Wording> wording, Instant at) {

  /** The question as it was asked; where that was not noted, its key as words. */
  public String title() {
    return wording.map(Wording::title).orElseGet(() -> asWords(question));
  }

  /** The answer as it was read; where that was not noted, the ids that were chosen as words. */
  public String inWords() {
    return wording.flatMap(Wording::answer).orElseGet(this::bare);
  }

  private String bare() {
    return switch (answer) {
      case Answer.Chosen(String option) -> asWords(option);
      case Answer.Several(List<String> options) ->
          String.join("; ", options.stream().map(Given::asWords).toList());
      case Answer.OnDate(var date) -> InWords.plain(date);
      case Answer.Said(String text) -> text;
      case Answer.InArea(String area) -> asWords(area);
      case Answer.NotSure _ -> "I am not sure";
    };
  }

  private static String asWords(String id) {
    String words = id.replace('-', ' ').strip();
    return words.isEmpty()
        ? id
        : words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
  }
}
