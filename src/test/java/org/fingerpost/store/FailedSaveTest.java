package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.store.SqliteCaseloadTest.problemOf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.CaseProblem.CannotSave;
import org.fingerpost.casework.CaseProblem.CannotSave.Cause;
import org.fingerpost.casework.Entry;
import org.fingerpost.vault.Unlocking;
import org.fingerpost.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

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

  /**
   * A connection that commits and then says that it could not, as SQLite does where the disk takes
   * the bytes and fails at the sync.
   */
  private static Connection failingAfterCommit(Connection real, AtomicInteger failures) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              Object result = call(real, method, arguments);
              return method.getName().equals("createStatement")
                  ? Proxy.newProxyInstance(
                      Statement.class.getClassLoader(),
                      new Class<?>[] {Statement.class},
                      (_, inner, given) -> {
                        Object done = call(result, inner, given);
                        if (given != null
                            && given[0].equals("COMMIT")
                            && failures.getAndDecrement() > 0) {
                          throw new SQLiteException("sync", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
                        }
                        return done;
                      })
                  : result;
            });
  }

  private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private record Failing(InFile real, Connection connection) implements Session {
    @Override
    public Vault vault() {
      return real.vault();
    }

    @Override
    public Optional<Backups> backups() {
      return real.backups();
    }

    @Override
    public void requireInPlace() throws CaseException {
      real.requireInPlace();
    }

    @Override
    public void putAway() {
      real.putAway();
    }

    @Override
    public void abandon() {
      real.abandon();
    }
  }

  @Test
  void whatWasSavedThoughTheDiskSaidOtherwiseIsNotSavedTwice() throws Exception {
    AtomicInteger failures = new AtomicInteger(0);
    InFile first = session();
    try (SqliteCaseload caseload =
        new SqliteCaseload(
            new Failing(first, failingAfterCommit(first.connection(), failures)),
            () -> {
              InFile again = opening.again(first.vault(), TODAY);
              return new Failing(again, failingAfterCommit(again.connection(), failures));
            },
            where.file(),
            Samples.CLOCK)) {
      failures.set(1);
      assertThat(problemOf(() -> caseload.start(Samples.OPENED, Samples.HEAD)))
          .isEqualTo(new CannotSave(where.file(), Cause.FAULTY));
      CaseId id = caseload.start(Samples.OPENED, Samples.HEAD).id();
      assertThat(caseload.list().cases()).hasSize(1);

      List<Entry> entries = List.of(Samples.answer("a", "b"), Samples.note(1, "what was said"));
      failures.set(1);
      assertThat(problemOf(() -> caseload.append(id, entries, Samples.HEAD)))
          .isEqualTo(new CannotSave(where.file(), Cause.FAULTY));
      List<Entry> more = new ArrayList<>(entries);
      more.add(Samples.note(2, "and typed since"));
      assertThat(caseload.append(id, more, Samples.HEAD)).hasSize(3);
      assertThat(caseload.open(id).log())
          .extracting(one -> one.entry())
          .containsExactly(Samples.OPENED, more.get(0), more.get(1), more.get(2));

      // The same again, later and on purpose, is another entry.
      caseload.append(id, more.get(2), Samples.HEAD);
      assertThat(caseload.open(id).log()).hasSize(5);
      failures.set(1);
      assertThat(problemOf(() -> caseload.append(id, entries, Samples.HEAD))).isNotNull();
      assertThat(caseload.append(id, entries, Samples.HEAD))
          .extracting(one -> one.sequence())
          .containsExactly(6L, 7L);
      assertThat(caseload.open(id).log()).hasSize(7);
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
