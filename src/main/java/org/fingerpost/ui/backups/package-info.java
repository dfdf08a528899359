/**
 * The copies of the cases, and going back to one of them.
 *
 * <p>Start with {@link org.fingerpost.ui.backups.BackupsScreen}; what it knows is {@link
 * org.fingerpost.ui.backups.BackupsModel}; {@link org.fingerpost.ui.backups.BackupsView} is what
 * both it and the window of a program that cannot begin show.
 *
 * <p>Must not know any other screen, nor how copies are made.
 */
@NullMarked
package org.fingerpost.ui.backups;

import org.jspecify.annotations.NullMarked;
