/**
 * Who did what with the cases on this computer: to be seen, saved and, where it is old, cleared.
 *
 * <p>Start with {@link org.fingerpost.ui.trail.TrailScreen}; what it knows is {@link
 * org.fingerpost.ui.trail.TrailModel}.
 *
 * <p>Must not know any other screen, nor how the trail is kept.
 */
@NullMarked
package org.fingerpost.ui.trail;

import org.jspecify.annotations.NullMarked;
