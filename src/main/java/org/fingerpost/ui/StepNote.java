package org.fingerpost.ui;

import java.util.Optional;
import org.fingerpost.casework.NoteId;
import org.fingerpost.flow.NodeId;

/**
 * A note as the person has it on the screen.
 *
 * @param step the node beside which it was written, or empty for the case as a whole
 * @param beside the heading of that node when it was written, where it was noted
 */
public record StepNote(NoteId id, Optional<NodeId> step, Optional<String> beside, String text) {}
