package org.fingerpost.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fingerpost.casework.CaseFile.Carried;

/**
 * A case of an opened case file, beside what is here of it.
 *
 * @param carried the case as the file has it
 * @param ours the same case as it is kept here, where it is and can be read
 * @param standing how the two stand to each other
 */
public record Arrival(Carried carried, Optional<Case> ours, Standing standing) {
  private static final int LONGEST_SHOWN = 120;

  /** How a case of a file stands to what is kept here. */
  public enum Standing {
    /** It is not here. */
    NEW,
    /** It was here, and was deleted for good. */
    DELETED,
    /** It is here, and what is here is damaged. */
    DAMAGED,
    /** It is here, with everything that the file has. */
    SAME,
    /** It is here, with everything that the file has and more. */
    OURS_IS_NEWER,
    /** It is here, and the file has more. */
    THEIRS_IS_NEWER,
    /** It is here, and each has something that the other has not. */
    BOTH_WENT_ON
  }

  /** What can be done with it. */
  public enum Choice {
    /** Take in what is not here yet: the whole case, or the entries that are missing. */
    TAKE_IN,
    /** Keep it as a case of its own, beside whatever is here. */
    KEEP_BOTH,
    /** Leave it in the file. */
    LEAVE
  }

  /** What can be done, the usual thing first. */
  public List<Choice> choices() {
    return switch (standing) {
      case NEW -> List.of(Choice.TAKE_IN, Choice.LEAVE);
      case THEIRS_IS_NEWER, BOTH_WENT_ON -> List.of(Choice.TAKE_IN, Choice.KEEP_BOTH, Choice.LEAVE);
      case OURS_IS_NEWER, DELETED, DAMAGED -> List.of(Choice.LEAVE, Choice.KEEP_BOTH);
      case SAME -> List.of(Choice.LEAVE);
    };
  }

  /** How the two come together, where both can be read. */
  public Optional<Merge> merge() {
    return ours.map(kept -> Merge.of(kept, carried.content()));
  }

  /**
   * What the case is called in the file, as it can be shown: in one line that is not too long, with
   * nothing in it that steers a terminal or turns the writing round.
   */
  public String title() {
    return shown(carried.head().title());
  }

  /** Words of a head as they can be shown in a list, whoever wrote them. */
  public static String shown(String words) {
    StringBuilder line = new StringBuilder();
    words
        .codePoints()
        .map(sign -> isHarmless(sign) ? sign : ' ')
        .limit(LONGEST_SHOWN)
        .forEach(line::appendCodePoint);
    String shown = line.toString().strip().replaceAll(" +", " ");
    return words.length() > LONGEST_SHOWN ? shown + "\u2026" : shown;
  }

  private static boolean isHarmless(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** The day on which it was last touched, as the clock there said. */
  public LocalDate lastTouched() {
    return InEngland.day(carried.content().lastTouched());
  }
}
