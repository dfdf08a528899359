package org.fingerpost.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Head;
import org.fingerpost.flow.Answer;

/** A program of its own that types phrases, meets problems, and waits to be crashed. */
public final class Typist {
  static final List<String> PHRASES =
      List.of(
          "Zanzibar marmalade",
          "Wilhelmina of Penge",
          "an unlikely school",
          "N\u00e1dia \u0141ukasz \u738b\u5c0f\u660e",
          "Kingfisher-Tangerine-Twelve");

  private Typist() {}

  /** Takes the file; says "typed" once everything is in it, and never ends by itself. */
  public static void main(String[] arguments) throws Exception {
    SqliteCaseload caseload = SqliteCaseload.open(Path.of(arguments[0]), Samples.CLOCK);
    CaseId id = caseload.start(Samples.OPENED, Samples.HEAD).id();
    for (String phrase : PHRASES) {
      Head head =
          new Head(
              phrase,
              "standing " + phrase,
              Optional.of(new Head.Due(Samples.HEAD.next().orElseThrow().on(), phrase)),
              Optional.of(phrase),
              false);
      id = caseload.start(Samples.OPENED, head).id();
      caseload.append(
          id,
          List.of(
              Samples.note(1, phrase + " said more"),
              new Entry.Renamed(phrase),
              new Entry.Answered("why", new Answer.Said(phrase)),
              new Entry.SummaryMade("pdf", phrase + ".pdf")),
          head);
    }
    CaseId gone = caseload.start(Samples.OPENED, Samples.HEAD).id();
    caseload.append(gone, Samples.note(1, PHRASES.getFirst()), Samples.HEAD);
    caseload.delete(gone);
    caseload.backUp();
    caseload.setPassphrase(PHRASES.getLast().toCharArray());
    try {
      caseload.append(gone, Samples.note(2, PHRASES.get(1)), Samples.HEAD);
    } catch (CaseException noSuchCase) {
      // As a log would have it: the kind, the words and where.
      System.getLogger("org.fingerpost").log(System.Logger.Level.ERROR, "refused", noSuchCase);
    }
    System.out.println("typed");
    System.out.flush();
    while (true) {
      caseload.append(id, Samples.note(2, PHRASES.get(2)), Samples.HEAD);
    }
  }
}
