package org.fingerpost.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.NoteId;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;

/** What the tests of this package put into a caseload, and how they look at its files. */
final class Samples {
  static final Instant MORNING = Instant.parse("2026-11-23T10:12:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(MORNING);
  static final Entry.Opened OPENED =
      new Entry.Opened("unhappy-with-send", "2026-11-23", Optional.of("islington"));
  static final Head HEAD =
      new Head(
          "K., mother",
          "Appeal, refused plan",
          Optional.of(new Head.Due(LocalDate.of(2026, 12, 31), "Send appeal, safe date")),
          Optional.of("Islington"),
          false);

  private Samples() {}

  static Entry answer(String question, String option) {
    return new Entry.Answered(question, new Answer.Chosen(option));
  }

  static Entry note(int number, String text) {
    return new Entry.NoteWritten(
        new NoteId(number), Optional.of(new NodeId("appeal", "letter-date")), text);
  }

  /**
   * An answer, a look at another question, or a note: what a call is made of, told by its place.
   */
  static Entry entry(long sequence) {
    return switch ((int) (sequence % 3)) {
      case 0 -> answer("question-" + sequence, "option-" + sequence);
      case 1 -> new Entry.WentTo(new NodeId("appeal", "question-" + sequence));
      default -> note((int) sequence, "text " + sequence);
    };
  }

  /** A case with two answers and a note. */
  static CaseId aCase(Caseload caseload) throws CaseException {
    CaseId id = caseload.start(OPENED, HEAD).id();
    caseload.append(id, answer("what-happened", "decision-letter"), HEAD);
    caseload.append(id, answer("which-decision", "refused-plan"), HEAD);
    caseload.append(id, note(1, "Letter says attainment within expected range"), HEAD);
    return id;
  }

  /** A case as it is kept in a file, read by opening and closing the file. */
  static Case kept(Path file, CaseId id) throws CaseException {
    try (Caseload caseload = SqliteCaseload.open(file, CLOCK)) {
      return caseload.open(id);
    }
  }

  /** What opening the file is refused with. */
  static CaseProblem refusal(Path file) {
    try (Caseload opened = SqliteCaseload.open(file, CLOCK)) {
      throw new AssertionError("opened: " + opened.list());
    } catch (CaseException refused) {
      return refused.problem();
    }
  }

  /** Every file below a folder with all its bytes, to see whether anything at all was changed. */
  static Map<String, String> bytesBelow(Path folder) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> {
                try {
                  bytes.put(
                      folder.relativize(file).toString(),
                      HexFormat.of().formatHex(Files.readAllBytes(file)));
                } catch (IOException unreadable) {
                  throw new UncheckedIOException(unreadable);
                }
              });
    }
    return bytes;
  }
}
