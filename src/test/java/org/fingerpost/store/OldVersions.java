package org.fingerpost.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.Caseload;
import org.fingerpost.vault.Unlocking;

/**
 * Files of every version there ever was, and of versions that are still to come.
 *
 * <p>A released version's file stands among the test resources, as the program of that time wrote
 * it: what a later program would write in its place proves nothing. Before a step is added to
 * {@link Schema#CURRENT}, {@link #main} is run once to write the file of the version that ends.
 */
final class OldVersions {
  /** Steps after those that there are, so that from every version there are several to take. */
  private static final List<List<String>> TO_COME =
      List.of(
          List.of(
              "CREATE TABLE test_labels (case_id BLOB NOT NULL, label BLOB NOT NULL) STRICT",
              "INSERT INTO test_labels SELECT id, X'00' FROM cases",
              "ALTER TABLE test_labels ADD COLUMN colour BLOB"),
          List.of(
              "CREATE INDEX test_labels_by_case ON test_labels (case_id)",
              "DELETE FROM test_labels"));

  private OldVersions() {}

  /** Every step that has been released, then those to come. */
  static Schema all() {
    List<List<String>> steps = new ArrayList<>(Schema.CURRENT.steps());
    steps.addAll(TO_COME);
    return new Schema(steps);
  }

  /** The first steps only. */
  static Schema upTo(int version) {
    return new Schema(all().steps().subList(0, version));
  }

  /** Puts a file of a version into a folder, with the same three cases whatever the version. */
  static CaseloadFile make(int version, Path folder) throws IOException, CaseException {
    CaseloadFile where = new CaseloadFile(folder.resolve("fingerpost.db"));
    int kept = Math.min(version, Schema.CURRENT.version());
    if (kept == Schema.CURRENT.version() && !isKept(kept)) {
      write(where.file());
    } else {
      take(kept, "fingerpost.db", where.file());
      take(kept, "fingerpost.db.keys", where.keys());
      take(kept, "fingerpost.db.keys", org.fingerpost.vault.Vault.secondCopy(where.keys()));
    }
    if (version > kept) {
      open(where, upTo(version)).close();
    }
    return where;
  }

  static SqliteCaseload open(CaseloadFile where, Schema schema) throws CaseException {
    return SqliteCaseload.open(
        new Opening(where, schema, 3), Samples.CLOCK, new Unlocking.Freely());
  }

  /** Whether the file of a released version stands among the resources. */
  static boolean isKept(int version) {
    return OldVersions.class.getResource("version-" + version + "/fingerpost.db") != null;
  }

  private static void take(int version, String name, Path to) throws IOException {
    String resource = "version-" + version + "/" + name;
    try (InputStream in = OldVersions.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("there is no " + resource + " among the test resources");
      }
      Files.copy(in, to);
    }
  }

  private static void write(Path file) throws CaseException {
    try (Caseload caseload = SqliteCaseload.open(file, Samples.CLOCK)) {
      for (int number = 0; number < 3; number++) {
        var id = Samples.aCase(caseload);
        caseload.append(
            id, Samples.note(2, "What was said. ".repeat(10 + 400 * number)), Samples.HEAD);
      }
    }
  }

  /** Writes the file of the present version into the resources. */
  public static void main(String[] arguments) throws Exception {
    Path folder =
        Path.of("src", "test", "resources", "org", "fingerpost", "store")
            .resolve("version-" + Schema.CURRENT.version());
    Files.createDirectories(folder);
    write(folder.resolve("fingerpost.db"));
    Files.delete(folder.resolve("fingerpost.db.lock"));
    Files.delete(folder.resolve("fingerpost.db.keys-2"));
  }
}
