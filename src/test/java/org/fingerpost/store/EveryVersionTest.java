package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fingerpost.OwnProcess;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Listed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From every version there ever was, an interruption anywhere leaves exactly the old or the new.
 */
class EveryVersionTest {
  @TempDir Path folder;

  static IntStream older() {
    return IntStream.range(1, OldVersions.all().version());
  }

  private static Map<CaseId, Case> cases(CaseloadFile where, Schema schema) throws Exception {
    Map<CaseId, Case> cases = new TreeMap<>();
    try (Caseload caseload = OldVersions.open(where, schema)) {
      for (Listed listed : caseload.list().cases()) {
        cases.put(listed.id(), caseload.open(listed.id()));
      }
    }
    assertThat(cases).hasSize(3);
    return cases;
  }

  private static int version(CaseloadFile where) throws IOException {
    return Header.of(where.file()).version();
  }

  @Test
  void theFileOfEveryVersionThatEndedIsKept() {
    for (int version = 1; version < Schema.CURRENT.version(); version++) {
      assertThat(OldVersions.isKept(version)).as("version " + version).isTrue();
    }
    assertThat(OldVersions.isKept(1)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("older")
  void everyVersionIsBroughtUpToDateAfterACheckedBackup(int from) throws Exception {
    CaseloadFile where = OldVersions.make(from, folder);
    Map<CaseId, Case> before = cases(where, OldVersions.upTo(from));

    assertThat(cases(where, OldVersions.all())).isEqualTo(before);

    assertThat(version(where)).isEqualTo(OldVersions.all().version());
    Path backup = new Backups(where, new Inspection(OldVersions.all()), 3).all().getFirst().file();
    assertThat(Header.of(backup).version()).isEqualTo(from);
  }

  @ParameterizedTest
  @MethodSource("older")
  void haltedAtAnyStatementTheOldFileIsUsable(int from) throws Exception {
    CaseloadFile where = OldVersions.make(from, folder);
    Map<CaseId, Case> before = cases(where, OldVersions.upTo(from));
    int halts = 0;
    for (int version = from; version < OldVersions.all().version(); version++) {
      for (int at = 0; at <= OldVersions.all().steps().get(version).size(); at++) {
        List<List<String>> steps = new ArrayList<>(OldVersions.all().steps());
        List<String> halting = new ArrayList<>(steps.get(version));
        halting.add(at, "HALT");
        steps.set(version, halting);

        assertThatThrownBy(() -> OldVersions.open(where, new Schema(steps)).close())
            .isInstanceOf(IllegalStateException.class);

        halts++;
        assertThat(version(where)).isEqualTo(from);
        assertThat(where.unfinished()).doesNotExist();
        assertThat(cases(where, OldVersions.upTo(from))).isEqualTo(before);
      }
    }
    System.out.println("from version " + from + ": halted at " + halts + " statements, none lost");
    assertThat(halts).isPositive();
    assertThat(cases(where, OldVersions.all())).isEqualTo(before);
  }

  /** What changes a file; a kill before any of them is a kill at every file operation. */
  private static final String CHANGES =
      "pwrite64,write,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat,link,"
          + "linkat,mkdir,mkdirat";

  @ParameterizedTest
  @MethodSource("older")
  @Tag("faults")
  @EnabledOnOs(OS.LINUX)
  void killedBeforeAnyChangeToAFileItIsTheOldOrTheNew(int from) throws Exception {
    Strace.require();
    CaseloadFile original = OldVersions.make(from, Files.createDirectory(folder.resolve("from")));
    Map<CaseId, Case> before = cases(original, OldVersions.upTo(from));
    int kills = 0;
    int old = 0;
    boolean finished = false;
    for (int call = 1; !finished; call++) {
      Path copy = folder.resolve("killed-" + call);
      copy(original.folder(), copy);
      CaseloadFile where = new CaseloadFile(copy.resolve("fingerpost.db"));
      Process process = upgrade(where, call);
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      finished = process.waitFor() == 0;
      assertThat(!finished || said.contains("3 cases")).as(said).isTrue();
      kills += finished ? 0 : 1;

      int version = version(where);
      assertThat(version).isIn(from, OldVersions.all().version());
      if (version == from) {
        old++;
        Path asOld = folder.resolve("as-old-" + call);
        copy(copy, asOld);
        assertThat(cases(new CaseloadFile(asOld.resolve("fingerpost.db")), OldVersions.upTo(from)))
            .isEqualTo(before);
      }
      assertThat(cases(where, OldVersions.all())).isEqualTo(before);
      assertThat(where.unfinished()).doesNotExist();
    }
    System.out.println(
        "from version "
            + from
            + ": killed before each of "
            + kills
            + " changes to a file; "
            + old
            + " times the old file stood, "
            + (kills - old)
            + " times the new one; none lost");
    assertThat(kills).isGreaterThan(20);
    assertThat(old).isBetween(1, kills);
  }

  private Process upgrade(CaseloadFile where, int call) throws IOException {
    List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null"));
    Path backups = where.backups();
    for (Path path :
        List.of(
            where.file(),
            where.writeAheadLog(),
            where.unfinished(),
            where.folder(),
            backups,
            backups.resolve("unfinished"),
            backups.resolve("000001-2026-11-23.backup"))) {
      command.addAll(List.of("-P", path.toString()));
    }
    command.addAll(
        List.of(
            "-e", "trace=" + CHANGES, "-e", "inject=" + CHANGES + ":signal=SIGKILL:when=" + call));
    command.addAll(OwnProcess.command(Upgrading.class, where.file().toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path one : files.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
  }
}
