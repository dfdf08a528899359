package org.fingerpost.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseFile;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.CaseProblem.CannotSave;
import org.fingerpost.casework.CaseProblem.CannotSave.Cause;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.KeptCopy;
import org.fingerpost.summary.CannotWrite;
import org.fingerpost.summary.SalvageReport;
import org.fingerpost.vault.Unlocking;

/**
 * A program of its own, to be run on a small disk that has nothing else on it: fills the disk
 * before each thing that writes, and wants to be told so, with nothing lost and nothing half done.
 */
public final class FullDisk {
  private static final Entry LONG =
      Samples.note(2, "What the school said at the meeting. ".repeat(2000));

  private final Path disk;
  private final Path file;
  private final Path filler;
  private int told;

  private FullDisk(Path disk) {
    this.disk = disk;
    this.file = disk.resolve("cases").resolve("fingerpost.db");
    this.filler = disk.resolve("filler");
  }

  /** Takes the folder where the disk is mounted. */
  public static void main(String[] arguments) throws Exception {
    FullDisk here = new FullDisk(Path.of(arguments[0]));
    here.run();
    System.out.println("told " + here.told + " times that the disk is full, nothing lost");
  }

  private void run() throws Exception {
    fill(0);
    toldFull(() -> SqliteCaseload.open(file, Samples.CLOCK).close());
    require(!Files.exists(file), "no half made file");
    empty();

    Case kept;
    try (SqliteCaseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      CaseId id = Samples.aCase(caseload);
      kept = saving(caseload, id);
      kept = backingUp(caseload, kept);
      starting(caseload);
      deleting(caseload);
      protecting(caseload);
      exporting(caseload);
      fill(0);
    }
    require(Samples.bytesBelow(disk).keySet().stream().noneMatch(FullDisk::isHalf), "no half file");
    toldFullOrOpened(kept);
    empty();
    require(Samples.kept(file, kept.id()).equals(kept), "what was acknowledged is there");
    exporting();
    goingBack(kept);
    migrating(Samples.kept(file, kept.id()));
  }

  private Case saving(SqliteCaseload caseload, CaseId id) throws Exception {
    Case before = caseload.open(id);
    fill(0);
    toldFull(() -> caseload.append(id, LONG, Samples.HEAD));
    toldFull(() -> caseload.append(id, LONG, Samples.HEAD));
    require(caseload.open(id).equals(before), "a failed save changes nothing");
    empty();
    caseload.append(id, LONG, Samples.HEAD);
    Case after = caseload.open(id);
    require(after.log().size() == before.log().size() + 1, "the same save goes through");
    return after;
  }

  private Case backingUp(SqliteCaseload caseload, Case before) throws Exception {
    Path first = caseload.backUp();
    fill(8192);
    toldFull(caseload::backUp);
    require(Files.exists(first), "the earlier backup stays");
    require(caseload.backups().orElseThrow().all().size() == 1, "no half backup");
    empty();
    caseload.backUp();
    return caseload.open(before.id());
  }

  private void starting(SqliteCaseload caseload) throws Exception {
    int cases = caseload.list().cases().size();
    fill(0);
    toldFull(() -> caseload.start(Samples.OPENED, Samples.HEAD));
    require(caseload.list().cases().size() == cases, "no half made case");
    empty();
  }

  private void deleting(SqliteCaseload caseload) throws Exception {
    CaseId goes = Samples.aCase(caseload);
    fill(0);
    toldFull(() -> caseload.delete(goes));
    require(caseload.open(goes).log().size() == 4, "a delete that failed deleted nothing");
    empty();
    caseload.delete(goes);
    require(caseload.list().cases().stream().noneMatch(one -> one.id().equals(goes)), "it is gone");
  }

  private void protecting(SqliteCaseload caseload) throws Exception {
    fill(0);
    toldFull(() -> caseload.setPassphrase("tea".toCharArray()));
    require(!caseload.hasPassphrase(), "no passphrase was set");
    empty();
  }

