/**
 * What the person reads when the pathways have changed since a case was last open, and what the
 * case still holds besides what counts now.
 *
 * <p>Start with {@link org.fingerpost.ui.changed.ChangedScreen}; what it says is put into words by
 * {@link org.fingerpost.ui.changed.ChangedModel}, from {@link org.fingerpost.casework.Revisited}.
 * {@link org.fingerpost.ui.changed.EarlierScreen} shows answers that do not count any more and what
 * was read of earlier changes.
 *
 * <p>Must not know any other screen.
 */
@NullMarked
package org.fingerpost.ui.changed;

import org.jspecify.annotations.NullMarked;
