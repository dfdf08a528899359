package org.fingerpost.casework;

/**
 * The identity of a note within its case.
 *
 * @param value counted from 1; see {@link Case#nextNote}
 */
public record NoteId(int value) {
  public NoteId {
    if (value < 1) {
      throw new IllegalArgumentException("notes are counted from 1, not " + value);
    }
  }
}
