/**
 * Everything that is kept about the case that lies open, to be saved and read.
 *
 * <p>Start with {@link org.fingerpost.ui.held.HeldScreen}; what it knows is {@link
 * org.fingerpost.ui.held.HeldModel}. The saving itself is {@link org.fingerpost.ui.Everything},
 * which the list of cases uses too.
 *
 * <p>Must not know any other screen.
 */
@NullMarked
package org.fingerpost.ui.held;

import org.jspecify.annotations.NullMarked;
