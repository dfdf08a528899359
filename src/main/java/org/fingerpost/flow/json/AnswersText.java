package org.fingerpost.flow.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fingerpost.flow.Answer;
import org.jspecify.annotations.Nullable;

/** Writes answers so that {@link AnswersFile} reads the same answers again. */
public final class AnswersText {
  private AnswersText() {}

  /** Answers by question, as the text of an answers file. */
  public static String of(Map<String, Answer> answers) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    answers.forEach((question, answer) -> plain.put(question, plain(answer)));
    return JsonText.indented(plain) + "\n";
  }

  private static @Nullable Object plain(Answer answer) {
    return switch (answer) {
      case Answer.Chosen(String option) -> option;
      case Answer.Several(List<String> options) -> options;
      case Answer.OnDate(var date) -> date.toString();
      case Answer.Said(String text) -> text;
      case Answer.InArea(String area) -> area;
      case Answer.NotSure _ -> null;
    };
  }
}
