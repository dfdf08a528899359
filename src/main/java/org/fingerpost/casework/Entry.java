package org.fingerpost.casework;

import java.util.Optional;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;
import org.fingerpost.journey.Pin;

/**
 * One thing that happened in a case. Nothing is ever taken back: a later entry says it anew.
 *
 * <p>Whoever adds a kind here must teach {@link Case} what it does to the state and {@link
 * EntryCodec} how it is written; the build breaks until both are done.
 */
public sealed interface Entry {

  /**
   * The most characters that one entry's text may have, about 150,000 words. A field in which
   * people type must stop there; longer text is refused with {@link IllegalArgumentException}.
   */
  int LONGEST_TEXT = 1_000_000;

  /**
   * A flow was opened: the first entry of every case, and again when another concern is looked at
   * or when the flow it began in is gone. What the case is pinned to after that, {@link Pinned}
   * says.
   *
   * @param flow the id of the flow
   * @param revision the flow's revision at that moment
   * @param area the id of the area, where it is known already
   */
  record Opened(String flow, String revision, Optional<String> area) implements Entry {}

  /**
   * A question was answered, or answered differently than before.
   *
   * @param question the question's key, unique over all flows
   * @param wording the question and the answer as the person read them; empty in cases kept before
   *     this was noted
   */
  record Answered(String question, Answer answer, Optional<Wording> wording) implements Entry {
    public Answered {
      if (answer instanceof Answer.Said(String text)) {
        requireFits(text);
      }
    }

    /** An answer whose wording is not known. */
    public Answered(String question, Answer answer) {
      this(question, answer, Optional.empty());
    }
  }

  /**
   * The case was pinned to the pathways as they are: written with the answer that changed what it
   * rests on or tells, and after the person was shown what a change of the pathways does to it.
   *
   * @param shown what they were shown, where they were
   */
  record Pinned(Pin pin, Optional<Shown> shown) implements Entry {}

  /** The person went to look at a node: back, forward, or by a jump. */
  record WentTo(NodeId node) implements Entry {}

  /**
   * A note was written; with the id of an earlier note, the text takes the place of the earlier
   * one.
   *
   * @param node the node beside which it was written, or empty for the case as a whole
   * @param beside the heading of that node at the time; empty where it was not noted
   * @param text as typed, possibly unfinished
   */
  record NoteWritten(NoteId note, Optional<NodeId> node, Optional<String> beside, String text)
      implements Entry {
    public NoteWritten {
      requireFits(text);
    }

    /** A note beside a node whose heading is not known. */
    public NoteWritten(NoteId note, Optional<NodeId> node, String text) {
      this(note, node, Optional.empty(), text);
    }
  }

  /** A note was removed. */
  record NoteRemoved(NoteId note) implements Entry {}

  /** The case was given a title. */
  record Renamed(String title) implements Entry {
    public Renamed {
      requireFits(title);
    }
  }

  /**
   * A summary was made.
   *
   * @param form which form it has, such as {@code pdf}
   * @param fileName the file's own name, never the folder it went to
   */
  record SummaryMade(String form, String fileName) implements Entry {}

  /** The case was closed: nothing more is expected to happen in it. */
  record Closed() implements Entry {}

  /** A closed case was opened again. */
  record Reopened() implements Entry {}

  /**
   * Nothing had happened in the case for a time, somebody looked at it, and decided to keep it on.
   */
  record KeptOn() implements Entry {}

  /** The decision to keep it on was taken back: the case is asked about again. */
  record KeptOnTakenBack() implements Entry {}

  private static void requireFits(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("text of " + text.length() + " characters is too long");
    }
  }
}
