/**
 * What the person writes beside every step.
 *
 * <p>Start with {@link org.fingerpost.ui.notes.NotesPanel}. What is typed is in the open case with
 * every key, and on the disk when the typing pauses.
 *
 * <p>Must not know any other screen.
 */
@NullMarked
package org.fingerpost.ui.notes;

import org.jspecify.annotations.NullMarked;
