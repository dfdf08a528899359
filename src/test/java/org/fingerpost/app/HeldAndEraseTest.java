package org.fingerpost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.NoteId;
import org.fingerpost.flow.Answer;
import org.fingerpost.store.SqliteCaseload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is held about a person, and erasing it, by the commands and the real store. */
class HeldAndEraseTest {
  private static final Head HEAD =
      new Head("K., mother", "Started", Optional.empty(), Optional.of("Islington"), false);

  @TempDir private Path folder;
  private Path cases;
  private CaseId id;

  @BeforeEach
  void keepACase() throws Exception {
    cases = folder.resolve("cases").resolve("cases.db");
    try (SqliteCaseload caseload = SqliteCaseload.open(cases, InstantSource.system())) {
      id =
          caseload
              .start(
                  new Entry.Opened("unhappy-with-send", "2026-11-23", Optional.of("islington")),
                  HEAD)
              .id();
      caseload.append(
          id,
          List.of(
              new Entry.Answered("which-council", new Answer.InArea("islington")),
              new Entry.Answered("what-happened", new Answer.Chosen("delay")),
              new Entry.Answered("what-happened", new Answer.Chosen("decision-letter")),
              note(1, "First she said Monday"),
              note(1, "Then she said Tuesday"),
              note(2, "A note taken away"),
              new Entry.NoteRemoved(new NoteId(2)),
              new Entry.SummaryMade("pdf", "next-steps.pdf")),
          HEAD);
    }
  }

  private static Entry note(int number, String text) {
    return new Entry.NoteWritten(new NoteId(number), Optional.empty(), text);
  }

  private record Ran(int code, String out, String problems) {}

  private Ran run(String typed, String... arguments) {
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
                () -> LocalDate.of(2026, 11, 27),
                () -> 0,
                new KeptCases(cases, Optional.empty()))
            .run(arguments);
    return new Ran(
        code, said.toString(StandardCharsets.UTF_8), problems.toString(StandardCharsets.UTF_8));
  }

  private boolean isHere() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(cases, InstantSource.system())) {
      return caseload.presence(id) == Caseload.Presence.HERE;
    }
  }

  @Test
  void everythingHeldIsInBothFilesAndSaysWhereElseCopiesAre() throws Exception {
    Path out = folder.resolve("held.txt");
    Ran ran = run("", "held", "mother", "--out", out.toString());
    assertThat(ran.problems()).isEmpty();
    assertThat(ran.code()).isZero();
    String text = Files.readString(out);
    assertThat(text)
        .contains(
            "First she said Monday",
            "Then she said Tuesday",
            "A note taken away",
            "Note 2 was removed",
            "Answers that count now",
            "Answers that do not count now",
            "Something is late",
            "The council sent a decision I disagree with",
            "Where else copies may be",
            "next-steps.pdf");
    assertThat(text.indexOf("Answers that do not count now"))
        .isLessThan(text.indexOf("Something is late"));
    assertThat(Files.readString(folder.resolve("held.txt.json")))
        .contains("\"text\": \"A note taken away\"", "\"kind\": \"note-removed\"", id.toString());
    assertThat(isHere()).isTrue();
  }

  @Test
  void writingItAgainOverwritesNoDataThatWasThere() throws Exception {
    Path theirs = Files.writeString(folder.resolve("held.txt.json"), "theirs");
    Ran ran = run("", "held", id.toString(), "--out", folder.resolve("held.txt").toString());
    assertThat(ran.out()).contains("held.txt-2.json");
    assertThat(theirs).hasContent("theirs");
  }

  @Test
  void whatCannotBeWrittenLeavesNoHalf() throws Exception {
    Path taken = Files.createDirectory(folder.resolve("held.txt"));
    Ran ran = run("", "held", "mother", "--out", taken.toString());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.problems()).contains("is a folder");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(one -> String.valueOf(one.getFileName())))
          .containsExactlyInAnyOrder("cases", "held.txt");
    }
  }

  @Test
  void anUnknownCaseIsBadUse() {
    Ran ran = run("", "held", "nobody", "--out", folder.resolve("x.txt").toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.problems()).contains("There is no case \"nobody\"");
  }

  @Test
  void erasingAsksForAWordAndGivesAReceipt() throws Exception {
    Path receipt = folder.resolve("receipt.txt");
    String[] erase = {"erase", "mother", "--receipt", receipt.toString()};

    for (String typed : List.of("", "no\n", "yes\n", "\n")) {
      Ran refused = run(typed, erase);
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.problems()).contains("Nothing was erased");
      assertThat(isHere()).isTrue();
      assertThat(receipt).doesNotExist();
    }

    Ran done = run("erase\n", erase);
    assertThat(done.problems()).isEmpty();
    assertThat(done.code()).isZero();
    assertThat(isHere()).isFalse();
    assertThat(Files.readString(receipt))
        .contains(
            id.toString().substring(0, 8),
            "Entries erased: 9",
            "Notes among them: 2",
            "key that opened them was destroyed",
            "next-steps.pdf",
            "SSD")
        .doesNotContain("mother", "Monday", "taken away", "Islington");
  }

  /** What is still here of it, by its number, must stand on the receipt. */
  @Test
  void theReceiptSaysThatTheListOfWhoOpenedWhatKeepsTheNumber() throws Exception {
    Ran done = run("", "erase", id.toString().substring(0, 8), "--yes");
    assertThat(done.out().replaceAll("\\s+", " "))
        .contains("The list of who opened what on this computer. It keeps the number of this case");
    try (SqliteCaseload caseload = SqliteCaseload.open(cases, InstantSource.system())) {
      assertThat(caseload.audit().orElseThrow().read().lines())
          .anyMatch(line -> line.deed().about().equals(Optional.of(id)));
    }
  }

  @Test
  void aScriptIsNotAskedAndMayHaveTheName() throws Exception {
    Ran done = run("", "erase", id.toString().substring(0, 8), "--yes", "--with-name");
    assertThat(done.code()).isZero();
    assertThat(done.out()).contains("Receipt: a case was erased", "Case: K., mother");
    assertThat(isHere()).isFalse();
  }

  @Test
  void nothingIsErasedWhereTheReceiptHasNoPlace() throws Exception {
    Path there = Files.writeString(folder.resolve("receipt.txt"), "an earlier receipt");
    for (Path place : List.of(there, folder.resolve("no-such-folder").resolve("receipt.txt"))) {
      Ran refused = run("", "erase", "mother", "--yes", "--receipt", place.toString());
      assertThat(refused.code()).isIn(2, 3);
      assertThat(refused.problems()).contains("Nothing was erased");
    }
    assertThat(there).hasContent("an earlier receipt");
    assertThat(isHere()).isTrue();
  }
}
