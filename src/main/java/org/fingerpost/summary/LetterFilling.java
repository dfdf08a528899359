package org.fingerpost.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fingerpost.area.Contact;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Letter;
import org.fingerpost.flow.Question;
import org.fingerpost.journey.Journey;
import org.fingerpost.law.InWords;

/** Fills letters from the answers on a journey's way; what is not known becomes a blank. */
final class LetterFilling {
  private final Journey journey;

  LetterFilling(Journey journey) {
    this.journey = journey;
  }

  Summary.FilledLetter fill(Letter letter, Summary.NamedLetter named) {
    return new Summary.FilledLetter(
        named,
        letter.to().flatMap(role -> journey.contacts(role).stream().findFirst()).map(Contact::name),
        fill(letter.subject()),
        letter.paragraphs().stream()
            .filter(
                paragraph -> paragraph.when().map(when -> when.holds(journey.facts())).orElse(true))
            .map(paragraph -> fill(paragraph.parts()))
            .toList());
  }

  private String fill(List<Letter.Part> parts) {
    return parts.stream().map(this::fill).collect(Collectors.joining());
  }

  private String fill(Letter.Part part) {
    return switch (part) {
      case Letter.Fixed(String words) -> words;
      case Letter.Blank(String prompt) -> blank(prompt);
      case Letter.FromAnswer(String question, String prompt) ->
          answer(question).orElseGet(() -> blank(prompt));
      case Letter.FromTimeLimit(String timeLimit, String prompt) ->
          journey
              .deadline(timeLimit)
              .map(deadline -> InWords.plain(deadline.aimFor()))
              .orElseGet(() -> blank(prompt));
      case Letter.FromContact(String role, String prompt) ->
          journey.contacts(role).stream()
              .findFirst()
              .map(Contact::name)
              .orElseGet(() -> blank(prompt));
      case Letter.Today _ -> InWords.plain(journey.today());
    };
  }

  private Optional<String> answer(String key) {
    Optional<Question> question = journey.pathways().question(key);
    Optional<Answer> answer = Optional.ofNullable(journey.answers().get(key));
    return question.isPresent()
            && answer.isPresent()
            && Composition.isSure(question.get(), answer.get())
        ? Optional.of(
            Legible.line(question.get().inWords(answer.get(), journey.pathways().areas())))
        : Optional.empty();
  }

  private static String blank(String prompt) {
    return "[ " + prompt + " ]";
  }
}
