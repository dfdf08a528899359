/**
 * Where the family stands and what to do next, and the files to take away.
 *
 * <p>Start with {@link org.fingerpost.ui.outcome.OutcomeScreen}. Every sentence and date that it
 * shows is the {@link org.fingerpost.summary.Summary}'s, so that screen and paper say the same;
 * {@link org.fingerpost.ui.outcome.OutcomeModel} makes it and saves it.
 *
 * <p>Must not know any other screen.
 */
@NullMarked
package org.fingerpost.ui.outcome;

import org.jspecify.annotations.NullMarked;
