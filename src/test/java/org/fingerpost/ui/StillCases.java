package org.fingerpost.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.fingerpost.app.Desktop;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.NoteId;
import org.fingerpost.flow.Answer;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.vault.RecoveryCode;
import org.fingerpost.vault.Unlocking;

/** A caseload in a file whose cases were written on days of a test's choosing. */
final class StillCases implements AutoCloseable {
  private final AtomicReference<Instant> now = new AtomicReference<>();
  final SqliteCaseload caseload;
  final Preferences preferences = Preferences.forNow(Settings.USUAL);

  StillCases(Path file) throws CaseException {
    setClock(RunningApp.TODAY);
    caseload = SqliteCaseload.open(file, now::get);
  }

  void setClock(LocalDate day) {
    now.set(day.atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/London")).toInstant());
  }

  /** A case with an answer and a note, in which nothing has happened since that day. */
  CaseId add(String title, LocalDate last) throws CaseException {
    return add(
        new Head(
            title,
            "You can appeal to the SEND Tribunal",
            Optional.empty(),
            Optional.of("Islington"),
            false),
        last);
  }

  CaseId add(Head head, LocalDate last) throws CaseException {
    setClock(last);
    CaseId id =
        caseload
            .start(
                new Entry.Opened("unhappy-with-send", "2026-01-01", Optional.of("islington")), head)
            .id();
    caseload.append(
        id, new Entry.Answered("what-happened", new Answer.Chosen("decision-letter")), head);
    caseload.append(
        id, new Entry.NoteWritten(new NoteId(1), Optional.empty(), "Note of " + last), head);
    setClock(RunningApp.TODAY);
    return id;
  }

  Listed line(CaseId id) throws CaseException {
    return caseload.list().cases().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** As the app has it over cases that are kept and have no passphrase. */
  Desktop.Custody custody() {
    return new Desktop.Custody(
        Optional.of(new Closing()),
        preferences,
        new FakeTime().heartbeat(),
        _ -> Printing.Came.NO_PRINTER,
        (_, _) -> {});
  }

  private final class Closing implements Safe.Closing {
    @Override
    public boolean hasPassphrase() {
      return caseload.hasPassphrase();
    }

    @Override
    public boolean opensWith(Unlocking unlocking) {
      return caseload.opensWith(unlocking);
    }

    @Override
    public Optional<RecoveryCode> setPassphrase(char[] passphrase) throws CaseException {
      return caseload.setPassphrase(passphrase);
    }

    @Override
    public RecoveryCode newRecoveryCode() throws CaseException {
      return caseload.newRecoveryCode();
    }

    @Override
    public void removePassphrase() throws CaseException {
      caseload.removePassphrase();
    }
  }

  @Override
  public void close() {
    caseload.close();
  }
}
