package org.fingerpost.summary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.Earlier;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Given;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.Logged;
import org.fingerpost.casework.NoteId;
import org.fingerpost.casework.Revisited;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Pathways;
import org.fingerpost.law.InWords;

/**
 * Everything that is kept about one case: as text for a person, and as JSON for a program.
 *
 * <p>Every entry of the log stands in both: also answers that count no more, earlier words of
 * notes, and notes that were removed. It ends with where else copies may be. Unlike a {@link
 * Summary}, it leaves nothing out; it is the answer to "what do you hold about me?" (UK GDPR, art.
 * 15 and 20).
 *
 * @param kept the case, whole
 * @param head its line in the list, which is kept too
 * @param pathways to tell which answers count now; without them that is left unsaid
 * @param madeOn the day in England
 */
public record HeldReport(Case kept, Head head, Optional<Pathways> pathways, LocalDate madeOn) {
  private static final String RULE = "=".repeat(72);

  /** Both files. */
  public record Written(Path text, Path data) {}

  /**
   * Writes the text under the name that was chosen, in place of a file there, and the data beside
   * it under the same name with {@code .json} after it, or a number before that where it is taken.
   *
   * @param json writes maps, lists, strings and numbers
   * @throws CannotWrite where that is not possible; a file that was there before is as it was
   */
  public Written writeAs(Path text, Function<Object, String> json) throws CannotWrite {
    Path data = text.resolveSibling(text.getFileName() + ".json");
    for (int number = 2; Files.exists(data); number++) {
      data = text.resolveSibling(text.getFileName() + "-" + number + ".json");
    }
    SafeFile.write(data, (json.apply(data()) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      SafeFile.write(text, text().getBytes(StandardCharsets.UTF_8));
      return new Written(text, data);
    } catch (CannotWrite refused) {
      takeBack(data, refused);
      throw refused;
    }
  }

  /** Both files or neither: half of it, unnoticed, is a copy that nobody knows of. */
  private static void takeBack(Path data, CannotWrite refused) {
    try {
      Files.deleteIfExists(data);
    } catch (IOException alsoRefused) {
      refused.addSuppressed(alsoRefused);
    }
  }

  // As text

  /** For a person to read, in UTF-8, lines ended with a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    LogWords words = new LogWords(pathways);
    LogWords.line(text, "Everything kept about this case");
    LogWords.line(text, RULE);
    LogWords.line(text, "Made on " + InWords.plain(madeOn) + ". Nothing is left out.");
    LogWords.line(text, "Whoever has this file can read it. Keep it safe.");
    LogWords.line(text, "");
    about(text);
    answers(text, words);
    words.notes(text, kept.log());
    earlierNotes(text, words);
    words.everything(text, kept.log(), kept.log().getLast().sequence());
    elsewhere(text);
    return text.toString();
  }

  private void about(StringBuilder text) {
    LogWords.words(text, "   ", "Name in the list: " + Legible.line(head.title()));
    LogWords.words(text, "   ", "Where it stands: " + Legible.line(head.standing()));
    head.area().ifPresent(area -> LogWords.words(text, "   ", "Council: " + Legible.line(area)));
    head.next()
        .ifPresent(
            due ->
                LogWords.words(
                    text,
                    "   ",
                    "Next date: " + InWords.plain(due.on()) + ", " + Legible.line(due.what())));
    if (head.closed()) {
      LogWords.line(text, "   It is closed.");
    }
    LogWords.line(text, "   Its id: " + kept.id());
    LogWords.line(text, "   Entries: " + kept.log().size());
    LogWords.line(text, "   First entry: " + LogWords.moment(kept.log().getFirst().at()));
    LogWords.line(text, "   Last entry: " + LogWords.moment(kept.log().getLast().at()));
  }

  /** What counts now, and then what does not: nothing that was answered is passed over. */
  private void answers(StringBuilder text, LogWords words) {
    Optional<Map<String, Answer>> counting = counting();
    if (counting.isEmpty()) {
      words.answers(text, kept.log());
      return;
    }
    List<Given> now =
        kept.given().stream()
            .filter(given -> given.answer().equals(counting.get().get(given.question())))
            .toList();
    section(text, words, "Answers that count now", now);
    section(
        text,
        words,
        "Answers that do not count now: changed later, set aside, or fitting no more",
        Earlier.of(kept, counting.get()).answers());
  }

  private static void section(
      StringBuilder text, LogWords words, String heading, List<Given> answers) {
    if (answers.isEmpty()) {
      return;
    }
    LogWords.line(text, "");
    LogWords.line(text, "   " + heading);
    for (Given given : answers) {
      Entry.Answered answered =
          new Entry.Answered(given.question(), given.answer(), given.wording());
      LogWords.words(text, "     ", words.question(answered));
      LogWords.words(
          text, "       ", words.answer(answered) + "\n(" + LogWords.moment(given.at()) + ")");
    }
  }

  /** The answers on the way, by question; nothing where the pathways cannot tell. */
  private Optional<Map<String, Answer>> counting() {
    return pathways
        .filter(all -> !all.flows().isEmpty())
        .map(
            all -> {
              String any = all.flows().keySet().iterator().next();
              return Revisited.of(kept, all, any, madeOn).journey().answers();
            });
  }

  /** Words of notes that were written anew, and notes that were removed. */
  private void earlierNotes(StringBuilder text, LogWords words) {
    Map<NoteId, Logged> standing = new LinkedHashMap<>();
    List<String> earlier = new ArrayList<>();
    for (Logged logged : kept.log()) {
      if (logged.entry() instanceof Entry.NoteWritten written) {
        before(standing.put(written.note(), logged), "written anew " + on(logged), words)
            .ifPresent(earlier::add);
      } else if (logged.entry() instanceof Entry.NoteRemoved(NoteId note)) {
        before(standing.remove(note), "removed " + on(logged), words).ifPresent(earlier::add);
      }
    }
    if (!earlier.isEmpty()) {
      LogWords.line(text, "");
      LogWords.line(text, "   Earlier words of notes, and notes that were removed");
      earlier.forEach(one -> LogWords.words(text, "     ", one));
    }
  }

  private static String on(Logged logged) {
    return LogWords.moment(logged.at());
  }

  private static Optional<String> before(
      @org.jspecify.annotations.Nullable Logged logged, String became, LogWords words) {
    return logged != null && logged.entry() instanceof Entry.NoteWritten written
        ? Optional.of(on(logged) + ", " + became + words.beside(written) + "\n" + written.text())
        : Optional.empty();
  }

  private void elsewhere(StringBuilder text) {
    LogWords.line(text, "");
    LogWords.line(text, RULE);
    LogWords.line(text, "Where else copies may be");
    for (String line : Elsewhere.ofACaseKept(kept.summaries())) {
      LogWords.words(text, "   - ", line);
    }
  }

  // As data

  /** The same as maps, lists, strings and numbers. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("format", 1);
    data.put("madeOn", madeOn.toString());
    data.put("id", kept.id().toString());
    data.put("list", listed());
    counting().ifPresent(now -> data.put("counting", List.copyOf(now.keySet())));
    data.put("entries", LogWords.data(kept.log()));
    data.put("elsewhere", Elsewhere.ofACaseKept(kept.summaries()));
    return data;
  }

  private Map<String, Object> listed() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("title", head.title());
    line.put("standing", head.standing());
    head.next()
        .ifPresent(
            due -> {
              line.put("due", due.on().toString());
              line.put("dueWhat", due.what());
            });
    head.area().ifPresent(area -> line.put("area", area));
    line.put("closed", head.closed());
    return line;
  }
}
