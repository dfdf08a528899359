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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.NoteId;
import org.fingerpost.flow.Answer;
import org.fingerpost.store.Backups;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.vault.Unlocking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases out of one computer's caseload and into another's, by the commands. */
class ExportImportTest {
  private static final String PASSPHRASE = "three brown hens at noon";

  @TempDir private Path folder;
  private Path here;
  private Path there;
  private Path out;

  @BeforeEach
  void nameThePlaces() {
    here = folder.resolve("here").resolve("cases.db");
    there = folder.resolve("there").resolve("cases.db");
    out = folder.resolve("stick.fingerpost");
  }

  private static CaseId aCase(Path file, String title) throws CaseException {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, InstantSource.system())) {
      Head head = new Head(title, "Started", Optional.empty(), Optional.empty(), false);
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
              note(1, "The school rang")),
          head);
      return id;
    }
  }

  private static Entry note(int number, String text) {
    return new Entry.NoteWritten(new NoteId(number), Optional.empty(), text);
  }

  private static void append(Path file, CaseId id, Entry entry) throws CaseException {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, InstantSource.system())) {
      Head head = caseload.list().cases().getFirst().head();
      caseload.append(id, entry, head);
    }
  }

  private static Case read(Path file, CaseId id) throws CaseException {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, InstantSource.system())) {
      return caseload.open(id);
    }
  }

  private Ran export(String... arguments) {
    return run(here, PASSPHRASE + "\n", prepend("export", arguments));
  }

  private Ran bring(String... arguments) {
    return run(there, PASSPHRASE + "\n", prepend("import", arguments));
  }

  private static String[] prepend(String command, String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = command;
    all[1] = "--passphrase-from-stdin";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return all;
  }

  @Test
  void aCaseGoesFromOneComputerToTheOther() throws Exception {
    CaseId id = aCase(here, "K., mother");
    Ran exported = export(id.toString().substring(0, 8), "--out", out.toString());
    assertThat(exported.problems()).isEmpty();
    assertThat(exported.code()).isZero();
    assertThat(exported.out()).contains("K., mother", "a lost one cannot be got back");
    Ran looked = bring(out.toString(), "--look");
    assertThat(looked.out()).contains("Cases in it: 1", "not here yet");
    assertThat(there).doesNotExist();
    Ran brought = bring(out.toString());
    assertThat(brought.problems()).isEmpty();
    assertThat(brought.code()).isZero();
    assertThat(brought.out()).contains("Taken in: K., mother");
    assertThat(read(there, id)).isEqualTo(read(here, id));
    assertThat(bring(out.toString()).out()).contains("already here, the same");
  }

  @Test
  void theLineInTheListIsMadeFromThePathwaysHere() throws Exception {
    CaseId id = aCase(here, "Whatever it was called");
    export(id.toString(), "--out", out.toString());
    bring(out.toString());
    try (SqliteCaseload caseload = SqliteCaseload.open(there, InstantSource.system())) {
      Head head = caseload.list().cases().getFirst().head();
      assertThat(head.area()).contains("Islington");
      assertThat(head.standing()).isNotEqualTo("Started");
    }
  }

  @Test
  void withoutACaseItListsThem() throws Exception {
    CaseId id = aCase(here, "K., mother\u001b[31m");
    aCase(here, "Another");
    Ran listed = run(here, "", "export");
    assertThat(listed.code()).isZero();
    assertThat(listed.out())
        .contains(id.toString().substring(0, 8) + "  K., mother", "Another", "last touched")
        .doesNotContain("\u001b");
  }

  @Test
  void aNameThatFitsNoneOrSeveralIsSaid() throws Exception {
    aCase(here, "Amir, father");
    aCase(here, "Amira, aunt");
    assertThat(export("amir", "--out", out.toString()))
        .satisfies(
            ran -> {
              assertThat(ran.code()).isEqualTo(2);
              assertThat(ran.problems()).contains("Amir, father", "Amira, aunt");
            });
    assertThat(export("nobody", "--out", out.toString()).code()).isEqualTo(2);
    assertThat(out).doesNotExist();
    assertThat(export("aunt", "--out", out.toString()).code()).isZero();
    assertThat(export("--all", "--out", out.toString()).out()).contains("father", "aunt");
    assertThat(folder.resolve("stick.earlier.fingerpost")).exists();
  }

  @Test
  void whatMakesNoSenseIsBadUse() throws Exception {
    aCase(here, "K., mother");
    assertThat(export("K., mother").code()).isEqualTo(2);
    assertThat(export("--out", out.toString()).code()).isEqualTo(2);
    assertThat(export("mother", "--out", folder.resolve("k.zip").toString()).code()).isEqualTo(2);
    assertThat(bring(out.toString(), "--merge", "--keep-both").code()).isEqualTo(2);
    Ran noKeyboard = run(here, "", "export", "mother", "--out", out.toString());
    assertThat(noKeyboard.code()).isEqualTo(2);
    assertThat(noKeyboard.problems()).contains("--passphrase-from-stdin").hasLineCount(1);
    Ran nothing = run(here, "", prepend("export", "mother", "--out", out.toString()));
    assertThat(nothing.code()).isEqualTo(2);
    Ran tooShort = run(here, "tea\n", prepend("export", "mother", "--out", out.toString()));
    assertThat(tooShort.code()).isEqualTo(2);
    assertThat(tooShort.problems()).contains("at least 12 characters");
    assertThat(out).doesNotExist();
  }

  @Test
  void noCaseAtAllIsSaid() {
    Ran ran = run(here, "", "export");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(here.getParent()).doesNotExist();
  }

  @Test
  void aWrongPassphraseADamagedFileAndAnyOtherFileAreTold() throws Exception {
    aCase(here, "K., mother");
    export("mother", "--out", out.toString());
    Ran wrong = run(there, "some other words\n", prepend("import", out.toString()));
    assertThat(wrong.code()).isEqualTo(3);
    assertThat(wrong.problems()).contains("either the passphrase is wrong or the file is damaged");
    byte[] bytes = Files.readAllBytes(out);
    bytes[100] ^= 1;
    Files.write(out, bytes);
    Ran damaged = bring(out.toString());
    assertThat(damaged.code()).isEqualTo(1);
    assertThat(damaged.problems()).contains("is damaged");
    Ran other = bring(Path.of("pom.xml").toString());
    assertThat(other.code()).isEqualTo(1);
    assertThat(bring(folder.resolve("nowhere.fingerpost").toString()).code()).isEqualTo(3);
    assertThat(bring(folder.toString()).code()).isEqualTo(1);
  }

  @Test
  void aCaseThatWentOnInBothPlacesIsLeftUntilSomebodySays() throws Exception {
    CaseId id = aCase(here, "K., mother");
    export("mother", "--out", out.toString());
    bring(out.toString());
    append(here, id, note(2, "Theirs"));
    append(there, id, note(2, "Ours"));
    append(there, id, new Entry.Answered("what-happened", new Answer.Chosen("delay")));
    append(here, id, new Entry.Answered("what-happened", new Answer.Chosen("missing-help")));
    export("mother", "--out", out.toString());
    Case before = read(there, id);
    Ran undecided = bring(out.toString());
    assertThat(undecided.code()).isEqualTo(2);
    assertThat(undecided.problems()).contains("--merge or --keep-both");
    assertThat(undecided.out())
        .contains(
            "both went on", "here delay, in the file missing-help; merged, missing-help counts");
    assertThat(read(there, id)).isEqualTo(before);
    assertThat(bring(out.toString(), "--keep-both").code()).isZero();
    assertThat(read(there, id)).isEqualTo(before);
    assertThat(bring(out.toString(), "--merge").code()).isZero();
    Case merged = read(there, id);
    assertThat(merged.notes().stream().map(note -> note.text()).toList())
        .containsExactly("The school rang", "Ours", "Theirs");
    assertThat(bring(out.toString(), "--merge").out()).contains("newer here");
    assertThat(read(there, id)).isEqualTo(merged);
  }

  @Test
  void whileTheAppHasTheCasesOpenItIsSaid() throws Exception {
    aCase(here, "K., mother");
    try (SqliteCaseload running = SqliteCaseload.open(here, InstantSource.system())) {
      assertThat(running.list().cases()).hasSize(1);
      Ran ran = export("mother", "--out", out.toString());
      assertThat(ran.code()).isEqualTo(3);
      assertThat(ran.problems()).contains("already running", "close it first").hasLineCount(1);
    }
  }

  @Test
  void aCaseloadWithAPassphraseAsksForItFirst() throws Exception {
    aCase(here, "K., mother");
    try (SqliteCaseload caseload = SqliteCaseload.open(here, InstantSource.system())) {
      caseload.setPassphrase("the caseload's own".toCharArray());
    }
    Ran without = export("mother", "--out", out.toString());
    assertThat(without.code()).isEqualTo(3);
    assertThat(without.problems()).contains("That is not the passphrase");
    Ran ran =
        run(
            here,
            "the caseload's own\n" + PASSPHRASE + "\r\n",
            prepend("export", "mother", "--out", out.toString()));
    assertThat(ran.problems()).isEmpty();
    assertThat(bring(out.toString()).code()).isZero();
    try (SqliteCaseload still =
        SqliteCaseload.open(
            here,
            InstantSource.system(),
            new Unlocking.WithPassphrase("the caseload's own".toCharArray()),
            Backups.USUALLY_KEPT)) {
      assertThat(still.list().cases()).hasSize(1);
    }
  }

  @Test
  void atAKeyboardItIsTypedTwiceAndTheCharactersAreWiped() throws Exception {
    aCase(here, "K., mother");
    char[] first = PASSPHRASE.toCharArray();
    char[] second = PASSPHRASE.toCharArray();
    Deque<char[]> typed = new ArrayDeque<>(List.of(first, second));
    Ran ran =
        run(
            new KeptCases(here, Optional.of(_ -> typed.poll())),
            "",
            "export",
            "mother",
            "--out",
            out.toString());
    assertThat(ran.code()).as(ran.problems()).isZero();
    assertThat(first).containsOnly('\0');
    assertThat(second).containsOnly('\0');
    Deque<char[]> differently =
        new ArrayDeque<>(
            List.of(PASSPHRASE.toCharArray(), "three brown hens at none".toCharArray()));
    Ran refused =
        run(
            new KeptCases(here, Optional.of(_ -> differently.poll())),
            "",
            "export",
            "mother",
            "--out",
            out.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.problems()).contains("not the same");
  }

  private static Ran run(Path cases, String typed, String... arguments) {
    return run(new KeptCases(cases, Optional.empty()), typed, arguments);
  }

  private static Ran run(KeptCases kept, String typed, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(problems, true, StandardCharsets.UTF_8));
    int code =
        new Commands(
                terminal,
                new ShippedPathways(Optional.of(Path.of("flows"))),
                () -> LocalDate.of(2026, 11, 23),
                () -> 0,
                kept)
            .run(arguments);
    terminal.out().flush();
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), problems.toString(StandardCharsets.UTF_8));
  }

  private record Ran(int code, String out, String problems) {}
}
