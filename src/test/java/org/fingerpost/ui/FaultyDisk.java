package org.fingerpost.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.GoingBack;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.Listing;
import org.fingerpost.casework.Logged;

/**
 * A real caseload whose disk can be made full, forbidden, faulty or slow at will, as no disk here
 * can. Reading goes on; what is written is refused, or waits, before it reaches the real one.
 */
final class FaultyDisk implements Caseload {
  private final Caseload real;
  private volatile Optional<CaseProblem.CannotSave.Cause> fault = Optional.empty();
  private volatile CountDownLatch open = new CountDownLatch(0);
  private final Set<CaseId> newer = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refused = new AtomicInteger();

  FaultyDisk(Caseload real) {
    this.real = real;
  }

  /** From now on nothing can be saved. */
  void breaks(CaseProblem.CannotSave.Cause cause) {
    fault = Optional.of(cause);
  }

  /** From now on a save takes until {@link #mend}. */
  void slowsDown() {
    open = new CountDownLatch(1);
  }

  /** From now on all is well. */
  void mend() {
    fault = Optional.empty();
    open.countDown();
  }

  /** From now on the line of this case reads as one that a later version wrote. */
  void isNewer(CaseId id) {
    newer.add(id);
  }

  /** How many saves were refused. */
  int refused() {
    return refused.get();
  }

  private void write() throws CaseException {
    try {
      if (!open.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody mended the disk");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (fault.isPresent()) {
      refused.incrementAndGet();
      throw new CaseException(new CaseProblem.CannotSave(Path.of("cases.db"), fault.get()));
    }
  }

  @Override
  public Listing list() throws CaseException {
    Listing all = real.list();
    return new Listing(
        all.cases().stream().filter(one -> !newer.contains(one.id())).toList(),
        all.damaged(),
        List.copyOf(newer));
  }

  @Override
  public Case start(Entry.Opened opening, Head head) throws CaseException {
    write();
    return real.start(opening, head);
  }

  @Override
  public Case open(CaseId id) throws CaseException {
    return real.open(id);
  }

  @Override
  public List<Logged> append(CaseId id, List<? extends Entry> entries, Head head)
      throws CaseException {
    write();
    return real.append(id, entries, head);
  }

  @Override
  public void appendToEach(List<CaseId> ids, Entry entry) throws CaseException {
    write();
    real.appendToEach(ids, entry);
  }

  @Override
  public Presence presence(CaseId id) throws CaseException {
    return real.presence(id);
  }

  @Override
  public void adopt(Case whole, Head head) throws CaseException {
    write();
    real.adopt(whole, head);
  }

  @Override
  public void extend(CaseId id, List<Logged> next, Head head) throws CaseException {
    write();
    real.extend(id, next, head);
  }

  @Override
  public void renewHead(CaseId id, Head head) throws CaseException {
    write();
    real.renewHead(id, head);
  }

  @Override
  public void delete(CaseId id) throws CaseException {
    write();
    real.delete(id);
  }

  @Override
  public Optional<GoingBack> goingBack() {
    return real.goingBack();
  }

  @Override
  public void close() {
    real.close();
  }
}
