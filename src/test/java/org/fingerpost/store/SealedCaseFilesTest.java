package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.store.SqliteCaseloadTest.problemOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseFile;
import org.fingerpost.casework.CaseFile.Carried;
import org.fingerpost.casework.CaseFileCodec;
import org.fingerpost.casework.CaseFiles;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.CaseProblem.CannotSave.Cause;
import org.fingerpost.casework.CaseProblem.CaseFileRefused;
import org.fingerpost.casework.CaseProblem.CaseFileRefused.Reason;
import org.fingerpost.vault.FailingDisk;
import org.fingerpost.vault.QuickSealing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case file is the old one or the new one, opens with its passphrase, or says why not. */
class SealedCaseFilesTest {
  private static final char[] PASSPHRASE = "three brown hens at noon".toCharArray();

  @TempDir private Path folder;
  private final CaseFiles files = new SealedCaseFiles();

  /** A caseload's cases as a file carries them. */
  static CaseFile ofAll(SqliteCaseload caseload) throws CaseException {
    List<Carried> carried = new java.util.ArrayList<>();
    for (var listed : caseload.list().cases()) {
      carried.add(new Carried(caseload.open(listed.id()), listed.head()));
    }
    return new CaseFile(Samples.MORNING, carried);
  }

  static CaseFile some(int cases) throws CaseException {
    try (SqliteCaseload caseload = SqliteCaseload.inMemory(Samples.CLOCK)) {
      for (int one = 0; one < cases; one++) {
        CaseId id = Samples.aCase(caseload);
        caseload.append(id, Samples.note(2, "Note of case " + one), Samples.HEAD);
      }
      return ofAll(caseload);
    }
  }

  private Reason refusal(Path file, char[] passphrase) {
    CaseProblem problem = problemOf(() -> files.read(file, passphrase));
    assertThat(problem).isInstanceOf(CaseFileRefused.class);
    return ((CaseFileRefused) problem).reason();
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    CaseFile file = some(3);
    Path place = folder.resolve("k.fingerpost");
    files.write(place, file, PASSPHRASE);
    files.requireSound(place);
    assertThat(files.read(place, PASSPHRASE)).isEqualTo(file);
    String raw = Files.readString(place, StandardCharsets.ISO_8859_1);
    assertThat(raw).doesNotContain("Note of case", "K., mother", "islington", "attainment");
  }

