package org.fingerpost.casework;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * What can be read of a file of cases that may be damaged.
 *
 * @param file the file that was read, and never written to
 * @param cases everything that could be read, the last touched first
 * @param keysWithoutCase how many keys there are of cases of which nothing at all was found: cases
 *     that are lost, or that could never be begun because the disk was full
 * @param unreadableBytes how many bytes the disk would not give
 */
public record Remains(Path file, List<Fragment> cases, int keysWithoutCase, long unreadableBytes) {

  public Remains {
    cases =
        cases.stream()
            .sorted(
                Comparator.comparing(
                        (Fragment one) -> one.lastTouched().orElse(java.time.Instant.MIN))
                    .reversed()
                    .thenComparing(Fragment::id))
            .toList();
  }

  /** How many entries could be read. */
  public long entries() {
    return cases.stream().mapToLong(one -> one.entries().size()).sum();
  }

  /** How many entries are known to be missing. */
  public long missing() {
    return cases.stream().flatMap(one -> one.gaps().stream()).mapToLong(Fragment.Gap::length).sum();
  }

  /** Whether nothing is missing, as far as can be known. */
  public boolean isWhole() {
    return unreadableBytes == 0
        && keysWithoutCase == 0
        && cases.stream().allMatch(Fragment::isWhole);
  }
}
