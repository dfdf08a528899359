package org.fingerpost.store;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Caseload;

/**
 * A program of its own that appends, as a rule without end, to be killed at any moment.
 *
 * <p>Prints the case, then each sequence once it has been acknowledged; or the problem's kind and
 * after how many milliseconds it was known, by the clock and of its own work, where the caseload is
 * refused.
 */
public final class Appender {
  private Appender() {}

  /** Takes the file; the id of the case to carry on, or "new"; and after how many to stop. */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    Instant begin = Instant.now();
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try (Caseload caseload = SqliteCaseload.open(file, InstantSource.system())) {
      CaseId id =
          arguments.length > 1 && !arguments[1].equals("new")
              ? CaseId.parse(arguments[1])
              : caseload.start(Samples.OPENED, Samples.HEAD).id();
      say(id.toString());
      long most = arguments.length > 2 ? Long.parseLong(arguments[2]) : Long.MAX_VALUE;
      for (long appended = 0; appended < most; appended++) {
        long next = caseload.open(id).log().size() + 1L;
        say("" + caseload.append(id, Samples.entry(next), Samples.HEAD).sequence());
      }
    } catch (CaseException refused) {
      Duration took = Duration.between(begin, Instant.now());
      long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      say(
          refused.problem().getClass().getSimpleName()
              + " "
              + took.toMillis()
              + " "
              + work / 1_000_000);
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
