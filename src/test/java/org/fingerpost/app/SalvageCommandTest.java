package org.fingerpost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.NoteId;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.vault.RecoveryCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged file of cases, from the command line to files that a person can read. */
class SalvageCommandTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T10:12:00Z"));

  @TempDir private Path folder;
  private Path file;
  private Path out;
  private Optional<RecoveryCode> code = Optional.empty();

  @BeforeEach
  void makeCases() throws Exception {
    file = folder.resolve("cases.db");
    out = Files.createDirectory(folder.resolve("out"));
    try (SqliteCaseload caseload = SqliteCaseload.open(file, CLOCK)) {
      Head head = new Head("M., Walsall", "Appeal", Optional.empty(), Optional.empty(), false);
      CaseId id =
          caseload
              .start(
                  new Entry.Opened("unhappy-with-send", "2026-11-23", Optional.of("islington")),
                  head)
              .id();
      caseload.append(
          id,
          List.of(
              new Entry.Answered("what-happened", new Answer.Chosen("decision-letter")),
              new Entry.NoteWritten(
                  new NoteId(1),
                  Optional.of(new NodeId("unhappy-with-send", "what-happened")),
                  "Rang on Monday\nsays \u202Eno\u0007 support"),
              new Entry.Answered("what-happened", new Answer.NotSure())),
          head);
      for (int number = 2; number < 30; number++) {
        caseload.append(
            id,
            new Entry.NoteWritten(new NoteId(number), Optional.empty(), "Line. ".repeat(150)),
            head);
      }
    }
  }

  private record Ran(int code, String out, String problems) {}

  private Ran salvage(String typed, Path to) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(said, true, StandardCharsets.UTF_8),
            new PrintStream(problems, true, StandardCharsets.UTF_8));
    int code =
        new Commands(
                terminal,
                new ShippedPathways(Optional.of(Path.of("flows"))),
                () -> LocalDate.of(2026, 11, 26),
                () -> 0)
            .run("salvage", file.toString(), "--out", to.toString());
    return new Ran(
        code, said.toString(StandardCharsets.UTF_8), problems.toString(StandardCharsets.UTF_8));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return List.copyOf(
          new TreeSet<>(files.map(one -> String.valueOf(one.getFileName())).toList()));
    }
  }

  @Test
  void aWholeFileIsWrittenWholeInWordsThatCanBeRead() throws Exception {
    Ran ran = salvage("", out);

    assertThat(ran.problems()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("32 entries of 1 case could be read; none is known to be missing.");
    assertThat(names())
        .containsExactly("fingerpost-salvage-2026-11-26.json", "fingerpost-salvage-2026-11-26.txt");
    String text = Files.readString(out.resolve("fingerpost-salvage-2026-11-26.txt"));
    assertThat(text)
        .contains("1. M., Walsall", "No entry is missing.")
        .contains("What has happened?\n       I am not sure")
        .contains("Rang on Monday\n", "says \uFFFDno\uFFFD support")
        .doesNotContain("\u202E", "\u0007", "(missing)");
    assertThat(Files.readString(out.resolve("fingerpost-salvage-2026-11-26.json")))
        .contains("\"chosen\": \"decision-letter\"", "\"not-sure\": true", "\"missing\": []");
  }

  @Test
  void ofADamagedFileEveryMissingEntryIsNamedAndTheFileStaysAsItIs() throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 0, 100, (byte) 0);
    for (int page = 5; page < bytes.length / 4096 - 1; page++) {
      Arrays.fill(bytes, page * 4096, (page + 1) * 4096, (byte) 1);
    }
    Files.write(file, bytes);

    Ran ran = salvage("", out);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.problems()).isEmpty();
    assertThat(ran.out()).containsPattern("entries of 1 case could be read; \\d+ are missing");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    assertThat(Files.readString(out.resolve("fingerpost-salvage-2026-11-26.txt")))
        .contains("Missing: entr", "(missing)");
  }

  @Test
  void nothingThatIsThereIsOverwritten() throws Exception {
    salvage("", out);
    salvage("", out);

    assertThat(names()).hasSize(4).contains("fingerpost-salvage-2026-11-26-2.txt");
  }

  @Test
  void aLockedFileAsksForThePassphraseOrTheRecoveryCode() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, CLOCK)) {
      code = caseload.setPassphrase("tea and toast".toCharArray());
    }

    Ran none = salvage("", out);
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.problems()).contains("Your cases are locked.");
    Ran wrong = salvage("coffee\n", out);
    assertThat(wrong.code()).isEqualTo(3);
    assertThat(wrong.problems()).contains("That is not the passphrase.");
    assertThat(names()).isEmpty();

    assertThat(salvage("tea and toast\n", out).code()).isZero();
    assertThat(salvage(code.orElseThrow().printed() + "\n", out).code()).isZero();
    assertThat(names()).hasSize(4);
  }

  @Test
  void whatCannotBeIsSaidInAPlainSentence() throws Exception {
    assertThat(salvage("", folder.resolve("nowhere")).code()).isEqualTo(3);
    Files.delete(folder.resolve("cases.db.keys"));
    Files.delete(folder.resolve("cases.db.keys-2"));
    Ran ran = salvage("", out);
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.problems())
        .contains("Without its keys nothing in the file can be read")
        .doesNotContain("Exception");
  }
}
