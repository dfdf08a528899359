package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;

/** The shipped flows in a folder of their own, to be edited as an author edits them. */
final class EditedFlows {
  private final Path folder;

  EditedFlows(Path folder) {
    this.folder = folder;
    Path shipped = Path.of("flows");
    try (Stream<Path> all = Files.walk(shipped)) {
      for (Path from : all.toList()) {
        Path to = folder.resolve(shipped.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Pathways read() {
    return new PathwaysReader().read(folder).pathways().orElseThrow();
  }

  /** Replaces the first place where these words stand. */
  EditedFlows edit(String file, String words, String by) {
    Path edited = folder.resolve(file);
    try {
      String text = Files.readString(edited);
      assertThat(text).contains(words);
      int at = text.indexOf(words);
      Files.writeString(edited, text.substring(0, at) + by + text.substring(at + words.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  EditedFlows remove(String file) {
    try {
      Files.delete(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  // Edits that an author may make

  private static final String LETTER = "pathways/decision-letter.json";

  EditedFlows optionRemoved() {
    return edit(
            LETTER,
            """
            {
                      "id": "refuse-assess",
                      "label": "It will not do an EHC needs assessment",
                      "hint": "\\"We have decided not to carry out an assessment.\\""
                    },
            """
                .stripTrailing(),
            "")
        .revision("2026-12-01");
  }

  /** The option, the question with the note, a rule and words: a bad day. */
  EditedFlows optionRemovedAndMore() {
    return optionRemoved()
        .shorterAppeal()
        .edit(LETTER, "Have you been in touch with the mediation adviser?", "Have you rung them?")
        .edit(LETTER, "\"who-is-appealing\": {", "\"who-appeals\": {");
  }

  EditedFlows questionInserted() {
    return edit(LETTER, "\"next\": \"which-decision\"", "\"next\": \"letter-came-how\"")
        .edit(
            LETTER,
            "\"questions\": {",
            """
            "questions": {
              "letter-came-how": {
                "type": "choice",
                "title": "How did the letter come?",
                "options": [
                  {"id": "by-post", "label": "By post"},
                  {"id": "by-e-mail", "label": "By e-mail"}
                ],
                "next": "which-decision"
              },
            """);
  }

  EditedFlows reworded() {
    return edit(LETTER, "What did the council decide?", "What is the council's last word?")
        .edit(
            LETTER,
            "It will not do an EHC needs assessment",
            "It will not do an assessment this year");
  }

  EditedFlows anotherOutcome() {
    return edit(
        LETTER,
        "\"go\": \"appeal/can-appeal-refuse-assess\"",
        "\"go\": \"appeal/can-appeal-no-plan\"");
  }

  EditedFlows shorterAppeal() {
    return edit(
        "law/time-limits.json",
        "\"months\": 2,\n            \"after\": \"letter-date\"",
        "\"months\": 1,\n            \"after\": \"letter-date\"");
  }

  EditedFlows revision(String revision) {
    return edit(LETTER, "\"revision\": \"2026-11-23\"", "\"revision\": \"" + revision + "\"");
  }
}
