package org.fingerpost.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What can be read of one case in a file that may be damaged.
 *
 * @param listed its line in the list, where that can be read
 * @param entries those entries that can be read, in order of sequence; gaps are possible
 * @param last the highest sequence that is known to have been there; 0 where none is
 * @param endKnown whether nothing can have come after {@code last}; otherwise there may be more
 */
public record Fragment(
    CaseId id, Optional<Listed> listed, List<Logged> entries, long last, boolean endKnown) {

  public Fragment {
    entries = entries.stream().sorted(Comparator.comparingLong(Logged::sequence)).toList();
    long before = 0;
    for (Logged entry : entries) {
      if (entry.sequence() == before) {
        throw new IllegalArgumentException("entry " + before + " is there twice");
      }
      before = entry.sequence();
    }
    if (last < before) {
      throw new IllegalArgumentException("entry " + before + " comes after the last, " + last);
    }
  }

  /**
   * Entries that are known to have been there and cannot be read, without a break between them.
   *
   * @param first the first of them
   * @param last the last of them, which may be the first
   */
  public record Gap(long first, long last) {
    /** How many entries these are. */
    public long length() {
      return last - first + 1;
    }
  }

  /** Every entry that is missing, as far as is known. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    long expected = 1;
    for (Logged entry : entries) {
      if (entry.sequence() > expected) {
        gaps.add(new Gap(expected, entry.sequence() - 1));
      }
      expected = entry.sequence() + 1;
    }
    if (last >= expected) {
      gaps.add(new Gap(expected, last));
    }
    return gaps;
  }

  /** Whether every entry that ever was in it can be read, and its line in the list too. */
  public boolean isWhole() {
    return endKnown && listed.isPresent() && last > 0 && gaps().isEmpty();
  }

  /** The entries before the first that is missing: a log by themselves. */
  public List<Logged> untilFirstGap() {
    List<Gap> gaps = gaps();
    long end = gaps.isEmpty() ? last : gaps.getFirst().first() - 1;
    return entries.stream().takeWhile(entry -> entry.sequence() <= end).toList();
  }

  /** What the case is called, where that can still be known. */
  public Optional<String> title() {
    Optional<String> renamed =
        entries.reversed().stream()
            .map(Logged::entry)
            .filter(Entry.Renamed.class::isInstance)
            .map(entry -> ((Entry.Renamed) entry).title())
            .findFirst();
    return listed.map(line -> line.head().title()).or(() -> renamed);
  }

  /** What the clock said at the last entry that can be read. */
  public Optional<Instant> lastTouched() {
    return listed
        .map(Listed::lastTouched)
        .or(() -> entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast().at()));
  }
}
