package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.store.SqliteCaseloadTest.problemOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.CaseProblem.CannotSave;
import org.fingerpost.casework.CaseProblem.CannotSave.Cause;
import org.fingerpost.casework.Entry;
import org.fingerpost.vault.Unlocking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A save that failed changes nothing, and goes through once its cause is gone. */
class FailedSaveTest {
  @TempDir Path folder;
  private CaseloadFile where;
  private Opening opening;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @BeforeEach
  void nameTheFile() {
    where = new CaseloadFile(folder.resolve("fingerpost.db"));
    opening = new Opening(where, Schema.CURRENT, 1);
  }

  private InFile session() throws CaseException {
    return opening.first(new Unlocking.Freely(), TODAY);
  }

  private SqliteCaseload on(InFile session) {
    return new SqliteCaseload(
        session, () -> opening.again(session.vault(), TODAY), where.file(), Samples.CLOCK);
  }

  @Test
  void aFullDiskIsToldAndTheSameSaveGoesThroughWhenThereIsRoomAgain() throws Exception {
    InFile session = session();
    try (SqliteCaseload caseload = on(session)) {
      CaseId id = Samples.aCase(caseload);
      Case before = caseload.open(id);
      Entry longNote = Samples.note(2, "What the school said. ".repeat(4000));
      long pages = Sqlite.number(session.connection(), "PRAGMA page_count");
      Sqlite.text(session.connection(), "PRAGMA max_page_count = " + (pages + 1));

      CaseProblem told = problemOf(() -> caseload.append(id, longNote, Samples.HEAD));

      assertThat(told).isEqualTo(new CannotSave(where.file(), Cause.FULL));
      assertThat(caseload.open(id)).isEqualTo(before);
      caseload.append(id, Samples.answer("small", "still fits"), Samples.HEAD);

      Sqlite.text(session.connection(), "PRAGMA max_page_count = 1000000");
      caseload.append(id, longNote, Samples.HEAD);
      assertThat(caseload.open(id).log()).hasSize(before.log().size() + 2);
    }
  }

  @Test
  void aDiskThatTurnsReadOnlyIsToldAndTheSaveGoesThroughOnceItIsNot() throws Exception {
    InFile session = session();
    try (SqliteCaseload caseload = on(session)) {
      CaseId id = Samples.aCase(caseload);
      Sqlite.execute(session.connection(), "PRAGMA query_only = ON");

      assertThat(problemOf(() -> caseload.append(id, Samples.note(2, "x"), Samples.HEAD)))
          .isEqualTo(new CannotSave(where.file(), Cause.READ_ONLY));

      // The next call opens the file anew, with everything that was acknowledged.
      caseload.append(id, Samples.note(2, "x"), Samples.HEAD);
      assertThat(caseload.open(id).notes()).hasSize(2);
    }
  }

  @Test
  void aPlaceWhereNothingCanBeMadeIsToldAtOnce() throws Exception {
    Path notAFolder = folder.resolve("a-file");
    Files.writeString(notAFolder, "x");

    assertThat(
            problemOf(
                () -> SqliteCaseload.open(notAFolder.resolve("cases.db"), Samples.CLOCK).close()))
        .isInstanceOfSatisfying(
            CannotSave.class, told -> assertThat(told.cause()).isEqualTo(Cause.NOT_ALLOWED));
    assertThat(notAFolder).hasContent("x");
  }
}
