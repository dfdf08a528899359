package org.fingerpost.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fingerpost.flow.check.Checker;
import org.fingerpost.flow.check.proof.Proof;
import org.fingerpost.flow.check.proof.Verdict;
import org.fingerpost.flow.json.PathwaysReader;

/**
 * One thing done once, in a process of its own, as when the program has just been started. Prints
 * how long it took in milliseconds and the most memory that its objects took in megabytes.
 */
public final class FreshProcess {
  private static final double NANOS = 1e6;
  private static final long MEGABYTE = 1024 * 1024;

  private FreshProcess() {}

  /** Takes what to do, {@code parse}, {@code load} or {@code prove}, and the file or folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "parse" -> {
        long begin = System.nanoTime();
        long characters = Reading.parse(Files.readAllBytes(folder.resolve(Figures.FILE)));
        say(begin, characters > 0);
      }
      case "load" -> {
        long begin = System.nanoTime();
        boolean fine = new PathwaysReader().read(folder).faults().isEmpty();
        say(begin, fine);
      }
      case "prove" -> {
        org.fingerpost.flow.json.Reading read = new PathwaysReader().read(folder);
        long begin = System.nanoTime();
        boolean fine = Checker.check(read, Reading.TODAY).faults().isEmpty();
        Proof proof = Reading.prove(read);
        say(
            begin,
            fine
                && proof.faults().isEmpty()
                && proof.verdicts().stream().allMatch(Verdict.Proved.class::isInstance));
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void say(long begin, boolean fine) {
    double took = (System.nanoTime() - begin) / NANOS;
    if (!fine) {
      throw new IllegalStateException("the generated flow has faults");
    }
    long most = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        most += pool.getPeakUsage().getUsed();
      }
    }
    System.out.println(took + " " + most / MEGABYTE);
  }
}
