package org.fingerpost.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A text that a person can adapt and send. What the answers do not say becomes a blank to fill.
 *
 * @param title what the letter is for
 * @param to the role it goes to
 * @param subject the subject line
 * @param paragraphs each a line of fixed and filled parts
 */
public record Letter(
    String id,
    String title,
    Optional<String> to,
    List<Part> subject,
    List<Paragraph> paragraphs,
    List<String> sources,
    LocalDate lastChecked) {

  public Letter {
    subject = List.copyOf(subject);
    paragraphs = List.copyOf(paragraphs);
    sources = List.copyOf(sources);
  }

  /** One paragraph, kept only while its condition holds. */
  public record Paragraph(List<Part> parts, Optional<Condition> when) {
    public Paragraph {
      parts = List.copyOf(parts);
    }
  }

  /** A piece of a letter. */
  public sealed interface Part {}

  /** Words that never change. */
  public record Fixed(String words) implements Part {}

  /** For the person to fill in, always. */
  public record Blank(String prompt) implements Part {}

  /** The answer to a question, or a blank with this prompt where it was not given. */
  public record FromAnswer(String question, String prompt) implements Part {}

  /** The date a time limit gives ("aim for"), or a blank. */
  public record FromTimeLimit(String timeLimit, String prompt) implements Part {}

  /** The name of whoever fills a role in the family's area, or a blank. */
  public record FromContact(String role, String prompt) implements Part {}

  /** The day on which the letter is made. */
  public record Today() implements Part {}
}
