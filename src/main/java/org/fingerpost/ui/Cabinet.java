package org.fingerpost.ui;

import java.util.List;
import java.util.function.Consumer;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Deed;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.Listing;
import org.fingerpost.casework.Logged;

/**
 * The caseload as screens use it: asked here, done elsewhere, answered here. What is asked for
 * first is done first.
 *
 * @param problems says in words what went wrong
 */
public record Cabinet(Caseload caseload, Background background, Problems problems) {

  /** Lists every case. */
  public void list(Consumer<Listing> then, Consumer<Problem> failed) {
    run(caseload::list, then, failed);
  }

  /** Reads a case. */
  public void open(CaseId id, Consumer<Case> then, Consumer<Problem> failed) {
    run(
        () -> {
          Case opened = caseload.open(id);
          caseload.audit().ifPresent(audit -> audit.add(Deed.of(Deed.What.OPENED, id)));
          return opened;
        },
        then,
        failed);
  }

  /** Deletes a case for good. */
  public void delete(CaseId id, Runnable then, Consumer<Problem> failed) {
    run(
        () -> {
          caseload.delete(id);
          return id;
        },
        _ -> then.run(),
        failed);
  }

  /** Adds the same entry to cases: to all of them or to none. */
  public void appendToEach(List<CaseId> ids, Entry entry, Runnable then, Consumer<Problem> failed) {
    List<CaseId> copied = List.copyOf(ids);
    run(
        () -> {
          caseload.appendToEach(copied, entry);
          return copied;
        },
        _ -> then.run(),
        failed);
  }

  void start(Entry.Opened opening, Head head, Consumer<Case> then, Consumer<Problem> failed) {
    run(() -> caseload.start(opening, head), then, failed);
  }

  void append(
      CaseId id,
      List<Entry> entries,
      Head head,
      Consumer<List<Logged>> then,
      Consumer<Problem> failed) {
    List<Entry> copied = List.copyOf(entries);
    run(() -> caseload.append(id, copied, head), then, failed);
  }

  private <T> void run(
      java.util.concurrent.Callable<T> work, Consumer<T> then, Consumer<Problem> failed) {
    background.run(work, then, thrown -> failed.accept(problems.of(thrown)));
  }
}
