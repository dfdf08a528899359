/**
 * The composition root: {@link org.fingerpost.app.Main}, the command line, and where files live.
 *
 * <p>For the desktop start with {@code Program}, then {@link org.fingerpost.app.Door}, the way to
 * the cases and back, and {@link org.fingerpost.app.Desktop}, everything behind it. {@code
 * KeptSettings} is the file of settings; {@code CaseloadAtTerminal} opens the cases for a command.
 *
 * <p>Everything is built here by hand, top to bottom. Nothing else may depend on this package.
 */
@NullMarked
package org.fingerpost.app;

import org.jspecify.annotations.NullMarked;
