package org.fingerpost.summary;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Entry;

/**
 * A receipt for a case that was erased: that it was, when, and what that did not reach.
 *
 * <p>It says nothing of what stood in the case. The names of files that were saved from it are
 * there, so that they can be found; the case's own name only where the person wants it.
 *
 * @param id which case it was
 * @param name what it was called
 * @param held how much it held; nothing where it was damaged and could not be counted
 * @param erasedAt when it was done
 */
public record Receipt(CaseId id, String name, Optional<Held> held, Instant erasedAt) {
  private static final int SHORT_ID = 8;
  private static final String RULE = "=".repeat(72);

  /**
   * How much a case held.
   *
   * @param entries how many entries there were
   * @param notes how many notes had been written, removed ones too
   * @param first when the first entry was made
   * @param last when the last entry was made
   * @param summaries what was saved from it
   */
  public record Held(
      int entries, int notes, Instant first, Instant last, List<Entry.SummaryMade> summaries) {
    public Held {
      summaries = List.copyOf(summaries);
    }

    /**
     * Counts what is in a case, before it is erased; a damaged one cannot be counted, and can be
     * erased all the same.
     *
     * @throws CaseException if the case cannot be opened for another reason
     */
    public static Optional<Held> of(Caseload caseload, CaseId id) throws CaseException {
      try {
        return Optional.of(of(caseload.open(id)));
      } catch (CaseException refused) {
        if (refused.problem() instanceof CaseProblem.CaseDamaged) {
          return Optional.empty();
        }
        throw refused;
      }
    }

    /** Counts what is in a case, before it is erased. */
    public static Held of(Case kept) {
      long notes =
          kept.log().stream()
              .map(logged -> logged.entry())
              .filter(Entry.NoteWritten.class::isInstance)
              .map(entry -> ((Entry.NoteWritten) entry).note())
              .distinct()
              .count();
      return new Held(
          kept.log().size(),
          Math.toIntExact(notes),
          kept.log().getFirst().at(),
          kept.log().getLast().at(),
          kept.summaries());
    }
  }

  /** The first characters of the id, as lists show it. */
  public String shortId() {
    return id.toString().substring(0, SHORT_ID);
  }

  /**
   * To read, save or print, lines ended with a line feed.
   *
   * @param withName whether the case's own name is said
   */
  public String text(boolean withName) {
    StringBuilder text = new StringBuilder();
    LogWords.line(text, "Receipt: a case was erased");
    LogWords.line(text, RULE);
    if (withName) {
      LogWords.line(text, "Case: " + Legible.line(name));
    }
    LogWords.line(text, "Case number: " + shortId());
    LogWords.line(text, "Erased: " + LogWords.moment(erasedAt));
    held.ifPresentOrElse(
        was -> {
          LogWords.line(text, "Entries erased: " + was.entries());
          LogWords.line(text, "Notes among them: " + was.notes());
          LogWords.line(text, "First entry: " + LogWords.moment(was.first()));
          LogWords.line(text, "Last entry: " + LogWords.moment(was.last()));
        },
        () ->
            LogWords.line(
                text, "It was damaged, so how many entries it had could not be counted."));
    LogWords.line(text, "");
    LogWords.line(text, "What was done");
    point(
        text,
        "The answers, notes and dates of this case were removed from this computer's"
            + " Fingerpost.");
    point(
        text,
        "The key that opened them was destroyed. Fingerpost's own backups cannot bring the"
            + " case back.");
    LogWords.line(text, "");
    LogWords.line(text, "What this does not cover");
    if (held.isEmpty()) {
      point(text, "Summaries that were saved: their names could not be read.");
    }
    Elsewhere.ofACaseErased(held.map(Held::summaries).orElse(List.of())).stream()
        .skip(held.isEmpty() ? 1 : 0)
        .forEach(line -> point(text, line));
    return text.toString();
  }

  private static void point(StringBuilder text, String words) {
    StringBuilder line = new StringBuilder(" -");
    for (String word : words.split(" ", -1)) {
      if (line.length() + word.length() >= RULE.length()) {
        LogWords.line(text, line.toString());
        line = new StringBuilder("  ");
      }
      line.append(' ').append(word);
    }
    LogWords.line(text, line.toString());
  }

  /**
   * Writes it as text.
   *
   * @throws CannotWrite where that is not possible; a file that was there before is as it was
   */
  public void writeTo(Path file, boolean withName) throws CannotWrite {
    SafeFile.write(file, text(withName).getBytes(StandardCharsets.UTF_8));
  }
}