  @Test
  void theFileBeforeIsKeptOnce() throws Exception {
    Path place = folder.resolve("k.fingerpost");
    CaseFile first = some(1);
    CaseFile second = some(2);
    CaseFile third = some(3);
    files.write(place, first, PASSPHRASE);
    files.write(place, second, PASSPHRASE);
    files.write(place, third, PASSPHRASE);
    assertThat(files.read(place, PASSPHRASE)).isEqualTo(third);
    assertThat(files.read(folder.resolve("k.earlier.fingerpost"), PASSPHRASE)).isEqualTo(second);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).hasSize(2);
    }
  }

  @Test
  void aWrongPassphraseAndAnAlteredFileAreSaidInOneSentence() throws Exception {
    Path place = folder.resolve("k.fingerpost");
    files.write(place, some(1), PASSPHRASE);
    CaseProblem wrong = problemOf(() -> files.read(place, "another passphrase".toCharArray()));
    assertThat(wrong.what()).contains("either the passphrase is wrong or the file is damaged");
    byte[] bytes = Files.readAllBytes(place);
    bytes[5000] ^= 1;
    Files.write(place, QuickSealing.summedAnew(bytes));
    assertThat(problemOf(() -> files.read(place, PASSPHRASE))).isEqualTo(wrong);
    Files.write(place, bytes);
    assertThat(refusal(place, PASSPHRASE)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void whatIsNoCaseFileIsSaidBeforeAPassphraseIsAskedFor() throws Exception {
    Path letter = folder.resolve("letter.fingerpost");
    Files.writeString(letter, "Dear Sir or Madam, this is a letter and no case file at all.");
    assertThat(problemOf(() -> files.requireSound(letter)))
        .isEqualTo(new CaseFileRefused(letter, Reason.FOREIGN));
    assertThat(problemOf(() -> files.requireSound(folder)))
        .isEqualTo(new CaseFileRefused(folder, Reason.FOREIGN));
    Path missing = folder.resolve("missing.fingerpost");
    assertThat(problemOf(() -> files.requireSound(missing)))
        .isEqualTo(new CaseFileRefused(missing, Reason.UNREADABLE));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldAsWhatItIs() throws Exception {
    CaseFile file = some(1);
    Path nowhere = folder.resolve("gone").resolve("k.fingerpost");
    assertThat(problemOf(() -> files.write(nowhere, file, PASSPHRASE)))
        .isEqualTo(new CaseProblem.CaseFileNotWritten(nowhere, Cause.GONE));
    assertThat(problemOf(() -> files.write(folder, file, PASSPHRASE)))
        .isEqualTo(new CaseProblem.CaseFileNotWritten(folder, Cause.NOT_ALLOWED));
  }

  /** Issue: 500 seeded byte flips, every one detected or harmless. */
  @Test
  void everyFlippedByteIsDetected() throws Exception {
    int flips = Integer.getInteger("fingerpost.flips", 60);
    byte[] content = new CaseFileCodec().write(some(2), Integer.MAX_VALUE).orElseThrow();
    byte[] bytes = QuickSealing.seal(content, PASSPHRASE);
    Path place = folder.resolve("k.fingerpost");
    Random random = new Random(12);
    int detected = 0;
    for (int flip = 0; flip < flips; flip++) {
      byte[] flipped = bytes.clone();
      // Every third in the header, where a flip does most.
      int at = random.nextInt(flip % 3 == 0 ? 44 : bytes.length);
      flipped[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(place, flipped);
      assertThat(refusal(place, PASSPHRASE)).isIn(Reason.DAMAGED, Reason.FOREIGN);
      if (at < bytes.length - 32) {
        Files.write(place, QuickSealing.summedAnew(flipped));
        assertThat(refusal(place, PASSPHRASE)).isNotNull();
      }
      detected++;
    }
    System.out.println(flips + " byte flips of a case file, " + detected + " detected");
    assertThat(detected).isEqualTo(flips).isPositive();
  }

  /** Issue: save to a device that fails at random points, 100 times: old or new always opens. */
  @Test
  void savedToAFailingDeviceTheOldOrTheNewAlwaysOpens() throws Exception {
    int saves = Integer.getInteger("fingerpost.failingSaves", 9);
    CaseFile old = some(1);
    CaseFile now = some(2);
    Path place = folder.resolve("k.fingerpost");
    files.write(place, old, PASSPHRASE);
    byte[] before = Files.readAllBytes(place);
    FailingDisk counting = new FailingDisk(folder, 0);
    counting.failAt(Integer.MAX_VALUE, FailingDisk.Mode.ONCE);
    files.write(counting.place("k.fingerpost"), now, PASSPHRASE);
    List<FailingDisk.Mode> modes = List.of(FailingDisk.Mode.values());
    Random random = new Random(1);
    int told = 0;
    int stillOld = 0;
    for (int save = 0; save < saves; save++) {
      Files.write(place, before);
      FailingDisk disk = new FailingDisk(folder, save);
      FailingDisk.Mode mode = modes.get(save % modes.size());
      disk.failAt(1 + random.nextInt(counting.operations()), mode);
      try {
        files.write(disk.place("k.fingerpost"), now, PASSPHRASE);
      } catch (CaseException refused) {
        assertThat(refused.problem()).isInstanceOf(CaseProblem.CaseFileNotWritten.class);
        told++;
      }
      disk.mend();
      CaseFile opened = files.read(place, PASSPHRASE);
      assertThat(opened).isIn(old, now);
      stillOld += opened.equals(old) ? 1 : 0;
      Path earlier = CaseFiles.earlier(place);
      assertThat(files.read(earlier, PASSPHRASE)).isIn(old, now);
    }
    System.out.println(
        saves
            + " saves to a failing device, "
            + told
            + " told, "
            + stillOld
            + " left the old file, all of them opened");
    assertThat(told).isPositive();
  }

  @Test
  void exportedImportedAndExportedAgainItIsTheSame() throws Exception {
    CaseFile first = some(3);
    Path place = folder.resolve("k.fingerpost");
    files.write(place, first, PASSPHRASE);
    try (SqliteCaseload elsewhere = SqliteCaseload.inMemory(Samples.CLOCK)) {
      for (Carried carried : files.read(place, PASSPHRASE).cases()) {
        elsewhere.adopt(carried.content(), carried.head());
      }
      assertThat(ofAll(elsewhere).cases()).containsExactlyInAnyOrderElementsOf(first.cases());
    }
  }

  @Test
  void aCaseComesOutAsItWasKept() throws Exception {
    Path file = folder.resolve("fingerpost.db");
    CaseFile carried = some(1);
    Case content = carried.cases().getFirst().content();
    try (SqliteCaseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      caseload.adopt(content, carried.cases().getFirst().head());
    }
    assertThat(Samples.kept(file, content.id())).isEqualTo(content);
  }
}
