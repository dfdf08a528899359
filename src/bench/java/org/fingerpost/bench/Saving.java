package org.fingerpost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.Logged;
import org.fingerpost.flow.Answer;
import org.fingerpost.store.SqliteCaseload;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One answer made durable, beside a bare insert of as many bytes with the same settings. */
@State(Scope.Benchmark)
public class Saving {
  private static final Head HEAD =
      new Head("K., mother", "Appeal", Optional.empty(), Optional.of("Islington"), false);
  private static final Entry ENTRY =
      new Entry.Answered("what-happened", new Answer.Chosen("decision-letter"));
  private static final int SEALED_BYTES = 128;

  private @Nullable Path folder;
  private @Nullable Caseload caseload;
  private @Nullable CaseId id;
  private @Nullable Connection bare;
  private @Nullable PreparedStatement insert;

  /** Opens both. */
  @Setup
  public void open() throws IOException, CaseException, SQLException {
    folder = Files.createTempDirectory("fingerpost-bench");
    caseload = SqliteCaseload.open(folder.resolve("cases.db"), InstantSource.system());
    id =
        caseload
            .start(new Entry.Opened("unhappy-with-send", "2026-11-23", Optional.empty()), HEAD)
            .id();
    bare = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.db"));
    try (Statement statement = bare.createStatement()) {
      for (String setting :
          List.of(
              "PRAGMA trusted_schema = OFF",
              "PRAGMA cell_size_check = ON",
              "PRAGMA temp_store = MEMORY",
              "PRAGMA mmap_size = 0",
              "PRAGMA secure_delete = ON",
              "PRAGMA foreign_keys = ON",
              "PRAGMA locking_mode = EXCLUSIVE",
              "PRAGMA journal_mode = WAL",
              "PRAGMA synchronous = FULL",
              "CREATE TABLE entries (sequence INTEGER PRIMARY KEY, content BLOB NOT NULL)")) {
        statement.execute(setting);
      }
    }
    insert = bare.prepareStatement("INSERT INTO entries (content) VALUES (?)");
  }

  /** An answer, as the program saves it: sealed, with the head of its case, in one transaction. */
  @Benchmark
  public @Nullable Logged append() throws CaseException {
    return caseload == null || id == null ? null : caseload.append(id, ENTRY, HEAD);
  }

  /** The least that a durable row costs. */
  @Benchmark
  public int bareInsert() throws SQLException {
    if (insert == null) {
      return 0;
    }
    insert.setBytes(1, new byte[SEALED_BYTES]);
    return insert.executeUpdate();
  }

  /** Closes both and deletes the files. */
  @TearDown
  public void close() throws IOException, SQLException {
    if (caseload != null && insert != null && bare != null && folder != null) {
      caseload.close();
      insert.close();
      bare.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
