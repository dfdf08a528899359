package org.fingerpost.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fingerpost.flow.Answer;

/**
 * What a case still holds besides what counts now: nothing that was ever answered is thrown away.
 *
 * @param answers those that were changed later, were set aside, or fit no more; the oldest first
 * @param changes what the person was shown of changes in the pathways; the oldest first
 */
public record Earlier(List<Given> answers, List<Seen> changes) {
  public Earlier {
    answers = List.copyOf(answers);
    changes = List.copyOf(changes);
  }

  /**
   * Gathers it from a case's log.
   *
   * @param counting the answers on the way now
   */
  public static Earlier of(Case kept, Map<String, Answer> counting) {
    List<Given> answers = new ArrayList<>();
    List<Seen> changes = new ArrayList<>();
    for (Logged logged : kept.log()) {
      if (logged.entry() instanceof Entry.Answered(var question, var answer, var wording)) {
        Given given = new Given(question, answer, wording, logged.at());
        boolean again =
            answers.stream()
                .anyMatch(
                    one ->
                        one.question().equals(question)
                            && one.answer().equals(answer)
                            && one.wording().equals(wording));
        if (!answer.equals(counting.get(question)) && !again) {
          answers.add(given);
        }
      } else if (logged.entry() instanceof Entry.Pinned(var _, var shown)) {
        shown
            .filter(told -> !told.lines().isEmpty())
            .ifPresent(told -> changes.add(new Seen(logged.at(), told.lines())));
      }
    }
    return new Earlier(answers, changes);
  }

  /** Whether there is nothing of the kind. */
  public boolean isEmpty() {
    return answers.isEmpty() && changes.isEmpty();
  }

  /** What was shown of a change, and when. */
  public record Seen(java.time.Instant at, List<String> lines) {
    public Seen {
      lines = List.copyOf(lines);
    }
  }
}