  private void exporting(SqliteCaseload caseload) throws Exception {
    SealedCaseFiles files = new SealedCaseFiles();
    char[] passphrase = "three brown hens at noon".toCharArray();
    Path place = disk.resolve("kept.fingerpost");
    CaseFile before = SealedCaseFilesTest.ofAll(caseload);
    files.write(place, before, passphrase);
    Samples.aCase(caseload);
    CaseFile after = SealedCaseFilesTest.ofAll(caseload);
    fill(0);
    toldFull(() -> files.write(place, after, passphrase));
    require(files.read(place, passphrase).equals(before), "the case file before still opens");
    empty();
    files.write(place, after, passphrase);
    require(files.read(place, passphrase).equals(after), "the same export goes through");
  }

  /** The first write of opening may still fit into what the file has already. */
  private void toldFullOrOpened(Case kept) throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      require(caseload.open(kept.id()).equals(kept), "opened on a full disk");
    } catch (CaseException refused) {
      requireFull(refused.problem());
    }
  }

  private void migrating(Case kept) throws Exception {
    List<List<String>> steps = new ArrayList<>(Schema.CURRENT.steps());
    steps.add(List.of("CREATE TABLE labels (label BLOB NOT NULL) STRICT"));
    Opening opening = new Opening(new CaseloadFile(file), new Schema(steps), 1);
    fill(8192);
    toldFull(() -> SqliteCaseload.open(opening, Samples.CLOCK, new Unlocking.Freely()).close());
    empty();
    require(Samples.kept(file, kept.id()).equals(kept), "the old version still opens");
    try (SqliteCaseload caseload =
        SqliteCaseload.open(opening, Samples.CLOCK, new Unlocking.Freely())) {
      require(caseload.open(kept.id()).equals(kept), "brought up to date once there is room");
    }
  }

  /** What can be read of a file, and a summary, go to a disk that may be full as well. */
  private void exporting() throws Exception {
    Path out = Files.createDirectory(disk.resolve("out"));
    try (Recovery recovery = Recovery.of(file, new Unlocking.Freely())) {
      SalvageReport report =
          new SalvageReport(recovery.salvage(), Optional.empty(), LocalDate.of(2026, 11, 26));
      fill(0);
      try {
        report.writeInto(out, String::valueOf);
        throw new AssertionError("exported on a full disk");
      } catch (CannotWrite refused) {
        require(refused.what().contains("full"), "told " + refused.what());
        told++;
      }
      require(Samples.bytesBelow(out).isEmpty(), "no half export");
      empty();
      report.writeInto(out, String::valueOf);
      require(Samples.bytesBelow(out).size() == 2, "exported once there is room");
    }
    try (var written = Files.list(out)) {
      for (Path one : written.toList()) {
        Files.delete(one);
      }
    }
  }

  private void goingBack(Case kept) throws Exception {
    try (Recovery recovery = Recovery.of(file, new Unlocking.Freely())) {
      KeptCopy copy = recovery.copies().getFirst();
      fill(8192);
      toldFull(() -> recovery.to(copy));
      empty();
      require(Samples.kept(file, kept.id()).equals(kept), "nothing was put in its place");
      require(recovery.to(copy).isPresent(), "back at the copy once there is room");
    }
    try (var beside = Files.list(file.getParent())) {
      for (Path one : beside.filter(name -> name.toString().contains("set-aside")).toList()) {
        Files.delete(one);
      }
    }
  }

  private static boolean isHalf(String name) {
    return Set.of("unfinished").stream().anyMatch(name::endsWith);
  }

  private interface Saving {
    void run() throws CaseException;
  }

  private void toldFull(Saving saving) throws IOException {
    try {
      saving.run();
    } catch (CaseException refused) {
      requireFull(refused.problem());
      told++;
      return;
    }
    throw new AssertionError(
        "saved on a full disk, with " + Files.getFileStore(disk).getUsableSpace() + " free");
  }

  private static void requireFull(CaseProblem problem) {
    Optional<Cause> cause =
        switch (problem) {
          case CannotSave cannot -> Optional.of(cannot.cause());
          case CaseProblem.CaseFileNotWritten cannot -> Optional.of(cannot.cause());
          default -> Optional.empty();
        };
    require(cause.equals(Optional.of(Cause.FULL)), "told " + problem);
  }

  /** Leaves this many bytes free, as far as the disk's blocks allow. */
  private void fill(int free) throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(new byte[4096]);
      }
    } catch (IOException full) {
      if (free > 0) {
        try (var channel =
            java.nio.channels.FileChannel.open(filler, java.nio.file.StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() - free);
        }
      }
    }
  }

  private void empty() throws IOException {
    Files.delete(filler);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
