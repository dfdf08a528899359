/**
 * The walk in a terminal: for screen readers, for scripts, and where there is no display.
 *
 * <p>Start with {@link org.fingerpost.terminal.TerminalWalk}. It asks the same questions as the
 * desktop app, a line at a time, from any reader to any writer. It must not know JavaFX, the store
 * or how files are read: what it cannot do itself comes in as {@link
 * org.fingerpost.terminal.Keeping}.
 */
@NullMarked
package org.fingerpost.terminal;

import org.jspecify.annotations.NullMarked;
