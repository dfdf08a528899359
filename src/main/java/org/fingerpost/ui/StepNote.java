package org.fingerpost.ui;

import java.util.Optional;
import org.fingerpost.casework.NoteId;
import org.fingerpost.flow.NodeId;

/**
 * A note as the person has it on the screen.
 *
 * @param step the node beside which it was written, or empty for the case as a whole
 */
public record StepNote(NoteId id, Optional<NodeId> step, String text) {}
