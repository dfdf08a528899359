package org.fingerpost.casework;

import java.time.Instant;
import java.util.Optional;
import org.fingerpost.flow.NodeId;

/**
 * A note as it stands now.
 *
 * @param node the node beside which it was first written, or empty for the case as a whole
 * @param beside the heading of that node when the note was last written; empty where it was not
 *     noted
 * @param begun when it was first written
 * @param changed when its text last changed
 */
public record Note(
    NoteId id,
    Optional<NodeId> node,
    Optional<String> beside,
    String text,
    Instant begun,
    Instant changed) {}
